import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edits';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';

type Regime = 'FOIA' | 'FOISA';

/** `message severity` of what one rule finds in a letter without marks. */
function found(rule: string, fragment: string, regime: Regime = 'FOIA'): string {
  const { text } = inLetter(fragment, { regime, questions: 1, plain: true });
  return checkText(text, { plain: true, only: [rule] })
    .findings.map(({ messageKey, severity }) => `${messageKey} ${severity}`)
    .join(', ');
}

type Case = readonly [fragment: string, expected: string, regime?: Regime];

function table(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    for (const [fragment, expected, regime] of cases)
      it(`${expected || 'nothing'}: ${fragment.slice(0, 140)}`, () => assert.equal(found(rule, fragment, regime), expected));
  });
}

table('s21-no-location', [
  // Sound.
  ['We hold this. It is exempt under section 21 of the Act, as it is published at https://anytown.example/cameras.', ''],
  ['This information is exempt under section 21, because it is reasonably accessible to you: it is available on our website.', ''],
  ['The accounts are exempt under section 21 of the Act. They can be inspected at the Town Hall on weekdays.', ''],
  ['The titles are exempt under section 21, as you can obtain them from HM Land Registry for a small fee.', ''],
  ['Section 21 applies to question 1. The figures are in Table 4 of our annual report for 2024/25.', ''],
  ['We withhold the figures under section 21 as they are already in our publication scheme.', ''],
  ['The list is exempt under section 21 of the Act. A copy is attached for your convenience.', ''],
  ['This is exempt under section 21, since we sent it to you on 3 March 2026 in our answer to your request FOI-26-0101.', ''],
  ['The filings are exempt under section 21: Companies House makes them available for download.', ''],
  ['Section 21 of the Act applies, because the Office for National Statistics publishes these figures. Please see www.ons.gov.uk.', ''],
  ['The deposited plans are exempt under section 21. You can consult them in the county record office.', ''],
  ['We apply section 21 to the medical records, which you can get through a subject access request to the Trust.', ''],
  ['The data is exempt under section 21. Please visit [insert: link to the page].', ''],
  ['We considered section 21 and have not relied on it. There were eleven.', ''],
  ['The minutes are exempt under section 25(1) of the Act, as they are published in the papers of the Board at www.anyboard.scot.', '', 'FOISA'],
  ['Information on salaries is exempt by virtue of section 21. It can be found in the Statement of Accounts.', ''],
  ['The judgments are exempt under section 21 of the Act; they can be bought from the court office.', ''],
  // Faulty.
  ['We hold this information. It is exempt under section 21 of the Act because it is reasonably accessible to you by other means.', 'missing warning'],
  ['This information is already in the public domain and so is exempt under section 21 of the Act.', 'missing warning'],
  ['The Council considers the figures exempt under section 21(1), as they are publicly available. Section 21 is an absolute exemption.', 'missing warning'],
  ['We refuse this part under section 21, since the information is available elsewhere.', 'missing warning'],
  ['The information is otherwise accessible and is exempt under section 25(1) of the Act. We hold it.', 'missing warning', 'FOISA'],
  ['We are withholding this under section 21. A simple search of the internet will give it.', 'missing warning'],
]);

