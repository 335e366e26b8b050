import assert from 'node:assert/strict';
import { checkText } from '../../support/check';

const RULES = ['response-late', 'deadline-miscomputed', 'dates-missing', 'eir-extension-ground'];
/** `rule:message severity` of each finding. */
const said = (text: string, plain: boolean, today?: string): string[] =>
  checkText(text, { plain, only: RULES, ...(today === undefined ? {} : { today }) }).findings.map(
    ({ rule, messageKey, severity }) => `${rule}:${messageKey} ${severity}`,
  );

const marked = (keys: string, body = 'We hold this information and give it to you.'): string =>
  `---\nfoi: 1\nreference: FOI-26-0417\n${keys}---\n\nDear A. Requester,\n\n${body}\n\nYours sincerely,\n\nB. Officer\n`;
const letter = (date: string, body: string, title = 'Freedom of Information request'): string =>
  `${title} FOI-26-0417\n\n${date}\n\nDear A. Requester,\n\n${body}\n\nYours sincerely,\n\nB. Officer\n`;
const LATE = ['response-late:late warning'];

describe('response-late, in a notice', () => {
  const cases: readonly (readonly [name: string, keys: string, expected: readonly string[]])[] = [
    ['on the last day', 'received: 2026-10-05\nissued: 2026-11-02\n', []],
    ['a day after it', 'received: 2026-10-05\nissued: 2026-11-03\n', ['response-late:late error']],
    ['issued in time and sent too late', 'received: 2026-10-05\nissued: 2026-10-30\nsent: 2026-11-03\n', ['response-late:late error']],
    ['the last day in the United Kingdom', 'received: 2026-03-02\nissued: 2026-03-31\n', []],
    ['the same in Scotland', 'regime: FOISA\nreceived: 2026-03-02\nissued: 2026-03-31\n', ['response-late:late error']],
    ['an extension under the Act', 'received: 2026-10-05\nissued: 2026-11-20\nclock:\n  public-interest-extension: 2026-11-27\n', []],
    ['after that extension', 'received: 2026-10-05\nissued: 2026-11-30\nclock:\n  public-interest-extension: 2026-11-27\n', ['response-late:late error']],
    [
      'the notice of an extension after day 20',
      'kind: extension\nreceived: 2026-10-05\nissued: 2026-11-03\nclock:\n  public-interest-extension: 2026-11-27\n',
      ['response-late:late error'],
    ],
    ['a fee that has not come', 'received: 2026-10-05\nissued: 2026-12-18\nclock:\n  fees-notice: { sent: 2026-10-07 }\n', []],
    [
      'a fees notice after day 20',
      'kind: fees-notice\nreceived: 2026-10-05\nissued: 2026-11-03\nclock:\n  fees-notice: { sent: 2026-11-03 }\n',
      ['response-late:late error'],
    ],
    ['a review', 'kind: review\nreceived: 2026-10-05\nissued: 2026-12-18\n', []],
    ['a question back to the requester', 'kind: clarification\nreceived: 2026-10-05\nissued: 2026-12-18\n', []],
    ['past the calendar', 'received: 2027-12-20\nissued: 2028-03-01\n', []],
    ['40 working days under the Regulations', 'regime: EIR\nreceived: 2026-10-05\nissued: 2026-11-27\nclock:\n  complex-and-voluminous: 2026-11-27\n', []],
    [
      'later than the 40th',
      'regime: EIR\nreceived: 2026-10-05\nissued: 2026-12-04\nclock:\n  complex-and-voluminous: 2026-12-18\n',
      ['eir-extension-ground:too-long error', 'response-late:late error'],
    ],
  ];
  for (const [name, keys, expected] of cases)
    it(name, () => {
      assert.deepEqual(said(marked(keys), false).sort(), expected);
    });

  it('says that a draft is overdue only where today is given', () => {
    assert.deepEqual(said(marked('received: 2026-10-05\nissued:\n'), false), []);
    assert.deepEqual(said(marked('received: 2026-10-05\nissued:\n'), false, '2026-11-02'), []);
    assert.deepEqual(said(marked('received: 2026-10-05\nissued:\n'), false, '2026-11-03'), ['response-late:overdue warning']);
    assert.deepEqual(said(marked('received: 2026-10-05\nissued: 2026-10-30\n'), false, '2026-12-18'), []);
  });

  it('leaves a school alone, whose days nobody knows here', () => {
    const text = marked('received: 2026-07-20\nissued: 2026-09-25\n');
    assert.equal(checkText(text, { only: RULES }).findings.length, 1);
    assert.equal(checkText(text, { only: RULES, authorityKind: 'school' }).findings.length, 0);
    assert.equal(checkText(marked('received: 2026-10-05\nissued: 2026-11-16\n'), { only: RULES, authorityKind: 'archives' }).findings.length, 0);
  });
});

