import { regimesNamedIn } from '../../notice/regime';
import type { Citation, Claim, Notice, Sentence } from '../../notice/model';
import type { Regime } from '../../syntax/model';
import type { Span } from '../../text/span';
import type { FindingCertainty } from '../define';
import { ownWords } from './saidOf';
import { allMatches } from '../../text/allMatches';

/** An exemption and an exception for one piece of information. */
export interface RegimePair {
  readonly section: Claim;
  readonly regulation: Claim;
  readonly at: Span;
  readonly certainty: FindingCertainty;
}

const isRegulation = (regime: Regime): boolean => regime === 'EIR' || regime === 'EISR';
/** Section 39 of either Act leads from the Act to the Regulations: it is meant to stand beside an exception. */
const isBridge = ({ regime, path }: Pick<Claim, 'regime' | 'path'>): boolean => !isRegulation(regime) && path[0] === '39';

/** The other law is argued only in case it applies, or the letter says that it answers under both. */
const OPENLY =
  /\balternativ\w*|\beven if\b|\bif (?:the |this |that |any |some |it |they |we |you )?(?:\w+ ){0,4}(?:were|was|is|are|applied|applies|falls?|fell)\b|\b(?:to the extent|in ?so ?far as|insofar)\b|\beither\b|\bwhichever\b|\bwhether (?:or not )?(?:under|it|the|this)\b|\bboth (?:regimes|laws|acts|sets|pieces|the (?:act|freedom|foia?|environmental|eirs?))\b|\bboth under\b|\bhad (?:we|it|this|the)\b|\bwould (?:also |equally )?(?:be exempt|apply|have been|fall)\b|\bequivalent\b|\bcounterpart\b|\bcorrespond\w+\b|\bshould (?:it|the|this)\b/i;

