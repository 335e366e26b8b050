import type { Citation, Notice } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { described, type Described, isDenied, statusInLetter } from '../support/describedStatus';
import { spoken, Spoken } from '../support/provisions';
import { testFix } from '../support/publicInterest';

const ABSOLUTE = /\b(?:an )?absolute\b(?! (?:discretion|majority|right|duty|minimum|necessity|terms|certainty))/gi;
const NO_TEST =
  /\b(?:no public interest (?:test|balanc\w+|consideration)s? (?:is|are|was|applies|needs?|has|required|necessary)|(?:not|no longer) (?:subject to|require)\w* (?:a |the |any )?public interest (?:test|balanc\w+|consideration)|(?:no|not any) (?:need|requirement|obligation|duty) (?:for us |on us )?(?:to |for )?(?:consider|apply|carry out|conduct|weigh|undertake)?\w* ?(?:a |the )?(?:balance of (?:the )?)?public interest|(?:not|n['’]t) (?:need|have|required|obliged|necessary) to (?:consider|apply|carry out|conduct|weigh|undertake) (?:a |the )?(?:balance of (?:the )?)?public interest)/gi;

export default defineRule({
  name: 'status-misdescribed-absolute',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(3)' },
    { act: 'FOIA', at: '17(3)' },
    { act: 'EIR', at: '12(1)(b)' },
    { act: 'FOISA', at: '2(2)' },
  ],
  messages: {
    absolute: {
      what: '{Provision} is called absolute, and it is qualified.',
      why: 'A qualified provision needs a public interest test. Calling it absolute leads to a refusal without one.',
      todo: 'Call it qualified, and weigh the public interest.',
    },
    'no-test': {
      what: 'The letter says that no public interest test is needed for {provision}, and it is qualified.',
      why: 'A refusal under a qualified provision has to weigh the public interest and to say how.',
      todo: 'Take the sentence out, and weigh the public interest.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const [pattern, message] of [
        [ABSOLUTE, 'absolute'],
        [NO_TEST, 'no-test'],
      ] as const)
        for (const place of described(notice, pattern)) {
          if (message === 'absolute' && isDenied(place)) continue;
          for (const citation of wrongly(notice, place)) {
            const claim =
              notice.claims.find((one) => one.citation === citation.citation) ??
              notice.claims.find((one) => one.regime === citation.regime && one.path[0] === citation.path[0]);
            ctx.report({
              at: place.sentence.at(place.start, place.end),
              message,
              values: { Provision: Spoken(citation), provision: spoken(citation) },
              citation: claim?.citation ?? citation.citation,
              certainty: claim && certaintyOf(claim) === 'certain' ? 'certain' : 'likely',
              fix: () => (message === 'absolute' ? renamed(notice, place, 'qualified') : claim?.test.status === 'missing' ? testFix(notice, claim) : undefined),
            });
          }
        }
    },
  },
});

/** Qualified, and sure to be: one report for each provision, those cited twice in one list once. */
function wrongly(notice: Notice, { citations }: Described): readonly Citation[] {
  const qualified = citations.filter(
    (citation) =>
      citation.regime !== 'EISR' &&
      citation.provision?.confirmed !== false &&
      citation.provision?.effect !== 'condition' &&
      statusInLetter(notice, citation) === 'qualified' &&
      !isHouses(citation),
  );
  return [...new Map(qualified.map((citation) => [citation.citation, citation])).values()];
}

/** For the Houses of Parliament section 36 is absolute, and with other conditions section 40(2) is not: neither is a matter of words alone. */
const isHouses = ({ regime, path }: Citation): boolean => regime === 'FOIA' && (path[0] === '36' || path[0] === '40');

/** Replaces the word and mends the article before it. */
export function renamed(notice: Notice, { sentence, start, end }: Described, word: 'qualified' | 'absolute'): Fix | undefined {
  const written = sentence.text.slice(start, end);
  const span = sentence.at(start, end);
  if (notice.slice(span.start, span.end) !== written) return undefined;
  const article = /^an? /i.exec(written)?.[0];
  const text = article === undefined ? word : `${/^A/.test(article) ? 'A' : 'a'}${word === 'absolute' ? 'n' : ''} ${word}`;
  return { title: `Call it ${word}`, edits: [{ span, text }], safe: false };
}
