/** An element of a small XML reader for tests, which throws on anything that is not well-formed. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text in it and in all that it holds. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<!--[^]*?-->|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element of an XML text. Throws where the text is not well-formed: tags that don't match, a bare ampersand, an attribute twice, a forbidden character. */
export function xmlTree(xml: string): XmlNode {
  const text = xml.replace(/^\uFEFF/, '');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)) throw new Error('a character that XML forbids');
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  let at = 0;
  for (const token of text.matchAll(TOKEN)) {
    at = token.index + token[0].length;
    const [whole, closing, name, attributes, empty] = token;
    const top = stack.at(-1) as Open;
    if (name === undefined) {
      if (!whole.startsWith('<')) top.text += decoded(whole);
      continue;
    }
    if (closing === '/') {
      if (stack.length < 2 || top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      stack.pop();
      add(stack.at(-1) as Open, top);
      continue;
    }
    const node: Open = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
    if (empty === '/') add(top, node);
    else stack.push(node);
  }
  if (at !== text.length) throw new Error(`not XML from ${JSON.stringify(text.slice(at, at + 40))}`);
  const [document] = stack;
  const root = document?.children[0];
  if (stack.length !== 1 || root === undefined || document?.children.length !== 1 || document.text.trim() !== root.text.trim()) {
    throw new Error('not one root element');
  }
  return root;
}

/** Every element of this name, in the order of the text. */
export function allOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** The first child of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

function add(parent: Open, node: Open): void {
  parent.children.push(node);
  parent.text += node.text;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === undefined || name in found) throw new Error(`attribute ${name} twice`);
    found[name] = decoded(double ?? single ?? '');
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex: string | undefined, number: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const character = ENTITIES[name ?? ''];
    if (character === undefined) throw new Error(`a bare ampersand or unknown entity ${whole}`);
    return character;
  });
}
