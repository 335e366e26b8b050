import assert from 'node:assert/strict';
import { wordFile } from '../../server/src/core/render/word/word';
import { docx, docxProblems } from '../support/docx';
import { allOf, childOf, type XmlNode } from '../support/xml';
import { letterFrom } from './support';
import { FACTS, wordOf } from './wordSupport';

const EVERYTHING = `---
foi: 1
reference: FOI-26-0417
subject: Cameras & "sites" <2025>
---

# Your request

Dear A. Requester, see [question 2](#question-2), **read** [*the* guide](https://example.org/a?b=1&c=ü) or \`code\`.

:::request
1. How many?
2. Where?
   1. North
   2. South
:::

## Question 1

| Month | Number |
|---|--:|
| May | 3 |

| A | B |
|:-:|---|
| | 2 |

- a

  b

- c
  - - d

7. seven
8. eight

> Quoted

---

::page-break

## Question 2

\`\`\`
  x  y
\`\`\`

Yours sincerely,\\
B. Officer

| Last |
|---|
| one |
`;

const body = (bytes: Uint8Array): XmlNode => docx(bytes).tree('word/document.xml');
const paragraphs = async (source: string): Promise<XmlNode[]> => allOf(body((await wordOf(source)).bytes), 'w:p');
const styleOf = (paragraph: XmlNode | undefined): string | undefined => childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
const property = (paragraph: XmlNode | undefined, name: string): XmlNode | undefined => childOf(childOf(paragraph, 'w:pPr'), `w:${name}`);

/** The numbers that the paragraphs of a file show: kind, start and level of each numbered one. */
function numbers(bytes: Uint8Array): string[] {
  const numbering = docx(bytes).tree('word/numbering.xml');
  return allOf(body(bytes), 'w:numPr').map((own) => {
    const [level, id] = ['w:ilvl', 'w:numId'].map((name) => childOf(own, name)?.attributes['w:val']);
    const num = numbering.children.find((node) => node.name === 'w:num' && node.attributes['w:numId'] === id);
    const kind = childOf(num, 'w:abstractNumId')?.attributes['w:val'];
    const abstract = numbering.children.find((node) => node.name === 'w:abstractNum' && node.attributes['w:abstractNumId'] === kind);
    const definition = abstract?.children.find((node) => node.name === 'w:lvl' && node.attributes['w:ilvl'] === level);
    const [format, start] = ['w:numFmt', 'w:start'].map((name) => childOf(definition, name)?.attributes['w:val']);
    return `${id}: ${format} from ${start}, level ${level}`;
  });
}

