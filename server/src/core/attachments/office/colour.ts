/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** `FFFFFF`, `#FFFFFF` or with its opacity before it, `FFFFFFFF`; undefined where it is no colour. */
export function parseColour(text: string | undefined): Colour | undefined {
  const [, six] = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '') ?? [];
  if (six === undefined) return undefined;
  const number = Number.parseInt(six, 16);
  return [number >> 16, (number >> 8) & 0xff, number & 0xff];
}

/** Nobody can tell these two apart: no part of them differs by more than this. */
const ALIKE = 10;

export function looksLike(a: Colour, b: Colour): boolean {
  return a.every((part, index) => Math.abs(part - (b[index] ?? 0)) <= ALIKE);
}

/** So dark that a mark in it is meant to cover, and dark letters on it can't be read. */
export function isBlackish(colour: Colour): boolean {
  return colour.every((part) => part <= 40);
}

/** Letters that can be read on black. */
export function isLight([red, green, blue]: Colour): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 110;
}

/** A colour of a theme, made lighter (tint above 0) or darker, as spreadsheets write it: by its lightness. */
export function tinted([red, green, blue]: Colour, tint: number): Colour {
  if (tint === 0 || Number.isNaN(tint)) return [red, green, blue];
  const most = Math.max(red, green, blue) / 255;
  const least = Math.min(red, green, blue) / 255;
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Towards white or black by as much as the lightness moves; hue hardly matters for what can be told apart.
  const share = wanted > light ? (1 - wanted) / Math.max(1 - light, 1e-9) : wanted / Math.max(light, 1e-9);
  const move = (part: number): number => Math.round(wanted > light ? 255 - (255 - part) * share : part * share);
  return [move(red), move(green), move(blue)];
}
