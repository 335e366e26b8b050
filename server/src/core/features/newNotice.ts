import type { AuthorityProfile } from '../config/authorityProfile';
import { escapeInside, escapeLineStart } from '../import/escape';
import type { Law } from '../law/model';
import type { IsoDate, OutcomeName, Regime } from '../syntax/model';
import type { Claimed } from '../wording/cite';
import { filledFrom } from '../wording/fills';
import { decisionSentence, isRefusal, letter, type OutcomeOptions, outcomeBlock, questionLine, REFUSAL_NOTICE, toSnippet } from '../wording/index';
import { shippedLibrary, standardBlockOf, type WordingLibrary } from '../wording/library';
import { groundById, notHeldClaims } from './newNoticeChoices';

/** One outcome of a question, with the grounds chosen for it by their ids (`newNoticeChoices.ts`). */
export interface PlannedOutcome {
  readonly kind: OutcomeName;
  readonly grounds: readonly string[];
}

/** A question as the requester put it, and what becomes of it. More than one outcome: part is given and the rest is not. */
export interface PlannedQuestion {
  readonly words: string;
  /** What it is divided into. */
  readonly parts: readonly string[];
  readonly outcomes: readonly PlannedOutcome[];
}

/** What a drafter has chosen. Whatever is left out becomes a prompt. */
export interface NewNoticePlan {
  readonly regime: Regime;
  readonly questions: readonly PlannedQuestion[];
  readonly received: IsoDate;
  readonly issued: IsoDate;
  readonly reference?: string;
  /** Id of a profile. */
  readonly authority?: string;
}

/** What stands around the new letter: the profile that it names, and the standard wording of its workspace. */
export interface NewNoticeSurroundings {
  readonly profile?: AuthorityProfile | undefined;
  readonly library?: WordingLibrary;
}

/** A new letter. `snippet` is the same text with a stop for each prompt. */
export interface NewNotice {
  readonly text: string;
  readonly snippet: string;
  /** What its file is called. */
  readonly fileName: string;
}

/** Questions with the same outcome under the same grounds, which one block answers. */
interface Group {
  readonly kind: OutcomeName;
  readonly claims: readonly Claimed[];
  readonly part: boolean;
  readonly numbers: number[];
}

const GROUNDED: ReadonlySet<OutcomeName> = new Set(['withheld', 'ncnd', 'refused']);

/** Markers for what is chosen once inside the snippet; no letter has such words. */
const LIKELIHOOD = '{{likelihood}}';
const THRESHOLDS = ['would be likely to', 'would'] as const;

/**
 * A whole letter for what was chosen: the request, the decision in a sentence for each outcome, a block for each with the passages that its grounds need, the rights.
 * It states what was chosen and nothing besides; every fact and every reason is a prompt. Grounds that the regime does not have for an outcome are left out.
 */
export function newNotice(plan: NewNoticePlan, law: Law, surroundings: NewNoticeSurroundings = {}): NewNotice {
  const text = write(plan, law, surroundings, THRESHOLDS[0]);
  const snippet = toSnippet(write(plan, law, surroundings, LIKELIHOOD), { [LIKELIHOOD]: THRESHOLDS });
  return { text, snippet, fileName: `${fileStem(plan.reference ?? '')}.foi.md` };
}

function write(plan: NewNoticePlan, law: Law, { profile, library = shippedLibrary() }: NewNoticeSurroundings, likelihood: string): string {
  const { regime, questions, issued } = plan;
  const groups = grouped(plan, law);
  const written = groups.map(({ kind, claims, part, numbers }) => {
    const options: OutcomeOptions = { questions: labels(numbers, questions.length), regime, part, likelihood };
    return { decision: decisionSentence(kind, claims, options), block: outcomeBlock(kind, claims, options) };
  });
  const refuses = groups.some(({ kind }) => isRefusal(kind, regime));
  const rights = library.find('complaint-rights', { regime, date: issued }) ?? shippedLibrary().find('complaint-rights', { regime });
  return letter({
    regime,
    frontMatter: frontMatter(plan, profile),
    request: questions
      .map(({ words, parts }, index) =>
        questionLine(
          index + 1,
          quoted(words),
          parts.flatMap((part) => quoted(part) ?? []),
        ),
      )
      .join('\n'),
    decision: [...written.map(({ decision }) => decision), ...(refuses ? [REFUSAL_NOTICE[regime]] : [])].join(' '),
    blocks: written.map(({ block }) => block),
    rights: rights ? standardBlockOf({ ...rights, text: filledFrom(profile, rights.text) }) : '',
  });
}

