import assert from 'node:assert/strict';
import { factsOf, itFinds, traceLine } from '../support/attachmentCases';
import { ONE_ROW, rels, SHEET_NS, type WorkbookParts, workbookParts } from '../support/officeFiles';

const book = (parts: WorkbookParts = {}) => workbookParts(parts);
const sheet = (xml: string, more: WorkbookParts = {}) => book({ ...more, sheets: [{ name: 'Figures', xml }] });
const withSheet = (state: string | undefined, xml = ONE_ROW) =>
  book({
    sheets: [
      { name: 'Figures', xml: ONE_ROW },
      { name: 'Staff', xml, ...(state ? { state } : {}) },
    ],
  });
const rows = (...attributes: string[]): string =>
  `<sheetData>${attributes.map((words, index) => `<row r="${index + 1}" ${words}><c r="A${index + 1}"><v>${index}</v></c></row>`).join('')}</sheetData>`;
/** One cell A1 of this style, with words in it. */
const styled = (style: number, cell = '<c r="A1" s="STYLE" t="inlineStr"><is><t>Words</t></is></c>'): string =>
  `<sheetData><row r="1">${cell.replace('STYLE', String(style))}</row></sheetData>`;
const look = (font: string, fill: string): string =>
  `<fonts><font/><font><color ${font}/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>`;
