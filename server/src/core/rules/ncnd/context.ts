import { derived } from '../../text/derived';
import type { Notice, Outcome, Sentence, Statement, StatementKind } from '../../notice/model';
import { coversQuestion } from '../../notice/questionsNamed';
import { indexOf } from '../support/noticeIndex';

/** What a letter says by neither confirming nor denying, as far as the rules of this subject need it. */
export interface NcndReading {
  /** Regions that neither confirm nor deny: blocks, and what was lifted where the words say it. */
  readonly regions: readonly Outcome[];
  /** Sentences that refuse to confirm or deny. */
  readonly refusals: readonly Statement[];
  /** Nothing in the letter is kept back under a provision: it only neither confirms nor denies, beside what it may give. */
  readonly only: boolean;
  /** Nothing is given, withheld or answered otherwise either: every word of the letter is about what is neither confirmed nor denied. */
  readonly alone: boolean;
}

/** Reads once per notice what is neither confirmed nor denied. */
export const readNcnd = derived((notice: Notice): NcndReading => {
  const refusals = notice.statements.filter((statement) => statement.kind === 'ncnd' && !statement.generic && isOwn(statement.sentence));
  const says = refusals.length > 0;
  const regions = notice.outcomes.filter((outcome) => outcome.kind === 'ncnd' && (outcome.block !== undefined || says));
  const keepsBack =
    notice.claims.some((claim) => claim.outcome === 'withheld') ||
    notice.outcomes.some((outcome) => outcome.kind === 'withheld' && outcome.block !== undefined);
  const only = (regions.length > 0 || says) && !keepsBack;
  const gives =
    notice.sentences.some((sentence) => sentence.zone === 'disclosed' && sentence.piece.kind !== 'heading') ||
    notice.statements.some((statement) => isGiving(statement));
  const others = notice.outcomes.some((outcome) => outcome.block !== undefined && outcome.kind !== 'ncnd');
  return { regions, refusals, only, alone: only && !gives && !others };
}, true);

/** That this letter gives information, and does not only say so of what it withholds in the same breath. */
function isGiving(statement: Statement): boolean {
  return (
    statement.kind === 'disclosed' &&
    asserts(statement) &&
    (statement.sentence.zone === 'body' || statement.sentence.zone === 'decision' || statement.sentence.zone === 'disclosed')
  );
}

/** Whether a sentence is the letter's own word about the request: not quoted, not about complaints. */
export function isOwn(sentence: Sentence): boolean {
  return sentence.zone === 'opening' || sentence.zone === 'body' || sentence.zone === 'decision' || sentence.zone === 'disclosed';
}

/** Whether a statement is made about this request, and not supposed, denied or told of the law. */
export const asserts = (statement: Statement): boolean => !statement.hypothetical && !statement.negated && !statement.generic;

/** Whether a sentence makes a statement of this kind about the request. */
export const says = (sentence: Sentence, kind: StatementKind): boolean =>
  sentence.statements.some((statement) => statement.kind === kind && asserts(statement));

/** Whether a sentence names questions, and none of those that the region answers. */
export function namesOther(sentence: Sentence, region: Outcome): boolean {
  const labels = [...new Set(sentence.statements.flatMap((statement) => statement.questions))];
  const { questions } = region;
  return labels.length > 0 && !questions.all && !labels.some((label) => coversQuestion(questions.labels, label));
}

/** Whether a sentence cites a limb under which information is kept back, other than as the matter that an exclusion of the duty points to. */
export function citesWithholding(sentence: Sentence): boolean {
  return sentence.citations.some(
    (citation) => citation.provision?.effect === 'withholding' && citation.regime !== 'FOISA' && citation.role !== 'condition' && citation.role !== 'denied',
  );
}

/** Sentences by region, read once: several rules ask for them sentence by sentence. */
const sentencesByRegion = derived((_: Notice) => new Map<Outcome, readonly Sentence[]>(), true);

/** The sentences of a region that are about it: a block's own, or in a letter without blocks those of its parts and those that refuse to confirm or deny. */
export function sentencesOfRegion(notice: Notice, region: Outcome): readonly Sentence[] {
  const all = sentencesByRegion(notice);
  const known = all.get(region);
  if (known) return known;
  const sentences = readSentences(notice, region);
  all.set(region, sentences);
  return sentences;
}

function readSentences(notice: Notice, region: Outcome): readonly Sentence[] {
  if (region.block) return (indexOf(notice).byOutcome.get(region) ?? []).filter((sentence) => isOwn(sentence) && !namesOther(sentence, region));
  const reading = readNcnd(notice);
  const refusing = new Set(reading.refusals.map((refusal) => refusal.sentence));
  const shared = new Set(notice.outcomes.flatMap((outcome) => (outcome.kind === 'withheld' || outcome.kind === 'refused' ? outcome.parts : [])));
  const own = new Set(region.parts.filter((part) => !shared.has(part)));
  return notice.sentences.filter((sentence) => {
    if (!isOwn(sentence) || sentence.outcome?.block || namesOther(sentence, region)) return false;
    if (reading.alone) return true;
    if (sentence.zone === 'disclosed' || says(sentence, 'disclosed')) return false;
    return (sentence.part !== undefined && own.has(sentence.part)) || (reading.only && sentence.outcome === region) || refusing.has(sentence);
  });
}

/** The region in which a sentence stands, where it is one that neither confirms nor denies. */
export function regionOf(notice: Notice, sentence: Sentence): Outcome | undefined {
  return regionsBySentence(notice).get(sentence);
}

const regionsBySentence = derived((notice: Notice): ReadonlyMap<Sentence, Outcome> => {
  const map = new Map<Sentence, Outcome>();
  for (const region of readNcnd(notice).regions) for (const one of sentencesOfRegion(notice, region)) if (!map.has(one)) map.set(one, region);
  return map;
}, true);
