import { BlackBoxes } from './blackBoxes';
import { isCropped } from './officeParts';
import type { Theme } from './theme';
import type { XmlElement, XmlHandler } from '../package/xml';
import { isTrue } from '../package/xmlNames';

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** Shapes that stand on the slide itself; within groups places are counted otherwise, and the group's own place tells. */
const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);

/** Reads one slide: what on it does not show. */
export class SlideReader implements XmlHandler {
  hidden = false;
  /** Shapes with words that have the hidden property. */
  invisible = 0;
  /** Shapes with words that lie wholly beside the slide. */
  outside = 0;
  cropped = 0;
  readonly boxes: BlackBoxes;
  /** Ids of the arrows to formulas, which are drawn from what they hold. */
  readonly formulas = new Set<string>();
  private readonly path: string[] = [];
  private shape: { readonly depth: number; hidden: boolean; outside: boolean; words: boolean; left: number; top: number } | undefined;

  constructor(
    private readonly size: SlideSize | undefined,
    theme: Theme,
  ) {
    this.boxes = new BlackBoxes(theme, size ? (size.width * size.height) / 2 : undefined);
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    this.boxes.open(element);
    if (name === 'p:oleObj' && /^Equation\b/i.test(attributes['progId'] ?? '')) this.formulas.add(attributes['r:id'] ?? '');
    const holder = this.path.at(-1);
    this.path.push(name);
    if (name === 'p:sld') this.hidden = attributes['show'] === '0' || attributes['show'] === 'false';
    if (!this.shape && holder === 'p:spTree' && SHAPES.has(name))
      this.shape = { depth: this.path.length, hidden: false, outside: false, words: false, left: 0, top: 0 };
    if (name === 'a:srcRect' && isCropped(attributes)) this.cropped++;
    const { shape } = this;
    if (!shape) return;
    if (name === 'p:cNvPr' && this.path.length === shape.depth + 2) shape.hidden = isTrue(attributes['hidden']);
    // The place of the shape itself, and not of a shape in it.
    const own = this.path.length <= shape.depth + 3;
    if (name === 'a:off' && own) {
      shape.left = Number(attributes['x']);
      shape.top = Number(attributes['y']);
    }
    if (name === 'a:ext' && own && attributes['cx'] !== undefined) shape.outside = this.isOutside(shape, Number(attributes['cx']), Number(attributes['cy']));
  }

  text(words: string): void {
    this.boxes.text(words);
    if (this.shape && this.path.at(-1) === 'a:t' && words.trim() !== '') this.shape.words = true;
  }

  close(name: string): void {
    this.boxes.close(name);
    const { shape } = this;
    if (shape && this.path.length === shape.depth) {
      if (shape.words && shape.hidden) this.invisible++;
      else if (shape.words && shape.outside) this.outside++;
      this.shape = undefined;
    }
    this.path.pop();
  }

  private isOutside({ left, top }: { readonly left: number; readonly top: number }, width: number, height: number): boolean {
    if (!this.size) return false;
    return left >= this.size.width || top >= this.size.height || left + width <= 0 || top + height <= 0;
  }
}
