import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { newNotice, type NewNoticePlan, type PlannedQuestion } from '../../core/features/newNotice';
import { dueWords, groundChoices, questionsIn } from '../../core/features/newNoticeChoices';
import { isIsoDate } from '../../core/syntax/isoDate';
import type { OutcomeName, Regime } from '../../core/syntax/model';
import { authorityNames, type Project, resolveProject } from '../../session/project';
import {
  NEW_NOTICE,
  NEW_NOTICE_DUE,
  NEW_NOTICE_GROUNDS,
  NEW_NOTICE_QUESTIONS,
  NEW_NOTICE_START,
  type NewNoticeDueParams,
  type NewNoticeDueResult,
  type NewNoticeGroundsParams,
  type NewNoticeGroundsResult,
  type NewNoticeParams,
  type NewNoticeQuestionsParams,
  type NewNoticeQuestionsResult,
  type NewNoticeResult,
  type NewNoticeStartParams,
  type NewNoticeStartResult,
} from '../protocol/newNotice';
import type { ServerState } from '../state';

const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
const OUTCOMES: readonly OutcomeName[] = ['disclosed', 'withheld', 'ncnd', 'not-held', 'refused'];

/** Answers what a new notice can be made of, and makes it. The client asks the drafter and opens the letter. */
export function registerNewNotice(state: ServerState): void {
  const { connection, environment } = state;
  const { law, rules } = environment.engine;

  /** The `.foi` folder that a letter in this folder would have. */
  const projectOf = (folder: string | null | undefined): Promise<Project> =>
    resolveProject(
      state.workspace,
      typeof folder === 'string' ? `${folder.replace(/\/$/, '')}/new.foi.md` : 'untitled:new.foi.md',
      rules.map(({ name }) => name),
    );

  connection.onRequest(NEW_NOTICE_START, async (params: Partial<NewNoticeStartParams> | undefined): Promise<NewNoticeStartResult> => {
    const project = await projectOf(params?.folder);
    const names = await authorityNames(project);
    const ids = await project.authorities();
    const authorities = await Promise.all(ids.map(async (id) => ({ id, name: names.get(id) ?? id, regime: (await project.profile(id))?.regime ?? null })));
    return { today: environment.today(), authorities };
  });

  connection.onRequest(
    NEW_NOTICE_QUESTIONS,
    (params: Partial<NewNoticeQuestionsParams> | undefined): NewNoticeQuestionsResult => questionsIn(String(params?.text ?? ''), law),
  );

  connection.onRequest(NEW_NOTICE_GROUNDS, (params: Partial<NewNoticeGroundsParams> | undefined): NewNoticeGroundsResult => {
    const { regime, kind } = params ?? {};
    if (!isRegime(regime) || !isOutcome(kind)) throw invalid('The regime or the outcome is missing.');
    return groundChoices(regime, kind, law);
  });

  connection.onRequest(NEW_NOTICE_DUE, async (params: Partial<NewNoticeDueParams> | undefined): Promise<NewNoticeDueResult> => {
    if (!isRegime(params?.regime)) throw invalid('The regime is missing.');
    const profile = params.authority === undefined ? undefined : await (await projectOf(params.folder)).profile(params.authority);
    return dueWords(String(params.received ?? ''), params.regime, profile?.kind) ?? null;
  });

  connection.onRequest(NEW_NOTICE, async (params: Partial<NewNoticeParams> | undefined): Promise<NewNoticeResult> => {
    const plan = planOf(params?.plan);
    if (!plan) throw invalid('The notice needs a regime, at least one question with an outcome, and two dates.');
    const project = await projectOf(params?.folder);
    return newNotice(plan, law, { profile: await project.profile(plan.authority), library: await project.library() });
  });
}

const invalid = (message: string): ResponseError<void> => new ResponseError(ErrorCodes.InvalidParams, message);
const isRegime = (value: unknown): value is Regime => REGIMES.some((one) => one === value);
const isOutcome = (value: unknown): value is OutcomeName => OUTCOMES.some((one) => one === value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** A plan as it came over the wire, with nothing in it but what a plan has; undefined where something that it needs is missing. */
function planOf(sent: unknown): NewNoticePlan | undefined {
  const { regime, questions, received, issued, reference, authority } = (sent ?? {}) as Partial<Record<keyof NewNoticePlan, unknown>>;
  if (!isRegime(regime) || !Array.isArray(questions) || !isText(received) || !isIsoDate(received) || !isText(issued) || !isIsoDate(issued)) return undefined;
  const planned = questions.flatMap((one) => questionOf(one) ?? []);
  if (planned.length === 0 || planned.length < questions.length) return undefined;
  return { regime, questions: planned, received, issued, ...(isText(reference) ? { reference } : {}), ...(isText(authority) ? { authority } : {}) };
}

function questionOf(sent: unknown): PlannedQuestion | undefined {
  const { words, parts, outcomes } = (sent ?? {}) as Partial<Record<keyof PlannedQuestion, unknown>>;
  if (!isText(words) || !Array.isArray(outcomes) || outcomes.length === 0) return undefined;
  const planned = outcomes.flatMap((one: { readonly kind?: unknown; readonly grounds?: unknown } | null) =>
    isOutcome(one?.kind) ? [{ kind: one.kind, grounds: Array.isArray(one.grounds) ? one.grounds.filter(isText) : [] }] : [],
  );
  return planned.length === outcomes.length ? { words, parts: Array.isArray(parts) ? parts.filter(isText) : [], outcomes: planned } : undefined;
}
