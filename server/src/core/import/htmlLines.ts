import { type IncomingBlock, type IncomingInline, type IncomingItem } from './model';

type List = Extract<IncomingBlock, { kind: 'list' }>;

export function added(list: List, item: IncomingItem, level: number): List {
  const last = list.items.at(-1);
  if (level <= 1 || !last) return { kind: 'list', items: [...list.items, item] };
  const inner = last.children.at(-1);
  const child: List = inner?.kind === 'list' ? added(inner, item, level - 1) : { kind: 'list', items: [item] };
  const children = inner?.kind === 'list' ? [...last.children.slice(0, -1), child] : [...last.children, child];
  return { kind: 'list', items: [...list.items.slice(0, -1), { ...last, children }] };
}

/** The lines of a block in a cell, each after a break. */
export function linesOf(block: IncomingBlock): readonly IncomingInline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ kind: 'break' }, ...block.children];
    case 'list':
      return block.items.flatMap(({ marker, children }) => {
        const shown = /^[•·▪‣◦●-]?$/.test(marker) ? '' : `${marker} `;
        return [{ kind: 'break' as const }, { kind: 'text' as const, text: shown }, ...children.flatMap(linesOf).slice(1)];
      });
    case 'quotation':
      return block.children.flatMap(linesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => [{ kind: 'break' as const }, ...cell]);
    default:
      return [{ kind: 'break' }, { kind: 'text', text: block.text }];
  }
}

export function labelled(label: string, children: readonly IncomingInline[]): readonly IncomingInline[] {
  return label === '' || /^[•·▪‣◦●-]$/.test(label) ? children : [{ kind: 'text', text: `${label} ` }, ...children];
}

/** The paragraphs of a line: two breaks with nothing between end one. */
export function paragraphsOf(line: readonly IncomingInline[]): readonly (readonly IncomingInline[])[] {
  const found: IncomingInline[][] = [[]];
  let breaks = 0;
  for (const inline of line) {
    if (inline.kind === 'break') {
      breaks++;
      continue;
    }
    const blank = inline.kind === 'text' && inline.text.trim() === '';
    if (!blank) {
      const open = found.at(-1);
      if (breaks > 1) found.push([]);
      else if (breaks === 1 && open && open.length > 0) open.push({ kind: 'break' });
      breaks = 0;
    }
    if (!blank || breaks === 0) found.at(-1)?.push(inline);
  }
  return found.map((children) => tidy(children, false)).filter((children) => children.length > 0);
}

export function tidy(line: readonly IncomingInline[], oneLine: boolean): readonly IncomingInline[] {
  return oneLine ? line.map((inline) => (inline.kind === 'break' ? { kind: 'text' as const, text: ' ' } : inline)) : line;
}
