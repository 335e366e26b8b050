import { law as uk } from '../law/index';
import { deadlineOf } from '../law/calendar/deadline';
import { spokenDate } from '../law/calendar/isoDays';
import type { Law, Provision, Status } from '../law/model';
import { statusWith } from '../law/needs';
import { lift } from '../notice/lift';
import { bodyOf } from '../rules/support/clock';
import { isIsoDate } from '../syntax/isoDate';
import { parse } from '../syntax/index';
import type { IsoDate, OutcomeName, Regime } from '../syntax/model';
import { type Claimed, needsTest, offers, type PassageName, passagesFor, spokenClaim, underValue } from '../wording/index';
import { thresholdOf } from '../wording/passages';
import { allMatches } from '../text/allMatches';

/** A ground that a new notice can rely on, as a list shows it. */
export interface GroundChoice {
  /** As the attribute `under` writes it. */
  readonly id: string;
  /** `section 31(1)(a)`, with its condition, purpose or matter. */
  readonly citation: string;
  /** What it protects, in our words. */
  readonly summary: string;
  /** The title of its section. */
  readonly title: string;
  /** Undefined where it is not confirmed or depends. */
  readonly status: Status | undefined;
  readonly test: boolean;
  readonly threshold: Provision['threshold'] | undefined;
  /** Passages that the letter will have prompts for. */
  readonly passages: readonly PassageName[];
}

/** A question found in a pasted request, with what it is divided into. */
export interface FoundQuestion {
  readonly words: string;
  readonly parts: readonly string[];
}

/** By when an answer is due, in words. */
export interface DueWords {
  readonly due: IsoDate | undefined;
  /** The day in words: `2 November 2026`; undefined where it is not known. */
  readonly day: string | undefined;
  readonly workingDays: number;
  /** Why it is not known, or what else is to be said. */
  readonly notes: readonly string[];
}

/** Every ground of a regime for an outcome, purposes one by one, in the order of the statute. */
export function groundChoices(regime: Regime, kind: OutcomeName, law: Law = uk): readonly GroundChoice[] {
  return claimsFor(regime, kind, law).map((claim) => choice(claim, kind));
}

/** The ground with this id, or undefined where the regime has none for this outcome. */
export function groundById(regime: Regime, kind: OutcomeName, id: string, law: Law): Claimed | undefined {
  return claimsFor(regime, kind, law).find((claim) => underValue([claim]) === id);
}

function claimsFor(regime: Regime, kind: OutcomeName, law: Law): readonly Claimed[] {
  return offers(law, [regime])
    .filter((offer) => offer.kind === kind)
    .flatMap(({ claims: [claim], instead }) => {
      if (!claim) return [];
      const before = claim.conditions?.slice(0, -1) ?? [];
      return [claim, ...instead.map((condition): Claimed => ({ provision: claim.provision, conditions: [...before, condition] }))];
    });
}

function choice(claim: Claimed, kind: OutcomeName): GroundChoice {
  const { provision, conditions = [] } = claim;
  const status = statusWith(provision, conditions);
  const test = needsTest(provision, conditions);
  return {
    id: underValue([claim]),
    citation: spokenClaim(claim),
    summary: [provision, ...conditions].map((one) => one.summary).join('; '),
    title: provision.title,
    status: provision.confirmed && test === (status === 'qualified') && status !== 'depends' ? status : undefined,
    test,
    threshold: thresholdOf(provision, conditions),
    passages: passagesFor(provision, kind === 'ncnd' ? 'ncnd' : 'withheld', 3, { conditions }).map(({ name }) => name),
  };
}

/** What a letter relies on that says nothing is held: an exception of the environmental regulations, a notice under FOISA section 17, nothing under FOIA. */
export function notHeldClaims(regime: Regime, law: Law): readonly Claimed[] {
  const citation: Readonly<Record<Regime, string | undefined>> = {
    FOIA: undefined,
    EIR: 'reg 12(4)(a)',
    FOISA: 'FOISA 17',
    EISR: 'EISR reg 10(4)(a)',
  };
  const provision = law.byCitation(citation[regime] ?? '');
  return provision ? [{ provision }] : [];
}

const MARK = /^\s*\(?(?:q(?:uestion)?\s?)?\d{1,2}[.):]\s{0,3}/i;

/**
 * The questions of a request as it was pasted: its numbered or lettered ones, without what stands around them; else the whole as one question.
 * Reads it as the checks read a request in a letter. Empty for text without words.
 */
export function questionsIn(text: string, law: Law = uk): readonly FoundQuestion[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  const found: { words: string; readonly parts: string[] }[] = [];
  for (const { label, text: words } of lift(parse(`You asked:\n\n${text.trim()}`, { form: 'plain' }), law).questions) {
    const last = found.at(-1);
    if (label.includes('(') && last) last.parts.push(words.trim());
    else found.push({ words: words.replace(MARK, '').trim(), parts: [] });
  }
  if (found.length > 1 || (found[0]?.parts.length ?? 0) > 0) return found;
  return onOneLine(whole).map((words) => ({ words, parts: [] }));
}

const NUMBER = /(?:^|\s)\(?(\d{1,2})[.)](?=\s)/g;
const CITES = /\b(?:sections?|s|articles?|regulations?|regs?|parts?|pages?|nos?|numbers?|tables?|annex|appendix|questions?)\.?$/i;

/** An input box takes the line breaks out of what is pasted: numbers that count up from 1 at the start part the questions, whatever stands before them. */
function onOneLine(text: string): readonly string[] {
  const starts: { readonly at: number; readonly after: number }[] = [];
  for (const match of allMatches(text, NUMBER)) {
    const { index } = match;
    if (Number(match[1]) !== starts.length + 1 || CITES.test(text.slice(Math.max(0, index - 14), index))) continue;
    if (starts.length === 0 && index > 0) return [text];
    starts.push({ at: index, after: index + match[0].length });
  }
  const parted = starts.map(({ after }, index) => text.slice(after, starts[index + 1]?.at).trim());
  return starts.length > 0 && parted.every((words) => words !== '') ? parted : [text];
}

/** By when a request must be answered, for the officer to see while typing the day of receipt. Undefined where that is no date. */
export function dueWords(received: string, regime: Regime, authorityKind?: string): DueWords | undefined {
  if (!isIsoDate(received)) return undefined;
  const { due, workingDays, notes } = deadlineOf({ received, regime, body: bodyOf(authorityKind) });
  return { due, day: due === undefined ? undefined : spokenDate(due), workingDays, notes };
}
