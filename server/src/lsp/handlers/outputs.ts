import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { hashOf } from '../../core/render/blockIds';
import { fileNameOf } from '../../session/document';
import { FORMS as ALL_FORMS, sourceOf } from '../../session/forms';
import { letterheadOf } from '../../session/letterhead';
import { FORMS, type FormsResult, MAKE, type MakeParams, type MakeResult, toBase64 } from '../protocol';
import type { ServerState } from '../state';

/** Makes a letter in the forms in which it leaves. The client writes the file; nothing is written here. */
export function registerOutputs(state: ServerState): void {
  const { connection, environment } = state;
  connection.onRequest(FORMS, (): FormsResult => ALL_FORMS.map(({ name, title, ending }) => ({ name, title, ending })));
  connection.onRequest(MAKE, async (params: Partial<MakeParams> | undefined, token): Promise<MakeResult> => {
    const form = ALL_FORMS.find(({ name }) => name === params?.form);
    if (typeof params?.uri !== 'string' || !form) throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice or a form is missing.');
    const reading = await state.readAnyLength(params.uri, token);
    if (!reading) return notMade('This document is not open as a notice.');
    const { snapshot, context, project } = reading;
    if (params.finalOf !== undefined && params.finalOf !== hashOf(snapshot.text))
      return notMade('The letter has changed since it was checked. Check it again.');
    const checked = snapshot.check(context.check);
    await reading.proceed();
    const letterhead = () => letterheadOf(state.workspace, project, context.check.profile);
    const made = await form.make(sourceOf({ snapshot, check: context.check }, checked, { parts: environment.parts, letterhead }));
    await reading.proceed();
    if ('problem' in made) return notMade(made.problem);
    if (params.finalOf !== undefined && made.draft !== undefined) return notMade(`Not made, for it can’t be sent yet. ${made.draft}.`);
    const { content, draft, remarks } = made;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { made: { fileName: `${stemOf(params.uri)}.${form.ending}`, base64: toBase64(bytes), draft: draft ?? null, remarks }, problem: null };
  });
}

function notMade(problem: string): MakeResult {
  return { made: null, problem };
}

/** The name of a notice without its folder and ending. */
export function stemOf(uri: string): string {
  const name = fileNameOf(uri).replace(/\.foi\.md$|\.[A-Za-z0-9]{1,5}$/, '');
  // An address may hold an encoded slash: what is made is put beside the letter and nowhere else.
  return name.replace(/[/\\:\u0000-\u001f]/g, '-').replace(/^\.+/, '') || 'Letter';
}
