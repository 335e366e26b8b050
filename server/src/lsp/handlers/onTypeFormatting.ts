import { afterNewLine } from '../../core/features/onTypeFormatting';
import { toTextEdits } from '../convert';
import type { ServerState } from '../state';

export function registerOnTypeFormatting(state: ServerState): void {
  state.connection.onDocumentOnTypeFormatting(async (params, token) => {
    const reading = params.ch === '\n' ? await state.read(params.textDocument.uri, token) : undefined;
    if (!reading) return [];
    const { lines } = reading.snapshot;
    const edits = afterNewLine(reading.snapshot, lines.offset(params.position));
    await reading.proceed();
    return toTextEdits(edits, lines);
  });
}
