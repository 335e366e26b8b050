import { BlackBoxes } from './blackBoxes';
import { parseColour, WHITE } from './colour';
import { type Ground, lookOf, over, shading, type StyleSheet, type TextLook } from './docxStyles';
import { isCropped } from './officeParts';
import { outOfSight, PassageCount } from './sight';
import type { Theme } from './theme';
import type { XmlElement, XmlHandler } from '../package/xml';
import { isTrue } from '../package/xmlNames';

type Change = 'insertion' | 'deletion' | 'move' | 'format';

/** Elements that record a change. Where something was moved to is the other half of a move, and not counted. */
const CHANGES: Readonly<Record<string, Change>> = {
  'w:ins': 'insertion',
  'w:cellIns': 'insertion',
  'w:del': 'deletion',
  'w:cellDel': 'deletion',
  'w:moveFrom': 'move',
  'w:rPrChange': 'format',
  'w:pPrChange': 'format',
  'w:sectPrChange': 'format',
  'w:tblPrChange': 'format',
  'w:tblPrExChange': 'format',
  'w:tblGridChange': 'format',
  'w:trPrChange': 'format',
  'w:tcPrChange': 'format',
  'w:cellMerge': 'format',
  'w:numberingChange': 'format',
};

/** What the stories of a document (body, headers, notes) hold that does not show. */
export class StorySeen {
  readonly changes: Record<Change, number> = { insertion: 0, deletion: 0, move: 0, format: 0 };
  readonly authors = new Set<string>();
  readonly words = new PassageCount();
  cropped = 0;
  tables = 0;
  /** A picture or shape lies behind the words somewhere, so that white letters may be meant to be read. */
  behind = false;
  /** Ids of the arrows to formulas, which are drawn from what they hold. */
  readonly formulas = new Set<string>();
  readonly boxes: BlackBoxes;

  constructor(theme: Theme) {
    this.boxes = new BlackBoxes(theme);
  }
}

/** Reads the XML of one story run by run. Text boxes stand inside runs, so that whatever is open is kept in stacks. */
export class StoryReader implements XmlHandler {
  private readonly path: string[] = [];
  /** Open records of how something looked before: not how it looks. */
  private inChange = 0;
  private readonly paragraphs: TextLook[] = [];
  private readonly runs: TextLook[] = [];
  /** What words stand on, for the page and every open cell and text box. */
  private readonly grounds: Ground[];
  /** Whether a style colours the cells, for every open table. */
  private readonly tables: boolean[] = [];
  private shapeFill: Ground = 'unknown';
  /** Inside of a drawing that lies in front of the words and does not push them aside. */
  private inFront = false;
  private anchorInFront = false;
  private words: string | undefined;

  constructor(
    private readonly seen: StorySeen,
    private readonly styles: StyleSheet,
    private readonly theme: Theme,
    page: Ground = WHITE,
    /** Headers and footers hold the logos and bars of the house: they cover nothing. */
    private readonly isMargin = false,
  ) {
    this.grounds = [page];
  }

  /** The colour of the page, where the document says it only once it is being read. */
  standOn(page: Ground): void {
    this.grounds[0] = page;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const holder = this.path.at(-1) ?? '';
    this.path.push(name);
    this.noteChange(name, attributes['w:author']);
    if (this.inChange > 0) return;
    if (this.inFront) this.seen.boxes.open(element);
    if (name === 'w:t') this.words = '';
    else if (name === 'w:p') this.paragraphs.push(this.styles.get('') ?? {});
    else if (name === 'w:r') this.runs.push({});
    else if (holder === 'w:rPr') this.runProperty(element);
    else if (holder === 'w:pPr') this.paragraphProperty(element);
    else if (name === 'w:tbl' || name === 'w:tc' || name.startsWith('w:tbl') || holder === 'w:tcPr' || holder === 'w:tblPr') this.tableElement(element, holder);
    else this.drawingElement(element);
  }

  text(words: string): void {
    if (this.inFront) this.seen.boxes.text(words);
    if (this.words !== undefined && this.words.length < 100_000) this.words += words;
  }

  close(name: string): void {
    this.path.pop();
    if (name.endsWith('Change')) this.inChange--;
    if (this.inChange > 0) return;
    if (this.inFront) this.seen.boxes.close(name);
    if (name === 'wp:anchor' || name === 'w:pict') this.inFront = false;
    if (name === 'w:t') this.endText();
    else if (name === 'w:p') this.paragraphs.pop();
    else if (name === 'w:r') this.runs.pop();
    else if (name === 'w:tc' || name === 'w:txbxContent') this.grounds.pop();
    else if (name === 'w:tbl') this.tables.pop();
  }

