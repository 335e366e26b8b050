import type { PdfFont } from './engine';
import { AS_IT_IS, type Matrix, placed, times } from './shapes';
import { type State, veilOf } from './state';
import type { Surface } from './surface';
import { isRecord } from './values';

/** A gap wider than this part of the size of the letters parts words. */
const GAP = 0.2;
/** Text that shows nothing: painted with neither colour nor outline, or used to cut out only. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);
const OUTLINED: ReadonlySet<number> = new Set([1, 2, 5, 6]);

/** Where text goes: follows the text matrix and puts each glyph on the surface. */
export class TextLine {
  private matrix: Matrix = AS_IT_IS;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private word = 0;
  private end: readonly [number, number] = [Number.NaN, Number.NaN];

  constructor(
    private readonly surface: Surface,
    private readonly fonts: ReadonlyMap<string, PdfFont>,
  ) {}

  begin(): void {
    this.set(AS_IT_IS);
  }

  set(matrix: Matrix | undefined): void {
    this.matrix = matrix ?? AS_IT_IS;
    this.x = this.lineX = 0;
    this.y = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  /** @param glyphs glyphs of the parser, and numbers that move the next one back */
  show(state: State, glyphs: unknown, offLayer: boolean): void {
    if (!Array.isArray(glyphs)) return;
    const font = this.fonts.get(state.font) ?? { scale: 0.001, vertical: false };
    const matrix = times(state.matrix, this.matrix);
    const [a, b, c, d] = matrix;
    const height = Math.hypot(c, d) * Math.abs(state.size);
    const start = placed(matrix, this.x, this.y);
    if (!(Math.hypot(start[0] - this.end[0], start[1] - this.end[1]) < GAP * height)) this.word++;
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') {
        this.advance(font, (-glyph / 1000) * state.size, state.horizontal);
        if (-glyph / 1000 > GAP && Math.hypot(a, b) > 0) this.word++;
      } else if (isRecord(glyph)) this.glyph(state, font, matrix, height, glyph, offLayer);
    }
    this.end = placed(matrix, this.x, this.y);
  }

  private glyph(state: State, font: PdfFont, matrix: Matrix, height: number, glyph: Readonly<Record<string, unknown>>, offLayer: boolean): void {
    const advance = (typeof glyph['width'] === 'number' ? glyph['width'] : 0) * font.scale * state.size;
    const sign = typeof glyph['unicode'] === 'string' ? glyph['unicode'] : '';
    const isSpace = glyph['isSpace'] === true || sign.trim() === '';
    if (isSpace) this.word++;
    else {
      const width = Math.abs(advance) > 0.01 * Math.abs(state.size) ? advance * state.horizontal : 0.3 * state.size;
      const [left, line] = placed(matrix, this.x, this.y + state.rise);
      const [a, b, c, d] = matrix;
      const [acrossX, acrossY, upX, upY] = [a * width, b * width, c * state.size, d * state.size];
      const x = left + acrossX / 2 + upX / 4;
      const y = line + acrossY / 2 + upY / 4;
      const color = OUTLINED.has(state.mode) || veilOf(state, state.fillAlpha) !== 'solid' ? undefined : state.fill;
      if (Number.isFinite(x) && Number.isFinite(y) && height > 0)
        this.surface.write({
          sign,
          word: this.word,
          x,
          y,
          size: height,
          left,
          line,
          acrossX,
          acrossY,
          upX,
          upY,
          color,
          invisible: INVISIBLE.has(state.mode),
          offLayer,
        });
    }
    this.advance(font, advance + state.charSpacing + (glyph['isSpace'] === true ? state.wordSpacing : 0), state.horizontal);
    if (state.charSpacing > 0.6 * Math.abs(state.size)) this.word++;
  }

  private advance(font: PdfFont, by: number, horizontal: number): void {
    if (font.vertical) this.y -= Math.abs(by);
    else this.x += by * horizontal;
  }
}
