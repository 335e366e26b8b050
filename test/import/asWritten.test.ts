import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { convertToNotice } from '../../server/src/core/import/convert';
import { readLetter } from '../../server/src/core/import/read';
import { law } from '../../server/src/core/law';
import { item, listDefinition, paragraph, run, styled, wordFile } from '../support/wordFiles';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The notice without its front matter, with what is told about it. */
async function converted(name: string, bytes: Uint8Array) {
  const letter = await readLetter(name, bytes);
  assert.ok(!('problem' in letter), JSON.stringify(letter));
  const conversion = convertToNotice(letter, { law });
  assert.ok(!('problem' in conversion));
  const { text, report } = conversion;
  return { front: text.slice(0, text.indexOf('---', 4)), notice: text.slice(text.indexOf('---', 4) + 4).trim(), report };
}

const TAB = '<w:r><w:tab/></w:r>';
const DEAR = paragraph('Dear A. Requester');

describe('a Word document as people write it', function () {
  this.timeout(20_000);

  it('has lists that somebody typed, or that a style numbers', async () => {
    const { notice } = await converted(
      'a.docx',
      wordFile({
        styles: '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
        numbering: listDefinition(4, ['decimal', '%1.']),
        body: [
          DEAR,
          paragraph('You asked:'),
          paragraph(`${run('1.')}${TAB}${run('How many vans were hired?')}`),
          paragraph(`${run('2.')}${TAB}${run('Which makes are they?', '<w:b/>')}`),
          paragraph('We hold this information and it is set out here.'),
          paragraph(`${run('•')}${TAB}${run('four vans')}`),
          paragraph('• two makes'),
          paragraph('– one alone stays as it is'),
          styled('Num', 'First of a style.'),
          styled('Num', 'Second of a style.'),
          paragraph('7. A number that goes on with nothing.'),
        ].join(''),
      }),
    );
    assert.match(notice, /^1\. How many vans were hired\?\n2\. \*\*Which makes are they\?\*\*$/m);
    assert.match(notice, /^- four vans\n- two makes$/m);
    assert.match(notice, /^– one alone stays as it is$/m);
    assert.match(notice, /^1\. First of a style\.\n2\. Second of a style\.$/m);
    assert.match(notice, /^7\\\. A number/m);
  });

  it('has headings that are only bold, and bold words that are none', async () => {
    const bold = (words: string): string => paragraph(run(words, '<w:b/>'));
    const { notice } = await converted(
      'a.docx',
      wordFile({
        body: [
          bold('Our ref: FOI-26-0412'),
          DEAR,
          bold('SECTION 40(2) – PERSONAL INFORMATION'),
          paragraph('We withhold the names under section 40(2) of the Freedom of Information Act 2000.'),
          paragraph(`${run('Public interest test:', '<w:b/>')}${run(' none is due.')}`),
          bold('This whole sentence is bold, and heads nothing.'),
          paragraph('Yours sincerely'),
          bold('B. Officer'),
          paragraph('Information Access Manager'),
        ].join(''),
      }),
    );
    assert.deepEqual(notice.match(/^#.*$/gm), ['## SECTION 40(2) – PERSONAL INFORMATION']);
  });

  it('has page breaks inside paragraphs and lines struck through, and the words on both sides stay apart', async () => {
    const { notice, report } = await converted(
      'a.docx',
      wordFile({
        body: DEAR + paragraph(`<w:r><w:t>last word</w:t><w:br w:type="page"/><w:t>first word</w:t></w:r>${run(' gone', '<w:strike/>')}`),
      }),
    );
    assert.match(notice, /^last word\\\nfirst word gone$/m);
    assert.ok(report.remarks.some((remark) => /^1 stretch of struck-through text was taken as plain words/.test(remark)));
  });

  it('has its reference only in the header, and counts three lists in a row each from one', async () => {
    const numbered = [1, 2, 3].flatMap((list) => [item(`First of ${list}`, list), item(`Second of ${list}`, list)]);
    const { front, notice } = await converted(
      'a.docx',
      wordFile({
        headers: [paragraph('Anytown Council') + paragraph('Our ref: FOI-26-7788')],
        numbering: [1, 2, 3].map((list) => listDefinition(list, ['decimal', '%1.'])).join(''),
        body: [DEAR, ...numbered].join(''),
      }),
    );
    assert.match(front, /^reference: "FOI-26-7788"$/m);
    assert.match(notice, /^1\. First of 1\n2\. Second of 1\n\n1\) First of 2\n2\) Second of 2\n\n1\. First of 3\n2\. Second of 3$/m);
  });
});

