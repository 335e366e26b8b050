import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  STANDARD_WORDING,
  type StandardWordingParams,
  type StandardWordingResult,
  UPDATE_WORDING,
  type UpdateWordingParams,
  type UpdateWordingResult,
  type WordingChoice,
} from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { LANGUAGE } from '../language';

/** Registers "Insert standard wording" and "Bring standard wording up to date". Each makes one edit, so that one undo takes it back. */
export function registerStandardWording(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('foiNotices.insertStandardWording', (id: unknown) => insert(client, typeof id === 'string' ? id : undefined)),
    vscode.commands.registerCommand('foiNotices.updateStandardWording', () => update(client)),
  );
}

/** The notice that is being edited; says what to do where there is none. */
function notice(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE) return editor;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a notice first.'));
  return undefined;
}

const changed = (): string => vscode.l10n.t('The letter has changed meanwhile. Please try again.');

async function insert(client: BaseLanguageClient, id: string | undefined): Promise<void> {
  const editor = notice();
  if (!editor) return;
  const { document } = editor;
  const params: StandardWordingParams = { uri: document.uri.toString(), position: editor.selection.active };
  const found = await ask<StandardWordingResult>(client, STANDARD_WORDING, params);
  if (!found) return;
  if (!found.marked) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Standard wording says in the letter which edition it is, and this letter has no marks for it. It goes into notices (*.foi.md).'),
    );
    return;
  }
  const chosen = id === undefined ? await choose(found.choices) : found.choices.find((one) => one.id === id);
  if (!chosen) return;
  if (document.version !== found.version || document.isClosed) {
    void vscode.window.showWarningMessage(changed());
    return;
  }
  const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
  await shown.insertSnippet(new vscode.SnippetString(chosen.snippet), toRange(chosen.range));
}

async function choose(choices: readonly WordingChoice[]): Promise<WordingChoice | undefined> {
  const items = choices.map((choice) => ({ label: choice.id, description: describe(choice), detail: words(choice.text), choice }));
  const options = {
    title: vscode.l10n.t('Insert standard wording'),
    placeHolder: vscode.l10n.t('Wording for the law and date of this letter'),
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.choice;
}

const states = (): Readonly<Record<NonNullable<WordingChoice['state']>, string>> => ({
  current: vscode.l10n.t('in this letter, current'),
  edited: vscode.l10n.t('in this letter, edited'),
  superseded: vscode.l10n.t('in this letter, superseded'),
  expired: vscode.l10n.t('in this letter, ended'),
  unknown: vscode.l10n.t('in this letter'),
  'other-regime': vscode.l10n.t('in this letter, for another law'),
  'unknown-edition': vscode.l10n.t('in this letter, unknown edition'),
});

function describe({ rev, origin, validUntil, state, handling }: WordingChoice): string {
  return [
    vscode.l10n.t('edition {0}', rev),
    origin === 'workspace' ? vscode.l10n.t('from .foi/wording') : vscode.l10n.t('shipped'),
    ...(validUntil === null ? [] : [vscode.l10n.t('up to {0}', validUntil)]),
    ...(state === null ? [] : [states()[state]]),
    ...(handling === null ? [] : [handling]),
  ].join(', ');
}

/** The words on one line, without marks of headings: a list shows no more. */
const words = (text: string): string =>
  text
    .replace(/^#+ (.*)$/gm, '$1.')
    .replace(/\s+/g, ' ')
    .slice(0, 300);

async function update(client: BaseLanguageClient): Promise<void> {
  const editor = notice();
  if (!editor) return;
  const { document } = editor;
  const params: UpdateWordingParams = { uri: document.uri.toString() };
  const found = await ask<UpdateWordingResult>(client, UPDATE_WORDING, params);
  if (!found) return;
  if (found.edits.length > 0) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      document.uri,
      found.edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)),
    );
    const isDone = document.version === found.version && (await vscode.workspace.applyEdit(edit));
    if (!isDone) {
      void vscode.window.showWarningMessage(changed());
      return;
    }
  }
  void vscode.window.showInformationMessage(outcome(found));
}

/** What was done, and what was not, in whole sentences. */
function outcome({ updated, changed, edited, unsettled }: NonNullable<UpdateWordingResult>): string {
  const { t } = vscode.l10n;
  const brought = updated === 1 ? t('1 block of standard wording brought up to date.') : t('{0} blocks of standard wording brought up to date.', updated);
  const left =
    edited === 1
      ? t('1 block of standard wording changed in this letter: left as it is.')
      : t('{0} blocks of standard wording changed in this letter: left as they are.', edited);
  const open =
    unsettled === 1
      ? t('1 block of standard wording without an edition for this letter: see the findings.')
      : t('{0} blocks of standard wording without an edition for this letter: see the findings.', unsettled);
  return [
    updated === 0 ? t('No block of standard wording has an older edition.') : brought,
    ...(changed === 0 ? [] : [t('{0} of them had been changed in this letter: look at them, or undo.', changed)]),
    ...(edited === 0 ? [] : [left]),
    ...(unsettled === 0 ? [] : [open]),
  ].join(' ');
}

function toRange({ start, end }: WordingChoice['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
