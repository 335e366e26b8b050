/** `[a, b, c, d, e, f]` of PDF: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];
/** Left, lower, right, upper. */
export type Box = readonly [number, number, number, number];
/** Points as x, y, x, y …, closed. */
export type Polygon = readonly number[];

export const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix from what the parser hands over; undefined for anything that is none. */
export function matrixOf(value: unknown): Matrix | undefined {
  const numbers = numbersOf(value);
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return undefined;
  return numbers.length === 6 && numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : undefined;
}

/** Numbers of a list or of packed numbers; none for anything else. */
export function numbersOf(value: unknown): readonly number[] {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : [];
}

/** The four corners of a box, placed. */
export function cornersOf([left, lower, right, upper]: Box, matrix: Matrix): Polygon {
  return [...placed(matrix, left, lower), ...placed(matrix, right, lower), ...placed(matrix, right, upper), ...placed(matrix, left, upper)];
}

export function boxAround(polygons: readonly Polygon[]): Box {
  let [left, lower, right, upper] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons)
    for (let i = 0; i + 1 < polygon.length; i += 2) {
      const [x = 0, y = 0] = [polygon[i], polygon[i + 1]];
      left = Math.min(left, x);
      right = Math.max(right, x);
      lower = Math.min(lower, y);
      upper = Math.max(upper, y);
    }
  return [left, lower, right, upper];
}

export function bothBoxes(one: Box, other: Box): Box {
  return [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
}

export function areaOf([left, lower, right, upper]: Box): number {
  return Math.max(0, right - left) * Math.max(0, upper - lower);
}

export function isInBox([left, lower, right, upper]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= lower && y <= upper;
}

/** Whether the polygons fill a point, by either rule of PDF: even-odd, or the sum of turns. */
export function isFilled(polygons: readonly Polygon[], evenOdd: boolean, x: number, y: number): boolean {
  let turns = 0;
  let crossings = 0;
  for (const polygon of polygons)
    for (let i = 0, last = polygon.length - 2; i + 1 < polygon.length; last = i, i += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [polygon[last], polygon[last + 1], polygon[i], polygon[i + 1]];
      if (y0 > y === y1 > y || x >= ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) continue;
      crossings++;
      turns += y1 > y0 ? 1 : -1;
    }
  return evenOdd ? crossings % 2 === 1 : turns !== 0;
}

/** Whether the polygons are one upright rectangle. */
export function isUprightBox(polygons: readonly Polygon[]): boolean {
  const [polygon, ...more] = polygons.filter((one) => one.length > 2);
  if (!polygon || more.length > 0 || polygon.length > 10) return false;
  for (let i = 0; i + 3 < polygon.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = polygon.slice(i, i + 4);
    if (Math.abs(x0 - x1) > 0.01 && Math.abs(y0 - y1) > 0.01) return false;
  }
  return true;
}

/** How the parser writes a path: a sign for each step, and its points. */
const STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
/** A drawing with more corners is no box over words. */
const MOST_CORNERS = 4000;

/** The closed shapes of a path, placed; curves as three straight pieces. Undefined for a drawing that has too many corners. */
export function polygonsOf(path: ArrayLike<number>, matrix: Matrix): Polygon[] | undefined {
  if (path.length > MOST_CORNERS * 3) return undefined;
  const polygons: number[][] = [];
  let current: number[] = [];
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number): void => {
    [x, y] = [nextX, nextY];
    current.push(...placed(matrix, x, y));
  };
  for (let i = 0; i < path.length; ) {
    const step = path[i++];
    const at = (offset: number): number => path[i + offset] ?? 0;
    if (step === STEP.move) {
      current = [];
      polygons.push(current);
      to(at(0), at(1));
      i += 2;
    } else if (step === STEP.line) {
      to(at(0), at(1));
      i += 2;
    } else if (step === STEP.curve) {
      const [x0, y0] = [x, y];
      for (const t of [1 / 3, 2 / 3, 1]) to(bezier(t, x0, at(0), at(2), at(4)), bezier(t, y0, at(1), at(3), at(5)));
      i += 6;
    } else if (step === STEP.quadratic) {
      to(at(2), at(3));
      i += 4;
    } else if (step !== STEP.close) return undefined;
  }
  return polygons;
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
