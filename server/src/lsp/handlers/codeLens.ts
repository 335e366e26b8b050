import type { CodeLens } from 'vscode-languageserver';
import { codeLenses } from '../../core/features/codeLens';
import { GO_TO_COMMAND, type GoToArguments } from '../protocol';
import type { ServerState } from '../state';

export function registerCodeLenses(state: ServerState): void {
  state.connection.onCodeLens(async (params, token) => {
    const { uri } = params.textDocument;
    const reading = await state.read(uri, token);
    if (!reading?.settings['codeLens.outcomes']) return [];
    const { lines } = reading.snapshot;
    const lenses = codeLenses(reading.snapshot).map(({ span, title, target }): CodeLens => {
      const where: GoToArguments = [uri, lines.range(target)];
      // A lens without a command would be resolved; one whose command has no name is shown and does nothing, in editors that can't go there.
      return { range: lines.range(span), command: state.options.goTo === true ? { title, command: GO_TO_COMMAND, arguments: where } : { title, command: '' } };
    });
    await reading.proceed();
    return lenses;
  });
}