const NONE = '<patternFill patternType="none"/>';
const solid = (colour: string): string => `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2></a:clrScheme></a:themeElements></a:theme>';
const themed = (xml: string, styles: string) => sheet(xml, { styles, arrows: [['theme', 'theme/theme1.xml']], parts: { 'xl/theme/theme1.xml': THEME } });
const format = (code: string, cell: string) =>
  sheet(styled(1, cell), { styles: `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>` });
const NUMBER = '<c r="A1" s="STYLE"><v>7</v></c>';
const filter = (inside: string): string => `<autoFilter ref="A1:A4">${inside}</autoFilter>`;
const CONDITION = '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>';
const names = (...list: string[]) => book({ workbook: `<definedNames>${list.join('')}</definedNames>` });

const table = (inside: string): WorkbookParts => ({ parts: { 'xl/tables/table1.xml': `<table ${SHEET_NS} ref="A1:A4">${inside}</table>` } });
const withTable = (xml: string, inside: string, styles?: string) =>
  book({ ...table(inside), ...(styles ? { styles } : {}), sheets: [{ name: 'Figures', xml, arrows: [['table', '../tables/table1.xml']] }] });

describe('workbooks of Office: what does not show', () => {
  itFinds('figures.xlsx', [
    ['a workbook of one sheet', book()],
    ['a hidden sheet', withSheet('hidden'), 'hidden-sheet | Staff | 2 filled cells'],
    ['one that the menu does not show', withSheet('veryHidden'), 'very-hidden-sheet | Staff | 2 filled cells'],
    ['a second sheet that shows', withSheet(undefined)],
    ['a hidden sheet with nothing on it', withSheet('hidden', '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>')],
    ['hidden rows', sheet(rows('', 'hidden="1"', 'hidden="true"', '')), 'hidden-rows | Figures | 2-3 | 2 filled cells'],
    ['a row without height', sheet(rows('', 'ht="0" customHeight="1"')), 'hidden-rows | Figures | 2 | 1 filled cell'],
    ['rows of a closed group', sheet(rows('', 'outlineLevel="1" hidden="1"', 'collapsed="1"')), 'hidden-rows | Figures | 2 | 1 filled cell'],
    ['a group that is open', sheet(rows('', 'outlineLevel="1"', ''))],
    ['a hidden row with nothing in it', sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" s="4"/></row></sheetData>')],
    ['a hidden column', sheet(`<cols><col min="2" max="3" hidden="1"/></cols>${ONE_ROW}`), 'hidden-columns | Figures | B | 1 filled cell'],
    [
      'a column without width',
      sheet(`<cols><col min="1" max="1" width="0" customWidth="1"/></cols>${ONE_ROW}`),
      'hidden-columns | Figures | A | 1 filled cell',
    ],
    ['columns hidden to the edge, with nothing in them', sheet(`<cols><col min="3" max="16384" hidden="1"/></cols>${ONE_ROW}`)],
    ['rows behind a filter', sheet(rows('', 'hidden="1"', '', 'hidden="1"') + filter(CONDITION)), 'filtered-rows | Figures | 2, 4 | 2 filled cells'],
    ['arrows of a filter without a condition', sheet(rows('', 'hidden="1"') + filter('')), 'hidden-rows | Figures | 2 | 1 filled cell'],
    [
      'a filter, and a row hidden by hand under it',
      sheet(rows('', 'hidden="1"', '', '', 'hidden="1"') + filter(CONDITION)),
      'hidden-rows | Figures | 5 | 1 filled cell',
      'filtered-rows | Figures | 2 | 1 filled cell',
    ],
    ['the heading of a filter, which no filter hides', sheet(rows('hidden="1"', '') + filter(CONDITION)), 'hidden-rows | Figures | 1 | 1 filled cell'],
    ['a filter of a table', withTable(rows('', 'hidden="1"'), filter(CONDITION)), 'filtered-rows | Figures | 2 | 1 filled cell'],
    [
      'words of cells that are gone',
      sheet(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`, { strings: ['Total', 'Jo Bloggs', ' '] }),
      'hidden-text | 1 piece of text that no cell shows any more',
    ],
    ['words that cells show', sheet(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`, { strings: ['Total'] })],
  ]);
});

describe('workbooks of Office: the colour of cells', () => {
  itFinds('figures.xlsx', [
    ['white letters on nothing', sheet(styled(1), { styles: look('rgb="FFFFFFFF"', NONE) }), 'white-text | Figures | A1 | ×1'],
    ['white letters of the theme', themed(styled(1), look('theme="0"', NONE)), 'white-text | Figures | A1 | ×1'],
    ['a palette number', sheet(styled(1), { styles: look('indexed="9"', NONE) }), 'white-text | Figures | A1 | ×1'],
    [
      'a palette number of its own',
      sheet(styled(1), {
        styles: `${look('indexed="2"', NONE)}<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00000000"/><rgbColor rgb="00FFFFFF"/></indexedColors></colors>`,
      }),
      'white-text | Figures | A1 | ×1',
    ],
    ['a tint of black that is white', themed(styled(1), look('theme="1" tint="0.9999"', NONE)), 'white-text | Figures | A1 | ×1'],
    ['a tint that can be read', themed(styled(1), look('theme="0" tint="-0.5"', NONE))],
    ['letters in the colour of their cell', sheet(styled(1), { styles: look('rgb="FFC6EFCE"', solid('rgb="FFC6EFCE"')) }), 'white-text | Figures | A1 | ×1'],
    ['black on black', sheet(styled(1), { styles: look('rgb="FF000000"', solid('rgb="FF000000"')) }), 'text-under-highlight | Figures | A1 | ×1'],
    ['white letters on a dark cell', sheet(styled(1), { styles: look('rgb="FFFFFFFF"', solid('theme="3"')) })],
    ['white letters in a cell with nothing in it', sheet(styled(1, '<c r="A1" s="1"/>'), { styles: look('rgb="FFFFFFFF"', NONE) })],
    [
      'white letters on the heading that the style of a table makes dark',
      withTable(styled(1), '<tableStyleInfo name="TableStyleMedium2"/>', look('rgb="FFFFFFFF"', NONE)),
    ],
    [
      'white letters outside that table',
      withTable(
        '<sheetData><row r="9"><c r="C9" s="1"><v>1</v></c></row></sheetData>',
        '<tableStyleInfo name="TableStyleMedium2"/>',
        look('rgb="FFFFFFFF"', NONE),
      ),
      'white-text | Figures | C9 | ×1',
    ],
    [
      'white letters that a condition may put on a colour',
      sheet(`${styled(1)}<conditionalFormatting sqref="C1:C4 A1:B4"><cfRule type="cellIs" dxfId="0" priority="1"/></conditionalFormatting>`, {
        styles: look('rgb="FFFFFFFF"', NONE),
      }),
      'white-text | Figures | A1 | ×1 | unless conditional formatting colours the cell | unsure',
    ],
    [
      'white letters beside such cells',
      sheet(`${styled(1)}<conditionalFormatting sqref="B1:B4"/>`, { styles: look('rgb="FFFFFFFF"', NONE) }),
      'white-text | Figures | A1 | ×1',
    ],
    ['a format that shows nothing', format(';;;', NUMBER), 'hidden-text | Figures | A1 | ×1 | behind a number format that shows nothing'],
    ['a format that hides numbers only, on words', format(';;', '<c r="A1" s="1" t="str"><v>Words</v></c>')],
    ['a format that leaves out noughts', format('0;-0;;@', NUMBER)],
  ]);
});

