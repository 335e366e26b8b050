import { NOT_MUTATED } from './notMutated';
import type { Proof } from './proof';
import { STYLES } from './sound';

/** Where the table is kept. */
export const PAGE = 'server/docs/proof.md';

/** The page with the table: a row for each rule, a column for each style, `caught/missed/false` in each cell. */
export function table({ rows, sound, mutants }: Proof): string {
  const total = Object.values(sound).reduce((sum, count) => sum + count, 0);
  const head = ['rule', 'what is done to a sound notice', ...STYLES];
  const lines = [...rows]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, mutations, cells }) => [
      `\`${rule}\``,
      mutations.join('; '),
      ...STYLES.map((style) => {
        const { caught, missed, false: wrong } = cells[style];
        return caught + missed === 0 ? '' : `${caught}/${missed}/${wrong}`;
      }),
    ]);
  const not = Object.entries(NOT_MUTATED).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# The proof of the rules',
    '',
    `Written by \`npm run proof -- --write\`; a test compares it with what the rules do now.`,
    '',
    `From ${total} sound notices (${STYLES.map((style) => `${sound[style]} ${style}`).join(', ')}), in which no rule finds an error or gives a warning, a generator makes ${mutants} faulty ones, each with one defect. A cell says how often the named rule caught it, how often it missed it, and how often another rule found an error that the defect does not cause: caught/missed/false. An empty cell: no notice of that kind can have the defect.`,
    '',
    ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...(not.length > 0 ? ['Not mutated:', '', ...not.map(([rule, why]) => `- \`${rule}\`: ${why}`), ''] : []),
  ].join('\n');
}
