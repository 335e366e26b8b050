import { version } from '../../../package.json';
import { realEngine } from '../core';
import { answer, TOOLS } from '../core/features/tools';
import { rulePages } from '../core/rules/pages';
import { type Arguments, type Command, COULD_NOT_RUN, DONE } from './commandLine';
import { HELP } from './options';
import type { Terminal } from './terminal';

/** `foi-notice mcp`: answers for a language model that somebody uses, from this program alone. */
export const mcp: Command = {
  name: 'mcp',
  summary: 'Answer questions of a language model’s program.',
  usage: '--stdio',
  takesFiles: false,
  options: [{ name: 'stdio', help: 'Speak the Model Context Protocol over standard input and output. The only way there is.' }, HELP],
  details: [
    `Tools: ${TOOLS.map(({ name }) => name).join(', ')}. They read what they are given and nothing else, change nothing, write no letter, and send nothing anywhere but back to the program that asks. What that program does with a letter is for its own terms to say: give it none that may not leave your machine, unless its model runs there.`,
    'Another program starts this, and ends it. Exit status: 0 ended, 2 --stdio is missing.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (!args.switches.has('stdio')) {
    terminal.note('foi-notice: mcp wants --stdio. See foi-notice mcp --help.');
    return COULD_NOT_RUN;
  }
  const answering = { engine: realEngine(), pages: async () => rulePages() };
  const { serveTools } = await import('./mcpServer.js');
  await serveTools(version, TOOLS, (name, input) => answer(answering, name, input));
  return DONE;
}
