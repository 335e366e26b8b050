import * as assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { codeActions, fixAllEdits } from '../../server/src/core/features/codeAction';
import { checkOutput } from '../../server/src/core/features/check';
import { completions } from '../../server/src/core/features/completion';
import { definition } from '../../server/src/core/features/definition';
import { diagnostics } from '../../server/src/core/features/diagnostics';
import { documentHighlights } from '../../server/src/core/features/documentHighlight';
import { documentLinks } from '../../server/src/core/features/documentLink';
import { documentSymbols, type OutlineItem } from '../../server/src/core/features/documentSymbol';
import { formatting } from '../../server/src/core/features/formatting';
import { foldingRanges } from '../../server/src/core/features/foldingRange';
import { hover } from '../../server/src/core/features/hover';
import { noticeSummary } from '../../server/src/core/features/noticeSummary';
import { inlayHints } from '../../server/src/core/features/inlayHint';
import { inspect } from '../../server/src/core/features/inspect';
import { linkedEditing } from '../../server/src/core/features/linkedEditingRange';
import { afterNewLine } from '../../server/src/core/features/onTypeFormatting';
import { noticeSymbols } from '../../server/src/core/features/workspaceSymbol';
import { references } from '../../server/src/core/features/references';
import { prepareRename, rename } from '../../server/src/core/features/rename';
import { selectionRanges } from '../../server/src/core/features/selectionRange';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import type { Position } from '../../server/src/core/text/span';
import { CONTEXT, snapshotOf, TODAY } from '../support/features';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../support/notices';

/** Every feature at the end of a text, with the real rules; what they give must lie in the text. */
function everyFeature(snapshot: Snapshot): void {
  const { length } = snapshot.text;
  const inside = ({ start, end }: { start: number; end: number }, what: string): void =>
    assert.ok(0 <= start && start <= end && end <= length, `${what}: ${start} to ${end} of ${length}`);
  for (const one of completions(snapshot, length, CONTEXT, true)) inside(one.span, 'completion');
  const hovered = hover(snapshot, length, CONTEXT);
  if (hovered) inside(hovered.span, 'hover');
  for (const one of documentLinks(snapshot)) inside(one.span, 'link');
  for (const target of definition(snapshot, length, CONTEXT)?.targets ?? []) if (target.in === 'letter') inside(target.span, 'definition');
  for (const one of references(snapshot, length, true)) inside(one, 'reference');
  for (const one of linkedEditing(snapshot, length) ?? []) inside(one, 'linked editing');
  for (const edit of afterNewLine(snapshot, length)) inside(edit.span, 'on typing');
  noticeSymbols(snapshot, 'a.foi.md');
  const renamable = prepareRename(snapshot, length);
  if ('span' in renamable) inside(renamable.span, 'rename');
  for (const edit of fixAllEdits(snapshot, CONTEXT.check)) inside(edit.span, 'fix all');
  for (const { span, target } of codeLenses(snapshot)) {
    inside(span, 'lens');
    inside(target, 'target of a lens');
  }
  for (const { at } of inlayHints(snapshot, { start: 0, end: length }, CONTEXT, { provisionNames: true, dueDate: true }))
    inside({ start: at, end: at }, 'hint');
  for (const { span, type } of semanticTokens(snapshot, CONTEXT)) inside(span, type);
  for (const { span } of documentHighlights(snapshot, length)) inside(span, 'highlight');
  for (const span of selectionRanges(snapshot, length)) inside(span, 'selection');
  insideParents(documentSymbols(snapshot));
  foldingRanges(snapshot);
  diagnostics(snapshot, CONTEXT.check);
  inspect(snapshot, 'a.foi.md');
  noticeSummary(snapshot, CONTEXT.check, TODAY);
  const result = snapshot.check(CONTEXT.check);
  checkOutput(snapshot, 'a.foi.md', result);
  for (const finding of result.findings) inside(finding.span, finding.rule);
  assert.deepEqual(result.broken, []);
}

/** Editors refuse an outline whose items select or hold what lies outside them. */
function insideParents(items: readonly OutlineItem[], parent?: OutlineItem): void {
  const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const item of items) {
    assert.ok(before(item.range.start, item.selection.start) && before(item.selection.end, item.range.end), item.name);
    assert.ok(!parent || (before(parent.range.start, item.range.start) && before(item.range.end, parent.range.end)), item.name);
    insideParents(item.children, item);
  }
}

describe('while someone types', () => {
  for (const [name, fileName, text] of [
    ['a notice', 'notice.foi.md', WHOLE_NOTICE],
    ['a plain letter', 'letter.txt', PLAIN_LETTER],
  ] as const) {
    it(`no feature fails on any beginning of ${name}`, function () {
      this.timeout(600_000);
      for (let end = 0; end <= text.length; end++) everyFeature(snapshotOf(text.slice(0, end), { fileName }));
    });

    it(`no action, formatting or renaming fails on some beginnings of ${name}`, function () {
      this.timeout(600_000);
      for (let end = 0; end <= text.length; end += 97) {
        const snapshot = snapshotOf(text.slice(0, end), { fileName });
        for (const action of codeActions(snapshot, { start: Math.max(0, end - 200), end }, CONTEXT.check)) {
          for (const edit of action.edits ?? []) assert.ok(edit.span.end <= end, action.title);
        }
        for (const edit of formatting(snapshot, { citations: true, tables: true })) assert.ok(edit.span.end <= end, 'formatting');
        for (const citation of snapshot.notice.citations) {
          const renamed = rename(snapshot, citation.span.end, '31(1)(g)', CONTEXT);
          for (const edit of 'edits' in renamed ? renamed.edits : []) assert.ok(edit.span.end <= end, citation.citation);
        }
      }
    });
  }

  it('no feature fails on fragments put together by chance', function () {
    this.timeout(60_000);
    const fragments = [
      ':::',
      '::',
      ':::withheld{',
      'under="',
      '31(1)(a)',
      ' with ',
      '"',
      '}',
      '\n',
      '\r\n',
      '---\n',
      'foi: 1\n',
      '<!-- waive ',
      '-->',
      '((',
      '))',
      '# ',
      '- ',
      '1. ',
      '| a |',
      '\n| - |',
      '```',
      '> ',
      'section 31',
      '\u0000',
      '\ud800',
      '[a](b',
      ')',
      '&amp;',
      '<b>',
      'we neither confirm nor deny ',
      'public interest',
    ];
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: random(25) }, () => fragments[random(fragments.length)] ?? '').join('');
      for (const fileName of ['notice.foi.md', 'letter.txt']) everyFeature(snapshotOf(text, { fileName }));
    }
  });
});
