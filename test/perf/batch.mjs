// How long whole command lines take over an archive, ours and others in turn: processor time with all processes, and time on the wall. Each round runs
// every program once, so that a slow spell of the machine hits all of them; what counts is the ratio of a round.
//   npm run build && node test/perf/batch.mjs --peer "markdownlint-cli2=node PATH/markdownlint-cli2-bin.mjs **/*.md" --count 1000 --shared 0,0.9
// A peer's command runs in the folder of the letters.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDoc } from './notices.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { count: text, bytes: text, shared: text, rounds: text, program: text, workers: text, peer: { type: 'string', multiple: true } },
});
const [count, bytes, rounds] = [Number(values.count ?? 1000), Number(values.bytes ?? 5000), Number(values.rounds ?? 3)];
const program = path.resolve(values.program ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url)));
const workers = values.workers === undefined ? [] : ['--workers', values.workers];
const programs = [
  { name: 'ours', command: ['node', program, 'check', ...workers, '.'] },
  ...(values.peer ?? []).map((peer) => ({ name: peer.slice(0, peer.indexOf('=')), command: peer.slice(peer.indexOf('=') + 1).split(' ') })),
];

/** Letters of an archive, 500 to a folder. */
function writeLetters(folder, shared) {
  for (let at = 0; at < count; at++) {
    const part = path.join(folder, String(Math.floor(at / 500)).padStart(4, '0'));
    if (at % 500 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `letter-${String(at).padStart(6, '0')}.foi.md`), makeDoc(bytes, at + 1, shared));
  }
}

/** The shell's own `times` says at the end what its children took: minutes and seconds, of the user and of the system. */
function run(command, cwd) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const shell = spawn('sh', ['-c', '"$@" > /dev/null 2>&1; times', 'sh', ...command], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    shell.stdout.on('data', (data) => {
      said += data;
    });
    shell.on('error', reject);
    shell.on('close', () => {
      const taken = [...(said.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
      resolve({ cpu: taken.reduce((sum, one) => sum + one, 0), wall: (performance.now() - from) / 1000 });
    });
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const row = (cells) => `| ${cells.join(' | ')} |\n`;

process.stdout.write(
  `${count} letters of ${bytes} bytes, ${rounds} rounds, ${os.cpus().length} processors (${os.cpus()[0]?.model.trim()}), Node ${process.versions.node}\n\n`,
);
process.stdout.write(row(['shared parts', 'program', 'CPU ms a letter', 'letters a second', 'CPU, times ours', 'wall, times ours']));
process.stdout.write(row(['---:', '---', '---:', '---:', '---:', '---:']));
for (const shared of (values.shared ?? '0,0.9').split(',').map(Number)) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foi-batch-'));
  try {
    writeLetters(folder, shared);
    const runs = new Map(programs.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++) for (const { name, command } of programs) runs.get(name).push(await run(command, folder));
    const ours = runs.get('ours');
    for (const [name, own] of runs) {
      const times = (what) => `${median(own.map((one, round) => one[what] / ours[round][what])).toFixed(2)}×`;
      const [cpu, wall] = [median(own.map((one) => one.cpu)), median(own.map((one) => one.wall))];
      process.stdout.write(row([shared, name, ((cpu * 1000) / count).toFixed(1), (count / wall).toFixed(1), times('cpu'), times('wall')]));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
