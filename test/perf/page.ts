/*
 * Puts what was measured into server/docs/performance.md, between the marks of its tables:
 *   node out/test/perf/page.js same=FILE [other=FILE] [core=FILE]
 * `same` has servers that read the same notices, `other` servers that each read a document of their own kind, `core` what
 * `npm run bench -- --only core --json FILE` wrote. A table whose results are not given stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import { shown, table } from './figures';
import type { CoreRun, Machine, Results, ServerRun } from './results';
import { afterBurst, coreTable, figureTable, middle, ratio, ratioTable, runsOf, start, unique } from './tables';

const PAGE = path.join(ROOT, 'server/docs/performance.md');

/** Names of servers as people know them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ours', 'FOI Notices'],
  ['vscode-markdown', 'VS Code’s Markdown server'],
  ['remark-ls', 'unified’s server with remark-lint'],
  ['markdownlint (shim)', 'markdownlint behind a bare server'],
  ['floor-echo', '*floor:* messages only'],
  ['floor-none', '*floor:* protocol library, no check'],
  ['floor-mdast', '*floor:* whole parse, no check'],
  ['floor-blocks', '*floor:* parse of the edited block, no check'],
  ['floor: no check', '*floor:* messages only'],
  ['floor: whole parse', '*floor:* whole parse, no check'],
]);
const nameOf = (server: string): string => NAMES.get(server) ?? server;
const sizeOf = (size: string): string => size.replace(/^(\d+) ?[kK]B?$/, '$1 KB');

/** Something that the project asks of itself: a figure and the bound that it should keep. */
interface Demand {
  readonly asked: string;
  readonly figure: number | undefined;
  readonly holds: (figure: number) => boolean;
  readonly more?: string;
}

const p50 = ({ key }: ServerRun): number | undefined => key?.p50;
const p95 = ({ key }: ServerRun): number | undefined => key?.p95;

function demands(runs: readonly ServerRun[]): readonly Demand[] {
  const sizes = unique(runs.map((run) => run.size));
  const [small = '', ...larger] = sizes;
  const least = (bound: number) => (figure: number) => figure >= bound;
  const most = (bound: number) => (figure: number) => figure <= bound;
  const quotient = (above: number | undefined, below: number | undefined) => (above === undefined || below === undefined ? undefined : above / below);
  const own = (size: string, of: (run: ServerRun) => number | undefined) => middle(runsOf(runs, 'ours', size), of);
  const inverse = (figure: number | undefined) => (figure === undefined ? undefined : 1 / figure);
  const large = larger.at(-1) ?? small;
  return [
    ...sizes.map((size, at) => ({
      asked: `${size}: rumdl takes at least ${['', '2 times ', '8 times '][at] ?? '8 times '}as long`,
      figure: ratio(runs, 'rumdl', size, p50),
      holds: least([1, 2, 8][at] ?? 8),
      more: `p95: ${shown(ratio(runs, 'rumdl', size, p95))}`,
    })),
    {
      asked: `a key at ${large} costs at most 2.5 times one at ${small}`,
      figure: quotient(own(large, p50), own(small, p50)),
      holds: most(2.5),
      more: `p95: ${shown(quotient(own(large, p95), own(small, p95)))}`,
    },
    ...sizes.map((size) => ({
      asked: `${size}: after a burst of 50 letters at most twice a single one`,
      figure: quotient(own(size, afterBurst), own(size, p50)),
      holds: most(2),
    })),
    {
      asked: 'first findings after a start: VS Code’s Markdown server takes at least as long',
      figure: ratio(runs, 'vscode-markdown', small, start),
      holds: least(1),
    },
    ...sizes.map((size) => ({
      asked: `${size}: memory at most 1.5 times that of VS Code’s Markdown server`,
      figure: inverse(ratio(runs, 'vscode-markdown', size, ({ peakMiB }) => peakMiB)),
      holds: most(1.5),
    })),
  ];
}

function demandTable(runs: readonly ServerRun[]): string {
  const rows = demands(runs).map(({ asked, figure, holds, more }) => [
    asked,
    `${figure === undefined ? '–' : `${shown(figure)}×`}${more === undefined ? '' : ` (${more}×)`}`,
    figure === undefined ? 'not measured' : holds(figure) ? 'yes' : '**no**',
  ]);
  return table(['asked', 'measured', 'holds'], rows);
}

function machine({ node, cpu, cores, memGiB }: Machine, runs: readonly ServerRun[]): string {
  const rounds = unique(runs.map(({ round }) => round)).length;
  return `${cores} processor cores (${cpu}), ${memGiB} GiB, Linux, Node ${node.replace(/^v/, '')}; ${rounds === 1 ? 'one round' : `${rounds} rounds`}.`;
}

const perSize = (runs: readonly ServerRun[], make: typeof ratioTable): string =>
  unique(runs.map((run) => run.size))
    .map((size) => `**${size}**\n\n${make(runs, size, nameOf)}`)
    .join('\n\n');

/** The page with these tables in the places that are marked for them. A table without a place is an error. */
export function filled(page: string, tables: ReadonlyMap<string, string>): string {
  let text = page;
  for (const [name, content] of tables) {
    const open = `<!-- ${name} -->\n`;
    const from = text.indexOf(open);
    const to = text.indexOf(`<!-- end of ${name} -->`);
    if (from < 0 || to < from) throw new Error(`The page has no place for ${name}.`);
    text = `${text.slice(0, from + open.length)}${content}\n${text.slice(to)}`;
  }
  return text;
}

/** The tables of the page from what was measured. */
export function tablesOf(given: { readonly same?: Results; readonly other?: Results; readonly core?: Results }, date: string): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  const read = (results: Results) => results.runs.map((run) => ({ ...run, size: sizeOf(run.size) }));
  if (given.same) {
    const runs = read(given.same);
    tables.set('machine', `${date}, ${machine(given.same.env, runs)}`);
    tables.set('demands', demandTable(runs));
    tables.set('same, times ours', perSize(runs, ratioTable));
    tables.set('same, figures', perSize(runs, figureTable));
  }
  if (given.other) tables.set('own documents', perSize(read(given.other), ratioTable));
  const core: readonly CoreRun[] = given.core?.core ?? [];
  if (core.length > 0) tables.set('core', coreTable(core));
  return tables;
}

function main(): void {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Results;
  const given = Object.fromEntries(
    process.argv.slice(2).map((argument) => {
      const [name = '', file = ''] = argument.split('=');
      if (!['same', 'other', 'core'].includes(name)) throw new Error(`Give same=FILE, other=FILE or core=FILE, not ${argument}.`);
      return [name, read(file)];
    }),
  );
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  writeFileSync(PAGE, filled(readFileSync(PAGE, 'utf8'), tablesOf(given, date)));
}

if (require.main === module) main();
