import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PREVIEW, PREVIEW_CHANGED, type PreviewChangedParams, type PreviewParams, type PreviewResult } from '../../../server/src/lsp/protocol';
import { nameOf } from '../fileName';
import { LANGUAGE } from '../language';
import { bringToFront } from '../notices/chosenNotice';
import { newNonce } from '../nonce';
import { setting } from '../settings';
import { shellHtml } from './html';
import { type FromPreview, type PreviewSettings, type PreviewState, readFromPreview, readState, type ToPreview } from './messages';
import { revealPlace, topLineOf } from './place';
import { previewWords } from './words';
import { reasonOf } from '../reasonOf';

const VIEW_TYPE = 'foiNotices.preview';
const COMMAND = 'foiNotices.openPreview';

type Client = Pick<BaseLanguageClient, 'sendRequest' | 'onNotification' | 'onDidChangeState'>;

/** Registers the command and the view; one preview follows whichever notice is edited. Register before the client starts. */
export function registerPreview(context: vscode.ExtensionContext, client: Client): vscode.Disposable {
  let open: Preview | undefined;
  const show = (panel: vscode.WebviewPanel, state: PreviewState | undefined): Preview => {
    const preview = new Preview(panel, context.extensionUri, client, state);
    panel.onDidDispose(() => {
      if (open === preview) open = undefined;
    });
    open = preview;
    return preview;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMAND, async (entry: unknown) => {
      await bringToFront(entry);
      const editor = vscode.window.activeTextEditor;
      const uri = editor?.document.languageId === LANGUAGE ? editor.document.uri : undefined;
      if (open) {
        if (uri) open.follow(uri);
        open.panel.reveal(undefined, true);
        return;
      }
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'Preview', column, { enableFindWidget: true });
      show(panel, uri && { uri: uri.toString(), final: isFirstFinal() });
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        show(panel, readState(state));
      },
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

/** One panel: asks the server for the letter, hands it to the page, and keeps both sides at the same place. */
class Preview {
  private uri: vscode.Uri | undefined;
  private final: boolean;
  private ready = false;
  /** At most one request is under way; whatever changes meanwhile gives one more after it. */
  private asking = false;
  private askAgain = false;
  private shownVersion = -1;
  private owner: 'editor' | 'preview' = 'editor';
  /** The line that the preview last moved an editor to: the editor's own report of it is no news. */
  private movedTo = -1;
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly client: Client,
    state: PreviewState | undefined,
  ) {
    this.final = state?.final ?? isFirstFinal();
    this.uri = state ? vscode.Uri.parse(state.uri) : activeNotice();
    this.listen();
    this.load();
  }

  /** Turns to another notice. */
  follow(uri: vscode.Uri): void {
    if (uri.toString() === this.uri?.toString()) return;
    this.uri = uri;
    this.shownVersion = -1;
    this.owner = 'editor';
    this.ask();
  }

  private load(): void {
    const { webview } = this.panel;
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    webview.html = shellHtml({
      cspSource: webview.cspSource,
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.css')).toString(),
      nonce: newNonce(),
      words: previewWords(),
      view: this.final ? 'requester' : 'draft',
    });
  }

  private listen(): void {
    const { window, workspace } = vscode;
    this.disposables.push(
      this.panel.webview.onDidReceiveMessage((sent: unknown) => {
        const message = readFromPreview(sent);
        if (message) this.receive(message);
      }),
      this.client.onNotification(PREVIEW_CHANGED, ({ uri }: PreviewChangedParams) => {
        if (uri === this.uri?.toString()) this.ask();
      }),
      this.client.onDidChangeState(() => this.ask()),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === LANGUAGE) this.follow(editor.document.uri);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.editorScrolled(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isShown(textEditor)) this.owner = 'editor';
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (document.uri.toString() === this.uri?.toString()) this.ask();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('foiNotices.preview')) this.ask();
      }),
    );
    this.panel.onDidDispose(() => {
      for (const disposable of this.disposables) disposable.dispose();
    });
  }

  private receive(message: FromPreview): void {
    switch (message.type) {
      case 'ready':
        // A page that was hidden starts anew and knows nothing.
        this.ready = true;
        this.shownVersion = -1;
        this.ask();
        break;
      case 'view':
        this.final = message.final;
        this.shownVersion = -1;
        this.ask();
        break;
      case 'own':
        this.owner = message.owns ? 'preview' : 'editor';
        break;
      case 'scrolled': {
        const editor = this.editor();
        if (!editor || this.owner !== 'preview') break;
        this.movedTo = Math.min(Math.floor(message.line), editor.document.lineCount - 1);
        editor.revealRange(new vscode.Range(this.movedTo, 0, this.movedTo, 0), vscode.TextEditorRevealType.AtTop);
        break;
      }
      case 'reveal':
        if (this.uri) void revealPlace(this.uri, message.line, message.character, this.editor()?.viewColumn);
        break;
      case 'open':
        void this.openLink(message.href);
        break;
    }
  }

  private editorScrolled(editor: vscode.TextEditor): void {
    if (!this.isShown(editor) || this.owner !== 'editor') return;
    const line = topLineOf(editor);
    if (line === this.movedTo) return;
    this.movedTo = -1;
    this.post({ type: 'scrollTo', line });
  }

  private isShown(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.uri?.toString();
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((editor) => this.isShown(editor));
  }

  private post(message: ToPreview): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private ask(): void {
    if (!this.ready) return;
    if (this.asking) this.askAgain = true;
    else void this.askOnce();
  }

  private async askOnce(): Promise<void> {
    this.asking = true;
    try {
      await this.update();
    } catch (error) {
      // The server is starting, stopping or has failed: its own messages say which. The page keeps what it shows.
      if (this.shownVersion < 0) this.post({ type: 'empty', message: `The notice can’t be shown now. ${reasonOf(error)}` });
    } finally {
      this.asking = false;
    }
    if (!this.askAgain) return;
    this.askAgain = false;
    this.ask();
  }

  private async update(): Promise<void> {
    const { uri, final } = this;
    if (!uri) {
      this.post({ type: 'empty', message: 'Open a notice to see its preview.' });
      return;
    }
    // A restored preview may come up before its notice: the server only knows what is open.
    await vscode.workspace.openTextDocument(uri);
    const params: PreviewParams = { uri: uri.toString(), final };
    const { version, model } = await this.client.sendRequest<PreviewResult>(PREVIEW, params);
    if (uri !== this.uri || final !== this.final || version < this.shownVersion) return;
    const name = nameOf(uri);
    this.panel.title = `Preview ${name}`;
    if (!model) {
      this.post({ type: 'empty', message: `${name} is not open as a notice.` });
      return;
    }
    const first = this.shownVersion < 0;
    this.shownVersion = version;
    this.post({ type: 'show', uri: uri.toString(), name, model, settings: settings() });
    const editor = this.editor();
    if (first && editor && this.owner === 'editor') this.post({ type: 'scrollTo', line: topLineOf(editor) });
  }

  /** Opens a link of the letter: a web or mail address outside, an attachment in the editor. Anything else stays closed. */
  private async openLink(href: string): Promise<void> {
    if (/^(?:https?|mailto|tel):/i.test(href)) {
      await vscode.env.openExternal(vscode.Uri.parse(href, true));
      return;
    }
    const path = decodedPath(href);
    if (!this.uri || /^[a-z][a-z0-9+.-]*:|^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)) return;
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(this.uri, '..', path));
  }
}

function activeNotice(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document.languageId === LANGUAGE)?.document.uri;
}

/** Whether a preview that is opened shows the letter as the requester will see it. */
function isFirstFinal(): boolean {
  return setting('preview.view') === 'requester';
}

function settings(): PreviewSettings {
  return { appearance: setting('preview.appearance'), scrollSync: setting('preview.scrollSync') };
}

function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A stray percent sign is part of the name.
    return href;
  }
}
