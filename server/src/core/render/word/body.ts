import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  type NumberingDefinition,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import { type Flow, gapWords, type Inline, type Letter } from '../letter';
import { BOOKMARK, bookmarked, codeWord, fragmentOf, gapWord, type InlineWord, inlineWord } from './inline';
import { AFTER, BAR, STEP, TIGHT, type WordStyleId } from './styles';
import { tableWord } from './table';

/** What the body is made for. */
export interface BodyOptions {
  /** The id that a style has in the file that is made. */
  readonly styleId: (style: WordStyleId) => string;
  /** Language for each piece of text; undefined where the document's own is right. */
  readonly lang: string | undefined;
  /** Twips between the margins. */
  readonly width: number;
  /** What the first line of a draft says. */
  readonly mark: string | undefined;
}

/** The letter as paragraphs and tables of Word, and the numbering of its lists. */
export interface WordBody {
  readonly children: readonly FileChild[];
  readonly numbering: readonly NumberingDefinition[];
}

interface Context extends InlineWord {
  readonly width: number;
  readonly numbering: NumberingDefinition[];
  /** The next paragraph begins a page. */
  newPage: boolean;
  /** The next paragraph keeps its distance: a table has no space after it. */
  afterTable: boolean;
}

/** Where a passage stands: how far in, in which kind of text, in how many lists. */
interface Place {
  readonly indent: number;
  readonly depth: number;
  readonly style: WordStyleId;
  /** Twips from the margin to the bar beside a request; undefined outside one. */
  readonly bar: number | undefined;
  /** Twips after each paragraph; undefined leaves it to the style. */
  readonly after: number | undefined;
  /** The number or bullet that the first paragraph of an item takes. */
  readonly marker: Marker | undefined;
}

interface Marker {
  readonly reference: string;
  readonly level: number;
  readonly hanging: number;
  taken: boolean;
}

const TOP: Place = { indent: 0, depth: 0, style: 'BodyText', bar: undefined, after: undefined, marker: undefined };
/** Word knows nine levels of a list. */
const LEVELS = 9;
/** Twips from the margin, at most: lists in lists in lists would leave the page. */
const FARTHEST = 10 * STEP;

/** Makes the body of a Word file. Every list that is numbered has a numbering of its own, so that no list goes on with another's numbers. */
export function wordBody(letter: Letter, options: BodyOptions): WordBody {
  const context: Context = {
    styleId: options.styleId,
    lang: options.lang,
    width: options.width,
    bookmarks: bookmarksOf(letter),
    numbering: [],
    newPage: false,
    afterTable: false,
  };
  const flows = letter.blocks.map((block) => block.flow);
  const mark = options.mark === undefined ? [] : [new Paragraph({ style: options.styleId('FOIDraft'), text: options.mark })];
  const children = [...mark, ...flowsWord(flows, TOP, context)];
  // A section ends with a paragraph: Word would add one of its own, with the space of a whole line.
  if (context.afterTable || children.length === 0) children.push(separator(context));
  return { children, numbering: context.numbering };
}

function flowsWord(flows: readonly Flow[], place: Place, context: Context): FileChild[] {
  return flows.flatMap((flow) => flowWord(flow, place, context));
}

function flowWord(flow: Flow, place: Place, context: Context): FileChild[] {
  switch (flow.kind) {
    case 'heading': {
      const words = bookmarked(inlineWord(flow.children, context), flow.anchor, context);
      return [paragraph(words, { ...place, style: `Heading${flow.depth}`, after: undefined }, context)];
    }
    case 'paragraph':
      return [paragraph(inlineWord(flow.children, context), place, context)];
    case 'list':
      return listWord(flow, place, context);
    case 'quotation':
      return quotationWord(flow, place, context);
    case 'code':
      return [paragraph(codeWord(flow.text, context), { ...place, style: 'HTMLPreformatted' }, context)];
    case 'table':
      return tableIn(flow, place, context);
    case 'rule':
      return [paragraph([], { ...place, style: 'FOIRule', after: undefined }, context)];
    case 'page-break':
      context.newPage = true;
      return [];
    case 'gap':
      return [paragraph([gapWord(gapWords(flow.reason), context)], place, context)];
  }
}

function quotationWord(flow: Flow & { readonly kind: 'quotation' }, place: Place, context: Context): FileChild[] {
  const indent = Math.min(place.indent + STEP, FARTHEST);
  const style: WordStyleId = flow.request ? 'FOIRequest' : 'Quote';
  return flowsWord(flow.children, { ...place, style, indent, bar: flow.request ? indent : undefined, after: AFTER }, context);
}

function paragraph(children: readonly ParagraphChild[], place: Place, context: Context): Paragraph {
  const { marker } = place;
  const numbered = marker !== undefined && !marker.taken;
  if (numbered) marker.taken = true;
  const before = place.style.startsWith('Heading') ? 2 * AFTER : AFTER;
  const spacing = { ...(context.afterTable ? { before } : {}), ...(place.after === undefined ? {} : { after: place.after }) };
  const made = new Paragraph({
    style: context.styleId(place.style),
    children,
    ...(numbered ? { numbering: { reference: marker.reference, level: marker.level } } : {}),
    ...(place.indent === 0 ? {} : { indent: { left: place.indent, ...(numbered ? { hanging: marker.hanging } : {}) } }),
    ...barBeside(place, numbered ? marker.hanging : 0),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    // A house's list style often drops the space between its paragraphs, which would close up a list that is spaced out.
    ...(place.style === 'ListParagraph' ? { contextualSpacing: false } : {}),
    ...(context.newPage ? { pageBreakBefore: true } : {}),
  });
  context.newPage = false;
  context.afterTable = false;
  return made;
}

