import { median, shown, table } from './figures';
import type { CoreRun, MemoryRun, Results, ServerRun } from './results';

type Figure = (run: ServerRun) => number | undefined;

/** A measure of a server. Less is better in each. */
export interface Measure {
  readonly head: string;
  readonly of: Figure;
}

/** The time from the last of fifty letters to its findings. */
export const afterBurst: Figure = ({ burst }) => median((burst ?? []).map(({ finalMs }) => finalMs));
/** From the start of the process to the first findings. */
export const start: Figure = ({ coldFirst }) => median(coldFirst ?? []);

/** What is told of a server. */
export const MEASURES: readonly Measure[] = [
  { head: 'key p50', of: ({ key }) => key?.p50 },
  { head: 'key p95', of: ({ key }) => key?.p95 },
  { head: 'after a burst', of: afterBurst },
  { head: 'CPU per key', of: ({ key }) => key?.cpuMsPerEdit },
  { head: 'start', of: start },
  { head: 'memory', of: ({ peakMiB }) => peakMiB },
];

export const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
const known = (figures: readonly (number | undefined)[]): readonly number[] => figures.filter((figure) => figure !== undefined);

/** The runs of one server at one size. */
export const runsOf = (runs: readonly ServerRun[], server: string, size: string): readonly ServerRun[] =>
  runs.filter((run) => run.server === server && run.size === size);

/** The median over the rounds. */
export const middle = (runs: readonly ServerRun[], of: Figure): number | undefined => median(known(runs.map(of)));

/** A server against ours inside each round, then the median over the rounds: above 1 ours is better. */
export function ratio(runs: readonly ServerRun[], server: string, size: string, of: Figure): number | undefined {
  const pairs = runsOf(runs, server, size).map((run) => {
    const ours = runsOf(runs, 'ours', size).find((other) => other.round === run.round);
    const [theirs, own] = [of(run), ours && of(ours)];
    return theirs === undefined || own === undefined || own <= 0 ? undefined : theirs / own;
  });
  return median(known(pairs));
}

const times = (figure: number | undefined): string => (figure === undefined ? '–' : `${shown(figure)}×`);

/** Every other server as so many times ours, at one size. */
export function ratioTable(runs: readonly ServerRun[], size: string, name: (server: string) => string = (server) => server): string {
  const others = unique(runs.map((run) => run.server)).filter((server) => server !== 'ours');
  const rows = others.map((server) => [name(server), ...MEASURES.map(({ of }) => times(ratio(runs, server, size, of)))]);
  return table(['server', ...MEASURES.map(({ head }) => head)], rows);
}

/** The figures of every server at one size; a server that failed says how. */
export function figureTable(runs: readonly ServerRun[], size: string, name: (server: string) => string = (server) => server): string {
  const rows = unique(runs.map((run) => run.server)).map((server) => {
    const own = runsOf(runs, server, size);
    const failed = own.find(({ error }) => error !== undefined);
    return [failed ? `${name(server)} (${failed.error})` : name(server), ...MEASURES.map(({ of }) => shown(middle(own, of)))];
  });
  return table(['server', ...MEASURES.map(({ head }) => head)], rows);
}

function serverTables(runs: readonly ServerRun[]): string {
  return unique(runs.map((run) => run.size))
    .flatMap((size) => [
      `${size}: so many times ours (above 1: ours is less)`,
      ratioTable(runs, size),
      `${size}: milliseconds and MiB`,
      figureTable(runs, size),
    ])
    .join('\n\n');
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
