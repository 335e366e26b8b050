import * as vscode from 'vscode';
import type { ListedNotice } from '../../../server/src/lsp/protocol';
import { nameOf } from '../fileName';
import { isSoon } from './filters';
import { lastDayWords, outcomeWords, type QuestionSummary, stateWords, testWords, timeWords } from './words';

/** A notice in the list. */
export interface NoticeNode {
  readonly kind: 'notice';
  readonly uri: vscode.Uri;
  readonly notice: ListedNotice;
  readonly questions: readonly QuestionNode[];
}

/** A question of a notice. */
export interface QuestionNode {
  readonly kind: 'question';
  readonly uri: vscode.Uri;
  readonly notice: ListedNotice;
  readonly question: QuestionSummary;
}

export type NoticeEntry = NoticeNode | QuestionNode;

/** The node of a notice with its questions. */
export function nodeOf(notice: ListedNotice): NoticeNode {
  const uri = vscode.Uri.parse(notice.uri);
  return { kind: 'notice', uri, notice, questions: notice.questions.map((question) => ({ kind: 'question', uri, notice, question })) };
}

/** How a notice is called: by its reference, or, where it has none, by its file. */
export function nameOfNotice({ uri, notice }: NoticeEntry): string {
  return notice.reference ?? nameOf(uri);
}

/** A notice on screen. What the icon marks is said in words too, and the whole of it is read out as one sentence. */
export function noticeItem(node: NoticeNode, today: string, dueSoon: number): vscode.TreeItem {
  const { uri, notice } = node;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(nameOfNotice(node), notice.questions.length > 0 ? Collapsed : None);
  const state = stateWords(notice);
  const subject = notice.subject === null ? [] : [notice.subject];
  item.id = notice.uri;
  const whole = [nameOfNotice(node), ...subject, timeWords(notice.time, today, 'long'), ...lastDayWords(notice.time, today, 'long'), ...state];
  item.description = [timeWords(notice.time, today), ...state, ...lastDayWords(notice.time, today), ...subject].join(' · ');
  item.tooltip = whole.join('\n');
  item.iconPath = iconOf(notice, dueSoon);
  item.contextValue = 'notice';
  item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  item.accessibilityInformation = { label: whole.join(', '), role: 'treeitem' };
  return item;
}

/** A question on screen; choosing it leads to its answer, or to where it is asked. */
export function questionItem({ uri, notice, question }: QuestionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Question {0}: {1}', question.label, outcomeWords(question, notice.answers)));
  const tests = testWords(question);
  const { start, end } = question.at;
  item.id = `${notice.uri}#${question.label}`;
  item.description = tests.join(' · ');
  item.tooltip = [question.text, ...tests].join('\n');
  item.iconPath = new vscode.ThemeIcon(question.outcomes.length === 0 ? 'circle-large-outline' : 'reply');
  item.contextValue = 'question';
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri, { selection }] };
  item.accessibilityInformation = { label: [item.label, ...tests, question.text].join(', '), role: 'treeitem' };
  return item;
}

function iconOf(notice: ListedNotice, dueSoon: number): vscode.ThemeIcon {
  const { ThemeColor, ThemeIcon } = vscode;
  if (notice.state === 'sent') return new ThemeIcon('mail');
  if (notice.time.overdue) return new ThemeIcon('warning', new ThemeColor('problemsErrorIcon.foreground'));
  if (isSoon(notice, dueSoon)) return new ThemeIcon('bell', new ThemeColor('problemsWarningIcon.foreground'));
  switch (notice.time.state) {
    case 'stopped':
      return new ThemeIcon('debug-pause');
    case 'no-receipt':
    case 'not-known':
      return new ThemeIcon('question');
    default:
      return new ThemeIcon('calendar');
  }
}
