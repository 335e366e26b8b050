import { isIsoDate } from '../core/syntax/isoDate';
import type { Arguments, Option } from './commandLine';

/** Options that several commands have. */
export const HELP: Option = { name: 'help', short: 'h', help: 'Print this help.' };
export const STDIN_NAME: Option = {
  name: 'stdin-name',
  value: 'NAME',
  help: 'Name of the letter on standard input: it is printed, its ending says how the letter is read, and its folder which .foi counts.',
};
export const TODAY: Option = {
  name: 'today',
  value: 'DATE',
  help: 'Today’s date (2026-10-30), for rules about time. Left out, only dates in the letter count; the clock is never read.',
};
export const COMPARE: Option = {
  name: 'compare',
  value: 'FOLDER',
  help: 'Compare with the notices of a folder or pattern: copied reasons, references and names of other cases, similar requests answered otherwise.',
};
export const FORMAT: Option = { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'text (the default) for people, json for programs.' };
/** The forms that check alone has beside them: what is found, not what is in a letter, goes to other programs. */
export const CHECK_FORMAT: Option = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'json', 'jsonl', 'sarif', 'gitlab'],
  help: 'text (the default) for people, json for programs, jsonl for archives (one object a line), sarif (2.1.0) for code scanning, gitlab for its Code Quality report.',
};

/** Whether output is for programs. */
export function wantsJson(args: Arguments): boolean {
  return args.values.get('format') === 'json';
}

/** Today's date as given; a problem where it is no date. */
export function todayOf(args: Arguments): { readonly today: string | undefined } | { readonly problem: string } {
  const today = args.values.get('today');
  return today === undefined || isIsoDate(today) ? { today } : { problem: `"${today}" is no date for --today. Write it like 2026-10-30.` };
}

/** What help says about FILE, for the commands that read many. */
export const FILE_HELP =
  "FILE is a letter (a notice, *.foi.md, or any letter as plain text in UTF-8), a folder (every *.foi.md in it and below), a pattern in quotes ('drafts/**/*.foi.md'), or - for standard input.";
export const CONFIG_HELP =
  'Levels of rules come from .foi/config.yaml in the nearest .foi folder on the way up from the letter, as in the editor. What is wrong in that file is said on standard error with its place; the rest of it counts, and the defaults for what it does not say.';
export const JSON_HELP =
  'As JSON, one FILE gives one object; several, a folder or a pattern give one array, in the order given. Nothing else is written to standard output; messages go to standard error.';