  private noteChange(name: string, author: string | undefined): void {
    const change = CHANGES[name];
    if (name.endsWith('Change')) this.inChange++;
    if (change === undefined) return;
    this.seen.changes[change]++;
    if (author !== undefined) this.seen.authors.add(author);
  }

  private runProperty(element: XmlElement): void {
    // Those of a paragraph's own mark say nothing of its words.
    if (this.path.at(-3) !== 'w:r') return;
    const style = element.name === 'w:rStyle' ? this.styles.get(element.attributes['w:val'] ?? '') : undefined;
    const run = this.runs.pop() ?? {};
    // The style stands first among the properties; whatever was said already is nearer.
    this.runs.push(style ? over(style, run) : over(run, lookOf(element, false, this.theme) ?? {}));
  }

  private paragraphProperty(element: XmlElement): void {
    const style = element.name === 'w:pStyle' ? this.styles.get(element.attributes['w:val'] ?? '') : undefined;
    const said = style ?? lookOf(element, true, this.theme);
    if (said) this.paragraphs.push(over(this.paragraphs.pop() ?? {}, said));
  }

  private tableElement({ name, attributes }: XmlElement, holder: string): void {
    if (name === 'w:tbl') {
      this.seen.tables++;
      this.tables.push(false);
    } else if (this.coloursCells(name, attributes, holder)) this.tables[this.tables.length - 1] = true;
    else if (name === 'w:tc') this.grounds.push(this.tables.at(-1) ? 'unknown' : (this.grounds.at(-1) ?? 'unknown'));
    else if (name === 'w:shd' && holder === 'w:tcPr') {
      const fill = shading(attributes, this.theme);
      if (fill !== 'none') this.grounds[this.grounds.length - 1] = fill;
    }
  }

  /** By a style, or by a colour of the whole table. */
  private coloursCells(name: string, attributes: XmlElement['attributes'], holder: string): boolean {
    if (name === 'w:tblStyle') return this.styles.has(`table ${attributes['w:val']}`);
    return name === 'w:shd' && holder === 'w:tblPr' && shading(attributes, this.theme) !== 'none';
  }

  private drawingElement({ name, attributes }: XmlElement): void {
    if (name === 'o:OLEObject' && /^Equation\b/i.test(attributes['ProgID'] ?? '')) this.seen.formulas.add(attributes['r:id'] ?? '');
    if (name === 'wp:anchor') this.anchorInFront = !this.isMargin && !isTrue(attributes['behindDoc']);
    if (name === 'wp:wrapNone') this.inFront = this.anchorInFront;
    if (name === 'w:pict') this.inFront = !this.isMargin;
    if (name === 'a:srcRect' && !this.isMargin && isCropped(attributes)) this.seen.cropped++;
    if (
      name === 'v:imagedata' &&
      !this.isMargin &&
      ['cropleft', 'croptop', 'cropright', 'cropbottom'].some((edge) => Number.parseFloat(attributes[edge] ?? '0') > 0)
    )
      this.seen.cropped++;
    if (name === 'wp:anchor' && isTrue(attributes['behindDoc'])) this.seen.behind = true;
    if (name === 'wps:wsp') this.shapeFill = 'unknown';
    // Lines have a colour too; only that of the shape's inside counts.
    if (name === 'a:srgbClr' && this.path.at(-2) === 'a:solidFill' && this.path.at(-3) === 'wps:spPr')
      this.shapeFill = parseColour(attributes['val']) ?? 'unknown';
    if (name === 'w:txbxContent') this.grounds.push(this.shapeFill);
  }

  private endText(): void {
    const text = this.words ?? '';
    this.words = undefined;
    const look = over(this.paragraphs.at(-1) ?? {}, this.runs.at(-1) ?? {});
    const own = this.paragraphs.at(-1)?.ground ?? 'none';
    const ground = own === 'none' ? (this.grounds.at(-1) ?? 'unknown') : own;
    this.seen.words.add(text, outOfSight({ hidden: look.hidden === true, size: look.size, colour: look.colour, mark: look.mark ?? 'none', ground }));
  }
}
