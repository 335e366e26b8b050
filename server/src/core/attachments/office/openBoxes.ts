import { isBlackish } from './colour';
import { lengthOf, type OpenStyles } from './openStyles';
import type { XmlElement } from '../package/xml';

const SHAPES: ReadonlySet<string> = new Set(['draw:custom-shape', 'draw:rect', 'draw:polygon', 'draw:path']);
/** In centimetres: what is thinner is a line, what is larger both ways is a background. */
const THINNEST = 0.17;
const LARGEST = { width: 20, height: 10 };

/** Counts black boxes without words in an OpenDocument file: drawn over a page, such a box covers words and takes none away. */
export class OpenBoxes {
  count = 0;
  /** Whether each open shape is black and holds no words so far. */
  private readonly open: boolean[] = [];

  constructor(private readonly styles: OpenStyles) {}

  opened({ name, attributes }: XmlElement): void {
    if (SHAPES.has(name)) this.open.push(this.isBlackBox(attributes));
  }

  text(words: string): void {
    if (this.open.length > 0 && words.trim() !== '') this.open[this.open.length - 1] = false;
  }

  closed(name: string): void {
    if (SHAPES.has(name) && this.open.pop()) this.count++;
  }

  private isBlackBox(attributes: XmlElement['attributes']): boolean {
    const { shape = 'unknown', aside } = this.styles.get('graphic', attributes['draw:style-name'] ?? attributes['presentation:style-name']);
    if (typeof shape === 'string' || !isBlackish(shape) || aside) return false;
    const [width, height] = [lengthOf(attributes['svg:width']) ?? 0, lengthOf(attributes['svg:height']) ?? 0];
    return Math.min(width, height) >= THINNEST && !(width > LARGEST.width && height > LARGEST.height);
  }
}
