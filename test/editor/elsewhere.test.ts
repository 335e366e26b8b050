// Letters that lie on no disk: in a document that was never saved, and in a folder of a file system that only the editor knows.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  IMPORT,
  type ImportParams,
  type ImportResult,
  fromBase64,
  LOOK_INTO,
  type LookIntoResult,
  MAKE,
  type MakeResult,
  PREPARE,
  type PrepareResult,
  PREVIEW,
  type PreviewResult,
} from '../../server/src/lsp/protocol';
import { MemoryFiles, SCHEME } from './memoryFiles';
import { closeAll, diagnostics, extension, openUnsaved, until, workspaceFile } from './support';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = (content: Uint8Array): string => new TextDecoder().decode(content);
const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const has = (code: string) => (found: readonly vscode.Diagnostic[]) => found.some((one) => codeOf(one) === code);
const send = <Result>(method: string, params: object): Promise<Result> => extension().exports.client.sendRequest<Result>(method, params);

const FOLDER = vscode.Uri.from({ scheme: SCHEME, path: '/letters' });
const inMemory = (name: string): vscode.Uri => vscode.Uri.joinPath(FOLDER, name);
const files = new MemoryFiles();
const letter = async (): Promise<string> => words(await vscode.workspace.fs.readFile(workspaceFile('drafts/refusal.foi.md')));

/** The letter of the fixtures, opened and shown where it lies on no disk. */
const PLACES: Readonly<Record<string, () => Promise<vscode.TextDocument>>> = {
  'in a document that was never saved': async () => openUnsaved('foi-notice', await letter()),
  'in a file system that only the editor knows': async () => {
    files.writeFile(inMemory('harbour.foi.md'), bytes(await letter()));
    return vscode.workspace.openTextDocument(inMemory('harbour.foi.md'));
  },
};

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Adds the folder in memory to the opened ones, and waits until it is among them. */
async function openFolder(): Promise<void> {
  const isOpen = (): true | undefined => (vscode.workspace.getWorkspaceFolder(inMemory('x')) ? true : undefined);
  const opened = until('the folder in memory', vscode.workspace.onDidChangeWorkspaceFolders, isOpen);
  vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri: FOLDER, name: 'letters' });
  await opened;
}

async function closeFolder(): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(inMemory('x'));
  if (!folder) return;
  const closed = until('one folder less', vscode.workspace.onDidChangeWorkspaceFolders, () =>
    vscode.workspace.getWorkspaceFolder(inMemory('x')) ? undefined : true,
  );
  vscode.workspace.updateWorkspaceFolders(folder.index, 1);
  await closed;
}

