import * as vscode from 'vscode';
import { pageLanguage } from '../pageLanguage';
import type { PageWords } from '../pageWords';

/** Every sentence of the preview's page, in the language of the editor. */
export function previewWords(): PageWords {
  const { t } = vscode.l10n;
  return {
    language: pageLanguage(),
    sentences: {
      'Preview of the notice': t('Preview of the notice'),
      'Preview of {0}': t('Preview of {0}'),
      'As the requester sees it': t('As the requester sees it'),
      'The preview is being made.': t('The preview is being made.'),
      'The letter has no words yet.': t('The letter has no words yet.'),
      Letter: t('Letter'),
      Error: t('Error'),
      Warning: t('Warning'),
      Information: t('Information'),
      Hint: t('Hint'),
      'Findings in the passage above': t('Findings in the passage above'),
      'Show line {0} in the editor ({1})': t('Show line {0} in the editor ({1})'),
      'No findings': t('No findings'),
      '1 error': t('1 error'),
      '{0} errors': t('{0} errors'),
      '1 warning': t('1 warning'),
      '{0} warnings': t('{0} warnings'),
      '1 remark': t('1 remark'),
      '{0} remarks': t('{0} remarks'),
      '1 gap': t('1 gap'),
      '{0} gaps': t('{0} gaps'),
    },
  };
}
