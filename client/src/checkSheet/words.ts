import * as vscode from 'vscode';
import { pageLanguage } from '../pageLanguage';
import type { PageWords } from '../pageWords';

/** Every sentence of the check sheet's page that is not the server's, in the language of the editor. */
export function sheetWords(): PageWords {
  const { t } = vscode.l10n;
  return {
    language: pageLanguage(),
    sentences: {
      'Check sheet': t('Check sheet'),
      'The letter has changed since this check.': t('The letter has changed since this check.'),
      'Check again': t('Check again'),
      'The letter is being checked.': t('The letter is being checked.'),
      'For a person to confirm': t('For a person to confirm'),
      'Make the letter': t('Make the letter'),
      'Keep this sheet': t('Keep this sheet'),
      'Save as web page': t('Save as web page'),
      'Save as text': t('Save as text'),
      'A copy to send, in the form that you choose.': t('A copy to send, in the form that you choose.'),
      'Not yet: put right what is said above first.': t('Not yet: put right what is said above first.'),
      'Not yet: each point above has to be confirmed first.': t('Not yet: each point above has to be confirmed first.'),
    },
  };
}
