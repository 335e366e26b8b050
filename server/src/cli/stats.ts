import { rowsBetween, type StatsRow, statsRow, statsTotals } from '../core/features/stats';
import type { StatsOutput } from '../core/features/statsSchema';
import { type StatsBy, statsCsv, statsText } from '../core/features/statsText';
import { type Arguments, type Command, COULD_NOT_RUN, type Option } from './commandLine';
import { CONFIG_HELP, FILE_HELP, HELP, STDIN_NAME, TODAY } from './options';
import { readAll } from './readAll';
import { sayBroken } from './broken';
import type { Terminal } from './terminal';
import { writeOut } from './writeOut';

const FORMAT: Option = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'csv', 'json'],
  help: 'text (the default): tables for people. csv: for spreadsheets. json: for programs, with all rows and totals.',
};
const BY: Option = {
  name: 'by',
  value: 'ROWS',
  choices: ['month', 'notice'],
  help: 'Rows of text and csv. month: totals by the month of receipt, the default in text. notice: one row a letter, the default in csv.',
};
const FROM: Option = { name: 'from', value: 'MONTH', help: 'Only requests received in this month (2026-04) or later.' };
const TO: Option = { name: 'to', value: 'MONTH', help: 'Only requests received in this month or earlier.' };

/** `foi-notice stats`: outcomes, provisions and times of many letters. */
export const stats: Command = {
  name: 'stats',
  summary: 'Count outcomes, provisions and times of many letters.',
  usage: '[options] FOLDER...',
  takesFiles: true,
  options: [
    FORMAT,
    BY,
    FROM,
    TO,
    { name: 'bom', help: 'In csv: begin with a byte order mark, which some spreadsheets need to read accents.' },
    { name: 'out', short: 'o', value: 'OUT', help: 'Write to this file instead of standard output. What it held is replaced.' },
    TODAY,
    STDIN_NAME,
    HELP,
  ],
  details: [
    FILE_HELP,
    'One row a letter: reference, month of receipt, kind, law, outcome, provisions relied on, working days taken, last day, late or not, date, and whether errors remain. No requester, no names, no words of the letter.',
    'Days are counted by the law of each letter. Where the dates, the calendar or the kind of letter do not tell, it says “not known”; the share in time is of those that are known. A letter of review or a question to the requester has no such day.',
    'In csv a cell that begins with = + - or @ gets an apostrophe before it, so that no spreadsheet runs it as a formula.',
    'What can’t be read is said on standard error and does not keep the others from being counted.',
    CONFIG_HELP,
    'Exit status: 0 done, 2 something could not be read or written, or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const bounds = boundsOf(args);
  if ('problem' in bounds) {
    terminal.note(`foi-notice: ${bounds.problem} See foi-notice stats --help.`);
    return COULD_NOT_RUN;
  }
  const all: StatsRow[] = [];
  const read = await readAll(args, 'stats', terminal, (letter) => {
    all.push(statsRow(letter.snapshot, { check: letter.check }));
    sayBroken(letter, letter.snapshot.check(letter.check), terminal);
  });
  if (!read) return COULD_NOT_RUN;
  const rows = rowsBetween(all, bounds.from, bounds.to);
  const undated = bounds.from === undefined && bounds.to === undefined ? 0 : all.filter(({ month }) => month === null).length;
  if (undated > 0) terminal.note(`${undated} ${undated === 1 ? 'letter' : 'letters'} without a date of receipt left out, for --from or --to is given.`);
  const written = await writeOut(args.values.get('out'), content(args, rows, bounds), undefined, terminal);
  return Math.max(read.status, written);
}

interface Bounds {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function boundsOf(args: Arguments): Bounds | { readonly problem: string } {
  const [from, to] = [args.values.get('from'), args.values.get('to')];
  for (const [name, value] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (value !== undefined && !MONTH.test(value)) return { problem: `"${value}" is no month for --${name}. Write it like 2026-04.` };
  const out = args.values.get('out');
  // Of many letters none may be written over by a slip.
  if (out?.endsWith('.foi.md')) return { problem: `"${out}" has the name of a notice, which is never written over. Give another name after -o.` };
  return from !== undefined && to !== undefined && to < from ? { problem: `--to ${to} lies before --from ${from}.` } : { from, to };
}

function content(args: Arguments, rows: readonly StatsRow[], { from, to }: Bounds): string {
  const format = args.values.get('format') ?? 'text';
  const by = (args.values.get('by') ?? (format === 'csv' ? 'notice' : 'month')) as StatsBy;
  const totals = statsTotals(rows);
  if (format === 'csv') return `${args.switches.has('bom') ? '\ufeff' : ''}${statsCsv(rows, totals, by)}`;
  if (format === 'text') return statsText(rows, totals, by);
  const output: StatsOutput = { version: 1, from: from ?? null, to: to ?? null, letters: rows, totals };
  return `${JSON.stringify(output, null, 2)}\n`;
}
