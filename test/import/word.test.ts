import assert from 'node:assert/strict';
import { convertToNotice } from '../../server/src/core/import/convert';
import { plainWords } from '../../server/src/core/import/plainWords';
import { readLetter } from '../../server/src/core/import/read';
import { law } from '../../server/src/core/law';
import { item, listDefinition, paragraph, run, styled, table, type WordFile, wordFile } from '../support/wordFiles';
import { wordsOfNotice } from './support';

async function read(file: WordFile): Promise<{ readonly plain: string; readonly notice: string; readonly remarks: string }> {
  const letter = await readLetter('letter.docx', wordFile(file));
  assert.ok(!('problem' in letter), JSON.stringify(letter));
  const converted = convertToNotice(letter, { law });
  assert.ok(!('problem' in converted));
  return { plain: plainWords(letter), notice: converted.text, remarks: letter.remarks.join('\n') };
}

const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a Word document comes in', function () {
  this.timeout(20_000);

  it('with its styles, lists, numbers, tables and links, every word in order', async () => {
    const { notice, remarks } = await read({
      body: [
        styled('Title', 'Anytown answer'),
        styled('Heading2', 'Our decision'),
        paragraph(
          `${run('Bold', '<w:b/>')}${run(' and ')}${run('slanted', '<w:i/>')}<w:hyperlink r:id="l1">${run(' linked words')}</w:hyperlink>${run(' end of the paragraph.')}`,
        ),
        item('First question', 1),
        item('Part of it', 1, 1),
        item('Another part', 1, 1),
        item('Second question', 1),
        paragraph('A paragraph between that is long enough to be one, with a full stop.'),
        item('Third question', 1),
        item('A bullet', 2),
        table(['Year', 'Count | all'], ['2025', '40']),
        styled('Quote', 'Quoted words.'),
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('In a control.')}</w:sdtContent></w:sdt>`,
        paragraph(`<w:fldSimple w:instr="DATE">${run('5 October 2026')}</w:fldSimple>`),
      ].join(''),
      numbering: listDefinition(1, ['decimal', '%1.'], ['lowerLetter', '(%2)']) + listDefinition(2, ['bullet', '·']),
      links: { l1: 'https://example.org/x' },
    });
    assert.equal(
      notice.slice(notice.indexOf('---', 4) + 4).trim(),
      [
        '# Anytown answer',
        '## Our decision',
        '**Bold** and *slanted*[ linked words](<https://example.org/x>) end of the paragraph.'.replace('[ linked words]', ' [linked words]'),
        '1. First question\n\n   (a) Part of it\n\n   (b) Another part\n2. Second question',
        'A paragraph between that is long enough to be one, with a full stop.',
        '3. Third question\n\n- A bullet',
        '| Year | Count \\| all |\n| --- | --- |\n| 2025 | 40 |',
        '> Quoted words.',
        'In a control.',
        '5 October 2026',
      ].join('\n\n'),
    );
    assert.match(remarks, /1 date is a field that changes by itself/);
  });

  it('with tracked changes accepted, and says so', async () => {
    const { plain, remarks } = await read({
      body: [
        paragraph(
          `${run('We ')}<w:del w:id="1">${'<w:r><w:delText>withhold</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('disclose')}</w:ins>${run(' the report.')}`,
        ),
        `<w:moveFrom w:id="3">${run('moved away')}</w:moveFrom>`.replace(/^/, '<w:p>').replace(/$/, '</w:p>'),
        paragraph(`${run('Here it is ')}<w:moveTo w:id="4">${run('moved to.')}</w:moveTo>`),
        `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${paragraph('gone row')}</w:tc></w:tr><w:tr><w:tc>${paragraph('kept row')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    });
    assert.deepEqual(tokens(plain), tokens('We disclose the report. Here it is moved to. kept row'));
    assert.match(remarks, /5 tracked changes: the accepted text was taken \(2 insertions in, 3 deletions out\)/);
  });

  it('without comments, hidden text, headers and pictures, each of which is told', async () => {
    const hidden = '<w:vanish/>';
    const { plain, notice, remarks } = await read({
      styles: '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
      body: [
        paragraph(
          `${run('Seen')}${run(' canary-direct', hidden)}${run(' canary-style', '<w:rStyle w:val="Secret"/>')}${run(' shown', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')}<w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        paragraph('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="Crest of Anytown"/></wp:inline></w:drawing></w:r>'),
        paragraph('<w:r><w:object><v:shape/></w:object></w:r>'),
        '<w:altChunk r:id="x"/>',
      ].join(''),
      comments: `<w:comment w:id="0">${paragraph('canary-comment')}</w:comment>`,
      headers: [paragraph('Anytown Council')],
      footers: [paragraph('Page 1 of the letter')],
    });
    assert.deepEqual(tokens(plain), ['Seen', 'shown']);
    assert.doesNotMatch(notice, /canary/);
    for (const told of [
      /1 comment was left out/,
      /2 stretches of hidden text were left out/,
      /1 picture was left out.*“Crest of Anytown”/,
      /They say: “Page 1 of the letter”, “Anytown Council”|They say: .*“Anytown Council”/,
      /1 embedded object was left out/,
      /1 file that is embedded in the text was left out/,
    ])
      assert.match(remarks, told);
    assert.doesNotMatch(remarks, /canary/);
  });

  it('with text boxes after their paragraph and notes at the end, and formulas as characters', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${paragraph('Boxed words')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Boxed words')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { plain, remarks } = await read({
      body:
        paragraph(`${run('Before')}<w:r>${box}</w:r>${run(' after')}<w:r><w:footnoteReference w:id="2"/></w:r><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`) +
        paragraph('Last'),
      footnotes: `<w:footnote w:id="2">${paragraph('Noted words')}</w:footnote>`,
    });
    assert.deepEqual(tokens(plain), ['Before', 'after', '1', 'a', 'b', 'Boxed', 'words', 'Last', '1', 'Noted', 'words']);
    assert.match(remarks, /1 text box: its words come after/);
    assert.match(remarks, /1 footnote or endnote/);
    assert.match(remarks, /1 formula was/);
  });

  it('as a notice, marked where it was recognised', async () => {
    const { notice, plain } = await read({
      body: [
        paragraph('Our reference: FOI-26-0417'),
        paragraph('Dear A. Requester'),
        paragraph('You asked:'),
        item('How many bridges were inspected in 2025?', 1),
        item('At which places?', 1),
        styled('Heading2', 'Section 31(1)(a) law enforcement'),
        paragraph(
          'We withhold the places under section 31(1)(a) of the Freedom of Information Act 2000, because a list would tell people where nobody watches.',
        ),
        styled('Heading2', 'If you are not satisfied'),
        paragraph('You can ask us for an internal review within two months. You can then complain to the Information Commissioner.'),
        paragraph('Yours sincerely'),
      ].join(''),
      numbering: listDefinition(1, ['decimal', '%1.']),
    });
    for (const fence of [
      /^:::request\n1\. How/m,
      /^:::withheld\{under="31\(1\)\(a\)"\}\n## Section 31/m,
      /^:::rights\n## If you/m,
      /^reference: "FOI-26-0417"$/m,
    ])
      assert.match(notice, fence);
    assert.deepEqual(tokens(wordsOfNotice(notice)), tokens(plain));
  });

  it('or not, with the reason and a remedy', async () => {
    const problem = async (name: string, bytes: Uint8Array): Promise<string> => {
      const letter = await readLetter(name, bytes);
      return 'problem' in letter ? letter.problem : 'read';
    };
    const text = (words: string): Uint8Array => new TextEncoder().encode(words);
    const whole = wordFile({ body: paragraph('Words') });
    const template = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    assert.match(await problem('a.docx', whole.subarray(0, whole.length - 40)), /damaged/);
    assert.match(await problem('a.docx', encrypted), /password/);
    assert.match(await problem('a.doc', encrypted.subarray(0, 8)), /old Word .*\.docx/);
    assert.match(await problem('a.dotx', wordFile({ body: '', type: template })), /template/);
    assert.match(await problem('a.pdf', text('%PDF-1.7')), /PDF.*\.docx/);
    assert.match(await problem('a.rtf', text('{\\rtf1}')), /Rich Text/);
    assert.match(await problem('a.docx', text('Dear Requester')), /no Word document/);
    assert.match(await problem('a.txt', text('')), /empty/);
    assert.match(await problem('a.txt', text('---\nfoi: 1\n---\n\nWords\n')), /notice already/);
  });

  it('and a file that unpacks without end is given up', async () => {
    const bomb = wordFile({ body: `<!--${' '.repeat(31 * 1024 * 1024)}-->` });
    assert.ok(bomb.length < 1024 * 1024);
    const letter = await readLetter('bomb.docx', bomb);
    assert.match('problem' in letter ? letter.problem : 'read', /too much for a letter/);
  });
});
