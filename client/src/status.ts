import * as vscode from 'vscode';
import type { Checks } from './checks';
import { LANGUAGE } from './language';
import { setting } from './settings';
import { type CheckState, statusWords } from './statusText';

const SEVERITIES = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

/**
 * Registers the item among the language's states (the braces in the status bar) that says how the last check of the notice in front went,
 * and whether the text has changed since. It never interrupts.
 */
export function registerStatus(checks: Checks): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('foiNotices.status', { language: LANGUAGE });
  item.name = 'FOI Notices';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) return;
    const state = checkState(checks, document);
    const words = statusWords(state);
    item.busy = state.enabled && (state.underWay || (state.run === 'onType' && !state.status));
    item.text = words.text;
    item.detail = words.detail;
    item.severity = SEVERITIES[words.severity];
    item.command =
      state.run === 'onType'
        ? { title: vscode.l10n.t('Show problems'), command: 'workbench.actions.view.problems' }
        : { title: vscode.l10n.t('Check now'), command: 'foiNotices.checkNow' };
  };
  show();
  return vscode.Disposable.from(
    item,
    checks.onDidBegin(show),
    checks.onDidCheck(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === LANGUAGE) show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('foiNotices')) show();
    }),
  );
}

/** What is known of the check of a notice at this moment. */
export function checkState(checks: Checks, document: vscode.TextDocument): CheckState {
  const status = checks.lastOf(document.uri);
  return {
    enabled: setting('check.enabled', document),
    run: setting('run', document),
    status,
    underWay: checks.isUnderWay(document),
    changed: status !== undefined && status.version !== document.version,
  };
}