describe('a Word file', () => {
  it('has nothing that Word would repair, whatever the letter holds', async () => {
    assert.deepEqual(docxProblems((await wordOf(EVERYTHING)).bytes), []);
    assert.deepEqual(docxProblems((await wordOf('')).bytes), []);
    assert.deepEqual(docxProblems((await wordOf(EVERYTHING, { ...FACTS, draft: { errors: 1, gaps: 0 } })).bytes), []);
  });

  it('is the same byte for byte, made twice', async () => {
    const [one, other] = [await wordOf(EVERYTHING), await wordOf(EVERYTHING)];
    assert.deepEqual(one.bytes, other.bytes);
  });

  it('has headings in Word’s own styles', async () => {
    const all = await paragraphs('# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six');
    assert.deepEqual(all.map(styleOf), ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6']);
    const styles = docx((await wordOf('a')).bytes).tree('word/styles.xml');
    const second = styles.children.find(({ attributes }) => attributes['w:styleId'] === 'Heading2');
    assert.equal(childOf(second, 'w:name')?.attributes['w:val'], 'heading 2');
    assert.equal(property(second, 'outlineLvl')?.attributes['w:val'], '1');
    assert.ok(property(second, 'keepNext'));
  });

  it('numbers each list by itself, from where it starts', async () => {
    const { bytes } = await wordOf('1. a\n2. b\n\nText\n\n5. c\n   1. d\n   2. e\n6. f\n\n- g\n');
    assert.deepEqual(numbers(bytes), [
      '2: decimal from 1, level 0',
      '2: decimal from 1, level 0',
      '3: decimal from 5, level 0',
      '4: decimal from 1, level 1',
      '4: decimal from 1, level 1',
      '3: decimal from 5, level 0',
      '5: bullet from 1, level 0',
    ]);
  });

  it('gives an item one number, however many paragraphs it has', async () => {
    const all = await paragraphs('1. a\n\n   b\n\n2. c');
    assert.deepEqual(
      all.map((one) => [one.text, property(one, 'numPr') !== undefined, property(one, 'ind')?.attributes['w:left']]),
      [
        ['a', true, '425'],
        ['b', false, '425'],
        ['c', true, '425'],
      ],
    );
  });

  it('marks the header row of a table, repeats it, and aligns cells', async () => {
    const [table] = allOf(body((await wordOf('| A | B |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |')).bytes), 'w:tbl');
    assert.ok(table);
    const rows = allOf(table, 'w:tr');
    assert.deepEqual(
      rows.map((row) => allOf(row, 'w:tblHeader').length),
      [1, 0, 0],
    );
    const look = allOf(table, 'w:tblLook')[0]?.attributes;
    assert.equal(look?.['w:firstRow'], 'true');
    assert.deepEqual(
      allOf(table, 'w:p').map((cell) => [styleOf(cell), property(cell, 'jc')?.attributes['w:val']]),
      [
        ['FOITableHeading', undefined],
        ['FOITableHeading', 'right'],
        ['FOITableText', undefined],
        ['FOITableText', 'right'],
        ['FOITableText', undefined],
        ['FOITableText', 'right'],
      ],
    );
  });

  it('keeps every cell of a row that is longer than its header', async () => {
    const table = { kind: 'table', alignments: [undefined], header: [[]], rows: [[[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]]] } as const;
    const letter = { ...letterFrom('x'), blocks: [{ id: 'a', flow: table, span: { start: 0, end: 1 }, outcome: undefined, block: undefined }] };
    const made = await wordFile(letter, FACTS);
    assert.ok('bytes' in made);
    assert.equal(body(made.bytes).text, 'ab');
    assert.deepEqual(docxProblems(made.bytes), []);
  });

  it('sets the request in a style of its own, other quotations in Word’s', async () => {
    const all = await paragraphs(':::request\nWhat?\n:::\n\n> Said');
    assert.deepEqual(all.map(styleOf), ['FOIRequest', 'Quote']);
  });

  it('has links that lead out, and links that lead to a heading', async () => {
    const { bytes } = await wordOf('[out](https://example.org/a%20b) [mail](mailto:foi@example.org) [in](#part-two) [none](#nowhere)\n\n## Part two');
    const links = allOf(body(bytes), 'w:hyperlink');
    assert.deepEqual(
      links.map(({ text }) => text),
      ['out', 'mail', 'in'],
    );
    const targets = docx(bytes)
      .tree('word/_rels/document.xml.rels')
      .children.filter(({ attributes }) => attributes['TargetMode'] === 'External');
    assert.deepEqual(
      targets.map(({ attributes }) => [attributes['Id'], attributes['Target']]),
      [
        ['rIdLink1', 'https://example.org/a%20b'],
        ['rIdLink2', 'mailto:foi@example.org'],
      ],
    );
    const mark = allOf(body(bytes), 'w:bookmarkStart')[0];
    assert.equal(mark?.attributes['w:name'], links[2]?.attributes['w:anchor']);
    assert.equal(mark?.attributes['w:id'], '1');
  });

  it('has no empty paragraph, but a line and what keeps tables apart', async () => {
    const empty = (await paragraphs(EVERYTHING)).filter((one) => one.text === '' && allOf(one, 'w:br').length === 0);
    // The line, two separators, an empty cell, and the line on which the bullet of a list in a list stands.
    assert.deepEqual(empty.map(styleOf), ['FOITableText', 'FOITableText', 'ListParagraph', 'FOIRule', 'FOITableText']);
  });

  it('keeps tables apart wherever they stand, and ends with a paragraph', async () => {
    const table = (indent: string): string => ['| a |', '|---|', '| b |'].map((line) => indent + line).join('\n');
    for (const source of [
      `> x\n>\n${table('> ')}\n\n${table('')}`,
      `- x\n\n${table('  ')}\n\n${table('  ')}\n- y`,
      `${table('')}\n\n## b`,
      `1. x\n\n${table('   ')}`,
    ]) {
      const { bytes } = await wordOf(source);
      assert.deepEqual(docxProblems(bytes), [], source);
      const blocks = childOf(body(bytes), 'w:body')?.children.map(({ name }) => name) ?? [];
      assert.doesNotMatch(blocks.join(' '), /w:tbl w:tbl/, source);
    }
  });

  it('begins a page where the letter says so', async () => {
    const all = await paragraphs('a\n\n::page-break\n\n## b\n\nc');
    assert.deepEqual(
      all.map((one) => property(one, 'pageBreakBefore') !== undefined),
      [false, true, false],
    );
    const [first] = allOf(body((await wordOf('a\n\n::page-break\n\n| b |\n|---|\n| c |')).bytes), 'w:tbl');
    assert.ok(first && property(allOf(first, 'w:p')[0], 'pageBreakBefore'));
  });

  it('shows what is missing', async () => {
    const runs = allOf(body((await wordOf('Dear ((nobody))')).bytes), 'w:r');
    const gap = runs.find(({ text }) => text.includes('nobody'));
    assert.equal(childOf(childOf(gap, 'w:rPr'), 'w:highlight')?.attributes['w:val'], 'yellow');
  });

  it('says who wrote it, what it is about and in which language, and nothing else', async () => {
    const file = docx((await wordOf(EVERYTHING)).bytes);
    assert.deepEqual(
      file.tree('docProps/core.xml').children.map(({ name, text }) => [name, text]),
      [
        ['dc:title', 'Cameras & "sites" <2025>'],
        ['dc:creator', 'Anytown Council'],
        ['cp:lastModifiedBy', 'Anytown Council'],
        ['dc:language', 'en-GB'],
        ['dcterms:created', '2026-10-30T00:00:00Z'],
        ['dcterms:modified', '2026-10-30T00:00:00Z'],
      ],
    );
    assert.deepEqual(file.tree('docProps/app.xml').children, []);
    assert.ok(!file.paths.some((path) => /comments|custom/.test(path)));
    for (const path of file.paths) assert.doesNotMatch(file.text(path), /rsid|Un-named|docx\b(?!\.)/, path);
  });

  it('names nobody where there is nobody to name, and never takes its date from the clock', async () => {
    const core = docx((await wordOf('a', { author: undefined, date: undefined, draft: undefined })).bytes).text('docProps/core.xml');
    assert.doesNotMatch(core, /creator|lastModifiedBy/);
    assert.match(core, /<dcterms:created[^>]*>2000-01-01T00:00:00Z</);
  });

  it('is in the language of the letter', async () => {
    const lang = async (source: string): Promise<string | undefined> =>
      allOf(docx((await wordOf(source)).bytes).tree('word/styles.xml'), 'w:lang')[0]?.attributes['w:val'];
    assert.equal(await lang('a'), 'en-GB');
    assert.equal(await lang('---\nfoi: 1\nreference: a\nlang: cy\n---\n\na'), 'cy-GB');
    const file = docx((await wordOf('---\nfoi: 1\nreference: a\nlang: cy\n---\n\na')).bytes);
    assert.match(file.tree('word/footer1.xml').text, /^Tudalen /);
  });

  it('holds nothing that was hidden in the source', async () => {
    const source = `---\nfoi: 1\nreference: a\nrequester: { name: Canaryname }\nwithheld-words: [canaryword]\n---\n\na <!-- canarycomment -->\n\n:::internal\ncanarynote\n:::\n\n:::wiheld{under="canaryunder"}\ncanaryblock\n:::\n\n[b](https://example.org "canarytitle")\n`;
    const file = docx((await wordOf(source)).bytes);
    for (const path of file.paths) assert.doesNotMatch(file.text(path), /canary/i, path);
  });

  it('says that it is a draft in its first paragraph and at the head of every page', async () => {
    const { bytes } = await wordOf('a', { ...FACTS, draft: { errors: 2, gaps: 1 } });
    const file = docx(bytes);
    const mark = 'DRAFT, not to be sent: 2 errors and 1 gap to put right';
    const [first] = allOf(body(bytes), 'w:p');
    assert.deepEqual([first?.text, styleOf(first)], [mark, 'FOIDraft']);
    assert.equal(file.tree('word/header1.xml').text, mark);
    assert.equal(
      docx((await wordOf('a')).bytes).paths.some((path) => path.includes('header')),
      false,
    );
  });

  it('leaves out characters that no XML can hold', async () => {
    const letter = letterFrom('a');
    const odd = {
      ...letter,
      title: 'x\u0001\uFFFE',
      blocks: [{ ...letter.blocks[0], flow: { kind: 'paragraph', children: [{ kind: 'text', text: 'b\u0002\uD800\uFFFFc' }] } }],
    };
    const made = await wordFile(odd as typeof letter, FACTS);
    assert.ok('bytes' in made);
    assert.deepEqual(docxProblems(made.bytes), []);
    assert.equal(body(made.bytes).text, 'b\uFFFDc');
  });
});
