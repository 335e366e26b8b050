import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_NOW, type CheckNowParams } from '../../../server/src/lsp/protocol';
import type { Checks } from '../checks';
import { LANGUAGE } from '../language';
import { setting } from '../settings';
import { checkState } from '../status';
import { statusWords } from '../statusText';

/** How long the result stands in the status bar, in milliseconds. */
const SHOWN = 6000;

/** Registers "Check now": the notice in front is checked as it stands, and the status bar says for a moment what was found. */
export function registerCheckNow(client: BaseLanguageClient, checks: Checks): vscode.Disposable {
  const asked = new Set<string>();
  return vscode.Disposable.from(
    checks.onDidCheck(({ uri }) => {
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (asked.delete(uri) && document) vscode.window.setStatusBarMessage(statusWords(checkState(checks, document)).text, SHOWN);
    }),
    vscode.commands.registerCommand('foiNotices.checkNow', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId !== LANGUAGE) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open the notice that is to be checked first.'));
        return;
      }
      if (!setting('check.enabled', document)) {
        await offerSetting();
        return;
      }
      const uri = document.uri.toString();
      const params: CheckNowParams = { uri };
      asked.add(uri);
      await client.sendRequest(CHECK_NOW, params);
    }),
  );
}

async function offerSetting(): Promise<void> {
  const open = vscode.l10n.t('Open setting');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Checks are switched off for this notice.'), open);
  if (chosen === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'foiNotices.check.enabled');
}
