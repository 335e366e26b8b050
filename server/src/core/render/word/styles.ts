/** Styles that the letter uses. The ids are Word's own wherever Word has such a style, so that a house's version of it is taken. */
export type WordStyleId =
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'Heading6'
  | 'ListParagraph'
  | 'Quote'
  | 'HTMLPreformatted'
  | 'HTMLCode'
  | 'Hyperlink'
  | 'TableGrid'
  | 'Header'
  | 'Footer'
  | 'FOIRequest'
  | 'FOITableText'
  | 'FOITableHeading'
  | 'FOIRule'
  | 'FOIGap'
  | 'FOIDraft';

/** One style as it stands in `word/styles.xml`. */
export interface WordStyle {
  readonly id: string;
  /** The name by which Word knows it, whatever the id: in a German Word `heading 1` has the id `berschrift1`. */
  readonly name: string;
  readonly type: 'paragraph' | 'character' | 'table' | 'numbering';
  readonly xml: string;
}

/** Colour of lines. It can be told from white by everyone. */
const LINE = '767676';
/** The bar beside the request: size in eighths of a point, distance from the words in points. */
export const BAR = { size: 18, space: 10, colour: LINE };
/** Twips (twentieths of a point) that one level of a list or quotation is moved in. */
export const STEP = 425;
/** Twips after a paragraph, and after an item of a list that is not spaced out. */
export const AFTER = 160;
export const TIGHT = 60;

interface Parts {
  readonly basedOn?: string;
  readonly next?: string;
  readonly first?: boolean;
  /** Offered in Word's gallery of styles. */
  readonly quick?: boolean;
  /** Properties in the order that the schema of the format wants. */
  readonly p?: string;
  readonly r?: string;
  readonly more?: string;
}

function style(type: WordStyle['type'], id: string, name: string, parts: Parts): WordStyle {
  const custom = id.startsWith('FOI') ? ' w:customStyle="1"' : '';
  const xml = [
    `<w:style w:type="${type}"${parts.first ? ' w:default="1"' : ''}${custom} w:styleId="${id}"><w:name w:val="${name}"/>`,
    parts.basedOn === undefined ? '' : `<w:basedOn w:val="${parts.basedOn}"/>`,
    parts.next === undefined ? '' : `<w:next w:val="${parts.next}"/>`,
    parts.quick ? '<w:qFormat/>' : '',
    parts.p === undefined ? '' : `<w:pPr>${parts.p}</w:pPr>`,
    parts.r === undefined ? '' : `<w:rPr>${parts.r}</w:rPr>`,
    parts.more ?? '',
    '</w:style>',
  ];
  return { id, name, type, xml: xml.join('') };
}

function heading(depth: number, halfPoints: number, before: number, slanted = false): WordStyle {
  return style('paragraph', `Heading${depth}`, `heading ${depth}`, {
    basedOn: 'Normal',
    next: 'BodyText',
    quick: true,
    p: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="100"/><w:outlineLvl w:val="${depth - 1}"/>`,
    r: `<w:b/><w:bCs/>${slanted ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
  });
}

const MONO = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>';
const edge = (name: string, space: number, size = 6, colour = LINE): string =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;
const GRID = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => edge(name, 0, 4)).join('');
const CELL = '<w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>';

