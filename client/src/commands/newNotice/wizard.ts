import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewNoticeParams, NewNoticeQuestionsResult, NewNoticeStartResult } from '../../../../server/src/lsp/protocol/newNotice';
import { askForDate, askForGrounds, askForQuestions } from './questions';
import { BACK, type Ending, input, LEFT, pick, type Place } from './steps';
import { type Answer, answers, type Regime, regimes } from './words';

type Plan = NewNoticeParams['plan'];

/** What has been answered so far. Going back keeps it, so that nothing is typed twice. */
export interface Draft {
  readonly client: BaseLanguageClient;
  readonly folder: string | null;
  readonly today: string;
  questions: NewNoticeQuestionsResult;
  authority: string | undefined;
  regime: Regime;
  answers: (Answer | undefined)[];
  grounds: string[][];
  received: string;
  issued: string;
  reference: string;
}

/** A step puts its answer into the draft, or says where to go instead. */
type Step = (draft: Draft, place: Place) => Promise<Ending | undefined>;

const NEEDS_GROUND: ReadonlySet<Answer | undefined> = new Set<Answer>(['withheld', 'part', 'ncnd', 'refused']);

/** Asks for everything that a new notice needs. Undefined where the drafter leaves before the end. */
export async function askForPlan(client: BaseLanguageClient, folder: string | null, { today, authorities }: NewNoticeStartResult): Promise<Plan | undefined> {
  const [only, another] = authorities;
  const single = another === undefined ? only : undefined;
  const draft: Draft = {
    client,
    folder,
    today,
    questions: [],
    authority: single?.id,
    regime: single?.regime ?? 'FOIA',
    answers: [],
    grounds: [],
    received: '',
    issued: today,
    reference: '',
  };
  let at = 0;
  for (;;) {
    const steps = stepsOf(draft, authorities);
    const step = steps[at];
    if (!step) return planOf(draft);
    const ending = await step(draft, { step: at + 1, total: steps.length });
    if (ending === LEFT) return undefined;
    at += ending === BACK ? -1 : 1;
  }
}

/** The steps as far as they are known: an outcome that needs a ground brings a step of its own. */
function stepsOf(draft: Draft, authorities: NewNoticeStartResult['authorities']): readonly Step[] {
  const each = draft.questions.flatMap((_, index) => [
    askForAnswer(index),
    ...(NEEDS_GROUND.has(draft.answers[index]) ? [(one: Draft, place: Place) => askForGrounds(one, place, index)] : []),
  ]);
  return [
    askForQuestions,
    ...(authorities.length > 1 ? [askForAuthority(authorities)] : []),
    askForRegime,
    ...each,
    (one, place) => askForDate(one, place, 'received'),
    (one, place) => askForDate(one, place, 'issued'),
    askForReference,
  ];
}

const titled = (): string => vscode.l10n.t('New notice');

function askForAuthority(authorities: NewNoticeStartResult['authorities']): Step {
  return async (draft, place) => {
    const none = Symbol('none');
    const chosen = await pick<string | typeof none>({
      ...place,
      title: titled(),
      placeholder: vscode.l10n.t('Which authority answers?'),
      canGoBack: true,
      active: draft.authority,
      items: [
        ...authorities.map(({ id, name, regime }) => ({ label: name, description: [id, ...(regime ? [regime] : [])].join(' · '), value: id })),
        { label: vscode.l10n.t('None of these'), description: vscode.l10n.t('The letter names no profile.'), value: none },
      ],
    });
    if (chosen === BACK || chosen === LEFT) return chosen;
    const profile = authorities.find(({ id }) => id === chosen);
    if (profile && profile.id !== draft.authority) draft.regime = profile.regime ?? draft.regime;
    draft.authority = profile?.id;
    return undefined;
  };
}

const askForRegime: Step = async (draft, place) => {
  const chosen = await pick({
    ...place,
    title: titled(),
    placeholder: vscode.l10n.t('Which law applies to the request?'),
    canGoBack: true,
    active: draft.regime,
    items: regimes().map(({ regime, name, line }) => ({ label: name, description: regime, detail: line, value: regime })),
  });
  if (chosen === BACK || chosen === LEFT) return chosen;
  // The grounds of one law are none of another.
  if (chosen !== draft.regime) draft.grounds = [];
  draft.regime = chosen;
  return undefined;
};

function askForAnswer(index: number): Step {
  return async (draft, place) => {
    const chosen = await pick({
      ...place,
      title: titled(),
      placeholder: vscode.l10n.t('Question {0}: {1}', index + 1, draft.questions[index]?.words ?? ''),
      canGoBack: true,
      active: draft.answers[index],
      items: answers().map(({ answer, name, line }) => ({ label: name, detail: line, value: answer })),
    });
    if (chosen === BACK || chosen === LEFT) return chosen;
    if (chosen !== draft.answers[index]) draft.grounds[index] = [];
    draft.answers[index] = chosen;
    return undefined;
  };
}

const askForReference: Step = async (draft, place) => {
  const chosen = await input({
    ...place,
    title: titled(),
    prompt: vscode.l10n.t('Your reference for the request. It names the file too. You can leave it empty and fill it in later.'),
    placeholder: vscode.l10n.t('For example FOI-26-0417'),
    canGoBack: true,
    value: draft.reference,
  });
  if (chosen === BACK || chosen === LEFT) return chosen;
  draft.reference = chosen.trim();
  return undefined;
};

function planOf({ regime, questions, answers: chosen, grounds, received, issued, reference, authority }: Draft): Plan {
  return {
    regime,
    received,
    issued,
    ...(reference === '' ? {} : { reference }),
    ...(authority === undefined ? {} : { authority }),
    questions: questions.map(({ words, parts }, index) => {
      const answer = chosen[index] ?? 'disclosed';
      const own = grounds[index] ?? [];
      return {
        words,
        parts,
        outcomes:
          answer === 'part'
            ? [
                { kind: 'disclosed', grounds: [] },
                { kind: 'withheld', grounds: own },
              ]
            : [{ kind: answer, grounds: own }],
      };
    }),
  };
}
