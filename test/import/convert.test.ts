import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { convertToNotice } from '../../server/src/core/import/convert';
import { law } from '../../server/src/core/law';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../support/notices';

const service = createNoticeService();

function converted(text: string, fileName = 'letter.txt') {
  const conversion = convertToNotice(text, { law, fileName });
  assert.ok(!('problem' in conversion), JSON.stringify(conversion));
  return conversion;
}

const NCND = `Dear Requester

Our reference: FOI-26-0500

You asked:

1. How many vans were hired?
2. Has A. Person been arrested?

Question 1

We hold this information. Four vans were hired.

Question 2

We neither confirm nor deny that we hold information about question 2. Section 40(5B)(a)(i) of the Freedom of Information Act 2000 applies, as to say so would tell something about the person.

If you are not satisfied

You may ask us for an internal review. You may then complain to the Information Commissioner at https://ico.org.uk.

Yours sincerely
B. Officer
`;

describe('a plain letter becomes a notice', () => {
  it('with front matter that says what the letter says, blocks where they were recognised, and headings', () => {
    const { text, report } = converted(PLAIN_LETTER);
    assert.match(text, /^---\nfoi: 1\nreference: "FOI-26-0500"\n---\n/);
    assert.match(text, /^:::request\n"How much was paid for the new boats\?"\n:::$/m);
    assert.match(text, /^:::withheld\{under="43\(2\)"\}$/m);
    assert.match(text, /^:::rights\n## Complaint rights$/m);
    assert.ok(report.recognised.some(({ text: words }) => words === 'The request.'));
    assert.deepEqual(report.notRecognised, []);
    const unnamed = converted(PLAIN_LETTER.replace(' FOI-26-0500', ''));
    assert.match(unnamed.text, /^reference: "\[insert: reference\]"$/m);
    assert.ok(unnamed.report.notRecognised.some(({ text: words, line }) => /No reference/.test(words) && line === 2));
  });

  it('takes the reference from a label, a line of an address or a title, and not from what is the requester’s', () => {
    const reference = (head: string): string | undefined =>
      /^reference: "(.*)"$/m.exec(converted(`${head}\n\n${NCND.replace(/Our reference.*\n/, '')}`).text)?.[1];
    assert.equal(reference('Freedom of Information request FOI-26-0412'), 'FOI-26-0412');
    assert.equal(reference('Freedom of Information request FOI/3345 – extension of time'), 'FOI/3345');
    assert.equal(reference('Freedom of Information (Scotland) Act 2002 - 26/FSE/044'), '26/FSE/044');
    assert.equal(reference('FOI 26-187: catering contract'), '26-187');
    assert.equal(reference('Anytown Council\nYour ref: AB-1234\nOur ref: FOI 1306/25'), 'FOI 1306/25');
    assert.equal(reference('Our ref IR-26-031 (FOI-26-1204)'), 'IR-26-031');
    const none = '[insert: reference]';
    assert.equal(reference('Your ref: AB-1234'), none);
    assert.equal(reference('Freedom of Information Act 2000'), none);
    assert.equal(reference('Thank you for your request of 2 September 2026'), none);
    assert.equal(reference('Our ref: FOI-26-1\n\nOur ref: FOI-26-123\n\nOur ref: FOI-26-124'), none);
    assert.equal(reference('FOI responses: https://anytown.example/foi/responses/2026/july/285990/'), none);
  });

  it('says what kind of letter it is where its words leave no doubt', () => {
    const kind = (text: string): string | undefined => /^kind: (.*)$/m.exec(converted(text).text)?.[1];
    assert.equal(kind(NCND), undefined);
    assert.equal(
      kind(
        'Dear Requester\n\nWe hold the bids. Some of them fall under the exemption in section 43(2) of the Freedom of Information Act 2000, because disclosure would be likely to prejudice the commercial interests of the bidders.\n\nSection 10(3) lets us take longer to weigh the public interest. We need further time to consider the balance of the public interest, and expect to answer in full by 26 November 2026.\n\nYours sincerely\n',
      ),
      'extension',
    );
    assert.equal(
      kind('Dear Requester\n\nYou asked for the plans.\n\nThis letter is a fees notice under section 9. Please pay £114.\n\nYours sincerely\n'),
      'fees-notice',
    );
    assert.equal(
      kind('Dear Requester\n\nYou asked for the plans.\n\nWe need you to clarify which of the three buildings you mean.\n\nYours sincerely\n'),
      'clarification',
    );
    assert.equal(kind('Dear Requester\n\nYou asked for the plans.\n\nPlease ask if you want us to clarify our answer.\n\nYours sincerely\n'), undefined);
  });

  it('marks advice under a heading of that name, and no salutation or quotation is a heading', () => {
    const { text } = converted(
      `Annwyl / Dear Requester\n\nYou asked for every e-mail since 2010.\n\nCost\n\nWe refuse this request under section 12(1) of the Freedom of Information Act 2000. To find the e-mails would take 40 hours, more than the limit of £450 at £25 an hour.\n\nAdvice and assistance\n\nIf you ask about one month, we may be able to answer within the limit.\n\nYou may ask for an internal review. You may then complain to the Information Commissioner.\n\nYours sincerely\n`,
    );
    assert.match(text, /^:::refused\{under="12\(1\)"\}\n## Cost$/m);
    assert.match(text, /^:::advice\n## Advice and assistance\n\nIf you ask about one month, [^\n]*\n:::$/m);
    assert.match(text, /^Annwyl \/ Dear Requester$/m);
  });

  it('leaves a list unmarked whose items say different things', () => {
    const { text, report } = converted(
      `Dear Requester\n\nYou asked for (1) the figures and (2) the reasons.\n\n1) The Council holds the figures. The figure for each ward is exempt under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a).\n2) The Council does not hold this information.\n\nOs ydych yn anfodlon / If you are dissatisfied you may request an internal review.\n\nYn gywir / Yours sincerely\n`,
    );
    assert.doesNotMatch(text, /:::(?:withheld|not-held)/);
    assert.ok(report.notRecognised.some(({ text: words }) => /more than one outcome/.test(words)));
  });

  it('names the place of what it tells in the new text', () => {
    const { text, report } = converted(NCND);
    const lines = text.split('\n');
    for (const { text: words, line } of report.recognised) if (line !== undefined && line > 0) assert.match(lines[line] ?? '', /^:::/, words);
    assert.match(lines[1 + lines.indexOf('foi: 1')] ?? '', /^reference: "FOI-26-0500"$/);
  });

  it('keeps outcomes apart by the questions that the words name', () => {
    const { text } = converted(NCND);
    assert.match(text, /^:::ncnd\{under="40\(5B\)\(a\)\(i\)".*\}$/m);
    const result = service.snapshot(text, { fileName: 'a.foi.md' }).check();
    assert.deepEqual(
      result.findings.filter(({ rule }) => /^(?:block|questions)-/.test(rule)).map(({ rule }) => rule),
      [],
    );
  });

  it('keeps the line ending, and is the same whatever it is', () => {
    const windows = converted(PLAIN_LETTER.replaceAll('\n', '\r\n')).text;
    assert.doesNotMatch(windows, /(?<!\r)\n/);
    assert.equal(windows.replaceAll('\r\n', '\n'), converted(PLAIN_LETTER).text);
  });

  it('takes Markdown as it stands', () => {
    const { text } = converted('# Answer\n\nSome **bold** words, a `code` and ((no field)).\n\n- item\n', 'letter.md');
    assert.match(text, /\n# Answer\n\nSome \*\*bold\*\* words, a `code` and \(\(no field\)\)\.\n\n- item\n$/);
  });

  it('escapes what would be read as a mark, and leaves what a template left behind to be reported', () => {
    const { text } = converted('Dear Requester\n\n:::request\nis no fence here'.replace(':::', '\u200b:::').replace('\u200b', ' '));
    assert.doesNotMatch(text, /^ ?:::request/m);
    const prompt = converted('Dear Requester\n\nYou asked on [insert date] for plans, which we have sent to you by post today.\n').text;
    const { findings } = service.snapshot(prompt, { fileName: 'a.foi.md' }).check();
    assert.equal(findings.filter(({ rule }) => rule === 'template-residue').length, 2);
  });

  it('never twice, and not without words', () => {
    for (const text of [WHOLE_NOTICE, PLAIN_LETTER.replace('You asked:', ':::request')])
      assert.match((convertToNotice(text, { law }) as { problem: string }).problem, /notice already/);
    for (const text of ['', ' \n\t\n']) assert.match((convertToNotice(text, { law }) as { problem: string }).problem, /no words/);
    assert.match((convertToNotice(converted(PLAIN_LETTER).text, { law }) as { problem: string }).problem, /notice already/);
  });
});
