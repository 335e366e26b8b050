import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { formsOf, makeAndSave } from '../export/makeLetter';
import { LANGUAGE } from '../language';
import { setting } from '../settings';

/**
 * Registers "Export letter": the notice in front in one of its forms, saved where the person says. While it has errors it is marked as a
 * draft. An argument names the form; without one there is a list.
 */
export function registerExportLetter(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.exportLetter', async (named: unknown) => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the notice that is to be exported first.'));
      return;
    }
    const forms = await formsOf(client);
    const form = forms.find(({ name }) => name === named) ?? (named === undefined ? await chooseForm(forms) : undefined);
    if (form) await makeAndSave(client, document.uri, form, undefined);
  });
}

async function chooseForm(forms: Awaited<ReturnType<typeof formsOf>>): Promise<(typeof forms)[number] | undefined> {
  const preferred = setting('export.form');
  const sorted = [...forms].sort((a, b) => Number(b.name === preferred) - Number(a.name === preferred));
  const items = sorted.map((form) => ({ label: form.title, description: `.${form.ending}`, form }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export letter'), placeHolder: vscode.l10n.t('In which form?') });
  return chosen?.form;
}
