import type { Law, Provision } from '../../law/model';
import type { Citation, Claim, Notice } from '../../notice/model';
import { defineRule, type FindingCertainty, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';
import { isOwn, readNcnd, says } from './context';
import { withheldWords } from './withheldWords';

export default defineRule({
  name: 'ncnd-limb-in-withholding',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(b)' },
    { act: 'FOIA', at: '17(1)(b)' },
  ],
  messages: {
    limb: {
      what: '{Provision} only excludes the duty to confirm or deny; it is no ground for withholding information that is held.',
      why: 'The letter says that information is held and kept back, so it has to name the provision under which it is exempt from disclosure.',
      todo: 'Name the provision for withholding{instead}, or, if you mean to neither confirm nor deny, say so and take out that anything is withheld.',
    },
  },
  on: {
    notice(notice, ctx) {
      const seen = new Set<string>();
      const report = (claim: Claim | Citation, certainty: FindingCertainty, fix: () => Fix | undefined): void => {
        if (seen.has(claim.citation)) return;
        seen.add(claim.citation);
        const limb = claim.provision && withholdingFor(ctx.law, claim.provision);
        ctx.report({
          at: claim.span,
          message: 'limb',
          values: { Provision: Spoken(claim), instead: limb ? `, such as ${spoken(limb)}` : '' },
          citation: claim.citation,
          certainty,
          fix,
        });
      };
      for (const claim of notice.claims)
        if (claim.outcome === 'withheld' && claim.provision?.effect === 'ncnd' && claim.regime !== 'EISR')
          report(claim, certaintyOf(claim), () => limbFix(ctx.law, claim));
      for (const citation of notice.citations)
        if (citation.where === 'under' && citation.outcome?.kind === 'withheld' && citation.regime === 'FOISA' && citation.path[0] === '18')
          report(citation, 'certain', () => undefined);
      for (const citation of inWords(notice)) report(citation, 'likely', () => undefined);
    },
  },
});

/** In a letter without blocks: the exclusion of the duty given, in one sentence, as the reason for withholding. Where the letter neither confirms nor denies that very thing, its words of withholding are the fault and not the citation. */
function inWords(notice: Notice): readonly Citation[] {
  const spokenOf = new Set(withheldWords(notice).map(({ sentence }) => sentence));
  const { refusals } = readNcnd(notice);
  return notice.sentences.flatMap((sentence) => {
    if (!isOwn(sentence) || sentence.outcome?.block !== undefined || spokenOf.has(sentence) || !says(sentence, 'withheld')) return [];
    if (refusals.some((refusal) => refusal.sentence === sentence)) return [];
    return sentence.citations.filter(
      (citation) => citation.provision?.effect === 'ncnd' && citation.regime !== 'FOISA' && citation.regime !== 'EISR' && citation.role === 'relied',
    );
  });
}

/** The one limb for withholding whose exclusion this is, where there is only one. */
function withholdingFor(law: Law, exclusion: Provision): Provision | undefined {
  const limbs = law
    .provisions(exclusion.regime)
    .filter((provision) => provision.effect === 'withholding' && provision.exact && provision.ncnd.includes(exclusion.citation));
  return limbs.length === 1 ? limbs[0] : undefined;
}

/** In the attribute the limb that the exclusion points to, or the only one there is, takes its place. The words are for the drafter. */
function limbFix(law: Law, claim: Claim): Fix | undefined {
  const mark = claim.citations.find(({ where }) => where === 'under');
  if (!mark || !claim.provision) return undefined;
  const matters = claim.conditions.filter(({ where, provision }) => where === 'under' && provision?.effect === 'withholding');
  const [matter] = matters;
  const limb = matter?.provision ?? withholdingFor(law, claim.provision);
  if (!limb || matters.length > 1) return undefined;
  const words = claim.citations.filter(
    ({ where, citation, written }) => where !== 'under' && citation === claim.citation && written.replace(/^[^\d]*/, '').replace(/\s+/g, '') === claim.citation,
  );
  const edits = [
    { span: { start: mark.span.start, end: matter?.span.end ?? mark.span.end }, text: limb.citation },
    ...(matter ? [] : words.map(({ span }) => ({ span, text: limb.citation }))),
  ];
  return { title: `Withhold under ${spoken(limb)} instead`, edits, safe: false };
}
