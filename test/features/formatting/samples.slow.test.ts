import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatting, type FormattingOptions } from '../../../server/src/core/features/formatting';
import { applyEdits } from '../../../server/src/core/text/edits';
import { snapshotOf } from '../../support/features';
import { ROOT } from '../../support/root';
import { stateOf } from '../../support/letterState';

const ALL: FormattingOptions = { citations: true, tables: true };
const SAMPLES = path.join(ROOT, 'client', 'samples');
const names = fs.readdirSync(SAMPLES).filter((name) => name.endsWith('.foi.md'));

/** Signs that fences, citations and tables are made of, and ends of lines, to be put in by chance. */
const SIGNS = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  ':',
  ':::',
  '{',
  '}',
  '"',
  '“',
  '”',
  "'",
  '=',
  ',',
  '(',
  ')',
  '|',
  '\\',
  '- ',
  '> ',
  '`',
  '<!--',
  '-->',
  '31 (1) (a)',
  ' and ',
  '&',
  '\u00a0',
];

/** Numbers that look like chance and are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A text with some stretches taken out or doubled and some signs put in; where it says so, near the marks that formatting looks at. */
function mutated(text: string, random: (below: number) => number): string {
  let result = text;
  for (let count = 1 + random(4); count > 0; count--) {
    const marks = [...result.matchAll(/:::|[{}"|(]/g)];
    const near = marks[random(marks.length)]?.index ?? 0;
    const at = random(3) === 0 ? random(result.length) : Math.max(0, Math.min(result.length, near + random(5) - 1));
    const what = random(3);
    if (what === 0) result = result.slice(0, at) + result.slice(at + 1 + random(3));
    else if (what === 1) result = result.slice(0, at) + (SIGNS[random(SIGNS.length)] ?? '') + result.slice(at);
    else result = result.slice(0, at) + result.slice(at, at + 12) + result.slice(at);
  }
  return random(4) === 0 ? result.replace(/\r?\n/g, '\r\n') : result;
}

/** The words of a text without any space. */
const words = (text: string): string => text.replace(/\s/g, '');

describe('formatting any notice', function () {
  this.timeout(600_000);
  let changed = 0;
  after(() => assert.ok(changed > 100, `only ${changed} notices were formatted at all`));

  for (const [seed, name] of names.entries()) {
    it(`leaves the letter as it is, once and for all: ${name}`, () => {
      const text = fs.readFileSync(path.join(SAMPLES, name), 'utf8');
      const random = numbers(seed + 1);
      for (let round = 0; round < 40; round++) {
        const before = round === 0 ? text : mutated(text, random);
        const snapshot = snapshotOf(before);
        const edits = formatting(snapshot, ALL);
        const after = applyEdits(before, edits);
        const formatted = snapshotOf(after);
        const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
        for (const [at, edit] of inOrder.entries()) assert.ok(at === 0 || (inOrder[at - 1]?.span.end ?? 0) <= edit.span.start, `edits overlap:\n${before}`);
        changed += Number(edits.length > 0);
        assert.deepEqual(formatting(formatted, ALL), [], `a second time changes more:\n${before}`);
        assert.deepEqual(stateOf(formatted.notice), stateOf(snapshot.notice), before);
        assert.equal(words(formatted.notice.sentences.map((one) => one.text).join('')), words(snapshot.notice.sentences.map((one) => one.text).join('')));
        assert.deepEqual(after.match(/\r\n|\n|\r/g), before.match(/\r\n|\n|\r/g), 'line endings');
        const front = snapshot.syntax.frontMatter?.span;
        if (front) assert.equal(after.slice(front.start, front.end), before.slice(front.start, front.end));
      }
    });
  }
});
