import type { EffectiveConfig, EffectiveValue } from '../session/effectiveConfig';
import { type ExplainedPart, type ExplainedValue, explainConfig, type Places } from '../session/explainConfig';
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
    missingProfile: found.missingProfile,
    values: found.values.map(plain),
    rules: found.rules.map(plain),
    wording: found.wording.map(plain),
    waivers: found.waivers.map(plain),
  };
}

const PLACES: Places = { file: shown, today: '--today', noToday: 'not given; the clock is never read' };

/** What applies to one letter, for people: the values of the first part in columns, the others as lists. */
function configText(name: string, found: EffectiveConfig): string {
  const [letter, ...others] = explainConfig(found, PLACES);
  const width = Math.max(0, ...(letter?.values ?? []).map((one) => one.name.length)) + 2;
  const from = (one: ExplainedValue): string => (one.from === null ? '' : ` (${one.from})`);
  const after = (part: ExplainedPart): readonly string[] => (part.after === null ? [] : [`    ${part.after}`]);
  const listed = (part: ExplainedPart): readonly string[] =>
    part.values.length === 0
      ? [`  ${part.title}: ${part.none}`]
      : [`  ${part.title}:`, ...part.values.map((one) => `    ${one.name}${one.value === null ? '' : `: ${one.value}`}${from(one)}`), ...after(part)];
  return [
    name,
    ...(letter?.values ?? []).map((one) => `  ${one.name.padEnd(width)}${one.value ?? ''}${from(one)}`),
    ...(letter ? after(letter) : []),
    ...others.flatMap(listed),
    '',
  ].join('\n');
}