const PIVOT = (records: boolean, source: string) =>
  book({
    sheets: [{ name: 'Summary', xml: ONE_ROW, arrows: [['pivotTable', '../pivotTables/pivotTable1.xml']] }],
    arrows: [['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
    parts: {
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition ${SHEET_NS}/>`,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']]),
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${SHEET_NS}><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="${source}"/></cacheSource><cacheFields count="2"><cacheField name="Name"><sharedItems>${records ? '<s v="x"/>' : ''}</sharedItems></cacheField><cacheField name="Sum"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
      ...(records
        ? {
            'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels([['pivotCacheRecords', 'pivotCacheRecords1.xml']]),
            'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords ${SHEET_NS}><r><x v="0"/><n v="1"/></r><r><x v="0"/><n v="2"/></r></pivotCacheRecords>`,
          }
        : {}),
    },
  });
const link = (inside: string) =>
  book({
    arrows: [['externalLink', 'externalLinks/externalLink1.xml']],
    parts: {
      'xl/externalLinks/externalLink1.xml': `<externalLink ${SHEET_NS}>${inside}</externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': rels([['externalLinkPath', 'file:///S:/crime/2025.xlsx', 'External']]),
    },
  });
const NOTES = `<comments ${SHEET_NS}><authors><author>Jo Bloggs</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Ask again</t></text></comment>`;
const commented = (inside: string, people = '') =>
  book({
    sheets: [
      {
        name: 'Figures',
        xml: ONE_ROW,
        arrows: [['comments', '../comments1.xml'], ...(people ? ([['threadedComment', '../threadedComments/threadedComment1.xml']] as const) : [])],
      },
    ],
    ...(people ? { arrows: [['person', 'persons/person.xml']] } : {}),
    parts: {
      'xl/comments1.xml': inside,
      ...(people
        ? {
            'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{P}"><text>Ask</text></threadedComment></ThreadedComments>`,
            'xl/persons/person.xml': people,
          }
        : {}),
    },
  });
