import morphdom from 'morphdom';
import type { PreviewBlock, PreviewFinding, PreviewModel } from '../src/preview/messages';
import { planPatch } from './patch';
import { say } from './say';
import { type Placed, stackNotes } from './scroll';

/** Room between two notes in the margin, in pixels. */
const NOTE_GAP = 8;

const SEVERITY_WORDS: Readonly<Record<PreviewFinding['severity'], string>> = {
  error: say('Error'),
  warning: say('Warning'),
  information: say('Information'),
  hint: say('Hint'),
};

interface Passage {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  readonly margin: HTMLElement;
  block: PreviewBlock;
  /** What the margin was last made from. */
  shown: string;
}

/** The letter on the page: one element for each passage, changed as little as a new version asks for. */
export class Page {
  private passages = new Map<string, Passage>();
  private order: readonly Passage[] = [];

  constructor(private readonly root: HTMLElement) {}

  /** Shows a version. Passages with the same words keep their elements. */
  show(model: PreviewModel): void {
    const findings = new Map<string, PreviewFinding[]>();
    for (const finding of model.findings) {
      if (finding.block === null) continue;
      const list = findings.get(finding.block);
      if (list) list.push(finding);
      else findings.set(finding.block, [finding]);
    }
    const before = this.passages;
    const { steps, removed } = planPatch(
      [...before.keys()],
      model.blocks.map((block) => block.id),
    );
    this.passages = new Map();
    for (const id of removed) before.get(id)?.element.remove();
    let place: Element | null = this.root.firstElementChild;
    model.blocks.forEach((block, index) => {
      const step = steps[index];
      const known = before.get(step?.from ?? block.id);
      const passage = known ?? newPassage(block);
      if (known && step?.kind === 'morph') setWords(known.words, block.html);
      passage.block = block;
      if (block.outcome === null) delete passage.element.dataset['outcome'];
      else passage.element.dataset['outcome'] = block.outcome;
      setMargin(passage, block, findings.get(block.id) ?? []);
      if (passage.element === place) place = place.nextElementSibling;
      else this.root.insertBefore(passage.element, place);
      this.passages.set(block.id, passage);
    });
    this.order = [...this.passages.values()];
  }

  clear(): void {
    this.passages = new Map();
    this.order = [];
    this.root.replaceChildren();
  }

  /** Puts the notes beside their passages, none over another. In a narrow window they stand below, and the style sheet does it. */
  placeNotes(): void {
    const noted = this.order.filter((passage) => passage.margin.childElementCount > 0);
    const beside = noted.some((passage) => getComputedStyle(passage.margin).position === 'absolute');
    const top = this.root.getBoundingClientRect().top;
    const sizes = noted.map(({ element, margin }) => ({ wanted: element.getBoundingClientRect().top - top, height: margin.offsetHeight }));
    const tops = stackNotes(sizes, NOTE_GAP);
    noted.forEach(({ margin }, index) => {
      margin.style.top = beside ? `${tops[index] ?? 0}px` : '';
    });
    const end = Math.max(0, ...sizes.map((size, index) => (tops[index] ?? 0) + size.height));
    this.root.style.minHeight = beside ? `${end}px` : '';
  }

  /** Where the passages stand, in pixels from the top of the document. */
  placed(): readonly Placed[] {
    return this.order.map(({ element, block }) => {
      const box = element.getBoundingClientRect();
      return { startLine: block.startLine, endLine: block.endLine, top: box.top + window.scrollY, height: box.height };
    });
  }

  /** The passages from the first that reaches below `edge` on, each with its place in the window, then those before it from near to far. */
  anchors(edge: number): readonly { readonly element: HTMLElement; readonly top: number }[] {
    const all = this.order.map(({ element }) => ({ element, box: element.getBoundingClientRect() }));
    const first = all.findIndex(({ box }) => box.bottom > edge);
    const ordered = first < 0 ? all.reverse() : [...all.slice(first), ...all.slice(0, first).reverse()];
    return ordered.map(({ element, box }) => ({ element, top: box.top }));
  }

  /** The line of the source at a height of the window, if a passage stands there. */
  lineOf(target: Element, height: number): number | undefined {
    const passage = this.order.find(({ element }) => element.contains(target));
    if (!passage) return undefined;
    const box = passage.element.getBoundingClientRect();
    const { startLine, endLine } = passage.block;
    const into = box.height > 0 ? Math.max(0, Math.min(0.999, (height - box.top) / box.height)) : 0;
    return Math.floor(startLine + (endLine + 1 - startLine) * into);
  }
}

function newPassage(block: PreviewBlock): Passage {
  const element = document.createElement('div');
  element.className = 'passage';
  const words = document.createElement('div');
  words.className = 'words';
  words.innerHTML = block.html;
  const margin = document.createElement('div');
  margin.className = 'margin';
  // The letter may be in Welsh; what stands in its margin is ours.
  margin.lang = 'en-GB';
  element.append(words, margin);
  return { element, words, margin, block, shown: '' };
}

/** Changes the words in place, so that a selection or a focused link outside the change stays. */
function setWords(words: HTMLElement, html: string): void {
  const next = document.createElement('div');
  next.className = words.className;
  next.innerHTML = html;
  morphdom(words, next);
}

function setMargin(passage: Passage, block: PreviewBlock, findings: readonly PreviewFinding[]): void {
  const shown = JSON.stringify([block.label, findings.map(({ block: _, ...finding }) => finding)]);
  if (shown === passage.shown) return;
  passage.shown = shown;
  const next = document.createElement('div');
  next.className = 'margin';
  next.lang = 'en-GB';
  if (block.label) next.append(outcomeLabel(block.label));
  if (findings.length > 0) next.append(noteList(findings));
  const { top } = passage.margin.style;
  morphdom(passage.margin, next, { getNodeKey: (node) => (node instanceof HTMLElement ? node.dataset['key'] : undefined) });
  passage.margin.style.top = top;
}

function outcomeLabel(label: NonNullable<PreviewBlock['label']>): HTMLElement {
  const line = document.createElement('p');
  line.className = 'outcome';
  line.append(part('outcome-words', label.words));
  if (label.citations.length > 0) line.append(' ', part('outcome-citations', label.citations.join(', ')));
  return line;
}

function noteList(findings: readonly PreviewFinding[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'notes';
  list.setAttribute('aria-label', say('Findings in the passage above'));
  for (const finding of findings) {
    const item = document.createElement('li');
    item.dataset['key'] = finding.key;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'note';
    button.title = say('Show line {0} in the editor ({1})', finding.line + 1, finding.rule);
    Object.assign(button.dataset, { severity: finding.severity, line: String(finding.line), character: String(finding.character) });
    button.append(part('severity', SEVERITY_WORDS[finding.severity]), part('unseen', ': '), part('message', finding.message));
    item.append(button);
    list.append(item);
  }
  return list;
}

function part(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
