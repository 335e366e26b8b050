import type { Operations, PdfFont } from './engine';
import type { Layers } from './layers';
import { OPS } from './operators';
import { areaOf, bothBoxes, boxAround, cornersOf, isUprightBox, matrixOf, numbersOf, type Polygon, polygonsOf, times } from './shapes';
import { applyGraphicsState, freshState, isDark, type State, setFont, veilOf } from './state';
import type { Surface } from './surface';
import { TextLine } from './textLine';
import { isRecord } from './values';

const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const EVEN_ODD: ReadonlySet<unknown> = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke]);
const STROKES: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
/** A line thinner than this, in points, underlines or strikes out; it blacks nothing out. */
const THICK_LINE = 4;
/** As deep as states may be nested. The parser takes longer with every level, so that a page nested without end has none. */
const MOST_STATES = 4096;

/** Follows what a page paints, operator by operator, and puts it on a surface. */
export class Painter {
  private state: State = freshState();
  private readonly saved: State[] = [];
  private readonly layers: boolean[] = [];
  private pendingClip: 'turns' | 'even-odd' | undefined;
  private readonly text: TextLine;
  private annotation: string | undefined;
  private marksBelow = 0;

  /** @param fields ids of form fields: they are meant to lie over a page */
  constructor(
    private readonly surface: Surface,
    fonts: ReadonlyMap<string, PdfFont>,
    private readonly off: Layers,
    private readonly fields: ReadonlySet<string>,
  ) {
    this.text = new TextLine(surface, fonts);
  }

  /** False where the page is nested too deeply to go on. */
  take({ fnArray, argsArray }: Operations): boolean {
    for (const [index, operator] of fnArray.entries()) {
      const args: unknown = argsArray[index];
      this.do(operator, Array.isArray(args) ? args : []);
    }
    return this.saved.length < MOST_STATES;
  }

  private do(operator: number, args: readonly unknown[]): void {
    if (this.doState(operator, args) || this.doNesting(operator, args) || this.state.notPainted) return;
    switch (operator) {
      case OPS.showText:
        // Words of a mark are the mark's own.
        if (this.annotation === undefined) this.text.show(this.state, args[0], this.isOff());
        break;
      case OPS.constructPath:
        this.path(args);
        break;
      case OPS.shadingFill:
        if (!this.isOff()) this.paint([cornersOf(this.state.clip, freshState().matrix)], false, 'other', undefined, false);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        this.picture('picture', !this.state.maskedPicture);
        break;
      case OPS.paintImageMaskXObject:
        this.picture('other', false);
        break;
      case OPS.paintSolidColorImageMask:
        this.picture('box', true);
        break;
    }
  }

  private doState(operator: number, args: readonly unknown[]): boolean {
    const { state } = this;
    const [first] = args;
    const number = typeof first === 'number' ? first : 0;
    switch (operator) {
      case OPS.setLineWidth:
        state.lineWidth = number;
        return true;
      case OPS.setGState:
        applyGraphicsState(state, first);
        return true;
      case OPS.transform:
        this.transform(args);
        return true;
      case OPS.clip:
        this.pendingClip = 'turns';
        return true;
      case OPS.eoClip:
        this.pendingClip = 'even-odd';
        return true;
      case OPS.setFillRGBColor:
        state.fill = typeof first === 'string' ? first : undefined;
        return true;
      case OPS.setStrokeRGBColor:
        state.stroke = typeof first === 'string' ? first : undefined;
        return true;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = undefined;
        return true;
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        state.stroke = undefined;
        return true;
      default:
        return this.doText(operator, args, number);
    }
  }

  private doText(operator: number, args: readonly unknown[], number: number): boolean {
    const { state, text } = this;
    const second = typeof args[1] === 'number' ? args[1] : 0;
    switch (operator) {
      case OPS.beginText:
        text.begin();
        return true;
      case OPS.setCharSpacing:
        state.charSpacing = number;
        return true;
      case OPS.setWordSpacing:
        state.wordSpacing = number;
        return true;
      case OPS.setHScale:
        state.horizontal = number / 100;
        return true;
      case OPS.setLeading:
        state.leading = -number;
        return true;
      case OPS.setFont:
        setFont(state, args);
        return true;
      case OPS.setTextRenderingMode:
        state.mode = number;
        return true;
      case OPS.setTextRise:
        state.rise = number;
        return true;
      case OPS.setTextMatrix:
        text.set(matrixOf(args[0]));
        return true;
      case OPS.setLeadingMoveText:
        state.leading = second;
        text.move(number, second);
        return true;
      case OPS.moveText:
        text.move(number, second);
        return true;
      case OPS.nextLine:
        text.move(0, state.leading);
        return true;
      default:
        return false;
    }
  }

