import { readLabels, readLetter } from './readLetters';

// `npm run corpus`: how every letter of the corpus is read, one row each. A mark shows where the reading differs from the label.

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const pairs = (record: Readonly<Record<string, string>>): string =>
  Object.entries(record)
    .map(([citation, what]) => `${citation} ${what}`)
    .join(', ') || '-';
const yes = (value: boolean): string => (value ? 'yes' : 'no');

const rows = readLabels().map((label) => {
  const reading = readLetter(label.file);
  const mark = (right: boolean, text: string): string => (right ? text : `${text} (!)`);
  return [
    label.file,
    mark(reading.regime === label.regime, reading.regime),
    mark(same(reading.relied, sorted(label.relied)) && same(reading.mentioned, [...label.mentioned].sort()), pairs(reading.relied)),
    mark(same(reading.tests, sorted(label.tests)), pairs(reading.tests)),
    mark(same(reading.rights, label.rights), `review ${yes(reading.rights.internalReview)}, regulator ${yes(reading.rights.regulator)}`),
    mark(same(reading.errors, [...label.errors].sort()), reading.errors.join(', ') || '-'),
    mark(same(reading.warnings, [...label.warnings].sort()), reading.warnings.join(', ') || '-'),
    reading.lesser.join(', ') || '-',
  ];
});
const table = [['letter', 'regime', 'provisions', 'tests', 'rights', 'errors', 'warnings', 'information'], ...rows];
for (const row of table) process.stdout.write(`| ${row.join(' | ')} |\n`);
const wrong = rows.filter((row) => row.some((cell) => cell.endsWith('(!)'))).length;
process.stdout.write(`\n${rows.length} letters, ${wrong} read otherwise than their label says.\n`);
process.exitCode = wrong > 0 ? 1 : 0;
