import * as vscode from 'vscode';
import { nameOfNotice, type NoticeNode } from '../notices/items';
import type { NoticesView } from '../notices/noticesView';
import { lastDayWords, stateWords, timeWords } from '../notices/words';

/** Registers "Open notice": the one of the list from whose menu it was chosen; from the palette, one of all notices by due date. */
export function registerOpenNotice(notices: NoticesView): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.openNotice', async (entry: unknown) => {
    const uri = uriOf(entry) ?? (await choose(notices))?.uri;
    if (uri) await vscode.commands.executeCommand('vscode.open', uri);
  });
}

function uriOf(entry: unknown): vscode.Uri | undefined {
  return typeof entry === 'object' && entry !== null && 'uri' in entry && entry.uri instanceof vscode.Uri ? entry.uri : undefined;
}

async function choose(notices: NoticesView): Promise<NoticeNode | undefined> {
  const { t } = vscode.l10n;
  const items = notices.all().then((nodes) =>
    nodes.map((node) => ({
      label: nameOfNotice(node),
      description: node.notice.subject ?? '',
      detail: [timeWords(node.notice.time, notices.today), ...stateWords(node.notice), ...lastDayWords(node.notice.time, notices.today)].join(' · '),
      node,
    })),
  );
  const options = { title: t('Open notice'), placeHolder: t('Which notice? They stand by due date.'), matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.node;
}
