import { strFromU8, unzipSync } from 'fflate';
import { allOf, childOf, type XmlNode, xmlTree } from './xml';

/** A Word file taken apart. */
export interface Docx {
  readonly paths: readonly string[];
  /** The text of a part; empty where there is none. */
  readonly text: (path: string) => string;
  /** The root element of a part. Throws where there is none, or it is not well-formed. */
  readonly tree: (path: string) => XmlNode;
}

/** Opens a Word file. Throws when it is no zip file. */
export function docx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const text = (path: string): string => (files[path] === undefined ? '' : strFromU8(files[path]));
  return { paths: Object.keys(files), text, tree: (path) => xmlTree(text(path)) };
}

/** Order of elements as the schema of the format (ISO/IEC 29500) wants it. Word calls a file damaged that has another one. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
};

const REFERENCES: Readonly<Record<string, string>> = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };

/** Everything in a Word file that would make Word offer to repair it, or that leads nowhere; empty for a sound file. */
export function docxProblems(bytes: Uint8Array): string[] {
  const file = docx(bytes);
  const problems: string[] = [];
  const trees = new Map<string, XmlNode>();
  for (const path of file.paths) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      trees.set(path, file.tree(path));
    } catch (error) {
      problems.push(`${path}: ${(error as Error).message}`);
    }
  }
  problems.push(...typeProblems(file, trees));
  for (const [path, tree] of trees) {
    if (path.endsWith('.rels')) problems.push(...targetProblems(file, path, tree));
    else if (path.startsWith('word/')) problems.push(...orderProblems(path, tree), ...relationProblems(path, tree, trees));
  }
  const body = trees.get('word/document.xml');
  if (body === undefined) problems.push('there is no word/document.xml');
  else problems.push(...bodyProblems(body), ...styleProblems(trees), ...numberProblems(body, trees.get('word/numbering.xml')));
  return problems;
}

function typeProblems(file: Docx, trees: ReadonlyMap<string, XmlNode>): string[] {
  const types = trees.get('[Content_Types].xml');
  if (types === undefined) return ['there are no content types'];
  const endings = new Set(types.children.map(({ attributes }) => attributes['Extension']?.toLowerCase()));
  const named = types.children.flatMap(({ attributes }) => attributes['PartName'] ?? []);
  const untyped = file.paths.filter(
    (path) => path !== '[Content_Types].xml' && !named.includes(`/${path}`) && !endings.has(path.split('.').at(-1)?.toLowerCase()),
  );
  const absent = named.filter((name) => !file.paths.includes(name.slice(1)));
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...absent.map((name) => `${name} has a content type and is not there`),
    ...named.filter((name, at) => named.indexOf(name) !== at).map((name) => `${name} has two content types`),
  ];
}

function targetProblems(file: Docx, path: string, tree: XmlNode): string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const seen = new Set<string>();
  return tree.children.flatMap(({ attributes }) => {
    const { Id = '', Target = '', TargetMode } = attributes;
    const twice = seen.has(Id) ? [`${path}: ${Id} twice`] : [];
    seen.add(Id);
    if (TargetMode === 'External') return URL.canParse(Target, 'https://example.org/') ? twice : [...twice, `${path}: ${Target} is no address`];
    const target = new URL(Target, `https://example.org/${folder}`).pathname.slice(1);
    return file.paths.includes(target) ? twice : [...twice, `${path}: ${Target} is not there`];
  });
}

function relationProblems(path: string, tree: XmlNode, trees: ReadonlyMap<string, XmlNode>): string[] {
  const rels = trees.get(path.replace(/([^/]*)$/, '_rels/$1.rels'));
  const ids = new Set(rels?.children.map(({ attributes }) => attributes['Id']));
  return everything(tree).flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key, id]) => key.startsWith('r:') && !ids.has(id))
      .map(([key, id]) => `${path}: ${name} has ${key}="${id}", which is no relationship`),
  );
}

