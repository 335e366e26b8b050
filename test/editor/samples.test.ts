import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, until, workspaceFile } from './support';

/** Rounds of mending: every round asks the editor anew, as a person does who takes one fix after another. */
const MOST_ROUNDS = 60;

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
const isFault = ({ severity }: vscode.Diagnostic): boolean => severity <= vscode.DiagnosticSeverity.Warning;

async function samples(faulty: boolean): Promise<string[]> {
  const names = (await vscode.workspace.fs.readDirectory(workspaceFile(''))).map(([name]) => name);
  return names.filter((name) => name.endsWith('.foi.md') && name.endsWith('-faulty.foi.md') === faulty).sort();
}

/** Waits until the findings shown are those of the text as it is now: the server answers a hover only after it has read the change. */
async function settled(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  const wanted = await extension().exports.client.sendRequest<{ items?: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri: document.uri.toString() },
  });
  const expected = (wanted.items ?? []).map(({ code }) => code).sort();
  return diagnostics(document.uri, (found) => JSON.stringify(found.map(codeOf).sort()) === JSON.stringify(expected));
}

/**
 * The quick fix that the editor would take for a finding, with its edit; undefined where there is none. The editor does not say which
 * finding an action answers, so where two findings share a place the fix may be the other's: then this one is left for the next round.
 */
async function fixFor(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<vscode.CodeAction | undefined> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, kind, 20);
  const fixes = actions.filter(({ edit, title }) => edit && !/^(?:Waive|Fix all) /.test(title));
  return fixes.find((action) => action.isPreferred) ?? fixes[0];
}

/** What a person would type for a prompt. */
function answerTo(prompt: string): string {
  if (/\bdate\b/i.test(prompt)) return '30 November 2026';
  if (/\bhours?\b|\bnumber\b|\bamount\b|£/i.test(prompt)) return '40';
  if (/\bmatter in section 31\b/.test(prompt)) return 'section 31(1)(a), the prevention or detection of crime';
  return 'it would help the public to understand how the authority spends money on this work';
}

describe('the sample notices', function () {
  this.timeout(120_000);
  before(() => extension().activate());
  afterEach(closeAll);

  it('are there, sound and faulty', async () => {
    assert.ok((await samples(false)).length >= 5);
    assert.ok((await samples(true)).length >= 5);
  });

  it('give no finding where they are sound', async () => {
    for (const name of await samples(false)) {
      if (name === 'first-notice.foi.md') continue;
      const { document } = await open(name);
      assert.deepEqual(
        (await settled(document)).map((d) => `${name}: ${codeOf(d)}: ${d.message}`),
        [],
      );
      await closeAll();
    }
  });

  it('show their faults, and quick fixes mend them until only prompts are left to fill', async () => {
    for (const name of await samples(true)) {
      const { document } = await open(name);
      let found = await settled(document);
      assert.ok(found.some(isFault), `${name} shows no fault`);
      const unmendable = new Set<string>();
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const next = found.find((d) => isFault(d) && codeOf(d) !== 'template-residue' && !unmendable.has(`${codeOf(d)} ${d.message}`));
        if (!next) break;
        const fix = await fixFor(document, next);
        if (!fix?.edit) {
          unmendable.add(`${codeOf(next)} ${next.message}`);
          continue;
        }
        const before = document.version;
        assert.ok(await vscode.workspace.applyEdit(fix.edit));
        await until('the edit', vscode.workspace.onDidChangeTextDocument, () => (document.version > before ? true : undefined));
        found = await settled(document);
      }
      assert.deepEqual([...unmendable], [], `${name}: findings without a fix`);
      const edit = new vscode.WorkspaceEdit();
      for (const match of document.getText().matchAll(/\[insert[^\]\n]*\]/g))
        edit.replace(document.uri, new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + match[0].length)), answerTo(match[0]));
      // What else a template left behind, such as half a sentence, has no fix: a person takes it out.
      for (const left of found.filter((d) => codeOf(d) === 'template-residue' && !document.getText(d.range).startsWith('[insert')))
        edit.delete(document.uri, left.range);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.deepEqual(
        (await settled(document)).filter(isFault).map((d) => `${name}: ${codeOf(d)}: ${d.message}`),
        [],
      );
      await closeAll();
    }
  });
});
