import type { TextEdit } from '../../server/src/core/text/span';
import { FRONT_MATTER_LINES, PASTED_IN_LINE, PASTED_LINES, TYPED } from './editWords';
import type { RandomEditor } from './randomEdits';
import type { Chooser } from './randomNumbers';

/** One kind of thing that people do to a text. */
interface Doing {
  readonly kind: string;
  /** How often, beside the other kinds. */
  readonly weight: number;
  readonly edits: (editor: RandomEditor) => readonly TextEdit[];
}

const insert = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });
const replace = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

const FENCE = /^:{2,}/gm;
const ITEM = /^ *(?:[-*+]|\d+[.)]) /gm;
const ROW = /^\|/gm;
const HEADING = /^#{1,6} /gm;
const DEFINITION = /^\[[^\]\n]+\]:/gm;
const KEY = /^[a-z-]+:/gm;
const BLANK = /^$/gm;
const MARKS = [FENCE, ITEM, ROW, HEADING, DEFINITION, KEY, BLANK] as const;

/** Takes out enough to bring a text that has grown back to size. */
export function cut({ text, choose }: RandomEditor): readonly TextEdit[] {
  const half = text.length >> 1;
  const start = choose.number(0, half);
  return [replace(start, start + half, '')];
}

/** Something on one line that begins with a mark: the mark or a stretch of the line is deleted, doubled or put in another's place. */
function reshapeLine(editor: RandomEditor, like: RegExp, instead: readonly string[]): readonly TextEdit[] {
  const { choose, text } = editor;
  const { start, end } = editor.lineLike(like);
  const at = choose.number(start, end);
  const until = choose.number(at, end);
  const form = choose.number(0, 5);
  if (form === 0) return [replace(start, end, choose.pick(instead))];
  if (form === 1) return [insert(start, choose.pick([' ', '  ', '    ', '\t', '> ', '- ', '#', ':', '|', '\\', '\ufeff']))];
  if (form === 2) return [replace(start, Math.min(end, start + choose.number(1, 3)), '')];
  if (form === 3) return [insert(end, `\n${text.slice(start, end)}`)];
  if (form === 4) return [replace(at, until, '')];
  return [insert(at, choose.pick(TYPED))];
}

/** Front matter: its lines, its dates, the marks that open and close it. */
function frontMatter({ choose, text }: RandomEditor): readonly TextEdit[] {
  if (!text.startsWith('---')) return [insert(0, choose.pick(['---\n', '---\nfoi: 1\n---\n', '---\nfoi: 1\nregime: EIR\n', '\n', '\ufeff']))];
  const close = text.indexOf('\n---', 3);
  const end = close < 0 ? Math.min(text.length, 400) : close + 1;
  const form = choose.number(0, 7);
  if (form === 0) return [replace(end, Math.min(end + choose.number(1, 4), text.length), '')];
  if (form === 1) return [replace(0, choose.number(1, 4), '')];
  const line = text.lastIndexOf('\n', choose.number(4, end - 1)) + 1;
  const next = text.indexOf('\n', line);
  if (form < 5) return [insert(line, `${choose.pick(FRONT_MATTER_LINES)}\n`)];
  if (form === 5 && next >= 0) return [replace(line, next, choose.pick(FRONT_MATTER_LINES))];
  if (form === 6 && next >= 0) return [replace(line, next + 1, '')];
  const digit = text.slice(0, end).search(/\d{2}(?!\d)/);
  return digit < 0 ? [insert(line, '2')] : [replace(digit, digit + 1, String(choose.number(0, 9)))];
}

