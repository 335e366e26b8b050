import { LABEL_ANCHOR } from './htmlElements';
import type { Numbering } from './wordNumbers';
import { child, childrenNamed, element, elementsIn, isElement, switchedOn, valueOf, type XmlElement, type XmlNode } from './xmlTree';

/** What was met in a Word document besides its words. */
export interface WordFacts {
  insertions: number;
  deletions: number;
  comments: number;
  hidden: number;
  textBoxes: number;
  notes: number;
  formulas: number;
  objects: number;
  otherFiles: number;
  placeholders: number;
  fields: number;
  /** Fields that show the day on which the file was opened, printed or saved. */
  dates: number;
  struck: number;
  /** Alternative texts of pictures; empty where there is none. */
  readonly pictures: string[];
}

export function noFacts(): WordFacts {
  return {
    insertions: 0,
    deletions: 0,
    comments: 0,
    hidden: 0,
    textBoxes: 0,
    notes: 0,
    formulas: 0,
    objects: 0,
    otherFiles: 0,
    placeholders: 0,
    fields: 0,
    dates: 0,
    struck: 0,
    pictures: [],
  };
}

export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly numbering: Numbering;
}

/** Properties stand as they are: what is in them are no words. */
const PROPERTIES = /^w:(?:p|r|tbl|tr|tc|sect|sdt|sdtEnd|smartTag|customXml|ruby)Pr$|^w:tblGrid$|^w:tblPrEx$/;
/** Not CREATEDATE: that day stays what it was. */
const DAY_FIELD = /^\s*(?:DATE|TIME|PRINTDATE|SAVEDATE)\b/i;
/** Elements of which only what they hold counts. */
const UNWRAPPED = new Set(['w:ins', 'w:moveTo', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:smartTag', 'w:customXml', 'w:ruby', 'w:rubyBase', 'w:rt', 'w:sdtContent']);

/**
 * The tree of a Word document as it reads on paper with all changes accepted: what is hidden or deleted is gone, text boxes stand after their paragraph,
 * notes at the end, and each numbered paragraph carries its number in an anchor. Counts what it leaves out or moves.
 */
export function asPrinted(parts: WordParts, facts: WordFacts): XmlElement {
  return new Printing(parts, facts).document();
}

class Printing {
  private readonly hiddenStyles: ReadonlySet<string>;
  /** Text boxes met in the paragraph that is open, and notes met so far. */
  private boxes: XmlNode[] = [];
  private readonly notes: XmlNode[] = [];
  private inNotes = false;
  private hiddenParagraph = false;

  constructor(
    private readonly parts: WordParts,
    private readonly facts: WordFacts,
  ) {
    this.hiddenStyles = hiddenStylesOf(parts.styles);
  }

  document(): XmlElement {
    const root = this.copy(this.parts.document);
    return {
      ...root,
      children: root.children.map((one) => {
        if (!isElement(one) || one.name !== 'w:body') return one;
        const last = one.children.at(-1);
        const ends = last !== undefined && isElement(last) && last.name === 'w:sectPr';
        return { ...one, children: ends ? [...one.children.slice(0, -1), ...this.notes, last] : [...one.children, ...this.notes] };
      }),
    };
  }

  private copy(node: XmlElement): XmlElement {
    return { ...node, children: this.all(node.children) };
  }

  private all(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => (isElement(node) ? this.one(node) : [node]));
  }

  private one(node: XmlElement): readonly XmlNode[] {
    const { name } = node;
    if (PROPERTIES.test(name)) return [node];
    switch (name) {
      case 'w:p':
        return this.paragraph(node);
      case 'w:r':
        return this.run(node);
      case 'w:tr':
        if (child(child(node, 'w:trPr'), 'w:del')) this.facts.deletions++;
        return [this.copy(node)];
      case 'w:del':
      case 'w:moveFrom':
        if (hasText(node)) this.facts.deletions++;
        return [];
      case 'w:commentReference':
        this.facts.comments++;
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.note(node);
      case 'mc:AlternateContent':
        return this.alternative(node);
      case 'w:txbxContent':
        this.facts.textBoxes++;
        this.boxes.push(...this.aside(() => this.all(node.children)));
        return [];
      case 'w:drawing':
      case 'w:pict':
        return this.drawing(node);
      case 'w:object':
        this.facts.objects++;
        return [];
      case 'w:altChunk':
        this.facts.otherFiles++;
        return [];
      case 'm:oMath':
        this.facts.formulas++;
        return [element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, formulaText(node)))];
      case 'm:oMathPara':
        return this.all(childrenNamed(node, 'm:oMath'));
      case 'w:sdt':
        if (switchedOn(child(node, 'w:sdtPr'), 'w:showingPlcHdr') && hasText(node)) this.facts.placeholders++;
        return this.all(child(node, 'w:sdtContent')?.children ?? []);
      case 'w:instrText':
        if (DAY_FIELD.test(node.children.join(''))) this.facts.dates++;
        else if (!/^\s*(?:HYPERLINK|PAGE|NUMPAGES|TOC|PAGEREF|REF|SEQ|XE|TC)\b/i.test(node.children.join(''))) this.facts.fields++;
        return [node];
      // A new page or column begins a new line at least: the words on its two sides are never one.
      case 'w:br':
      case 'w:cr':
        return [element('w:br', {})];
      case 'w:ptab':
        return [element('w:tab', {})];
      case 'w:hyperlink':
        return this.inNotes ? this.all(node.children) : [this.copy(node)];
      default:
        break;
    }
    if (!UNWRAPPED.has(name)) return [this.copy(node)];
    if ((name === 'w:ins' || name === 'w:moveTo') && hasText(node)) this.facts.insertions++;
    if (name === 'w:fldSimple' && DAY_FIELD.test(node.attributes['w:instr'] ?? '')) this.facts.dates++;
    else if (name === 'w:fldSimple' && !/^\s*(?:HYPERLINK|PAGE|NUMPAGES|REF|SEQ)\b/i.test(node.attributes['w:instr'] ?? '')) this.facts.fields++;
    return this.all(node.children.filter((one) => !isElement(one) || !PROPERTIES.test(one.name)));
  }

  private paragraph(node: XmlElement): readonly XmlNode[] {
    const outer = this.boxes;
    const outerHidden = this.hiddenParagraph;
    this.boxes = [];
    this.hiddenParagraph = this.hiddenStyles.has(valueOf(child(node, 'w:pPr'), 'w:pStyle') ?? '');
    const copied = this.copy(node);
    const { boxes } = this;
    this.boxes = outer;
    this.hiddenParagraph = outerHidden;
    // A number is shown only where there are words, and counts only there.
    const label = hasText(copied) ? this.parts.numbering(node) : undefined;
    const properties = copied.children.filter((one) => isElement(one) && one.name === 'w:pPr');
    const rest = copied.children.filter((one) => !isElement(one) || one.name !== 'w:pPr');
    const anchor = label === undefined ? [] : [element('w:bookmarkStart', { 'w:id': '0', 'w:name': LABEL_ANCHOR + encodeURIComponent(label) })];
    return [{ ...copied, children: [...properties, ...anchor, ...rest] }, ...boxes];
  }

  private run(node: XmlElement): readonly XmlNode[] {
    const properties = child(node, 'w:rPr');
    const style = valueOf(properties, 'w:rStyle');
    const hidden = switchedOn(properties, 'w:vanish') ?? ((style !== undefined && this.hiddenStyles.has(style)) || this.hiddenParagraph);
    if (!hidden) {
      const struck = switchedOn(properties, 'w:strike') || switchedOn(properties, 'w:dstrike');
      if (struck && hasText(node)) this.facts.struck++;
      return [this.copy(node)];
    }
    if (hasText(node)) this.facts.hidden++;
    // Where a field begins and ends is kept, or what follows it would be taken for its code.
    const marks = node.children.filter((one) => isElement(one) && one.name === 'w:fldChar');
    return marks.length > 0 ? [{ ...node, children: marks }] : [];
  }

  private alternative(node: XmlElement): readonly XmlNode[] {
    const choice = child(node, 'mc:Choice');
    const fallback = child(node, 'mc:Fallback');
    const best = choice && (hasText(choice) || !fallback || !hasText(fallback)) ? choice : fallback;
    return best ? this.all(best.children) : [];
  }

  private drawing(node: XmlElement): readonly XmlNode[] {
    const before = this.facts.textBoxes;
    this.all(node.children);
    if (this.facts.textBoxes > before) return [];
    const named = [...elementsIn(node)].map(({ attributes }) => attributes.descr ?? attributes.alt ?? '').find((text) => text.trim() !== '');
    this.facts.pictures.push(named ?? '');
    return [];
  }

  private note(node: XmlElement): readonly XmlNode[] {
    const part = node.name === 'w:footnoteReference' ? this.parts.footnotes : this.parts.endnotes;
    const found = part?.children.find((one) => isElement(one) && one.attributes['w:id'] === node.attributes['w:id']);
    if (!found || !isElement(found) || this.inNotes) return [];
    const mark = `[${++this.facts.notes}]`;
    this.inNotes = true;
    const blocks = this.aside(() => this.all(found.children));
    this.inNotes = false;
    this.notes.push(...withMark(blocks, mark));
    return [element('w:t', { 'xml:space': 'preserve' }, mark)];
  }

  /** What stands apart from the paragraph that is open. */
  private aside(read: () => XmlNode[]): XmlNode[] {
    const outer = this.boxes;
    const outerHidden = this.hiddenParagraph;
    this.boxes = [];
    this.hiddenParagraph = false;
    const found = read();
    found.push(...this.boxes);
    this.boxes = outer;
    this.hiddenParagraph = outerHidden;
    return found;
  }
}

