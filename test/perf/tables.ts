import { median, shown, table } from './figures';
import type { CoreRun, MemoryRun, Results, ServerRun } from './results';

const middle = (runs: readonly ServerRun[], figure: (run: ServerRun) => number | undefined): number | undefined =>
  median(runs.map(figure).filter((one) => one !== undefined));

const final = (run: ServerRun): number | undefined => median((run.burst ?? []).map(({ finalMs }) => finalMs));

/** What is told of a server. Less is better in every column. */
const MEASURES: readonly { readonly head: string; readonly of: (run: ServerRun) => number | undefined }[] = [
  { head: 'key p50', of: ({ key }) => key?.p50 },
  { head: 'key p95', of: ({ key }) => key?.p95 },
  { head: 'after a burst', of: final },
  { head: 'CPU per key', of: ({ key }) => key?.cpuMsPerEdit },
  { head: 'start', of: ({ coldFirst }) => median(coldFirst ?? []) },
  { head: 'memory', of: ({ peakMiB }) => peakMiB },
];

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** Each server against ours inside each round, then the median over the rounds: above 1 ours is better. */
function ratio(runs: readonly ServerRun[], server: string, size: string, of: (run: ServerRun) => number | undefined): number | undefined {
  const pairs = runs
    .filter((run) => run.server === server && run.size === size)
    .map((run) => {
      const ours = runs.find((other) => other.server === 'ours' && other.size === size && other.round === run.round);
      const [theirs, own] = [of(run), ours && of(ours)];
      return theirs === undefined || own === undefined || own <= 0 ? undefined : theirs / own;
    });
  return median(pairs.filter((pair) => pair !== undefined));
}

/** Other servers as so many times ours, and the figures themselves. */
export function serverTables(runs: readonly ServerRun[]): string {
  const parts: string[] = [];
  const servers = unique(runs.map((run) => run.server));
  const heads = MEASURES.map(({ head }) => head);
  for (const size of unique(runs.map((run) => run.size))) {
    const others = servers.filter((server) => server !== 'ours');
    const times = (figure: number | undefined) => (figure === undefined ? '–' : `${shown(figure)}×`);
    const ratios = others.map((server) => [server, ...MEASURES.map(({ of }) => times(ratio(runs, server, size, of)))]);
    if (others.length > 0) parts.push(`${size}: so many times ours (above 1: ours is less)`, table(['server', ...heads], ratios));
    const rows = servers.map((server) => {
      const own = runs.filter((run) => run.server === server && run.size === size);
      const failed = own.find(({ error }) => error !== undefined);
      return [failed ? `${server} (${failed.error})` : server, ...MEASURES.map(({ of }) => shown(middle(own, of)))];
    });
    parts.push(`${size}: milliseconds and MiB`, table(['server', ...heads], rows));
  }
  return parts.join('\n\n');
}

/** What the core costs, beside a bare parse of the same text. */
export function coreTable(runs: readonly CoreRun[]): string {
  const sizes = unique(runs.map((run) => run.size));
  const head = ['ms', ...sizes.flatMap((size) => [`${size} p50`, 'p95', '× bare parse'])];
  const rows = unique(runs.map((run) => run.what)).map((what) => [
    what,
    ...sizes.flatMap((size) => {
      const own = runs.filter((run) => run.what === what && run.size === size);
      const p50 = median(own.map(({ times }) => times.p50));
      const times = median(own.map((run) => run.times.p50 / run.floorMs));
      return [shown(p50), shown(median(own.map((run) => run.times.p95))), shown(times)];
    }),
  ]);
  return table(head, rows);
}

export function memoryTable(runs: readonly MemoryRun[]): string {
  return table(['MiB of heap', ...runs.map(({ size }) => size)], [[runs[0]?.what ?? '', ...runs.map(({ MiB }) => shown(MiB))]]);
}

/** Everything that was measured, for a person. */
export function report({ env, runs, core, memory }: Results): string {
  const parts = [`${env.date}, Node ${env.node}, ${env.cores} × ${env.cpu}, ${env.memGiB} GiB, load ${env.load}`];
  if (core.length > 0) parts.push(coreTable(core));
  if (memory.length > 0) parts.push(memoryTable(memory));
  if (runs.length > 0) parts.push(serverTables(runs));
  return parts.join('\n\n');
}
