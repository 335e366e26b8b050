import { roman } from './htmlElements';
import { child, childrenNamed, valueOf, type XmlElement } from './xmlTree';

/** Gives a paragraph the number that Word shows before it, counting as it goes; undefined for a paragraph without one. */
export type Numbering = (paragraph: XmlElement) => string | undefined;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const DEEPEST_LEVEL = 8;

/** Word keeps the numbers of lists out of the words: they are counted from `numbering.xml` and the styles. */
export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const abstracts = new Map(childrenNamed(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
  const lists = new Map(childrenNamed(numbering, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  const styleOf = new Map(childrenNamed(styles, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]));
  const counters = new Map<string, number[]>();

  const levelOf = (numId: string, level: number): Level | undefined => {
    const list = lists.get(numId);
    const override = childrenNamed(list, 'w:lvlOverride').find((one) => one.attributes['w:ilvl'] === String(level));
    const base = childrenNamed(abstractOf(list), 'w:lvl').find((one) => one.attributes['w:ilvl'] === String(level));
    const found = child(override, 'w:lvl') ?? base;
    if (!found) return undefined;
    const start = Number(valueOf(override, 'w:startOverride') ?? valueOf(found, 'w:start') ?? '1');
    return { format: valueOf(found, 'w:numFmt') ?? 'decimal', text: valueOf(found, 'w:lvlText') ?? '', start: Number.isInteger(start) ? start : 1 };
  };

  /** A list may only point to a style, and the style to the list that has the levels. */
  const abstractOf = (list: XmlElement | undefined, hops = 0): XmlElement | undefined => {
    const found = abstracts.get(valueOf(list, 'w:abstractNumId') ?? '');
    const link = valueOf(found, 'w:numStyleLink');
    if (link === undefined || hops > 3) return found;
    const numId = valueOf(child(child(styleOf.get(link), 'w:pPr'), 'w:numPr'), 'w:numId');
    return numId === undefined ? found : abstractOf(lists.get(numId), hops + 1);
  };

  const numPrOf = (paragraph: XmlElement): { readonly numId: string; readonly level: number } | undefined => {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    let numId = valueOf(own, 'w:numId');
    let level = valueOf(own, 'w:ilvl');
    let style = valueOf(properties, 'w:pStyle');
    for (let hops = 0; style !== undefined && numId === undefined && hops < 10; hops++) {
      const inherited = child(child(styleOf.get(style), 'w:pPr'), 'w:numPr');
      numId = valueOf(inherited, 'w:numId');
      level ??= valueOf(inherited, 'w:ilvl');
      style = valueOf(styleOf.get(style), 'w:basedOn');
    }
    if (numId === undefined || numId === '0') return undefined;
    return { numId, level: Math.max(0, Math.min(DEEPEST_LEVEL, Number(level ?? '0') || 0)) };
  };

  return (paragraph) => {
    const found = numPrOf(paragraph);
    const level = found && levelOf(found.numId, found.level);
    if (!found || !level || level.format === 'none') return undefined;
    // Lists of one kind count on together, unless a list says where it starts.
    const list = lists.get(found.numId);
    const restarts = childrenNamed(list, 'w:lvlOverride').some((one) => child(one, 'w:startOverride'));
    const key = restarts ? `n${found.numId}` : `a${valueOf(list, 'w:abstractNumId') ?? ''}`;
    const counts = counters.get(key) ?? [];
    counters.set(key, counts);
    counts[found.level] = (counts[found.level] ?? level.start - 1) + 1;
    counts.length = found.level + 1;
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const index = Number(place) - 1;
      const at = levelOf(found.numId, index);
      return formatted(counts[index] ?? at?.start ?? 1, at?.format ?? 'decimal');
    });
  };
}

function formatted(number: number, format: string): string {
  const letter = String.fromCharCode(97 + (Math.max(0, number - 1) % 26)).repeat(Math.min(20, Math.floor(Math.max(0, number - 1) / 26) + 1));
  switch (format) {
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerRoman':
      return roman(number, 'i');
    case 'upperRoman':
      return roman(number, 'I');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}
