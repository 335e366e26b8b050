import * as vscode from 'vscode';
import { LANGUAGE } from '../language';

const WALKTHROUGH = 'firstDay';
const SAMPLE = ['client', 'samples', 'first-notice.foi.md'];
/** How long the first check of a notice may take before the walkthrough says that it found nothing. */
const WAIT_MS = 10_000;

/** What the walkthrough shows on a notice. */
const SHOWS: Readonly<Record<string, (notice: vscode.TextEditor, isNew: boolean) => Promise<void>>> = {
  finding: showFinding,
  preview: async () => vscode.commands.executeCommand('foiNotices.openPreview'),
  prepare: async () => vscode.commands.executeCommand('foiNotices.prepareToSend'),
};

/** Registers the walkthrough of a first day, and what its buttons do on the notice that is open, or on a copy of a sample where none is. */
export function registerFirstDay(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('foiNotices.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${WALKTHROUGH}`),
    ),
    vscode.commands.registerCommand('foiNotices.tryOut', async (what: unknown) => {
      const show = typeof what === 'string' && Object.hasOwn(SHOWS, what) ? SHOWS[what] : undefined;
      if (!show) return;
      const open = await openNotice();
      await show(open ?? (await openSample(context)), open === undefined);
      // The step counts as done from here on: its command runs inside the extension, where the editor does not see it.
      await vscode.commands.executeCommand('setContext', `foiNotices.done.${String(what)}`, true);
    }),
  );
}

/** The notice in front, else one that is open anywhere, brought to the front. */
async function openNotice(): Promise<vscode.TextEditor | undefined> {
  const isNotice = ({ document }: vscode.TextEditor): boolean => document.languageId === LANGUAGE;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor && isNotice(activeTextEditor)) return activeTextEditor;
  const visible = visibleTextEditors.find(isNotice);
  if (visible) return vscode.window.showTextDocument(visible.document, { viewColumn: visible.viewColumn ?? vscode.ViewColumn.Active });
  const inTabs = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
  );
  const document = vscode.workspace.textDocuments.find((one) => one.languageId === LANGUAGE && inTabs.includes(one.uri.toString()));
  return document && vscode.window.showTextDocument(document);
}

/** A copy of the sample that was never saved: the one that ships stays as it is. */
async function openSample({ extensionUri }: vscode.ExtensionContext): Promise<vscode.TextEditor> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...SAMPLE)));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content }));
}

/** Goes to the first error, or else the first finding, and shows it with its reason under the line. */
async function showFinding(editor: vscode.TextEditor, isNew: boolean): Promise<void> {
  const { uri } = editor.document;
  const found = isNew ? await firstFindings(uri) : findingsNow(uri);
  const first = found.find(({ severity }) => severity === vscode.DiagnosticSeverity.Error) ?? found[0];
  if (!first) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this notice.'));
    return;
  }
  // The editor shows the next finding after the cursor, and puts the cursor there.
  const before = editor.document.positionAt(Math.max(editor.document.offsetAt(first.range.start) - 1, 0));
  editor.selection = new vscode.Selection(before, before);
  await vscode.commands.executeCommand('editor.action.marker.next');
}

function findingsNow(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'FOI');
}

/** The findings of a notice that was just opened, once it has been checked; none, if that takes long. */
async function firstFindings(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  if (findingsNow(uri).length === 0)
    await new Promise<void>((done) => {
      const finish = (): void => {
        clearTimeout(timer);
        listener.dispose();
        done();
      };
      const timer = setTimeout(finish, WAIT_MS);
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (findingsNow(uri).length > 0) finish();
      });
    });
  return findingsNow(uri);
}
