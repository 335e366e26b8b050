import type { TextEdit } from 'vscode-languageserver';
import { formatting } from '../../core/features/formatting';
import type { Range } from '../../core/text/span';
import { toTextEdits } from '../convert';
import type { Reading, ServerState } from '../state';

export function registerFormatting(state: ServerState): void {
  const format = async (reading: Reading | undefined, range?: Range): Promise<TextEdit[]> => {
    if (!reading) return [];
    const { snapshot, settings } = reading;
    const options = { citations: settings['format.citations'], tables: settings['format.tables'] };
    const edits = formatting(snapshot, options, range && snapshot.lines.span(range));
    await reading.proceed();
    return toTextEdits(edits, snapshot.lines);
  };
  state.connection.onDocumentFormatting(async (params, token) => format(await state.read(params.textDocument.uri, token)));
  state.connection.onDocumentRangeFormatting(async (params, token) => format(await state.read(params.textDocument.uri, token), params.range));
}
