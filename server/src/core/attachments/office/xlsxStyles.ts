import { BLACK, type Colour, isBlackish, looksLike, parseColour, tinted, WHITE } from './colour';
import type { Gathering } from '../gathering';
import type { Theme } from './theme';
import type { XmlElement } from '../package/xml';

/** How a cell style keeps what is in a cell out of sight. */
export interface CellLook {
  /** Letters in the colour of the cell: on a light one they vanish, on a black one they are covered. */
  readonly colours: 'readable' | 'vanishing' | 'covered';
  /** The cell has a colour of its own, and not only what lies under it. */
  readonly filled: boolean;
  /** A number format that shows nothing of numbers, of words. */
  readonly hidesNumbers: boolean;
  readonly hidesWords: boolean;
}

export const PLAIN_LOOK: CellLook = { colours: 'readable', filled: false, hidesNumbers: false, hidesWords: false };

/** The numbers by which a workbook means the colours of its theme. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
/** The palette of numbered colours, which a workbook may replace. */
const PALETTE =
  `${FIRST_EIGHT} ${FIRST_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF`.split(
    ' ',
  );

interface Xf {
  readonly font: number;
  readonly fill: number;
  readonly format: number;
}

/** Reads the styles of cells, in the order in which cells point to them. */
export function readCellLooks(gathering: Gathering, part: string | undefined, theme: Theme): readonly CellLook[] {
  const reader = new StylesReader(theme);
  gathering.xmlIfThere(part, undefined, reader);
  return reader.looks();
}

class StylesReader {
  private readonly path: string[] = [];
  private readonly fonts: (XmlElement | undefined)[] = [];
  private readonly fills: { pattern: string; front: XmlElement | undefined }[] = [];
  private readonly formats = new Map<number, string>();
  private readonly xfs: Xf[] = [];
  private readonly palette: string[] = [];

  constructor(private readonly theme: Theme) {}

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const parent = this.path.at(-1);
    this.path.push(name);
    if (parent === 'fonts' && name === 'font') this.fonts.push(undefined);
    if (parent === 'font' && name === 'color' && this.path.includes('fonts')) this.fonts[this.fonts.length - 1] = element;
    if (parent === 'fills' && name === 'fill') this.fills.push({ pattern: '', front: undefined });
    const fill = this.path.includes('fills') ? this.fills.at(-1) : undefined;
    // A gradient is several colours: what stands on it is not judged.
    if (fill && name === 'gradientFill') fill.pattern = 'gradient';
    if (fill && name === 'patternFill') fill.pattern = attributes['patternType'] ?? 'none';
    if (fill && name === 'fgColor') fill.front = element;
    if (parent === 'numFmts' && name === 'numFmt') this.formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (parent === 'indexedColors' && name === 'rgbColor') this.palette.push((attributes['rgb'] ?? '').slice(-6));
    if (parent === 'cellXfs' && name === 'xf')
      this.xfs.push({ font: Number(attributes['fontId'] ?? 0), fill: Number(attributes['fillId'] ?? 0), format: Number(attributes['numFmtId'] ?? 0) });
  }

  close(): void {
    this.path.pop();
  }

  looks(): CellLook[] {
    return this.xfs.map(({ font, fill, format }) => {
      const letters = this.fonts[font] ? this.colour(this.fonts[font], BLACK) : BLACK;
      const { pattern = 'none', front } = this.fills[fill] ?? {};
      const ground = pattern === 'none' || pattern === '' ? WHITE : pattern === 'solid' ? this.colour(front, BLACK) : undefined;
      const same = letters !== undefined && ground !== undefined && looksLike(letters, ground);
      const code = this.formats.get(format);
      return {
        colours: !same ? 'readable' : isBlackish(ground) ? 'covered' : 'vanishing',
        filled: pattern !== 'none' && pattern !== '',
        ...hiddenBy(code),
      };
    });
  }

  /** The colour that an element names; undefined where it can't be told. */
  private colour(element: XmlElement | undefined, automatic: Colour): Colour | undefined {
    const { rgb, theme, indexed, auto, tint = '0' } = element?.attributes ?? {};
    if (rgb !== undefined) return tinted(parseColour(rgb) ?? automatic, Number(tint));
    if (theme !== undefined) {
      const colour = this.theme.get(THEME_ORDER[Number(theme)] ?? '');
      return colour && tinted(colour, Number(tint));
    }
    // 64 and 65 are the colours of letters and of the ground in the person's own system.
    if (indexed === '64') return BLACK;
    if (indexed === '65') return WHITE;
    if (indexed !== undefined) return parseColour(this.palette[Number(indexed)] ?? PALETTE[Number(indexed)]);
    return auto === undefined || auto === '1' || auto === 'true' ? automatic : undefined;
  }
}

/** A format has parts for numbers above, below and at nought, and for words; a part that is there and empty shows nothing. */
function hiddenBy(code: string | undefined): Pick<CellLook, 'hidesNumbers' | 'hidesWords'> {
  const parts = (code ?? '').split(';').map((part) => part.replace(/"\s*"|\\? /g, '').trim());
  const numbers = parts.slice(0, 3);
  return { hidesNumbers: parts.length > 1 && numbers.every((part) => part === ''), hidesWords: parts.length > 3 && parts[3] === '' };
}
