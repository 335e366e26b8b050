import assert from 'node:assert/strict';
import { factsOf, itFinds } from '../support/attachmentCases';
import { openParts, rels, SLIDE_NS, type SlidesParts, slidesParts } from '../support/officeFiles';

const show = (xml: string, more: SlidesParts = {}) => slidesParts({ ...more, slides: [{ xml }] });
const shape = (place: string, words = 'Words', hidden = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"${hidden}/></p:nvSpPr><p:spPr><a:xfrm>${place}</a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
const black = (side: number): string =>
  `<p:sp><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:solidFill><a:srgbClr val="000000"/></a:solidFill></p:spPr></p:sp>`;
const at = (x: number, y: number): string => `<a:off x="${x}" y="${y}"/><a:ext cx="1000" cy="1000"/>`;
const withPart = (type: string, target: string, xml: string, more: SlidesParts = {}) =>
  slidesParts({ ...more, slides: [{ xml: '', arrows: [[type, `../${target}`]] }], parts: { ...more.parts, [`ppt/${target}`]: xml } });
const notes = (type: string, words: string): string =>
  `<p:notes ${SLIDE_NS}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>`;

describe('slides of Office', () => {
  itFinds('talk.pptx', [
    ['slides that show what they hold', show(shape(at(10, 10)))],
    ['a hidden slide', slidesParts({ slides: [{ xml: '' }, { xml: '', hidden: true }] }), 'hidden-slide | page 2'],
    ['notes', withPart('notesSlide', 'notesSlides/notesSlide1.xml', notes('body', 'Do not say this')), 'speaker-notes | page 1 | 4 words'],
    ['empty notes', withPart('notesSlide', 'notesSlides/notesSlide1.xml', notes('body', ' '))],
    ['notes that hold the number of the page', withPart('notesSlide', 'notesSlides/notesSlide1.xml', notes('sldNum', '7'))],
    [
      'comments',
      withPart('comments', 'comments/comment1.xml', `<p:cmLst ${SLIDE_NS}><p:cm authorId="0"><p:text>x</p:text></p:cm></p:cmLst>`, {
        arrows: [['commentAuthors', 'commentAuthors.xml']],
        parts: { 'ppt/commentAuthors.xml': `<p:cmAuthorLst ${SLIDE_NS}><p:cmAuthor id="0" name="Jo Bloggs"/></p:cmAuthorLst>` },
      }),
      'comment | page 1 | Jo Bloggs | ×1',
    ],
    ['a list of no comments', withPart('comments', 'comments/comment1.xml', `<p:cmLst ${SLIDE_NS}/>`)],
    ['words beside the slide', show(shape(at(9_200_000, 10))), 'hidden-text | page 1 | ×1 | beside the edge of the slide'],
    ['words above the slide', show(shape(at(10, -5000))), 'hidden-text | page 1 | ×1 | beside the edge of the slide'],
    ['words over the edge', show(shape(at(-500, 10)))],
    ['a line without words beside the slide', show(shape(at(9_200_000, 10), ' '))],
    ['a hidden shape', show(shape(at(10, 10), 'Words', ' hidden="1"')), 'hidden-text | page 1 | ×1 | in shapes that are hidden'],
    ['a cropped picture', show('<p:pic><p:blipFill><a:srcRect b="40000"/></p:blipFill></p:pic>'), 'cropped-image | page 1 | ×1 | unsure'],
    ['a black box over words', show(shape(at(10, 10)) + black(900_000)), 'drawn-box | page 1 | ×1 | unsure'],
    ['a black line', show(black(900))],
    ['a black slide', show(black(9_144_000))],
    [
      'a formula, which is drawn from what it holds',
      slidesParts({
        slides: [
          { xml: '<p:graphicFrame><p:oleObj progId="Equation.3" r:id="rId1"/></p:graphicFrame>', arrows: [['oleObject', '../embeddings/oleObject1.bin']] },
        ],
        parts: { 'ppt/embeddings/oleObject1.bin': 'x' },
      }),
    ],
    ['a picture that is whole', show('<p:pic><p:blipFill><a:srcRect/></p:blipFill></p:pic>')],
    [
      'a workbook under a chart',
      withPart('chart', 'charts/chart1.xml', '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>', {
        parts: { 'ppt/charts/_rels/chart1.xml.rels': rels([['package', '../embeddings/Book1.xlsx']]), 'ppt/embeddings/Book1.xlsx': 'PK' },
      }),
      'embedded-file | page 1 | Book1.xlsx',
    ],
    [
      'a film from elsewhere',
      slidesParts({ slides: [{ xml: '', arrows: [['video', 'file:///S:/film.mp4', 'External']] }] }),
      'external-link | page 1 | file:///S:/film.mp4',
    ],
    ['a link to a page', slidesParts({ slides: [{ xml: '', arrows: [['hyperlink', 'https://authority.example/', 'External']] }] })],
  ]);

  it('are counted, those that show', async () => {
    const facts = await factsOf(slidesParts({ slides: [{ xml: '' }, { xml: '' }, { xml: '', hidden: true }] }), 'a.pptx');
    assert.deepEqual(facts.contents, { pages: 2 });
    assert.equal(facts.kind, 'presentation');
  });
});

const MASTER =
  '<office:automatic-styles><style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="PM"/></office:master-styles>';
const odp = (page: string, automatic = '', attributes = '') =>
  openParts({ type: 'presentation', automatic, styles: MASTER, body: `<draw:page draw:name="a" draw:master-page-name="M" ${attributes}>${page}</draw:page>` });
const frame = (attributes: string, words: string, more = ''): string =>
  `<draw:frame svg:width="5cm" svg:height="5cm" ${attributes}>${more}<draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`;

describe('slides of OpenDocument', () => {
  itFinds('talk.odp', [
    ['slides that show what they hold', odp(frame('svg:x="1cm" svg:y="1cm"', 'Words'))],
    [
      'a hidden slide',
      odp(
        '',
        '<style:style style:name="dp" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
        'draw:style-name="dp"',
      ),
      'hidden-slide | page 1',
    ],
    [
      'a slide of that style that shows',
      odp(
        '',
        '<style:style style:name="dp" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="visible"/></style:style>',
        'draw:style-name="dp"',
      ),
    ],
    ['notes', odp(`<presentation:notes>${frame('presentation:class="notes"', 'Do not say')}</presentation:notes>`), 'speaker-notes | page 1 | 3 words'],
    [
      'notes in a frame of no kind, as some programs write them',
      odp(`<presentation:notes>${frame('', 'Do not say')}</presentation:notes>`),
      'speaker-notes | page 1 | 3 words',
    ],
    ['empty notes', odp(`<presentation:notes>${frame('presentation:class="notes"', '')}${frame('presentation:class="page"', '7')}</presentation:notes>`)],
    ['words beside the slide', odp(frame('svg:x="29cm" svg:y="1cm"', 'Words')), 'hidden-text | page 1 | ×1 | beside the edge of the slide'],
    ['a comment', odp('<office:annotation><dc:creator>Jo Bloggs</dc:creator><text:p>Ask</text:p></office:annotation>'), 'comment | page 1 | Jo Bloggs | ×1'],
    [
      'white letters, on a ground that is not told',
      odp(
        frame('svg:x="1cm" svg:y="1cm"', '<text:span text:style-name="W">Words</text:span>'),
        '<style:style style:name="W" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>',
      ),
    ],
  ]);
});
