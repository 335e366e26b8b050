import * as vscode from 'vscode';
import type { ListedNotice } from '../../../server/src/lsp/protocol';

/** What the list can be narrowed to. Of several, a notice needs to match one. */
export const FILTERS = ['open', 'dueSoon', 'overdue', 'errors', 'ready', 'sent'] as const;
export type Filter = (typeof FILTERS)[number];

/** The names in a value that somebody kept or handed over; whatever is none of them is left out. */
export function readFilters(value: unknown): readonly Filter[] {
  return Array.isArray(value) ? FILTERS.filter((name) => value.includes(name)) : [];
}

/** The filter as it is called on screen. */
export function filterWords(filter: Filter): string {
  const { t } = vscode.l10n;
  switch (filter) {
    case 'open':
      return t('Not marked as sent');
    case 'dueSoon':
      return t('Due soon');
    case 'overdue':
      return t('Overdue');
    case 'errors':
      return t('With errors');
    case 'ready':
      return t('Checked: no errors');
    case 'sent':
      return t('Sent');
  }
}

/** Whether the last day is at most so many working days away, and not over. */
export function isSoon({ time }: ListedNotice, dueSoon: number): boolean {
  return time.state === 'running' && !time.overdue && time.workingDays !== null && time.workingDays <= dueSoon;
}

/** Whether a notice is shown. Without filters all are. */
export function matches(notice: ListedNotice, filters: readonly Filter[], dueSoon: number): boolean {
  const one: Readonly<Record<Filter, boolean>> = {
    open: notice.state !== 'sent',
    dueSoon: isSoon(notice, dueSoon),
    overdue: notice.time.overdue,
    errors: notice.errors > 0 && notice.state !== 'sent',
    ready: notice.state === 'ready',
    sent: notice.state === 'sent',
  };
  return filters.length === 0 || filters.some((filter) => one[filter]);
}
