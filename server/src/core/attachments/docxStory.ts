import { type Colour, parseColour, WHITE } from './colour';
import { lookOf, over, shading, type StyleSheet, type TextLook } from './docxStyles';
import { isCropped } from './officeParts';
import { outOfSight, PassageCount } from './sight';
import type { Theme } from './theme';
import type { XmlElement, XmlHandler } from './xml';

/** Elements that record a change, by what they are told as. */
const CHANGES: Readonly<Record<string, 'insertion' | 'deletion' | 'move' | 'format'>> = {
  'w:ins': 'insertion',
  'w:cellIns': 'insertion',
  'w:del': 'deletion',
  'w:cellDel': 'deletion',
  'w:moveFrom': 'move',
  // Where it was moved to is the other half of the same change.
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
  readonly changes = { insertion: 0, deletion: 0, move: 0, format: 0 };
  readonly authors = new Set<string>();
  readonly words = new PassageCount();
  cropped = 0;
  tables = 0;
  /** A picture or shape lies behind the words somewhere, so that white letters may be meant to be read. */
  behind = false;
}

type Ground = Colour | undefined;

/** Reads the XML of one story run by run. */
export class StoryReader implements XmlHandler {
  private readonly path: string[] = [];
  /** Elements within a record of how something looked before: not how it looks. */
  private inChange = 0;
  private paragraph: TextLook = {};
  private run: TextLook = {};
  private inText = false;
  /** What words stand on, for every open cell and text box; undefined where it can't be told. */
  private readonly grounds: Ground[];
  /** Whether a style colours the cells, for every open table. */
  private readonly tableShaded: boolean[] = [];
  private shapeFill: Ground | 'none';
  private text = '';

  constructor(
    private readonly seen: StorySeen,
    private readonly styles: StyleSheet,
    private readonly theme: Theme,
    page: Ground = WHITE,
  ) {
    this.grounds = [page];
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const holder = this.path.at(-1);
    this.path.push(name);
    const change = CHANGES[name];
    if (change) this.changed(change, attributes['w:author']);
    if (name.endsWith('Change')) this.inChange++;
    if (this.inChange > 0) return;
    if (name === 'w:t' || name === 'w:delText') this.startText();
    else if (name === 'w:p') this.paragraph = this.styles.get('') ?? {};
    else if (name === 'w:r') this.run = {};
    else if (holder === 'w:rPr' && this.path.at(-3) === 'w:r') this.runProperty(element);
    else if (holder === 'w:pPr') this.paragraphProperty(element);
    else this.around(element);
  }

  text_(words: string): void {
    if (this.inText && this.text.length < 100_000) this.text += words;
  }

  close(name: string): void {
    this.path.pop();
    if (name.endsWith('Change')) this.inChange--;
    else if (name === 'w:t') this.endText();
    else if (name === 'w:tc' || name === 'w:txbxContent') this.grounds.pop();
    else if (name === 'w:tbl') this.tableShaded.pop();
  }
}
