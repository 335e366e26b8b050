import { createNoticeService } from '../../server/src/core';
import type { HostileShape } from './hostileShapes';
import { READING, type Step, STEPS } from './steps';

/** What one step cost on texts of one shape. */
export interface Growth {
  readonly shape: string;
  readonly step: string;
  /** Numbers of parts, ascending, with the milliseconds of work that the step took for each. */
  readonly costs: readonly { readonly parts: number; readonly work: number }[];
  /** The work grows as the size to this power, over the last doublings; undefined where it is too little to be measured. */
  readonly exponent: number | undefined;
  /** What it threw, if it did. */
  readonly thrown: string | undefined;
}

/** Milliseconds of work below which nothing is said of growth: what the machine does besides is as much. */
const MEASURABLE = 25;

const service = createNoticeService();

/** Milliseconds that the processor worked, whatever else the machine did. */
function workOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let salt = 0;

/** Words of their own for every text, so that nothing is known from the text before. */
function salted(text: string): string {
  salt++;
  return text.replaceAll('file', `file${salt}x`);
}

/**
 * Measures every step on texts of this shape that double from `least` parts to as many as the shape has.
 * @param limit milliseconds of work after which a step is not tried on a longer text
 */
export function growthOf(shape: HostileShape, limit: number, steps: Readonly<Record<string, Step>> = STEPS, doublings = 6): Growth[] {
  const costs = new Map<string, { parts: number; work: number }[]>();
  const left = new Set(Object.keys(steps));
  const thrown = new Map<string, string>();
  for (let parts = Math.max(1, Math.floor(shape.most / 2 ** doublings)); parts <= shape.most; parts *= 2) {
    const text = salted(shape.text(parts));
    const snapshot = service.snapshot(text, { fileName: shape.fileName });
    for (const [name, step] of Object.entries(steps)) {
      if (!left.has(name)) continue;
      const work = workOf(() => {
        try {
          step(snapshot, text.length >> 1);
        } catch (error) {
          thrown.set(name, `${parts} parts: ${error}`);
        }
      });
      costs.set(name, [...(costs.get(name) ?? []), { parts, work }]);
      if (work < limit && !thrown.has(name)) continue;
      left.delete(name);
      // What rests on it would wait for it.
      if (name in READING) left.clear();
    }
  }
  return [...costs].map(([step, measured]) => ({ shape: shape.name, step, costs: measured, exponent: exponentOf(measured), thrown: thrown.get(step) }));
}

/** Over the last doubling where the work on both is measurable, else over the last two. What ran before was slow because it was new. */
function exponentOf(costs: readonly { readonly parts: number; readonly work: number }[]): number | undefined {
  const [a, b, c] = costs.slice(-3);
  if (!a || !b || !c || c.work < MEASURABLE) return undefined;
  const from = b.work >= MEASURABLE ? b : a;
  return Math.log2(c.work / Math.max(from.work, 1)) / Math.log2(c.parts / from.parts);
}
