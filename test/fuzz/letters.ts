import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';

/** A letter of our own from which mutations start. */
export interface SeedLetter {
  readonly name: string;
  readonly text: string;
}

const FOLDERS = ['client/samples', 'test/proof/sound', 'test/corpus/letters', 'test/corpus/false-alarms', 'test/corpus/welsh'];

/** The marked letters with comments and internal notes at every few paragraphs, of every shape in which people write them. */
export function lettersThatHide(): readonly SeedLetter[] {
  const notes = [
    '<!-- ask legal -->',
    ':::internal\nAsk the lawyers.\n\n- and their head\n:::',
    '<!--\na note\n\nin two paragraphs\n-->',
    'Words <!-- a note within a line --> and more words.',
    '- one\n- two <!-- a note in a list -->',
    ':::internal\n| a | b |\n| - | - |\n| c | d |\n:::',
    '<!-- waive tone: it is meant so -->',
    '> quoted <!-- a note in a quotation -->',
    '::::internal\n:::standard{id="complaint-rights" rev="2026-01"}\nWords.\n:::\n::::',
  ];
  return seedLetters()
    .filter(({ name }) => name.endsWith('.foi.md'))
    .map(({ name, text }) => {
      const head = text.indexOf('\n---\n') + 5;
      let paragraph = 0;
      const body = text.slice(head).replace(/\n\n/g, () => (++paragraph % 4 === 0 ? `\n\n${notes[(paragraph / 4) % notes.length] ?? ''}\n\n` : '\n\n'));
      return { name, text: text.slice(0, head) + body };
    });
}

/** Every letter of ours, marked and plain, in the same order everywhere. */
export function seedLetters(): readonly SeedLetter[] {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder))
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .sort()
      .map((file) => ({ name: file, text: fs.readFileSync(path.join(ROOT, folder, file), 'utf8') })),
  );
}
