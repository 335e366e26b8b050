import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text/edits';
import type { CheckOptions } from '../../server/src/core/rules/finding';
import { checkText } from './check';
import { type FrameOptions, inLetter } from './frame';

export interface CaseOptions extends CheckOptions, Partial<FrameOptions> {
  /** Rules that may speak after a fix, because there is more to do. */
  readonly then?: readonly string[];
}

/** A fragment in a letter that is sound by itself. */
export function letterOf(fragment: string, { regime = 'FOIA', questions = 1, plain = false }: CaseOptions = {}): string {
  return inLetter(fragment, { regime, questions, plain }).text;
}

/** What these rules find in a fragment, in the order of the text: `rule:key`, or only the key where there is one rule. */
export function saidOf(fragment: string, rules: readonly string[], options: CaseOptions = {}): string {
  const { findings, broken } = checkText(letterOf(fragment, options), { ...options, only: [...rules] });
  assert.deepEqual(broken, []);
  return findings.map(({ rule, messageKey }) => (rules.length === 1 ? messageKey : `${rule}:${messageKey}`)).join(' ');
}

/**
 * Applies the first fix of every finding of a rule, one after the other, with both line endings: the finding goes, no other rule
 * speaks that did not speak before, but for unfilled prompts, and the line endings stay as they are. Gives the letter with plain line feeds.
 */
export function fixAll(fragment: string, rule: string, options: CaseOptions = {}): string {
  const [lines, windows] = ['\n', '\r\n'].map((ending) => fixedWith(letterOf(fragment, options).replaceAll('\n', ending), rule, options));
  assert.doesNotMatch((windows ?? '').replaceAll('\r\n', ''), /[\r\n]/, 'mixed line endings');
  assert.equal(windows?.replaceAll('\r\n', '\n'), lines);
  return lines ?? '';
}

const MOST_FIXES = 20;

function fixedWith(letter: string, rule: string, options: CaseOptions): string {
  const then = ['template-residue', ...(options.then ?? [])];
  const check = (text: string) => checkText(text, options).findings;
  const named = (text: string) => check(text).map((one) => `${one.rule}:${one.messageKey}`);
  const before = named(letter);
  let text = letter;
  for (let round = 0; ; round++) {
    const finding = checkText(text, { ...options, only: [rule] }).findings.find((one) => one.fixes().length > 0);
    const fix = finding?.fixes()[0];
    if (!fix) break;
    assert.ok(round < MOST_FIXES, 'the fix does not end');
    const fixed = applyEdits(text, fix.edits);
    assert.notEqual(fixed, text, 'the fix changes nothing');
    text = fixed;
  }
  assert.notEqual(text, letter, `${rule} offers no fix`);
  const after = named(text);
  assert.deepEqual(
    after.filter((one) => one.startsWith(`${rule}:`)),
    [],
  );
  assert.deepEqual(
    after.filter((one) => !before.includes(one) && !then.includes(one.slice(0, one.indexOf(':')))),
    [],
  );
  return text;
}
