import assert from 'node:assert/strict';
import { factsOf, itFinds, traceLine } from '../support/attachmentCases';
import { type DocumentParts, documentParts, packed, rels, WORD_NS, workbookParts } from '../support/officeFiles';
import { A_PLACE, jpeg } from '../support/pictureFiles';

const doc = (body: string, more: DocumentParts = {}) => documentParts({ ...more, body });
const run = (properties: string, words = 'Words here'): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const p = (inside: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
const table = (cell: string, inside: string, style = ''): string =>
  `<w:tbl><w:tblPr>${style}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${inside}</w:tc></w:tr></w:tbl>`;
const WHITE = '<w:color w:val="FFFFFF"/>';
const BLACK_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>';
const box = (fill: string, inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:spPr>${fill}<a:ln><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const part = (type: string, name: string, xml: string, more: DocumentParts = {}) =>
  documentParts({ ...more, arrows: [[type, name]], parts: { ...more.parts, [`word/${name}`]: xml } });
const settings = (inside: string, arrows: Parameters<typeof rels>[0] = []) =>
  documentParts({ settings: inside, parts: { 'word/_rels/settings.xml.rels': rels(arrows) } });

describe('documents of Office: words that do not show', () => {
  itFinds('report.docx', [
    ['a document that shows what it holds', doc(p(run('<w:b/>')))],
    ['the hidden property', doc(p(run('<w:vanish/>', 'Jo Bloggs said so'))), 'hidden-text | ×1 | 4 words'],
    ['the hidden property, off', doc(p(run('<w:vanish w:val="0"/>')))],
    ['words hidden in web layout only, as in a table of contents', doc(p(run('<w:webHidden/>')))],
    [
      'hidden by a style of letters',
      doc(p(run('<w:rStyle w:val="Secret"/>')), {
        styles:
          '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>',
      }),
      'hidden-text | ×1 | 2 words',
    ],
    [
      'hidden by a style of paragraphs, and shown again',
      doc(p(run('<w:vanish w:val="false"/>'), '<w:pStyle w:val="S"/>'), {
        styles: '<w:style w:type="paragraph" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>',
      }),
    ],
    ['two hidden runs side by side, and a third', doc(p(run('<w:vanish/>') + run('<w:vanish/>') + run('') + run('<w:vanish/>'))), 'hidden-text | ×2 | 6 words'],
    ['a hidden paragraph mark', doc(p(run(''), '<w:rPr><w:vanish/></w:rPr>'))],
    ['a hidden blank', doc(p(run('<w:vanish/>', ' ')))],
    ['the code of a field', doc(p('<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "Jo Bloggs"</w:instrText></w:r>'))],
    ['letters of half a point', doc(p(run('<w:sz w:val="1"/>'))), 'hidden-text | ×1 | 2 words in letters too small to see'],
    ['small letters', doc(p(run('<w:sz w:val="8"/>')))],
    ['hidden words in a text box, told once', doc(p(box('', p(run('<w:vanish/>'))))), 'hidden-text | ×1 | 2 words'],
    ['hidden words in a header', part('header', 'header1.xml', `<w:hdr ${WORD_NS}>${p(run('<w:vanish/>'))}</w:hdr>`), 'hidden-text | ×1 | 2 words'],
    [
      'hidden words in a footnote',
      part('footnotes', 'footnotes.xml', `<w:footnotes ${WORD_NS}><w:footnote>${p(run('<w:vanish/>'))}</w:footnote></w:footnotes>`),
      'hidden-text | ×1 | 2 words',
    ],
    ['a header that shows', part('header', 'header1.xml', `<w:hdr ${WORD_NS}>${p(run(''))}</w:hdr>`)],
  ]);
});

describe('documents of Office: words in the colour of their background', () => {
  itFinds('report.docx', [
    ['white on the page', doc(p(run(WHITE))), 'white-text | ×1 | 2 words'],
    ['white of the theme', doc(p(run('<w:color w:val="FFFFFF" w:themeColor="background1"/>'))), 'white-text | ×1 | 2 words'],
    ['white on a dark cell', doc(table('<w:shd w:val="clear" w:fill="1F497D"/>', p(run(WHITE))))],
    ['white on a cell without colour', doc(table('', p(run(WHITE)))), 'white-text | ×1 | 2 words'],
    [
      'white on a heading that the style of its table colours',
      doc(table('', p(run(WHITE)), '<w:tblStyle w:val="Dark"/>'), {
        styles:
          '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>',
      }),
    ],
    ['white behind a dark cell, on the page', doc(table('<w:shd w:val="clear" w:fill="1F497D"/>', p(run(''))) + p(run(WHITE))), 'white-text | ×1 | 2 words'],
    ['white in a dark paragraph', doc(p(run(WHITE), '<w:shd w:val="clear" w:fill="333399"/>'))],
    [
      'white on a dark page',
      documentParts({
        parts: { 'word/document.xml': `<w:document ${WORD_NS}><w:background w:color="000080"/><w:body>${p(run(WHITE))}</w:body></w:document>` },
      }),
    ],
    ['white in a dark text box', doc(p(box('<a:solidFill><a:srgbClr val="000080"/></a:solidFill>', p(run(WHITE)))))],
    ['white in a white text box', doc(p(box('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', p(run(WHITE))))), 'white-text | ×1 | 2 words'],
    ['white in a text box of a colour that is not told', doc(p(box('', p(run(WHITE)))))],
    ['white in such a text box behind a white one', doc(p(box('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', p(run(''))) + box('', p(run(WHITE)))))],
    ['white in a table that has a colour as a whole', doc(table('', p(run(WHITE)), '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>'))],
    ['white behind such a table', doc(table('', p(run('')), '<w:shd w:val="clear" w:fill="1F4E79"/>') + table('', p(run(WHITE)))), 'white-text | ×1 | 2 words'],
    [
      'white over a picture',
      doc(p('<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>' + run(WHITE))),
      'white-text | ×1 | 2 words, unless a picture lies behind them | unsure',
    ],
    ['white on yellow', doc(p(run(`${WHITE}<w:highlight w:val="darkBlue"/>`)))],
    ['marked in black', doc(p(run('<w:highlight w:val="black"/>'))), 'text-under-highlight | ×1 | 2 words'],
    ['marked in black as a shading', doc(p(run(BLACK_SHADE))), 'text-under-highlight | ×1 | 2 words'],
    ['marked in black, in black', doc(p(run(`<w:color w:val="000000"/>${BLACK_SHADE}`))), 'text-under-highlight | ×1 | 2 words'],
    ['white letters marked in black', doc(p(run(`${WHITE}<w:highlight w:val="black"/>`)))],
    ['black blocks', doc(p(run('<w:highlight w:val="black"/>', ' ')))],
    ['marked in yellow', doc(p(run('<w:highlight w:val="yellow"/>')))],
    ['black letters on a black cell', doc(table(BLACK_SHADE, p(run('<w:color w:val="000000"/>')))), 'text-under-highlight | ×1 | 2 words'],
    ['letters of the usual colour on a black cell, which programs show in white', doc(table(BLACK_SHADE, p(run(''))))],
  ]);
});

const COMMENTS = (...authors: string[]): string =>
  `<w:comments ${WORD_NS}>${authors.map((name) => `<w:comment w:author="${name}">${p(run(''))}</w:comment>`).join('')}</w:comments>`;

describe('documents of Office: what was done to them', () => {
  itFinds('report.docx', [
    [
      'an insertion and a deletion',
      doc(p('<w:ins w:author="Jo Bloggs"><w:r><w:t>a</w:t></w:r></w:ins><w:del w:author="Jo Bloggs"><w:r><w:delText>b</w:delText></w:r></w:del>')),
      'tracked-change | Jo Bloggs | ×2 | 1 insertion, 1 deletion',
    ],
    ['by two people', doc(p('<w:ins w:author="A"/><w:ins w:author="B"/>')), 'tracked-change | ×2 | 2 insertions'],
    [
      'a move, once',
      doc(p('<w:moveFrom w:author="A"><w:r><w:t>a</w:t></w:r></w:moveFrom>') + p('<w:moveTo w:author="A"><w:r><w:t>a</w:t></w:r></w:moveTo>')),
      'tracked-change | A | ×1 | 1 move',
    ],
    ['a paragraph mark', doc(p(run(''), '<w:rPr><w:del w:author="A"/></w:rPr>')), 'tracked-change | A | ×1 | 1 deletion'],
    [
      'a change of format, whose old look is not the look',
      doc(p(run('<w:rPrChange w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))),
      'tracked-change | A | ×1 | 1 change of format | slight',
    ],
    ['a change in a footer', part('footer', 'footer1.xml', `<w:ftr ${WORD_NS}>${p('<w:ins w:author="A"/>')}</w:ftr>`), 'tracked-change | A | ×1 | 1 insertion'],
    ['underlined and struck out by hand', doc(p(run('<w:u w:val="single"/>') + run('<w:strike/>')))],
    ['comments of one person', part('comments', 'comments.xml', COMMENTS('Jo Bloggs', 'Jo Bloggs')), 'comment | Jo Bloggs | ×2'],
    ['comments of three', part('comments', 'comments.xml', COMMENTS('A', 'B', 'C')), 'comment | ×3 | by 3 people'],
    ['a list of no comments', part('comments', 'comments.xml', COMMENTS())],
    ['the numbers of sessions', settings('<w:rsids><w:rsidRoot w:val="1"/><w:rsid w:val="1"/><w:rsid w:val="2"/></w:rsids>'), 'revision-ids | ×3 | slight'],
    ['one session', settings('<w:rsids><w:rsidRoot w:val="1"/></w:rsids>')],
    ['variables', settings('<w:docVars><w:docVar w:name="case" w:val="x"/></w:docVars>'), 'custom-property | 1 variable that no page shows'],
    [
      'a template in somebody’s folder',
      settings('<w:attachedTemplate r:id="rId1"/>', [['attachedTemplate', 'file:///C:\\Users\\jbloggs\\Letter.dotx', 'External']]),
      'template-path | file:///C:\\Users\\jbloggs\\Letter.dotx',
    ],
    ['the usual template', settings('<w:attachedTemplate r:id="rId1"/>', [['attachedTemplate', 'Normal.dotm', 'External']])],
    [
      'a list to merge from',
      settings('<w:mailMerge><w:query w:val="x"/></w:mailMerge>', [['mailMergeSource', 'file:///S:/people.xlsx', 'External']]),
      'data-connection | file:///S:/people.xlsx | the list that letters were merged from',
    ],
    ['a document that is protected', settings('<w:documentProtection w:edit="readOnly"/>')],
  ]);
});

/** A chart of two values over this workbook. */
const chartOver = (book: Uint8Array) =>
  part(
    'chart',
    'charts/chart1.xml',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:numRef><c:f>Sheet1!A1</c:f><c:numCache><c:ptCount val="2"/></c:numCache></c:numRef></c:chartSpace>',
    { parts: { 'word/charts/_rels/chart1.xml.rels': rels([['package', '../embeddings/Book1.xlsx']]), 'word/embeddings/Book1.xlsx': book } },
  );
const sheetOf = (rows: number, more = ''): string =>
  `<sheetData>${Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"${row === 0 ? more : ''}><c r="A${row + 1}"><v>1</v></c></row>`).join('')}</sheetData>`;
const bookOf = (...sheets: { readonly name: string; readonly state?: string; readonly xml: string }[]): Uint8Array => packed(workbookParts({ sheets }));

describe('workbooks inside documents of Office', () => {
  itFinds('report.docx', [
    ['what the chart shows, and its headings', chartOver(bookOf({ name: 'A', xml: sheetOf(3) })), 'embedded-file | Book1.xlsx | with 1 sheet, 3 rows | unsure'],
    ['more than the chart shows', chartOver(bookOf({ name: 'A', xml: sheetOf(4) })), 'embedded-file | Book1.xlsx | with 1 sheet, 4 rows'],
    ['a hidden row', chartOver(bookOf({ name: 'A', xml: sheetOf(3, ' hidden="1"') })), 'embedded-file | Book1.xlsx | with 1 sheet, 2 rows'],
    [
      'a second sheet, which is hidden',
      chartOver(bookOf({ name: 'A', xml: sheetOf(3) }, { name: 'Staff', state: 'hidden', xml: sheetOf(900) })),
      'embedded-file | Book1.xlsx | with 2 sheets, 1 of them hidden, 3 rows on those that show',
    ],
    [
      'a table that was pasted, without a chart',
      documentParts({ arrows: [['package', 'embeddings/Book1.xlsx']], parts: { 'word/embeddings/Book1.xlsx': bookOf({ name: 'A', xml: sheetOf(2) }) } }),
      'embedded-file | Book1.xlsx | with 1 sheet, 2 rows',
    ],
  ]);
  it('are looked into as far as bounds allow, and no deeper', async () => {
    const deepest = packed(documentParts({ body: p(run('<w:vanish/>')) }));
    const inner = packed(documentParts({ arrows: [['package', 'embeddings/a.docx']], parts: { 'word/embeddings/a.docx': deepest } }));
    const outer = documentParts({ arrows: [['package', 'embeddings/b.docx']], parts: { 'word/embeddings/b.docx': inner } });
    assert.deepEqual((await factsOf(outer, 'a.docx')).traces.map(traceLine), ['embedded-file | b.docx']);
  });
});

const chart = (arrows: Parameters<typeof rels>[0]) =>
  part(
    'chart',
    'charts/chart1.xml',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:numRef><c:f>Sheet1!A1</c:f><c:numCache><c:pt idx="0"/></c:numCache></c:numRef></c:chartSpace>',
    {
      parts: { 'word/charts/_rels/chart1.xml.rels': rels(arrows), 'word/embeddings/Book1.xlsx': 'PK' },
    },
  );

describe('documents of Office: files and pictures in them', () => {
  itFinds('report.docx', [
    ['a workbook under a chart', chart([['package', '../embeddings/Book1.xlsx']]), 'embedded-file | Book1.xlsx'],
    [
      'a chart linked to a workbook elsewhere',
      chart([['oleObject', 'file:///S:/figures.xlsx', 'External']]),
      'external-link | file:///S:/figures.xlsx',
      'chart-cache | 1 value whose cells are not in this file',
    ],
    ['a chart alone', chart([])],
    ['an object', part('oleObject', 'embeddings/oleObject1.bin', 'x'), 'embedded-file | oleObject1.bin'],
    [
      'a formula of an older Word, which is drawn from what it holds',
      part('oleObject', 'embeddings/oleObject1.bin', 'x', {
        body: p('<w:r><w:object><o:OLEObject Type="Embed" ProgID="Equation.DSMT4" r:id="rId1"/></w:object></w:r>'),
      }),
    ],
    ['a page brought in', part('aFChunk', 'chunk.htm', 'x'), 'embedded-file | chunk.htm'],
    [
      'a picture fetched from elsewhere',
      documentParts({ arrows: [['image', 'https://authority.example/logo.png', 'External']] }),
      'external-link | https://authority.example/logo.png',
    ],
    ['a picture in the file', part('image', 'media/image1.png', 'x')],
    ['a link to a page', documentParts({ arrows: [['hyperlink', 'https://authority.example/', 'External']] })],
    ['a cropped picture', doc(p('<w:r><w:drawing><a:srcRect r="30000"/></w:drawing></w:r>')), 'cropped-image | ×1 | unsure'],
    ['a picture that is whole', doc(p('<w:r><w:drawing><a:srcRect/></w:drawing></w:r>'))],
    ['a macro', part('vbaProject', 'vbaProject.bin', 'x'), 'macro'],
    ['bookmarks', doc('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:p/>')],
  ]);
});

const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
/** A shape as Word writes it, with its place among the words, in a size in units of drawings. */
const drawn = (fill: string, inside = '', attributes = 'behindDoc="0"', wrap = '<wp:wrapNone/>', height = 180_000): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor ${attributes}>${wrap}<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="${height}"/></a:xfrm>${fill}<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>${inside === '' ? '' : `<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx>`}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="position:absolute;width:70pt;height:14pt" fillcolor="black"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const old = (attributes: string): string => `<w:r><w:pict><v:rect ${attributes}/></w:pict></w:r>`;
const OVER = 'style="position:absolute;margin-left:80pt;width:120pt;height:14pt;z-index:1"';
const FOUND = 'drawn-box | ×1 | unsure';

describe('documents of Office: boxes drawn over words', () => {
  itFinds('report.docx', [
    ['a black box in front', doc(p(run('') + drawn(BLACK))), FOUND],
    ['a box in the colour of letters', doc(p(drawn('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'))), FOUND],
    ['two of them', doc(p(drawn(BLACK)) + p(drawn(BLACK))), 'drawn-box | ×2 | unsure'],
    ['a grey made of black', doc(p(drawn('<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill>')))],
    ['a veil', doc(p(drawn('<a:solidFill><a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>')))],
    ['a blue box', doc(p(drawn('<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>')))],
    ['a box with a black edge only', doc(p(drawn('<a:noFill/>')))],
    ['a black box with words of its own', doc(p(drawn(BLACK, p(run(WHITE)))))],
    ['a black box behind the words', doc(p(drawn(BLACK, '', 'behindDoc="1"')))],
    ['a black box that pushes the words aside', doc(p(drawn(BLACK, '', 'behindDoc="0"', '<wp:wrapSquare wrapText="bothSides"/>')))],
    ['a line', doc(p(drawn(BLACK, '', 'behindDoc="0"', '<wp:wrapNone/>', 12_700)))],
    ['a bar in a header', part('header', 'header1.xml', `<w:hdr ${WORD_NS}>${p(drawn(BLACK))}</w:hdr>`)],
    ['a black box of an older Word', doc(p(old(`${OVER} fillcolor="black [3213]"`))), FOUND],
    ['the same in figures', doc(p(old('style="position:absolute;width:1in;height:.2in" fillcolor="#000000"'))), FOUND],
    ['one that is not filled', doc(p(old(`${OVER} fillcolor="black" filled="f"`)))],
    ['one behind the words', doc(p(old('style="position:absolute;width:120pt;height:14pt;z-index:-2" fillcolor="black"')))],
    ['a rule among the words', doc(p(old('style="width:120pt;height:14pt" fillcolor="black"')))],
  ]);
});

const cameraShot = jpeg({ exif: { gps: A_PLACE } });

describe('pictures inside Office files', () => {
  itFinds('report.docx', [
    [
      'two photographs that say where they were taken',
      documentParts({ parts: { 'word/media/image1.jpeg': cameraShot, 'word/media/image2.jpg': cameraShot, 'word/media/image3.jpg': jpeg() } }),
      'gps-position | ×2 | 2 pictures inside it',
    ],
    ['pictures that say nothing, or are none', documentParts({ parts: { 'word/media/image1.jpeg': jpeg(), 'word/media/image2.png': 'x' } })],
    [
      'a picture in a header that is cropped',
      part('header', 'header1.xml', `<w:hdr ${WORD_NS}>${p('<w:r><w:drawing><a:srcRect r="30000"/></w:drawing></w:r>')}</w:hdr>`),
    ],
  ]);
});

const props = (core: string, app = '', custom = '') =>
  documentParts({
    top: [
      ['core-properties', 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
      ['custom-properties', 'docProps/custom.xml'],
    ],
    parts: {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
      'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${app}</Properties>`,
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">${custom}</Properties>`,
    },
  });

