import type { Claim } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { type HarmArgument, harmArguments, hedged, isClear, isFirm, isOpen, likelihoodClaims, statedElsewhere } from '../support/harm';
import { insertAfter } from '../support/insertPassage';
import { spokenList } from '../support/provisions';

/** A sentence is put after the one that recites; which of the two is meant only the drafter knows. */
const CHOICE = 'We rely on “[insert: would, or would be likely to]”, because [insert: how likely the harm is, and why].';

export default defineRule({
  name: 'threshold-recited-not-chosen',
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
    recited: {
      what: 'For {provisions} the letter repeats “would, or would be likely to” and does not say which of the two it relies on.',
      why: 'They are two levels of harm. A notice that recites both leaves the requester, and later the Commissioner, to guess how likely you think the harm is.',
      todo: 'Choose “would” or “would be likely to”, and say why the harm is that likely.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = likelihoodClaims(argument);
        const recital = argument.statements.find(({ level, sentence }) => level === 'recital' && !sentence.read(isAnnex));
        if (claims.length === 0 || !recital || reported.has(recital.at.start)) continue;
        if (chooses(argument, claims) || hedged(argument, claims).length > 0 || isOpen(argument) || statedElsewhere(notice, argument, claims)) continue;
        reported.add(recital.at.start);
        const { piece } = recital.sentence;
        ctx.report({
          at: recital.at,
          message: 'recited',
          values: { provisions: spokenList(claims) },
          ...(claims[0] ? { citation: claims[0].citation } : {}),
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely',
          fix: () =>
            piece.kind === 'paragraph'
              ? { title: 'Insert a sentence that chooses, to fill in', edits: [insertAfter(notice, piece.span.end, CHOICE)], safe: false }
              : undefined,
        });
      }
    },
  },
});

/** A choice: the threshold is clear, or one half of it stands by itself with the verb or the interest of the statute. */
function chooses(argument: HarmArgument, claims: readonly Claim[]): boolean {
  return isClear(argument, claims) || argument.statements.some((one) => (one.level === 'would' || one.level === 'likely') && isFirm(one, claims));
}

/** Quoted whole: the statute speaks, and not the letter. */
function isAnnex(text: string): boolean {
  return /^\s{0,3}["“'‘(]?\(?(?:\d{1,2}[A-Z]?|[a-z])\)? /.test(text) && /\bis exempt information if\b/i.test(text);
}
