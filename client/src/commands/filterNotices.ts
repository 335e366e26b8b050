import * as vscode from 'vscode';
import { FILTERS, filterWords, readFilters } from '../notices/filters';
import type { NoticesView } from '../notices/noticesView';

/** Registers "Filter notices". An argument names the filters; without one there is a list. */
export function registerFilterNotices(notices: NoticesView): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.filterNotices', async (named: unknown) => {
    const filters = Array.isArray(named) ? readFilters(named) : await choose(notices);
    if (filters) await notices.narrow(filters);
  });
}

async function choose(notices: NoticesView): Promise<ReturnType<typeof readFilters> | undefined> {
  const { t } = vscode.l10n;
  const items = FILTERS.map((filter) => ({ label: filterWords(filter), filter, picked: notices.filters.includes(filter) }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Filter notices'),
    placeHolder: t('Which notices? With none chosen, all are listed.'),
    canPickMany: true,
  });
  return chosen?.map(({ filter }) => filter);
}
