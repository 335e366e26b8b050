import { linkedEditing } from '../../core/features/linkedEditingRange';
import type { ServerState } from '../state';

export function registerLinkedEditing(state: ServerState): void {
  state.connection.languages.onLinkedEditingRange(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { lines } = reading.snapshot;
    const pair = linkedEditing(reading.snapshot, lines.offset(params.position));
    await reading.proceed();
    // The pattern ends the link as soon as something else than a colon is typed.
    return pair ? { ranges: pair.map((span) => lines.range(span)), wordPattern: ':+' } : null;
  });
}
