import { isBlackish, parseColour } from './colour';
import type { Theme } from './theme';
import type { XmlElement } from '../package/xml';

/** Shapes, as Word, PowerPoint and Excel call them. */
const SHAPES: ReadonlySet<string> = new Set(['wps:wsp', 'p:sp', 'xdr:sp']);
/** The same in the drawings of older versions. */
const OLD_SHAPES: ReadonlySet<string> = new Set(['v:rect', 'v:roundrect']);
/** In units of drawings, of which a point has 12,700: what is thinner is a line. */
const THINNEST = 60_000;
/** The names by which a drawing means the colours of letters in its theme. */
const NAMES: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

interface Shape {
  black: boolean;
  words: boolean;
  width: number;
  height: number;
}

/** Counts black boxes without words among the shapes of a drawing: drawn over a page, such a box covers words and takes none away. */
export class BlackBoxes {
  count = 0;
  private readonly path: string[] = [];
  private shape: Shape | undefined;

  /** @param most a box larger than this is a background, and covers nothing */
  constructor(
    private readonly theme: Theme,
    private readonly most: number = Number.POSITIVE_INFINITY,
  ) {}

  open({ name, attributes }: XmlElement): void {
    this.path.push(name);
    if (SHAPES.has(name)) this.shape = { black: false, words: false, width: 0, height: 0 };
    if (OLD_SHAPES.has(name)) this.shape = oldShape(attributes);
    const { shape } = this;
    if (!shape) return;
    if (name === 'a:ext' && this.path.at(-2) === 'a:xfrm') {
      shape.width = Number(attributes['cx']);
      shape.height = Number(attributes['cy']);
    }
    // Lines and letters have colours too; only that of the shape's inside counts.
    if (this.path.at(-2) === 'a:solidFill' && this.path.at(-3)?.endsWith(':spPr')) shape.black = this.isBlack(name, attributes['val'] ?? '');
    // A colour made lighter, or through which something shines.
    if (shape.black && this.path.at(-3) === 'a:solidFill' && (name === 'a:alpha' || name === 'a:lumOff' || name === 'a:tint')) shape.black = false;
  }

  text(words: string): void {
    const holder = this.path.at(-1);
    if (this.shape && (holder === 'w:t' || holder === 'a:t') && words.trim() !== '') this.shape.words = true;
  }

  close(name: string): void {
    this.path.pop();
    if (!(SHAPES.has(name) || OLD_SHAPES.has(name)) || !this.shape) return;
    const { black, words, width, height } = this.shape;
    if (black && !words && Math.min(width, height) >= THINNEST && width * height <= this.most) this.count++;
    this.shape = undefined;
  }

  private isBlack(name: string, value: string): boolean {
    const colour = name === 'a:srgbClr' ? parseColour(value) : name === 'a:schemeClr' ? this.theme.get(NAMES[value] ?? value) : undefined;
    return colour !== undefined && isBlackish(colour);
  }
}

/** An older drawing says its place and size in the words of a style sheet: `position:absolute;width:90pt;height:14pt;z-index:1`, points or else inches. */
function oldShape({ style = '', fillcolor = '', filled = 't' }: XmlElement['attributes']): Shape {
  const said = new Map(style.split(';').map((one): [string, string] => [one.slice(0, one.indexOf(':')).trim(), one.slice(one.indexOf(':') + 1).trim()]));
  const points = (side: string): number => (Number.parseFloat(said.get(side) ?? '') || 0) * (said.get(side)?.endsWith('pt') ? 12_700 : 914_400);
  const isInFront = said.get('position') === 'absolute' && !said.get('z-index')?.startsWith('-');
  return {
    black: isInFront && !/^f/i.test(filled) && /^(?:black|#0{6}|#000)\b/i.test(fillcolor),
    words: false,
    width: points('width'),
    height: points('height'),
  };
}
