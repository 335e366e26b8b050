import { spokenDate } from '../law/calendar/isoDays';
import { formatCitation } from '../law';
import type { Provision } from '../law/model';
import type { Citation } from '../notice/model';
import { clockOf } from '../rules/support/clock';
import type { Span } from '../text/span';
import { dueDate } from './dueDate';
import { provisionCard } from './provisionCard';
import type { FeatureContext, Snapshot } from './snapshot';

/** A few words that the editor shows inside a line and that are no part of the letter. */
export interface InlayHint {
  /** The place behind which it is shown. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Which hints are wanted. */
export interface InlayHintOptions {
  readonly provisionNames: boolean;
  readonly dueDate: boolean;
}

/** What a reader must know of every hint. */
const NOT_PRINTED = '_Shown by the editor; it is no part of the letter._';

/** Names of provisions of which the text gives only the number, and the last day for the answer, in a stretch of the text and in its order. */
export function inlayHints(snapshot: Snapshot, range: Span, context: FeatureContext, options: InlayHintOptions): InlayHint[] {
  const hints = [...(options.dueDate ? dueDateHint(snapshot, context) : []), ...(options.provisionNames ? provisionNames(snapshot) : [])];
  return hints.filter(({ at }) => range.start <= at && at <= range.end);
}

/** After the date of receipt in the front matter. Where the day is not known nothing is said: a hover tells why. */
function dueDateHint(snapshot: Snapshot, { check }: FeatureContext): InlayHint[] {
  const { syntax, notice } = snapshot;
  const entry = syntax.frontMatter?.entries.find(({ path }) => path === 'received');
  if (!entry || notice.values.received === undefined || check.today === undefined) return [];
  const { state, since, working } = dueDate(snapshot, check, check.today);
  const label =
    state === 'running' || state === 'dated'
      ? dueWords(snapshot, { check })
      : state === 'stopped' && since !== null
        ? `time stands still since ${spokenDate(since)}`
        : undefined;
  if (label === undefined) return [];
  const [first = '', ...rest] = working;
  return [{ at: entry.valueSpan.end, label, tooltip: [`**${first}**`, '', ...rest.map((line) => `- ${line}`), '', NOT_PRINTED].join('\n') }];
}

/** `due 2 November 2026 (20 working days)`, with what moved the day; the tooltip has the rest. */
function dueWords({ notice }: Snapshot, { check }: FeatureContext): string | undefined {
  const clock = clockOf(notice, check, notice.kind === 'fees-notice' ? 'fees-notice' : undefined);
  if (clock?.due === undefined) return undefined;
  const { due, workingDays, countedFrom, received, pauses, extendedTo } = clock;
  if (extendedTo !== undefined && notice.kind !== 'extension') return `due ${spokenDate(extendedTo)} (extended)`;
  const moved = countedFrom !== received ? 'clarified' : pauses.length > 0 ? 'fee paid' : undefined;
  return `due ${spokenDate(due)} (${workingDays} ${moved === undefined ? 'working days' : `days, ${moved}`})`;
}

/** Zones in which a bare number is no matter of the drafter's, or where nobody needs its name. */
const SILENT: ReadonlySet<Citation['zone']> = new Set(['request', 'quoted', 'internal', 'rights', 'closing']);
const GROUNDS: ReadonlySet<Provision['effect']> = new Set<Provision['effect']>(['withholding', 'ncnd', 'refusal']);

/** How far before and behind a number its name counts as said. */
const NEARBY = 240;
/** Editors cut what hints say beyond so many characters a line. */
const MOST = 42;
/** A name that is cut must have so many left to be understood. */
const LEAST = 30;

/** After the first mention in the words of a letter that never says the name, and after each value of `under` whose block does not say the name either. */
function provisionNames({ notice, text, lines, engine }: Snapshot): InlayHint[] {
  const places = new Map(notice.outcomes.map((outcome, at) => [outcome, at]));
  /** Equal for mentions of one provision in one outcome. */
  const inOutcome = ({ citation, outcome }: Citation): string => `${(outcome && places.get(outcome)) ?? ''} ${citation}`;
  const own = notice.citations.filter(({ provision, zone, role }) => provision?.confirmed && !SILENT.has(zone) && (role === 'relied' || role === 'condition'));
  // Neither confirming nor denying is known by the matter that is given with it, and a section by its limb.
  const explained = new Set([...own.flatMap(({ of }) => (of?.provision?.effect === 'ncnd' ? of.citation : [])), ...own.flatMap(shorterForms)]);
  const isNamed = new Set(own.filter((citation) => isGlossed(citation, text) || saysName(around(citation, text), citation)));
  const namedIn = new Set([...isNamed].map(inOutcome));
  // In the words of the letter a name said anywhere is said: one hint there at most, and none once the drafter has named it.
  const known = new Set([...isNamed].map(({ citation }) => citation));
  const hints = new Map<number, InlayHint>();
  const room = new Map<number, number>();
  for (const citation of own) {
    const { provision, span, where } = citation;
    if (!provision || !GROUNDS.has(provision.effect) || explained.has(citation.citation)) continue;
    const said = isNamed.has(citation) || (where === 'under' ? namedIn.has(inOutcome(citation)) : known.has(citation.citation));
    if (where !== 'under') known.add(citation.citation);
    const { line } = lines.position(span.end);
    const left = room.get(line) ?? MOST;
    const label = said || hints.has(span.end) ? undefined : nameWithin(provision, left);
    if (label === undefined) continue;
    room.set(line, left - label.length);
    hints.set(span.end, { at: span.end, label, tooltip: `${provisionCard(provision, engine.law)}\n\n${NOT_PRINTED}` });
  }
  return [...hints.values()];
}

/** 31 and 31(1) of 31(1)(a), in normal form. */
function shorterForms({ regime, path }: Citation): string[] {
  return path.slice(1).map((_, at) => formatCitation(regime, path.slice(0, at + 1)));
}

/**
 * What a provision is about in so many characters: its own subject, else that of its section; of one that excludes the duty to confirm or deny
 * the section's. Regulations have one title for all exceptions, so there the subject is cut.
 */
function nameWithin({ regime, effect, title, summary }: Provision, room: number): string | undefined {
  const section = title.charAt(0).toLowerCase() + title.slice(1);
  const names = effect === 'ncnd' ? [section] : regime === 'FOIA' || regime === 'FOISA' ? [summary, section] : [summary];
  const whole = names.find((name) => name.length <= room);
  if (whole !== undefined || room < LEAST) return whole;
  const [longest = ''] = names;
  const cut = longest.slice(0, room);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;]$/, '')}…`;
}

/** The words beside a mention; of a value in a fence those behind it, where the heading stands. */
function around({ where, run, outcome }: Citation, text: string): string {
  const start = where === 'under' ? (outcome?.block?.body.start ?? run.end) : run.start - NEARBY;
  return text.slice(Math.max(0, start), (where === 'under' ? start : run.end) + NEARBY);
}

/** Whether words in brackets, or after a dash or colon, follow the number at once, in a heading after a comma too: whatever they are, they are meant as its name. */
function isGlossed({ run, where }: Citation, text: string): boolean {
  const next = text.slice(run.end, run.end + 8);
  return (where !== 'under' && /^\s?(?:\(|[:–—-]\s?)\p{L}{3}/u.test(next)) || (where === 'heading' && /^, \p{L}/u.test(next));
}

/** Words that every name may have. */
const COMMON = new Set(['information', 'section', 'which', 'would', 'that', 'with', 'from', 'itself', 'other', 'their', 'such', 'confirmation', 'denial']);

/** Whether the words say the name of a provision, or that of its section, in whatever order and form. */
function saysName(words: string, { provision }: Citation): boolean {
  const lower = words.toLowerCase();
  const says = (name: string, share: number): boolean => {
    const stems = (name.toLowerCase().match(/\p{L}{4,40}/gu) ?? []).filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6));
    return stems.length > 0 && stems.filter((stem) => lower.includes(stem)).length >= stems.length * share;
  };
  return provision !== undefined && (says(provision.summary, 0.6) || says(provision.title, 1));
}
