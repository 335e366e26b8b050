import { type DraftState, draftWords } from './draft';
import { type Flow, gapWords, type Inline, type Letter } from './letter';
import { tableText } from './textTable';
import { columnsOf } from './textWidth';
import { wrapped } from './textWrap';

/** Characters in a line of plain text, as e-mail programs like it. */
export const TEXT_WIDTH = 72;

/**
 * The letter as plain text for e-mail, 72 characters wide: links in full, tables that can be read as text, no marks of Markdown.
 * A draft says so in its first line. Lines end in `\n`.
 */
export function renderText(letter: Letter, draft: DraftState | undefined): string {
  const passages = letter.blocks.map((block) => flowLines(block.flow, TEXT_WIDTH)).filter((lines) => lines.length > 0);
  if (draft) passages.unshift(wrapped(`*** ${draftWords(draft)} ***`, TEXT_WIDTH));
  return `${passages.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function flowLines(flow: Flow, width: number): readonly string[] {
  switch (flow.kind) {
    case 'heading': {
      const lines = wrapped(inlineText(flow.children), width);
      const mark = flow.depth === 1 ? '=' : flow.depth === 2 ? '-' : undefined;
      return mark === undefined ? lines : [...lines, mark.repeat(Math.min(width, Math.max(...lines.map(columnsOf))))];
    }
    case 'paragraph':
      return wrapped(inlineText(flow.children), width);
    case 'list':
      return listLines(flow, width);
    case 'quotation':
      return spacedOut(flow.children, width - 2).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return flow.text.split(/\r\n|\n|\r/).flatMap((line) => codeLines(line, width - 4).map((part) => `    ${part}`.trimEnd()));
    case 'table':
      return tableText(
        flow.header.map(inlineText),
        flow.rows.map((row) => row.map(inlineText)),
        flow.alignments,
        width,
      );
    case 'rule':
      return ['-'.repeat(Math.min(width, 20))];
    case 'page-break':
      return [];
    case 'gap':
      return wrapped(gapWords(flow.reason), width);
  }
}

/** A line of code keeps its spaces; one that is too long goes on below, as far in as it began. */
function codeLines(line: string, width: number): readonly string[] {
  if (columnsOf(line) <= width) return [line];
  const indent = line.slice(0, Math.min(line.length - line.trimStart().length, width >> 1));
  return wrapped(line, width - indent.length).map((part) => indent + part);
}

/** Passages one under the other with an empty line between. */
function spacedOut(flows: readonly Flow[], width: number): string[] {
  const lines: string[] = [];
  for (const flow of flows) {
    const own = flowLines(flow, width);
    if (lines.length > 0 && own.length > 0) lines.push('');
    for (const line of own) lines.push(line);
  }
  return lines;
}

function listLines(list: Flow & { readonly kind: 'list' }, width: number): string[] {
  const lines: string[] = [];
  list.items.forEach((item, index) => {
    const marker = list.start === undefined ? '- ' : `${list.start + index}. `;
    const inner = Math.max(20, width - marker.length);
    const own = list.tight ? item.flatMap((flow) => flowLines(flow, inner)) : spacedOut(item, inner);
    if (!list.tight && index > 0) lines.push('');
    const indent = ' '.repeat(marker.length);
    (own.length > 0 ? own : ['']).forEach((line, at) => {
      lines.push((at === 0 ? marker + line : line === '' ? '' : indent + line).trimEnd());
    });
  });
  return lines;
}

/** Inline matter as words; a link whose words are not its target is followed by it. */
function inlineText(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
      case 'code':
        text += node.text;
        break;
      case 'strong':
      case 'emphasis':
        text += inlineText(node.children);
        break;
      case 'link':
        text += linkText(inlineText(node.children), node.href);
        break;
      case 'break':
        text += '\n';
        break;
      case 'gap':
        text += gapWords(node.reason, node.name);
        break;
    }
  }
  return text;
}

function linkText(words: string, href: string): string {
  const target = href.replace(/^(?:mailto|tel):/i, '');
  const same = words.replace(/\s+/g, '').toLowerCase();
  // A fragment leads nowhere in plain text.
  if (href.startsWith('#') || same === href.toLowerCase() || same === target.toLowerCase()) return words;
  // `www.example.org` is the words of a link to `http://www.example.org`.
  if (`http://${same}` === href.toLowerCase() || `https://${same}` === href.toLowerCase()) return words;
  return words === '' ? target : `${words} <${target}>`;
}