const KINDS: readonly Doing[] = [
  { kind: 'typing', weight: 60, edits: (editor) => [insert(Math.min(editor.caret, editor.text.length), editor.nextLetter())] },
  {
    kind: 'backspace',
    weight: 9,
    edits: ({ caret, choose }) => [replace(Math.max(0, caret - (choose.chance(0.8) ? 1 : choose.number(2, 9))), caret, '')],
  },
  {
    kind: 'word deleted',
    weight: 2,
    edits: (editor) => {
      editor.moveCaret();
      const space = Math.max(editor.caret, editor.text.indexOf(' ', editor.caret));
      const next = editor.text.indexOf(' ', space + 1);
      return [replace(space, next < 0 ? editor.text.length : next, '')];
    },
  },
  {
    kind: 'line deleted',
    weight: 2,
    edits: (editor) => {
      const { start, end } = editor.choose.chance(0.6) ? editor.lineLike(editor.choose.pick(MARKS)) : editor.anyLine();
      return [replace(start, Math.min(end + 1, editor.text.length), '')];
    },
  },
  {
    // As one drags over a text: whole paragraphs, tables, blocks and pieces of them.
    kind: 'stretch replaced',
    weight: 1.5,
    edits: ({ text, choose }) => {
      const start = choose.number(0, text.length);
      const end = Math.min(text.length, start + choose.number(20, 900));
      const blank = text.indexOf('\n\n', end);
      return [replace(start, choose.chance(0.5) && blank >= 0 ? blank : end, choose.chance(0.3) ? choose.pick(PASTED_LINES) : '')];
    },
  },
  {
    kind: 'pasted in a line',
    weight: 4,
    edits: (editor) => {
      editor.moveCaret();
      return [insert(editor.caret, editor.choose.pick(PASTED_IN_LINE))];
    },
  },
  {
    kind: 'lines pasted',
    weight: 4,
    edits: (editor) => {
      const { start, end } = editor.choose.chance(0.5) ? editor.lineLike(editor.choose.pick(MARKS)) : editor.anyLine();
      const pasted = editor.choose.pick(PASTED_LINES);
      const around = editor.choose.number(0, 3);
      if (around === 0) return [insert(start, `${pasted}\n`)];
      if (around === 1) return [insert(end, `\n\n${pasted}\n\n`)];
      return [insert(end, `\n${pasted}`)];
    },
  },
  {
    // Moves or copies a piece of the letter to another place of it.
    kind: 'piece moved',
    weight: 1,
    edits: (editor) => {
      const { text, choose } = editor;
      const { start } = editor.anyLine();
      const end = editor.line(Math.min(text.length, start + choose.number(0, 600))).end;
      const piece = text.slice(start, end);
      const to = editor.anyLine().start;
      if (choose.chance(0.4)) return [insert(to, `${piece}\n`)];
      const left = to <= start ? to : Math.max(start, to - piece.length);
      return [replace(start, end, ''), insert(Math.min(left, text.length - piece.length), `${piece}\n`)];
    },
  },
  {
    kind: 'line split',
    weight: 2,
    edits: (editor) => {
      editor.moveCaret();
      return [insert(editor.caret, editor.choose.pick(['\n', '\n', '\n\n', '\r\n', '  \n', '\\\n']))];
    },
  },
  {
    kind: 'lines joined',
    weight: 2,
    edits: (editor) => {
      const { end } = editor.choose.chance(0.4) ? editor.lineLike(editor.choose.pick(MARKS)) : editor.anyLine();
      return end >= editor.text.length ? [] : [replace(end, end + 1, editor.choose.pick(['', ' ']))];
    },
  },
  {
    kind: 'line turned into something else',
    weight: 2,
    edits: (editor) => {
      const { start } = editor.anyLine();
      return [insert(start, editor.choose.pick(['# ', '## ', '#### ', '- ', '1. ', '3. ', '> ', '| ', '    ', ':::', '<!-- ', '``` ', '[reg]: ']))];
    },
  },
  { kind: 'front matter', weight: 2.5, edits: frontMatter },
  {
    kind: 'fence',
    weight: 2.5,
    edits: (editor) =>
      reshapeLine(
        editor,
        FENCE,
        PASTED_LINES.filter((line) => /^:+[^\n]*$/.test(line)),
      ),
  },
  { kind: 'list', weight: 1.5, edits: (editor) => reshapeLine(editor, ITEM, ['1. one', '7. seven', '2) two', '- point', '   1. nested', '   more']) },
  { kind: 'table', weight: 1.5, edits: (editor) => reshapeLine(editor, ROW, ['| a |', '| --- | --- |', '| a | b | c | d | e | f |', 'no row', '||', '|']) },
  {
    kind: 'heading',
    weight: 1.5,
    edits: (editor) => reshapeLine(editor, HEADING, ['# Annex', '## Question 1', '### Harm', '### Section 43(2)', '#### Balance']),
  },
  { kind: 'link definition', weight: 1, edits: (editor) => reshapeLine(editor, DEFINITION, ['[reg]: https://example.org', '[reg]:', '[other]: x "y"']) },
  { kind: 'blank line', weight: 1, edits: (editor) => reshapeLine(editor, BLANK, ['', ' ', '\t', '\u00a0', '\n\n', 'and']) },
  {
    kind: 'line endings switched',
    weight: 0.1,
    edits: ({ text }) => [replace(0, text.length, text.includes('\r\n') ? text.replace(/\r\n/g, '\n') : text.replace(/\n/g, '\r\n'))],
  },
  { kind: 'whole text sent again', weight: 0.2, edits: ({ text }) => [replace(0, text.length, text)] },
  { kind: 'nothing', weight: 0.2, edits: () => [] },
];

const WHOLE = KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** One kind, each as often as its weight says. */
export function doingOf(choose: Chooser): Doing {
  let left = choose.random() * WHOLE;
  for (const doing of KINDS) {
    left -= doing.weight;
    if (left < 0) return doing;
  }
  return choose.pick(KINDS);
}
