/*
 * What checking costs: the core alone, and the server as an editor meets it, beside floors in the same run (a server that checks nothing; one
 * that parses the text and checks nothing) and beside any other server that is named. Milliseconds move with the machine: compare ratios.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/root';
import { coreRuns, memoryOf } from './coreBench';
import { neighbours } from './neighboursBench';
import { noticeGenerator } from './notices';
import type { CoreRun, Machine, MemoryRun, Results, ServerRun } from './results';
import { type Amount, measureServer } from './serverBench';
import type { ServerCommand } from './serverSession';
import { report } from './tables';

const USAGE = `Usage: npm run bench -- [options]

  --sizes 5,50,500      sizes of the notices, in KB
  --rounds 3            rounds; the servers take turns inside each
  --only core,server,neighbours
                        some of the parts; the last is a workspace of 10,000 notices
  --peer NAME=COMMAND   another language server, beside ours in the same rounds; may be repeated
  --server FILE         our server, else dist/server.js
  --edits 150           keystrokes of a round
  --json FILE           write everything that was measured
  --quick               one round of a few keystrokes at 5 KB: shows that it runs, and measures nothing
`;

const FLOOR = path.join(__dirname, 'floorServer.js');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** A peer as it was named: a command whose parts stand between spaces. */
function peer(named: string): ServerCommand {
  const equals = named.indexOf('=');
  const command = named
    .slice(equals + 1)
    .split(' ')
    .filter((part) => part !== '');
  if (equals < 1 || command.length === 0) throw new Error(`A peer is named as NAME=COMMAND, not as ${named}.`);
  return { name: named.slice(0, equals), command, languageId: 'markdown', extension: '.md' };
}

function servers(ours: string, peers: readonly string[]): readonly ServerCommand[] {
  return [
    { name: 'ours', command: ['node', ours, '--stdio'], languageId: 'foi-notice', extension: '.foi.md' },
    { name: 'floor: no check', command: ['node', FLOOR], languageId: 'markdown', extension: '.md' },
    { name: 'floor: whole parse', command: ['node', FLOOR, '--parse'], languageId: 'markdown', extension: '.md' },
    ...peers.map(peer),
  ];
}

const machine = (): Machine => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  memGiB: Math.round(os.totalmem() / 2 ** 30),
  load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
});

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ sizes: text, rounds: text, only: text, server: text, edits: text, json: text },
      ...{ peer: { type: 'string', multiple: true }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const quick = values.quick === true;
  const sizes = (values.sizes ?? (quick ? '5' : '5,50,500')).split(',').map(Number);
  const rounds = Number(values.rounds ?? (quick ? 1 : 3));
  const only = new Set((values.only ?? 'core,server,neighbours').split(','));
  const edits = Number(values.edits ?? (quick ? 3 : 150));
  const budget = quick ? 20 : 2000;
  const ours = path.resolve(values.server ?? path.join(ROOT, 'dist/server.js'));
  if (only.has('server') && !existsSync(ours)) throw new Error(`There is no ${ours}. Run npm run build first, or name the server with --server.`);
  const { makeDoc } = await noticeGenerator();
  const all = servers(ours, values.peer ?? []);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foi-bench-'));
  const runs: ServerRun[] = [];
  const core: CoreRun[] = [];
  const memory: MemoryRun[] = [];
  try {
    // Before anything else has filled what is kept from one text to the next.
    if (only.has('core')) for (const kb of sizes) memory.push(...memoryOf(makeDoc(kb * 1000, 99), `${kb} KB`));
    for (let round = 0; round < rounds; round++)
      for (const kb of sizes) {
        const size = `${kb} KB`;
        if (only.has('core')) core.push(...coreRuns((seed) => makeDoc(kb * 1000, seed), size, round, budget / 4));
        for (const server of only.has('server') ? all : []) {
          // A server that failed at this size would fail again.
          if (runs.some((run) => run.server === server.name && run.size === size && run.error !== undefined)) continue;
          const amount: Amount = { edits, bursts: quick ? 1 : 2, starts: kb === sizes[0] && !quick ? 4 : 1, budget };
          const measure = () => measureServer(server, makeDoc(kb * 1000, 1), size, round, amount, folder);
          const first = await measure();
          // rumdl now and then never answers the first message; a second start does.
          const run = first.error?.startsWith('initialize') ? await measure() : first;
          runs.push(run);
          say(`round ${round + 1} of ${rounds}, ${size}, ${server.name}: ${run.error ?? `key ${run.key?.p50.toFixed(1)} ms`}`);
        }
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const results: Results = { env: machine(), runs, core, memory };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, undefined, 1)}\n`);
  process.stdout.write(`${report(results)}\n`);
  if (only.has('neighbours')) process.stdout.write(`\n${neighbours(quick ? 50 : 10_000).join('\n')}\n`);
}

main().catch((fault: unknown) => {
  say(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 2;
});