/** The requester's words as text, on one line: nothing in them is a mark. */
function quoted(words: string): string | undefined {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  // A requester's square brackets are no prompt.
  return escapeLineStart(escapeInside(line, 'light'), 'light').replace(/\[(?=insert: )/g, '&#91;');
}

/** Blocks in the order of the first question that each answers. */
function grouped({ regime, questions }: NewNoticePlan, law: Law): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [index, { outcomes }] of questions.entries()) {
    const part = outcomes.length > 1;
    for (const { kind, grounds } of outcomes) {
      for (const claims of apart(claimsOf(kind, grounds, regime, law), law)) {
        // Without a ground there is nothing that a letter could say.
        if (claims.length === 0 && GROUNDED.has(kind)) continue;
        const isPart = part && kind === 'disclosed';
        const key = JSON.stringify([kind, isPart, claims.map(({ provision, conditions = [] }) => [provision, ...conditions].map((one) => one.citation))]);
        const group = groups.get(key) ?? { kind, claims, part: isPart, numbers: [] };
        group.numbers.push(index + 1);
        groups.set(key, group);
      }
    }
  }
  return [...groups.values()];
}

function claimsOf(kind: OutcomeName, grounds: readonly string[], regime: Regime, law: Law): readonly Claimed[] {
  if (kind === 'disclosed') return [];
  if (kind === 'not-held') return notHeldClaims(regime, law);
  return [...new Set(grounds)].flatMap((id) => groundById(regime, kind, id, law) ?? []);
}

/** Grounds that can't cover the same information stand in blocks of their own. */
function apart(claims: readonly Claimed[], law: Law): readonly (readonly Claimed[])[] {
  const sets: Claimed[][] = [[]];
  for (const claim of claims) {
    const fitting = sets.find((set) => set.every((other) => !law.exclude(other.provision, claim.provision)));
    if (fitting) fitting.push(claim);
    else sets.push([claim]);
  }
  return sets;
}

/** Question numbers as the attribute writes them: `1`, `1, 3`, `2-4`, and `all` where there are several and none is left out. */
function labels(numbers: readonly number[], count: number): string {
  if (count > 1 && numbers.length === count) return 'all';
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`)).join(', ');
}

function frontMatter({ regime, reference, received, issued, authority }: NewNoticePlan, profile: AuthorityProfile | undefined): string {
  const [signatory, another] = profile?.signatories ?? [];
  const signs = signatory && !another ? signatory : undefined;
  return [
    '---',
    'foi: 1',
    `reference: ${scalar(reference?.trim() || '[insert: reference]')}`,
    ...(authority === undefined ? [] : [`authority: ${authority}`]),
    `regime: ${regime}`,
    `received: ${received}`,
    `issued: ${issued}`,
    'requester: { name: "[insert: name of the requester]" }',
    `signatory: { name: ${scalar(signs?.name ?? '[insert: your name]')}, title: ${scalar(signs?.title ?? '[insert: your post]')} }`,
    '---',
  ].join('\n');
}

/** A value as YAML writes it: bare where nothing in it can be read as anything else. */
const scalar = (value: string): string => (/^[A-Za-z][\w./-]*$/.test(value) ? value : JSON.stringify(value));

/** A reference as a file name; slashes and other signs that systems refuse become dashes. */
function fileStem(reference: string): string {
  const stem = reference
    .trim()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
  return stem === '' ? 'new-notice' : stem;
}
