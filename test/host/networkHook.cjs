// Loaded into every Node of an editor under test (NODE_OPTIONS=--require), before anything else: refuses whatever would leave this machine, and
// writes down who tried. It also writes down that it was loaded, and where, so that nobody takes silence for a good answer.
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const LOG = process.env.FOI_NETWORK_LOG;
const who = process.argv.slice(1, 4).join(' ');

function write(entry) {
  fs.appendFileSync(LOG, `${JSON.stringify({ pid: process.pid, who, ...entry })}\n`);
}

function isLocal(host) {
  return host === undefined || host === null || host === '' || /^(?:localhost\.?|127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3}|0\.0\.0\.0|::)$/i.test(host);
}

function refuse(what) {
  const error = Object.assign(new Error(`${what}: the network is denied in this test`), { code: 'ENETUNREACH' });
  write({ attempt: what, stack: error.stack });
  return error;
}

/** Where a socket is asked to go: a host, or nothing for a pipe or a file. What Node hands on inside is a list around the options. */
function hostOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (first !== null && typeof first === 'object') return first.path ? undefined : first.host;
  const isPath = typeof first === 'string' && !/^\d+$/.test(first);
  return isPath || typeof second !== 'string' ? undefined : second;
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const host = hostOf(args);
  if (isLocal(host)) return connect.apply(this, args);
  const error = refuse(`connect to ${host}`);
  process.nextTick(() => this.destroy(error));
  return this;
};

for (const name of ['send', 'connect']) {
  const original = dgram.Socket.prototype[name];
  dgram.Socket.prototype[name] = function (...args) {
    const host = args.slice(1).find((argument) => typeof argument === 'string');
    if (!isLocal(host)) throw refuse(`send to ${host}`);
    return original.apply(this, args);
  };
}

/** Names are looked up by functions with a callback, and by the same that promise. */
function guard(holder, name, answer) {
  const original = holder[name];
  holder[name] = function (...args) {
    return isLocal(args[0]) || net.isIP(args[0]) > 0 ? original.apply(this, args) : answer(refuse(`look up ${args[0]}`), args);
  };
}
const call = (error, args) => process.nextTick(args.at(-1), error);
const reject = (error) => Promise.reject(error);
const lookups = (holder) => Object.keys(holder).filter((name) => /^(?:lookup|resolve\w*|reverse)$/.test(name) && typeof holder[name] === 'function');
for (const name of lookups(dns)) guard(dns, name, call);
for (const name of lookups(dns.promises)) guard(dns.promises, name, reject);
for (const name of Object.getOwnPropertyNames(dns.Resolver.prototype)) if (/^resolve/.test(name)) guard(dns.Resolver.prototype, name, call);
for (const name of Object.getOwnPropertyNames(dns.promises.Resolver.prototype)) if (/^resolve/.test(name)) guard(dns.promises.Resolver.prototype, name, reject);

syncBuiltinESMExports();
write({ loaded: true });
