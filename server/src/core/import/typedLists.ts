import { type IncomingBlock, type IncomingInline, type IncomingItem, inlineWords } from './model';

/** A number or bullet that somebody typed, or that a style puts before the paragraph. */
const MARKER = /^(?:\(?\d{1,2}[.)]|[•·▪‣●○■–-])(?=\s)/;

/**
 * Paragraphs in a row that begin with numbers going on by one, or with the same bullet, are a list, as they are in a plain letter. One alone stays a
 * paragraph: a number may be the first word of a sentence.
 */
export function withTypedLists(blocks: readonly IncomingBlock[]): readonly IncomingBlock[] {
  const found: IncomingBlock[] = [];
  for (let from = 0; from < blocks.length; from++) {
    const items: IncomingItem[] = [];
    for (let item = typedItem(blocks[from]); item && goesOn(items.at(-1), item); item = typedItem(blocks[from + items.length])) items.push(item);
    if (items.length > 1) {
      found.push({ kind: 'list', items });
      from += items.length - 1;
    } else {
      const block = blocks[from];
      if (block) found.push(block);
    }
  }
  return found;
}

function goesOn(last: IncomingItem | undefined, item: IncomingItem): boolean {
  const number = numberOf(item);
  if (!last) return true;
  return number === undefined ? last.marker === item.marker : number === (numberOf(last) ?? Number.NaN) + 1;
}

function numberOf({ marker }: IncomingItem): number | undefined {
  const digits = /\d+/.exec(marker)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function typedItem(block: IncomingBlock | undefined): IncomingItem | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const marker = MARKER.exec(`${inlineWords(block.children)} `)?.[0];
  const children = marker === undefined ? undefined : without(block.children, marker);
  return marker === undefined || children === undefined || inlineWords(children) === '' ? undefined : { marker, children: [{ kind: 'paragraph', children }] };
}

/** The inline matter after a marker; undefined where the marker does not stand in words of its own. */
function without(children: readonly IncomingInline[], marker: string): readonly IncomingInline[] | undefined {
  const at = children.findIndex((one) => inlineWords([one]) !== '');
  const first = children[at];
  if (!first || first.kind === 'break' || first.kind === 'link') return undefined;
  const rest = children.slice(at + 1);
  if (first.kind !== 'text') {
    const inner = without(first.children, marker);
    return inner && (inlineWords(inner) === '' ? rest : [{ ...first, children: inner }, ...rest]);
  }
  const text = first.text.trimStart();
  return text.startsWith(marker) ? [{ kind: 'text', text: text.slice(marker.length).trimStart() }, ...rest] : undefined;
}
