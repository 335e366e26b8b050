import { derived } from '../../text/derived';
import { isSameProvision } from '../../law/paths';
import type { Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { pathsOf, SUBJECTS } from '../exemptions/subjects';
import { isOwnWords } from './citations';

const IN_BRACKETS = /^\[/;

/**
 * Words that keep information back without naming a provision.
 * - `named`: an exemption is spoken of, or its subject, and never its number
 * - `policy`: "it is not our policy to release …", "we do not provide …"
 * - `withheld`: it says that information is withheld, and the letter names no provision at all
 * - `not-given`: "can’t be provided", and the letter names no provision at all
 */
export interface KeptBack {
  readonly how: 'named' | 'policy' | 'withheld' | 'not-given';
  readonly sentence: Sentence;
  readonly at: Span;
  readonly subject: string | undefined;
  /** The letter cites no provision under which anything could be kept back. */
  readonly nothingCited: boolean;
}

const EXEMPTION_WORD = /\b(?:exempt(?:ed|ion|ions)?|excepted|exceptions?)\b/i;
/** Exempt from something else: a charge, a rule. */
const EXEMPT_OTHERWISE =
  /\bexempt(?:ed|ion|ions)? from (?!disclos|releas|being|public|access|section|provision|supply|the (?:act|dut|right|requirement|general|freedom))/i;
/** Information, as something that is given or not. */
const INFORMATION =
  'information|data|statistics|statistical|figures|details|names?|cop(?:y|ies)|records?|documents?|breakdowns?|footage|recordings?|reports?|correspondence|e-?mails?|lists?|addresses|sites|locations|files?|contracts?|answers?|minutes|maps?|images?|photographs?';
const POLICY = new RegExp(
  `\\b(?:do|does) not (?:routinely |normally |generally |usually |ordinarily )?(?:provide|release|disclose|supply|give out)\\b[^.;,]{0,30}?\\b(?:${INFORMATION})\\b|\\bnot (?:our|the \\w+['’]s|its|\\w+) (?:policy|practice) to (?:provide|release|disclose|supply|give out|share)\\b|\\b(?:policy|practice) (?:is|of) not (?:to )?(?:provid|releas|disclos|supply|giv|shar)\\w*`,
  'i',
);
const NOT_GIVEN = new RegExp(
  `\\b(?:cannot|can not|can['’]t|unable to|not able to|not in a position to|not (?:currently )?available for|will not) (?:therefore |currently )?(?:be )?(?:provid|releas|disclos|suppl|public release|disclosure)\\w{0,12}[^.;]{0,60}?(?:\\b(?:${INFORMATION}|this|these|it|them)\\b)|\\b(?:${INFORMATION}|this|it)\\b[^.;]{0,50}?\\b(?:cannot|can not|can['’]t|will not|is not able to|are not able to) be (?:provided|released|disclosed|supplied|made available)\\b|\\b(?:is|are) not available (?:for (?:release|disclosure)|to the public)\\b|\\b(?:release|disclosure|access) (?:has been|is|was) (?:refused|declined|denied)\\b`,
  'i',
);
/** Outright, with words that are about information: "we do not provide" may be about a service. */
const WITHHOLDS = /\b(?:withh|redact|exempt|except|refus|remov|held back|decided not|not prepared|not going)/i;
/** Another reason than an exemption: it is not there, it stands elsewhere, somebody else has it, more is needed to find it, or it is only a form of it. */
const OTHER_REASON =
  /\b(?:not|n['’]t|never|nor|no longer)\b[^.;]{0,40}\b(?:hold|held|holds|record(?:ed|s)?|collect(?:ed)?|collate[ds]?|exist(?:s|ed)?|retain(?:ed)?|kept|keep|locate[d]?|found|identif\w+|categoris\w+|captur\w+|monitor\w*|readily|easily|possible to|legal advice|an opinion|opinions?|guarantee|format|separate\w*|break)\b|\bno (?:records?|information|data|record)\b|\bavailable (?:at|on|from|in|via|online|here)\b|\bplease (?:contact|direct|refer|note that we do not hold|clarify|provide)\b|\bclarif\w+|\bother (?:public )?(?:authorit|organisation|bod|force|council)\w*|\bresponsib(?:le|ility)\b|\bif you\b|\bunless you\b|\buntil\b|\bonce\b|\bwithin (?:20|twenty)\b|\bin (?:the|that|this|your) (?:preferred |requested )?format\b|\bspreadsheet\b/i;

/** How the cost of answering is told. The limit is named: hours alone are no refusal. */
const COST =
  /\b(?:would|will|does|has|have|could)\b[^.;]{0,120}\b(?:exceeds?|exceeded|exceeding|in excess of|over|beyond|above)\b[^.;]{0,40}(?:\b(?:appropriate limit|cost limit|costs? (?:threshold|ceiling)|time limit|fees limit|18 hours?|24 hours?|eighteen hours?|limit)\b|£ ?(?:450|600)\b)/i;
const LIMIT = /\b(?:appropriate limit|cost limit|fees limit|costs? (?:threshold|ceiling)|18[ -]hours?|24[ -]hours?|eighteen hours?)\b|£ ?(?:450|600)\b/i;
/** A fees notice, or an offer: the limit is not reached. */
const NOT_OVER =
  /\b(?:not|n['’]t|never|without|nor) (?:\w+ ){0,3}?(?:exceed\w*|in excess|over|be over|go over|above|beyond)\b|\b(?:(?:is|be|falls?|are) )?(?:below|under|within|less than|lower than|up to) (?:the |an? )?(?:upper |prescribed |appropriate |cost |statutory )*(?:limit|£ ?(?:450|600))\b/i;
const VEXATIOUS =
  /\b(?:your|this|the) requests? (?:is|are|to be|as)(?: (?:being|considered|deemed|found|judged|therefore|treated as|refused as|to be))* vexatious\b|\b(?:consider|deem|find|treat|refus)\w* (?:your|this|the) requests?(?: to be| as)? vexatious\b/i;
const LAW = /\b(?:provides?|states?|allows?|says|sets out|section|act|regulations?) (?:that|for|us|where|if)\b|\bpublic authorit(?:y|ies)\b/i;

/** What a letter keeps back without saying under which provision; each way once, at its first place. Blocks whose fence names a provision are left out: they have rules of their own. */
export const keptBackWithoutProvision = derived((notice: Notice) => find(notice));

function find(notice: Notice): readonly KeptBack[] {
  const cited = notice.citations.filter((citation) => isOwnWords(citation) && citation.provision?.effect !== 'other' && citation.role !== 'denied');
  const nothingCited = cited.length === 0;
  const found: KeptBack[] = [];
  const add = (sentence: Sentence, how: KeptBack['how'], at: Span, subject?: string): void => {
    if (!found.some((one) => one.how === how && one.subject === subject)) found.push({ how, sentence, at, subject, nothingCited });
  };
  for (const sentence of notice.sentences) {
    if (!mayKeepBack(sentence)) continue;
    const firm = sentence.statements.filter(
      ({ kind, span, hypothetical, negated, generic }) =>
        kind === 'withheld' && !hypothetical && !negated && !generic && WITHHOLDS.test(notice.slice(span.start, span.end)),
    );
    const refused = sentence.zone === 'disclosed' ? undefined : sentence.read(saysItIsNotGiven);
    const first = firm[0] ?? (refused && { span: sentence.at(refused.index, refused.index + refused.length) });
    if (first && !sentence.has(OTHER_REASON) && !sentence.has(EXEMPT_OTHERWISE) && sentence.citations.length === 0) {
      const subjects = SUBJECTS.filter(({ pattern }) => sentence.has(pattern));
      const unnamed =
        subjects.length > 0 &&
        subjects.every(({ provisions }) => !pathsOf(provisions).some((path) => cited.some((citation) => isSameProvision(citation, path))));
      if (unnamed) add(sentence, 'named', first.span, subjects[0]?.name);
      else if (nothingCited && sentence.has(EXEMPTION_WORD)) add(sentence, 'named', first.span);
      else if (nothingCited && !sentence.match(NOT_GIVEN) && !/removed/i.test(notice.slice(first.span.start, first.span.end)))
        add(sentence, 'withheld', first.span);
    }
    const turnedDown = refusalWithoutSection(sentence, notice);
    if (turnedDown) add(sentence, 'named', turnedDown.at, turnedDown.subject);
    const policy = sentence.match(POLICY);
    if (policy && !isAbout(sentence, notice) && !OTHER_REASON.test(sentence.text.slice(0, policy.index)))
      add(sentence, 'policy', sentence.at(policy.index, policy.index + policy[0].length));
    if (refused && nothingCited && !found.some((one) => one.sentence === sentence) && !OTHER_REASON.test(`${sentence.text} ${next(sentence, notice)}`))
      add(sentence, 'not-given', sentence.at(refused.index, refused.index + refused.length));
  }
  return found;
}

/** "The Trust cannot provide this": said outright, not supposed. */
function saysItIsNotGiven(text: string): { readonly index: number; readonly length: number } | undefined {
  const match = NOT_GIVEN.exec(text);
  return match && !/\b(?:if|would|could|may|might|where|whether)\b/i.test(text.slice(0, match.index))
    ? { index: match.index, length: match[0].length }
    : undefined;
}

/** Sentences in the authority's own words about the answer, outside blocks that name their provisions. */
function mayKeepBack(sentence: Sentence): boolean {
  const { zone, piece, outcome } = sentence;
  // A cell or a bracket that says “redacted” shows where, and the sentence that says why stands elsewhere.
  if (piece.kind === 'heading' || piece.kind === 'code' || piece.kind === 'cell' || sentence.has(IN_BRACKETS)) return false;
  if (zone !== 'opening' && zone !== 'decision' && zone !== 'body' && zone !== 'disclosed') return false;
  return outcome?.block === undefined || outcome.kind === 'disclosed' || outcome.kind === 'not-held';
}

/** A note that stands by itself at the end of a passage about something else. */
const ASIDE = /^(?:please (?:also )?note|(?:please )?note also|in addition|additionally|finally|for (?:your )?information)\b/i;

/** A sentence in a passage that argues a provision needs no number of its own. */
function isAbout(sentence: Sentence, notice: Notice): boolean {
  return (
    sentence.citations.length > 0 ||
    (sentence.part !== undefined && !sentence.piece.prose.has(ASIDE)) ||
    notice.sentences.some((other) => other.piece === sentence.piece && other.citations.some(({ provision }) => provision?.effect !== 'other'))
  );
}

function next({ index, piece }: Sentence, notice: Notice): string {
  const after = notice.sentences[index + 1];
  return after?.piece === piece ? after.text : '';
}

/** A refusal for its cost, or as vexatious, whose section is nowhere in the letter. */
function refusalWithoutSection(sentence: Sentence, notice: Notice): { at: Span; subject: string } | undefined {
  const refusals = sentence.read(refusalsIn);
  if (refusals.length === 0) return undefined;
  const has = (section: string, regulation: string): boolean =>
    notice.citations.some(
      ({ regime, path }) =>
        ((regime === 'FOIA' || regime === 'FOISA') && path[0] === section) || (path[0] === regulation && path.join().startsWith(`${regulation},4,b`)),
    );
  const unnamed = refusals.find(({ section }) => !has(section, '12') && !has(section, '10'));
  return unnamed && { at: sentence.at(unnamed.index, unnamed.index + unnamed.length), subject: unnamed.subject };
}

interface Refusal {
  readonly section: '12' | '14';
  readonly subject: string;
  readonly index: number;
  readonly length: number;
}

const NO_REFUSALS: readonly Refusal[] = [];

/** What a sentence says of a refusal for its cost or as vexatious. Asked of the words alone, so that a key elsewhere does not ask again. */
function refusalsIn(text: string): readonly Refusal[] {
  if (LAW.test(text) || /\bif you\b|\boriginal|\bprevious|\bearlier\b/i.test(text)) return NO_REFUSALS;
  const found: Refusal[] = [];
  const cost = COST.exec(text);
  if (cost && !NOT_OVER.test(text) && LIMIT.test(text))
    found.push({ section: '12', subject: 'the cost of answering', index: cost.index, length: cost[0].length });
  const vexatious = VEXATIOUS.exec(text);
  if (vexatious && !/\b(?:not|n['’]t|nor)\b/i.test(text.slice(0, vexatious.index + vexatious[0].length)))
    found.push({ section: '14', subject: 'a vexatious request', index: vexatious.index, length: vexatious[0].length });
  return found.length === 0 ? NO_REFUSALS : found;
}
