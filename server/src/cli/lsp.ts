import { type Arguments, type Command, COULD_NOT_RUN, DONE } from './commandLine';
import { HELP } from './options';
import type { Terminal } from './terminal';

/** `foi-notice lsp`: the language server, for editors other than VS Code. */
export const lsp: Command = {
  name: 'lsp',
  summary: 'Start the language server.',
  usage: '--stdio',
  takesFiles: false,
  options: [{ name: 'stdio', help: 'Speak the Language Server Protocol over standard input and output. The only way there is.' }, HELP],
  details: ['An editor starts this, and ends it. Exit status: 0 ended as the editor asked, 1 the editor went away, 2 --stdio is missing.'],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (!args.switches.has('stdio')) {
    terminal.note('foi-notice: lsp wants --stdio. See foi-notice lsp --help.');
    return COULD_NOT_RUN;
  }
  // Loaded only here: the protocol's library would slow every other command down.
  const { startStdioServer } = require('../node/server') as typeof import('../node/server');
  startStdioServer();
  return DONE;
}
