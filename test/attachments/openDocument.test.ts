import assert from 'node:assert/strict';
import { factsOf, itFinds } from '../support/attachmentCases';
import { openParts } from '../support/officeFiles';

const style = (family: string, name: string, properties: string, more = ''): string =>
  `<style:style style:family="${family}" style:name="${name}" ${more}>${properties}</style:style>`;
const letters = (attributes: string): string => `<style:text-properties ${attributes}/>`;
const odt = (body: string, automatic = '', more: Partial<Parameters<typeof openParts>[0]> = {}) => openParts({ type: 'text', body, automatic, ...more });
const span = (words = 'Words here'): string => `<text:p>Before <text:span text:style-name="T">${words}</text:span> after.</text:p>`;
const T = (attributes: string): string => style('text', 'T', letters(attributes));

/** A document with a shape of this look. */
const boxed = (look: string, inside = '', height = '0.6cm') =>
  odt(
    `<text:p><draw:custom-shape draw:style-name="B" svg:width="6cm" svg:height="${height}">${inside}</draw:custom-shape>The complaint was made by somebody.</text:p>`,
    style('graphic', 'B', `<style:graphic-properties ${look}/>`),
  );

describe('documents of OpenDocument', () => {
  itFinds('report.odt', [
    ['a document that shows what it holds', odt(span(), T('fo:font-weight="bold"'))],
    ['hidden letters', odt(span(), T('text:display="none"')), 'hidden-text | ×1 | 2 words'],
    [
      'hidden by the parent of a style',
      odt(span(), style('text', 'Base', letters('text:display="none"')) + style('text', 'T', '', 'style:parent-style-name="Base"')),
      'hidden-text | ×1 | 2 words',
    ],
    [
      'styles that are based on one another in a circle',
      odt(span(), style('text', 'A', '', 'style:parent-style-name="T"') + style('text', 'T', '', 'style:parent-style-name="A"')),
    ],
    [
      'a hidden section',
      odt('<text:section text:display="none"><text:p>Words here</text:p></text:section><text:p>Shown</text:p>'),
      'hidden-text | ×1 | 2 words',
    ],
    ['a section that shows', odt('<text:section text:display="true"><text:p>Words here</text:p></text:section>')],
    [
      'a field with hidden words',
      odt('<text:p><text:hidden-text text:is-hidden="true" text:string-value="Jo Bloggs"/></text:p>'),
      'hidden-text | ×1 | 2 words',
    ],
    ['white letters', odt(span(), T('fo:color="#ffffff"')), 'white-text | ×1 | 2 words'],
    [
      'white letters on a dark paragraph',
      odt(
        '<text:p text:style-name="P"><text:span text:style-name="T">Words</text:span></text:p>',
        T('fo:color="#ffffff"') + style('paragraph', 'P', '<style:paragraph-properties fo:background-color="#000080"/>'),
      ),
    ],
    [
      'white letters in a dark cell',
      odt(
        '<table:table><table:table-row><table:table-cell table:style-name="C"><text:p><text:span text:style-name="T">Words</text:span></text:p></table:table-cell></table:table-row></table:table>',
        T('fo:color="#ffffff"') + style('table-cell', 'C', '<style:table-cell-properties fo:background-color="#000080"/>'),
      ),
    ],
    ['letters marked in black', odt(span(), T('fo:background-color="#000000"')), 'text-under-highlight | ×1 | 2 words'],
    ['white letters marked in black', odt(span(), T('fo:color="#ffffff" fo:background-color="#000000"'))],
    ['letters marked in yellow', odt(span(), T('fo:background-color="#ffff00"'))],
    ['letters too small to see', odt(span(), T('fo:font-size="1pt"')), 'hidden-text | ×1 | 2 words in letters too small to see'],
    [
      'a header with hidden words',
      odt('<text:p/>', '', {
        styles: `<office:automatic-styles>${T('text:display="none"')}</office:automatic-styles><office:master-styles><style:master-page style:name="M"><style:header>${span()}</style:header></style:master-page></office:master-styles>`,
      }),
      'hidden-text | ×1 | 2 words',
    ],
    [
      'comments',
      odt('<text:p>Words<office:annotation><dc:creator>Jo Bloggs</dc:creator><text:p>Ask</text:p></office:annotation></text:p>'),
      'comment | Jo Bloggs | ×1',
    ],
    [
      'tracked changes, whose deleted words are not words of the page',
      odt(
        `<text:tracked-changes><text:changed-region><text:insertion><office:change-info><dc:creator>Jo Bloggs</dc:creator></office:change-info></text:insertion></text:changed-region><text:changed-region><text:deletion><office:change-info><dc:creator>Jo Bloggs</dc:creator></office:change-info>${span()}</text:deletion></text:changed-region></text:tracked-changes><text:p>Words</text:p>`,
        T('text:display="none"'),
      ),
      'tracked-change | Jo Bloggs | ×2 | 1 insertion, 1 deletion',
    ],
    ['an empty record of changes', odt('<text:tracked-changes text:track-changes="true"/><text:p>Words</text:p>')],
    ['a black box over words', boxed('draw:fill="solid" draw:fill-color="#000000" style:wrap="run-through"'), 'drawn-box | ×1 | unsure'],
    ['a black box with words of its own', boxed('draw:fill="solid" draw:fill-color="#000000"', '<text:p>Note</text:p>')],
    ['a black box behind the words', boxed('draw:fill="solid" draw:fill-color="#000000" style:wrap="run-through" style:run-through="background"')],
    ['a black box that pushes the words aside', boxed('draw:fill="solid" draw:fill-color="#000000" style:wrap="parallel"')],
    ['a veil', boxed('draw:fill="solid" draw:fill-color="#000000" draw:opacity="40%"')],
    ['a blue box', boxed('draw:fill="solid" draw:fill-color="#1f4e79"')],
    ['a black line', boxed('draw:fill="solid" draw:fill-color="#000000"', '', '0.05cm')],
    [
      'a cropped picture',
      odt(
        '<text:p><draw:frame draw:style-name="G"><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
        style('graphic', 'G', '<style:graphic-properties fo:clip="rect(0cm, 1.2cm, 0cm, 0cm)"/>'),
      ),
      'cropped-image | ×1 | unsure',
    ],
    [
      'a picture that is whole',
      odt(
        '<text:p><draw:frame draw:style-name="G"><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
        style('graphic', 'G', '<style:graphic-properties fo:clip="rect(0cm, 0cm, 0cm, 0cm)"/>'),
      ),
    ],
    ['a picture from elsewhere', odt('<text:p><draw:frame><draw:image xlink:href="../a.png"/></draw:frame></text:p>'), 'external-link | ../a.png'],
    ['a link to a page', odt('<text:p><text:a xlink:href="https://authority.example/">page</text:a></text:p>')],
    [
      'a spreadsheet inside',
      odt('', '', { manifest: '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>' }),
      'embedded-file | Object 1',
    ],
    [
      'a chart inside',
      odt('', '', { manifest: '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>' }),
    ],
    ['an earlier version', odt('', '', { parts: { 'Versions/Version1': 'x' } }), 'earlier-version | ×1'],
    ['a macro', odt('', '', { parts: { 'Basic/Standard/Module1.xml': '<x/>', 'Basic/script-lc.xml': '<x/>' } }), 'macro | ×1'],
    ['an empty library of macros', odt('', '', { parts: { 'Basic/Standard/script-lb.xml': '<x/>', 'Basic/script-lc.xml': '<x/>' } })],
    [
      'people',
      odt('', '', { meta: '<meta:initial-creator>Jo Bloggs</meta:initial-creator><dc:creator>Sam</dc:creator>' }),
      'author | Jo Bloggs',
      'last-author | Sam',
    ],
    [
      'properties',
      odt('', '', {
        meta: '<meta:user-defined meta:name="Case">77</meta:user-defined><meta:user-defined meta:name="Company">Anytown</meta:user-defined><meta:template xlink:href="file:///C:/Users/jo/Letter.ott"/>',
      }),
      'custom-property | Case',
      'company | Anytown',
      'template-path | file:///C:/Users/jo/Letter.ott',
    ],
    ['a program and a date', odt('', '', { meta: '<meta:generator>LibreOffice</meta:generator><meta:creation-date>2026-01-01T00:00:00</meta:creation-date>' })],
  ]);
});