describe('a letter that lies on no disk', () => {
  let registered: vscode.Disposable;
  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
    files.createDirectory(FOLDER);
    await extension().activate();
  });
  after(() => registered.dispose());

  for (const [place, make] of Object.entries(PLACES))
    describe(place, () => {
      let document: vscode.TextDocument;
      beforeEach(async () => {
        document = await make();
        await vscode.window.showTextDocument(document);
      });
      afterEach(closeAll);

      it('has its findings, and a quick fix takes one away', async () => {
        const found = await diagnostics(document.uri, has('pit-missing'));
        const finding = found.find((one) => codeOf(one) === 'pit-missing');
        assert.ok(finding);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          finding.range,
          vscode.CodeActionKind.QuickFix.value,
          20,
        );
        const fix = actions.find(({ edit, title }) => edit && /public interest test/i.test(title));
        assert.ok(fix?.edit);
        assert.ok(await vscode.workspace.applyEdit(fix.edit));
        await diagnostics(document.uri, (left) => left.length > 0 && !has('pit-missing')(left));
      });

      it('says by when it is due, and completes what is written', async () => {
        const at = document.positionAt(document.getText().indexOf('received:') + 2);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
        const told = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
        assert.match(told, /2 November 2026/);
        await replace(document, '31(1)(a)"}', '31("}');
        const inside = document.positionAt(document.getText().indexOf('31("}') + 3);
        const offered = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, inside);
        const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.ok(
          labels.some((label) => label.includes('31(1)(b)')),
          labels.slice(0, 20).join(', '),
        );
      });

      it('takes the snippets of the package', async () => {
        const before = document.version;
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'foi-notice', name: await firstSnippet() });
        await until('the snippet', vscode.workspace.onDidChangeTextDocument, () => (document.version > before ? true : undefined));
        assert.match(document.getText(), /^(?!---\nfoi: 1\nreference: TEST-0001)/);
      });

      it('has a preview and a check sheet', async () => {
        const { model } = await send<PreviewResult>(PREVIEW, { uri: document.uri.toString(), final: false });
        assert.match(JSON.stringify(model), /likely to help anyone who planned to damage it/);
        const sheet = await send<PrepareResult>(PREPARE, { uri: document.uri.toString(), confirmed: [], again: true });
        assert.equal(sheet.refused, true);
        assert.match(sheet.text, /pit-missing|public interest/i);
      });

      it('goes out as a web page, as text, as a Word document and as a PDF', async () => {
        for (const [form, begins] of [
          ['html', '<!doctype html>'],
          ['text', ''],
          ['docx', 'PK\u0003\u0004'],
          ['pdf', '%PDF-1.'],
        ] as const) {
          const { made, problem } = await send<MakeResult>(MAKE, { uri: document.uri.toString(), form });
          assert.equal(problem, null);
          const target = inMemory(made?.fileName ?? '');
          await vscode.workspace.fs.writeFile(target, fromBase64(made?.base64 ?? '') ?? new Uint8Array());
          const written = await vscode.workspace.fs.readFile(target);
          const text = words(written);
          assert.equal(text.slice(0, begins.length).toLowerCase(), begins.toLowerCase(), form);
          if (form === 'pdf') assert.match(text, /\/Title \(Harm\)[\s\S]*%%EOF\s*$/);
          else if (form === 'docx') assert.match(await wordsOf(made?.fileName ?? '', made?.base64 ?? ''), /likely to help anyone who planned to damage it/);
          else assert.match(text.replace(/\s+/g, ' '), /likely to help anyone who planned to damage it/);
        }
      });
    });

  describe('in an opened folder of such a file system', () => {
    before(openFolder);
    after(closeFolder);
    afterEach(closeAll);

    it('is checked by the settings in its .foi folder, as they change', async () => {
      files.writeFile(inMemory('.foi/config.yaml'), bytes('rules:\n  pit-missing: off\n'));
      files.writeFile(inMemory('harbour.foi.md'), bytes(await letter()));
      const document = await vscode.workspace.openTextDocument(inMemory('harbour.foi.md'));
      await vscode.window.showTextDocument(document);
      await diagnostics(document.uri, (found) => found.length > 0 && !has('pit-missing')(found));
      files.writeFile(inMemory('.foi/config.yaml'), bytes('rules:\n  pit-missing: warning\n'));
      await diagnostics(document.uri, has('pit-missing'));
    });

    it('has the files that go out with it looked into', async () => {
      files.writeFile(inMemory('figures.csv'), bytes('Year,Count\n2025,120\n'));
      const listed = (await letter()).replace(
        'regime: FOIA',
        'regime: FOIA\nattachments:\n  - { file: figures.csv, title: Figures }\n  - { file: gone.csv, title: Gone }',
      );
      files.writeFile(inMemory('files.foi.md'), bytes(listed));
      const document = await vscode.workspace.openTextDocument(inMemory('files.foi.md'));
      await vscode.window.showTextDocument(document);
      await diagnostics(document.uri, (found) => found.some(({ message }) => /gone\.csv.*no such file|no such file.*gone\.csv/s.test(message)));
      const sheet = await send<PrepareResult>(PREPARE, { uri: document.uri.toString(), confirmed: [], again: true });
      assert.match(sheet.text, /figures\.csv/);
    });

    it('makes a notice of a letter beside it', async () => {
      files.writeFile(inMemory('letter.txt'), await vscode.workspace.fs.readFile(workspaceFile('plain-letter.txt')));
      await vscode.commands.executeCommand('foiNotices.convertToNotice', inMemory('letter.txt'));
      const notice = await until('the notice', vscode.window.onDidChangeActiveTextEditor, () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.languageId === 'foi-notice' && document.isUntitled ? document : undefined;
      });
      assert.match(notice.getText(), /^---\nfoi: 1\n/);
    });
  });

  it('and a PDF of its own making is read like any other file', async () => {
    const document = await openUnsaved('foi-notice', await letter());
    const { made } = await send<MakeResult>(MAKE, { uri: document.uri.toString(), form: 'pdf' });
    const { lines } = await send<LookIntoResult>(LOOK_INTO, { name: 'letter.pdf', base64: made?.base64 ?? '' });
    assert.match(lines.join('\n'), /^letter\.pdf: [\s\S]*Looked at: /);
  });
});

/** The name of a snippet that the package has for notices. */
async function firstSnippet(): Promise<string> {
  const file = vscode.Uri.joinPath(extension().extensionUri, 'snippets', 'foi-notice.code-snippets');
  const [name] = Object.keys(JSON.parse(words(await vscode.workspace.fs.readFile(file))) as object);
  assert.ok(name);
  return name;
}

/** The words of a file that came in, as the server reads them. */
async function wordsOf(name: string, base64: string): Promise<string> {
  const params: ImportParams = { name, base64, as: 'words' };
  return (await send<ImportResult>(IMPORT, params)).text ?? '';
}
