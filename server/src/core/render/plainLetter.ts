import type { Piece, SyntaxDocument } from '../syntax/model';
import type { Unnumbered } from './blockIds';
import { anchorOf } from './flow';
import { linesOf } from './inline';
import type { Flow } from './letter';

/** The passages of a letter without marks: every character is text, and lines break where they were broken. */
export function plainBlocks(syntax: SyntaxDocument): Unnumbered[] {
  const anchors = new Map<string, number>();
  const result: Unnumbered[] = [];
  let open: { readonly group: number; readonly items: Flow[][] } | undefined;
  for (const piece of syntax.pieces) {
    const last = result.at(-1);
    if (piece.kind !== 'item' || piece.group === undefined) {
      open = undefined;
      result.push(passage(flowOf(piece, anchors), piece));
    } else if (open?.group === piece.group && last) {
      open.items.push([itemOf(piece)]);
      result[result.length - 1] = { ...last, span: { start: last.span.start, end: piece.span.end } };
    } else {
      open = { group: piece.group, items: [[itemOf(piece)]] };
      result.push(passage({ kind: 'list', start: piece.number, tight: true, items: open.items }, piece));
    }
  }
  return result;
}

function passage(flow: Flow, piece: Piece): Unnumbered {
  return { flow, span: piece.span, outcome: undefined, block: undefined };
}

function flowOf(piece: Piece, anchors: Map<string, number>): Flow {
  const children = linesOf(piece.prose.text);
  if (piece.kind === 'heading') return { kind: 'heading', depth: 2, anchor: anchorOf(children, anchors), children };
  return { kind: 'paragraph', children };
}

function itemOf(piece: Piece): Flow {
  return { kind: 'paragraph', children: linesOf(piece.prose.text) };
}
