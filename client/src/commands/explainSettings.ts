import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLAIN_SETTINGS, type ExplainSettingsParams, type ExplainSettingsResult } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { nameOf } from '../fileName';
import { LANGUAGE } from '../language';
import { plainMarkdown, showPage } from '../page';

/** The scheme of the read-only documents that explain which settings apply to a notice; the query of an address is the notice's own. */
export const EXPLAIN_SCHEME = 'foi-explain';

type Explained = NonNullable<ExplainSettingsResult>['parts'][number];

/** Registers "Explain settings for this notice": a page that says what applies to the notice in front, and where each thing comes from. */
export function registerExplainSettings(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const pages: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      const notice = vscode.Uri.parse(query, true);
      const params: ExplainSettingsParams = { uri: notice.toString() };
      const result = await ask<ExplainSettingsResult>(client, EXPLAIN_SETTINGS, params);
      const parts = result ? [...result.parts, editorPart(notice)] : [];
      const none = vscode.l10n.t('The notice is no longer open. Open it, and run “Explain settings for this notice” again.');
      return `# ${plainMarkdown(titleOf(notice))}\n\n${result ? parts.map(markdown).join('\n') : `${none}\n`}`;
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(EXPLAIN_SCHEME, pages),
    vscode.commands.registerCommand('foiNotices.explainSettings', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId !== LANGUAGE) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open the notice whose settings are to be explained first.'));
        return;
      }
      const page = vscode.Uri.from({ scheme: EXPLAIN_SCHEME, path: `/${titleOf(document.uri)}.md`, query: document.uri.toString() });
      // Of a page that is still open: what it says may be out of date.
      changed.fire(page);
      await showPage(page);
    }),
  );
}

function titleOf(notice: vscode.Uri): string {
  return vscode.l10n.t('Settings for {0}', nameOf(notice));
}

function markdown({ title, values, none, after }: Explained): string {
  const rows = values.map(({ name, value, from }) => `| ${[name, value ?? '', from ?? ''].map(plainMarkdown).join(' | ')} |`);
  const head = [vscode.l10n.t('What'), vscode.l10n.t('Value'), vscode.l10n.t('From')];
  const table = values.length === 0 ? [plainMarkdown(none)] : [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...rows];
  return [`## ${plainMarkdown(title)}`, '', ...table, '', ...(after === null ? [] : [plainMarkdown(after), ''])].join('\n');
}

/** The settings of the extension that are not as they come, and who set them. */
function editorPart(notice: vscode.Uri): Explained {
  const section = vscode.workspace.getConfiguration('foiNotices', { uri: notice, languageId: LANGUAGE });
  const values = declaredKeys().flatMap((key) => {
    const found = section.inspect(key);
    const value = section.get(key);
    if (!found || value === found.defaultValue) return [];
    return [{ name: `foiNotices.${key}`, value: String(value), from: whoSet(found) }];
  });
  return { title: vscode.l10n.t('Settings of the editor'), values, none: vscode.l10n.t('all are as they come'), after: null };
}

/** The keys of the manifest; the extension is there, since this is its own code. */
function declaredKeys(): string[] {
  const manifest = vscode.extensions.getExtension('foi-notices.foi-notices')?.packageJSON as
    | { readonly contributes: { readonly configuration: readonly { readonly properties: object }[] } }
    | undefined;
  return (manifest?.contributes.configuration ?? []).flatMap(({ properties }) => Object.keys(properties)).map((key) => key.replace(/^foiNotices\./, ''));
}

type Inspected = NonNullable<ReturnType<vscode.WorkspaceConfiguration['inspect']>>;

/** Settings for a language stand above those for everything, and within each the narrower place above the wider. */
function whoSet(found: Inspected): string {
  const { t } = vscode.l10n;
  const places: readonly (readonly [value: unknown, words: string])[] = [
    [found.workspaceFolderLanguageValue, t('the settings of the folder, for FOI notices')],
    [found.workspaceLanguageValue, t('the settings of the workspace, for FOI notices')],
    [found.globalLanguageValue, t('your own settings, for FOI notices')],
    [found.workspaceFolderValue, t('the settings of the folder')],
    [found.workspaceValue, t('the settings of the workspace')],
    [found.globalValue, t('your own settings')],
  ];
  return places.find(([value]) => value !== undefined)?.[1] ?? t('another extension');
}
