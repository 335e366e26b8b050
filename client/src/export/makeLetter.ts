import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FORMS, type FormsResult, fromBase64, MAKE, type MakeParams, type MakeResult } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { saveFile, saySaved } from './saveFile';

export type Form = FormsResult[number];

/** The forms in which a letter can leave. */
export async function formsOf(client: BaseLanguageClient): Promise<FormsResult> {
  return (await client.sendRequest(FORMS)) as FormsResult;
}

/**
 * Makes a letter in a form and saves it where the person says. What keeps it from being made is shown, and nothing is written then.
 * @param finalOf fingerprint of the text that may be sent; undefined: what is not ready is marked as a draft
 */
export async function makeAndSave(client: BaseLanguageClient, letter: vscode.Uri, form: Form, finalOf: string | undefined): Promise<void> {
  const params: MakeParams = { uri: letter.toString(), form: form.name, ...(finalOf === undefined ? {} : { finalOf }) };
  const title = vscode.l10n.t('Making the letter: {0}', form.title);
  const { made, problem } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    const result = await ask<MakeResult>(client, MAKE, params);
    return result;
  });
  const bytes = made && fromBase64(made.base64);
  if (!made || !bytes) {
    void vscode.window.showErrorMessage(problem ?? vscode.l10n.t('The letter could not be made.'));
    return;
  }
  const target = await saveFile(letter, { name: made.fileName, kind: form.title, ending: form.ending }, bytes);
  if (!target) return;
  const isDraft = made.draft !== null;
  saySaved(
    target,
    [...(isDraft ? [vscode.l10n.t('It is marked as a draft. {0}.', made.draft ?? '')] : []), ...made.remarks],
    isDraft || made.remarks.length > 0,
  );
}
