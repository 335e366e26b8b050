import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileProvider } from '../../client/src/drop';
import { fromBase64, MAKE, type MakeResult } from '../../server/src/lsp/protocol';
import { closeAll, extension, openUnsaved, workspaceFile } from './support';

const PAGE =
  '<html><body><p>Dear A. Person,</p><p>You asked for the report.</p><p>We withhold it under section 43(2) of the Freedom of Information Act 2000.</p></body></html>';
const MADE: vscode.Uri[] = [];

async function file(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  MADE.push(uri);
  return uri;
}

/** What the explorer hands over when files are dragged out of it. */
function dragged(...uris: vscode.Uri[]): vscode.DataTransfer {
  const data = new vscode.DataTransfer();
  data.set('text/uri-list', new vscode.DataTransferItem(uris.map(String).join('\r\n')));
  return data;
}

/** What can be done with a drop on this notice, and what comes of each. */
async function offers(document: vscode.TextDocument, data: vscode.DataTransfer): Promise<vscode.DocumentDropEdit[]> {
  return new FileProvider(extension().exports.client).provideDocumentDropEdits(document, new vscode.Position(0, 0), data);
}

const titles = (found: readonly vscode.DocumentDropEdit[]): unknown[] => found.map(({ title }) => title);

describe('files that are dropped on a notice', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    for (const uri of MADE.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  it('a letter comes into an empty notice as a notice, or as its words', async () => {
    const letter = await file('drafts/answer.html', PAGE);
    const document = await openUnsaved('foi-notice', '');
    const found = await offers(document, dragged(letter));
    assert.deepEqual(titles(found), ['Convert the letter to a notice', 'Insert the letter’s words']);
    assert.match(String(found[0]?.insertText), /^---\nfoi: 1\n[\s\S]*:::withheld\{[^}]*under="43\(2\)"/);
    assert.match(String(found[1]?.insertText), /^Dear A\. Person,\n\nYou asked/);
    assert.equal(document.getText(), '', 'nothing changes before the editor makes the edit');
  });

  it('a Word document comes in as a notice, or as its words', async () => {
    const source = await vscode.workspace.openTextDocument(workspaceFile('first-notice.foi.md'));
    await vscode.window.showTextDocument(source);
    const { client } = extension().exports;
    const { made } = await client.sendRequest<MakeResult>(MAKE, { uri: source.uri.toString(), form: 'docx' });
    const bytes = fromBase64(made?.base64 ?? '');
    assert.ok(bytes && bytes.length > 1000);
    const letter = workspaceFile('drafts/answer.docx');
    await vscode.workspace.fs.writeFile(letter, bytes);
    MADE.push(letter);
    const document = await openUnsaved('foi-notice', '');
    const found = await offers(document, dragged(letter));
    assert.deepEqual(titles(found).slice(0, 2), ['Convert the letter to a notice', 'Insert the letter’s words']);
    assert.match(String(found[0]?.insertText), /:::withheld\{[^}]*under="43\(2\)"/);
    assert.match(String(found[1]?.insertText), /We hold the prices that the unsuccessful bidders offered/);
  });

  it('a letter comes into a notice that is begun as its words; it is no file of the notice’s folder to send, being a web page', async () => {
    const letter = await file('drafts/answer.html', PAGE);
    const document = await openUnsaved('foi-notice', 'Dear A\n');
    assert.deepEqual(titles(await offers(document, dragged(letter))), ['Insert the letter’s words']);
  });

  it('another file is listed among the attachments, with a link to it', async () => {
    const notice = await file('drafts/with.foi.md', '---\nfoi: 1\n---\nDear A\n');
    const figures = await file('drafts/figures.csv', 'Year,Count\n2025,1\n');
    const document = await vscode.workspace.openTextDocument(notice);
    await vscode.window.showTextDocument(document);
    const [only, ...others] = await offers(document, dragged(figures));
    assert.deepEqual([only?.title, others], ['Add to attachments', []]);
    assert.equal(only?.insertText, '[figures](figures.csv)');
    assert.ok(only.additionalEdit && (await vscode.workspace.applyEdit(only.additionalEdit)));
    assert.equal(document.getText(), '---\nfoi: 1\nattachments:\n  - { file: figures.csv, title: figures }\n---\nDear A\n');
    assert.deepEqual(titles(await offers(document, dragged(figures, notice))), [], 'a notice is never sent');
  });

  it('a web address, and a file that can’t go out, are left to the editor', async () => {
    const document = await openUnsaved('foi-notice', '');
    assert.deepEqual(await offers(document, dragged(vscode.Uri.parse('https://example.org/letter.docx'))), []);
    assert.deepEqual(await offers(document, dragged(await file('drafts/program.exe', 'x'))), []);
    const words = new vscode.DataTransfer();
    words.set('text/plain', new vscode.DataTransferItem('words'));
    assert.deepEqual(await offers(document, words), []);
  });
});
