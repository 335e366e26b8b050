import { counted, type Gathering } from '../gathering';
import { OpenCommon } from './openCommon';
import { lengthOf, OpenStyles } from './openStyles';
import { OpenText } from './openText';
import type { XmlElement, XmlHandler } from '../package/xml';

/** Reads slides of OpenDocument (.odp and its template). */
export function readOdp(gathering: Gathering): void {
  const styles = new OpenStyles();
  gathering.xmlIfThere('styles.xml', undefined, styles);
  const common = new OpenCommon(gathering, styles);
  const slides = new Slides(gathering, styles, common);
  gathering.xml('content.xml', 'slides', slides);
  gathering.lookedAt('speaker’s notes');
  common.finish();
  gathering.contents = { pages: slides.shown };
}

/** What stands on every page of notes besides the notes. */
const NOT_NOTES: ReadonlySet<string> = new Set(['page', 'page-number', 'header', 'footer', 'date-time']);

class Slides implements XmlHandler {
  shown = 0;
  private page = 0;
  private readonly path: string[] = [];
  private size: readonly [width: number, height: number] = [0, 0];
  private notes = 0;
  private inNotes = false;
  private notesFrame = false;
  /** The shape of the slide that is open: whether it lies beside the slide, and whether it has words. */
  private shape: { readonly depth: number; readonly outside: boolean; words: boolean } | undefined;
  private outside = 0;
  private words: OpenText;

  constructor(
    private readonly gathering: Gathering,
    private readonly styles: OpenStyles,
    private readonly common: OpenCommon,
  ) {
    this.words = this.fresh();
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const holder = this.path.at(-1);
    this.path.push(name);
    this.styles.open(element);
    if (name === 'draw:page') this.openPage(attributes);
    if (this.page === 0) return;
    if (name === 'presentation:notes') this.inNotes = true;
    if (name === 'draw:frame' && this.inNotes) this.notesFrame = !NOT_NOTES.has(attributes['presentation:class'] ?? '');
    if (!this.shape && holder === 'draw:page' && name.startsWith('draw:'))
      this.shape = { depth: this.path.length, outside: this.isOutside(attributes), words: false };
    this.common.open(element, { page: this.page });
    this.words.open(element);
  }

  text(words: string): void {
    if (this.page === 0) return;
    this.common.text(words);
    const count = this.common.isAside ? 0 : (words.match(/[^\s]+/g)?.length ?? 0);
    if (this.inNotes) this.notes += this.notesFrame ? count : 0;
    else {
      this.words.text(words);
      if (this.shape && count > 0) this.shape.words = true;
    }
  }

  close(name: string): void {
    if (this.shape && this.shape.depth === this.path.length) {
      if (this.shape.outside && this.shape.words) this.outside++;
      this.shape = undefined;
    }
    this.path.pop();
    this.styles.close(name);
    if (this.page === 0) return;
    this.words.close(name);
    this.common.close(name);
    if (name === 'presentation:notes') this.inNotes = false;
    if (name === 'draw:page') this.closePage();
  }

  private openPage(attributes: XmlElement['attributes']): void {
    this.page++;
    this.size = this.styles.sizes.get(this.styles.masters.get(attributes['draw:master-page-name'] ?? '') ?? '') ?? [0, 0];
    if (this.styles.get('drawing-page', attributes['draw:style-name']).away) this.gathering.trace({ kind: 'hidden-slide', page: this.page });
    else this.shown++;
  }

  private closePage(): void {
    const { page } = this;
    this.words.words.report(this.gathering, { page });
    if (this.outside > 0) this.gathering.trace({ kind: 'hidden-text', page, count: this.outside, detail: 'beside the edge of the slide' });
    if (this.notes > 0) this.gathering.trace({ kind: 'speaker-notes', page, detail: counted(this.notes, 'word') });
    this.common.report({ page });
    this.notes = 0;
    this.outside = 0;
    this.words = this.fresh();
  }

  /** What a slide is painted with can't be told from its content. */
  private fresh(): OpenText {
    return new OpenText(this.styles, this.common, 'unknown');
  }

  private isOutside(attributes: XmlElement['attributes']): boolean {
    const [width, height] = this.size;
    const [left, top] = [lengthOf(attributes['svg:x']), lengthOf(attributes['svg:y'])];
    if (width === 0 || height === 0 || left === undefined || top === undefined) return false;
    return left >= width || top >= height || left + (lengthOf(attributes['svg:width']) ?? 0) <= 0 || top + (lengthOf(attributes['svg:height']) ?? 0) <= 0;
  }
}
