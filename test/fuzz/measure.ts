import { growthOf } from './growth';
import { HOSTILE_SHAPES, LONG_LETTERS, PLAIN_LETTERS } from './hostileShapes';

// Prints how the work of every step grows on every shape: `npm run fuzz -- growth [WORDS OF A SHAPE]`.

const [wanted = '', limit = '4000'] = process.argv.slice(2);
process.stdout.write('| shape | step | growth | parts | work (ms) |\n| --- | --- | ---: | ---: | ---: |\n');
for (const shape of [...LONG_LETTERS, ...PLAIN_LETTERS, ...HOSTILE_SHAPES]) {
  if (!shape.name.includes(wanted)) continue;
  const rows = growthOf(shape, Number(limit)).filter(({ exponent }) => exponent !== undefined);
  for (const { step, costs, exponent } of rows.sort((a, b) => (b.costs.at(-1)?.work ?? 0) - (a.costs.at(-1)?.work ?? 0))) {
    const last = costs.at(-1);
    const mark = (exponent ?? 0) > 1.3 ? ' !' : '';
    process.stdout.write(`| ${shape.name} | ${step} | ${exponent?.toFixed(2)}${mark} | ${last?.parts} of ${shape.most} | ${last?.work.toFixed(0)} |\n`);
  }
}
