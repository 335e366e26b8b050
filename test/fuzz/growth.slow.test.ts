import assert from 'node:assert/strict';
import { type Growth, growthOf } from './growth';
import { HOSTILE_SHAPES, type HostileShape, LONG_LETTERS, PLAIN_LETTERS } from './hostileShapes';
import { PLACE, READING, RENDERING, type Step, WHOLE } from './steps';

/** Quick fixes check the letter again for each waiver that they offer, and are measured with the rules. */
const { 'quick fixes': _, ...PLACES } = PLACE;
const STEPS: Readonly<Record<string, Step>> = { ...READING, ...RENDERING, ...WHOLE, ...PLACES };

/** Of the sizes that `measure.ts` goes up to, so that the whole takes seconds: ordinary letters show what is steep on smaller sizes than hostile text does. */
const LARGEST: ReadonlyMap<readonly HostileShape[], number> = new Map([
  [LONG_LETTERS, 1 / 4],
  [PLAIN_LETTERS, 1 / 6],
  [HOSTILE_SHAPES, 1 / 16],
]);
/** Linear work has one, quadratic work two; what the machine does besides moves it by some tenths. */
const STEEPEST = 1.6;
/** Milliseconds of work below which growth is no matter. */
const MATTERS = 150;
/** So often must a step be found steep before it is called so. */
const VERDICTS = 3;

/** Milliseconds of work after which a step is not tried on a longer text: how it grows is then not known, and no matter. */
const LIMIT = 10_000;

const steep = ({ exponent, costs }: Growth): boolean => {
  const work = costs.at(-1)?.work ?? 0;
  return work > LIMIT || ((exponent ?? 0) > STEEPEST && work > MATTERS);
};

function measured(shape: HostileShape, part: number): readonly Growth[] {
  return growthOf({ ...shape, most: Math.max(8, Math.floor(shape.most * part)) }, LIMIT, STEPS, 2);
}

describe('the work on a letter grows with its size and not with its square', function () {
  this.timeout(300_000);

  for (const [shape, part] of [...LARGEST].flatMap(([shapes, share]) => shapes.map((one) => [one, share] as const)))
    it(shape.name, () => {
      let suspects = measured(shape, part);
      assert.deepEqual(
        suspects.flatMap(({ step, thrown }) => (thrown === undefined ? [] : [`${step}: ${thrown}`])),
        [],
      );
      suspects = suspects.filter(steep);
      for (let again = 1; again < VERDICTS && suspects.length > 0; again++) {
        const still = new Set(
          measured(shape, part)
            .filter(steep)
            .map(({ step }) => step),
        );
        suspects = suspects.filter(({ step }) => still.has(step));
      }
      assert.deepEqual(
        suspects.map(
          ({ step, costs, exponent }) =>
            `${step} to the power ${exponent?.toFixed(2) ?? 'of what is not known'}: ${costs.map(({ work }) => work.toFixed(0)).join(', ')} ms`,
        ),
        [],
      );
    });
});
