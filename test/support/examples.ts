import assert from 'node:assert/strict';
import type { RuleDefinition } from '../../server/src/core/rules/define';
import type { CheckOptions, Finding } from '../../server/src/core/rules/finding';
import { applyEdits } from '../../server/src/core/text/edits';
import type { Span, TextEdit } from '../../server/src/core/text/span';
import { checkText } from './check';
import { type Framed, inLetter } from './frame';
import { readMarks, writeMarks } from './markers';
import { COUNTS, type Example } from './pages';

/** A finding with its place in the example. */
interface Placed {
  readonly finding: Finding;
  readonly span: Span;
}

/** The example as it should read, by what the rules find now. Equal to its body where the example holds. */
export function checkFlagged(rule: RuleDefinition, example: Example): string {
  const { text } = readMarks(example.body);
  const marks = findings(rule, example, text).map(({ finding, span }) => ({ span, label: `${finding.rule} ${finding.messageKey}` }));
  return writeMarks(text, marks);
}

/** Asserts that a clean example gives nothing. */
export function checkClean(rule: RuleDefinition, example: Example): void {
  const found = findings(rule, example, example.body).filter(({ finding }) => COUNTS.has(finding.severity));
  assert.deepEqual(
    found.map(
      ({ finding, span }) => `${finding.rule} ${finding.messageKey}: ${finding.message} (at "${example.body.slice(span.start, span.end).slice(0, 60)}")`,
    ),
    [],
  );
}

/** What the first fix of the page's own finding makes of a flagged example. Asserts that fixing the result once more changes nothing. */
export function fixFlagged(rule: RuleDefinition, example: Example): string {
  const { text } = readMarks(example.body);
  const fixed = applyFirstFix(rule, example, text);
  assert.ok(fixed !== undefined, `no finding of ${rule.name} has a fix`);
  assert.equal(applyFirstFix(rule, example, fixed) ?? fixed, fixed, 'fixing again changes something');
  return fixed;
}

function applyFirstFix(rule: RuleDefinition, example: Example, text: string): string | undefined {
  const framed = frame(example, text);
  const finding = check(rule, example, framed.text).find((one) => one.rule === rule.name && one.fixes().length > 0);
  const fix = finding?.fixes()[0];
  if (!fix) return undefined;
  const edits = fix.edits.map((edit): TextEdit => {
    const span = framed.toFragment(edit.span);
    assert.ok(span, `the fix "${fix.title}" changes the frame`);
    return { span, text: edit.text };
  });
  return applyEdits(`${text}\n\n`, edits).replace(/\n+$/, '');
}

function findings(rule: RuleDefinition, example: Example, text: string): Placed[] {
  const framed = frame(example, text);
  return check(rule, example, framed.text).map((finding) => {
    const { start, end } = finding.span;
    const first = framed.toFragment({ start, end: start });
    const span = first && { start: Math.min(text.length, first.start), end: Math.min(text.length, first.start + end - start) };
    assert.ok(span, `${finding.rule} ${finding.messageKey} is found in the frame, at "${framed.text.slice(start, end).slice(0, 80)}": ${finding.message}`);
    return { finding, span };
  });
}

function frame(example: Example, text: string): Framed {
  return example.inLetter ? inLetter(text, example) : { text: `${text}\n`, toFragment: (span) => span };
}

function check(rule: RuleDefinition, example: Example, text: string): readonly Finding[] {
  const options: CheckOptions = {
    ...example.facts,
    ...(example.only ? { only: [rule.name] } : {}),
    ...(rule.status === 'preview' ? { levels: { [rule.name]: rule.severity } } : {}),
    ...(example.today === undefined ? {} : { today: example.today }),
    ...(example.authorityKind === undefined ? {} : { authorityKind: example.authorityKind }),
  };
  const result = checkText(text, { ...options, plain: example.plain });
  assert.deepEqual(result.broken, [], 'a rule threw');
  return result.findings;
}
