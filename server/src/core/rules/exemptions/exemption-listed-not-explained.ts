import type { Citation, Claim, Notice } from '../../notice/model';
import { isSameProvision, isWithin } from '../../law/paths';
import { outcomeBlock } from '../../wording/outcomes';
import { passagesFor } from '../../wording/needed';
import { paragraphs } from '../../wording/cite';
import { defineRule, type Fix, type RuleContext } from '../define';
import { insertAnswer } from '../support/insertBlock';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { hasReasons, isExplained, listedProvisions } from '../support/listing';
import { aboutOf, spoken, Spoken } from '../support/provisions';

export default defineRule({
  name: 'exemption-listed-not-explained',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'EIR', at: '14(3)' },
    { act: 'FOISA', at: '16(1)(d)' },
  ],
  messages: {
    listed: {
      what: '{Provision} is listed, and the letter gives no reason for it.',
      why: 'The notice has to say why each provision applies, unless that is plain. One that is only named leaves the requester with a number.',
      todo: 'Say in a sentence or two why {provision} applies to this information, or take it off the list.',
    },
    block: {
      what: 'No reason is given here for {provision}.',
      why: 'The notice has to say why each provision applies, unless that is plain. That the information is withheld is no reason.',
      todo: 'Say in a sentence or two why {provision} applies to this information.',
    },
  },
  on: {
    notice(notice, ctx) {
      // Where section 17(4) is relied on, reasons may be left out as far as they would themselves disclose.
      if (notice.statements.some(({ kind, generic, negated }) => kind === 'relief' && !generic && !negated)) return;
      const reported: Citation[] = [];
      const listed = listedProvisions(notice);
      for (const citation of listed) {
        if (listed.some((other) => other !== citation && other.path.length > citation.path.length && isWithin(other, citation))) continue;
        if (
          isSelfEvident(citation) ||
          reported.some((one) => isSameProvision(one, citation)) ||
          isExplained(citation, notice) ||
          inTheAlternative(citation, notice)
        )
          continue;
        if (notice.claims.some((claim) => claim.certainty === 'block' && isSameProvision(claim, citation))) continue;
        reported.push(citation);
        reportListed(citation, notice, ctx);
      }
      for (const claim of notice.claims) {
        if (
          claim.certainty !== 'block' ||
          claim.outcome === 'refused' ||
          !claim.provision ||
          isSelfEvident(claim) ||
          claim.alternatives.length > 0 ||
          hasReasons(claim, notice)
        )
          continue;
        ctx.report({
          at: claim.span,
          message: 'block',
          values: { provision: spoken(claim) },
          citation: claim.citation,
          fix: () => reasonsInBlock(claim, notice),
        });
      }
    },
  },
});

type Context = RuleContext<'listed' | 'block'>;

/** That information can be had elsewhere, or is the requester's own, is its own reason. */
function isSelfEvident({ regime, path: [section, first] }: Pick<Claim, 'regime' | 'path'>): boolean {
  return (
    (regime === 'FOIA' && (section === '21' || (section === '40' && first === '1'))) ||
    (regime === 'FOISA' && section === '25') ||
    (regime === 'EIR' && section === '12' && first === '4') ||
    regime === 'EISR'
  );
}

/** Of provisions in the alternative one may carry the reasons of both. */
function inTheAlternative(citation: Citation, notice: Notice): boolean {
  return notice.claims.some((claim) => claim.alternatives.length > 0 && isSameProvision(claim, citation));
}

function reportListed(citation: Citation, notice: Notice, ctx: Context): void {
  ctx.report({
    at: citation.span,
    message: 'listed',
    values: { provision: spoken(citation), Provision: Spoken(citation) },
    citation: citation.citation,
    fix: () => reasonsInLetter(citation, notice),
  });
}

/** The passages that a provision needs, in a marked notice as a block of their own. */
function reasonsInLetter(citation: Citation, notice: Notice): Fix | undefined {
  const { provision } = citation;
  if (!provision) return undefined;
  const claim = notice.claims.find((one) => isSameProvision(one, citation));
  const about = claim ? aboutOf(claim) : provision.effect === 'ncnd' ? 'ncnd' : 'withheld';
  const marked = notice.form === 'dialect' && notice.outcomes.some(({ block }) => block !== undefined);
  const text = marked
    ? outcomeBlock(about, [{ provision }])
    : paragraphs(`## ${Spoken(citation)}: ${provision.summary}`, ...passagesFor(provision, about, 3, { about }).map((passage) => passage.text));
  return { title: `Insert the reasons that ${spoken(citation)} needs, to fill in`, edits: [insertAnswer(notice, text)], safe: false };
}

function reasonsInBlock(claim: Claim, notice: Notice): Fix | undefined {
  const place = placeForPassage(notice, claim);
  const { provision, region } = claim;
  if (!place || !provision) return undefined;
  const conditions = claim.conditions.flatMap((condition) => condition.provision ?? []);
  const passages = passagesFor(provision, aboutOf(claim), place.level, {
    about: aboutOf(claim),
    conditions,
    ...(region.likelihood === undefined ? {} : { likelihood: region.likelihood }),
  });
  const missing = passages.filter(({ name }) => name !== 'public-interest-test' || claim.test.status === 'missing');
  return {
    title: `Insert the reasons that ${spoken(claim)} needs, to fill in`,
    edits: [insertAfter(notice, place.at, paragraphs(...missing.map(({ text }) => text)))],
    safe: false,
  };
}
