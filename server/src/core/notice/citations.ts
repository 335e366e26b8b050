import { formatCitation } from '../law/citation';
import type { Law, ObsoleteCitation, Provision } from '../law/model';
import type { Regime } from '../syntax/model';
import { isOnlyNumbers } from './numberLists';
import { withFigures } from './numberWords';
import { belongsTo, namesOtherLaw } from './otherLaw';
import { allMatches } from '../text/allMatches';

/** A citation found in a stretch of prose; offsets are those of the prose. */
export interface FoundCitation {
  readonly regime: Regime;
  readonly path: readonly string[];
  readonly citation: string;
  readonly provision: Provision | undefined;
  readonly obsolete: ObsoleteCitation | undefined;
  readonly start: number;
  readonly end: number;
  readonly runStart: number;
  readonly runEnd: number;
  readonly form: 'normal' | 'run-together';
  /** What stood between it and the citation before it in the same run: `and`, `or`, `&`, `,`, '' … */
  readonly joinedBy: string;
}

export interface CitationOptions {
  readonly law: Law;
  /** In which regime a section is read where the words do not tell. */
  readonly sections: 'FOIA' | 'FOISA';
  /** The same for a regulation. */
  readonly regulations: 'EIR' | 'EISR';
  /** The value of `under`: bare numbers are citations. */
  readonly bare?: boolean;
  /** The regime of a bare number. */
  readonly bareRegime?: Regime;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly number: string | undefined;
  readonly brackets: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** What leads to a number. “S41 8NG” and “SS12 9AB” are postcodes. */
const LEAD_IN =
  /(?<![\p{L}\d'’])(?:(EISR|FOISA|FOIA|EIR)\s{0,2})?(?:(sections|section|sect\.?|sec\.?|ss\.?|s\.?|§§?)|(regulations|regulation|regs\.?|reg\.?))\s{0,14}(?=\d)(?!(?<=[Ss])\d{1,2}\s\d(?!st|nd|rd|th)[A-Z]{2}\b)/giu;
/** What every lead-in has before its number. It is looked for first, and costs a tenth: most numbers are days, years and sums. */
const MAY_LEAD_IN = /(?:[sſ](?:ections?|ect?\.?|[sſ]?\.?)|§|reg(?:ulation[sſ]?|[sſ]?\.?))\s{0,14}\d/i;
const BARE = /(?<![\p{L}\d'’.£$€/:-])(?:(EISR|FOISA|FOIA|EIR)\s)?(?=\d{1,2}[A-Z]?\s?\(\d{1,2}[A-Za-z]?\))/gu;
const NUMBER = /^(\d{1,3}[A-Za-z]?)(?![\p{L}\d])/u;
const BRACKET = /^\s{0,2}\(\s{0,2}(\d{1,2}[A-Za-z]{0,2}|[a-z]{1,2}|[ivx]{1,4}|[A-Z])\s{0,2}\)/;
/** "sections 3A(b)" for section 40(3A)(b): a subsection without its section. Never read as one; the rule on unknown citations sees it. */
const CONNECTOR = /^(\s{0,2}(?:,\s{0,2}(?:and|or|&)?|&|and\/or|and|or|\/|to|-|–|plus)\s{0,2})/i;
/** A condition that leaves out the number of its provision: 40(2) by virtue of (3A)(a). */
const TIE = /^\s{1,2}(?:by virtue of|by reference to|read with|in conjunction with|with)\s{1,2}(?=\()/i;
/** What a number counts that is no citation: time, money, pages, a day. */
const COUNTED =
  /^\s?(?:%|hours?\b|days?\b|working\b|months?\b|years?\b|weeks?\b|pages?\b)|^(?:\s?\([^()]{1,4}\))?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** What makes a bare number after "and" a second provision: "regulation 12(3) and 13 of the EIR". */
const OF_THE_LAW = /^\sof\s(?:the\s)?(?:EIRs?|EISRs?|FOIA|FOISA|FOI Act|Act|Regulations|Freedom of|Environmental)\b/;
const CONNECTED_LEAD = /^(?:(sections|section|ss\.?|s\.?|§)|(regulations|regulation|regs\.?|reg\.?))\s{0,3}(?=\d)/i;

/** Reads a number and its brackets at `at`, or brackets alone. */
function readToken(text: string, at: number): Token | undefined {
  const number = NUMBER.exec(text.slice(at, at + 6));
  let end = at + (number?.[1]?.length ?? 0);
  const brackets: { text: string; start: number; end: number }[] = [];
  for (;;) {
    const match = BRACKET.exec(text.slice(end, end + 14));
    if (!match) break;
    const opening = end + match[0].indexOf('(');
    brackets.push({ text: match[1] ?? '', start: opening, end: end + match[0].length });
    end += match[0].length;
  }
  if (!number && brackets.length === 0) return undefined;
  return { start: at, end, number: number?.[1]?.toUpperCase(), brackets };
}

/** Whether the catalogue, repealed citations included, has the path. */
function known(law: Law, regime: Regime, path: readonly string[]): boolean {
  return law.lookup(regime, path) !== undefined || law.obsolete(regime, path) !== undefined;
}

/**
 * Where a bracket that does not nest belongs: `(b)` after 31(1)(a) is 31(1)(b), `(3A)` after 40(2) is 40(3A).
 * The deepest level at which the catalogue has it wins; undefined where it has it nowhere.
 */
function sibling(law: Law, regime: Regime, base: readonly string[], bracket: string): string[] | undefined {
  for (let keep = base.length - 1; keep >= 1; keep--) {
    const path = [...base.slice(0, keep), bracket];
    if (known(law, regime, path)) return path;
  }
  return undefined;
}

interface Member {
  path: string[];
  start: number;
  end: number;
  form: 'normal' | 'run-together';
  joinedBy: string;
}

/** "40(3)(A)(a)" is 40(3A)(a) with its letter in brackets of its own: a capital after a number, where the catalogue has the two as one. */
function withLetterJoined(law: Law, regime: Regime, section: string | undefined, brackets: Token['brackets']): Token['brackets'] {
  const at = brackets.findIndex((bracket, i) => /^[A-Z]$/.test(bracket.text) && /^\d{1,2}$/.test(brackets[i - 1]?.text ?? ''));
  const [number, letter] = [brackets[at - 1], brackets[at]];
  if (!section || !number || !letter || !law.lookup(regime, [section, number.text + letter.text])) return brackets;
  return [...brackets.slice(0, at - 1), { text: number.text + letter.text, start: number.start, end: letter.end }, ...brackets.slice(at + 1)];
}

/** Splits one number with its brackets into members: nesting as far as the catalogue has it, a list after that. */
function membersOf(law: Law, regime: Regime, token: Token, base: readonly string[] | undefined, joinedBy: string): Member[] {
  const members: Member[] = [];
  let current: Member | undefined;
  if (token.number !== undefined) {
    current = { path: [token.number], start: token.start, end: token.start + token.number.length, form: 'normal', joinedBy };
    members.push(current);
  }
  for (const bracket of withLetterJoined(law, regime, token.number ?? base?.[0], token.brackets)) {
    if (current === undefined) {
      // Brackets alone after a connector: they take the place of an earlier level.
      const path = base && sibling(law, regime, base, bracket.text);
      if (!path) return members;
      current = { path, start: bracket.start, end: bracket.end, form: 'normal', joinedBy };
      members.push(current);
      continue;
    }
    const nested: string[] = [...current.path, bracket.text];
    if (known(law, regime, nested)) {
      current.path = nested;
      current.end = bracket.end;
      continue;
    }
    const path = sibling(law, regime, current.path, bracket.text);
    if (path && members.length > 0) {
      current = { path, start: bracket.start, end: bracket.end, form: 'run-together', joinedBy: '' };
      members.push(current);
      const first = members[0];
      if (first) first.form = 'run-together';
      continue;
    }
    // Neither nested nor beside: the letter cites something that does not exist, and that is what is kept.
    current.path = nested;
    current.end = bracket.end;
  }
  return members;
}

/** Letters between the two of a range: `31(1)(a)-(c)` names (b) as well. */
function rangeBetween(law: Law, regime: Regime, from: Member, to: Member): Member[] {
  const a = from.path.at(-1) ?? '';
  const b = to.path.at(-1) ?? '';
  if (from.path.length !== to.path.length || !/^[a-z]$/.test(a) || !/^[a-z]$/.test(b)) return [];
  const between: Member[] = [];
  for (let code = a.charCodeAt(0) + 1; code < b.charCodeAt(0); code++) {
    const path = [...from.path.slice(0, -1), String.fromCharCode(code)];
    if (known(law, regime, path)) between.push({ path, start: to.start, end: to.end, form: 'normal', joinedBy: 'to' });
  }
  return between;
}

/**
 * Finds every citation of information law in a stretch of prose (`dialect.md` 4). Lists are split by the catalogue; sections of other laws are left out.
 * A number with no lead-in counts only with a bracket and only where the catalogue has it, or where `bare` is set.
 */
export function findCitations(text: string, options: CitationOptions): readonly FoundCitation[] {
  const inFigures = withFigures(text);
  // No citation is without a digit, and most sentences are.
  return /\d/.test(inFigures) ? readCitationsIn(inFigures, options) : [];
}

/** A citation with the words of its run. */
interface WrittenCitation extends FoundCitation {
  readonly written: string;
}

/** Shared by all texts without a citation, so that two of them read the same. */
const NONE: readonly WrittenCitation[] = [];
const readers = new WeakMap<Law, Map<string, (text: string) => readonly WrittenCitation[]>>();

/** The reader of the citations of prose under these options; the same options get the same one. */
export function citationReader(options: CitationOptions): (text: string) => readonly WrittenCitation[] {
  const { law, sections, regulations, bare, bareRegime } = options;
  const key = `${sections} ${regulations} ${bare ?? false} ${bareRegime}`;
  const ofLaw = readers.get(law) ?? new Map<string, (text: string) => readonly WrittenCitation[]>();
  readers.set(law, ofLaw);
  const known = ofLaw.get(key);
  if (known) return known;
  const reader = (text: string): readonly WrittenCitation[] => {
    const found = findCitations(text, options);
    return found.length === 0 ? NONE : found.map((one) => ({ written: text.slice(one.runStart, one.runEnd), ...one }));
  };
  ofLaw.set(key, reader);
  return reader;
}

function readCitationsIn(text: string, options: CitationOptions): FoundCitation[] {
  const { law } = options;
  const found: FoundCitation[] = [];
  const starts: { at: number; runStart: number; prefix: string | undefined; kind: 'section' | 'regulation' | 'bare'; plural: boolean }[] = [];
  for (const match of MAY_LEAD_IN.test(text) ? allMatches(text, LEAD_IN) : []) {
    const word = (match[2] ?? match[3] ?? '').toLowerCase();
    starts.push({
      at: match.index + match[0].length,
      runStart: match.index,
      prefix: match[1]?.toUpperCase(),
      kind: match[3] ? 'regulation' : 'section',
      plural: /^(?:sections|ss\.?|regulations|regs\.?|§§)$/.test(word),
    });
  }
  const bare = options.bare ? /(?<![\p{L}\d().])(?:(EISR|FOISA|FOIA|EIR)\s{0,2}(?:reg\s)?)?(?=\d)/gu : BARE;
  // A number by itself is a citation only with a bracket.
  for (const match of options.bare || text.includes('(') ? allMatches(text, bare) : []) {
    const at = match.index + match[0].length;
    starts.push({ at, runStart: match.index, prefix: match[1]?.toUpperCase(), kind: 'bare', plural: false });
  }
  starts.sort((a, b) => a.at - b.at || a.runStart - b.runStart);
  let done = 0;
  for (const start of starts) {
    if (start.at < done) continue;
    const run = readRun(text, start, options, found.at(-1)?.regime);
    if (!run) continue;
    for (const citation of run) {
      if (start.kind === 'bare' && !options.bare && (!(citation.provision ?? citation.obsolete) || !(start.prefix ?? introduces(text, start.runStart))))
        continue;
      found.push({ ...citation, provision: citation.provision ?? undefined, obsolete: citation.obsolete ?? law.obsolete(citation.regime, citation.path) });
    }
    done = Math.max(done, run.at(-1)?.runEnd ?? start.at);
  }
  return found;
}

/** Whether the words before a bare number let it be a citation: the start of a piece, an exemption named, or a conjunction after another citation. */
function introduces(text: string, at: number): boolean {
  return (
    /(?:^|[.:;,(/&–-]|\b(?:exempt\w*|exception\w*|excepted|under|by|with|and|or|to|at|in|of|provisions?|limbs?|pursuant|engag\w+|prejudic\w+|cit\w+|relying|rely|on|both|either|that))\s{0,3}$/i.test(
      text.slice(Math.max(0, at - 24), at),
    ) && !/\bext\.?\s{0,2}$/i.test(text.slice(Math.max(0, at - 6), at))
  );
}

function readRun(
  text: string,
  start: { at: number; runStart: number; prefix: string | undefined; kind: 'section' | 'regulation' | 'bare'; plural: boolean },
  options: CitationOptions,
  previous: Regime | undefined,
): FoundCitation[] | undefined {
  const { law } = options;
  const first = readToken(text, start.at);
  if (!first?.number || first.number.length > 3 || COUNTED.test(text.slice(first.end, first.end + 24))) return undefined;
  if (/^[./:]\d|^-\d{2}|^\d/.test(text.slice(first.end, first.end + 3))) return undefined;
  let regime = ownRegime(start.prefix, start.kind, options);
  if (start.kind === 'bare' && start.prefix === undefined && !options.bare) {
    // A bare number goes on with the law last cited, and one that only the Regulations have is theirs: "… under regulation 12(1)(b), and by 12(2)".
    const path = [first.number, ...first.brackets.map((bracket) => bracket.text)];
    const others = [previous, options.regulations].filter((one) => one === 'EIR' || one === 'EISR');
    const own = known(law, regime, path);
    regime = others.find((one) => known(law, one, path) && (one === previous || !own)) ?? regime;
  }
  const members: Member[] = membersOf(law, regime, first, undefined, '');
  let end = first.end;
  for (let guard = 0; guard < 40; guard++) {
    const connector = CONNECTOR.exec(text.slice(end, end + 12)) ?? TIE.exec(text.slice(end, end + 28));
    if (!connector) break;
    let at = end + connector[0].length;
    const lead = CONNECTED_LEAD.exec(text.slice(at, at + 18));
    if (lead) at += lead[0].length;
    if (lead && (lead[2] !== undefined) !== (start.kind === 'regulation') && start.kind !== 'bare') break;
    const token = readToken(text, at);
    if (!token) break;
    const joined = connector[0].trim().toLowerCase();
    const ofTheLaw = OF_THE_LAW.test(text.slice(token.end, token.end + 40));
    if (
      token.number !== undefined &&
      token.brackets.length === 0 &&
      !lead &&
      !start.plural &&
      !options.bare &&
      !ofTheLaw &&
      !(isOnlyNumbers(text) && known(law, regime, [token.number]))
    )
      break;
    if (token.number !== undefined && /^[./:]\d|^\s?(?:%|hours?\b|working\b|days?\b)/.test(text.slice(token.end, token.end + 9))) break;
    const last = members.at(-1);
    const more = membersOf(law, regime, token, last?.path, joined);
    const firstMore = more[0];
    if (!firstMore) break;
    if (last && firstMore && /^(?:to|-|–)$/.test(joined)) members.push(...rangeBetween(law, regime, last, firstMore));
    const isCondition = law.lookup(regime, firstMore.path)?.effect === 'condition';
    if (token.number === undefined && /^(?:&|\/|)$/.test(joined) && !/\s/.test(connector[0]) && last && !isCondition) {
      last.form = 'run-together';
      firstMore.form = 'run-together';
    }
    for (const member of more) members.push(member);
    end = token.end;
  }
  const belongs = options.bare
    ? undefined
    : belongsTo(text.slice(Math.max(0, start.runStart - 150), start.runStart), text.slice(end, end + 260), options.sections === 'FOISA');
  if (belongs === 'other' && start.prefix === undefined) return undefined;
  if (
    !options.bare &&
    belongs === undefined &&
    start.prefix === undefined &&
    start.kind === 'section' &&
    namesOtherLaw(first, text.slice(Math.max(0, start.runStart - 40), start.runStart), text.slice(first.end, first.end + 40))
  )
    return undefined;
  if (belongs !== undefined && belongs !== 'notice' && belongs !== 'other' && start.prefix === undefined) {
    const fits =
      start.kind === 'regulation' ? belongs === 'EIR' || belongs === 'EISR' : start.kind === 'section' ? belongs === 'FOIA' || belongs === 'FOISA' : true;
    if (fits) regime = belongs;
  }
  return members.map((member) => ({
    regime,
    path: canonical(law, regime, member.path),
    citation: formatCitation(regime, canonical(law, regime, member.path)),
    provision: law.lookup(regime, member.path),
    obsolete: law.obsolete(regime, member.path),
    start: member.start,
    end: member.end,
    runStart: start.runStart,
    runEnd: end,
    form: member.form,
    joinedBy: member.joinedBy,
  }));
}

/** The path as the catalogue spells it, or as the letter does with capital section letters. */
function canonical(law: Law, regime: Regime, path: readonly string[]): readonly string[] {
  const entry = law.lookup(regime, path);
  if (entry) return entry.path;
  return path.map((part, index) => (index === 0 || /^\d/.test(part) ? part.toUpperCase() : part.toLowerCase()));
}

function ownRegime(prefix: string | undefined, kind: 'section' | 'regulation' | 'bare', options: CitationOptions): Regime {
  if (prefix === 'FOIA' || prefix === 'FOISA' || prefix === 'EIR' || prefix === 'EISR') return prefix;
  if (kind === 'regulation') return options.regulations;
  if (kind === 'section') return options.sections;
  return options.bareRegime ?? options.sections;
}
