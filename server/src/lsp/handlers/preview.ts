import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { previewModel } from '../../core/render/preview';
import type { Finding } from '../../core/rules/finding';
import { isAtLeast } from '../../core/rules/severity';
import { PREVIEW, PREVIEW_CHANGED, type PreviewChangedParams, type PreviewParams, type PreviewResult } from '../protocol';
import type { Reading, ServerState } from '../state';

/** How long after the last change a preview is told of it, in milliseconds: short enough to follow typing, long enough not to render every letter. */
export const PREVIEW_DELAY = 60;

/** The margin shows what the text shows: nothing that is switched off, too slight, or new since the last check. */
function findingsToShow({ runMode }: ServerState, { snapshot, context, document, settings }: Reading): readonly Finding[] {
  if (!settings['check.enabled'] || !runMode.isCurrent(document.uri, document.version, settings.run)) return [];
  return snapshot.check(context.check).findings.filter(({ severity }) => isAtLeast(severity, settings['check.showFrom']));
}

/** Renders previews, and tells the client when one that it asked for is out of date. */
export function registerPreview(state: ServerState): { refresh(): void; refreshOne(uri: string): void } {
  const { connection, documents, environment } = state;
  const shown = new Set<string>();
  const pending = new Map<string, () => void>();

  connection.onRequest(PREVIEW, async (params: Partial<PreviewParams> | undefined, token): Promise<PreviewResult> => {
    if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice is missing.');
    const reading = await state.read(params.uri, token);
    if (!reading) return { version: 0, model: null };
    shown.add(params.uri);
    const { snapshot, context, document } = reading;
    const findings = findingsToShow(state, reading);
    await reading.proceed();
    const model = previewModel(snapshot.syntax, snapshot.notice, findings, {
      final: params.final === true,
      law: snapshot.engine.law,
      profile: context.check.profile,
    });
    await reading.proceed();
    return { version: document.version, model };
  });

  const schedule = (uri: string): void => {
    pending.get(uri)?.();
    pending.set(
      uri,
      environment.later(PREVIEW_DELAY, () => {
        pending.delete(uri);
        const document = documents.get(uri);
        if (!document) return;
        const params: PreviewChangedParams = { uri, version: document.version };
        void connection.sendNotification(PREVIEW_CHANGED, params);
      }),
    );
  };
  documents.onDidChangeContent(({ document }) => {
    if (shown.has(document.uri)) schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    pending.get(document.uri)?.();
    pending.delete(document.uri);
    shown.delete(document.uri);
  });
  return {
    refresh: () => shown.forEach(schedule),
    refreshOne(uri) {
      if (shown.has(uri)) schedule(uri);
    },
  };
}
