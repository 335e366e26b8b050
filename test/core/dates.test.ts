import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { datesOf } from '../../server/src/core/notice/dates';
import { writtenDates } from '../../server/src/core/notice/writtenDates';

const service = createNoticeService();
const dates = (text: string, fileName = 'letter.txt') => datesOf(service.snapshot(text, { fileName }).notice);
const letter = (body: string, head = '30 October 2026'): string =>
  `Freedom of Information request\n\n${head}\n\nDear A. Requester,\n\n${body}\n\nYours sincerely,\n\nB. Officer\n`;

describe('dates as people write them', () => {
  const cases: readonly (readonly [text: string, date: string | undefined])[] = [
    ['5 October 2026', '2026-10-05'],
    ['5th October 2026', '2026-10-05'],
    ['Monday 5 October 2026', '2026-10-05'],
    ['the 5th of October, 2026', '2026-10-05'],
    ['the 5th day of October 2026', '2026-10-05'],
    ['5 Oct 2026', '2026-10-05'],
    ['5 Sept. 2026', '2026-09-05'],
    ['5 October 26', '2026-10-05'],
    ['October 5, 2026', '2026-10-05'],
    ['05/10/2026', '2026-10-05'],
    ['5/10/26', '2026-10-05'],
    ['05.10.26', '2026-10-05'],
    ['05-10-2026', '2026-10-05'],
    ['2026-10-05', '2026-10-05'],
    ['31 September 2026', undefined],
    ['10/25/2026', undefined],
    ['5 October', undefined],
    ['section 10.3.2', undefined],
    ['May 2026', undefined],
  ];
  for (const [text, date] of cases)
    it(text, () => {
      assert.equal(writtenDates(`on ${text} in a text`)[0]?.date, date);
    });

  it('take a year that is not written from the letter', () => {
    assert.equal(writtenDates('on 12 August', '2019-09-06')[0]?.date, '2019-08-12');
    assert.equal(writtenDates('on 20 December', '2019-01-06')[0]?.date, '2018-12-20');
  });
});

describe('when a request was received, by the words of a letter', () => {
  const cases: readonly (readonly [body: string, date: string | undefined])[] = [
    ['Thank you for your request received on 5 October 2026.', '2026-10-05'],
    ['Thank you for your request, which we received on Monday 5th October 2026. You asked:', '2026-10-05'],
    ['I write in connection with your request for information received by Mereshire Police on 05/10/2026.', '2026-10-05'],
    ['Thank you for your request for documents, received at this office on 05.10.26, in which you asked for three things.', '2026-10-05'],
    ['Your Freedom of Information request dated 3 October 2026 was received by the Trust on 5 October 2026.', '2026-10-05'],
    ['We received your email on 5 October.', '2026-10-05'],
    ['Date received: 5 October 2026', '2026-10-05'],
    ['Receipt of your request is acknowledged on 5 October 2026.', undefined],
    ['Thank you for your request dated 5 October 2026.', undefined],
    ['Thank you for your request of 5 October 2026.', undefined],
    ['We received your request, which was dated 5 October 2026.', undefined],
    ['Your request for a review was received on 5 October 2026.', undefined],
    ['We received your clarification on 5 October 2026.', undefined],
    ['Your further e-mail was received on 5 October 2026.', undefined],
    ['We received the report from the contractor on 5 October 2026.', undefined],
    ['Your requests were received on 5 October 2026. Your second letter, a request as well, was received on 9 October 2026.', '2026-10-05'],
    ['We received your request on 5 October 2026. We received your request on 7 October 2026.', undefined],
  ];
  for (const [body, date] of cases)
    it(body, () => {
      assert.equal(dates(letter(body)).received?.date, date);
    });

  it('the front matter comes first, and sent before issued', () => {
    const text =
      '---\nfoi: 1\nreference: A-1\nreceived: 2026-10-05\nissued: 2026-10-30\nsent: 2026-11-02\n---\n\nYour request was received on 7 October 2026.\n';
    const { received, issued } = dates(text, 'a.foi.md');
    assert.deepEqual([received?.date, received?.certainty], ['2026-10-05', 'front-matter']);
    assert.equal(issued?.date, '2026-11-02');
    assert.equal(text.slice(issued?.span.start, issued?.span.end), '2026-11-02');
  });
});

describe('the date of a letter', () => {
  const cases: readonly (readonly [head: string, date: string | undefined])[] = [
    ['30 October 2026', '2026-10-30'],
    ['Date: 30/10/2026', '2026-10-30'],
    ['Our ref: FOI 12/26 Date: 30 October 2026', '2026-10-30'],
    ['Friday, 30th October 2026', '2026-10-30'],
    ['Anytown, 30 October 2026', '2026-10-30'],
    ['Date received: 5 October 2026\nDate of response: 30 October 2026', '2026-10-30'],
    ['Your request of 5 October 2026', undefined],
    ['Response due: 2 November 2026', undefined],
    ['5 October 2026\n30 October 2026', undefined],
  ];
  for (const [head, date] of cases)
    it(head.replace('\n', ' / '), () => {
      assert.equal(dates(letter('We do not hold it.', head)).issued?.date, date);
    });
});

describe('the day that a letter names for its answer', () => {
  const cases: readonly (readonly [body: string, found: readonly string[]])[] = [
    ['You should receive a response by 2 November 2026.', ['2026-11-02']],
    ['We aim to respond to your request by Monday 2 November 2026.', ['2026-11-02']],
    ['The statutory deadline for our response is 2 November 2026.', ['2026-11-02 limit']],
    ['Our answer was due by 26 October 2026, which is 20 working days after receipt.', ['2026-10-26 limit']],
    ['We replied to you on 12 October 2026.', []],
    ['If you ask for a review we will respond by 30 November 2026.', []],
    ['We need more time to consider the public interest and will respond by 27 November 2026.', []],
    ['Please pay the fee by 30 November 2026 and we will respond.', []],
    ['The contract runs until 30 November 2026.', []],
  ];
  for (const [body, found] of cases)
    it(body, () => {
      assert.deepEqual(
        dates(letter(body)).statedDue.map(({ date, asLimit }) => `${date}${asLimit ? ' limit' : ''}`),
        found,
      );
    });
});
