import * as vscode from 'vscode';
import {
  NEW_NOTICE_DUE,
  NEW_NOTICE_GROUNDS,
  NEW_NOTICE_QUESTIONS,
  type NewNoticeDueParams,
  type NewNoticeDueResult,
  type NewNoticeGroundsParams,
  type NewNoticeGroundsResult,
  type NewNoticeQuestionsResult,
} from '../../../../server/src/lsp/protocol/newNotice';
import { BACK, type Choice, type Ending, input, LEFT, pick, type Place, type Remark } from './steps';
import type { Draft } from './wizard';
import { groundWords } from './words';

/**
 * Asks for what was asked, one question after the other; an empty line ends them. A whole request may be pasted: its numbered questions are
 * taken out of it. Back takes the last question out again, for its words to be mended.
 */
export async function askForQuestions(draft: Draft, place: Place): Promise<Ending | undefined> {
  let value = '';
  for (;;) {
    const count = draft.questions.length;
    const words = await input({
      ...place,
      title: count === 0 ? vscode.l10n.t('New notice: what was asked') : vscode.l10n.t('New notice: question {0}', count + 1),
      prompt:
        count === 0
          ? vscode.l10n.t('Type or paste the first question and press Enter. A whole request with numbered questions can be pasted at once.')
          : vscode.l10n.t('Type the next question, or press Enter with nothing typed if that was the last one.'),
      placeholder: count === 0 ? vscode.l10n.t('The words of the requester') : last(draft.questions),
      canGoBack: count > 0,
      value,
      button: {
        button: { iconPath: new vscode.ThemeIcon('clippy'), tooltip: vscode.l10n.t('Take the request from the clipboard') },
        answer: async () => (await vscode.env.clipboard.readText()) || undefined,
      },
    });
    value = '';
    if (words === LEFT) return LEFT;
    if (words === BACK) {
      value = draft.questions.at(-1)?.words ?? '';
      draft.questions = draft.questions.slice(0, -1);
      continue;
    }
    if (words.trim() === '' && count > 0) return undefined;
    const found = await draft.client.sendRequest<NewNoticeQuestionsResult>(NEW_NOTICE_QUESTIONS, { text: words });
    draft.questions = [...draft.questions, ...found];
  }
}

const last = (questions: NewNoticeQuestionsResult): string =>
  vscode.l10n.t('So far: {0}', questions.map(({ words }, index) => `${index + 1}. ${words}`).join(' '));

const DONE = Symbol('done');

/** Asks for the grounds of a question one after the other, until the drafter goes on. */
export async function askForGrounds(draft: Draft, place: Place, index: number): Promise<Ending | undefined> {
  const answer = draft.answers[index];
  if (answer === undefined) return undefined;
  const params: NewNoticeGroundsParams = { regime: draft.regime, kind: answer === 'part' ? 'withheld' : answer };
  const all = await draft.client.sendRequest<NewNoticeGroundsResult>(NEW_NOTICE_GROUNDS, params);
  let chosen = all.filter(({ id }) => draft.grounds[index]?.includes(id));
  for (;;) {
    const items: Choice<string | typeof DONE>[] = all.filter((one) => !chosen.includes(one)).map((ground) => ({ ...groundWords(ground), value: ground.id }));
    const named = chosen.map(({ citation }) => citation).join(', ');
    const picked = await pick<string | typeof DONE>({
      ...place,
      title: vscode.l10n.t('New notice: grounds for question {0}', index + 1),
      placeholder:
        chosen.length === 0
          ? vscode.l10n.t('Type a number or a word, for example 31 or crime')
          : vscode.l10n.t('Press Enter to go on, or type a number or a word to add another ground'),
      canGoBack: true,
      items: chosen.length === 0 ? items : [{ label: vscode.l10n.t('$(check) Go on with {0}', named), alwaysShow: true, value: DONE }, ...items],
    });
    if (picked === LEFT) return LEFT;
    if (picked === BACK) {
      if (chosen.length === 0) return BACK;
      chosen = chosen.slice(0, -1);
    } else if (picked === DONE) {
      draft.grounds[index] = chosen.map(({ id }) => id);
      return undefined;
    } else chosen = [...chosen, ...all.filter(({ id }) => id === picked)];
  }
}

const { Error: ERROR, Info: INFO, Warning: WARNING } = vscode.InputBoxValidationSeverity;

/** Asks for a date; for the day of receipt it is said by when the answer is due. */
export async function askForDate(draft: Draft, place: Place, which: 'received' | 'issued'): Promise<Ending | undefined> {
  const isReceived = which === 'received';
  const answer = await input({
    ...place,
    title: vscode.l10n.t('New notice'),
    prompt: isReceived
      ? vscode.l10n.t('The day on which the request was received, as year-month-day')
      : vscode.l10n.t('The date of the letter, as year-month-day. You can change it later.'),
    placeholder: vscode.l10n.t('For example {0}', '2026-10-05'),
    canGoBack: true,
    value: draft[which],
    remark: async (value) => remarkOn(draft, which, value.trim()),
  });
  if (answer === BACK || answer === LEFT) return answer;
  draft[which] = answer.trim();
  return undefined;
}

async function remarkOn(draft: Draft, which: 'received' | 'issued', value: string): Promise<Remark | undefined> {
  if (value === '') return { message: vscode.l10n.t('The letter needs this date.'), severity: ERROR };
  const received = which === 'received' ? value : draft.received;
  const due = await dueOn(draft, received);
  if (which === 'issued' && !(await dueOn(draft, value))) return { message: notADate(), severity: ERROR };
  if (!due) return { message: notADate(), severity: ERROR };
  if (which === 'received' && value > draft.today) return { message: vscode.l10n.t('This day is still to come.'), severity: WARNING };
  if (which === 'issued' && value < received) return { message: vscode.l10n.t('The letter would be older than the request.'), severity: WARNING };
  if (which === 'issued' && due.due !== undefined && value > due.due)
    return { message: vscode.l10n.t('The answer was due on {0}, {1} working days after receipt.', due.day ?? due.due, due.workingDays), severity: WARNING };
  if (due.due === undefined) return { message: due.notes.join(' '), severity: INFO };
  return { message: vscode.l10n.t('The answer is due on {0}, {1} working days after receipt.', due.day ?? due.due, due.workingDays), severity: INFO };
}

const notADate = (): string => vscode.l10n.t('Write the date as year-month-day, for example {0}.', '2026-10-05');

function dueOn({ client, folder, regime, authority }: Draft, received: string): Promise<NewNoticeDueResult> {
  const params: NewNoticeDueParams = { folder, received, regime, ...(authority === undefined ? {} : { authority }) };
  return client.sendRequest<NewNoticeDueResult>(NEW_NOTICE_DUE, params);
}