/** The bar beside a request goes straight down: what stands further in has it further out, as far as Word allows (31 points). */
function barBeside(place: Place, hanging: number): { border?: NonNullable<IParagraphOptions['border']> } {
  const offset = place.bar === undefined || place.style !== 'FOIRequest' ? 0 : place.indent - hanging - place.bar;
  if (offset <= 0) return {};
  return { border: { left: { style: BorderStyle.SINGLE, size: BAR.size, color: BAR.colour, space: Math.min(31, BAR.space + Math.round(offset / 20)) } } };
}

function separator(context: Context): Paragraph {
  return new Paragraph({ style: context.styleId('FOITableText') });
}

function listWord(list: Flow & { readonly kind: 'list' }, place: Place, context: Context): FileChild[] {
  // A list in a list that opens an item needs a line for the outer number to stand on.
  const bare = place.marker !== undefined && !place.marker.taken ? [paragraph([], { ...place, after: TIGHT }, context)] : [];
  const level = Math.min(place.depth, LEVELS - 1);
  const last = (list.start ?? 0) + list.items.length;
  const hanging = list.start === undefined || last < 100 ? STEP : last < 10_000 ? STEP * 2 : STEP * 3;
  const indent = Math.min(place.indent + hanging, FARTHEST);
  const reference = `letter-list-${context.numbering.length + 1}`;
  context.numbering.push({ reference, levels: levelsOf(list.start, level, indent, hanging) });
  const style: WordStyleId = place.style === 'BodyText' ? 'ListParagraph' : place.style;
  const items = list.items.flatMap((item, at) => {
    const ends = at === list.items.length - 1;
    const after = ends ? (place.depth === 0 ? AFTER : place.after) : list.tight ? TIGHT : AFTER;
    const marker: Marker = { reference, level, hanging, taken: false };
    const inner: Place = { ...place, indent, depth: place.depth + 1, style, after, marker };
    const children = itemWord(item, inner, list.tight, context);
    return marker.taken ? children : [...children, paragraph([], inner, context)];
  });
  return [...bare, ...items];
}

/** What stands above a nested list belongs close to it. */
function itemWord(item: readonly Flow[], place: Place, tight: boolean, context: Context): FileChild[] {
  return item.flatMap((flow, at) => {
    const within = tight && at < item.length - 1 ? { ...place, after: TIGHT } : place;
    return flowsWord([flow], within, context);
  });
}

function levelsOf(start: number | undefined, level: number, indent: number, hanging: number): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, at): ILevelsOptions => {
    const left = Math.max(hanging, indent + (at - level) * STEP);
    const style = { paragraph: { indent: { left, hanging } } };
    if (start === undefined) return { level: at, format: LevelFormat.BULLET, text: at % 2 === 0 ? '•' : '–', alignment: AlignmentType.LEFT, style };
    return { level: at, format: LevelFormat.DECIMAL, text: `%${at + 1}.`, start: at === level ? start : 1, alignment: AlignmentType.LEFT, style };
  });
}

function tableIn(flow: Flow & { readonly kind: 'table' }, place: Place, context: Context): FileChild[] {
  const bare = place.marker !== undefined && !place.marker.taken ? [paragraph([], { ...place, after: TIGHT }, context)] : [];
  // Word makes one table of two that follow each other.
  if (context.afterTable) bare.push(separator(context));
  const table = tableWord(flow, {
    styleId: context.styleId,
    inline: (nodes: readonly Inline[]) => inlineWord(nodes, context),
    indent: place.indent,
    width: Math.max(context.width - place.indent, 1440),
    newPage: context.newPage,
  });
  context.newPage = false;
  context.afterTable = true;
  return [...bare, table];
}

/** A bookmark for every heading that a link in the letter points to. Word takes no hyphens in their names, and 40 characters at most. */
function bookmarksOf(letter: Letter): ReadonlyMap<string, string> {
  const wanted = new Set<string>();
  const anchors: string[] = [];
  const inline = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.kind === 'link' && node.href.startsWith('#')) wanted.add(fragmentOf(node.href));
      if ('children' in node) inline(node.children);
    }
  };
  const visit = (flow: Flow): void => {
    if (flow.kind === 'heading') anchors.push(flow.anchor);
    if (flow.kind === 'heading' || flow.kind === 'paragraph') inline(flow.children);
    else if (flow.kind === 'quotation') flow.children.forEach(visit);
    else if (flow.kind === 'list') for (const item of flow.items) item.forEach(visit);
    else if (flow.kind === 'table') for (const row of [flow.header, ...flow.rows]) row.forEach(inline);
  };
  for (const { flow } of letter.blocks) visit(flow);
  const targets = anchors.filter((anchor) => wanted.has(anchor));
  return new Map(targets.map((anchor, at) => [anchor, `${BOOKMARK}${at + 1}`]));
}