/** The blocks of a note, its mark before the first words. */
function withMark(blocks: readonly XmlNode[], mark: string): readonly XmlNode[] {
  const run = element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, `${mark} `));
  const first = blocks.findIndex((one) => isElement(one) && one.name === 'w:p');
  if (first < 0) return [element('w:p', {}, run), ...blocks];
  return blocks.map((one, index) => {
    if (index !== first || !isElement(one)) return one;
    const properties = one.children.filter((inner) => isElement(inner) && inner.name === 'w:pPr');
    return { ...one, children: [...properties, run, ...one.children.filter((inner) => !properties.includes(inner))] };
  });
}

function hiddenStylesOf(styles: XmlElement | undefined): ReadonlySet<string> {
  const all = new Map(childrenNamed(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const isHidden = (id: string | undefined, hops = 0): boolean => {
    const style = id === undefined || hops > 10 ? undefined : all.get(id);
    if (!style) return false;
    return switchedOn(child(style, 'w:rPr'), 'w:vanish') ?? isHidden(valueOf(style, 'w:basedOn'), hops + 1);
  };
  return new Set([...all.keys()].filter((id) => isHidden(id)));
}

/** Whether there are words that would be read. */
export function hasText(node: XmlElement): boolean {
  return textIn(node).trim() !== '';
}

/** The words below a node, paragraphs parted by spaces. */
export function textIn(node: XmlElement): string {
  let text = '';
  for (const one of elementsIn(node)) {
    if (one.name === 'w:t' || one.name === 'm:t' || one.name === 'w:delText') text += one.children.join('');
    else if (one.name === 'w:sym') text += '\u25a1';
    else if (one.name === 'w:p' || one.name === 'w:tab' || one.name === 'w:br') text += ' ';
  }
  return text;
}

function formulaText(node: XmlElement): string {
  let text = '';
  for (const one of elementsIn(node)) if (one.name === 'm:t') text += one.children.join('');
  return text;
}
