import type { EffectiveConfig, EffectiveValue, Origin } from '../session/effectiveConfig';
import { type Arguments, type Command, COULD_NOT_RUN } from './commandLine';
import { shown } from './letters';
import { FILE_HELP, FORMAT, HELP, JSON_HELP, STDIN_NAME, TODAY, wantsJson } from './options';
import { printJson, readAll } from './readAll';
import type { Terminal } from './terminal';

/** `foi-notice config`: what applies to letters, and where it comes from. */
export const config: Command = {
  name: 'config',
  summary: 'Say which settings, wording and waivers apply to letters, and where each comes from.',
  usage: '[options] FILE...',
  takesFiles: true,
  options: [FORMAT, TODAY, STDIN_NAME, HELP],
  details: [
    FILE_HELP,
    'In text, rules that have their own level are counted and not listed. As JSON every rule is listed, and lines count from 1.',
    JSON_HELP,
    'Exit status: 0 done, 2 something could not be read or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const json = wantsJson(args);
  const waiting: Promise<{ readonly name: string; readonly found: EffectiveConfig }>[] = [];
  const read = await readAll(args, 'config', terminal, ({ name, effective }) => waiting.push(effective().then((found) => ({ name, found }))));
  if (!read) return COULD_NOT_RUN;
  const outputs = await Promise.all(waiting);
  if (json) {
    printJson(
      outputs.map(({ name, found }) => output(name, found)),
      read.single,
      terminal,
    );
  } else terminal.out(outputs.map(({ name, found }) => configText(name, found)).join('\n'));
  return read.status;
}

/** What `--format json` prints of one letter; paths as seen from the folder where the program runs. */
function output(file: string, found: EffectiveConfig): object {
  const plain = <T extends EffectiveValue>(one: T): T => ({
    ...one,
    origin: one.origin.from === 'file' ? { ...one.origin, file: shown(one.origin.file) } : one.origin,
  });
  return {
    schema: 1,
    file,
    folder: found.folder === null ? null : shown(found.folder),
    values: found.values.map(plain),
    rules: found.rules.map(plain),
    wording: found.wording.map(plain),
    waivers: found.waivers.map(plain),
  };
}

const NOT_SAID: Readonly<Record<string, string>> = { today: 'not given; the clock is never read' };

/** What applies to one letter, for people. */
function configText(name: string, { folder, values, rules, wording, waivers }: EffectiveConfig): string {
  const set = rules.filter(({ origin }) => origin.from !== 'default');
  const width = Math.max(...values.map((one) => one.name.length)) + 2;
  const listed = (title: string, list: readonly EffectiveValue[], none: string, between: string): readonly string[] =>
    list.length === 0
      ? [`  ${title}: ${none}`]
      : [`  ${title}:`, ...list.map((one) => `    ${one.name}${one.value === null ? '' : `${between}${one.value}`} (${spoken(one.origin)})`)];
  const own = rules.length - set.length;
  return [
    name,
    `  ${'.foi folder'.padEnd(width)}${folder === null ? 'none' : shown(folder)}`,
    ...values.map((one) => `  ${one.name.padEnd(width)}${one.value === null ? (NOT_SAID[one.name] ?? 'not said') : `${one.value} (${spoken(one.origin)})`}`),
    ...listed('Levels of rules', set, 'every rule has its own', ': '),
    ...(set.length === 0 ? [] : [`    ${own} other ${own === 1 ? 'rule has its' : 'rules have their'} own level`]),
    ...listed('Standard wording', wording, 'none', ' '),
    ...listed('Waivers', waivers, 'none', ': '),
    '',
  ].join('\n');
}

function spoken(origin: Origin): string {
  switch (origin.from) {
    case 'letter':
      return `the letter, line ${origin.line}`;
    case 'file':
      return origin.line === null ? shown(origin.file) : `${shown(origin.file)}, line ${origin.line}`;
    case 'option':
      return '--today';
    case 'shipped':
      return 'shipped';
    case 'default':
      return 'default';
  }
}
