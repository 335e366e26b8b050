import * as vscode from 'vscode';
import type { SettingValues } from '../../server/src/core/config/schema';
import type { StatusParams } from '../../server/src/lsp/protocol';
import type { LastCheck } from './checks';
import { editorLanguage } from './editorLanguage';

/** What is known of the check of a notice. */
export interface CheckState {
  /** Checks are switched on. */
  readonly enabled: boolean;
  readonly run: SettingValues['run'];
  /** How the last check went; undefined where there was none yet. */
  readonly status: LastCheck | undefined;
  /** The text as it stands is being checked, and that takes a while. */
  readonly underWay: boolean;
  /** The text has changed since. */
  readonly changed: boolean;
}

/** What the status item says of a notice. `severity` is about this program and its settings: the faults of the letter stand in the list of problems. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
}

const { t } = vscode.l10n;

/** Puts the state of a check into words. While checks follow the typing nothing is said of a change: the next check is on its way. */
export function statusWords({ enabled, run, status, changed, underWay }: CheckState): StatusWords {
  if (!enabled) return { text: t('FOI: checks are switched off'), detail: '', severity: 'information' };
  if (underWay) return { text: t('FOI: checking …'), detail: t('This is a long text, and its check takes a while'), severity: 'information' };
  if (!status) {
    if (run === 'manual') return { text: t('FOI: not checked yet'), detail: t('Notices are checked when you ask for it'), severity: 'information' };
    return { text: t('FOI: checking …'), detail: '', severity: 'information' };
  }
  const { broken, configProblems } = status;
  const late = changed && run !== 'onType';
  const detail = [checkedWords(status), late ? t('not checked since the last change') : '', ...details(status)].filter((words) => words !== '');
  const found = foundWords(status);
  return {
    text: late ? t('FOI at the last check: {0}', found) : t('FOI: {0}', found),
    detail: detail.join('; '),
    severity: broken.length > 0 ? 'error' : configProblems.length > 0 ? 'warning' : 'information',
  };
}

/** When the last check was and how long it took: `checked at 14:32 in 18 ms`. */
function checkedWords({ at, milliseconds }: LastCheck): string {
  const time = new Intl.DateTimeFormat(editorLanguage(), { hour: '2-digit', minute: '2-digit' }).format(at);
  return t('checked at {0} in {1} ms', time, milliseconds);
}

/** How many findings there are, by their weight. */
export function foundWords({ errors, warnings, findings }: StatusParams): string {
  const remarks = findings - errors - warnings;
  const found = [
    errors === 1 ? t('1 error') : errors > 1 ? t('{0} errors', errors) : '',
    warnings === 1 ? t('1 warning') : warnings > 1 ? t('{0} warnings', warnings) : '',
    remarks === 1 ? t('1 remark') : remarks > 1 ? t('{0} remarks', remarks) : '',
  ].filter((words) => words !== '');
  return found.length > 0 ? found.join(', ') : t('no findings');
}

function details({ waived, hidden, broken, configProblems }: StatusParams): string[] {
  const [first] = configProblems;
  const place = first ? [shortName(first.uri), first.line + 1] : [];
  const more = configProblems.length - 1;
  return [
    waived > 0 ? t('{0} waived', waived) : '',
    hidden > 0 ? t('{0} not shown, by the setting “Show from”', hidden) : '',
    broken.length > 0 ? t('left out, because they failed: {0}', broken.join(', ')) : '',
    first ? (more > 0 ? t('not understood: {0}, line {1}, and {2} more', ...place, more) : t('not understood: {0}, line {1}', ...place)) : '',
  ];
}

/** The file with its folder, which is `.foi` or `authorities`. */
function shortName(uri: string): string {
  return uri.split('/').slice(-2).map(decodeURIComponent).join('/');
}
