import { type Colour, parseColour } from './colour';
import type { Gathering } from '../gathering';

/** The names of a theme's colours, in the order in which they stand. */
const NAMES = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The colours of an Office theme by name. */
export type Theme = ReadonlyMap<string, Colour>;

/** Reads a theme; where there is none, or it can't be read, light is white and dark is black. */
export function readTheme(gathering: Gathering, part: string | undefined): Theme {
  const colours = new Map<string, Colour>([
    ['dk1', [0, 0, 0]],
    ['lt1', [255, 255, 255]],
  ]);
  let scheme = false;
  let inside: string | undefined;
  gathering.xmlIfThere(part, undefined, {
    open({ name, attributes }) {
      if (name === 'a:clrScheme') scheme = true;
      const local = name.slice(2);
      if (scheme && NAMES.includes(local)) inside = local;
      if (!scheme || inside === undefined || (name !== 'a:srgbClr' && name !== 'a:sysClr')) return;
      const colour = parseColour(name === 'a:srgbClr' ? attributes['val'] : attributes['lastClr']);
      if (colour) colours.set(inside, colour);
    },
    close(name) {
      if (name === 'a:clrScheme') scheme = false;
    },
  });
  return colours;
}
