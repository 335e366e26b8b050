import * as vscode from 'vscode';

/** What the frame of a block is called in the editor's own Markdown preview. A block that is not known is called by its name. */
export function blockLabel(block: string): string {
  switch (block) {
    case 'request':
      return vscode.l10n.t('Request');
    case 'decision':
      return vscode.l10n.t('Decision');
    case 'disclosed':
      return vscode.l10n.t('Disclosed');
    case 'withheld':
      return vscode.l10n.t('Withheld');
    case 'ncnd':
      return vscode.l10n.t('Neither confirmed nor denied');
    case 'not-held':
      return vscode.l10n.t('Not held');
    case 'refused':
      return vscode.l10n.t('Refused');
    case 'advice':
      return vscode.l10n.t('Advice and assistance');
    case 'rights':
      return vscode.l10n.t('Rights');
    case 'standard':
      return vscode.l10n.t('Standard wording');
    case 'internal':
      return vscode.l10n.t('Note to colleagues: not sent');
    default:
      return block;
  }
}
