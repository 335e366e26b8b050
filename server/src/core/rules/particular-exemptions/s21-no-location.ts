import type { Claim, Notice, Sentence } from '../../notice/model';
import { location } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { Spoken } from '../support/provisions';
import { onePerRegion, saidOf } from '../support/saidOf';
import { ANY_PLACE, NO_PLACE, PLACES } from './places';

export default defineRule({
  name: 's21-no-location',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '21(1)' },
    { act: 'FOIA', at: '16' },
    { act: 'FOISA', at: '25' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on, and the letter does not say where the information can be had.',
      why: 'The exemption covers only what this requester can reasonably get by other means, and advice and assistance includes pointing to it.',
      todo: 'Give the link, the name of the publication or register, or the way to get the information, and how to find the place in it.',
    },
  },
  on: {
    notice(notice, ctx) {
      // A review looks again at a letter that has given the place, or has not; the review is judged for its own reasons.
      if (notice.kind === 'review') return;
      for (const claim of onePerRegion(notice.claims.filter(isElsewhere))) {
        if (saidOf(notice, claim).some((sentence) => givesPlace(sentence, notice))) continue;
        ctx.report({
          at: claim.span,
          message: 'missing',
          values: { Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          fix: () => locationFix(notice, claim),
        });
      }
    },
  },
});

function isElsewhere({ regime, path, outcome }: Claim): boolean {
  return outcome === 'withheld' && ((regime === 'FOIA' && path[0] === '21') || (regime === 'FOISA' && path[0] === '25'));
}

/** Whether a sentence points somewhere. A site in a letterhead or under a signature is the authority's own; a link may stand behind other words. */
function givesPlace({ text, zone, span, piece }: Sentence, notice: Notice): boolean {
  if (zone === 'closing' || (zone === 'opening' && text.split(/\s+/).length < 4)) return false;
  if (ANY_PLACE.test(notice.slice(span.start, span.end))) return true;
  if (piece.kind === 'heading') return false;
  const said = text.replace(NO_PLACE, ' ');
  return PLACES.some((pattern) => pattern.test(said));
}

function locationFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  return (
    place && {
      title: 'Insert where the information can be had, to fill in',
      edits: [insertAfter(notice, place.at, location(place.level))],
      safe: false,
    }
  );
}
