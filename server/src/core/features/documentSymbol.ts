import type { Outcome } from '../notice/model';
import type { Block } from '../syntax/model';
import { contains, type Range, type Span } from '../text/span';
import { sections } from './foldingRange';
import type { Snapshot } from './snapshot';

/** One line of the outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'front-matter' | 'block' | 'outcome' | 'question' | 'heading' | 'passage';
  readonly range: Range;
  /** What is selected when the item is chosen; inside `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

interface Node {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineItem['kind'];
  readonly span: Span;
  readonly selection: Span;
  readonly children: Node[];
}

/** How blocks and outcomes are called in the outline and in hovers. */
export const BLOCK_TITLES: Readonly<Record<string, string>> = {
  request: 'Request',
  decision: 'Decision',
  disclosed: 'Disclosed',
  withheld: 'Withheld',
  ncnd: 'Neither confirmed nor denied',
  'not-held': 'Not held',
  refused: 'Refused',
  advice: 'Advice and assistance',
  rights: 'Review and appeal',
  standard: 'Standard wording',
  internal: 'Internal note',
};

const MAX_NAME = 120;

/** The letter as a tree: outcomes with their provisions and questions, and in them parts and passages; request, decision and rights. */
export function documentSymbols(snapshot: Snapshot): OutlineItem[] {
  const { notice, syntax, text } = snapshot;
  const nodes: Node[] = [];
  if (syntax.frontMatter) {
    const { span, values } = syntax.frontMatter;
    nodes.push(node('Front matter', values.reference ?? '', 'front-matter', span, { start: span.start, end: Math.min(span.end, span.start + 3) }));
  }
  const outcomes = new Map(notice.outcomes.map((outcome) => [outcome.block, outcome]));
  for (const block of syntax.blocks) nodes.push(ofBlock(block, outcomes.get(block), text));
  for (const outcome of notice.outcomes)
    if (!outcome.block)
      nodes.push(node(BLOCK_TITLES[outcome.kind] ?? outcome.kind, outcomeDetail(outcome), 'outcome', outcome.span, firstLine(text, outcome.span)));
  for (const question of notice.questions) {
    if (question.span.end > question.span.start) nodes.push(node(`Question ${question.label}`, question.text, 'question', question.span, question.span));
  }
  const passages = new Set(notice.outcomes.flatMap((outcome) => outcome.passages.map((passage) => passage.heading)));
  for (const section of sections(snapshot)) {
    nodes.push(node(section.heading.prose.written, '', passages.has(section.heading) ? 'passage' : 'heading', section.span, section.heading.span));
  }
  if (notice.rights.span && !syntax.blocks.some((block) => block.name === 'rights')) {
    const { span } = notice.rights;
    nodes.push(node(BLOCK_TITLES['rights'] ?? '', '', 'block', span, firstLine(text, span)));
  }
  return nest(nodes).map((root) => present(root, snapshot));
}

function ofBlock(block: Block, outcome: Outcome | undefined, text: string): Node {
  const name = block.name === undefined ? block.fence.name || 'Unknown block' : (BLOCK_TITLES[block.name] ?? block.name);
  const id = block.fence.attributes.find((attribute) => attribute.name === 'id')?.value ?? '';
  return node(name, outcome ? outcomeDetail(outcome) : id, outcome ? 'outcome' : 'block', block.span, firstLine(text, block.fence.span));
}

/** `31(1)(a), 24(1) · questions 2, 3`. */
export function outcomeDetail(outcome: Outcome): string {
  const provisions = [...new Set(outcome.claims.map((claim) => claim.citation))].join(', ');
  const { questions } = outcome;
  const labels = questions.all ? '' : questions.labels.join(', ');
  const asked = labels === '' ? '' : `${questions.all || questions.labels.length > 1 ? 'questions' : 'question'} ${labels}`;
  return [provisions, asked].filter((part) => part !== '').join(' · ');
}

function node(name: string, detail: string, kind: OutlineItem['kind'], span: Span, selection: Span): Node {
  const shown = oneLine(name);
  return { name: shown === '' ? '…' : shown, detail: oneLine(detail), kind, span, selection, children: [] };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME - 1)}…` : line;
}

/** The first line of a stretch of a text. */
export function firstLine(text: string, span: Span): Span {
  const stretch = text.slice(span.start, span.end);
  const length = stretch.search(/[\r\n]/);
  return { start: span.start, end: length < 0 ? span.end : span.start + length };
}

/** No outline is read deeper; what lies deeper stands side by side at this depth. */
const DEEPEST = 30;

/** Puts each node into the smallest one around it. Where two overlap without one holding the other, they stand side by side. */
function nest(nodes: readonly Node[]): Node[] {
  const sorted = [...nodes].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const next of sorted) {
    for (let top = open.at(-1); top && !contains(top.span, next.span); top = open.at(-1)) open.pop();
    (open.at(-1)?.children ?? roots).push(next);
    if (open.length < DEEPEST) open.push(next);
  }
  return roots;
}

function present({ name, detail, kind, span, selection, children }: Node, snapshot: Snapshot): OutlineItem {
  return {
    name,
    detail,
    kind,
    range: snapshot.lines.range(span),
    selection: snapshot.lines.range(selection),
    children: children.map((child) => present(child, snapshot)),
  };
}
