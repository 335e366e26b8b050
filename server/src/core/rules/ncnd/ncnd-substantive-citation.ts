import { parseNormalForm } from '../../law/citation';
import type { Law, Provision } from '../../law/model';
import type { Claim } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';
import { exclusionsOf } from './claimed';
import { readNcnd } from './context';

export default defineRule({
  name: 'ncnd-substantive-citation',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
    { act: 'case law', at: 'FS50246819' },
  ],
  messages: {
    limb: {
      what: '{Provision} is a provision for withholding, and this part neither confirms nor denies; {counterpart} excludes the duty to confirm or deny.',
      why: 'To rely on a provision for withholding is to say that there is something to withhold. It does not exclude the duty to confirm or deny.',
      todo: 'Rely on {counterpart} instead, or, if you do withhold something, say so in a part of its own.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const region of readNcnd(notice).regions)
        for (const claim of region.claims) {
          const { provision } = claim;
          if (claim.regime === 'FOISA' || claim.regime === 'EISR' || provision?.effect !== 'withholding' || provision.ncnd.length === 0) continue;
          // Beside the exclusion of its own section it is what that one points to.
          if (claim.certainty !== 'block' && exclusionsOf(region).some(({ path, regime }) => regime === claim.regime && path[0] === claim.path[0])) continue;
          const counterpart = counterpartOf(ctx.law, provision);
          ctx.report({
            at: claim.span,
            message: 'limb',
            values: { Provision: Spoken(claim), counterpart: counterpart ? spoken(counterpart) : 'another subsection' },
            citation: claim.citation,
            certainty: certaintyOf(claim),
            fix: () => counterpartFix(claim, provision, counterpart),
          });
        }
    },
  },
});

/** The exclusion of the duty for the same interest; of several that of the usual condition, which comes first. */
function counterpartOf(law: Law, provision: Provision): Provision | undefined {
  const [first] = provision.ncnd;
  return first === undefined ? undefined : law.byCitation(first);
}

/** Puts the exclusion, pointing to the limb where it has to name a matter, in the place of the limb: in the attribute and wherever the words rely on it alone. */
function counterpartFix(claim: Claim, provision: Provision, counterpart: Provision | undefined): Fix | undefined {
  if (!counterpart || !provision.exact) return undefined;
  const points = counterpart.matters.some((matter) => isWithin(provision, matter));
  // The condition under which others' data are withheld goes with the provision that withholds them.
  if (claim.conditions.some(({ where }) => where === 'under') || (claim.certainty !== 'block' && claim.conditions.length > 0)) return undefined;
  const edits = claim.citations.flatMap((citation): TextEdit[] => {
    if (citation.citation !== claim.citation) return [];
    if (citation.where === 'under')
      return [{ span: citation.span, text: points ? `${counterpart.citation} with ${provision.citation}` : counterpart.citation }];
    const alone = citation.written.replace(/^[^\d]*/, '').replace(/\s+/g, '') === bare(provision.citation);
    return alone
      ? [{ span: citation.span, text: points ? `${bare(counterpart.citation)} by reference to ${spoken(provision)}` : bare(counterpart.citation) }]
      : [];
  });
  const [first] = edits;
  if (!first || edits.length < claim.citations.filter(({ citation }) => citation === claim.citation).length) return undefined;
  return { title: `Rely on ${spoken(counterpart)} instead`, edits, safe: false };
}

/** A normal form without the regime. */
const bare = (citation: string): string => citation.replace(/^(?:EISR reg|FOISA|reg) /, '');

function isWithin(provision: Provision, outer: string): boolean {
  const path = parseNormalForm(outer)?.path ?? [];
  return path.length > 0 && path.every((part, at) => provision.path[at] === part);
}
