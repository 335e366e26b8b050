import type { Citation, Notice, Outcome, Sentence } from '../../notice/model';
import { derived } from '../../text/derived';
import { contains } from '../../text/span';
import { questionsInWords, spokenClaim, series } from '../../wording/cite';
import { dutyStatement } from '../../wording/outcomes';
import { defineRule, type Fix } from '../define';
import { insertAfter } from '../support/insertPassage';
import { claimedOf, questionsOf } from './claimed';
import { isOwn, readNcnd, sentencesOfRegion } from './context';

export default defineRule({
  name: 'ncnd-duty-statement-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(a)' },
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOISA', at: '18' },
  ],
  messages: {
    missing: {
      what: 'This part neither confirms nor denies, but does not say that the duty to confirm or deny does not apply.',
      why: 'A refusal notice must say that the authority relies on a provision which excludes the duty in section 1(1)(a), and name it.',
      todo: 'Add that the duty in section 1(1)(a) does not apply, and by virtue of which section.',
    },
    unnamed: {
      what: 'The letter neither confirms nor denies, and names no provision by virtue of which the duty to confirm or deny does not apply.',
      why: 'The right to be told whether information is held falls away only under a provision that says so, and a refusal notice must name it.',
      todo: 'Say that the duty in section 1(1)(a) does not apply, and by virtue of which section.',
    },
    scottish: {
      what: 'The letter neither confirms nor denies, but does not name section 18.',
      why: 'Under the Scottish Act only section 18 allows an authority to refuse without saying whether the information exists or is held.',
      todo: 'Say that you rely on section 18, and name the exemption that would apply if the information existed and were held.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { regions, refusals } = readNcnd(notice);
      const [bare] = refusals;
      if (bare && notice.claims.length === 0 && notice.outcomes.every(({ block }) => block === undefined) && !notice.citations.some(isGround))
        ctx.report({ at: bare.span, message: 'unnamed', certainty: notice.kind === 'response' ? 'certain' : 'likely' });
      // Of two refusals in one sentence the first counts.
      const bySentence = new Map(refusals.toReversed().map((refusal) => [refusal.sentence, refusal]));
      for (const region of regions) {
        const own = sentencesOfRegion(notice, region);
        const first =
          own.find((sentence) => bySentence.has(sentence)) ??
          (region.block ? undefined : refusals.find(({ sentence }) => sentence.outcome?.block === undefined)?.sentence);
        const at = first ? (bySentence.get(first)?.span ?? first.span) : (region.block?.fence.span ?? region.span);
        if (isScottish(notice, region)) {
          const cites = notice.citations.some(({ regime, path, where }) => where !== 'under' && regime === 'FOISA' && path[0] === '18');
          if (!cites && region.claims.length > 0) ctx.report({ at, message: 'scottish', certainty: region.block ? 'certain' : 'likely' });
          continue;
        }
        // A block without a provision is the business of its mark.
        if (!region.claims.some(({ regime }) => regime === 'FOIA')) continue;
        if (!region.block && refusals.length === 0) continue;
        if (statesDuty(notice, region, own)) continue;
        // A refusal that names its provision in the same breath says by implication that the duty is excluded.
        const named = refusals.some(({ sentence }) => sentence.citations.some(({ provision, role }) => provision?.effect === 'ncnd' && role === 'relied'));
        const trace = named || notice.sentences.some((sentence) => isOwn(sentence) && sentence.has(TRACE));
        ctx.report({
          at,
          message: 'missing',
          citations: region.claims.map(({ citation }) => citation),
          certainty: region.block || !trace ? 'certain' : 'likely',
          fix: () => dutyFix(notice, region, first),
        });
      }
    },
  },
});

/** A provision that could carry a refusal, whatever the letter does with it. */
const isGround = ({ provision, obsolete, zone }: Citation): boolean =>
  zone !== 'request' && zone !== 'quoted' && /^(?:ncnd|withholding|refusal)$/.test((provision ?? obsolete)?.effect ?? '');

const isScottish = (notice: Notice, region: Outcome): boolean =>
  region.claims.some(({ regime }) => regime === 'FOISA') || (region.claims.length === 0 && notice.regime === 'FOISA');

/** Words about the duty, however they are put. */
const TRACE = /\b(?:duty|duties|obligation|obliged|required to (?:confirm|say|tell)|1\s?\(1\)\s?\(a\)|confirm or deny\b[^.]{0,60}\bdoes not)\b/i;

/** "It is not obliged to do so by section 24(2)": the provision makes plain of which duty the sentence speaks. */
function freesFromDuty({ text, citations }: Sentence): boolean {
  return FREED.test(text) && citations.some(({ provision, role }) => provision?.effect === 'ncnd' && role === 'relied');
}

const FREED =
  /\b(?:not|no longer) (?:obliged|required|under (?:a|any) (?:duty|obligation)|bound) to\b|\b(?:exempts?|excuses?|relieves?|frees?) (?:us|it|the \w+) from\b/i;

/** In the part, in the decision, or once for the whole letter outside any other part. */
function statesDuty(notice: Notice, region: Outcome, own: readonly Sentence[]): boolean {
  if (own.some(freesFromDuty)) return true;
  const { ofAll, regions, sentences } = dutiesIn(notice);
  return ofAll || regions.has(region) || own.some((sentence) => sentences.has(sentence));
}

interface Duties {
  readonly ofAll: boolean;
  readonly regions: ReadonlySet<Outcome | undefined>;
  readonly sentences: ReadonlySet<Sentence>;
}

/** Read once for all regions. */
const dutiesIn = derived(({ statements }: Notice): Duties => {
  const sentences = statements.filter(({ kind, sentence }) => kind === 'duty' && isOwn(sentence)).map(({ sentence }) => sentence);
  return {
    ofAll: sentences.some(({ outcome }) => outcome?.block === undefined),
    regions: new Set(sentences.map(({ outcome }) => outcome)),
    sentences: new Set(sentences),
  };
}, true);

/** After the sentence that refuses to confirm or deny, only the duty is missing; where there is none, the whole statement goes under the heading. */
function dutyFix(notice: Notice, region: Outcome, refusal: Sentence | undefined): Fix | undefined {
  const claims = claimedOf(region).filter(({ provision }) => provision.effect === 'ncnd' && provision.regime === 'FOIA');
  if (claims.length === 0) return undefined;
  const title = 'Say that the duty to confirm or deny does not apply';
  if (refusal && (refusal.piece.kind === 'paragraph' || refusal.piece.kind === 'item') && refusal.has(/[.!]["”’)]?$/))
    return {
      title,
      edits: [
        {
          span: { start: refusal.span.end, end: refusal.span.end },
          text: ` The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of ${series(claims.map(spokenClaim))}.`,
        },
      ],
      safe: false,
    };
  if (!region.block || refusal) return undefined;
  const { body } = region.block;
  const heading = notice.pieces.find((piece) => contains(body, piece.span));
  const named = questionsOf(notice, region);
  const text = dutyStatement(claims, named === undefined ? undefined : questionsInWords(named), region.further);
  const at = heading?.kind === 'heading' ? heading.span.end : region.block.fence.span.end;
  const edit = insertAfter(notice, at, text);
  return { title, edits: [heading?.kind === 'heading' ? edit : { ...edit, text: edit.text.replace(/^(?:\r?\n)(?=\r?\n)/, '') }], safe: false };
}
