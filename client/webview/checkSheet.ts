import { type FromSheet, readToSheet, type Shown } from '../src/checkSheet/messages';
import { say } from './say';

declare function acquireVsCodeApi(): { postMessage(message: FromSheet): void };

const vscode = acquireVsCodeApi();
const head = element('foi-head');
const body = element('foi-body');
const changed = element('foi-changed');
const confirm = element('foi-confirm');
const confirmations = element('foi-confirmations');
const out = element('foi-out');
const why = element('foi-out-why');
const forms = element('foi-forms');
const keep = element('foi-keep');

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The check sheet has no element ${id}.`);
  return found;
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToSheet(event.data);
  switch (message?.type) {
    case 'show':
      show(message.sheet);
      break;
    case 'changed':
      changed.hidden = false;
      setDisabled(true);
      break;
    case 'empty':
      for (const part of [confirm, out, keep]) part.hidden = true;
      body.replaceChildren();
      head.replaceChildren(words('p', message.message));
      break;
  }
});

element('foi-again').addEventListener('click', () => vscode.postMessage({ type: 'again' }));
element('foi-save-html').addEventListener('click', () => vscode.postMessage({ type: 'save', as: 'html' }));
element('foi-save-text').addEventListener('click', () => vscode.postMessage({ type: 'save', as: 'text' }));
vscode.postMessage({ type: 'ready' });

function show(sheet: Shown): void {
  const focused = document.activeElement?.id;
  changed.hidden = true;
  // The server has escaped every word of the letter; the page's policy lets no script run in any case.
  head.innerHTML = sheet.head;
  head.lang = 'en-GB';
  body.innerHTML = sheet.body;
  confirm.hidden = sheet.confirmations.length === 0;
  confirmations.replaceChildren(...sheet.confirmations.map(boxOf));
  out.hidden = false;
  keep.hidden = false;
  why.textContent = sheet.ready
    ? say('A copy to send, in the form that you choose.')
    : sheet.refused
      ? say('Not yet: put right what is said above first.')
      : say('Not yet: each point above has to be confirmed first.');
  forms.replaceChildren(
    ...sheet.forms.map(({ name, title }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.id = `foi-form-${name}`;
      button.textContent = title;
      button.disabled = !sheet.ready;
      button.addEventListener('click', () => vscode.postMessage({ type: 'make', form: name }));
      return button;
    }),
  );
  // What was clicked has been drawn anew: whoever works by keyboard stays where they were.
  if (focused) document.getElementById(focused)?.focus();
}

function boxOf({ id, what, why: reason, confirmed }: Shown['confirmations'][number]): HTMLElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = `foi-confirm-${id}`;
  box.checked = confirmed;
  box.addEventListener('change', () => vscode.postMessage({ type: 'confirm', id, confirmed: box.checked }));
  const detail = words('span', reason);
  detail.className = 'why';
  const text = words('span', what);
  text.append(document.createElement('br'), detail);
  label.append(box, text);
  item.append(label);
  return item;
}

function words(name: 'p' | 'span', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function setDisabled(disabled: boolean): void {
  for (const control of document.querySelectorAll<HTMLInputElement | HTMLButtonElement>('#foi-confirm input, #foi-forms button')) control.disabled = disabled;
}