/** All styles, each after the one that it is based on. */
export const WORD_STYLES: readonly WordStyle[] = [
  style('paragraph', 'Normal', 'Normal', { first: true, quick: true }),
  style('character', 'DefaultParagraphFont', 'Default Paragraph Font', { first: true }),
  style('table', 'TableNormal', 'Normal Table', {
    first: true,
    more: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  }),
  style('paragraph', 'BodyText', 'Body Text', { basedOn: 'Normal', quick: true, p: `<w:spacing w:after="${AFTER}"/>` }),
  style('paragraph', 'Title', 'Title', {
    basedOn: 'Normal',
    next: 'BodyText',
    quick: true,
    p: '<w:keepNext/><w:keepLines/><w:spacing w:after="240"/>',
    r: '<w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/>',
  }),
  heading(1, 32, 240),
  heading(2, 26, 320),
  heading(3, 24, 240),
  heading(4, 22, 200),
  heading(5, 22, 200, true),
  heading(6, 22, 200, true),
  style('paragraph', 'ListParagraph', 'List Paragraph', { basedOn: 'Normal', quick: true, p: `<w:spacing w:after="${TIGHT}"/>` }),
  style('paragraph', 'Quote', 'Quote', {
    basedOn: 'Normal',
    quick: true,
    p: `<w:pBdr>${edge('left', 10, 12)}</w:pBdr><w:spacing w:after="${AFTER}"/><w:ind w:left="${STEP}"/>`,
  }),
  style('paragraph', 'FOIRequest', 'FOI Request', {
    basedOn: 'Normal',
    quick: true,
    p: `<w:pBdr>${edge('left', BAR.space, BAR.size, BAR.colour)}</w:pBdr><w:spacing w:after="${AFTER}"/><w:ind w:left="${STEP}"/>`,
  }),
  style('paragraph', 'HTMLPreformatted', 'HTML Preformatted', {
    basedOn: 'Normal',
    p: `<w:shd w:val="clear" w:color="auto" w:fill="F4F4F4"/><w:spacing w:after="${AFTER}" w:line="240" w:lineRule="auto"/>`,
    r: `${MONO}<w:sz w:val="20"/><w:szCs w:val="20"/>`,
  }),
  style('character', 'HTMLCode', 'HTML Code', { basedOn: 'DefaultParagraphFont', r: MONO }),
  style('character', 'Hyperlink', 'Hyperlink', { basedOn: 'DefaultParagraphFont', r: '<w:color w:val="0B4A8F"/><w:u w:val="single"/>' }),
  style('table', 'TableGrid', 'Table Grid', {
    basedOn: 'TableNormal',
    more: `<w:tblPr><w:tblBorders>${GRID}</w:tblBorders><w:tblCellMar>${CELL}</w:tblCellMar></w:tblPr>`,
  }),
  style('paragraph', 'FOITableText', 'FOI Table Text', { basedOn: 'Normal', quick: true, p: '<w:spacing w:before="20" w:after="20"/>' }),
  style('paragraph', 'FOITableHeading', 'FOI Table Heading', { basedOn: 'FOITableText', quick: true, p: '<w:keepNext/>', r: '<w:b/><w:bCs/>' }),
  style('paragraph', 'FOIRule', 'FOI Rule', {
    basedOn: 'Normal',
    next: 'BodyText',
    p: `<w:pBdr>${edge('bottom', 1)}</w:pBdr><w:spacing w:before="120" w:after="240" w:line="120" w:lineRule="auto"/>`,
  }),
  style('character', 'FOIGap', 'FOI Gap', {
    basedOn: 'DefaultParagraphFont',
    r: '<w:b/><w:bCs/><w:color w:val="1B1B1B"/><w:shd w:val="clear" w:color="auto" w:fill="FFF0B3"/>',
  }),
  style('paragraph', 'FOIDraft', 'FOI Draft', {
    basedOn: 'Normal',
    next: 'BodyText',
    p: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((name) => edge(name, 4, 12, '7A1212')).join('')}</w:pBdr><w:spacing w:after="240"/><w:jc w:val="center"/>`,
    r: '<w:b/><w:bCs/><w:color w:val="7A1212"/>',
  }),
  style('paragraph', 'Header', 'header', { basedOn: 'Normal' }),
  style('paragraph', 'Footer', 'footer', { basedOn: 'Normal', p: '<w:jc w:val="center"/>', r: '<w:sz w:val="18"/><w:szCs w:val="18"/>' }),
];

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/styles.xml` of a letter without a letterhead. `lang` is a tag that Word knows, such as `cy-GB`. */
export function stylesXml(lang: string): string {
  const font = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>';
  const words = `<w:rPrDefault><w:rPr>${font}<w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`;
  const lines = '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault>';
  return styleSheet(`<w:docDefaults>${words}${lines}</w:docDefaults>${WORD_STYLES.map(({ xml }) => xml).join('')}`);
}

/** A style sheet with this content. */
export function styleSheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD_NAMESPACE}">${content}</w:styles>`;
}

/** The language as Word knows it: letters in Welsh are `cy-GB`, all others have a country. */
export function wordLanguage(lang: string): string {
  const plain = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(lang) ? lang : 'en-GB';
  if (plain === 'en') return 'en-GB';
  return plain === 'cy' ? 'cy-GB' : plain;
}
