import { type Colour, parseColour } from './colour';
import type { Gathering } from '../gathering';
import type { Theme } from './theme';
import type { XmlElement } from '../package/xml';
import { isTrue } from '../package/xmlNames';

/** A colour that something stands on: `none` lets through what lies under it, `unknown` is a mixture or can't be told. */
export type Ground = Colour | 'none' | 'unknown';

/** How words look, as far as it can keep them out of sight. What nothing says is undefined, and comes from whatever lies around. */
export interface TextLook {
  readonly hidden?: boolean | undefined;
  readonly colour?: Colour | 'automatic' | 'unknown' | undefined;
  /** The colour behind the letters alone: highlighting, or shading of the run. */
  readonly mark?: Ground | undefined;
  /** The colour of the paragraph. */
  readonly ground?: Ground | undefined;
  /** Height of the letters in points. */
  readonly size?: number | undefined;
}

export type StyleSheet = ReadonlyMap<string, TextLook>;

/** Lays what is said nearer to the words over what is said further off. */
export function over(far: TextLook, near: TextLook): TextLook {
  return {
    hidden: near.hidden ?? far.hidden,
    colour: near.colour ?? far.colour,
    mark: near.mark ?? far.mark,
    ground: near.ground ?? far.ground,
    size: near.size ?? far.size,
  };
}

const HIGHLIGHTS: Readonly<Record<string, Ground>> = {
  none: 'none',
  black: [0, 0, 0],
  white: [255, 255, 255],
  blue: [0, 0, 255],
  cyan: [0, 255, 255],
  green: [0, 255, 0],
  magenta: [255, 0, 255],
  red: [255, 0, 0],
  yellow: [255, 255, 0],
  darkBlue: [0, 0, 128],
  darkCyan: [0, 128, 128],
  darkGreen: [0, 128, 0],
  darkMagenta: [128, 0, 128],
  darkRed: [128, 0, 0],
  darkYellow: [128, 128, 0],
  darkGray: [128, 128, 128],
  lightGray: [192, 192, 192],
};

/** Word's names for the colours of a theme. */
const THEME_NAMES: Readonly<Record<string, string>> = {
  background1: 'lt1',
  text1: 'dk1',
  background2: 'lt2',
  text2: 'dk2',
  light1: 'lt1',
  dark1: 'dk1',
  light2: 'lt2',
  dark2: 'dk2',
};

/** What one property of a run or a paragraph says of how words look; undefined where it says nothing of it. */
export function lookOf({ name, attributes }: XmlElement, inParagraph: boolean, theme: Theme): TextLook | undefined {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:vanish':
      return { hidden: value === undefined || isTrue(value) };
    case 'w:color':
      return { colour: wordColour(attributes, theme) };
    case 'w:highlight':
      return { mark: HIGHLIGHTS[value ?? ''] ?? 'unknown' };
    case 'w:shd': {
      const fill = shading(attributes, theme);
      return inParagraph ? { ground: fill } : { mark: fill };
    }
    case 'w:sz':
      return { size: Number(value) / 2 };
    default:
      return undefined;
  }
}

function wordColour(attributes: XmlElement['attributes'], theme: Theme): Colour | 'automatic' | 'unknown' {
  const named = attributes['w:themeColor'];
  // A shade of a theme colour: the plain value beside it has it worked out.
  if (named !== undefined && attributes['w:themeTint'] === undefined && attributes['w:themeShade'] === undefined)
    return theme.get(THEME_NAMES[named] ?? named) ?? 'unknown';
  return attributes['w:val'] === 'auto' ? 'automatic' : (parseColour(attributes['w:val']) ?? 'unknown');
}

/** The colour of a shading. */
export function shading(attributes: XmlElement['attributes'], theme: Theme): Ground {
  const pattern = attributes['w:val'] ?? 'clear';
  if (pattern === 'nil') return 'none';
  if (pattern === 'solid') return parseColour(attributes['w:color']) ?? [0, 0, 0];
  if (pattern !== 'clear') return 'unknown';
  const named = attributes['w:themeFill'];
  if (named !== undefined && attributes['w:themeFillTint'] === undefined && attributes['w:themeFillShade'] === undefined)
    return theme.get(THEME_NAMES[named] ?? named) ?? 'unknown';
  const fill = attributes['w:fill'] ?? 'auto';
  return fill === 'auto' ? 'none' : (parseColour(fill) ?? 'unknown');
}

interface StyleRead {
  readonly parent: string | undefined;
  look: TextLook;
}

/** Reads the styles of a document. Under the empty name stand its defaults, under `table STYLE` the styles of tables that colour cells. */
export function readWordStyles(gathering: Gathering, part: string | undefined, theme: Theme): StyleSheet {
  const styles = new Map<string, StyleRead>();
  let defaults: TextLook = {};
  const shadedTables: string[] = [];
  let standard: string | undefined;
  let id: string | undefined;
  let type = '';
  let parent: string | undefined;
  let look: TextLook = {};
  const path: string[] = [];
  gathering.xmlIfThere(part, undefined, {
    open(element) {
      const { name, attributes } = element;
      const holder = path.at(-1);
      path.push(name);
      if (name === 'w:style') {
        id = attributes['w:styleId'];
        type = attributes['w:type'] ?? '';
        parent = undefined;
        look = {};
        if (type === 'paragraph' && isTrue(attributes['w:default'])) standard = id;
      }
      if (name === 'w:basedOn') parent = attributes['w:val'];
      if (type === 'table' && name === 'w:shd' && id !== undefined && shading(attributes, theme) !== 'none') shadedTables.push(id);
      const said = holder === 'w:rPr' || holder === 'w:pPr' ? lookOf(element, holder === 'w:pPr', theme) : undefined;
      if (said === undefined) return;
      if (path.includes('w:docDefaults')) defaults = over(defaults, said);
      else look = over(look, said);
    },
    close(name) {
      path.pop();
      if (name !== 'w:style' || id === undefined) return;
      if (type !== 'table') styles.set(id, { parent, look });
      id = undefined;
    },
  });
  const resolved = new Map<string, TextLook>();
  for (const style of styles.keys()) resolved.set(style, resolve(styles, style));
  resolved.set('', over(defaults, resolved.get(standard ?? '') ?? {}));
  for (const style of shadedTables) resolved.set(`table ${style}`, {});
  return resolved;
}

/** Styles are based on one another; a circle of them ends where it closes. */
function resolve(styles: ReadonlyMap<string, StyleRead>, style: string): TextLook {
  let look: TextLook = {};
  const passed = new Set<string>();
  for (let id: string | undefined = style; id !== undefined && !passed.has(id) && passed.size < 50; id = styles.get(id)?.parent) {
    passed.add(id);
    look = over(styles.get(id)?.look ?? {}, look);
  }
  return look;
}