describe('an answer by e-mail', () => {
  it('with the message that it answers below it, which is told and gives no subject', async () => {
    const outlook = `<html><body><p>Dear A. Requester</p><p>We hold this information. It is attached.</p><p>Kind regards</p><div><p><b>From:</b> A. Requester &lt;a@example.org&gt;<br><b>Sent:</b> 5 October 2026<br><b>To:</b> FOI<br><b>Subject:</b> My request</p></div><p>Please send me the plans.</p></body></html>`;
    const { front, notice, report } = await converted('a.html', utf8(outlook));
    assert.doesNotMatch(front, /subject/);
    const told = report.notRecognised.find(({ text }) => /an earlier message begins/.test(text));
    assert.match(`${front}---\n\n${notice}`.split('\n')[told?.line ?? 0] ?? '', /^\*\*From:\*\*/);
  });

  it('as Gmail writes it, in words that can be read', async () => {
    const gmail =
      '<div>Dear A. Requester</div><div>We hold it.</div><div>On Mon, 5 Oct 2026 at 10:30, A. Requester &lt;<a href="mailto:a@example.org">a@example.org</a>&gt; wrote:<br></div><blockquote>Please.</blockquote>';
    const { notice, report } = await converted('a.html', utf8(gmail));
    assert.match(notice, /^On Mon, 5 Oct 2026 at 10:30, A\. Requester \\<a@example\.org> wrote:$/m);
    assert.ok(report.notRecognised.some(({ text }) => /an earlier message begins/.test(text)));
  });

  it('with the head of the answer itself above the salutation, which is no earlier message', async () => {
    const { front, report } = await converted(
      'a.html',
      utf8('<p>From: FOI<br>Sent: 5 October 2026<br>To: A. Requester<br>Subject: FOI</p><p>Dear A. Requester</p><p>We hold it.</p>'),
    );
    assert.match(front, /foi: 1/);
    assert.ok(!report.notRecognised.some(({ text }) => /earlier message/.test(text)));
  });
});

describe('a letter copied out of pages', () => {
  it('keeps its words, and broken words and page numbers are told', async () => {
    const { notice, report } = await converted(
      'a.txt',
      utf8('Dear A. Requester\r\n\r\nWe with-\r\nhold the plans, and what be-\r\nlongs to them.\r\n\r\nPage 1 of 2\r\n\r\nThe rest is given to you.\r\n'),
    );
    assert.match(notice, /^We with- hold the plans/m);
    assert.doesNotMatch(notice, /^#/m);
    assert.ok(report.remarks.some((remark) => /broken at the ends of lines, as in “with- hold”, “be- longs”/.test(remark)));
    assert.ok(report.remarks.some((remark) => /Page numbers stand among the words, as in “Page 1 of 2”/.test(remark)));
  });
});

describe('what is no letter', () => {
  const ole = (name: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]), 0, 0]);
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.msg', ole('__substg1.0_001A001F'), /an Outlook message \(\.msg\)\. Open it, copy the words/],
    ['a.xls', ole('Workbook'), /an old workbook or presentation/],
    ['a.doc', ole('WordDocument'), /an old Word or Office file \(\.doc\)\. Open it in Word/],
    [
      'a.eml',
      utf8('From: A <a@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nDear A'),
      /an e-mail with its technical head.*copy the words/,
    ],
    ['a.pdf', utf8('\ufeff%PDF-1.7\n'), /this is a PDF/],
    ['a.tif', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), /this is a picture/],
    ['a.ods', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet') }), /an OpenDocument file, and no letter/],
    ['a.docx', new Uint8Array(), /the file is empty\. Fetch or save it again/],
    ['a.txt', utf8('---\nfoi: 1\n---\n\nDear A'), /a notice already.*If it is a letter, take out the lines/],
  ];
  for (const [name, bytes, words] of cases)
    it(`${name}: ${words.source}`, async () => {
      const letter = await readLetter(name, bytes);
      assert.ok('problem' in letter);
      assert.match(letter.problem, words);
    });

  it('but an answer by e-mail that was saved as text is one', async () => {
    const letter = await readLetter('a.txt', utf8('From: FOI\nTo: A. Requester\nSubject: FOI-26-1\n\nDear A. Requester\n\nWe hold it.\n'));
    assert.ok(!('problem' in letter));
  });
});
