import { growthOf } from './growth';
import { HOSTILE_SHAPES, LONG_LETTERS, PLAIN_LETTERS } from './hostileShapes';

// Prints how the work of every step grows on every shape: `node out/test/fuzz/measure.js [WORDS OF A SHAPE]`.

const [wanted = '', limit = '4000'] = process.argv.slice(2);
process.stdout.write('| shape | step | growth | parts | work (ms) |\n| --- | --- | ---: | ---: | ---: |\n');
const shapes = [...LONG_LETTERS, ...PLAIN_LETTERS, ...HOSTILE_SHAPES];
const exact = shapes.filter(({ name }) => name === wanted);
for (const shape of exact.length > 0 ? exact : shapes.filter(({ name }) => name.includes(wanted))) {
  const rows = growthOf(shape, Number(limit)).filter(({ exponent, thrown }) => exponent !== undefined || thrown !== undefined);
  for (const { step, costs, exponent, thrown } of rows.sort((a, b) => (b.costs.at(-1)?.work ?? 0) - (a.costs.at(-1)?.work ?? 0))) {
    const last = costs.at(-1);
    const mark = thrown !== undefined ? ` ! THROWS at ${thrown}` : (exponent ?? 0) > 1.3 ? ' !' : '';
    process.stdout.write(`| ${shape.name} | ${step} | ${exponent?.toFixed(2)}${mark} | ${last?.parts} of ${shape.most} | ${last?.work.toFixed(0)} |\n`);
  }
}