/** Between two citations that are joined and say nothing of different information: names of laws, brackets, "and under". */
const JOINED =
  /^(?:\s?\([^()]{1,80}\))?(?:,? (?:(?:of|under|in) )?(?:the )?(?:Freedom of Information(?: \(Scotland\))? Act|Environmental Information(?: \(Scotland\))? Regulations|FOIA?|FOISA|EI\(?S?\)?Rs?|EIRs?|Act|Regulations)(?: (?:20\d\d))?(?: \([A-Za-z‘’'" ()]{2,20}\))?)?,?(?: (?:and|&|as well as|together with|also|plus)|\s?\/|,)(?: (?:also|equally|further))?(?: (?:under|by|in|of))?(?: the)?(?: (?:exceptions?|exemptions?) (?:at|in|under|of))?(?: (?:FOIA?|EIRs?))? ?(?:regulations?|sections?|reg\.?|s\.?)? ?$/i;
/** A second sentence that keeps back what the first did. */
const ALSO_THIS =
  /^(?:in addition,? |additionally,? |furthermore,? |we (?:also |further )(?:consider|believe|find)(?: that)? )?(?:it|they|the same (?:information|data|material|documents?)|this (?:same )?(?:information|data|material|document)|the information) (?:is|are) (?:also|further|additionally|equally|likewise) (?:being )?(?:withheld|exempt|excepted|refused)\b/i;

/** One balance for what each law keeps back: "the public interest in maintaining the exemption in section 43(2) and the exception in regulation 12(5)(e)". It says nothing of what is withheld. */
const WEIGHS_BOTH = /\bmaintain\w* (?:both )?(?:the |each )?(?:exemption|exception)|\boutweigh/i;

/** Pairs of an exemption of an Act and an exception of the Regulations that are relied on for the same information; each block or pair of provisions once. */
export function pairedAcrossRegimes(notice: Notice): readonly RegimePair[] {
  const relied = notice.claims.filter((claim) => !isBridge(claim));
  if (!relied.some(({ regime }) => isRegulation(regime)) || !relied.some(({ regime }) => !isRegulation(regime))) return [];
  const words = ownWords(notice);
  const marked = inBlocks(relied, words);
  if (notice.kind === 'review' || words.some((sentence) => sentence.citations.length > 0 && sentence.has(OPENLY))) return marked;
  return [...marked, ...inWords(relied, words)].filter(({ section, regulation }, index, all) => {
    return all.findIndex((one) => one.section.citation === section.citation && one.regulation.citation === regulation.citation) === index;
  });
}

/** Both in the `under` of one block, and not as alternatives. */
function inBlocks(claims: readonly Claim[], words: readonly Sentence[]): RegimePair[] {
  const openly = new Set(words.filter(({ text }) => OPENLY.test(text)).map(({ outcome }) => outcome));
  const sections = new Map<Claim['region'], Claim>();
  for (const claim of claims) if (claim.certainty === 'block' && !isRegulation(claim.regime) && !sections.has(claim.region)) sections.set(claim.region, claim);
  const seen = new Set<Claim['region']>();
  return claims.flatMap((regulation): RegimePair[] => {
    const { region } = regulation;
    const section = sections.get(region);
    if (!section || regulation.certainty !== 'block' || !isRegulation(regulation.regime) || seen.has(region)) return [];
    if (regulation.alternatives.includes(section) || openly.has(region)) return [];
    seen.add(region);
    return [{ section, regulation, at: regulation.span, certainty: 'certain' }];
  });
}

/** Joined in one sentence, or said of the same information in two that follow each other. */
function inWords(claims: readonly Claim[], words: readonly Sentence[]): RegimePair[] {
  const byCitation = new Map<Citation, Claim>();
  for (const claim of claims) for (const citation of claim.citations) if (citation.where !== 'under') byCitation.set(citation, claim);
  const pairs: RegimePair[] = [];
  let before: Sentence | undefined;
  for (const sentence of words) {
    const relied = sentence.has(WEIGHS_BOTH) ? [] : sentence.citations.filter((citation) => byCitation.has(citation));
    const earlier = before?.piece === sentence.piece && sentence.has(ALSO_THIS) ? before.citations.filter((one) => byCitation.has(one)).slice(-1) : [];
    relied.forEach((citation, index) => {
      const previous = relied[index - 1] ?? earlier[0];
      const [one, other] = [previous && byCitation.get(previous), byCitation.get(citation)];
      if (!previous || !one || !other || isRegulation(one.regime) === isRegulation(other.regime)) return;
      // In one sentence they must be joined; a sentence that adds a ground for the same information has said so itself.
      if (index > 0 && !JOINED.test(between(sentence, previous, citation))) return;
      const [section, regulation] = isRegulation(one.regime) ? [other, one] : [one, other];
      pairs.push({ section, regulation, at: citation.span, certainty: 'likely' });
    });
    before = sentence;
  }
  return pairs;
}

/** What stands between two citations of a sentence. A lead-in belongs to its citation. */
function between({ text }: Sentence, first: Citation, second: Citation): string {
  const from = text.indexOf(first.written);
  const start = from + first.written.length;
  const to = from < 0 ? -1 : text.indexOf(second.written, start);
  return to < 0 ? 'apart' : text.slice(start, to);
}

/** "We have dealt with your request under the …": the law that the letter says it answers under. */
const HANDLED =
  /\b(?:considered|handled|dealt with|processed|treated|respond(?:ed|ing)|answered|answering|handling)\b[^.;]{0,140}?\b(?:under|in accordance with|in line with|pursuant to|in terms of|according to|as (?:a|an)) (?:the )?((?:terms |provisions )?(?:of the )?(?:Freedom of Information|Environmental Information|FOISA|FOIA|FOI Act|EISRs?|EIRs?|EI\(S\)Rs?)[^.;,]{0,60})/gi;

const handledIn = (text: string): ReadonlySet<Regime> => new Set(allMatches(text, HANDLED).flatMap((match) => [...regimesNamedIn(match[1] ?? '')]));

const isEnvironmental = (text: string): boolean =>
  /\benvironmental\b/i.test(text.replace(/\benvironmental information (?:\(scotland\) )?regulations?\b/gi, ''));

/** A ground of one law in a letter that says it answers under another only; undefined where the letter says anything else of the other law. */
export function otherRegimesGround(notice: Notice): { readonly claim: Claim; readonly handled: Regime } | undefined {
  if (notice.kind === 'review') return undefined;
  const claims = notice.claims.filter((claim) => !isBridge(claim) && claim.provision !== undefined);
  const [first] = claims;
  if (!first || notice.claims.some(isBridge)) return undefined;
  const handled = new Set<Regime>();
  const named = new Set<Regime>();
  for (const sentence of ownWords(notice)) {
    const { citations } = sentence;
    for (const regime of sentence.read(handledIn)) handled.add(regime);
    // Beside its own provision a law is named to say whose section it is; elsewhere it is spoken of.
    if (citations.length === 0) for (const regime of sentence.read(regimesNamedIn)) named.add(regime);
    if (citations.length > 0 && sentence.has(OPENLY)) return undefined;
    if (sentence.read(isEnvironmental)) named.add('EIR').add('EISR');
  }
  const [only] = handled;
  if (only === undefined || handled.size > 1) return undefined;
  const stray = claims.find(({ regime }) => regime !== only);
  if (!stray || stray.alternatives.length > 0) return undefined;
  // Scottish and other laws never bind the same authority; of an Act and its Regulations the letter may say which part falls under which.
  const spokenOf = isScottish(only) === isScottish(stray.regime) && named.has(stray.regime);
  return spokenOf ? undefined : { claim: stray, handled: only };
}

const isScottish = (regime: Regime): boolean => regime === 'FOISA' || regime === 'EISR';
