import { isCondition } from '../../law/paths';
import type { Law } from '../../law/model';
import type { Citation, Claim, Notice } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertForClaim } from '../support/insertPersonal';
import { othersData } from '../support/personalData';
import { Spoken, spoken, spokenList } from '../support/provisions';

export default defineRule({
  name: 's40-condition-unstated',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'FOIA', at: '40(3A)' },
    { act: 'EIR', at: '14(3)(a)' },
    { act: 'FOISA', at: '38(2A)' },
    { act: 'ICO', at: 'Section 40 and regulation 13, part six: issuing a refusal notice' },
  ],
  messages: {
    unstated: {
      what: '{Provision} is relied on, and the letter does not say which of its conditions is met.',
      why: 'Personal data of other people is exempt only where one of three conditions is met, and a notice has to say which.',
      todo: 'Name the condition and say that it is met here: as a rule {first}, because disclosure would contravene a data protection principle.',
    },
    'only-marked': {
      what: 'The condition {condition} stands in the marks only; the words neither cite it nor say it.',
      why: 'The requester does not see the marks of the draft. What counts is what the letter says.',
      todo: 'Write {condition} beside {provision}, or say in words that the condition is met.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { claim, conditions } of othersData(notice)) {
        if (conditions.size > 0) continue;
        const marked = markedConditions(ctx.law, claim);
        const [first] = marked;
        ctx.report({
          at: first?.span ?? claim.span,
          message: first ? 'only-marked' : 'unstated',
          values: {
            Provision: Spoken(claim),
            provision: spoken(claim),
            first: firstCondition(claim),
            condition: marked.length > 0 ? spokenList(marked) : '',
          },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          fix: () => (marked.length > 0 ? citeFix(notice, claim, marked) : sentenceFix(notice, claim)),
        });
      }
    },
  },
});

/** Conditions of today's law that only the attribute `under` names. */
function markedConditions(law: Law, claim: Claim): readonly Citation[] {
  return claim.conditions.filter((one) => one.where === 'under' && one.outcome === claim.region && !one.obsolete && isCondition(law, one));
}

/** Where the first condition stands in each regime. */
function firstCondition({ regime }: Claim): string {
  if (regime === 'EIR') return 'regulation 13(2A)(a)';
  return regime === 'FOISA' ? 'section 38(2A)(a)' : 'section 40(3A)(a)';
}

/** Writes what the marks say behind the first citation of the provision in the words of its block. */
function citeFix(notice: Notice, claim: Claim, marked: readonly Citation[]): Fix | undefined {
  const cited = claim.citations.find((one) => one.where !== 'under' && one.outcome === claim.region && one.citation === claim.citation);
  // A list of provisions is left to the drafter: what follows it would seem to belong to the last of them.
  if (!cited || cited.run.end !== cited.span.end) return sentenceFix(notice, claim);
  const at = cited.span.end;
  return {
    title: `Write ${spokenList(marked)} beside ${spoken(claim)}`,
    edits: [{ span: { start: at, end: at }, text: ` by virtue of ${spokenList(marked)}` }],
    safe: false,
  };
}

function sentenceFix(notice: Notice, claim: Claim): Fix | undefined {
  const edit = insertForClaim(
    notice,
    claim,
    () =>
      `The information is personal data about [insert: whom, in general terms]. ${Spoken(claim)} applies because [insert: which condition is met, with its number, and why disclosure would meet it].`,
  );
  return edit && { title: 'Insert a sentence on the condition, to fill in', edits: [edit], safe: false };
}
