import type { Command, Option } from './commandLine';

const WIDTH = 80;

/** Help for the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    'Check, inspect and render answers to Freedom of Information requests.',
    '',
    'Usage: foi-notice COMMAND [options] [FILE...]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => hanging(name, summary, width)),
    '',
    'foi-notice COMMAND --help says more about a command. foi-notice --version prints the version.',
    '',
    'Exit status: 0 done, 1 check found an error or render --final was refused, 2 it could not run.',
    '',
    'Environment: NO_COLOR=1 for no colours, FOI_DEBUG=1 for details of a fault of this program.',
    '',
  ].join('\n');
}

/** Help for one command. */
export function commandHelp(command: Command): string {
  const labels = command.options.map(optionLabel);
  const width = Math.min(24, Math.max(...labels.map((label) => label.length)) + 2);
  return [
    ...wrapped(command.summary, WIDTH),
    '',
    `Usage: foi-notice ${command.name} ${command.usage}`,
    '',
    'Options:',
    ...command.options.map((option, index) => hanging(labels[index] ?? '', option.help, width)),
    '',
    ...command.details.flatMap((paragraph) => [wrapped(paragraph, WIDTH).join('\n'), '']),
  ].join('\n');
}

function optionLabel({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** A label with its text beside it, or below it where the label is long. */
function hanging(label: string, text: string, width: number): string {
  const [first = '', ...rest] = wrapped(text, WIDTH - width - 2);
  const indent = ' '.repeat(width + 2);
  const head = label.length < width ? `  ${label.padEnd(width)}${first}` : `  ${label}\n${indent}${first}`;
  return [head, ...rest.map((line) => indent + line)].join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
