import { AS_IT_IS, type Box, EVERYWHERE, type Matrix } from './shapes';

/** What can be seen through a colour: nothing; nothing if it is black, as under a marker; all. */
export type Veil = 'solid' | 'marker' | 'open';

/** What holds for the next thing that is painted. */
export interface State {
  matrix: Matrix;
  /** Nothing shows outside of it. */
  clip: Box;
  /** The clip is no upright box: what it lets through is not known exactly. */
  clipIsRough: boolean;
  /** `#rrggbb`; undefined for a pattern. */
  fill: string | undefined;
  stroke: string | undefined;
  lineWidth: number;
  fillAlpha: number;
  strokeAlpha: number;
  blend: 'normal' | 'darken' | 'other';
  softMask: boolean;
  /** The picture that comes next has holes. */
  maskedPicture: boolean;
  /** What the groups around it let shine through. */
  around: Veil;
  /** Only measured by a mask, not painted. */
  notPainted: boolean;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontal: number;
  leading: number;
  rise: number;
  mode: number;
}

export function freshState(matrix: Matrix = AS_IT_IS): State {
  return {
    matrix,
    clip: EVERYWHERE,
    clipIsRough: false,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'normal',
    softMask: false,
    maskedPicture: false,
    around: 'solid',
    notPainted: false,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontal: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Takes over what a dictionary of graphics state sets. */
export function applyGraphicsState(state: State, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value]: unknown[] = entry;
    if (key === 'ca' && typeof value === 'number') state.fillAlpha = value;
    else if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value;
    else if (key === 'LW' && typeof value === 'number') state.lineWidth = value;
    else if (key === 'BM') state.blend = value === 'source-over' ? 'normal' : value === 'multiply' || value === 'darken' ? 'darken' : 'other';
    else if (key === 'SMask') state.softMask = value === true;
    else if (key === 'Font' && Array.isArray(value)) setFont(state, value);
  }
  // The parser puts this one entry before every picture that has a mask of its own.
  const [only]: unknown[] = entries;
  state.maskedPicture = entries.length === 1 && Array.isArray(only) && only[0] === 'SMask' && only[1] === false;
}

export function setFont(state: State, [font, size]: readonly unknown[]): void {
  if (typeof font === 'string') state.font = font;
  if (typeof size === 'number') state.size = size;
}

/** What shines through a colour that is painted now. */
export function veilOf({ around, blend, softMask }: State, alpha: number): Veil {
  if (alpha < 1 || softMask || blend === 'other' || around === 'open') return 'open';
  return blend === 'darken' || around === 'marker' ? 'marker' : 'solid';
}

/** So dark that a marker of this colour leaves nothing to be seen. */
export function isDark(color: string | undefined): boolean {
  return color !== undefined && /^#[0-2][a-f\d][0-2][a-f\d][0-2][a-f\d]$/i.test(color);
}
