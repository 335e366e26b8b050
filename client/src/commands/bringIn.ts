import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { IMPORT, type ImportParams, type ImportResult, toBase64 } from '../../../server/src/lsp/protocol';
import { nameOf } from '../fileName';
import { LANGUAGE } from '../language';

/** The scheme of the read-only documents that tell how a conversion went. */
export const REPORT_SCHEME = 'foi-report';

/** No letter comes near this many bytes. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Files that are no text: their words have to be taken out before anything can be checked. */
const IS_PACKED = /\.(?:docx|html?)$/i;

/**
 * Registers "Check this letter" and "Convert to a notice". Both take the file that was clicked in the explorer, else the text in front.
 * A text that is checked stays as it is; the words of a Word document or web page, and every converted letter, come into a new document.
 */
export function registerBringIn(client: BaseLanguageClient): vscode.Disposable {
  const reports = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, { provideTextDocumentContent: (uri) => reports.get(uri.toString()) ?? '' }),
    vscode.commands.registerCommand('foiNotices.checkThisLetter', async (file: unknown) => {
      const chosen = file === CHOOSE ? await chooseLetter() : file;
      if (file === CHOOSE && !chosen) return;
      if (chosen instanceof vscode.Uri && IS_PACKED.test(chosen.path)) await checkWords(client, chosen);
      else if (chosen instanceof vscode.Uri) await checkText(await vscode.window.showTextDocument(chosen));
      else if (vscode.window.activeTextEditor) await checkText(vscode.window.activeTextEditor);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open the letter first, or paste it into a new file, and then check it.'));
    }),
    vscode.commands.registerCommand('foiNotices.convertToNotice', async (file: unknown) => {
      const source = await sourceOf(file);
      if (!source) return;
      const result = await bringIn(client, { ...source, as: 'notice' });
      if (result?.text === null || !result) return;
      const document = await show(result.text);
      const report = vscode.Uri.from({
        scheme: REPORT_SCHEME,
        path: `/${vscode.l10n.t('{0} – how it was converted', source.name)}.txt`,
        query: document.uri.toString(),
      });
      reports.set(report.toString(), reportOf(source.name, result));
      const { recognised, notRecognised, remarks } = result;
      const words = vscode.l10n.t('Converted. Parts marked: {0}. Points to look at: {1}.', recognised.length, notRecognised.length + remarks.length);
      void vscode.window.showInformationMessage(words, vscode.l10n.t('Show report')).then((chosen) => {
        if (chosen) void vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      });
    }),
  );
}

/** The argument with which a button asks for a letter from a list of files, whatever is open. */
const CHOOSE = 'choose';

async function chooseLetter(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Letters')]: ['docx', 'html', 'htm', 'txt', 'md'] };
  const chosen = await vscode.window.showOpenDialog({ title: vscode.l10n.t('Check a letter'), openLabel: vscode.l10n.t('Check'), filters });
  return chosen?.[0];
}

/** From then on the open document is a notice and is checked as one, whatever its name is and whether or not it was ever saved. */
async function checkText({ document }: vscode.TextEditor): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}

async function checkWords(client: BaseLanguageClient, file: vscode.Uri): Promise<void> {
  const source = await sourceOf(file);
  const result = source && (await bringIn(client, { ...source, as: 'words' }));
  if (result?.text === null || !result) return;
  await show(result.text);
  if (result.remarks.length > 0) void vscode.window.showWarningMessage(result.remarks.join(' '));
}

/** Asks the server; what keeps the letter out is shown. */
async function bringIn(client: BaseLanguageClient, params: ImportParams): Promise<ImportResult | undefined> {
  const title = vscode.l10n.t('Reading {0}', params.name);
  const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => client.sendRequest<ImportResult>(IMPORT, params));
  if (result.text !== null) return result;
  void vscode.window.showErrorMessage(result.problem ?? vscode.l10n.t('{0} could not be read.', params.name));
  return undefined;
}

/** The file that was clicked, else the text in front as it stands in the editor, saved or not. */
async function sourceOf(file: unknown): Promise<{ readonly name: string; readonly base64: string } | undefined> {
  if (file instanceof vscode.Uri) {
    const name = nameOf(file);
    if ((await vscode.workspace.fs.stat(file)).size <= MOST_BYTES) return { name, base64: toBase64(await vscode.workspace.fs.readFile(file)) };
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} has more than 50 MB, and no letter of that size is read.', name));
    return undefined;
  }
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the letter first, or paste it into a new file, and then convert it.'));
    return undefined;
  }
  // Pasted text has no name that says what it is.
  const name = document.isUntitled ? `${nameOf(document.uri)}.txt` : nameOf(document.uri);
  return { name, base64: toBase64(new TextEncoder().encode(document.getText())) };
}

async function show(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: text });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The report as a text to read beside the notice; lines count from 1, as the editor shows them. */
function reportOf(name: string, { recognised, notRecognised, remarks }: ImportResult): string {
  const section = (title: string, lines: ImportResult['recognised']): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map(({ text, line }) => `- ${line === undefined ? text : vscode.l10n.t('line {0}: {1}', line + 1, text)}`)];
  return `${[
    vscode.l10n.t('How {0} was converted', name),
    vscode.l10n.t('Every word is kept, in order. What was not recognised stands unmarked, and is yours to mark or to leave.'),
    ...section(vscode.l10n.t('Marked'), recognised),
    ...section(vscode.l10n.t('Not recognised'), notRecognised),
    ...section(
      vscode.l10n.t('To know'),
      remarks.map((text) => ({ text })),
    ),
  ].join('\n')}\n`;
}
