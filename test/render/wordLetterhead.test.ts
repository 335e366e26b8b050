import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { wordFile } from '../../server/src/core/render/word/word';
import { docx, docxProblems } from '../support/docx';
import { allOf, childOf } from '../support/xml';
import { letterFrom } from './support';
import { FACTS, HOUSE_STYLES, letterhead, wordOf } from './wordSupport';

const LETTER =
  '# Your request\n\nDear A. Requester,\n\n## Part two\n\n3. three\n4. four\n\n[out](https://example.org/) [in](#part-two)\n\n| A |\n|---|\n| 1 |\n';
const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const textOf = (bytes: Uint8Array): string =>
  allOf(docx(bytes).tree('word/document.xml'), 'w:p')
    .map(({ text }) => text)
    .join('|');

async function problemOf(bytes: Uint8Array): Promise<string> {
  const made = await wordFile(letterFrom('a'), FACTS, bytes);
  assert.ok('problem' in made, 'a file was made');
  return made.problem;
}

describe('a Word file on a letterhead', () => {
  it('has the letter in the place that is named, and all of the house around it', async () => {
    const { bytes, remarks } = await wordOf(LETTER, FACTS, letterhead());
    assert.equal(textOf(bytes), 'Our house|A point of the house|Your request|Dear A. Requester,|Part two|three|four|out in|A|1||The end of the house');
    assert.deepEqual(remarks, []);
    assert.deepEqual(docxProblems(bytes), []);
    const file = docx(bytes);
    assert.equal(file.tree('word/header1.xml').text, 'Head of the house');
    assert.equal(file.tree('word/footer1.xml').text, 'Foot of the house');
  });

  it('is the same byte for byte, made twice', async () => {
    const house = letterhead();
    assert.deepEqual((await wordOf(LETTER, FACTS, house)).bytes, (await wordOf(LETTER, FACTS, house)).bytes);
  });

  it('takes the house’s styles, by name whatever their id, and adds those it lacks', async () => {
    const { bytes } = await wordOf(LETTER, FACTS, letterhead());
    const file = docx(bytes);
    const headings = allOf(file.tree('word/document.xml'), 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    assert.ok(headings.includes('berschrift2'));
    assert.ok(!headings.includes('Heading2'));
    const styles = file.tree('word/styles.xml').children;
    const named = styles.map((style) => childOf(style, 'w:name')?.attributes['w:val']);
    for (const name of ['heading 1', 'Body Text', 'Table Grid', 'Hyperlink', 'List Paragraph']) assert.ok(named.includes(name), name);
    // Ours are based on the house's, and none of ours is the default.
    const ours = styles.find(({ attributes }) => attributes['w:styleId'] === 'BodyText');
    assert.equal(childOf(ours, 'w:basedOn')?.attributes['w:val'], 'Standard');
    assert.deepEqual(
      styles.filter(({ attributes }) => attributes['w:default'] === '1').map(({ attributes }) => attributes['w:styleId']),
      ['Standard'],
    );
    const green = styles.find(({ attributes }) => attributes['w:styleId'] === 'berschrift2');
    assert.equal(allOf(green ?? assert.fail(), 'w:color')[0]?.attributes['w:val'], '006633');
  });

  it('adds a style whose id is another thing in the house under another id', async () => {
    const house = letterhead({ styles: `${HOUSE_STYLES}<w:style w:type="character" w:styleId="Heading1"><w:name w:val="Loud"/></w:style>` });
    const { bytes } = await wordOf('# One', FACTS, house);
    assert.deepEqual(docxProblems(bytes), []);
    assert.match(docx(bytes).text('word/document.xml'), /w:val="Heading1Letter"/);
  });

  it('keeps the house’s numbering beside that of the letter', async () => {
    const file = docx((await wordOf(LETTER, FACTS, letterhead())).bytes);
    const ids = allOf(file.tree('word/document.xml'), 'w:numId').map(({ attributes }) => attributes['w:val']);
    assert.equal(ids[0], '1');
    assert.equal(new Set(ids).size, 2);
    assert.match(file.text('word/numbering.xml'), /w:val="%1\)"/);
  });

  it('puts the letter at the end, and says so, where no place is named', async () => {
    const { bytes, remarks } = await wordOf('a', FACTS, letterhead({ body: p('Our house') }));
    assert.equal(textOf(bytes), 'Our house|a');
    assert.match(remarks.join(), /does not say where the letter goes/);
    assert.deepEqual(docxProblems(bytes), []);
  });

  it('keeps what stands in one paragraph with the place', async () => {
    const { bytes } = await wordOf('a', FACTS, letterhead({ body: `${p('Ref 5 {{letter}} end')}${p('after')}` }));
    assert.equal(textOf(bytes), 'Ref 5  end|a|after');
    const drawn = '<w:p><w:r><w:t>{{le</w:t></w:r><w:r><w:t>tter}}</w:t></w:r><w:r><w:pict/></w:r></w:p>';
    const other = await wordOf('a', FACTS, letterhead({ body: drawn }));
    assert.match(docx(other.bytes).text('word/document.xml'), /<w:pict\/>/);
    assert.equal(textOf(other.bytes), '|a');
  });

  it('takes the first of two places', async () => {
    const { bytes, remarks } = await wordOf('a', FACTS, letterhead({ body: `${p('{{letter}}')}${p('and {{ letter }}')}` }));
    assert.equal(textOf(bytes), 'a|and ');
    assert.match(remarks.join(), /more than one place/);
  });

  it('leaves other places as they are, and words of the letter that look like places', async () => {
    const { bytes, remarks } = await wordOf('Write {{letter}} or {{reference}}.', FACTS, letterhead({ body: `${p('Ref {{reference}}')}${p('{{letter}}')}` }));
    assert.equal(textOf(bytes), 'Ref {{reference}}|Write {{letter}} or {{reference}}.');
    assert.deepEqual(remarks, ['The letterhead has places that nothing fills, and they stand in the file as they are: {{reference}}.']);
  });

  it('says nothing of the letterhead’s past', async () => {
    const settings =
      '<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="zebra"/></w:mailMerge><w:defaultTabStop w:val="720"/><w:rsids><w:rsid w:val="00AABBCC"/></w:rsids>';
    const more = {
      'word/_rels/settings.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///zebra/house.dotx" TargetMode="External"/></Relationships>',
    };
    const { bytes } = await wordOf(
      'a',
      FACTS,
      letterhead({ settings, more, body: '<w:p w:rsidR="00AABBCC"><w:r><w:t>{{letter}}</w:t></w:r></w:p><w:p w:rsidR="00AABBCC"/>' }),
    );
    const file = docx(bytes);
    for (const path of file.paths) assert.doesNotMatch(file.text(path), /Zebedee|zebra|00AABBCC/, path);
    assert.match(file.text('word/settings.xml'), /defaultTabStop/);
    assert.match(file.text('docProps/core.xml'), /<dc:creator>Anytown Council</);
    assert.deepEqual(docxProblems(bytes), []);
  });

  it('says what a reader of the letterhead does not see', async () => {
    const comments = `<w:comment w:id="0" w:author="x">${p('zebra')}</w:comment>`;
    const body = `${p('{{letter}}')}<w:p><w:ins w:id="1" w:author="x"><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r></w:ins></w:p>`;
    const { remarks } = await wordOf('a', FACTS, letterhead({ comments, body }));
    assert.deepEqual(
      remarks.map((remark) => /comments|tracked changes|hidden text/.exec(remark)?.[0]),
      ['comments', 'tracked changes', 'hidden text'],
    );
  });

  it('has the house as it is seen: without comments, words struck out, hidden words, and parts that nothing leads to', async () => {
    const comments = `<w:comment w:id="0" w:author="heron">${p('heron')}</w:comment>`;
    const body = [
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Our house</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      '<w:p><w:del w:id="1" w:author="heron"><w:r><w:delText>heron</w:delText></w:r></w:del><w:ins w:id="2" w:author="heron"><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
      '<w:p><w:moveFrom w:id="3" w:author="heron"><w:r><w:t>heron</w:t></w:r></w:moveFrom><w:moveTo w:id="4" w:author="heron"><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>heron</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>',
      p('{{letter}}'),
    ].join('');
    const { bytes } = await wordOf('a', FACTS, letterhead({ comments, body, more: { 'word/stray.xml': '<x>heron</x>' } }));
    const file = docx(bytes);
    for (const path of file.paths) assert.doesNotMatch(path + file.text(path), /heron|stray/, path);
    assert.equal(textOf(bytes), 'Our house|new|moved|seen|a');
    assert.match(file.text('word/header1.xml'), /Head of the house/);
    assert.deepEqual(docxProblems(bytes), []);
  });

  it('marks a draft in the letter and at the head of every page', async () => {
    const draft = { ...FACTS, draft: { errors: 1, gaps: 0 } };
    const mark = 'DRAFT, not to be sent: 1 error to put right';
    const { bytes } = await wordOf('a', draft, letterhead({ settings: '<w:evenAndOddHeaders/>' }));
    const file = docx(bytes);
    assert.match(textOf(bytes), new RegExp(`\\|${mark}\\|a`));
    assert.equal(file.tree('word/header1.xml').text, `${mark}Head of the house`);
    assert.equal(file.tree('word/headerDraft.xml').text, mark);
    assert.deepEqual(
      allOf(file.tree('word/document.xml'), 'w:headerReference').map(({ attributes }) => attributes['w:type']),
      ['even', 'default'],
    );
    assert.deepEqual(docxProblems(bytes), []);
  });

  it('writes in the language of the letter, whatever the house’s is', async () => {
    const { bytes } = await wordOf('---\nfoi: 1\nreference: a\nlang: cy\n---\n\nAnnwyl', FACTS, letterhead());
    assert.equal(allOf(docx(bytes).tree('word/document.xml'), 'w:lang')[0]?.attributes['w:val'], 'cy-GB');
  });

  it('takes a template without macros', async () => {
    const { bytes } = await wordOf('a', FACTS, letterhead({ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }));
    assert.match(docx(bytes).text('[Content_Types].xml'), /wordprocessingml\.document\.main\+xml/);
  });

  it('says why a letterhead can’t be used', async () => {
    assert.match(await problemOf(new Uint8Array()), /damaged, or no Word document/);
    assert.match(await problemOf(strToU8('%PDF-1.7')), /damaged, or no Word document/);
    assert.match(await problemOf(letterhead().slice(0, 900)), /damaged, or no Word document/);
    assert.match(await problemOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), /password/);
    assert.match(await problemOf(zipSync({ 'a.txt': strToU8('a') })), /no Word document/);
    assert.match(await problemOf(letterhead({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })), /macros/);
    assert.match(await problemOf(letterhead({ more: { 'word/vbaProject.bin': 'x' } })), /macros/);
    assert.match(await problemOf(letterhead({ body: '<w:p><w:r></w:p>' })), /can’t be filled in/);
    assert.match(
      await problemOf(
        letterhead({ more: { 'word/document.xml': '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body></w:body></w:document>' } }),
      ),
      /no Word document that can be filled in/,
    );
  });

  it('does not unpack what says that it is far too large', async () => {
    const large = letterhead();
    const directory = new DataView(large.buffer, large.byteOffset);
    let entry = 0;
    while (directory.getUint32(entry, true) !== 0x02014b50) entry++;
    directory.setUint32(entry + 24, 101 * 1024 * 1024, true);
    assert.match(await problemOf(large), /larger than 100 MB/);
  });

  it('gives a value for every beginning of a letterhead, and for one with bytes turned round', async () => {
    const whole = letterhead();
    for (let end = 0; end < whole.length; end += 97) assert.ok(await wordFile(letterFrom('a'), FACTS, whole.slice(0, end)));
    for (let at = 0; at < whole.length; at += 41) {
      const turned = Uint8Array.from(whole);
      turned[at] = (turned[at] ?? 0) ^ 0xff;
      assert.ok(await wordFile(letterFrom('a'), FACTS, turned));
    }
  });
});
