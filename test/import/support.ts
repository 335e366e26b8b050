import { type Flow, wordsOf } from '../../server/src/core/render/letter';
import { parse } from '../../server/src/core/syntax';

/** The words of a passage as it leaves, numbers of lists included. */
export function wordsOfFlow(flow: Flow): string {
  switch (flow.kind) {
    case 'heading':
    case 'paragraph':
      return wordsOf(flow.children);
    case 'list':
      return flow.items.map((item, index) => `${flow.start === undefined ? '' : flow.start + index} ${item.map(wordsOfFlow).join('\n')}`).join('\n');
    case 'quotation':
      return flow.children.map(wordsOfFlow).join('\n');
    case 'code':
      return flow.text;
    case 'table':
      return [flow.header, ...flow.rows].map((row) => row.map(wordsOf).join(' ')).join('\n');
    default:
      return '';
  }
}

/** Everything of a letter that a reader sees, in order: no spaces, no marks of lists, no brackets or full stops of numbers. */
export function inkOf(text: string): string {
  return text.replace(/(?<=\d)[.)](?=\s|\p{L}|\d|$)/gu, '').replace(/[\s•·▪‣◦●*–()\ufeff-]+/g, '');
}

/** The words of a notice as the dialect reads them, with the numbers of lists. */
export function wordsOfNotice(text: string): string {
  const { pieces } = parse(text, { form: 'dialect' });
  return pieces.map(({ number, prose }) => `${number ?? ''} ${prose.text}`).join('\n');
}
