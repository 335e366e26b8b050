import { isWithin } from '../../law/paths';
import type { Citation, Claim, Notice } from '../../notice/model';
import { decisionSentence } from '../../wording/outcomes';
import { defineRule, type Fix, type RuleContext } from '../define';
import { isOwnWords } from '../support/citations';
import { citationsOf } from '../support/noticeIndex';
import { insertAfter } from '../support/insertPassage';
import { keptBackWithoutProvision } from '../support/keptBack';
import { spoken, Spoken } from '../support/provisions';
import { siblingsInWords } from './claimWords';

export default defineRule({
  name: 'exemption-not-specified',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'EIR', at: '14(3)(a)' },
    { act: 'FOISA', at: '16(1)(c)' },
    { act: 'ICO', at: 'line to take LTT101' },
  ],
  messages: {
    named: {
      what: 'Information is kept back for a reason that is named only in words ({subject}), and the letter never gives the provision.',
      why: 'The notice has to specify the provision relied on. To name its subject is not enough, as the regulator has held.',
      todo: 'Cite the provision with its limb, as in “section 31(1)(a) (prevention or detection of crime)”.',
    },
    exempt: {
      what: 'Information is said to be exempt, and the letter does not say under which provision.',
      why: 'The notice has to specify the provision relied on. That information is exempt under the Act can be said of every refusal.',
      todo: 'Cite the provision with its limb, as in “section 31(1)(a) (prevention or detection of crime)”.',
    },
    words: {
      what: '{Provision} is relied on here, but neither this part of the letter nor the decision cites it in words.',
      why: 'The requester sees words only: what stands in “under” is never printed. A provision that the words don’t cite has not been specified.',
      todo: 'Cite {provision} in the words of this part, or in the decision.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of notice.claims)
        if (claim.certainty === 'block' && !isCitedInWords(claim, notice) && siblingsInWords(claim, notice).length === 0) reportWords(claim, notice, ctx);
      for (const outcome of notice.outcomes)
        reportScottishSecrecy(
          outcome.block &&
            citationsOf(notice)
              .byOutcome.get(outcome)
              ?.filter(({ where }) => where === 'under'),
          notice,
          ctx,
        );
      for (const { how, at, subject, nothingCited } of keptBackWithoutProvision(notice)) {
        if (how !== 'named') continue;
        ctx.report({
          at,
          message: subject === undefined ? 'exempt' : 'named',
          values: { subject: subject ?? '' },
          certainty: nothingCited ? 'certain' : 'likely',
        });
      }
    },
  },
});

type Context = RuleContext<'named' | 'exempt' | 'words'>;

/** What the words of a block, or of the decision, cite. */
function wordsFor(region: Claim['region'] | undefined, notice: Notice): readonly Citation[] {
  const { byOutcome, decision } = citationsOf(notice);
  const all = [...decision, ...((region && byOutcome.get(region)) ?? [])];
  return all.filter((citation) => citation.where !== 'under' && isOwnWords(citation) && citation.role !== 'denied');
}

/** The words may cite it more exactly, or as shortly as the catalogue allows: section 42 for 42(1). */
function isCitedInWords(claim: Claim, notice: Notice): boolean {
  return wordsFor(claim.region, notice).some((one) => isWithin(one, claim) || (one.provision?.exact === true && isWithin(claim, one)));
}

function reportWords(claim: Claim, notice: Notice, ctx: Context): void {
  ctx.report({
    at: claim.span,
    message: 'words',
    values: { provision: spoken(claim), Provision: Spoken(claim) },
    citation: claim.citation,
    fix: () => citeInWords(claim, notice),
  });
}

/** Section 18 of the Scottish Act has to be cited beside the exemption that follows it. */
function reportScottishSecrecy(under: readonly Citation[] | undefined, notice: Notice, ctx: Context): void {
  const secrecy = under?.find(({ regime, path }) => regime === 'FOISA' && path[0] === '18');
  if (!secrecy || wordsFor(secrecy.outcome, notice).some((one) => one.regime === 'FOISA' && one.path[0] === '18')) return;
  ctx.report({ at: secrecy.span, message: 'words', values: { provision: spoken(secrecy), Provision: Spoken(secrecy) }, citation: secrecy.citation });
}

/** Says under the heading of the block what its attributes say. */
function citeInWords(claim: Claim, notice: Notice): Fix | undefined {
  const { block, kind } = claim.region;
  if (!block || !claim.provision || (claim.regime === 'FOISA' && kind === 'ncnd')) return undefined;
  const stated = block.fence.attributes.find(({ name }) => name === 'questions')?.value;
  const conditions = claim.conditions.flatMap((condition) => (condition.where === 'under' && condition.provision ? [condition.provision] : []));
  const words = decisionSentence(kind, [{ provision: claim.provision, conditions }], {
    ...(stated === undefined ? {} : { questions: stated }),
    further: claim.region.further,
  });
  const heading = notice.pieces.find((piece) => piece.block === block);
  const at = heading?.kind === 'heading' ? heading.span.end : block.fence.span.end;
  return { title: `Say that ${spoken(claim)} is relied on`, edits: [insertAfter(notice, at, words)], safe: false };
}
