import { type InlayHint, MarkupKind } from 'vscode-languageserver';
import { inlayHints } from '../../core/features/inlayHint';
import type { ServerState } from '../state';

export function registerInlayHints(state: ServerState): void {
  state.connection.languages.inlayHint.on(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return [];
    const { snapshot, context, settings } = reading;
    const { lines } = snapshot;
    const wanted = { provisionNames: settings['inlayHints.provisionNames'], dueDate: settings['inlayHints.dueDate'] };
    const hints = inlayHints(snapshot, lines.span(params.range), context, wanted).map(
      ({ at, label, tooltip }): InlayHint => ({
        position: lines.position(at),
        label,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: tooltip },
      }),
    );
    await reading.proceed();
    return hints;
  });
}
