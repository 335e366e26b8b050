import { documentLinks } from '../../core/features/documentLink';
import { join, parentOf } from '../../session/workspace';
import type { ServerState } from '../state';

export function registerDocumentLinks(state: ServerState): void {
  state.connection.onDocumentLinks(async (params, token) => {
    const { uri } = params.textDocument;
    const reading = await state.read(uri, token);
    if (!reading) return [];
    const folder = parentOf(uri);
    const links = documentLinks(reading.snapshot).flatMap(({ span, target }) => {
      const range = reading.snapshot.lines.range(span);
      if (target.kind === 'url') return [{ range, target: target.url }];
      return folder === undefined ? [] : [{ range, target: join(folder, ...target.path.split('/')) }];
    });
    await reading.proceed();
    return links;
  });
}
