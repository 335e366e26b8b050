import { type FromPreview, type PreviewModel, type PreviewState, readState, readToPreview, type ToPreview } from '../src/preview/messages';
import { Page } from './page';
import { lineAtTop, Ownership, topOfLine } from './scroll';
import { statusWords } from './status';
import { say } from './say';

interface VsCodeApi {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const bar = element('foi-bar');
const status = element('foi-status');
const toggle = element('foi-requester');
const title = element('foi-title');
const draft = element('foi-draft');
const empty = element('foi-empty');
const letter = element('foi-letter');
const page = new Page(element('foi-passages'));
const ownership = new Ownership((owns) => vscode.postMessage({ type: 'own', owns }));

const remembered = readState(vscode.getState());
let uri = '';
let final = remembered?.final ?? document.body.dataset['view'] === 'requester';
let model: PreviewModel | undefined;
let scrollSync = true;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The preview has no element ${id}.`);
  return found;
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToPreview(event.data);
  if (message) receive(message);
});

function receive(message: ToPreview): void {
  switch (message.type) {
    case 'show':
      show(message);
      break;
    case 'scrollTo':
      ownership.yield();
      scrollToLine(message.line);
      break;
    case 'empty':
      model = undefined;
      page.clear();
      draft.hidden = true;
      status.textContent = '';
      empty.textContent = message.message;
      empty.hidden = false;
      break;
  }
}

function show(message: ToPreview & { readonly type: 'show' }): void {
  const another = message.uri !== uri;
  uri = message.uri;
  model = message.model;
  scrollSync = message.settings.scrollSync;
  document.body.dataset['appearance'] = message.settings.appearance;
  vscode.setState({ uri, final });
  if (another) page.clear();
  keepingPlace(() => {
    if (!model) return;
    // An answer from before the reader changed the view must not change it back.
    setView();
    letter.lang = model.lang;
    empty.textContent = say('The letter has no words yet.');
    empty.hidden = model.blocks.length > 0;
    setText(draft, model.draft ?? '');
    draft.hidden = model.draft === null;
    setText(status, statusWords(model.counts, model.gaps.length, say));
    document.title = say('Preview of {0}', message.name);
    setText(title, document.title);
    page.show(model);
    page.placeNotes();
  });
  if (another) window.scrollTo(0, 0);
}

/** The same words are not announced again. */
function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

function setView(): void {
  document.body.dataset['view'] = final ? 'requester' : 'draft';
  toggle.setAttribute('aria-pressed', String(final));
}

/** Changes the page so that the passage at the top of the window stays where it is. At the very top the page stays at the top. */
function keepingPlace(change: () => void): void {
  const atTop = window.scrollY === 0;
  const anchors = page.anchors(bar.getBoundingClientRect().bottom);
  change();
  if (atTop) return;
  const anchor = anchors.find((candidate) => candidate.element.isConnected);
  if (anchor) window.scrollBy(0, anchor.element.getBoundingClientRect().top - anchor.top);
}

/** Where the words begin below the bar that stays at the top of the window. */
function edge(): number {
  return bar.offsetHeight;
}

function scrollToLine(line: number): void {
  if (!scrollSync || !model) return;
  const top = topOfLine(page.placed(), line, model.lineCount, document.documentElement.scrollHeight);
  window.scrollTo(0, line === 0 ? 0 : top - edge());
}

let reporting = false;
window.addEventListener('scroll', () => {
  if (reporting || !ownership.ours || !scrollSync) return;
  reporting = true;
  requestAnimationFrame(() => {
    reporting = false;
    if (!model || !ownership.ours) return;
    const line = window.scrollY === 0 ? 0 : lineAtTop(page.placed(), window.scrollY + edge(), model.lineCount, document.documentElement.scrollHeight);
    vscode.postMessage({ type: 'scrolled', line });
  });
});

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']);
window.addEventListener('wheel', () => ownership.take(), { passive: true });
window.addEventListener('touchmove', () => ownership.take(), { passive: true });
window.addEventListener('pointerdown', () => ownership.take());
window.addEventListener('keydown', (event) => {
  if (SCROLL_KEYS.has(event.key)) ownership.take();
});
window.addEventListener('blur', () => ownership.release());
document.documentElement.addEventListener('mouseleave', () => ownership.release());

toggle.addEventListener('click', () => {
  final = !final;
  keepingPlace(() => {
    setView();
    page.placeNotes();
  });
  vscode.setState({ uri, final });
  vscode.postMessage({ type: 'view', final });
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const note = target?.closest<HTMLElement>('.note');
  if (note) {
    vscode.postMessage({ type: 'reveal', line: Number(note.dataset['line']), character: Number(note.dataset['character']) });
    return;
  }
  const href = target?.closest('a')?.getAttribute('href');
  if (!href) return;
  event.preventDefault();
  if (href.startsWith('#')) document.getElementById(decodedAnchor(href.slice(1)))?.scrollIntoView();
  else vscode.postMessage({ type: 'open', href });
});

function decodedAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return anchor;
  }
}

document.addEventListener('dblclick', (event) => {
  const line = event.target instanceof Element ? page.lineOf(event.target, event.clientY) : undefined;
  if (line !== undefined) vscode.postMessage({ type: 'reveal', line, character: 0 });
});

new ResizeObserver(() => page.placeNotes()).observe(letter);
setView();
vscode.postMessage({ type: 'ready' });
if (final) vscode.postMessage({ type: 'view', final });
