import { areaOf, type Box, isFilled, isInBox, type Polygon } from './shapes';

/** One glyph on a page, where it stands, and what came over it. */
export interface Glyph {
  /** What it stands for, as the file tells it. */
  readonly sign: string;
  readonly word: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where it begins on its line, and how far it goes from there across its width and up by its size. Plain numbers: a page has thousands. */
  readonly left: number;
  readonly line: number;
  readonly acrossX: number;
  readonly acrossY: number;
  readonly upX: number;
  readonly upY: number;
  /** Solid colour; undefined for a pattern or an outline. */
  readonly color: string | undefined;
  /** Written so that it does not show. */
  readonly invisible: boolean;
  readonly offLayer: boolean;
}

/** Something painted that is no text. */
export interface Area {
  readonly polygons: readonly Polygon[];
  readonly evenOdd: boolean;
  readonly box: Box;
  readonly kind: 'box' | 'picture' | 'other';
  /** Nothing shows through it, and its edge is known. */
  readonly covers: boolean;
  readonly color: string | undefined;
  /** It belongs to a mark laid over the page, which can be moved aside. */
  readonly isMark: boolean;
}

/** Words of a page by what is wrong with them. */
export interface PageWords {
  readonly all: number;
  readonly underBox: number;
  readonly underPicture: number;
  readonly underMark: number;
  readonly behindScan: number;
  readonly invisible: number;
  readonly white: number;
  readonly sameColor: number;
  readonly offLayer: number;
  readonly offPage: number;
}

type Fault = Exclude<keyof PageWords, 'all'>;
type Cover = 'underBox' | 'underPicture' | 'underMark' | 'behindScan';
interface Placed extends Glyph {
  readonly order: number;
  cover?: { readonly kind: Cover; readonly order: number };
  fault?: Fault;
}

/** Where in a glyph it is looked whether something lies over it: parts of its width, and of its size above the line. */
const ACROSS = [0.2, 0.5, 0.8];
const UPWARDS = [0.1, 0.42];
/** Height of the rows in which glyphs are looked up, in points. */
const ROW = 12;
/** More on one page is no letter. Checks are counted, and not timed, so that the same file always gives the same answer. */
const MOST_GLYPHS = 200_000;
const MOST_AREAS = 20_000;
const MOST_CHECKS = 20_000_000;
/** A picture over this part of a page is the page: a scan. */
const WHOLE_PAGE = 0.6;

/** A page as it is painted: each glyph learns what is painted over it later, and what lies under it. */
export class Surface {
  private readonly rows = new Map<number, Placed[]>();
  private readonly glyphs: Placed[] = [];
  private readonly areas: Area[] = [];
  private readonly colours = new Set<string | undefined>();
  private readonly mere = new Map<string, boolean>();
  private checks = 0;
  private order = 0;
  /** Not everything could be compared. */
  overflowed = false;

  /** @param view what shows of the page */
  constructor(private readonly view: Box) {}

  /** @param glyph is the surface’s from here on */
  write(glyph: Glyph): void {
    if (this.glyphs.length >= MOST_GLYPHS) {
      this.overflowed = true;
      return;
    }
    const placed: Placed = Object.assign(glyph, { order: ++this.order });
    const fault = this.faultOf(glyph);
    if (fault) placed.fault = fault;
    this.glyphs.push(placed);
    const row = Math.floor(glyph.y / ROW);
    const inRow = this.rows.get(row);
    if (inRow) inRow.push(placed);
    else this.rows.set(row, [placed]);
  }

  paint(area: Area): void {
    this.order++;
    if (this.areas.length >= MOST_AREAS) this.overflowed = true;
    else {
      this.areas.push(area);
      this.colours.add(area.color);
    }
    if (!area.covers) return;
    const kind = this.coverOf(area);
    for (const glyph of this.near(area.box)) {
      if (glyph.fault === 'offLayer' || !this.isUnder(glyph, area)) continue;
      // What a scanner reads is written unseen, before or behind its picture.
      if (glyph.invisible && area.kind === 'picture') continue;
      glyph.cover = { kind, order: this.order };
    }
  }

