import { isSameProvision } from '../../law/paths';
import type { Citation, Claim, Notice } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { listedProvisions, refuses } from '../support/listing';
import { spoken, Spoken } from '../support/provisions';

export default defineRule({
  name: 'exemption-explained-not-listed',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(a)' },
    { act: 'FOIA', at: '17(1)(b)' },
  ],
  messages: {
    list: {
      what: '{Provision} is argued here, and it is not among the provisions that the letter says it relies on.',
      why: 'The requester has to be able to tell what the refusal rests on. A provision that only turns up in the reasons leaves that open.',
      todo: 'Add {provision} to the list or the decision, or say that it is not relied on.',
    },
    fence: {
      what: '{Provision} is argued in this block, and the value of “under” does not name it.',
      why: 'The reasons, the tests and the record are checked for the provisions in “under”. One that stands only in the words is not among them.',
      todo: 'Add {provision} to “under”, or say that it is not relied on.',
    },
  },
  on: {
    notice(notice, ctx) {
      const listed = listedProvisions(notice);
      const seen = new Set<string>();
      for (const claim of notice.claims) {
        const isAdded = claim.region.block !== undefined && claim.certainty !== 'block';
        const outside = listed.length > 0 && canBeListed(claim) && isArgued(claim) && !isListed(claim, listed);
        if ((!isAdded && !outside) || seen.has(claim.citation) || isOtherForm(claim, listed, notice)) continue;
        seen.add(claim.citation);
        ctx.report({
          at: claim.span,
          message: isAdded ? 'fence' : 'list',
          values: { provision: spoken(claim), Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: isAdded ? 'likely' : certaintyOf(claim),
          ...(isAdded ? { fix: () => addToFence(claim) } : {}),
        });
      }
    },
  },
});

/** A block, or a heading of its own: a provision named in passing is for a person to judge. */
function isArgued(claim: Claim): boolean {
  return claim.certainty === 'block' || (claim.certainty === 'heading' && claim.parts.some((part) => part.heading !== undefined));
}

/** What says that information is not held, or turns the whole request down, is no exemption and stands in no list of them. */
function canBeListed({ provision }: Claim): boolean {
  return provision === undefined || refuses(provision.effect);
}

function isListed(claim: Claim, listed: readonly Citation[]): boolean {
  return listed.some((one) => isSameProvision(one, claim)) || claim.alternatives.some((other) => listed.some((one) => isSameProvision(one, other)));
}

/** Another limb of a listed section, or a short form of what the fence names: the same claim cited in another way, which `exemption-citation-mismatch` reports. */
function isOtherForm(claim: Claim, listed: readonly Citation[], notice: Notice): boolean {
  if (claim.region.block && claim.certainty !== 'block')
    return notice.claims.some(
      (other) =>
        other.region === claim.region && other !== claim && other.certainty === 'block' && other.path[0] === claim.path[0] && other.regime === claim.regime,
    );
  return listed.some((one) => one.regime === claim.regime && one.path[0] === claim.path[0]);
}

function addToFence(claim: Claim): { title: string; edits: { span: { start: number; end: number }; text: string }[]; safe: boolean } | undefined {
  const attribute = claim.region.block?.fence.attributes.find(({ name }) => name === 'under');
  if (!attribute) return undefined;
  const { end } = attribute.valueSpan;
  return {
    title: `Add ${spoken(claim)} to “under”`,
    edits: [{ span: { start: end, end }, text: `${attribute.value.trim() === '' ? '' : ', '}${claim.citation}` }],
    safe: false,
  };
}