  private doNesting(operator: number, args: readonly unknown[]): boolean {
    switch (operator) {
      case OPS.save:
        this.save();
        return true;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        this.restore();
        return true;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.transform([...numbersOf(args[0])]);
        this.clipTo(numbersOf(args[1]));
        return true;
      case OPS.beginGroup:
        this.group(args[0]);
        return true;
      case OPS.beginMarkedContent:
        this.layers.push(false);
        return true;
      case OPS.beginMarkedContentProps:
        this.layers.push(args[0] === 'OC' && this.off.hides(args[1]));
        return true;
      case OPS.endMarkedContent:
        this.layers.pop();
        return true;
      case OPS.beginAnnotation:
        this.mark(args);
        return true;
      case OPS.endAnnotation:
        this.annotation = undefined;
        this.saved.length = this.marksBelow;
        this.restore();
        return true;
      default:
        return false;
    }
  }

  private isOff(): boolean {
    return this.layers.includes(true);
  }

  private save(): void {
    if (this.saved.length < MOST_STATES) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(args: readonly unknown[]): void {
    const matrix = matrixOf([...args]);
    if (matrix) this.state.matrix = times(this.state.matrix, matrix);
  }

  private clipTo([left, lower, right, upper]: readonly number[]): void {
    if (left === undefined || lower === undefined || right === undefined || upper === undefined) return;
    const corners = [cornersOf([left, lower, right, upper], this.state.matrix)];
    this.state.clip = bothBoxes(this.state.clip, boxAround(corners));
    this.state.clipIsRough ||= !isUprightBox(corners);
  }

  private group(options: unknown): void {
    this.save();
    const { state } = this;
    const isMask = isRecord(options) && isRecord(options['smask']);
    state.around = veilOf(state, state.fillAlpha);
    state.notPainted ||= isMask;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
    state.blend = 'normal';
    state.softMask = false;
  }

  private mark([id, box, transform, matrix]: readonly unknown[]): void {
    this.save();
    this.marksBelow = this.saved.length;
    this.state = freshState();
    this.clipTo(numbersOf(box));
    this.transform([...numbersOf(transform)]);
    this.transform([...numbersOf(matrix)]);
    this.annotation = typeof id === 'string' ? id : '';
  }

  private path([how, data, box]: readonly unknown[]): void {
    const [path]: unknown[] = Array.isArray(data) ? data : [];
    const clip = this.pendingClip;
    this.pendingClip = undefined;
    if (!(path instanceof Float32Array)) return;
    const { state } = this;
    const polygons = polygonsOf(path, state.matrix);
    if (!this.isOff()) {
      if (FILLS.has(how) && polygons) this.paint(polygons, EVEN_ODD.has(how), 'box', state.fill, state.fillAlpha === 1);
      else if (FILLS.has(how)) this.paint([cornersOf(boxOf(box), state.matrix)], false, 'other', undefined, false);
      if (STROKES.has(how) && polygons) this.stroke(polygons);
    }
    if (clip === undefined) return;
    state.clip = bothBoxes(state.clip, boxAround(polygons ?? [cornersOf(boxOf(box), state.matrix)]));
    state.clipIsRough ||= !polygons || !isUprightBox(polygons);
  }

  /** A thick pen, piece by piece. */
  private stroke(polygons: readonly Polygon[]): void {
    const { state } = this;
    const [a, b, c, d] = state.matrix;
    const half = (state.lineWidth * Math.sqrt(Math.abs(a * d - b * c))) / 2;
    if (half * 2 < THICK_LINE) return;
    for (const polygon of polygons)
      for (let i = 0; i + 3 < polygon.length; i += 2) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = polygon.slice(i, i + 4);
        const length = Math.hypot(x1 - x0, y1 - y0);
        if (length === 0) continue;
        const [nx, ny] = [(-(y1 - y0) / length) * half, ((x1 - x0) / length) * half];
        this.paint([[x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny]], false, 'box', state.stroke, state.strokeAlpha === 1);
      }
  }

  private picture(kind: 'picture' | 'box' | 'other', covers: boolean): void {
    if (!this.isOff())
      this.paint([cornersOf([0, 0, 1, 1], this.state.matrix)], false, kind, kind === 'box' ? this.state.fill : undefined, covers && this.state.fillAlpha === 1);
  }

  private paint(polygons: readonly Polygon[], evenOdd: boolean, kind: 'picture' | 'box' | 'other', color: string | undefined, opaque: boolean): void {
    const { state } = this;
    if (this.annotation !== undefined && this.fields.has(this.annotation)) return;
    const box = bothBoxes(state.clip, boxAround(polygons));
    if (areaOf(box) === 0) return;
    const veil = veilOf(state, opaque ? 1 : 0);
    const solid = (veil === 'solid' || (veil === 'marker' && isDark(color))) && !state.clipIsRough && (kind !== 'box' || color !== undefined);
    this.surface.paint({
      polygons,
      evenOdd,
      box,
      kind,
      covers: solid && kind !== 'other',
      color: solid ? color : undefined,
      isMark: this.annotation !== undefined,
    });
  }
}

function boxOf(value: unknown): readonly [number, number, number, number] {
  const [left = 0, lower = 0, right = 0, upper = 0] = numbersOf(value);
  return [left, lower, right, upper];
}