const ods = (body: string, automatic = '', more: Partial<Parameters<typeof openParts>[0]> = {}) => openParts({ type: 'spreadsheet', body, automatic, ...more });
const cell = (attributes = '', inside = '<text:p>Words</text:p>'): string =>
  `<table:table-cell office:value-type="string" ${attributes}>${inside}</table:table-cell>`;
const row = (attributes: string, inside = cell()): string => `<table:table-row ${attributes}>${inside}</table:table-row>`;
const sheet = (inside: string, attributes = ''): string => `<table:table table:name="Figures" ${attributes}>${inside}</table:table>`;
const AWAY = style('table', 'ta', '<style:table-properties table:display="false"/>');
const white = (more = ''): string => style('table-cell', 'ce', `${letters('fo:color="#ffffff"')}${more}`);

describe('spreadsheets of OpenDocument', () => {
  itFinds('figures.ods', [
    ['a sheet that shows what it holds', ods(sheet(row('')))],
    ['a hidden sheet', ods(sheet(row(''), 'table:style-name="ta"'), AWAY), 'hidden-sheet | Figures | 1 filled cell'],
    ['an empty hidden sheet', ods(sheet('<table:table-row><table:table-cell/></table:table-row>', 'table:style-name="ta"'), AWAY)],
    [
      'hidden rows',
      ods(sheet(row('') + row('table:visibility="collapse" table:number-rows-repeated="2"') + row(''))),
      'hidden-rows | Figures | 2-3 | 2 filled cells',
    ],
    [
      'a row without height',
      ods(sheet(row('table:style-name="ro"')), style('table-row', 'ro', '<style:table-row-properties style:row-height="0cm"/>')),
      'hidden-rows | Figures | 1 | 1 filled cell',
    ],
    ['rows behind a filter', ods(sheet(row('') + row('table:visibility="filter"'))), 'filtered-rows | Figures | 2 | 1 filled cell'],
    ['hidden rows with nothing in them', ods(sheet(row('') + row('table:visibility="collapse" table:number-rows-repeated="1048575"', '<table:table-cell/>')))],
    [
      'hidden columns',
      ods(sheet(`<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>${row('', cell() + cell())}`)),
      'hidden-columns | Figures | B | 1 filled cell',
    ],
    [
      'hidden columns with nothing in them',
      ods(sheet(`<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/>${row('')}`)),
    ],
    ['white letters', ods(sheet(row('', '<table:table-cell/>' + cell('table:style-name="ce"'))), white()), 'white-text | Figures | B1 | ×1'],
    [
      'white letters by the style of the column',
      ods(sheet(`<table:table-column table:default-cell-style-name="ce"/>${row('')}`), white()),
      'white-text | Figures | A1 | ×1',
    ],
    ['white letters on a dark cell', ods(sheet(row('', cell('table:style-name="ce"'))), white('<style:table-cell-properties fo:background-color="#000080"/>'))],
    [
      'black on black',
      ods(
        sheet(row('', cell('table:style-name="ce"'))),
        style('table-cell', 'ce', `${letters('fo:color="#000000"')}<style:table-cell-properties fo:background-color="#000000"/>`),
      ),
      'text-under-highlight | Figures | A1 | ×1',
    ],
    [
      'letters of the usual colour',
      ods(sheet(row('', cell('table:style-name="ce"'))), style('table-cell', 'ce', letters('style:use-window-font-color="true" fo:color="#ffffff"'))),
    ],
    [
      'a note in an empty cell',
      ods(sheet(row('', '<table:table-cell><office:annotation><dc:creator>Jo Bloggs</dc:creator><text:p>Ask</text:p></office:annotation></table:table-cell>'))),
      'comment | Figures | Jo Bloggs | ×1',
    ],
    [
      'a copy of a sheet of another file',
      ods(
        sheet(row('')) + `<table:table table:name="'file:///S:/pay.ods'#$Staff"><table:table-source xlink:href="file:///S:/pay.ods"/>${row('')}</table:table>`,
      ),
      'external-link | file:///S:/pay.ods',
      'link-cache | 1 value',
    ],
    [
      'a name without its sheet',
      ods(`${sheet(row(''))}<table:named-expressions><table:named-range table:name="Pay" table:cell-range-address="$#REF!.$A$1"/></table:named-expressions>`),
      'removed-sheet-name | Pay',
    ],
    [
      'a name of a sheet that is not there',
      ods(`${sheet(row(''))}<table:named-expressions><table:named-range table:name="Pay" table:cell-range-address="$Staff.$A$1"/></table:named-expressions>`),
      'removed-sheet-name | Staff | Pay',
    ],
    [
      'a name of what is there',
      ods(
        `${sheet(row(''))}<table:named-expressions><table:named-range table:name="Pay" table:cell-range-address="$Figures.$A$1:.$B$2"/></table:named-expressions>`,
      ),
    ],
    [
      'a database behind a pivot table',
      ods(
        `${sheet(row(''))}<table:data-pilot-tables><table:data-pilot-table><table:database-source-table/></table:data-pilot-table></table:data-pilot-tables>`,
      ),
      'data-connection',
    ],
    [
      'a pivot table of cells that are there',
      ods(`${sheet(row(''))}<table:data-pilot-tables><table:data-pilot-table><table:source-cell-range/></table:data-pilot-table></table:data-pilot-tables>`),
    ],
    [
      'recorded changes of cells',
      ods(
        `<table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>A</dc:creator></office:change-info><table:previous><table:change-track-table-cell/></table:previous></table:cell-content-change></table:tracked-changes>${sheet(row(''))}`,
      ),
      'tracked-change | A | ×1 | 1 other change',
    ],
  ]);

  it('count sheets and rows that show, and many alike as many', async () => {
    const facts = await factsOf(
      ods(
        sheet(
          row('') +
            row('table:number-rows-repeated="3"') +
            row('table:number-rows-repeated="1048000"', '<table:table-cell table:number-columns-repeated="16384"/>'),
        ) + `<table:table table:name="B" table:style-name="ta">${row('')}</table:table>`,
        AWAY,
      ),
      'a.ods',
    );
    assert.deepEqual(facts.contents, { sheets: ['Figures'], rows: 4 });
  });
});
