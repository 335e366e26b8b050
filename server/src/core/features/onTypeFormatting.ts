import { lineEndingOf } from '../syntax/lines';
import type { SyntaxDocument } from '../syntax/model';
import type { TextEdit } from '../text/span';
import type { Snapshot } from './snapshot';

/**
 * What is put in after a new line was begun, with the cursor at `offset`: the fence that closes the block opened on the line above, below the cursor,
 * or the next number of a list. Nothing where the new line has words of its own.
 */
export function afterNewLine(snapshot: Snapshot, offset: number): TextEdit[] {
  const { lines, text, syntax } = snapshot;
  const { line } = lines.position(offset);
  const here = lines.line(line);
  if (line === 0 || syntax.form === 'plain' || text.slice(here.start, here.end).trim() !== '') return [];
  return closingFence(snapshot, line) ?? nextNumber(snapshot, line) ?? [];
}

function closingFence(snapshot: Snapshot, line: number): TextEdit[] | undefined {
  const { lines, text, syntax } = snapshot;
  const above = lines.line(line - 1);
  const fence = syntax.fences.find(({ span, kind, nested }) => kind === 'open' && !nested && span.start === above.start);
  if (!fence || !syntax.blocks.some((block) => block.fence === fence && block.name !== undefined)) return undefined;
  const closing = ':'.repeat(Math.max(3, fence.colons));
  const ending = lineEndingOf(text);
  // On a line of its own below: what is put in where the cursor stands would push it along.
  const below = lines.line(line + 1).start;
  const last = line + 1 >= lines.lineCount;
  const edit: TextEdit = last
    ? { span: { start: lines.line(line).end, end: lines.line(line).end }, text: `${ending}${closing}` }
    : { span: { start: below, end: below }, text: `${closing}${ending}` };
  return needed(syntax, snapshot.edited([edit]).syntax) ? [edit] : undefined;
}

/** Whether a fence more closes a block that was open, and is in nobody's way. */
function needed(before: SyntaxDocument, after: SyntaxDocument): boolean {
  const count = ({ faults }: SyntaxDocument, code: string): number => faults.filter((fault) => fault.code === code).length;
  const fewer = count(after, 'block-unclosed') < count(before, 'block-unclosed');
  return fewer && ['block-fence', 'block-nested'].every((code) => count(after, code) <= count(before, code));
}

const NUMBERED = /^([ \t]{0,20})(\d{1,4})([.)])([ \t]{1,4})\S/;

function nextNumber(snapshot: Snapshot, line: number): TextEdit[] | undefined {
  const { lines, text, syntax } = snapshot;
  const above = lines.line(line - 1);
  const found = NUMBERED.exec(text.slice(above.start, above.end));
  if (!found) return undefined;
  const [, indent = '', number = '', sign = '', space = ''] = found;
  const start = above.start + indent.length;
  const item = syntax.pieces.some((piece) => piece.kind === 'item' && piece.marker === `${number}${sign}` && piece.span.start === start);
  const { start: next, end } = lines.line(line + 1);
  // Within a list the numbers that follow are left to the drafter.
  if (!item || NUMBERED.test(text.slice(next, end))) return undefined;
  const here = lines.line(line);
  return [{ span: here, text: `${indent}${Number(number) + 1}${sign}${space}` }];
}
