import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FormsResult, PREPARE, type PrepareParams, type PrepareResult } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { formsOf, makeAndSave } from '../export/makeLetter';
import { saveFile, saySaved } from '../export/saveFile';
import { nameOf } from '../fileName';
import { LANGUAGE } from '../language';
import { bringToFront } from '../notices/chosenNotice';
import { newNonce } from '../nonce';
import { sheetShell } from './html';
import { type FromSheet, readFromSheet, type ToSheet } from './messages';
import { sheetWords } from './words';
import { reasonOf } from '../reasonOf';

const VIEW_TYPE = 'foiNotices.checkSheet';

/**
 * Registers "Prepare to send": everything that can be checked is checked, the sheet is shown beside the letter, and only from there, once
 * nothing stands in the way and a person has confirmed what no program can know, the letter is made as a copy to send.
 */
export function registerPrepareToSend(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  let open: SheetPanel | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('foiNotices.prepareToSend', async (entry: unknown) => {
      await bringToFront(entry);
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId !== LANGUAGE) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open the notice that is to be sent first.'));
        return;
      }
      if (open && open.letter.toString() !== document.uri.toString()) open.panel.dispose();
      if (open) {
        open.panel.reveal(undefined, true);
        await open.check(true);
        return;
      }
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Check sheet {0}', nameOf(document.uri)), column, { enableFindWidget: true });
      const sheet = new SheetPanel(panel, context.extensionUri, client, document.uri);
      panel.onDidDispose(() => {
        if (open === sheet) open = undefined;
      });
      open = sheet;
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

/** One sheet for one letter. Confirmations hold for the text that was confirmed: with another text they are asked for again. */
class SheetPanel {
  private confirmed = new Set<string>();
  private result: PrepareResult | undefined;
  private forms: FormsResult = [];
  private loaded = false;
  private last: ToSheet | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly client: BaseLanguageClient,
    readonly letter: vscode.Uri,
  ) {
    const { webview } = panel;
    const listeners = [
      webview.onDidReceiveMessage((value: unknown) => {
        const message = readFromSheet(value);
        // What was asked for by a click ends in something that is seen, whatever becomes of it.
        if (message) this.receive(message).catch((error: unknown) => vscode.window.showErrorMessage(reasonOf(error)));
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === letter.toString()) this.post({ type: 'changed' });
      }),
    ];
    panel.onDidDispose(() => {
      for (const listener of listeners) listener.dispose();
    });
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    const [scriptUri, styleUri] = [address('checkSheet.js'), address('checkSheet.css')];
    webview.html = sheetShell({ cspSource: webview.cspSource, scriptUri, styleUri, nonce: newNonce(), words: sheetWords() });
  }

  /** Checks the letter and shows the sheet; `again` looks into its files anew. */
  async check(again: boolean): Promise<void> {
    try {
      // The letter may have been closed meanwhile: the server only knows what is open.
      await vscode.workspace.openTextDocument(this.letter);
      this.forms = await formsOf(this.client);
      const params: PrepareParams = { uri: this.letter.toString(), confirmed: [...this.confirmed], again };
      const title = vscode.l10n.t('Checking {0}', nameOf(this.letter));
      const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        ask<PrepareResult | null>(this.client, PREPARE, params),
      );
      if (!result) {
        this.post({ type: 'empty', message: vscode.l10n.t('{0} is not open as a notice.', nameOf(this.letter)) });
        return;
      }
      const isOther = this.result !== undefined && this.result.fingerprint !== result.fingerprint;
      this.result = result;
      if (isOther && this.confirmed.size > 0) {
        this.confirmed = new Set();
        await this.check(false);
        return;
      }
      const { head, body, confirmations, ready, refused } = result;
      this.post({ type: 'show', sheet: { head, body, confirmations, ready, refused, forms: this.forms } });
    } catch (error) {
      // The server is starting, stopping or has failed: its own messages say which.
      this.post({ type: 'empty', message: vscode.l10n.t('The letter can’t be checked now. {0}', reasonOf(error)) });
    }
  }

  private async receive(message: FromSheet): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A page that was hidden starts anew and knows nothing.
        this.loaded = true;
        if (this.last) this.post(this.last);
        else await this.check(true);
        break;
      case 'again':
        await this.check(true);
        break;
      case 'confirm':
        if (message.confirmed) this.confirmed.add(message.id);
        else this.confirmed.delete(message.id);
        await this.check(false);
        break;
      case 'save':
        await this.save(message.as);
        break;
      case 'make':
        await this.make(message.form);
        break;
    }
  }

  private async save(as: 'html' | 'text'): Promise<void> {
    if (!this.result) return;
    const file = as === 'html' ? { kind: vscode.l10n.t('Web page'), ending: 'html' } : { kind: vscode.l10n.t('Text'), ending: 'txt' };
    const content = new TextEncoder().encode(as === 'html' ? this.result.html : this.result.text);
    const target = await saveFile(this.letter, { ...file, name: `${this.result.fileName}.${file.ending}` }, content);
    if (target) saySaved(target, [], false);
  }

  /** The server refuses where the text is another than the one that was confirmed. */
  private async make(name: string): Promise<void> {
    const form = this.forms.find((one) => one.name === name);
    if (form && this.result?.ready) await makeAndSave(this.client, this.letter, form, this.result.fingerprint);
  }

  private post(message: ToSheet): void {
    if (message.type !== 'changed') this.last = message;
    if (this.loaded) void this.panel.webview.postMessage(message);
  }
}
