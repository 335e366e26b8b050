import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { Span } from '../text/span';
import type { SyntaxFault } from './model';

/** A key of the front matter, or an item of a list (its key is its number), with what it holds. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly kind: 'scalar' | 'map' | 'list';
  /** The scalar as written, without its quotes; undefined for maps and lists, and where nothing stands. */
  readonly value: string | undefined;
  readonly valueSpan: Span;
  readonly children: readonly YamlEntry[];
  /** Read from a line that is not YAML: its type is not known. */
  readonly rough?: true;
}

export interface YamlReading {
  readonly nodes: readonly YamlEntry[];
  /** Set where the whole is a map (or empty), as it must be. */
  readonly isMap: boolean;
  readonly faults: readonly SyntaxFault[];
}

/** Past these sizes it is no front matter but data; the YAML parser, which goes by recursion, is not asked. */
const LONGEST = 30_000;
const MOST_BRACKETS = 500;
/** Maps within maps take the parser time with the square of their depth. */
const MOST_OPEN_BRACKETS = 100;
/** Stands for a colon that is no mark of YAML while a mended value is read; it has the same length. */
const COLON = '\uE000';

/** Reads YAML with every scalar as text. `start` is where `text` stands; all spans are in the whole file. */
export function readYaml(text: string, start: number): YamlReading {
  if (tooMuch(text)) {
    return { nodes: [], isMap: true, faults: [invalid('not-yaml', { reason: 'it is too large or nested too deeply' }, { start, end: start + text.length })] };
  }
  const whole = readPart(text, start);
  if (whole.errors.length === 0) return { nodes: whole.nodes, isMap: whole.isMap, faults: whole.faults };
  // One broken value would take the others with it: each top-level key is read by itself.
  const nodes: YamlEntry[] = [];
  const faults: SyntaxFault[] = [];
  for (const part of topLevelParts(text)) {
    const read = readMended(part.text, start + part.at);
    for (const node of read.nodes) nodes.push(node);
    for (const fault of read.faults) faults.push(fault);
  }
  return { nodes, isMap: true, faults: faults.length > 0 ? faults : whole.errors };
}

interface PartReading extends YamlReading {
  readonly errors: readonly SyntaxFault[];
}

