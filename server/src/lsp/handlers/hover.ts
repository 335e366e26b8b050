import { MarkupKind } from 'vscode-languageserver';
import { hover } from '../../core/features/hover';
import { settingsHover } from '../../core/features/settings/settingsHover';
import { type ServerState, settingsFile } from '../state';

export function registerHover(state: ServerState): void {
  state.connection.onHover(async (params, token) => {
    const open = state.documents.get(params.textDocument.uri);
    const settings = open && settingsFile(open);
    if (settings) {
      const about = settingsHover(settings, settings.lines.offset(params.position), state.environment.engine);
      return about ? { contents: { kind: MarkupKind.Markdown, value: about.markdown }, range: settings.lines.range(about.span) } : null;
    }
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot, context } = reading;
    const found = hover(snapshot, snapshot.lines.offset(params.position), context);
    await reading.proceed();
    return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: snapshot.lines.range(found.span) } : null;
  });
}
