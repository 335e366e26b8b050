import { sameProvision } from '../../notice/claims';
import type { Claim } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { type HarmArgument, harmArguments, type HarmStatement } from '../support/harm';
import { Spoken, spokenList } from '../support/provisions';

/** The provision is said to apply, and the reason follows. */
const APPLIES =
  /\b(?:appl(?:y|ies|ied)|engag(?:e[sd]?|ing)|exempt(?:ed|ion|ions)?|withh(?:e|o)ld(?:ing)?|fall(?:s|ing)? (?:with)?in|rel(?:y|ied|ying) on)\b[^.;]{0,200}\b(?:because|as|since|in that|on the (?:basis|grounds?)|where|if|given that|for the reason)\b/i;
/** The verb of a harm test follows the threshold at once. */
const TESTED = /^[ ,]{0,2}(?:\w+ly )?(?:prejudic|inhibit|endanger)\w*/i;

export default defineRule({
  name: 'threshold-on-class-exemption',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'guidance on class-based exemptions' },
  ],
  messages: {
    class: {
      what: '{Provision} covers a class of information, and the letter argues prejudice as the reason why it applies.',
      why: 'A class exemption applies because of what the information is. Harm belongs in the public interest test, if there is one.',
      todo: 'Say why the information is of the class: {summary}. Keep the harm for the public interest test.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const classes = argument.claims.filter(isClass);
        if (classes.length === 0) continue;
        for (const one of argument.statements) {
          const claim = claimOf(one, argument, classes);
          if (!claim?.provision || reported.has(one.at.start)) continue;
          reported.add(one.at.start);
          ctx.report({
            at: one.at,
            message: 'class',
            values: { Provision: Spoken(claim), summary: claim.provision.summary },
            citation: claim.citation,
            citations: classes.filter((other) => other !== claim).map(({ citation }) => citation),
            certainty: certaintyOf(claim),
            related: claim.span.start === one.at.start ? [] : [{ at: claim.span, message: `${spokenList([claim])} is relied on here.` }],
          });
          break;
        }
      }
    },
  },
});

const isClass = ({ provision, outcome }: Claim): boolean =>
  provision?.confirmed === true &&
  provision.basis === 'class' &&
  provision.threshold === undefined &&
  outcome === 'withheld' &&
  provision.effect === 'withholding';

/** The class that a statement of harm is given as the reason for: cited in the sentence by itself, or the only kind of provision that the passage argues. */
function claimOf(one: HarmStatement, { claims }: HarmArgument, classes: readonly Claim[]): Claim | undefined {
  if (one.weighing || one.level === 'chosen' || one.level === 'hedged') return undefined;
  const { text, citations } = one.sentence;
  if (/\bpublic interest\b/i.test(text) || !TESTED.test(text.slice(one.end)) || !APPLIES.test(text.slice(0, one.end))) return undefined;
  const cited = citations.filter(({ role }) => role === 'relied' || role === 'mentioned');
  // 27(1)(a) beside a claim of 27(2) is another provision, and one that turns on harm.
  const named = classes.find((claim) => cited.some((citation) => sameProvision(citation, claim)));
  if (named) return cited.every((citation) => sameProvision(citation, named)) ? named : undefined;
  return cited.length === 0 && claims.every(isClass) ? classes[0] : undefined;
}
