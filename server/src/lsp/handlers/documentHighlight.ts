import { DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlights } from '../../core/features/documentHighlight';
import type { ServerState } from '../state';

export function registerDocumentHighlights(state: ServerState): void {
  state.connection.onDocumentHighlight(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { lines } = reading.snapshot;
    const found = documentHighlights(reading.snapshot, lines.offset(params.position)).map(({ span, defines }) => ({
      range: lines.range(span),
      kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
    await reading.proceed();
    // Nothing rather than an empty list: an editor then marks the same word, as it does everywhere.
    return found.length > 0 ? found : null;
  });
}
