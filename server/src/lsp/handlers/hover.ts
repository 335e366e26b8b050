import { MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/features/hover';
import type { ServerState } from '../state';

export function registerHover(state: ServerState): void {
  state.connection.onHover(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot, context } = reading;
    const found = hover(snapshot, snapshot.lines.offset(params.position), context);
    await reading.proceed();
    return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: snapshot.lines.range(found.span) } : null;
  });
}