table('s22-prior-intention', [
  // Sound.
  [
    'We withhold the report under section 22 of the Act. When you wrote, we already intended to publish it in May. It is reasonable to wait until it has been checked.',
    '',
  ],
  ['The figure is exempt under section 22(1). It will be published in our quarterly statistical release on 12 December 2026.', ''],
  [
    'Section 22 applies, because the University had decided before your request to publish the review. We think it reasonable in all the circumstances that everyone sees it at once.',
    '',
  ],
  ['The results are exempt under section 22 of the Act. They come out each year in August, and this year on 20 August.', ''],
  ['We rely on section 22. Publication was announced in March 2026, and to release parts of it before it has been audited would not be sensible.', ''],
  [
    'The data is exempt under section 27(1) of the Act, as we held it with a view to publication within twelve weeks of your request. It is reasonable to hold it back until then.',
    '',
    'FOISA',
  ],
  ['We considered section 22 and do not rely on it. There were eleven.', ''],
  ['The data is exempt under section 22A of the Act, because it comes from research that is under way.', ''],
  [
    'The survey is exempt under section 22. At the time of your request it was scheduled for publication on 4 June 2026, which the Council had agreed in January. Bringing the date forward would not be reasonable.',
    '',
  ],
  ['The figures are official statistics and are exempt under section 22 until they are released on 3 June.', ''],
  ['The Trust is committed to publishing the report, and was so before you asked. It is exempt under section 22; it seems fair to all to publish it once.', ''],
  ['Section 22(1) of the Act: [insert: when and how publication was settled]. We expect to publish the report in June. It is reasonable to wait.', ''],
  // Faulty.
  ['The report is exempt under section 22 of the Act, as we intend to publish it next year.', 'both warning'],
  ['We withhold the figures under section 22. They will be published in due course.', 'both warning'],
  ['The report is exempt under section 22(1). We now plan to publish it in June, and it is reasonable to wait until then.', 'intention warning'],
  ['The report is exempt under section 22. At the time of your request we already intended to publish it in June.', 'reasonable warning'],
  ['The paper is exempt under section 27(1) of the Act, as it will be published soon. We hold it.', 'both warning', 'FOISA'],
  ['Section 22 applies to the reports. The reports are reasonably accessible when published, and we hope to publish them.', 'both warning'],
]);

table('s43-2-whose-interests', [
  // Sound.
  ['We withhold the prices under section 43(2), as disclosure would be likely to prejudice the commercial interests of our supplier.', ''],
  ['The bid is exempt under section 43(2): other bidders would use it to undercut the winner.', ''],
  ['Section 43(2) applies. Disclosure would prejudice the Council’s commercial interests when the contract is let again.', ''],
  ['The rates are exempt under section 43(2), since our ability to negotiate with landlords would be weakened.', ''],
  ['The rates are exempt under section 43(2) of the Act. Agencies that knew what the Trust pays would have no reason to ask for less.', ''],
  ['Under section 43(2) we withhold the model. Bright Ltd would lose its advantage over its competitors.', ''],
  ['The prices are exempt under section 43(2). It would harm the commercial interests of third parties who gave us their prices.', ''],
  [
    'The price is exempt under section 33(1)(b), as it would be likely to prejudice substantially the commercial interests of the company. We hold it.',
    '',
    'FOISA',
  ],
  ['We rely on section 43(2). Releasing the rents would affect what tenants offer us in the market.', ''],
  [
    'The University withholds the fee under section 43(2) because it competes for students with other universities, and its commercial position would suffer.',
    '',
  ],
  ['We do not rely on section 43(2). There were eleven.', ''],
  [
    'We withhold the price under section 43(2), as disclosure would be likely to prejudice commercial interests. Under section 17(4) we can’t say more without disclosing what is exempt.',
    '',
  ],
  ['The tariff is exempt under section 43(2). HMRC’s commercial position in the next tender would be harmed.', ''],
  ['Section 43(2): [insert: whose commercial interests, and the harm].', ''],
  // Faulty.
  ['We withhold the prices under section 43(2), as disclosure would be likely to prejudice commercial interests.', 'missing warning'],
  [
    'The prices are exempt under section 43(2), which covers information whose disclosure would be likely to prejudice the commercial interests of any person (including the public authority holding it).',
    'missing warning',
  ],
  ['We consider the contract exempt under section 43(2) because it is commercially sensitive.', 'missing warning'],
  [
    'The prices are exempt under section 33(1)(b), because disclosure would prejudice commercial interests substantially. We hold them.',
    'missing warning',
    'FOISA',
  ],
  ['Section 43(2) applies. Release would be damaging commercially and is not in the public interest.', 'missing warning'],
]);

