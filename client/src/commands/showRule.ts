import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_PAGE, type RulePageParams, type RulePageResult, RULES, type RulesResult } from '../../../server/src/lsp/protocol';
import { showPage } from '../page';

/** The scheme of the read-only documents that hold rule pages. */
export const RULE_SCHEME = 'foi-rule';

/** Registers "Show rule": the documentation of a rule, from the extension itself and without a network. Without a name it asks for one. */
export function registerShowRule(client: BaseLanguageClient): vscode.Disposable {
  const pages: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const params: RulePageParams = { rule };
      const page = (await client.sendRequest(RULE_PAGE, params)) as RulePageResult;
      return page?.markdown ?? vscode.l10n.t('There is no rule "{0}".', rule);
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, pages),
    vscode.commands.registerCommand('foiNotices.showRule', async (named: unknown) => {
      const rule = typeof named === 'string' ? named : await chooseRule(client);
      if (rule !== undefined) await showPage(vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` }));
    }),
  );
}

/** A list of all rules; those that speak about the line of the cursor stand first. */
async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = (await client.sendRequest(RULES)) as RulesResult;
  const here = rulesAtCursor();
  const items = rules.map(({ name, severity, summary }) => ({
    label: name,
    description: here.has(name) ? vscode.l10n.t('{0}, found on this line', severity) : severity,
    detail: summary,
  }));
  items.sort((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show rule'),
    placeHolder: vscode.l10n.t('Name of the rule'),
    matchOnDetail: true,
  });
  return chosen?.label;
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const { line } = editor.selection.active;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range, source }) => source === 'FOI' && range.start.line <= line && line <= range.end.line);
  return new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
