import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { RuleDefinition } from '../../server/src/core/rules/define';
import { RULES, SUBJECT_OF } from '../../server/src/core/rules/registry';
import { checkClean, checkFlagged, fixFlagged } from '../support/examples';
import { type Example, type Page, readPage } from '../support/pages';
import { ROOT, UPDATING } from '../support/root';

const HEADINGS = ['What it checks', 'Why it matters', 'How to put it right', 'Examples', 'When to waive it', 'Sources'];

for (const rule of RULES) {
  const file = path.join(ROOT, 'server/src/core/rules', SUBJECT_OF[rule.name] ?? '', `${rule.name}.md`);

  describe(`page of ${rule.name}`, () => {
    const page = tryToRead(file);
    if (page instanceof Error) {
      it('can be read', () => assert.fail(page.message));
      return;
    }
    const count = (kind: Example['kind']) => page.examples.filter((example) => example.kind === kind).length;

    it('has every section, and words in each', () => {
      assert.deepEqual(
        page.sections.map(({ heading }) => heading),
        HEADINGS,
      );
      for (const section of page.sections) assert.ok(section.text.trim().length > 0, `nothing under "${section.heading}"`);
    });

    it('has at least two flagged and two clean examples', () => {
      assert.ok(count('flagged') >= 2, `${count('flagged')} flagged`);
      assert.ok(count('clean') >= 2, `${count('clean')} clean`);
    });

    page.examples.forEach((example, index) => {
      it(`${example.kind} example, line ${example.line}`, () => checkExample(rule, file, example, page.examples[index - 1]));
    });
  });
}

/** One page that is missing or badly written is one failure, and the others are still tested. */
function tryToRead(file: string): Page | Error {
  try {
    return readPage(readFileSync(file, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function checkExample(rule: RuleDefinition, file: string, example: Example, before: Example | undefined): void {
  if (example.kind === 'clean') return checkClean(rule, example);
  if (example.kind === 'fixed') {
    assert.ok(before?.kind === 'flagged', 'a fixed example stands after a flagged one');
    return expect(file, example, fixFlagged(rule, before));
  }
  const actual = checkFlagged(rule, example);
  assert.match(actual, new RegExp(`\\^ ${rule.name} `), `${rule.name} finds nothing in its own example`);
  expect(file, example, actual);
}

/** Compares, or with `UPDATE=1` writes what was found into the page. */
function expect(file: string, example: Example, actual: string): void {
  if (!UPDATING) return assert.equal(actual, example.body);
  const page = readFileSync(file, 'utf8');
  const at = page.indexOf(`\n${example.body}\n\`\`\``);
  if (actual !== example.body && at >= 0) writeFileSync(file, `${page.slice(0, at + 1)}${actual}${page.slice(at + 1 + example.body.length)}`);
}
