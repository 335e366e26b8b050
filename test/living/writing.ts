import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import { shippedLibrary } from '../../server/src/core/wording/library';
import type { TextEdit } from '../../server/src/core/text/span';
import { RandomEditor } from '../support/randomEdits';
import { type Chooser, chooser } from '../support/randomNumbers';
import { ROOT } from '../support/root';
import { differsFromFresh } from '../support/sameNotice';

/** So many edits are made before the notice is compared with a fresh reading: what is wrong in it stays wrong. */
const BETWEEN = 8;
/** A letter is written on for so many spells, each of so many keys in its words and then so many steps of any kind; then the next letter has its turn. */
const SPELLS = 4;
const KEYS = 60;
const WILD = 12;

/** A table of more rows than are read as one, links that lead elsewhere, fields, and lists in lists. */
const SCHEDULE = `---
foi: 1
reference: HC 26/118
received: 2026-10-05
issued: 2026-10-30
regime: FOIA
authority: merrowbridge-council
---

:::request
1. What did the bridge cost?
   1. In 2024?
   2. In 2025?
2. Who *built* it?
:::

:::withheld{under="43(2)" questions="2" likelihood="would be likely to"}
## Question 2: section 43(2)

We hold the contract with the builder. Its prices are withheld under section 43(2) of the Freedom of Information Act 2000, see [the register][reg].

### Public interest test

There is a public interest in knowing what a bridge costs. On balance the public interest in maintaining the exemption outweighs it.
:::

<!-- the clerk has looked at this list -->

| No. | Date | Document | Decision |
| --- | --- | --- | --- |
${Array.from({ length: 18 }, (_, row) => `| ${row + 1} | ${(row % 27) + 1} March 2025 | Letter no. ${row * 7} about the piers | ${row % 3 === 0 ? 'withheld, section 43(2)' : 'given'} |`).join('\n')}

Your reference is ((reference)). Write to <office@merrowbridge.example> &amp; ask for **Room 4**.

[reg]: https://merrowbridge.example/register
`;

function letters(): readonly { readonly name: string; readonly text: string }[] {
  const read = (folder: string): { name: string; text: string }[] =>
    fs
      .readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.foi.md'))
      .map((name) => ({ name, text: fs.readFileSync(path.join(ROOT, folder, name), 'utf8') }));
  const all = [
    { name: 'schedule.foi.md', text: SCHEDULE },
    { name: 'crlf.foi.md', text: SCHEDULE.replaceAll('\n', '\r\n') },
    ...read('test/proof/sound'),
    ...read('client/samples'),
  ];
  return all.filter(({ text }) => text.length < 2200);
}

/**
 * Writes on letters at random, so many edits in all, and compares them with fresh readings. Throws at the first difference, with what repeats it.
 * @returns how many of the edits were taken in place
 */
export function writeOn(seed: number, most: number): number {
  const service = createNoticeService();
  const options = { today: '2026-11-30', library: shippedLibrary() };
  const source = { uri: 'file:///ws/a.foi.md', fileName: 'a.foi.md' };
  const all = letters();
  let edits = 0;
  let inPlace = 0;
  let compared = 0;
  for (let turn = 0; edits < most; turn++) {
    const { name, text } = all[turn % all.length] ?? { name: '', text: '' };
    const choose = chooser(seed * 100_003 + turn);
    let kept: Snapshot = service.snapshot(text, source);
    kept.check(options);
    let steps = 0;
    const take = (kind: string, made: readonly TextEdit[]): void => {
      for (const edit of made) {
        const { notice } = kept;
        kept = kept.next(edit, source);
        edits++;
        kept.check(options);
        if (kept.notice === notice) inPlace++;
      }
      if (++steps % BETWEEN !== 0) return;
      compared++;
      const difference = differsFromFresh(kept, service.snapshot(kept.text, source), options, compared % 10 === 0);
      assert.equal(difference, undefined, `${name}, FOI_SEED=${seed}, turn ${turn}, step ${steps} (${kind}): ${difference}\n${kept.text}`);
    };
    for (let spell = 0; spell < SPELLS && edits < most; spell++) {
      for (let key = 0; key < KEYS; key++) take('in a line', [keyPressed(kept, choose)]);
      const editor = new RandomEditor(kept.text, choose.number(0, 1e9));
      for (let step = 0; step < WILD; step++) {
        const { kind, edits: made } = editor.step();
        take(kind, made);
      }
    }
  }
  return inPlace;
}

/** What changes the sense of a sentence, or how Markdown reads it. */
const WORDS = [
  'section 31(1)(a)',
  'withheld',
  'the public interest ',
  ' not',
  '. ',
  '21 May 2026',
  '(',
  ')',
  '“',
  '40(2) ',
  'TBC ',
  '&amp;',
  '*',
  '\\',
  '<',
  '|',
  '😀',
  '\ud83d',
  '((',
  '](',
];

/** A key pressed, a character taken out or a few words put in, anywhere in the words of the letter. */
function keyPressed({ notice, text }: Snapshot, choose: Chooser): TextEdit {
  const { span } = notice.pieces[choose.number(0, notice.pieces.length - 1)] ?? { span: { start: 0, end: text.length } };
  const start = choose.number(span.start, span.end);
  if (choose.chance(0.2)) return { span: { start, end: Math.min(start + 1, text.length) }, text: '' };
  return { span: { start, end: start }, text: choose.chance(0.15) ? choose.pick(WORDS) : choose.pick([...'abcdefghilmnorstu .,']) };
}

if (require.main === module) {
  const [seed = 1, most = 1000] = process.argv.slice(2).map(Number);
  const inPlace = writeOn(seed, most);
  // Otherwise nothing was tried.
  assert.ok(inPlace > most / 4, `only ${inPlace} of ${most} edits were taken in place`);
}
