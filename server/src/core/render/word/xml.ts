/** A piece of XML: from the start of its opening tag to the end of its closing tag. */
export interface XmlSpan {
  readonly start: number;
  readonly end: number;
}

/** Every element of this name (`w:p`), each when it closes: what stands inside another comes before it. What is not closed is left out. */
export function elementsOf(xml: string, name: string): XmlSpan[] {
  const spans: XmlSpan[] = [];
  const open: number[] = [];
  for (const tag of xml.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'g'))) {
    const end = tag.index + tag[0].length;
    if (tag[1] === '/') {
      const start = open.pop();
      if (start !== undefined) spans.push({ start, end });
    } else if (tag[0].endsWith('/>')) spans.push({ start: tag.index, end });
    else open.push(tag.index);
  }
  return spans;
}

/** The XML without any element of this name. */
export function withoutElements(xml: string, name: string): string {
  let result = xml;
  // What stands inside another is gone with it, so only the outermost are cut, the last first.
  let before = Number.POSITIVE_INFINITY;
  for (const { start, end } of elementsOf(xml, name).sort((one, other) => other.end - one.end)) {
    if (end > before) continue;
    result = result.slice(0, start) + result.slice(end);
    before = start;
  }
  return result;
}

/** The value of an attribute in the first tag that has it; undefined where there is none. */
export function attributeIn(xml: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"<>]*)"`).exec(xml)?.[1];
}

/** The words of a paragraph's XML: what the pieces of text in it hold. */
export function wordsIn(xml: string): string {
  let words = '';
  for (const [, text] of xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)</g)) words += text ?? '';
  return words;
}
