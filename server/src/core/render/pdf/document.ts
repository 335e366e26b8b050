import PDFDocument from 'pdfkit';
import { escapeHtml } from '../html';
import { PAPER } from './layout';

/** What the file says about itself. Nothing else stands in its properties. */
export interface PdfProperties {
  readonly lang: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly date: Date;
}

/**
 * A tagged document. The library writes the properties a second time, as XML; it escapes nothing there and names itself,
 * so that part is our own. No standard for accessible files is claimed: that takes a proof for every file.
 */
export class PdfDocument extends PDFDocument {
  constructor(private readonly properties: PdfProperties) {
    const { lang, title, author, date } = properties;
    super({
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang,
      info: { Title: title, ...(author === undefined ? {} : { Author: author }), CreationDate: date, ModDate: date },
      autoFirstPage: false,
      size: [PAPER.width, PAPER.height],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      // None of the standard fonts, which are never embedded.
      font: '',
    });
    delete this.info.Producer;
    delete this.info.Creator;
  }

  /** Called by the library when the file ends, in place of its own method of this name. */
  protected _addInfo(): void {
    const { lang, title, author, date } = this.properties;
    const when = date.toISOString().replace('.000', '');
    const creator = author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>`;
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">` +
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>${creator}` +
        `<dc:language><rdf:Bag><rdf:li>${escapeHtml(lang)}</rdf:li></rdf:Bag></dc:language>` +
        `<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate></rdf:Description>`,
    );
  }
}

/** Writes the document with `draw` and gives the whole file. */
export function written(properties: PdfProperties, draw: (doc: PdfDocument) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const doc = new PdfDocument(properties);
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(together(chunks)));
    doc.on('error', reject);
    draw(doc);
    doc.end();
  });
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
