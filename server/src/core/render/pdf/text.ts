import { gapWords, type Inline } from '../letter';
import { BOX, type FaceName, type Faces } from './fonts';

/** How words look and what they do. Parts of one link share one target object. */
export interface Style {
  readonly face: FaceName;
  readonly size: number;
  readonly mark: 'none' | 'gap' | 'code' | 'link';
  readonly target: Target | undefined;
}

/** Where a link leads: out of the letter, or to a heading in it. */
export type Target = { readonly kind: 'web'; readonly href: string } | { readonly kind: 'heading'; readonly place: string };

/** Words in one style on one line. */
export interface Part {
  readonly text: string;
  /** The character for which a box is drawn: what is read aloud and copied. */
  readonly actual: string | undefined;
  readonly style: Style;
  readonly width: number;
}

export interface Line {
  readonly parts: readonly Part[];
  /** Without the space at its end. */
  readonly width: number;
}

/** What stands together on a line, and what comes after it. */
export interface Word {
  readonly parts: readonly Part[];
  readonly width: number;
  /** The space behind it; undefined where the line may break without one, after a hyphen. */
  readonly space: Part | undefined;
  /** The line ends here. */
  readonly ends: boolean;
}

export interface TextContext {
  readonly faces: Faces;
  /** The place of a heading that a fragment points to; undefined where there is none. */
  readonly placeOf: (anchor: string) => string | undefined;
  /** Told of every character that can't be shown. */
  readonly lacks: (character: string) => void;
}

/** Cuts inline matter into words, each with its width. */
export function wordsFrom(nodes: readonly Inline[], style: Style, context: TextContext): Word[] {
  const words: Word[] = [];
  let open: Part[] = [];
  const close = (space: Part | undefined, ends: boolean): void => {
    const last = words.at(-1);
    if (open.length > 0) words.push({ parts: open, width: widthOf(open), space, ends });
    // A space that stands alone belongs to the word before it; a break after it still ends the line.
    else if (last && !last.ends) words[words.length - 1] = { ...last, space: last.space ?? space, ends };
    else if (ends) words.push({ parts: [], width: 0, space, ends });
    open = [];
  };
  const text = (written: string, own: Style): void => {
    for (const piece of cleaned(written, own, context.faces).match(/ +|[^ ]+/g) ?? []) {
      if (piece.startsWith(' ')) {
        close(part(' ', own, context), false);
        continue;
      }
      const pieces = piece.split(/(?<=[\p{L}\p{N}][-\u2013\u2014/])(?=\p{L})/u);
      pieces.forEach((bit, index) => {
        for (const one of partsOf(bit, own, context)) open.push(one);
        if (index < pieces.length - 1) close(undefined, false);
      });
    }
  };
  const visit = (inner: readonly Inline[], own: Style): void => {
    for (const node of inner) {
      if (node.kind === 'text') text(node.text, own);
      else if (node.kind === 'code') text(node.text, { ...own, mark: own.mark === 'link' ? 'link' : 'code' });
      else if (node.kind === 'gap') text(gapWords(node.reason, node.name), { ...own, face: 'bold', mark: 'gap' });
      else if (node.kind === 'break') close(part(' ', own, context), true);
      else if (node.kind === 'link') visit(node.children, linked(own, node.href, context));
      else visit(node.children, { ...own, face: node.kind === 'strong' ? withBold(own.face) : withItalic(own.face) });
    }
  };
  visit(nodes, style);
  close(undefined, false);
  return words;
}

/** Fills lines with words, ragged right. A word that is wider than a line is broken, never cut off. */
export function filled(words: readonly Word[], width: number, faces: Faces): Line[] {
  const lines: Line[] = [];
  let parts: Part[] = [];
  let used = 0;
  let space: Part | undefined;
  const end = (): void => {
    // The space at the end can't be seen, but keeps the words apart for who reads the letter aloud.
    lines.push({ parts: joined(space ? [...parts, space] : parts), width: used });
    parts = [];
    used = 0;
    space = undefined;
  };
  for (const word of words) {
    const gap = space?.width ?? 0;
    if (parts.length > 0 && used + gap + word.width > width + 0.01) end();
    if (space) {
      parts.push(space);
      used += space.width;
      space = undefined;
    }
    for (const piece of word.width > width + 0.01 ? clusters(word, faces) : word.parts) {
      if (parts.length > 0 && word.width > width && used + piece.width > width + 0.01) end();
      parts.push(piece);
      used += piece.width;
    }
    space = word.space;
    if (word.ends) end();
  }
  if (parts.length > 0) {
    space = undefined;
    end();
  }
  return lines;
}

/** Parts side by side in one style become one. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let run: Part[] = [];
  const close = (): void => {
    const first = run[0];
    if (first) result.push(run.length === 1 ? first : { ...first, text: run.map((one) => one.text).join(''), width: widthOf(run) });
    run = [];
  };
  for (const part of parts) {
    const last = run.at(-1);
    if (last && (last.actual !== undefined || part.actual !== undefined || !sameStyle(last.style, part.style))) close();
    run.push(part);
  }
  close();
  return result;
}

function sameStyle(a: Style, b: Style): boolean {
  return a === b || (a.face === b.face && a.size === b.size && a.mark === b.mark && a.target === b.target);
}

/** Letters one by one, each with the marks that stand on it. */
function clusters(word: Word, faces: Faces): Part[] {
  return word.parts.flatMap((one) =>
    one.actual === undefined
      ? (one.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((text) => ({ ...one, text, width: faces.width(one.style.face, one.style.size, text) }))
      : [one],
  );
}

/** One word as parts: what can be shown, and a box for each character that can't. */
function partsOf(word: string, style: Style, context: TextContext): Part[] {
  const result: Part[] = [];
  let shown = '';
  for (const character of word) {
    if (context.faces.shows(style.face, character.codePointAt(0) ?? 0)) {
      shown += character;
      continue;
    }
    if (shown !== '') result.push(part(shown, style, context));
    shown = '';
    context.lacks(character);
    result.push({ ...part(BOX, style, context), actual: character });
  }
  if (shown !== '') result.push(part(shown, style, context));
  return result;
}

function part(text: string, style: Style, { faces }: TextContext): Part {
  return { text, actual: undefined, style, width: faces.width(style.face, style.size, text) };
}

/** White space as single spaces, letters composed, and no characters that are never seen. */
function cleaned(text: string, style: Style, faces: Faces): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\t\r\n\u2028\u2029 ]+/g, ' ');
  return plain.replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, (space) => (faces.shows(style.face, space.charCodeAt(0)) ? space : '\u00a0'));
}

function linked(style: Style, href: string, context: TextContext): Style {
  if (!href.startsWith('#')) return { ...style, mark: 'link', target: { kind: 'web', href: asciiAddress(href) } };
  const place = context.placeOf(decoded(href.slice(1)));
  // A fragment that no heading answers leads nowhere, so its words are only words.
  return place === undefined ? style : { ...style, mark: 'link', target: { kind: 'heading', place } };
}

/** Addresses in the file are plain ASCII; what is percent-encoded already stays. */
function asciiAddress(href: string): string {
  return href.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\u0021-\u007e]+/gu, encodeURIComponent);
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    // A stray percent sign is part of the address.
    return href;
  }
}

function withBold(face: FaceName): FaceName {
  return face === 'italic' || face === 'boldItalic' ? 'boldItalic' : 'bold';
}

function withItalic(face: FaceName): FaceName {
  return face === 'bold' || face === 'boldItalic' ? 'boldItalic' : 'italic';
}

function widthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, one) => sum + one.width, 0);
}
