import type { Claim, Notice, Sentence } from '../../notice/model';
import { contains } from '../../text/span';
import { harmPassage } from '../../wording/passages';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { type HarmArgument, harmArguments, isOpen, likelihoodClaims, statedElsewhere } from '../support/harm';
import { OTHER_HARM, STATUTORY } from '../support/harmWords';
import { insertAfter } from '../support/insertPassage';
import { spokenList } from '../support/provisions';

/** Something that comes of disclosure or of an answer. */
const CAUSE =
  /\b(?:disclos\w+|releas\w+|publi(?:sh|c|sc)\w*|confirm\w*|den(?:y|ying|ial)|provid(?:e|ing)|reveal\w*|known|information|details|data|this|that|it)\b/i;
/** Harm is named to say that it was looked for, or in the name of a passage or provision. */
const NO_ARGUMENT =
  /\b(?:public interest|considered|assess\w*|prejudice[- ]based|harm test|test of|qualified|outweigh\w*|balanc\w+|no (?:harm|prejudice)|criminal damage|without prejudice)\b|\?\s{0,2}$/i;

/** Which of the two levels it is only the drafter knows. */
const CHOICE = '[insert: would, or would be likely to]';

export default defineRule({
  name: 'threshold-missing',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'The prejudice test' },
  ],
  messages: {
    missing: {
      what: 'The letter speaks of harm for {provisions} and does not say how likely it is.',
      why: 'The exemption applies only where disclosure would, or would be likely to, cause the harm that it names. The notice has to say that it does, and at which of the two levels.',
      todo: 'Say that disclosure would, or would be likely to, cause the harm, choose one of the two, and show why.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = likelihoodClaims(argument);
        if (claims.length === 0 || argument.statements.some((one) => !one.weighing || one.statutory) || isOpen(argument)) continue;
        const harm = described(notice, argument, claims);
        if (!harm || reported.has(harm.span.start) || statedElsewhere(notice, argument, claims)) continue;
        reported.add(harm.span.start);
        ctx.report({
          at: harm.span,
          message: 'missing',
          values: { provisions: spokenList(claims) },
          ...(claims[0] ? { citation: claims[0].citation } : {}),
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely',
          fix: () => statement(notice, claims, harm),
        });
      }
    },
  },
});

/** The first sentence that describes harm outside the weighing: under a heading that says so, or by its words. */
function described(notice: Notice, argument: HarmArgument, claims: readonly Claim[]): Sentence | undefined {
  const headed = claims.flatMap(({ region }) => region.passages.filter(({ kind }) => kind === 'harm'));
  const weighed = new Set(
    notice.tests.flatMap(({ favour, against, conclusion, status }) => (status === 'deferred' ? [] : [...favour, ...conclusion, ...against])),
  );
  const weighing = claims.flatMap(({ region }) => region.passages.filter(({ kind }) => ['for', 'against', 'balance', 'public-interest-test'].includes(kind)));
  return argument.sentences.find(
    (sentence) =>
      headed.some((passage) => contains(passage.body, sentence.span)) ||
      (sentence.read(hasHarm) && !sentence.has(NO_ARGUMENT) && !weighed.has(sentence) && !weighing.some((passage) => contains(passage.body, sentence.span))),
  );
}

function hasHarm(text: string): boolean {
  return CAUSE.test(text) && (text.search(STATUTORY) >= 0 || text.search(OTHER_HARM) >= 0);
}

/** Puts the skeleton of the sentence that the test asks for after the paragraph that describes the harm, with prompts for the level and the reason. */
function statement(notice: Notice, claims: readonly Claim[], { piece }: Sentence): Fix | undefined {
  const [claim] = claims;
  if (!claim?.provision || piece.kind !== 'paragraph') return undefined;
  const conditions = claim.conditions.flatMap(({ provision }) => provision ?? []);
  const passage = harmPassage(claim.provision, 3, { conditions, likelihood: CHOICE });
  // The words stand where harm is spoken of already; the heading is not wanted.
  const words = passage?.replace(/^[^\n]*\n\n/, '');
  return words === undefined
    ? undefined
    : { title: `Insert how likely the harm is for ${spokenList([claim])}, to fill in`, edits: [insertAfter(notice, piece.span.end, words)], safe: false };
}
