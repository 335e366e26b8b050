import type { Spoken } from '../text/words';
import type { Regime } from '../syntax/model';
import type { Citation } from './model';
import { allMatches } from '../text/allMatches';

const NAMES: readonly { readonly regime: Regime; readonly pattern: RegExp }[] = [
  { regime: 'FOISA', pattern: /\bFreedom of Information(?: Act)?\s?\(Scotland\)|\bFOISA\b|\bFOI\s?\(S(?:cotland)?\)\s?A/i },
  { regime: 'EISR', pattern: /\bEnvironmental Information(?: Regulations)?\s?\(Scotland\)|\bEISRs?\b|\bEI\s?\(S(?:cotland)?\)\s?R/i },
  { regime: 'EIR', pattern: /\bEnvironmental Information Regulations\b|\bEIRs?\b/ },
  { regime: 'FOIA', pattern: /\bFreedom of Information Act\b|\bFOIA\b|\bFoIA\b|\bFOI Act\b|\bFreedom of Information Act 2000\b/i },
];

/** "We have dealt with it under …": the sentence in which the authority says which law it answers under. */
const HANDLED =
  /\b(?:considered|handled|dealt with|dealing with|processed|treated|responded to|responding to|answered|answering|managed|respond|in accordance with|under the (?:terms|provisions) of|pursuant to|handling|refus\w+|refusal notice)\b[^.]{0,80}?\b(Freedom of Information\s?\(Scotland\)|Environmental Information\s?\(Scotland\)|Environmental Information Regulations|Freedom of Information Act|FOISA|EISRs?|EIRs?|FOIA|FOI Act)/gi;

/** Where only an answer under Scottish law sends the requester: its own regulator, and the Court of Session after that. */
const SCOTTISH_APPEAL = /\bScottish Information Commissioner\b|\bCourt of Session\b|\bOSIC\b|\bKinburn Castle\b|\bitspublicknowledge\.info\b|\bfoi\.scot\b/i;
/** What only an answer under the law of the other countries names: the Act with its year or its initials, or its regulator. */
const NOT_SCOTTISH = /\bInformation Act,? 2000\b|\bFOIA\b|\bInformation Commissioner['’]s Office\b|\bWycliffe House\b|\bico\.org\.uk\b/i;

/** The words of a letter that are the authority's own, piece by piece. */
export type OwnWords = readonly Pick<Spoken, 'has' | 'read'>[];

/** What a piece says of laws, as bits: one for each regime, and for each way in which it points to a regulator. */
const BITS: Record<Regime, number> = { FOISA: 1, EISR: 2, EIR: 4, FOIA: 8 };
const TO_SCOTLAND = 16;
const ELSEWHERE = 32;

function namedIn(text: string): number {
  let named = 0;
  const withoutScottish = text.replace(
    /\b(?:(?:Freedom|Environmental) (?:of )?Information(?: Act| Regulations)?|FOI|EI)\s?\(S(?:cotland)?\)[^.;]{0,30}/gi,
    ' ',
  );
  for (const { regime, pattern } of NAMES) if (pattern.test(regime === 'FOIA' || regime === 'EIR' ? withoutScottish : text)) named |= BITS[regime];
  if (SCOTTISH_APPEAL.test(text)) named |= TO_SCOTLAND;
  if (NOT_SCOTTISH.test(text)) named |= ELSEWHERE;
  return named;
}

/** Which laws a letter names; one that names none of Scotland’s, and sends its reader to Scotland’s regulator, means “the Act” of Scotland. */
function regimesIn(bits: number): Set<Regime> {
  const named = new Set(NAMES.map(({ regime }) => regime).filter((regime) => (bits & BITS[regime]) !== 0));
  if (!named.has('FOISA') && !named.has('EISR') && (bits & TO_SCOTLAND) !== 0 && (bits & ELSEWHERE) === 0)
    return new Set(named.size === 0 ? ['FOISA'] : [...named].map((regime) => (regime === 'EIR' ? 'EISR' : 'FOISA')));
  return named;
}

/** The same for one text. */
export const regimesNamedIn = (text: string): Set<Regime> => regimesIn(namedIn(text));

const regimesNamed = (words: OwnWords): Set<Regime> => regimesIn(words.reduce((bits, piece) => bits | piece.read(namedIn), 0));

/** Whether the letter answers under Scottish law, so that "section" and "the EIRs" are read as those of Scotland. */
export function isScottish(stated: Regime | undefined, words: OwnWords): boolean {
  if (stated !== undefined) return stated === 'FOISA' || stated === 'EISR';
  const named = regimesNamed(words);
  return (named.has('FOISA') || named.has('EISR')) && !named.has('FOIA');
}

/** The regime in which a bare number is read before anything else is known. */
export function defaultRegime(stated: Regime | undefined, words: OwnWords): Regime {
  if (stated !== undefined) return stated;
  const named = regimesNamed(words);
  if (named.has('FOISA')) return 'FOISA';
  if (named.has('FOIA')) return 'FOIA';
  if (named.has('EISR')) return 'EISR';
  return named.has('EIR') ? 'EIR' : 'FOIA';
}

/** The laws under which the authority says that it dealt with the request. */
function regimesHandled(words: OwnWords): Set<Regime> {
  const handled = words.reduce((bits, piece) => bits | piece.read(handledIn), 0);
  return new Set(NAMES.map(({ regime }) => regime).filter((regime) => (handled & BITS[regime]) !== 0));
}

function handledIn(text: string): number {
  let handled = 0;
  for (const match of allMatches(text, HANDLED)) for (const regime of regimesIn(namedIn(match[1] ?? ''))) handled |= BITS[regime];
  return handled;
}

/** One question of several is answered under the Regulations, and nothing there is refused: "Question 4 is a request for environmental information and is dealt with under the EIRs". */
const PART_UNDER_REGULATIONS =
  /\b(?:questions?|parts?|items?|points?|bullets?|requests?) (?:\d{1,2}|[a-h]\)|\([a-h\d]\))[^.?]{0,160}\b(?:handled|dealt with|considered|answered|responded to|treated|processed|response|reply)\b[^.?]{0,60}\b(?:Environmental Information\b|EIRs?\b|EISRs?\b)/i;