describe('response-late, in a letter without marks', () => {
  const GIVEN = 'We hold this information and have attached it.';
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['a council, in time', letter('30 October 2026', `Thank you for your request received on 5 October 2026. ${GIVEN}`), []],
    ['a council, late', letter('13 November 2026', `Thank you for your request received on 5 October 2026. ${GIVEN}`), LATE],
    [
      'a force, late',
      letter('Date: 13/11/2026', `I write in connection with your request for information received by Mereshire Police on 05/10/2026. ${GIVEN}`),
      LATE,
    ],
    ['a regulator without the year, late', letter('13 November 2026', `Thank you for your request, which we received on 5 October. ${GIVEN}`), LATE],
    [
      'an apology for the delay',
      letter('13 November 2026', `Thank you for your request received on 5 October 2026. We are sorry for the delay. ${GIVEN}`),
      LATE,
    ],
    ['only the date of the request', letter('13 November 2026', `Thank you for your request dated 5 October 2026. ${GIVEN}`), []],
    ['clarified', letter('13 November 2026', `Thank you for your request received on 5 October 2026, which you clarified on 26 October. ${GIVEN}`), []],
    [
      'extended',
      letter(
        '27 November 2026',
        `Thank you for your request received on 5 October 2026. We wrote to you on 30 October to extend the time for our response. ${GIVEN}`,
      ),
      [],
    ],
    [
      'a fee',
      letter('27 November 2026', `Thank you for your request received on 5 October 2026 and for your payment. Your payment came on 20 November. ${GIVEN}`),
      [],
    ],
    [
      'a second answer',
      letter(
        '27 November 2026',
        `Thank you for your request received on 5 October 2026. Further to our earlier letter, we can now give you the rest. ${GIVEN}`,
      ),
      [],
    ],
    [
      'transferred',
      letter(
        '27 November 2026',
        `Your request, received on 5 October 2026, was transferred to us by the Department. The transfer of your request came late. ${GIVEN}`,
      ),
      [],
    ],
    [
      'a review',
      letter(
        '18 December 2026',
        `Outcome of internal review\n\nI have reviewed our response to your request, received on 5 October 2026. I uphold the decision.`,
        'Internal review',
      ),
      [],
    ],
    ['no date of its own', `Dear A. Requester,\n\nThank you for your request received on 5 October 2026. ${GIVEN}\n\nYours sincerely,\n\nB. Officer\n`, []],
    [
      'a Scottish council, on the last day',
      letter('14 September 2026', `Thank you for your request under the Freedom of Information (Scotland) Act 2002, received on 17 August 2026. ${GIVEN}`),
      [],
    ],
    [
      'a Scottish council, the day after',
      letter('15 September 2026', `Thank you for your request under the Freedom of Information (Scotland) Act 2002, received on 17 August 2026. ${GIVEN}`),
      LATE,
    ],
    ['years apart', letter('13 November 2029', `Thank you for your request received on 5 October 2026. ${GIVEN}`), []],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      assert.deepEqual(said(text, true), expected);
    });
});

describe('deadline-miscomputed', () => {
  const EARLY = ['deadline-miscomputed:early warning'];
  const WRONG = ['deadline-miscomputed:late warning'];
  const cases: readonly (readonly [body: string, expected: readonly string[]])[] = [
    ['The statutory deadline for our response is 15 December 2026.', []],
    ['The statutory deadline for our response is 14 December 2026.', EARLY],
    ['You should receive our answer within 20 working days, that is by 14 December 2026.', EARLY],
    ['A response is due by Monday 14 December 2026 (20 working days).', EARLY],
    ['We aim to respond by 4 December 2026.', []],
    ['We will respond by 15 December 2026.', []],
    ['We will respond by 18 December 2026.', WRONG],
    ['You can expect our reply no later than 18/12/2026.', WRONG],
    ['We will reply by 18 December.', []],
    ['We are consulting the contractor under the code and will publish the report by 29 January 2027.', []],
    ['If you are not content with our response, please ask for a review by 29 January 2027.', []],
    ['We need more time to weigh the public interest and will respond by 29 January 2027.', []],
    ['Please send your clarification; if we hear nothing by 18 January 2027 we will close your request and not respond.', []],
    ['The committee was due to answer on 21 January 2027.', []],
    ['The contractor will provide the remaining figures by 29 January 2027.', []],
    ['Our data protection team will answer your subject access request by 18 December 2026.', []],
  ];
  for (const [body, expected] of cases)
    it(body, () => {
      assert.deepEqual(said(letter('18 November 2026', `Thank you for your request, which we received on 16 November 2026. ${body}`), true), expected);
    });

  it('writes the right day', () => {
    const [finding] = checkText(
      letter('18 November 2026', 'We received your request on 16 November 2026. The statutory deadline for our response is 14 December 2026.'),
      {
        plain: true,
        only: RULES,
      },
    ).findings;
    assert.deepEqual(
      finding?.fixes()[0]?.edits.map(({ text }) => text),
      ['15 December 2026'],
    );
    assert.match(finding?.why ?? '', /weekends and 30 November 2026 \(St Andrew’s Day\)/);
  });
});

