import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { ROOT } from '../support/root';

const { tracedAttempts } = createRequire(__filename)(path.join(ROOT, 'test/host/offline.mjs')) as { tracedAttempts(log: string): readonly string[] };

// The editor's suite itself runs with these watchers (test/host/runInHost.mjs); here they are shown something to see.
describe('the watchers of the network', () => {
  describe('in Node', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'foi-watch-'));
    });
    after(() => rmSync(folder, { recursive: true }));

    /** What a program prints that has the watcher in it, and what the watcher wrote down. */
    const watched = (code: string): { readonly printed: string; readonly attempts: readonly string[]; readonly loaded: number } => {
      const log = path.join(mkdtempSync(path.join(folder, 'run-')), 'log.jsonl');
      const hook = path.join(ROOT, 'test/host/networkHook.cjs');
      const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, FOI_NETWORK_LOG: log };
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env });
      const entries = readFileSync(log, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly attempt?: string; readonly loaded?: boolean });
      return { printed: stdout.trim(), attempts: entries.flatMap(({ attempt }) => attempt ?? []), loaded: entries.filter(({ loaded }) => loaded).length };
    };

    const ATTEMPTS: Readonly<Record<string, readonly [code: string, attempt: string]>> = {
      'a connection to an address': [
        "import net from 'node:net'; net.connect(443, '192.0.2.1').on('error', (e) => console.log(e.code))",
        'connect to 192.0.2.1',
      ],
      'a connection to a name': [
        "import tls from 'node:tls'; tls.connect({ host: 'a.example', port: 443 }).on('error', (e) => console.log(e.code))",
        'connect to a.example',
      ],
      'a page': ["await fetch('https://a.example/').catch((e) => console.log(e.cause.code))", 'connect to a.example'],
      'a page, the older way': ["import http from 'node:http'; http.get('http://192.0.2.1/').on('error', (e) => console.log(e.code))", 'connect to 192.0.2.1'],
      'a name': ["import { lookup } from 'node:dns'; lookup('a.example', (e) => console.log(e.code))", 'look up a.example'],
      'a name, promised': ["import { resolve4 } from 'node:dns/promises'; await resolve4('a.example').catch((e) => console.log(e.code))", 'look up a.example'],
      'a datagram': [
        "import dgram from 'node:dgram'; try { dgram.createSocket('udp4').send('x', 53, '192.0.2.1'); } catch (e) { console.log(e.code); process.exit() }",
        'send to 192.0.2.1',
      ],
      'a connection from a worker': [
        "import { Worker } from 'node:worker_threads'; new Worker(\"process.getBuiltinModule('node:net').connect(443, '192.0.2.1').on('error', (e) => console.log(e.code))\", { eval: true })",
        'connect to 192.0.2.1',
      ],
    };
    for (const [what, [code, attempt]] of Object.entries(ATTEMPTS))
      it(`refuse ${what}, and write it down`, () => {
        const { printed, attempts } = watched(code);
        assert.equal(printed, 'ENETUNREACH');
        assert.deepEqual(attempts, [attempt]);
      });

    it('let this machine answer itself, and write down that they were there', () => {
      const own = "net.createServer((s) => s.end('x')).listen(0, '127.0.0.1', function () {";
      const { printed, attempts, loaded } = watched(
        `import net from 'node:net'; ${own} net.connect(this.address().port, 'localhost').on('data', (d) => { console.log(String(d)); process.exit(); }); });`,
      );
      assert.equal(printed, 'x');
      assert.deepEqual(attempts, []);
      assert.equal(loaded, 1);
    });
  });

  describe('by the kernel’s account', () => {
    const out = (line: string): number => tracedAttempts(line).length;

    it('see who goes to another machine, or asks for a name', () => {
      assert.equal(out('12 connect(23, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH'), 1);
      assert.equal(out('12 connect(23, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28 <unfinished ...>'), 1);
      assert.equal(out('12 sendto(23, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = 1'), 1);
      // A resolver on the machine itself would carry the question out.
      assert.equal(out('12 connect(23, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0'), 1);
      assert.equal(out('12 connect(23, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0'), 1);
    });

    it('let this machine talk to itself', () => {
      assert.equal(out('12 connect(23, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = 0'), 0);
      assert.equal(out('12 connect(23, {sa_family=AF_INET6, sin6_port=htons(8080), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0'), 0);
      assert.equal(out('12 connect(23, {sa_family=AF_UNIX, sun_path="/tmp/a.sock"}, 14) = 0'), 0);
      assert.equal(out('12 sendto(23, "192.0.2.1", 9, 0, NULL, 0) = 9'), 0);
    });
  });
});
