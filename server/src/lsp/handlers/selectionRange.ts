import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../core/features/selectionRange';
import type { ServerState } from '../state';

export function registerSelectionRanges(state: ServerState): void {
  state.connection.onSelectionRanges(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot } = reading;
    const found = params.positions.map((position): SelectionRange => {
      let selection: SelectionRange | undefined;
      for (const span of [...selectionRanges(snapshot, snapshot.lines.offset(position))].reverse()) {
        const range = snapshot.lines.range(span);
        selection = selection ? { range, parent: selection } : { range };
      }
      return selection ?? { range: { start: position, end: position } };
    });
    await reading.proceed();
    return found;
  });
}
