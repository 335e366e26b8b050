import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nameOf } from '../fileName';
import { LOOK_INTO, type LookIntoParams, type LookIntoResult, toBase64 } from '../../../server/src/lsp/protocol';
import { reasonOf } from '../reasonOf';

/** The scheme of the read-only documents that tell what was found in a file. */
export const LOOK_SCHEME = 'foi-look';

/** Larger files would fill the memory of the editor; the command line looks into them. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Registers "Look for hidden data": what is inside a file that nobody may have meant to send. Without a file it asks for one or several. */
export function registerLookIntoFile(client: BaseLanguageClient): vscode.Disposable {
  const found = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(LOOK_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => found.get(uri.path) ?? '',
    }),
    vscode.commands.registerCommand('foiNotices.lookIntoFile', async (file: unknown, selected: unknown) => {
      const files = chosenFiles(file, selected) ?? (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Look for hidden data'), canSelectMany: true }));
      if (!files || files.length === 0) return;
      const parts = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for hidden data') }, () =>
        Promise.all(files.map((one) => linesOf(client, one))),
      );
      const only = files.length === 1 ? files[0] : undefined;
      const path = `/${only ? vscode.l10n.t('{0} – what is inside', nameOf(only)) : vscode.l10n.t('{0} files – what is inside', files.length)}.txt`;
      const uri = vscode.Uri.from({ scheme: LOOK_SCHEME, path });
      found.set(path, `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`);
      changed.fire(uri);
      await vscode.window.showTextDocument(uri, { preview: true });
    }),
  );
}

/** What the explorer hands over: the file that was clicked, and all that are selected with it. */
function chosenFiles(file: unknown, selected: unknown): vscode.Uri[] | undefined {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [file];
  const files = all.filter((one): one is vscode.Uri => one instanceof vscode.Uri);
  return files.length > 0 ? files : undefined;
}

async function linesOf(client: BaseLanguageClient, file: vscode.Uri): Promise<readonly string[]> {
  const name = nameOf(file);
  try {
    if ((await vscode.workspace.fs.stat(file)).size > MOST_BYTES) return [vscode.l10n.t('{0}: not looked into, for it is too large.', name)];
    const params: LookIntoParams = { name, base64: toBase64(await vscode.workspace.fs.readFile(file)) };
    return (await client.sendRequest<LookIntoResult>(LOOK_INTO, params)).lines;
  } catch (error) {
    return [vscode.l10n.t('{0}: not looked into. {1}', name, reasonOf(error))];
  }
}
