import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DUE_DATE, type DueDateParams, type DueDateResult } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { nameOf } from '../fileName';
import { bringToFront, chosenNotice } from '../notices/chosenNotice';

/** The scheme of the read-only documents that tell how a due date was counted. */
export const EXPLAIN_SCHEME = 'foi-due-date';

/** Plain text is not wrapped by the editor unless somebody asks for it. */
const MOST_IN_LINE = 76;

/** Registers "Explain the due date": how the day was counted, of the notice in front or of the one in the list, as a text that can be read and copied. */
export function registerExplainDueDate(client: BaseLanguageClient): vscode.Disposable {
  const told = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(EXPLAIN_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => told.get(uri.path) ?? '',
    }),
    vscode.commands.registerCommand('foiNotices.explainDueDate', async (entry: unknown) => {
      const notice = chosenNotice(entry);
      if (!notice) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a notice first.'));
        return;
      }
      await bringToFront(entry);
      const params: DueDateParams = { uri: notice.toString() };
      const result = await ask<DueDateResult>(client, DUE_DATE, params);
      if (!result) return;
      const name = result.reference ?? nameOf(notice);
      // A reference may have slashes in it, which would look like folders.
      const path = `/${vscode.l10n.t('{0} – due date', name.replaceAll('/', '-'))}.txt`;
      told.set(path, `${[name, '', ...result.due.working.flatMap((line) => wrapped(line))].join('\n')}\n`);
      const uri = vscode.Uri.from({ scheme: EXPLAIN_SCHEME, path });
      changed.fire(uri);
      await vscode.window.showTextDocument(uri, { preview: true });
    }),
  );
}

/** A sentence as an item of a list, in lines that fit into half a window. */
function wrapped(sentence: string): readonly string[] {
  const lines: string[] = [];
  let line = '-';
  for (const word of sentence.split(' ')) {
    if (line.length + 1 + word.length > MOST_IN_LINE && line !== '-') {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
