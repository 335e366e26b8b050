import { type Alignment, type Flow, gapWords, type Inline, type Letter, type LetterBlock } from './letter';
import { draftWords, type DraftState } from './draft';
import { withHighestHeading } from './headingLevels';
import { DOCUMENT_STYLE } from './documentStyle';

/** One passage as an HTML fragment. All words are escaped; the only attributes are those written here. */
export function blockHtml(block: LetterBlock): string {
  return flowHtml(block.flow);
}

/**
 * The whole letter as one HTML file that needs nothing else: no scripts, no remote content, with a style for print.
 * A draft says so in its first line, in its title and on the first line of the page.
 */
export function renderHtml(letter: Letter, draft: DraftState | undefined): string {
  const mark = draft && draftWords(draft);
  const title = escapeHtml(draft ? `DRAFT: ${letter.title}` : letter.title);
  // The title stands on the first line of the file, so that the mark of a draft does too.
  const head = `<!DOCTYPE html><html lang="${escapeHtml(letter.lang)}"><head><meta charset="utf-8"><title>${title}</title>`;
  const banner = mark === undefined ? '' : `<header class="draft"><p><strong>${escapeHtml(mark)}</strong></p></header>\n`;
  // A page has a heading of the first level; a plain letter knows only the second.
  const flows = withHighestHeading(
    letter.blocks.map(({ flow }) => flow),
    1,
  );
  const body = flows.map(flowHtml).join('\n');
  return `${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${DOCUMENT_STYLE}</style>
</head>
<body>
${banner}<main>
${body}
</main>
</body>
</html>
`;
}

/** One passage, or a part of one, as an HTML fragment. */
export function flowHtml(flow: Flow): string {
  switch (flow.kind) {
    case 'heading':
      return `<h${flow.depth} id="${escapeHtml(flow.anchor)}">${inlineHtml(flow.children)}</h${flow.depth}>`;
    case 'paragraph':
      return `<p>${inlineHtml(flow.children)}</p>`;
    case 'list': {
      const start = flow.start === undefined || flow.start === 1 ? '' : ` start="${flow.start}"`;
      const items = flow.items.map((item) => `<li>${itemHtml(item, flow.tight)}</li>`).join('\n');
      return flow.start === undefined ? `<ul>\n${items}\n</ul>` : `<ol${start}>\n${items}\n</ol>`;
    }
    case 'quotation':
      return `<blockquote${flow.request ? ' class="request"' : ''}>\n${flow.children.map(flowHtml).join('\n')}\n</blockquote>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(flow.text)}</code></pre>`;
    case 'table':
      return tableHtml(flow);
    case 'rule':
      return '<hr>';
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'gap':
      return `<p><mark class="gap">${escapeHtml(gapWords(flow.reason))}</mark></p>`;
  }
}

/** Paragraphs of a tight list are the items themselves, as in the source. */
function itemHtml(item: readonly Flow[], tight: boolean): string {
  return item.map((flow) => (tight && flow.kind === 'paragraph' ? inlineHtml(flow.children) : flowHtml(flow))).join('\n');
}

function tableHtml(table: Flow & { readonly kind: 'table' }): string {
  // An empty header cell heads nothing, and a screen reader would stumble over it.
  const head = table.header.map((cell, column) => {
    const align = alignHtml(table.alignments[column]);
    return cell.length === 0 ? `<td${align}></td>` : `<th scope="col"${align}>${inlineHtml(cell)}</th>`;
  });
  const rows = table.rows.map((row) => `<tr>${row.map((cell, column) => `<td${alignHtml(table.alignments[column])}>${inlineHtml(cell)}</td>`).join('')}</tr>`);
  const body = rows.length === 0 ? '' : `\n<tbody>\n${rows.join('\n')}\n</tbody>`;
  return `<table>\n<thead>\n<tr>${head.join('')}</tr>\n</thead>${body}\n</table>`;
}

function alignHtml(alignment: Alignment): string {
  return alignment === undefined || alignment === 'left' ? '' : ` class="${alignment}"`;
}

function inlineHtml(nodes: readonly Inline[]): string {
  let html = '';
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        html += escapeHtml(node.text);
        break;
      case 'strong':
        html += `<strong>${inlineHtml(node.children)}</strong>`;
        break;
      case 'emphasis':
        html += `<em>${inlineHtml(node.children)}</em>`;
        break;
      case 'code':
        html += `<code>${escapeHtml(node.text)}</code>`;
        break;
      case 'link':
        html += `<a href="${escapeHtml(node.href)}" rel="noreferrer">${inlineHtml(node.children)}</a>`;
        break;
      case 'break':
        html += '<br>\n';
        break;
      case 'gap':
        html += `<mark class="gap">${escapeHtml(gapWords(node.reason, node.name))}</mark>`;
        break;
    }
  }
  return html;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags and in the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
