import type { Claim, Notice, Sentence } from '../../notice/model';
import { harmPassage } from '../../wording/passages';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { harmArguments, isOpen, testOf } from '../support/harm';
import { insertAfter } from '../support/insertPassage';
import { spokenList, Spoken } from '../support/provisions';

/** The statute's test, and words that plainly say the same. */
const REQUIRED =
  /\b(?:required|necessary|needed|essential|necessity|necessitat\w+|imperative|vital)\b[^.;]{0,120}\b(?:safeguard\w*|protect\w*|national security|security)\b|\b(?:safeguard\w*|protect\w*|national security)\b[^.;]{0,80}\b(?:requires?|required|necessary|needed|necessity|necessitat\w+)\b/i;
const NOT_REQUIRED = /\b(?:not|n['’]t|without being|no longer) (?:\w+ )?(?:required|necessary|needed)\b/gi;
/** Security as a thing that is harmed. */
const HARM =
  /\b(?:detriment\w*|prejudic\w*|harm\w*|undermin\w*|compromis\w*|damag\w*|adverse\w*|weaken\w*|threat\w*|risk\w*|jeopardi[sz]\w*|endanger\w*|less effective)\b/i;

export default defineRule({
  name: 's24-required-test',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '24(1)' },
    { act: 'FOIA', at: '24(2)' },
    { act: 'FOISA', at: '31(1)' },
  ],
  messages: {
    required: {
      what: '{Provision} applies only where it is required to safeguard national security, and the letter speaks of harm only.',
      why: 'The test is necessity, not prejudice: it is not enough that disclosure would be bad for security.',
      todo: 'Say that relying on {provision} is required, or reasonably necessary, to safeguard national security, and why.',
    },
  },
  on: {
    notice(notice, ctx) {
      const done = new Set<string>();
      for (const argument of harmArguments(notice)) {
        const claim = argument.claims.find((one) => isSecurity(one) && !done.has(one.citation));
        if (!claim || isOpen(argument)) continue;
        const harm = argument.sentences.find(({ text }) => HARM.test(text));
        // Said once anywhere in the letter, the test is stated.
        if (!harm || notice.sentences.some(({ text, zone }) => zone !== 'request' && zone !== 'quoted' && saysRequired(text))) continue;
        done.add(claim.citation);
        ctx.report({
          at: claim.span,
          message: 'required',
          values: { Provision: Spoken(claim), provision: spokenList([claim]) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          related: [{ at: harm.span, message: 'Harm is argued here.' }],
          fix: () => necessityFix(notice, claim, harm),
        });
      }
    },
  },
});

const isSecurity = (claim: Claim): boolean =>
  testOf(claim) === 'required' && ((claim.regime === 'FOIA' && claim.path[0] === '24') || (claim.regime === 'FOISA' && claim.path[0] === '31'));

function saysRequired(text: string): boolean {
  return REQUIRED.test(text.replace(NOT_REQUIRED, ' '));
}

/** Puts the sentence that the test asks for after the paragraph that argues the harm, with a prompt for the reason. */
function necessityFix(notice: Notice, claim: Claim, { piece }: Sentence): Fix | undefined {
  if (!claim.provision || piece.kind !== 'paragraph') return undefined;
  const conditions = claim.conditions.flatMap(({ provision }) => provision ?? []);
  const words = harmPassage(claim.provision, 3, { conditions })?.replace(/^[^\n]*\n\n/, '');
  return words === undefined
    ? undefined
    : { title: `Insert why ${spokenList([claim])} is required, to fill in`, edits: [insertAfter(notice, piece.span.end, words)], safe: false };
}
