import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { fixAllEdits } from '../../server/src/core/features/codeAction';
import type { OutlineItem } from '../../server/src/core/features/documentSymbol';
import { documentSymbols } from '../../server/src/core/features/documentSymbol';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import { applyEdits } from '../../server/src/core/text/edits';
import { byPlace, type Position, type Span, type TextEdit } from '../../server/src/core/text/span';
import { CONTEXT, PLACE, RENDERING, STEPS } from './steps';

const service = createNoticeService();

/** Milliseconds of work on one letter after which something is wrong, on a slow machine too. */
const MOST_WORK = 20_000;
/** So often are safe fixes applied until there are none, besides once for each of them; more is going round in circles. */
const MOST_ROUNDS = 12;

/** Reads a text under a name. */
export function snapshotOf(text: string, fileName: string): Snapshot {
  return service.snapshot(text, { fileName, uri: `file:///ws/${fileName}` });
}

/** What must hold of any text: nothing throws, nothing lies outside the text, no rule is broken, fixes end, and the work is bounded. */
export function holds(text: string, fileName: string): void {
  const before = process.cpuUsage();
  const snapshot = snapshotOf(text, fileName);
  const places = [0, text.length >> 2, text.length >> 1, text.length];
  const inside = ({ start, end }: Span, what: string): void =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start} to ${end} of ${text.length}`);

  assert.equal(snapshot.syntax.chunks.map((chunk) => chunk.text).join(''), text, 'the chunks are the text');
  const { notice, syntax } = snapshot;
  for (const [what, list] of Object.entries({
    block: syntax.blocks,
    fence: syntax.fences,
    piece: syntax.pieces,
    comment: syntax.comments,
    fault: syntax.faults,
    field: syntax.fields,
    sentence: notice.sentences,
    citation: notice.citations,
    statement: notice.statements,
    claim: notice.claims,
    outcome: notice.outcomes,
    question: notice.questions,
    test: notice.tests,
    waiver: notice.waivers,
    residue: notice.residue,
  }))
    for (const { span } of list) inside(span, what);

  const { findings, broken } = snapshot.check(CONTEXT.check);
  assert.deepEqual(broken, [], 'no rule is broken');
  for (const [index, finding] of findings.entries()) {
    inside(finding.span, finding.rule);
    for (const { at } of finding.related) inside(at, `${finding.rule}, related`);
    const last = findings[index - 1];
    assert.ok(!last || byPlace(last.span, finding.span) <= 0, `${finding.rule} stands after ${last?.rule}`);
    for (const fix of finding.fixes()) edits(fix.edits, `${finding.rule}, ${fix.title}`);
  }
  for (const [name, step] of Object.entries(STEPS))
    for (const at of name in PLACE ? places : [text.length])
      try {
        step(snapshot, at);
      } catch (error) {
        throw new Error(`${name} at ${at}`, { cause: error });
      }
  outline(documentSymbols(snapshot));
  fixesEnd(text, fileName);
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < MOST_WORK, `${(user + system) / 1000} ms of work`);

  function edits(list: readonly TextEdit[], what: string): void {
    const sorted = [...list].sort((a, b) => byPlace(a.span, b.span));
    for (const [index, edit] of sorted.entries()) {
      inside(edit.span, what);
      assert.ok((sorted[index - 1]?.span.end ?? 0) <= edit.span.start, `${what}: edits overlap`);
    }
  }
}

/** Editors refuse an outline whose items select or hold what lies outside them. */
function outline(items: readonly OutlineItem[], parent?: OutlineItem): void {
  const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const item of items) {
    assert.ok(before(item.range.start, item.selection.start) && before(item.selection.end, item.range.end), item.name);
    assert.ok(!parent || (before(parent.range.start, item.range.start) && before(item.range.end, parent.range.end)), item.name);
    outline(item.children, item);
  }
}

/** Of fixes that insert at one place one is made in each round, and each leaves fewer; of fences that stand in one line, the next is moved to its own in each. */
function fixesEnd(text: string, fileName: string): void {
  const safeIn = (one: string): number =>
    snapshotOf(one, fileName)
      .check(CONTEXT.check)
      .findings.filter((finding) => finding.fixes().some(({ safe }) => safe)).length;
  const most = MOST_ROUNDS + safeIn(text) + text.split(':::').length;
  let fixed = text;
  for (let round = 0; round < most; round++) {
    const found = fixAllEdits(snapshotOf(fixed, fileName), CONTEXT.check);
    if (found.length === 0) return;
    fixed = applyEdits(fixed, found);
  }
  assert.fail(`after ${most} rounds of safe fixes there are more, and the letter has grown by ${fixed.length - text.length}`);
}

/** A word that meets in no letter. */
const HIDDEN = 'qzvhiddenvzq';

/**
 * Nothing of what the syntax reads as a comment or an internal note is given away: a word is put into each of them, and no form of the letter has it.
 * @returns how many places the word was put into
 */
export function hides(text: string, fileName: string): number {
  const { syntax } = snapshotOf(text, fileName);
  const places = [
    ...syntax.comments
      .filter(({ closed, bodySpan }) => closed && bodySpan.end > bodySpan.start)
      .map(({ bodySpan }) => ({ at: bodySpan.start, word: ` ${HIDDEN} ` })),
    ...syntax.blocks.filter(({ name, close }) => name === 'internal' && close).map(({ body }) => ({ at: body.start, word: `${HIDDEN}\n\n` })),
  ];
  const planted = applyEdits(
    text,
    [...new Map(places.map((place) => [place.at, place])).values()]
      .sort((a, b) => a.at - b.at)
      .map(({ at, word }) => ({ span: { start: at, end: at }, text: word })),
  );
  const snapshot = snapshotOf(planted, fileName);
  for (const [name, step] of Object.entries(RENDERING)) {
    if (name === 'preview') continue;
    assert.ok(!JSON.stringify(step(snapshot, 0)).includes(HIDDEN), `${name} gives away what is hidden in ${JSON.stringify(planted)}`);
  }
  return places.length;
}
