import * as vscode from 'vscode';
import type { ListedNotice } from '../../../server/src/lsp/protocol';
import { editorLanguage } from '../editorLanguage';

type DueDate = ListedNotice['time'];
/** A question of a notice and what becomes of it. */
export type QuestionSummary = ListedNotice['questions'][number];

/** A date as people read it, in the language of the editor: `2 Nov`, with its year where that is not this year, or in full. */
export function dateWords(date: string, today: string, style: 'short' | 'long'): string {
  const year = style === 'long' || date.slice(0, 4) !== today.slice(0, 4) ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(editorLanguage(), { day: 'numeric', month: style, ...year, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** How the time of a notice stands: `due in 6 working days`. */
export function timeWords(time: DueDate, today: string, style: 'short' | 'long' = 'short'): string {
  const { t } = vscode.l10n;
  const { state, since } = time;
  const day = since === null ? '' : dateWords(since, today, style);
  switch (state) {
    case 'sent':
      return since === null ? t('copy for the disclosure log') : t('sent {0}', day);
    case 'dated':
      return t('dated {0}, not marked as sent', day);
    case 'stopped':
      return t('clock stopped since {0}', day);
    case 'not-counted':
      return t('no last day is counted');
    case 'no-receipt':
      return t('no received date');
    case 'not-known':
      return t('last day not known');
    case 'running':
      return runningWords(time, today);
  }
}

function runningWords({ due, overdue, workingDays }: DueDate, today: string): string {
  const { t } = vscode.l10n;
  if (due === today) return t('due today');
  if (overdue) {
    if (workingDays === null || workingDays === 0) return t('overdue');
    return workingDays === 1 ? t('1 working day late') : t('{0} working days late', workingDays);
  }
  if (workingDays === null) return t('due later');
  if (workingDays === 0) return t('due before the next working day');
  return workingDays === 1 ? t('due in 1 working day') : t('due in {0} working days', workingDays);
}

/** The last day itself, where it is known: `last day 2 Nov`. */
export function lastDayWords({ due }: DueDate, today: string, style: 'short' | 'long' = 'short'): readonly string[] {
  return due === null ? [] : [vscode.l10n.t('last day {0}', dateWords(due, today, style))];
}

/** What the status bar says: `FOI: due 2 Nov, 6 working days`. */
export function statusBarWords(time: DueDate, today: string): string {
  const { t } = vscode.l10n;
  const { state, due, overdue, workingDays } = time;
  if (state !== 'running' || due === null) return t('FOI: {0}', timeWords(time, today));
  const day = dateWords(due, today, 'short');
  if (due === today) return t('FOI: due today');
  if (workingDays === null || workingDays === 0) return overdue ? t('FOI: overdue since {0}', day) : t('FOI: due {0}', day);
  if (overdue) return workingDays === 1 ? t('FOI: 1 working day late') : t('FOI: {0} working days late', workingDays);
  return workingDays === 1 ? t('FOI: due {0}, 1 working day', day) : t('FOI: due {0}, {1} working days', day, workingDays);
}

/** How far a notice is, in parts: `draft, 3 gaps to fill in`, `2 errors`. */
export function stateWords({ state, gaps, errors, waived, filesNotLookedInto }: ListedNotice): readonly string[] {
  const { t } = vscode.l10n;
  const parts: string[] = [];
  if (state === 'draft') parts.push(gaps === 1 ? t('draft, 1 gap to fill in') : t('draft, {0} gaps to fill in', gaps));
  if (state === 'not-checked') parts.push(t('checks are switched off'));
  if (state === 'ready') parts.push(filesNotLookedInto > 0 ? t('checked: no errors, files not looked into') : t('checked: no errors'));
  if (errors > 0) parts.push(errors === 1 ? t('1 error') : t('{0} errors', errors));
  if (waived > 0) parts.push(waived === 1 ? t('1 waiver') : t('{0} waivers', waived));
  return parts;
}

/** What becomes of a question: `disclosed; withheld under 43(2)`. */
export function outcomeWords({ outcomes }: QuestionSummary, answers: boolean): string {
  if (outcomes.length === 0) return answers ? vscode.l10n.t('no answer yet') : vscode.l10n.t('not for this letter');
  return outcomes.map(({ kind, provisions }) => oneOutcome(kind, provisions.map(({ citation }) => citation).join(', '))).join('; ');
}

function oneOutcome(kind: QuestionSummary['outcomes'][number]['kind'], provisions: string): string {
  const { t } = vscode.l10n;
  const isBare = provisions === '';
  switch (kind) {
    case 'disclosed':
      return t('disclosed');
    case 'withheld':
      return isBare ? t('withheld') : t('withheld under {0}', provisions);
    case 'ncnd':
      return isBare ? t('neither confirmed nor denied') : t('neither confirmed nor denied under {0}', provisions);
    case 'not-held':
      return isBare ? t('not held') : t('not held, {0}', provisions);
    case 'refused':
      return isBare ? t('refused') : t('refused under {0}', provisions);
  }
}

/** How the public interest tests of a question stand, in parts; provisions are named where there are several. */
export function testWords({ outcomes }: QuestionSummary): readonly string[] {
  const provisions = outcomes.flatMap((outcome) => outcome.provisions);
  return (['missing', 'partial', 'deferred', 'present'] as const).flatMap((status) => {
    const cited = [...new Set(provisions.filter(({ test }) => test === status).map(({ citation }) => citation))];
    if (cited.length === 0) return [];
    return [provisions.length === 1 ? wholeTest(status) : testOf(status, cited.join(', '))];
  });
}

type Status = Exclude<QuestionSummary['outcomes'][number]['provisions'][number]['test'], 'not-required'>;

function wholeTest(status: Status): string {
  const { t } = vscode.l10n;
  switch (status) {
    case 'missing':
      return t('no public interest test yet');
    case 'partial':
      return t('public interest test not complete');
    case 'deferred':
      return t('public interest test to follow');
    case 'present':
      return t('public interest test done');
  }
}

function testOf(status: Status, provisions: string): string {
  const { t } = vscode.l10n;
  switch (status) {
    case 'missing':
      return t('no public interest test yet for {0}', provisions);
    case 'partial':
      return t('public interest test for {0} not complete', provisions);
    case 'deferred':
      return t('public interest test for {0} to follow', provisions);
    case 'present':
      return t('public interest test for {0} done', provisions);
  }
}
