import { keptByText } from '../../text/kept';
import { CHOOSES, LEVELS, OTHER_HARM, RECITAL, STATUTORY } from './harmWords';
import { allMatches } from '../../text/allMatches';

/** How likely harm is said to be. `recital` is both halves of the statute's test in one breath, which chooses nothing; `chosen` says which is relied on without naming harm. */
export type Level = 'would' | 'likely' | 'hedged' | 'recital' | 'chosen';

/** Harm with its likelihood, in one sentence. Places are offsets in the sentence. */
export interface HarmLevel {
  readonly level: Level;
  /** The words that say how likely. */
  readonly start: number;
  readonly end: number;
  /** The harm is named by a verb of the statutes' tests. */
  readonly statutory: boolean;
  /** Harm and what is harmed: from its verb to the next turn of the sentence. */
  readonly object: string;
  /** Harm is only supposed ("whether disclosure would"), or the law is explained. */
  readonly supposed: boolean;
}

/** Words between the likelihood and the harm that turn it into something else. */
const TURNED =
  /\b(?:not|no|never|nor|neither|avoid\w*|reduc\w*|prevent|protect\w*|mitigat\w*|without|whether|minimi[sz]\w*|outweigh\w*|unlikely|wish|like to)\b|n['’]t\b/i;
/** Harm is asked about or made a condition. */
const SUPPOSED =
  /(?<!\b(?:confirm|deny|confirming|denying|confirmation|denial)(?: of| or not)? )\bwhether\b[^.;]{0,160}$|\b(?:if|where|when|unless|once) (?:its |the |their |such |this |that |any |to )?(?:disclosure|disclosing|release|releasing|publication|publishing|confirmation|confirming|do so|doing so)\b(?! (?:it|them|this|that)\b)[^,;.]{0,60}$|\b(?:not|n['’]t|cannot) (?:be )?(?:satisfied|persuaded|convinced|considere?d?|believe|think|accept\w*|agree)\b[^;.]{0,80}$|\b(?:any|no|information|material|anything|data|details) (?:information )?(?:that|which)(?: (?:if|when) \w+)? $|\bhow (?:far |likely )?\b[^,;.]{0,60}$/i;
/** The law speaks: what a provision covers, when it can be used. */
const EXPLAINS =
  /\b(?:provides? (?:that|for|an)|exempts\b|states? that|sets? out|permits\b|(?:is|are) exempt(?: information| from disclosure)? (?:if|where|when)|appl(?:y|ies) (?:if|where|when|to information)|(?:can|may) (?:only )?be (?:withheld|engaged|refused|applied)|engaged (?:if|where|when|only)|information (?:whose|the disclosure of which)|(?:designed|intended) to|means that|requires? (?:us|that|the|a))\b[^.]{0,200}$/i;
/** The harm was named before: "such prejudice would be likely to arise". */
const OCCURS =
  /^,? ?(?:also )?(?:be )?(?:occur|aris|result|follow|ensue|happen|caused|materiali[sz]|real\b|do so\b|since\b|because\b|given\b)|^["”’'.,;:\s]{0,6}$/i;
const HARM_BEFORE = /\b(?:prejudice|harm|damage|inhibition|detriment|adverse effect|effect)\b[^.;]{0,50}$/i;
/** How far from its likelihood the harm may be named. */
const REACH = 150;
/** "May" with a capital is the month, but at the head of a sentence. */
const isMonth = (word: string, at: number): boolean => word === 'May' && at > 0;

/** What a sentence says of harm and its likelihood, in its order. Linear in its length. */
export const harmLevels = keptByText(readHarmLevels);

function readHarmLevels(text: string): readonly HarmLevel[] {
  const found: HarmLevel[] = [];
  let masked = text;
  for (const match of allMatches(text, RECITAL)) {
    const { 0: words, index } = match;
    masked = masked.slice(0, index) + '\u0002'.repeat(words.length) + masked.slice(index + words.length);
    const level = levelAt(text, 'recital', index, index + words.length, text.length, []);
    if (level) found.push(level);
  }
  const harms = harmsIn(masked);
  const levels = allMatches(masked, LEVELS).filter((match) => !isMonth(match[0], match.index));
  levels.forEach((match, i) => {
    const { index, groups } = match;
    const kind: Level = groups?.likely !== undefined ? 'likely' : groups?.hedged !== undefined ? 'hedged' : 'would';
    const last = levels[i - 1];
    // "There is a possibility that this would": the weaker word governs.
    const governed = kind !== 'hedged' && last?.groups?.hedged !== undefined && /^(?:possib|conceiv|perhaps)/i.test(last[0]) && index - last.index < 90;
    const level = levelAt(masked, governed ? 'hedged' : kind, index, index + match[0].length, levels[i + 1]?.index ?? masked.length, harms);
    if (level) found.push(level);
  });
  const choice = CHOOSES.exec(text);
  if (choice && !/\b(?:whether|either)\b/i.test(text.slice(0, choice.index)))
    found.push({ level: 'chosen', start: choice.index, end: choice.index + choice[0].length, statutory: true, object: text, supposed: false });
  return found;
}

interface Harm {
  readonly at: number;
  readonly end: number;
  readonly statutory: boolean;
}

function harmsIn(text: string): readonly Harm[] {
  const read = (pattern: RegExp, statutory: boolean) =>
    allMatches(text, pattern).map((match): Harm => ({ at: match.index, end: match.index + match[0].length, statutory }));
  return [...read(STATUTORY, true), ...read(OTHER_HARM, false)].sort((a, b) => a.at - b.at);
}

function levelAt(text: string, level: Level, start: number, end: number, next: number, harms: readonly Harm[]): HarmLevel | undefined {
  const before = text.slice(Math.max(0, start - 260), start);
  const supposed = SUPPOSED.test(before) || EXPLAINS.test(before);
  if (level === 'recital') {
    const after = text.slice(end, end + REACH);
    return { level, start, end, statutory: true, object: after, supposed: false };
  }
  const limit = Math.min(next, end + REACH, endOfClause(text, end));
  const harm = harms.find((one) => one.at >= end && one.at < limit);
  if (harm) {
    if (TURNED.test(text.slice(end, harm.at)) || /\b(?:not|n['’]t|never) $/i.test(before)) return undefined;
    const object = text.slice(harm.at, Math.max(harm.end, Math.min(next, endOfClause(text, harm.end))));
    // "Its interests would be damaged": what is harmed stands before.
    const passive = /\b(?:be|being) (?:\w+ly )?$/i.test(text.slice(start, harm.at)) && /ed$/i.test(text.slice(harm.at, harm.end));
    return { level, start, end, statutory: harm.statutory, object: passive ? `${before.slice(-80)} ${object}` : object, supposed };
  }
  const rest = text.slice(end, limit);
  // "Would be likely to help those who …": the threshold with the harm in other words.
  if (level === 'likely' && /^would be/i.test(text.slice(start, end)) && /^ [a-z]/.test(rest) && !TURNED.test(rest.slice(0, 16)))
    return { level, start, end, statutory: false, object: rest, supposed };
  const named = OCCURS.test(rest) ? HARM_BEFORE.exec(before) : null;
  return named ? { level, start, end, statutory: /^(?:prejudice|inhibition|adverse)/i.test(named[0]), object: named[0], supposed } : undefined;
}

/** Where a clause ends, as far as harm is looked for. */
function endOfClause(text: string, from: number): number {
  const near = text.slice(from, from + REACH);
  const at = near.search(/;|\bbut\b|\bhowever\b/i);
  return from + (at < 0 ? near.length : at);
}
