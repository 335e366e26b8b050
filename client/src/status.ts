import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol';
import { LANGUAGE } from './language';
import { setting } from './settings';
import { statusWords } from './statusText';

const SEVERITIES = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

/**
 * Registers the item among the language's states (the braces in the status bar) that says how the last check of the notice in front went.
 * It never interrupts. Register before the client starts.
 */
export function registerStatus(client: Pick<BaseLanguageClient, 'onNotification'>): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('foiNotices.status', { language: LANGUAGE });
  item.name = 'FOI Notices';
  item.command = { title: 'Show problems', command: 'workbench.actions.view.problems' };
  const known = new Map<string, StatusParams>();
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) return;
    const enabled = setting('check.enabled', document);
    const status = known.get(document.uri.toString());
    const words = status && statusWords(status);
    item.busy = enabled && !status;
    item.text = !enabled ? 'FOI: checks are switched off' : (words?.text ?? 'FOI: checking …');
    item.detail = enabled ? (words?.detail ?? '') : '';
    item.severity = SEVERITIES[enabled && words ? words.severity : 'information'];
  };
  show();
  return vscode.Disposable.from(
    item,
    client.onNotification(STATUS, (status: StatusParams) => {
      known.set(status.uri, status);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('foiNotices.check')) show();
    }),
  );
}