describe('dates-missing', () => {
  const cases: readonly (readonly [name: string, text: string, plain: boolean, expected: readonly string[]])[] = [
    ['both there', marked('received: 2026-10-05\nissued: 2026-10-30\n'), false, []],
    ['sent instead of issued', marked('received: 2026-10-05\nsent: 2026-10-30\n'), false, []],
    ['no receipt', marked('issued: 2026-10-30\n'), false, ['dates-missing:received information']],
    ['no date of its own', marked('received: 2026-10-05\n'), false, ['dates-missing:issued information']],
    ['neither', marked(''), false, ['dates-missing:both information']],
    ['a published copy', marked('published-copy: true\n'), false, []],
    ['a review', marked('kind: review\n'), false, []],
    ['a wrong date has its own finding', marked('received: soon\nissued: 2026-10-30\n'), false, []],
    ['receipt in the words', marked('issued: 2026-10-30\n', 'We received your request on 5 October 2026.'), false, []],
    ['a letter without marks', letter('', 'We do not hold this.'), true, []],
  ];
  for (const [name, text, plain, expected] of cases)
    it(name, () => {
      assert.deepEqual(said(text, plain), expected);
    });
});

describe('eir-extension-ground', () => {
  const EIR = 'We have considered your request under the Environmental Information Regulations 2004.';
  const found = (key: string): string[] => [`eir-extension-ground:${key} warning`];
  const cases: readonly (readonly [body: string, expected: readonly string[]])[] = [
    [`${EIR} We are extending the time for our response because your request is complex and voluminous. We will reply by 27 November 2026.`, []],
    [
      `${EIR} Because of the complexity and the volume of what you ask for, we need more time to respond to your request and will reply by 27 November 2026.`,
      [],
    ],
    [
      `${EIR} Your request is complex, and covers a large number of records. We have therefore extended the time limit to 40 working days and will reply by 27 November 2026.`,
      [],
    ],
    [`${EIR} We are extending the deadline, as your request is complex or voluminous, to 27 November 2026.`, found('either')],
    [`${EIR} We need more time to respond to your request, as it is complex. We will reply by 27 November 2026.`, found('ground')],
    [`${EIR} We need further time to respond to your request, as staff are away, and will reply by 27 November 2026.`, found('ground')],
    [`${EIR} We need more time to consider the public interest before we answer, and will reply by 27 November 2026.`, found('public-interest')],
    [`${EIR} We are extending the time for our response because your request is complex and voluminous, and will reply as soon as we can.`, found('no-date')],
    [`${EIR} We wrote to you on 12 October 2026 to say that we needed more time to respond to your request.`, []],
    [`${EIR} We may need more time to respond to your request if the contractor objects.`, []],
    [`${EIR} We can extend the time for our response to 40 working days where a request is complex and voluminous.`, []],
    [`${EIR} If you ask for a review we may take up to 40 working days to respond.`, []],
    [`${EIR} Searching all files would take more time than we have staff for, so regulation 12(4)(b) applies to this request.`, []],
    [
      'Section 43(2) of the Freedom of Information Act 2000 applies. We need more time to consider the public interest, and will reply by 27 November 2026.',
      [],
    ],
    ['We have considered your request under the Freedom of Information (Scotland) Act 2002. We need more time to respond to your request.', []],
  ];
  for (const [body, expected] of cases)
    it(body, () => {
      assert.deepEqual(said(letter('30 October 2026', body, 'Information request'), true), expected);
    });
});