/** The Regulations, named in the sentence before: "we are therefore dealing with it under those Regulations". */
const UNDER_THOSE =
  /\b(?:handl(?:ed|ing)|deal(?:t|ing) with|consider(?:ed|ing)|process(?:ed|ing)|respond(?:ed|ing)|answer(?:ed|ing)|treat(?:ed|ing))\b[^.]{0,60}\bunder (?:those|these|the) Regulations\b/i;

/**
 * The regime a letter answers under (`inspect-contract.md`): what it relies on decides, then how it says the request was handled, then which laws it names.
 * Section 39 and its Scottish counterpart are bridges to the environmental regulations and decide nothing beside a regulation.
 */
export function regimeOf(stated: Regime | undefined, own: OwnWords, relied: readonly Citation[]): Regime | 'mixed' | 'unknown' {
  const reliedOn = new Set(relied.filter((c) => c.path[0] !== '39').map((c) => c.regime));
  if (reliedOn.size === 0) for (const c of relied) reliedOn.add(c.regime);
  const regulations = reliedOn.has('EIR') || reliedOn.has('EISR');
  const sections = reliedOn.has('FOIA') || reliedOn.has('FOISA');
  if (regulations && sections) return 'mixed';
  if (stated !== undefined && reliedOn.size === 0) return stated;
  if (sections && stated === undefined && own.some((piece) => piece.has(PART_UNDER_REGULATIONS))) return 'mixed';
  if (sections && stated === undefined && relied.every((c) => c.path[0] === '39')) {
    // Nothing but the bridge is relied on: the letter answers under what it leads to, where it says so.
    const under = regimesHandled(own);
    const beyond = (['EISR', 'EIR'] as const).find((r) => under.has(r));
    if (beyond) return beyond;
    const those = own.some((piece) => piece.has(UNDER_THOSE)) ? regimesNamed(own) : under;
    if (those.has('EISR')) return 'EISR';
    if (those.has('EIR')) return 'EIR';
  }
  if (reliedOn.size === 1) {
    const [only] = reliedOn;
    return only ?? 'unknown';
  }
  const handled = regimesHandled(own);
  const named = handled.size > 0 ? handled : regimesNamed(own);
  // A letter headed "Freedom of Information" that names no statute can only mean one; the Scottish Act is always named with its country.
  if (named.size === 0) return own.some((piece) => piece.has(/\bfreedom of information\b|\bFOI\b/i)) ? 'FOIA' : 'unknown';
  if (named.size === 1) {
    const [only] = named;
    return only ?? 'unknown';
  }
  const acts = (['FOISA', 'FOIA'] as const).filter((r) => named.has(r));
  const regs = (['EISR', 'EIR'] as const).filter((r) => named.has(r));
  if (handled.size > 1 && acts.length > 0 && regs.length > 0 && own.some((piece) => piece.has(/\bboth\b/i))) return 'mixed';
  return acts[0] ?? regs[0] ?? 'unknown';
}
