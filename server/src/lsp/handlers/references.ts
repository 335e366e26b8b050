import { references } from '../../core/features/references';
import type { ServerState } from '../state';

export function registerReferences(state: ServerState): void {
  state.connection.onReferences(async (params, token) => {
    const { uri } = params.textDocument;
    const reading = await state.read(uri, token);
    if (!reading) return [];
    const { snapshot } = reading;
    const found = references(snapshot, snapshot.lines.offset(params.position), params.context.includeDeclaration);
    await reading.proceed();
    return found.map((span) => ({ uri, range: snapshot.lines.range(span) }));
  });
}