describe('properties of Office files', () => {
  itFinds('report.docx', [
    ['people', props('<dc:creator>Jo Bloggs</dc:creator><cp:lastModifiedBy>Sam</cp:lastModifiedBy>'), 'author | Jo Bloggs', 'last-author | Sam'],
    ['an organisation', props('', '<Manager>Jo</Manager><Company>Anytown</Company>'), 'manager | Jo', 'company | Anytown'],
    ['nobody', props('<dc:creator></dc:creator><dc:title>Report</dc:title>', '<Template>Normal.dotm</Template><Company></Company>')],
    ['a template on the network', props('', '<Template>\\\\srv\\hr\\Letter.dotx</Template>'), 'template-path | \\\\srv\\hr\\Letter.dotx'],
    ['properties that somebody added', props('', '', '<property name="Case"><vt:lpwstr xmlns:vt="urn:vt">77</vt:lpwstr></property>'), 'custom-property | Case'],
    [
      'properties that programs add to every file',
      props(
        '',
        '',
        ['MSIP_Label_f9af038e-07b4_Enabled', 'MSIP_Label_f9af038e-07b4_Name', 'ContentTypeId', 'GrammarlyDocumentId']
          .map((name) => `<property name="${name}"><vt:lpwstr xmlns:vt="urn:vt">x</vt:lpwstr></property>`)
          .join(''),
      ),
      'custom-property | x | a label of sensitivity | slight',
      'custom-property | ContentTypeId | slight',
      'custom-property | GrammarlyDocumentId | slight',
    ],
    [
      'who sent it by mail',
      props('', '', '<property name="_AuthorEmail"><vt:lpwstr xmlns:vt="urn:vt">jo.bloggs@authority.example</vt:lpwstr></property>'),
      'author | jo.bloggs@authority.example',
    ],
    ['a small picture', documentParts({ top: [['thumbnail', 'docProps/thumbnail.jpeg']], parts: { 'docProps/thumbnail.jpeg': 'x' } }), 'thumbnail | slight'],
  ]);

  it('tell how many pages and tables there are', async () => {
    const facts = await factsOf(
      { ...props('', '<Pages>3</Pages>'), 'word/document.xml': documentParts({ body: table('', p(run(''))) })['word/document.xml'] ?? '' },
      'a.docx',
    );
    assert.deepEqual(facts.contents, { tables: 1, pages: 3 });
    assert.deepEqual(facts.traces.map(traceLine), []);
  });
});
