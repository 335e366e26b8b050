import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DUE_DATE, type DueDateParams, type DueDateResult } from '../../server/src/lsp/protocol';
import { ask } from './ask';
import { EXPLAIN_SCHEME } from './commands/explainDueDate';
import { LANGUAGE } from './language';
import { lastDayWords, statusBarWords, timeWords } from './notices/words';
import { setting } from './settings';

/** How long after the last change the day is asked for anew, in milliseconds. */
const DELAY = 400;

/** The item of the status bar that says by when the notice in front is due; it explains itself when it is chosen. */
export class DueDateItem implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('foiNotices.dueDate', vscode.StatusBarAlignment.Left, 10);
  private readonly disposables: readonly vscode.Disposable[];
  private readonly shownEmitter = new vscode.EventEmitter<string | undefined>();
  /** Told what the item says whenever that may have changed; undefined: it is hidden. */
  readonly onDidShow = this.shownEmitter.event;
  /** What it says now; undefined while it is hidden. */
  text: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private lastNotice: string | undefined;

  /** @param changed told when something that the day rests on may have changed: another day, a profile, a file */
  constructor(
    private readonly client: BaseLanguageClient,
    changed: vscode.Event<unknown>,
  ) {
    this.item.name = vscode.l10n.t('FOI: due date');
    this.item.command = 'foiNotices.explainDueDate';
    this.disposables = [
      this.item,
      this.shownEmitter,
      changed(() => void this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.workspace.onDidOpenTextDocument(() => void this.update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.later();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('foiNotices.statusBar')) void this.update();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const one of this.disposables) one.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), DELAY);
  }

  private async update(): Promise<void> {
    const number = ++this.asked;
    const uri = this.inQuestion();
    if (uri === undefined || !setting('statusBar.dueDate') || !this.client.isRunning()) return this.show(undefined);
    const params: DueDateParams = { uri };
    const result = await ask<DueDateResult>(this.client, DUE_DATE, params).catch((error: unknown) => {
      // The next change asks again; the log of the connection has what went wrong.
      this.client.warn('The due date could not be asked for.', error, false);
      return null;
    });
    // Another notice may be in front by now.
    if (number === this.asked) this.show(result ?? undefined);
  }

  /** The address of the notice in front; while its explanation is read, that is still the one in question. */
  private inQuestion(): string | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) this.lastNotice = document.uri.toString();
    return document?.languageId === LANGUAGE || document?.uri.scheme === EXPLAIN_SCHEME ? this.lastNotice : undefined;
  }

  private show(result: NonNullable<DueDateResult> | undefined): void {
    const { item } = this;
    this.text = result && statusBarWords(result.due, result.today);
    if (result && this.text !== undefined) {
      item.text = result.due.overdue ? `$(warning) ${this.text}` : this.text;
      item.tooltip = tooltipOf(result);
      item.backgroundColor = result.due.overdue ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
      const label = vscode.l10n.t('FOI notice: {0}. Explain the due date.', spoken(result).join(', '));
      item.accessibilityInformation = { label, role: 'button' };
      item.show();
    } else item.hide();
    this.shownEmitter.fire(this.text);
  }
}

function spoken({ due, today }: NonNullable<DueDateResult>): readonly string[] {
  return [timeWords(due, today, 'long'), ...lastDayWords(due, today, 'long')];
}

/** The short form of the explanation. */
function tooltipOf(result: NonNullable<DueDateResult>): string {
  const { reference, due } = result;
  return [
    ...(reference === null ? [] : [reference]),
    ...spoken(result),
    ...(due.state === 'running' ? [vscode.l10n.t('The last day for an answer, which is due promptly.')] : due.working.slice(-1)),
    vscode.l10n.t('Choose it to see how the day was counted.'),
  ].join('\n');
}