  /** Counts the words of the page, each once. */
  words(): PageWords {
    const words = new Map<number, { glyphs: number; readonly faults: Map<Fault, number> }>();
    for (const glyph of this.glyphs) {
      const word = words.get(glyph.word) ?? { glyphs: 0, faults: new Map<Fault, number>() };
      words.set(glyph.word, word);
      if (this.isMere(glyph.sign)) continue;
      word.glyphs++;
      const fault = this.finalFault(glyph);
      if (fault) word.faults.set(fault, (word.faults.get(fault) ?? 0) + 1);
    }
    const count = { all: 0, underBox: 0, underPicture: 0, underMark: 0, behindScan: 0, invisible: 0, white: 0, sameColor: 0, offLayer: 0, offPage: 0 };
    for (const { glyphs, faults } of words.values()) {
      if (glyphs === 0) continue;
      count.all++;
      for (const [fault, number] of faults) if (number * 2 >= glyphs) count[fault]++;
    }
    return count;
  }

  /** Whether a sign is no letter and no digit. The same few signs make up all pages. */
  private isMere(sign: string): boolean {
    const known = this.mere.get(sign);
    if (known !== undefined) return known;
    const is = /^[\p{P}\p{S}\s]*$/u.test(sign);
    this.mere.set(sign, is);
    return is;
  }

  private finalFault(glyph: Placed): Fault | undefined {
    if (glyph.cover && !this.isWrittenAgain(glyph, glyph.cover.order)) return glyph.cover.kind;
    if (glyph.fault !== 'invisible') return glyph.fault;
    return this.areas.some((area) => area.kind === 'picture' && isInBox(area.box, glyph.x, glyph.y)) ? 'behindScan' : 'invisible';
  }

  private faultOf({ offLayer, invisible, x, y, color }: Glyph): Fault | undefined {
    if (offLayer) return 'offLayer';
    if (!isInBox(this.view, x, y)) return 'offPage';
    if (invisible) return 'invisible';
    if (color === undefined) return undefined;
    const under = this.areaUnder(x, y, color);
    if (isWhite(color)) return under === undefined || under === color ? 'white' : undefined;
    return under === color ? 'sameColor' : undefined;
  }

  /** The colour of what lies on top at a point; undefined where the page is bare. Looked up only where it can matter. */
  private areaUnder(x: number, y: number, color: string): string | undefined {
    if (!isWhite(color) && !this.colours.has(color)) return undefined;
    for (let i = this.areas.length - 1; i >= 0; i--) {
      const area = this.areas[i];
      this.checks++;
      if (this.checks > MOST_CHECKS) {
        this.overflowed = true;
        return 'unknown';
      }
      if (area && isInBox(area.box, x, y) && isFilled(area.polygons, area.evenOdd, x, y)) return area.color ?? 'unknown';
    }
    return undefined;
  }

  private coverOf({ isMark, kind, box }: Area): Cover {
    if (isMark) return 'underMark';
    if (kind !== 'picture') return 'underBox';
    return areaOf(box) >= WHOLE_PAGE * areaOf(this.view) ? 'behindScan' : 'underPicture';
  }

  /** All points of a glyph but one lie under it. */
  private isUnder(glyph: Glyph, { box, polygons, evenOdd }: Area): boolean {
    if (!isInBox(box, glyph.x, glyph.y)) return false;
    let missed = 0;
    for (const up of UPWARDS)
      for (const across of ACROSS) {
        const px = glyph.left + across * glyph.acrossX + up * glyph.upX;
        const py = glyph.line + across * glyph.acrossY + up * glyph.upY;
        if (!isInBox(box, px, py) || !isFilled(polygons, evenOdd, px, py)) missed++;
        if (missed > 1) return false;
      }
    return true;
  }

  /** Some programs paint a page twice: the same sign at the same place, over what covered the first. */
  private isWrittenAgain({ sign, x, y, size }: Placed, after: number): boolean {
    const near = size * 0.3;
    return this.near([x - near, y - near, x + near, y + near]).some(
      (other) => other.order > after && other.sign === sign && !other.cover && !other.invisible && Math.abs(other.x - x) < near && Math.abs(other.y - y) < near,
    );
  }

  private near([, lower, , upper]: Box): Placed[] {
    const [first, last] = [Math.floor(lower / ROW), Math.floor(upper / ROW)];
    const found: Placed[] = [];
    const take = (row: readonly Placed[]): void => {
      this.checks += row.length;
      if (this.checks > MOST_CHECKS) this.overflowed = true;
      else found.push(...row.slice(0, MOST_GLYPHS));
    };
    if (!(last - first < this.rows.size)) {
      for (const [row, glyphs] of this.rows) if (row >= first && row <= last) take(glyphs);
    } else for (let row = first; row <= last; row++) take(this.rows.get(row) ?? []);
    return found;
  }
}

/** White, or so near to it that paper shows no difference. */
function isWhite(color: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/i.test(color);
}
