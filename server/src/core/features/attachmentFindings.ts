import type { AttachmentFacts } from '../attachments/facts';
import type { Finding } from '../rules/finding';
import { createSnapshot, type Engine } from './snapshot';

/** Rules that judge what is inside a file, whatever letter it goes out with. */
const RULES: readonly string[] = [
  'attachment-spreadsheet-source',
  'attachment-hidden-sheet',
  'attachment-pivot-cache',
  'attachment-metadata',
  'redaction-ineffective',
  'letter-personal-data',
];

/** What the rules find in a file that nobody has attached to a letter yet: as they would in the letter that lists it and says nothing else. */
export function attachmentFindings(facts: AttachmentFacts, engine: Engine): readonly Finding[] {
  const letter = `---\nfoi: 1\nattachments:\n  - { file: ${JSON.stringify(facts.file)} }\n---\n`;
  const { findings } = createSnapshot(letter, { fileName: 'file.foi.md' }, engine).check({ attachments: [facts], only: RULES });
  return findings;
}
