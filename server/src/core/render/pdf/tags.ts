import type { PdfDocument } from './document';
import type { Tag } from './piece';

/** The structure of a file while its pages are drawn. */
export interface PdfTags {
  /** What `draw` draws on the page becomes content of the tag. */
  readonly content: (tag: Tag, draw: () => void) => void;
  /** The same as a link under the tag; `annotate` makes the places to press. */
  readonly link: (tag: Tag, draw: () => void, annotate: (element: PDFKit.PDFStructureElement) => void) => void;
  /** The same as a box for a character that can't be shown: the character itself is what is read aloud and copied. */
  readonly box: (tag: Tag, draw: () => void, actual: string) => void;
  readonly end: () => void;
}

/** The parts of the library's elements that its declared types leave out. */
interface ElementData {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** Writes the tree of tags into the file's structure, in reading order, before anything is drawn. */
export function plantTags(doc: PdfDocument, root: Tag): PdfTags {
  const elements = new Map<Tag, PDFKit.PDFStructureElement>();
  const top = plant(doc, root, elements);
  doc.addStructure(top);
  const marked = (element: PDFKit.PDFStructureElement, type: string, draw: () => void): void => {
    const content = doc.markStructureContent(type);
    draw();
    doc.endMarkedContent();
    element.add(content);
  };
  return {
    content: (tag, draw) => marked(elements.get(tag) ?? top, tag.type, draw),
    link: (tag, draw, annotate) => {
      const link = doc.struct('Link');
      (elements.get(tag) ?? top).add(link);
      marked(link, 'Link', draw);
      annotate(link);
      // The library writes down the page of a link when the link ends, so that has to be now.
      link.end();
    },
    box: (tag, draw, actual) => {
      const span = doc.struct('Span', { actual });
      (elements.get(tag) ?? top).add(span);
      marked(span, 'Span', draw);
    },
    end: () => top.end(),
  };
}

function plant(doc: PdfDocument, tag: Tag, elements: Map<Tag, PDFKit.PDFStructureElement>): PDFKit.PDFStructureElement {
  const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = tag.type === 'TH' ? { scope: 'Column' } : {};
  const element = doc.struct(tag.type, options);
  if (tag.numbering) (element as unknown as ElementData).dictionary.data['A'] = { O: 'List', ListNumbering: tag.numbering };
  elements.set(tag, element);
  for (const child of tag.children) element.add(plant(doc, child, elements));
  return element;
}
