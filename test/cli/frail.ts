import * as path from 'node:path';
import { folderWith } from './support';

/** A program for processes that check letters: finds nothing in any letter, and comes to grief over some by their names. */
const FRAIL = `
if (process.execArgv.includes('--single-threaded-gc') && REFUSES) process.exit(9);
process.on('message', ({ name }) => {
  if (name === undefined) return;
  if (name.includes('exit')) process.exit(3);
  if (name.includes('throw')) throw new Error('it fell over');
  if (name.includes('hang')) for (;;);
  if (name.includes('memory')) for (const held = [];;) held.push(new Array(3_000_000).fill(name));
  process.send({ name, notes: [], counts: { letters: 1, waived: 0, error: 0, warning: 0, information: 0, hint: 0 }, written: WRITTEN });
});
process.on('disconnect', () => process.exit());
`;

/** Such programs: one that says little of each letter, one that says 40,000 characters, and one that ends as Node does where it knows no such option. */
export function frailPrograms(): { readonly frail: string; readonly wordy: string; readonly refusing: string } {
  const program = (refuses: boolean, written: string): string => FRAIL.replace('REFUSES', String(refuses)).replace('WRITTEN', written);
  const folder = folderWith({
    'frail.js': program(false, "'[]'"),
    'wordy.js': program(false, "JSON.stringify(['x'.repeat(40000)])"),
    'refusing.js': program(true, "'[]'"),
  });
  const file = (name: string): string => path.join(folder, `${name}.js`);
  return { frail: file('frail'), wordy: file('wordy'), refusing: file('refusing') };
}