function orderProblems(path: string, tree: XmlNode): string[] {
  return [tree, ...everything(tree)].flatMap((node) => {
    const order = ORDER[node.name]?.split(' ').map((name) => `w:${name}`);
    if (order === undefined) return [];
    let last = 0;
    return node.children.flatMap(({ name }) => {
      const place = order.indexOf(name);
      if (place < last) return [`${path}: ${name} ${place < 0 ? 'has no place' : 'is out of order'} in ${node.name}`];
      last = place;
      return [];
    });
  });
}

function bodyProblems(tree: XmlNode): string[] {
  const problems: string[] = [];
  const body = childOf(tree, 'w:body');
  for (const cell of allOf(tree, 'w:tc')) if (cell.children.at(-1)?.name !== 'w:p') problems.push('a cell does not end with a paragraph');
  const blocks = body?.children ?? [];
  blocks.forEach((block, at) => {
    if (block.name === 'w:tbl' && blocks[at + 1]?.name !== 'w:p') problems.push('no paragraph follows a table');
    if (block.name === 'w:sectPr' && at !== blocks.length - 1) problems.push('something follows the last section');
  });
  const marks = allOf(tree, 'w:bookmarkStart');
  for (const attribute of ['w:id', 'w:name']) {
    if (new Set(marks.map(({ attributes }) => attributes[attribute])).size !== marks.length) problems.push(`two bookmarks have one ${attribute}`);
  }
  const names = new Set(marks.map(({ attributes }) => attributes['w:name']));
  for (const { attributes } of allOf(tree, 'w:hyperlink')) {
    const anchor = attributes['w:anchor'];
    if (anchor !== undefined && !names.has(anchor)) problems.push(`a link leads to ${anchor}, which is no bookmark`);
  }
  return problems;
}

function styleProblems(trees: ReadonlyMap<string, XmlNode>): string[] {
  const styles = trees.get('word/styles.xml')?.children.filter(({ name }) => name === 'w:style') ?? [];
  const types = new Map(styles.map(({ attributes }) => [attributes['w:styleId'], attributes['w:type']]));
  const problems = types.size === styles.length ? [] : ['two styles have one id'];
  const names = styles.map((style) => `${style.attributes['w:type']} ${childOf(style, 'w:name')?.attributes['w:val']}`);
  problems.push(...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two styles are called ${name}`));
  for (const style of styles) {
    for (const base of style.children.filter(({ name }) => name === 'w:basedOn' || name === 'w:next')) {
      if (!types.has(base.attributes['w:val'])) problems.push(`${style.attributes['w:styleId']} needs ${base.attributes['w:val']}, which is no style`);
    }
  }
  for (const [path, tree] of trees) {
    if (!path.startsWith('word/')) continue;
    for (const { name, attributes } of everything(tree)) {
      const wanted = REFERENCES[name];
      if (wanted !== undefined && types.get(attributes['w:val']) !== wanted) problems.push(`${path}: ${attributes['w:val']} is no ${wanted} style`);
    }
  }
  return problems;
}

function numberProblems(body: XmlNode, numbering: XmlNode | undefined): string[] {
  const numbers = new Map(
    (numbering === undefined ? [] : allOf(numbering, 'w:num')).map((num) => [num.attributes['w:numId'], childOf(num, 'w:abstractNumId')]),
  );
  const kinds = (numbering === undefined ? [] : allOf(numbering, 'w:abstractNum')).map(({ attributes }) => attributes['w:abstractNumId']);
  const problems = new Set(kinds).size === kinds.length ? [] : ['two kinds of numbering have one id'];
  for (const { attributes } of allOf(body, 'w:numId')) {
    const kind = numbers.get(attributes['w:val']);
    if (attributes['w:val'] !== '0' && !kinds.includes(kind?.attributes['w:val'])) problems.push(`numbering ${attributes['w:val']} is not there`);
  }
  return problems;
}

function everything(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => [child, ...everything(child)]);
}
