import * as sax from 'sax';

/** An element of an XML file, names with their prefix as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Deeper than this no word processor nests; the tree is walked by recursion. */
const DEEPEST = 600;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** Reads an XML file. Undefined where it is not well formed or nested without end; entities that a file declares are never expanded. */
export function readXml(text: string): XmlElement | undefined {
  const parser = sax.parser(true, { trim: false, normalize: false, position: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let failed = false;
  parser.onerror = () => {
    failed = true;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: OpenElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) failed = true;
  };
  parser.onclosetag = () => void open.pop();
  const add = (words: string): void => void open.at(-1)?.children.push(words);
  parser.ontext = add;
  parser.oncdata = add;
  // In pieces, so that a file nested without end is given up early.
  for (let at = 0; at < text.length && !failed; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (failed) return undefined;
  parser.close();
  return failed ? undefined : root.children.find((child): child is XmlElement => typeof child !== 'string');
}

export function writeXml(node: XmlNode): string {
  const parts: string[] = [];
  const write = (one: XmlNode): void => {
    if (typeof one === 'string') {
      parts.push(escaped(one));
      return;
    }
    parts.push(`<${one.name}`);
    for (const [name, value] of Object.entries(one.attributes)) parts.push(` ${name}="${escaped(value)}"`);
    if (one.children.length === 0) {
      parts.push('/>');
      return;
    }
    parts.push('>');
    for (const child of one.children) write(child);
    parts.push(`</${one.name}>`);
  };
  write(node);
  return parts.join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.replace(/[&<>"\n\t\r]/g, (found) => ENTITIES[found] ?? found);
}

export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The first child with a name. */
export function child(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node?.children.find((one): one is XmlElement => isElement(one) && one.name === name);
}

export function childrenNamed(node: XmlElement | undefined, name: string): readonly XmlElement[] {
  return node?.children.filter((one): one is XmlElement => isElement(one) && one.name === name) ?? [];
}

/** Every element below a node, itself included, in order of place. */
export function* elementsIn(node: XmlElement): Generator<XmlElement> {
  yield node;
  for (const one of node.children) if (isElement(one)) yield* elementsIn(one);
}

/** The value of `w:val` on a child; undefined where there is no such child or value. */
export function valueOf(node: XmlElement | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}

/** Whether a switch of Word is on: it is there, and not with a value that means no. */
export function switchedOn(node: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? '1');
}
