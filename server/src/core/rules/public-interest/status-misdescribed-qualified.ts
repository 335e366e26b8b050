import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { described, isDenied, statusInLetter } from '../support/describedStatus';
import { spoken, Spoken } from '../support/provisions';
import { renamed } from './status-misdescribed-absolute';

const QUALIFIED =
  /\b(?:a )?qualified\b(?= (?:and|or|exemptions?|exceptions?|but|,|class|prejudice|\()|[.,;)]|$)|\bsubject to (?:a|the) public interest (?:test|balance)\b/gi;

export default defineRule({
  name: 'status-misdescribed-qualified',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(3)' },
    { act: 'FOISA', at: '2(2)' },
  ],
  messages: {
    qualified: {
      what: '{Provision} is called qualified or subject to a public interest test, and it is absolute.',
      why: 'The requester will look for a balance that the law does not ask for, and will appeal against its absence or its result.',
      todo: 'Say that {provision} is absolute, and that no public interest test applies.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const place of described(notice, QUALIFIED)) {
        const denied = isDenied(place) || /\b(?:not|nor|n['’]t)\b[^.,;]{0,30}$/i.test(place.sentence.text.slice(0, place.start));
        if (denied) continue;
        const absolute = place.citations.filter(
          (citation) =>
            citation.regime !== 'EISR' &&
            citation.provision?.confirmed !== false &&
            citation.provision?.effect !== 'condition' &&
            citation.path[1]?.toUpperCase() !== '5A' &&
            citation.path[1]?.toUpperCase() !== '5B' &&
            statusInLetter(notice, citation) === 'absolute' &&
            citation.obsolete === undefined,
        );
        for (const citation of new Map(absolute.map((one) => [one.citation, one])).values()) {
          const claim = notice.claims.find((one) => one.citation === citation.citation);
          ctx.report({
            at: place.sentence.at(place.start, place.end),
            message: 'qualified',
            values: { Provision: Spoken(citation), provision: spoken(citation) },
            citation: citation.citation,
            certainty: claim && certaintyOf(claim) === 'certain' ? 'certain' : 'likely',
            fix: () =>
              /qualified$/i.test(place.sentence.text.slice(place.start, place.end)) && place.citations.length === absolute.length
                ? renamed(notice, place, 'absolute')
                : undefined,
          });
        }
      }
    },
  },
});
