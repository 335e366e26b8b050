import { type IncomingBlock, type IncomingItem, type IncomingLetter, inlineWords } from './model';

/** The words of a letter as plain text, in order: a paragraph a line with a blank one between, items with their markers, rows of tables with bars. */
export function plainWords(letter: IncomingLetter): string {
  return `${letter.blocks.map((block) => linesOf(block, '').join('\n')).join('\n\n')}\n`.replaceAll('\n', letter.lineEnding);
}

function linesOf(block: IncomingBlock, indent: string): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [indent + inlineWords(block.children)];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, indent));
    case 'table':
      return block.rows.map((row) => indent + row.map(inlineWords).join(' | '));
    case 'quotation':
      return block.children.flatMap((child, index) => (index === 0 ? linesOf(child, indent) : ['', ...linesOf(child, indent)]));
    default:
      return block.text.split('\n');
  }
}

function itemLines({ marker, children }: IncomingItem, indent: string): readonly string[] {
  const [first, ...rest] = children;
  const words = first?.kind === 'paragraph' ? inlineWords(first.children) : '';
  const others = first?.kind === 'paragraph' ? rest : children;
  return [`${indent}${marker} ${words}`.trimEnd(), ...others.flatMap((child) => linesOf(child, `${indent}  `))];
}