function readMended(text: string, start: number): YamlReading {
  const plain = readPart(text, start);
  if (plain.errors.length === 0) return plain;
  const mended = mendColons(text, start);
  if (mended.faults.length > 0) {
    const read = readPart(mended.text, start);
    if (read.errors.length === 0) return { ...read, faults: [...mended.faults, ...read.faults] };
  }
  const line = /^([A-Za-z_][\w.-]*)([ \t]*:[ \t]*)([^\r\n]*)/.exec(text);
  if (!line) return { nodes: [], isMap: true, faults: plain.errors };
  const at = start + line[0].length - (line[3] ?? '').length;
  const value = (line[3] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  const key = line[1] ?? '';
  const entry: YamlEntry = {
    key,
    keySpan: { start, end: start + key.length },
    kind: 'scalar',
    value: value === '' ? undefined : value,
    valueSpan: { start: at, end: at + (line[3] ?? '').trimEnd().length },
    children: [],
    rough: true,
  };
  return { nodes: [entry], isMap: true, faults: plain.errors };
}

const COLON_LINE = /^([ \t]*(?:- )?[A-Za-z_][\w.-]*:[ \t]+)([^\s"'[\]{}|>#&*!%@`,][^\r\n]*)$/gm;

/** Values such as `subject: Crime: an answer`, which YAML takes for a map in a map. */
function mendColons(text: string, start: number): { readonly text: string; readonly faults: readonly SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  const mended = text.replace(COLON_LINE, (line: string, before: string, rest: string, at: number) => {
    const comment = rest.search(/[ \t]#/);
    const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
    if (!/:(?:[ \t]|$)/.test(value)) return line;
    const from = start + at + before.length;
    const span = { start: from, end: from + value.length };
    const key = before.trim().replace(/^- /, '').replace(/:$/, '');
    const edits = [{ span, text: `"${value.replace(/["\\]/g, '\\$&')}"` }];
    faults.push(invalid('colon-in-value', { key, value }, span, { title: 'Put the value in quotation marks', edits, safe: true }));
    return before + value.replaceAll(':', COLON) + rest.slice(value.length);
  });
  return { text: mended, faults };
}

/** Each top-level key with the lines that belong to it. */
function topLevelParts(text: string): readonly { readonly at: number; readonly text: string }[] {
  const starts = [...text.matchAll(/^(?![ \t\r\n#-]|$)/gm)].map((found) => found.index).filter((at) => at < text.length);
  return starts.map((at, i) => ({ at, text: text.slice(at, starts[i + 1] ?? text.length) }));
}

function readPart(text: string, start: number): PartReading {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', merge: false, uniqueKeys: false, version: '1.2' });
  const faults: SyntaxFault[] = [];
  const errors = document.errors.map((error) => {
    const at = start + Math.min(error.pos[0], text.length);
    const span = { start: at, end: Math.max(at, start + Math.min(error.pos[1], text.length)) };
    return invalid('not-yaml', { reason: reasonOf(error.code) }, span);
  });
  const contents = document.contents;
  const nodes = isMap(contents) ? children(contents, start, text, faults) : [];
  const empty = contents === null || (isScalar(contents) && contents.value === '');
  return { nodes, isMap: isMap(contents) || empty, faults, errors };
}

/** What is wrong with the YAML, in words that need no knowledge of YAML. */
function reasonOf(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'a line is indented with a tab; use spaces';
  if (code === 'MISSING_CHAR') return 'a quotation mark, bracket or colon is missing';
  if (code === 'BAD_INDENT') return 'a line is not indented like its neighbours';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return 'a value that holds a colon needs quotation marks, or a line lacks its key';
  return 'these lines are not of the form "key: value"';
}

function children(node: unknown, start: number, text: string, faults: SyntaxFault[]): readonly YamlEntry[] {
  if (isMap(node)) return node.items.flatMap((pair) => (isPair(pair) ? pairEntry(pair, start, text, faults) : []));
  if (!isSeq(node)) return [];
  return node.items.map((item, index) => {
    const span = spanOf(item, start, { start, end: start });
    return entry(String(index), { start: span.start, end: span.start }, item, span, start, text, faults);
  });
}

function pairEntry(pair: Pair, start: number, text: string, faults: SyntaxFault[]): readonly YamlEntry[] {
  const keySpan = spanOf(pair.key, start, { start, end: start });
  note(pair.key, keySpan, faults);
  const key =
    isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value.replaceAll(COLON, ':') : text.slice(keySpan.start - start, keySpan.end - start);
  if (key === '<<') {
    faults.push(invalid('merge-key', {}, keySpan));
    return [];
  }
  return [entry(key, keySpan, pair.value, spanOf(pair.value, start, { start: keySpan.end, end: keySpan.end }), start, text, faults)];
}

function entry(key: string, keySpan: Span, node: unknown, valueSpan: Span, start: number, text: string, faults: SyntaxFault[]): YamlEntry {
  note(node, valueSpan, faults);
  const kind = isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar';
  const value = isScalar(node) && typeof node.value === 'string' && node.value !== '' ? node.value.replaceAll(COLON, ':') : undefined;
  return { key, keySpan, kind, value, valueSpan, children: children(node, start, text, faults) };
}

/** Anchors, aliases and tags make a file that says one thing and means another. */
function note(node: unknown, span: Span, faults: SyntaxFault[]): void {
  if (isAlias(node)) faults.push(invalid('alias', { name: node.source }, span));
  if (!isNode(node) || isAlias(node)) return;
  if ('anchor' in node && typeof node.anchor === 'string') faults.push(invalid('anchor', { name: node.anchor }, span));
  if (node.tag !== undefined) faults.push(invalid('tag', { name: node.tag }, span));
}

function spanOf(node: unknown, start: number, otherwise: Span): Span {
  if (!isNode(node) || !node.range) return otherwise;
  return { start: start + node.range[0], end: start + node.range[1] };
}

function invalid(message: string, values: Readonly<Record<string, string>>, span: Span, fix?: SyntaxFault['fix']): SyntaxFault {
  return { code: 'front-matter-invalid', message, values, span, ...(fix ? { fix } : {}) };
}

function tooMuch(text: string): boolean {
  if (text.length > LONGEST) return true;
  let brackets = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 93 || c === 125) open = Math.max(0, open - 1);
    else if ((c === 91 || c === 123) && (++brackets > MOST_BRACKETS || ++open > MOST_OPEN_BRACKETS)) return true;
  }
  return /(?:[-?:][ \t]+){100}/.test(text) || /^[ \t]{400}/m.test(text);
}
