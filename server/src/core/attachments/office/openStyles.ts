import { type Colour, parseColour } from './colour';
import { type Ground, over, type TextLook } from './docxStyles';
import type { XmlElement } from '../package/xml';

/** What a style of an OpenDocument file says, as far as it keeps anything out of sight. */
export interface OpenLook extends TextLook {
  /** The colour of a cell, a row or a table. */
  readonly cell?: Ground | undefined;
  /** The colour of a shape. */
  readonly shape?: Ground | undefined;
  /** A shape lies behind the words, or pushes them aside. */
  readonly aside?: boolean | undefined;
  /** The table (sheet) or slide does not show. */
  readonly away?: boolean | undefined;
  /** Height of a row or width of a column is nought. */
  readonly flat?: boolean | undefined;
  /** A picture is shown in part. */
  readonly cropped?: boolean | undefined;
}

interface Style {
  readonly parent: string | undefined;
  readonly family: string;
  look: OpenLook;
}

const MOST_PARENTS = 50;

/** The styles of an OpenDocument file, taken in element by element. Later ones of a name replace earlier ones: those of the content those of the pages. */
export class OpenStyles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, OpenLook>();
  private current: Style | undefined;
  /** Sizes of pages in the unit of their file, by the name of their layout; layouts by master page. */
  private layout: string | undefined;
  readonly sizes = new Map<string, readonly [width: number, height: number]>();
  readonly masters = new Map<string, string>();

  open({ name, attributes }: XmlElement): void {
    if (name === 'style:style' || name === 'style:default-style') {
      const family = attributes['style:family'] ?? '';
      this.current = { parent: attributes['style:parent-style-name'], family, look: {} };
      this.styles.set(`${family} ${name === 'style:style' ? (attributes['style:name'] ?? '') : ''}`, this.current);
      this.resolved.clear();
    } else if (name === 'style:page-layout') this.layout = attributes['style:name'];
    else if (name === 'style:page-layout-properties' && this.layout !== undefined)
      this.sizes.set(this.layout, [lengthOf(attributes['fo:page-width']) ?? 0, lengthOf(attributes['fo:page-height']) ?? 0]);
    else if (name === 'style:master-page') this.masters.set(attributes['style:name'] ?? '', attributes['style:page-layout-name'] ?? '');
    else if (this.current) {
      const said = PROPERTIES[name]?.(attributes);
      if (said) this.current.look = overOpen(this.current.look, said);
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.current = undefined;
    if (name === 'style:page-layout') this.layout = undefined;
  }

  /** What a style says, with what it is based on and the defaults of its family. */
  get(family: string, name: string | undefined): OpenLook {
    const key = `${family} ${name ?? ''}`;
    const known = this.resolved.get(key);
    if (known) return known;
    let look: OpenLook = {};
    const passed = new Set<string>();
    for (let id = name; id !== undefined && !passed.has(id) && passed.size < MOST_PARENTS; id = this.styles.get(`${family} ${id}`)?.parent) {
      passed.add(id);
      look = overOpen(this.styles.get(`${family} ${id}`)?.look ?? {}, look);
    }
    look = overOpen(this.styles.get(`${family} `)?.look ?? {}, look);
    this.resolved.set(key, look);
    return look;
  }
}

export function overOpen(far: OpenLook, near: OpenLook): OpenLook {
  return {
    ...over(far, near),
    cell: near.cell ?? far.cell,
    shape: near.shape ?? far.shape,
    aside: near.aside ?? far.aside,
    away: near.away ?? far.away,
    flat: near.flat ?? far.flat,
    cropped: near.cropped ?? far.cropped,
  };
}

type Attributes = XmlElement['attributes'];

const PROPERTIES: Readonly<Record<string, (attributes: Attributes) => OpenLook>> = {
  'style:text-properties': (attributes) => ({
    ...defined('hidden', attributes['text:display'] === undefined ? undefined : attributes['text:display'] === 'none'),
    ...defined('colour', letters(attributes)),
    ...defined('mark', ground(attributes['fo:background-color'])),
    ...defined('size', points(attributes['fo:font-size'])),
  }),
  'style:paragraph-properties': (attributes) => defined('ground', ground(attributes['fo:background-color'])),
  'style:table-cell-properties': (attributes) => defined('cell', ground(attributes['fo:background-color'])),
  'style:table-row-properties': (attributes) => ({
    ...defined('cell', ground(attributes['fo:background-color'])),
    ...defined('flat', attributes['style:row-height'] === undefined ? undefined : lengthOf(attributes['style:row-height']) === 0),
  }),
  'style:table-column-properties': (attributes) =>
    defined('flat', attributes['style:column-width'] === undefined ? undefined : lengthOf(attributes['style:column-width']) === 0),
  'style:table-properties': (attributes) => ({
    ...defined('cell', ground(attributes['fo:background-color'])),
    ...defined('away', attributes['table:display'] === undefined ? undefined : attributes['table:display'] === 'false'),
  }),
  'style:drawing-page-properties': (attributes) =>
    defined('away', attributes['presentation:visibility'] === undefined ? undefined : attributes['presentation:visibility'] === 'hidden'),
  'style:graphic-properties': (attributes) => ({
    ...defined('shape', shapeFill(attributes)),
    ...defined('aside', liesAside(attributes)),
    ...defined('cropped', attributes['fo:clip'] === undefined ? undefined : isClipped(attributes['fo:clip'])),
  }),
};

function defined<K extends keyof OpenLook>(key: K, value: OpenLook[K]): OpenLook {
  return value === undefined ? {} : { [key]: value };
}

function letters(attributes: Attributes): Colour | 'automatic' | 'unknown' | undefined {
  if (attributes['style:use-window-font-color'] === 'true') return 'automatic';
  return attributes['fo:color'] === undefined ? undefined : (parseColour(attributes['fo:color']) ?? 'unknown');
}

function ground(value: string | undefined): Ground | undefined {
  if (value === undefined) return undefined;
  return value === 'transparent' ? 'none' : (parseColour(value) ?? 'unknown');
}

function shapeFill(attributes: Attributes): Ground | undefined {
  const fill = attributes['draw:fill'];
  const opacity = attributes['draw:opacity'] ?? '100%';
  if (fill === 'solid' && opacity === '100%') return parseColour(attributes['draw:fill-color']) ?? 'unknown';
  // A shape without a colour of its own mostly lies on another, or on a picture.
  return fill === undefined ? undefined : 'unknown';
}

function liesAside(attributes: Attributes): boolean | undefined {
  const wrap = attributes['style:wrap'];
  return wrap === undefined ? undefined : wrap !== 'run-through' || attributes['style:run-through'] === 'background';
}

/** `rect(0cm, 1.2cm, 0cm, 0cm)`: how much is cut off at each edge. */
function isClipped(clip: string): boolean {
  return clip
    .slice(0, 200)
    .split(/[\s,()]/)
    .some((edge) => (lengthOf(edge) ?? 0) > 0.02);
}

/** A length in centimetres. */
export function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?\d{1,9}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)?$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (CENTIMETRES[unit] ?? 1);
}

const CENTIMETRES: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6, px: 2.54 / 96 };

function points(text: string | undefined): number | undefined {
  const length = /pt|cm|mm|in/.test(text ?? '') ? lengthOf(text) : undefined;
  return length === undefined ? undefined : (length / 2.54) * 72;
}