const chart = (formula: string) =>
  book({
    sheets: [{ name: 'Figures', xml: `${ONE_ROW}<drawing r:id="rId1"/>`, arrows: [['drawing', '../drawings/drawing1.xml']] }],
    parts: {
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      'xl/drawings/_rels/drawing1.xml.rels': rels([['chart', '../charts/chart1.xml']]),
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:numRef><c:f>${formula}</c:f><c:numCache><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>4</c:v></c:pt></c:numCache></c:numRef></c:chartSpace>`,
    },
  });
const picture = (crop: string) =>
  book({
    sheets: [{ name: 'Figures', xml: `${ONE_ROW}<drawing r:id="rId1"/>`, arrows: [['drawing', '../drawings/drawing1.xml']] }],
    parts: { 'xl/drawings/drawing1.xml': `<wsDr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:srcRect ${crop}/></wsDr>` },
  });

describe('workbooks of Office: what is kept beside the sheets', () => {
  itFinds('figures.xlsx', [
    ['the records of a pivot table', PIVOT(true, 'Summary'), 'pivot-cache | Summary | 2 records of 2 fields'],
    ['records whose sheet was removed', PIVOT(true, 'Raw'), 'pivot-cache | Summary | 2 records of 2 fields, and the sheet they come from is no longer there'],
    ['a pivot table that kept nothing', PIVOT(false, 'Summary')],
    [
      'a link to another workbook',
      link('<externalBook r:id="rId1"><sheetNames><sheetName val="A"/></sheetNames></externalBook>'),
      'external-link | file:///S:/crime/2025.xlsx',
    ],
    [
      'values kept with a link',
      link(
        '<externalBook r:id="rId1"><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell><cell r="A2"><v></v></cell></row></sheetData></sheetDataSet></externalBook>',
      ),
      'external-link | file:///S:/crime/2025.xlsx',
      'link-cache | 1 value',
    ],
    [
      'a connection',
      book({
        arrows: [['connections', 'connections.xml']],
        parts: { 'xl/connections.xml': `<connections ${SHEET_NS}><connection id="1" name="HR"/></connections>` },
      }),
      'data-connection | HR',
    ],
    ['a list of no connections', book({ arrows: [['connections', 'connections.xml']], parts: { 'xl/connections.xml': `<connections ${SHEET_NS}/>` } })],
    ['what was printed of a sheet that is gone', names('<definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName>')],
    ['a name without its sheet', names('<definedName name="Pay">#REF!$A$1</definedName>'), 'removed-sheet-name | Pay'],
    ['a name of a sheet that is not there', names('<definedName name="Pay">\'Old staff\'!$A$1:$B$9</definedName>'), 'removed-sheet-name | Old staff | Pay'],
    [
      'names of what is there',
      names(
        '<definedName name="Area">Figures!$A$1</definedName>',
        '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">Figures!$A$1:$B$2</definedName>',
      ),
    ],
    [
      'a hidden name with words of its own',
      names('<definedName name="who" hidden="1">"Jo Bloggs"</definedName>'),
      'hidden-text | 1 hidden name that holds values',
    ],
    ['hidden names of an add-in', names('<definedName name="solver_typ" hidden="1">"1"</definedName>', '<definedName name="rate" hidden="1">3</definedName>')],
    ['a note', commented(`${NOTES}</commentList></comments>`), 'comment | Figures | Jo Bloggs | ×1'],
    ['a list of no notes', commented(`<comments ${SHEET_NS}><authors/><commentList/></comments>`)],
    [
      'a thread, whose stand-in is not counted, and a note',
      commented(
        `${NOTES}<comment ref="A2" authorId="1"><text><t>Thread</t></text></comment></commentList></comments>`,
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Sam Example" id="{P}"/></personList>',
      ),
      'comment | Figures | ×2 | by 2 people',
    ],
    ['a chart of values from another workbook', chart('[1]Pay!$A$1:$A$2'), 'chart-cache | Figures | 2 values whose cells are not in this file'],
    ['a chart of a removed sheet', chart("'Old staff'!$A$1:$A$2"), 'chart-cache | Figures | 2 values whose cells are not in this file'],
    ['a chart of cells that are there', chart('Figures!$A$1:$B$1')],
    ['a cropped picture', picture('l="20000"'), 'cropped-image | Figures | ×1 | unsure'],
    ['a picture that is whole', picture('l="0" r="12"')],
    ['a macro', book({ arrows: [['vbaProject', 'vbaProject.bin']], parts: { 'xl/vbaProject.bin': 'x' } }), 'macro'],
    [
      'a workbook inside',
      book({ sheets: [{ name: 'Figures', xml: ONE_ROW, arrows: [['package', '../embeddings/Book1.xlsx']] }], parts: { 'xl/embeddings/Book1.xlsx': 'PK' } }),
      'embedded-file | Figures | Book1.xlsx',
    ],
    [
      'settings of a printer',
      book({
        sheets: [{ name: 'Figures', xml: ONE_ROW, arrows: [['printerSettings', '../printerSettings/p.bin']] }],
        parts: { 'xl/printerSettings/p.bin': 'x' },
      }),
    ],
    [
      'the history of a shared workbook',
      book({
        arrows: [['revisionHeaders', 'revisions/revisionHeaders.xml']],
        parts: { 'xl/revisions/revisionHeaders.xml': `<headers ${SHEET_NS}><header userName="x"/></headers>` },
      }),
      'tracked-change | ×1 | the history of a shared workbook',
    ],
    [
      'the folder of its author',
      book({ workbook: '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\jbloggs\\"/>' }),
      'template-path | C:\\Users\\jbloggs\\',
    ],
    [
      'the folder of its author in the cloud',
      book({
        workbook:
          '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="https://a-my.authority.example/personal/jo_bloggs/Documents/"/>',
      }),
      'template-path | https://a-my.authority.example/personal/jo_bloggs/Documents/',
    ],
    [
      'the folder of a team in the cloud',
      book({
        workbook: '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="https://authority.example/sites/FOI/"/>',
      }),
    ],
    ['a link to a page', book({ sheets: [{ name: 'Figures', xml: ONE_ROW, arrows: [['hyperlink', 'https://authority.example/', 'External']] }] })],
    [
      'a link to a file on the network',
      book({ sheets: [{ name: 'Figures', xml: ONE_ROW, arrows: [['hyperlink', 'file:///\\\\srv\\hr\\list.xlsx', 'External']] }] }),
      'external-link | Figures | file:///\\\\srv\\hr\\list.xlsx',
    ],
    [
      'a query made with Power Query',
      book({ parts: { 'customXml/item1.xml': '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>' } }),
      'data-connection | a query made with Power Query',
    ],
    [
      'data that no page shows',
      book({ parts: { 'customXml/item1.xml': '<list><one>Jo Bloggs</one></list>' } }),
      'custom-property | 1 part of data that no page shows',
    ],
    ['an empty list of sources', book({ parts: { 'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>' } })],
  ]);
});

describe('what workbooks show', () => {
  it('is counted: sheets in sight, and rows with anything in them', async () => {
    const facts = await factsOf(
      book({
        sheets: [
          { name: 'A', xml: rows('', '', 'hidden="1"') },
          { name: 'B', xml: ONE_ROW },
          { name: 'C', xml: ONE_ROW, state: 'hidden' },
        ],
      }),
      'a.xlsx',
    );
    assert.deepEqual(facts.contents, { sheets: ['A', 'B'], rows: 3 });
    assert.ok(facts.lookedAt.includes('sheets') && facts.lookedAt.includes('pivot caches') && facts.lookedAt.includes('document properties'));
  });

  it('is read whatever its namespaces are called, in the strict form too', async () => {
    const parts = book({ sheets: [{ name: 'A', xml: ONE_ROW }] });
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const facts = await factsOf(
      {
        ...parts,
        'xl/worksheets/sheet1.xml': `<q:worksheet xmlns:q="${strict}"><q:sheetData><q:row r="1" hidden="1"><q:c r="A1"><q:v>1</q:v></q:c></q:row></q:sheetData></q:worksheet>`,
      },
      'a.xlsx',
    );
    assert.deepEqual(facts.traces.map(traceLine), ['hidden-rows | A | 1 | 1 filled cell']);
  });

  it('is partly read where a sheet has more rows than are looked at', async () => {
    const facts = await factsOf(sheet(rows('', '', '', 'hidden="1"')), 'a.xlsx', { items: 2 });
    assert.equal(facts.access, 'partly-read');
    assert.match(facts.remarks?.join(' ') ?? '', /more than 2 rows/);
    assert.equal(facts.contents?.rows, undefined);
  });
});