table('s44-no-enactment', [
  // Sound.
  ['It is exempt under section 44(1)(a), by virtue of section 18(1) of the Commissioners for Revenue and Customs Act 2005. We hold it.', ''],
  ['The returns are exempt under section 44(1)(a) of the Act: the Statistics and Registration Service Act 2007, s.39, forbids their disclosure.', ''],
  ['Section 44(1)(a) applies, as Part 9 of the Enterprise Act 2002 prohibits disclosure.', ''],
  ['The order is exempt under section 44(1)(c), because a court order forbids its disclosure.', ''],
  ['This is exempt under section 44(1)(b), as disclosure is incompatible with an assimilated obligation.', ''],
  ['The file is exempt under section 44. The Financial Services and Markets Act 2000 forbids disclosure in section 348.', ''],
  ['We withhold the certificate under section 44(1)(a), since section 22 of the Gender Recognition Act 2004 makes disclosure an offence.', ''],
  ['We withhold what jurors said under section 44, which points to section 20D of the Juries Act 1974.', ''],
  ['The report is exempt under section 44(1)(a). Regulation 9 of the Adoption Agencies Regulations 2005 forbids its disclosure.', ''],
  ['The return is exempt under section 26(a) of the Act, read with section 52 of the Agriculture (Scotland) Act 1948. We hold it.', '', 'FOISA'],
  ['It is exempt under section 44(1)(a). Section 23 of the CRCA applies.', ''],
  ['It is exempt under section 44(1)(a) because [insert: section and name of the Act] forbids disclosure.', ''],
  ['We considered section 44 and do not rely on it. There were eleven.', ''],
  ['It is exempt under section 44(1)(a) of the Freedom of Information Act 2000 with section 132 of the Data Protection Act 2018.', ''],
  ['Officers searched eleven people under section 44 of the Terrorism Act 2000.', ''],
  // Faulty.
  ['We hold this. It is exempt under section 44(1)(a) of the Freedom of Information Act 2000, as its disclosure is prohibited by law.', 'missing error'],
  ['The file is exempt under section 44(1)(a), because disclosure is prohibited by or under an enactment. This is an absolute exemption.', 'missing error'],
  ['We withhold the returns under section 44 of the Act, since we are forbidden to disclose them.', 'missing warning'],
  ['The returns are exempt under section 44(1)(a). The Statistics of Trade Act 1947 forbids their disclosure.', 'section warning'],
  ['The returns are exempt under section 26(a) of the Act, since another law forbids their disclosure. We hold them.', 'missing warning', 'FOISA'],
]);

describe('their fixes', () => {
  const cases: readonly (readonly [rule: string, under: string, words: string, regime: Regime])[] = [
    ['s21-no-location', '21', 'We hold this. It is exempt under section 21.', 'FOIA'],
    ['s22-prior-intention', '22(1)', 'We hold this. It is exempt under section 22(1).', 'FOIA'],
    ['s43-2-whose-interests', '43(2)', 'We hold this. It is exempt under section 43(2), because disclosure would prejudice commercial interests.', 'FOIA'],
    ['s44-no-enactment', '44(1)(a)', 'We hold this. It is exempt under section 44(1)(a).', 'FOIA'],
    ['s21-no-location', '25(1)', 'We hold this. It is exempt under section 25(1).', 'FOISA'],
    ['s22-prior-intention', '27(1)', 'We hold this. It is exempt under section 27(1).', 'FOISA'],
    [
      's43-2-whose-interests',
      '33(1)(b)',
      'We hold this. It is exempt under section 33(1)(b), because disclosure would prejudice commercial interests.',
      'FOISA',
    ],
    ['s44-no-enactment', '26(a)', 'We hold this. It is exempt under section 26(a).', 'FOISA'],
  ];
  for (const [rule, under, words, regime] of cases)
    for (const newline of ['\n', '\r\n'])
      it(`${rule} under ${regime} ${under} falls silent (${newline === '\n' ? 'LF' : 'CRLF'})`, () => {
        const { text } = inLetter(`:::withheld{under="${under}" questions="1"}\n## Our answer\n\n${words}\n:::`, { regime, questions: 1, plain: false });
        const letter = text.replace(/\n/g, newline);
        const [finding, ...others] = checkText(letter, { only: [rule] }).findings;
        assert.ok(finding);
        assert.deepEqual(others, []);
        assert.equal(finding.certainty, 'certain');
        const fix = finding.fixes()[0];
        assert.ok(fix);
        const mended = applyEdits(letter, fix.edits);
        assert.equal(newline === '\r\n' && /[^\r]\n/.test(mended), false);
        assert.deepEqual(checkText(mended, { only: [rule] }).findings, []);
      });
});
