import { isSameProvision } from '../../law/paths';
import type { Citation, Claim, Notice, Sentence } from '../../notice/model';
import { judged } from '../../text/tracking';
import { LIMB_WORDS } from '../exemptions/limbWords';
import { pathsOf, SUBJECTS } from '../exemptions/subjects';
import { isOwnWords } from './citations';
import { indexOf } from './noticeIndex';

/** Words with which a reason is given. */
const REASON =
  /\b(?:because|as it|as they|as the|since|would|could|might|likely|so that|in order|due to|owing to|prejudic\w+|harm\w*|contraven\w+|obtained|relat(?:es|ing) to|privileg\w+|confiden\w+|protect\w*|enabl\w+|lead to|identif\w+|unfair\w*|undermin\w+|breach\w*|risk\w*|allow\w*|reveal\w*|concern\w*|found at|available|https?:)\b/i;

/** Whether a provision of this effect is one that a list of exemptions names. */
export const refuses = (effect: string | undefined): boolean => effect === 'withholding' || effect === 'ncnd';

/** What the decision, or the list under the statement of reliance, relies on; empty where a letter has no list. In a marked notice only a decision that cites anything makes one. */
export function listedProvisions(notice: Notice): readonly Citation[] {
  const marked = notice.outcomes.some(({ block }) => block !== undefined);
  const listed = marked ? notice.citations.filter((one) => one.zone === 'decision') : notice.listed;
  return listed.filter((one) => isOwnWords(one) && one.role === 'relied' && refuses(one.provision?.effect ?? one.obsolete?.effect));
}

/** The sentences of the list itself. */
export function listSentences(notice: Notice): ReadonlySet<Sentence> {
  return new Set(notice.listed.flatMap(({ sentence }) => (sentence ? [sentence] : [])));
}

/** Whether the letter gives anything like a reason for a listed provision anywhere outside its list: cites it, a condition or a limb of it, or speaks of what it protects. */
export function isExplained(citation: Citation, notice: Notice): boolean {
  const list = listSentences(notice);
  const own = citation.sentence;
  if (own && REASON.test(own.text.slice(Math.max(0, own.text.indexOf(citation.written) + citation.written.length)))) return true;
  const sentences = notice.sentences.filter((sentence) => !list.has(sentence) && isArgument(sentence));
  const section = citation.path[0];
  // The number of another limb is for the rules on limbs and on mismatch; here the section has been taken up.
  if (sentences.some((sentence) => sentence.citations.some((one) => one.regime === citation.regime && one.path[0] === section && one.role !== 'denied')))
    return true;
  const subjects = SUBJECTS.filter(({ provisions }) => pathsOf(provisions).some((path) => isSameProvision(path, citation)));
  const takesUp = (sentence: Sentence): boolean =>
    subjects.some(({ pattern }) => sentence.has(pattern)) || judged([sentence], () => namesTitle(sentence.text, citation));
  if (sentences.some(takesUp)) return true;
  const stems = LIMB_WORDS[citation.citation] ?? [];
  // What the limb protects, named where a harm or another reason is given, explains it without the statute's own terms.
  const speaks = (sentence: Sentence): boolean =>
    sentence.piece.kind !== 'heading' && sentence.has(REASON) && judged([sentence], () => speaksOf(sentence.text, stems));
  if (stems.length > 0 && sentences.some(speaks)) return true;
  const sections = new Set(listedProvisions(notice).map((one) => `${one.regime} ${one.path[0]}`));
  return (
    sections.size === 1 &&
    sentences.some((sentence) => sentence.piece.kind !== 'heading' && sentence.statements.every(({ kind }) => kind !== 'disclosed') && sentence.has(REASON))
  );
}

function speaksOf(text: string, stems: readonly string[]): boolean {
  const words = text.toLowerCase();
  return stems.some((stem) => words.startsWith(stem) || words.includes(` ${stem}`));
}

function isArgument({ zone }: Sentence): boolean {
  return zone === 'body' || zone === 'opening' || zone === 'disclosed';
}

function namesTitle(text: string, { provision }: Citation): boolean {
  const names = [provision?.title, provision?.summary].flatMap((name) => name ?? []);
  return names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
}

/** Whether a block gives a reason for a claim: a sentence that says more than that it is refused. Passages with a heading count as reasons even while they are prompts. */
export function hasReasons(claim: Claim, notice: Notice): boolean {
  const inRegion = (indexOf(notice).byOutcome.get(claim.region) ?? []).filter(
    (sentence) => sentence.piece.kind !== 'heading' && (sentence.part === undefined || claim.parts.length === 0 || claim.parts.includes(sentence.part)),
  );
  return inRegion.some((sentence) => sentence.has(REASON) || (sentence.statements.length === 0 && sentence.read(hasSevenWords)));
}

function hasSevenWords(text: string): boolean {
  return text.split(/\s+/).length > 6;
}
