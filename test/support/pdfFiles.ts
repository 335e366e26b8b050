/** Small PDF files, written object by object, so that a test says every byte of what it tests. */

/** An object: its words, or a dictionary with data behind it. */
export type PdfObject = string | { readonly dictionary: string; readonly data: string };

export interface PdfPage {
  /** Operators of the page. Fonts: /F1 (Helvetica), /T3 (glyphs drawn on a grid of their own). Graphics states and objects as `resources` names them. */
  readonly content: string;
  /** Annotations, each as a dictionary without its brackets. */
  readonly annotations?: readonly string[];
  /** More of the page's resources, such as `/XObject << /Im1 10 0 R >>`. */
  readonly resources?: string;
  /** More of the page itself, such as `/CropBox [0 0 300 300]`. */
  readonly page?: string;
}

export interface PdfParts {
  readonly pages: readonly PdfPage[];
  /** Objects from number 10 on, by the order they stand in. */
  readonly objects?: readonly PdfObject[];
  /** Entries of the document information, without its brackets. */
  readonly info?: string;
  /** More of the catalogue, such as `/Names << … >>`. */
  readonly catalog?: string;
}

/** The first object that a test numbers itself. */
export const FIRST_OBJECT = 10;
const FIRST_PAGE = 100;

/** A PDF file with these pages, each 600 by 800 points. */
export function pdfFile({ pages, objects = [], info = '', catalog = '' }: PdfParts): Uint8Array {
  const numbered = new Map<number, PdfObject>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${FIRST_PAGE + index * 20} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, `<< ${info} >>`],
    ...objects.map((object, index): [number, PdfObject] => [FIRST_OBJECT + index, object]),
  ]);
  for (const [index, { content, annotations = [], resources = '', page = '' }] of pages.entries()) {
    const number = FIRST_PAGE + index * 20;
    const annots = annotations.map((_, one) => `${number + 2 + one} 0 R`).join(' ');
    numbered.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> /Annots [${annots}] ${page} >>`,
    );
    numbered.set(number + 1, { dictionary: '', data: content });
    for (const [one, annotation] of annotations.entries()) numbered.set(number + 2 + one, `<< /Type /Annot ${annotation} >>`);
  }
  return written('%PDF-1.7\n', numbered, '/Root 1 0 R /Info 4 0 R');
}

/** The file with changed objects written behind it, as programs do that save without writing anew. */
export function updated(file: Uint8Array, changes: ReadonlyMap<number, PdfObject>): Uint8Array {
  const before = latin(file);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? '0';
  return written(before, changes, `/Root 1 0 R /Info 4 0 R /Prev ${previous}`);
}

function written(before: string, objects: ReadonlyMap<number, PdfObject>, trailer: string): Uint8Array {
  let text = before;
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, text.length);
    const body = typeof object === 'string' ? object : `<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n${object.data}\nendstream`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = Math.max(...objects.keys(), Number(/\/Size (\d+)/.exec(before)?.[1] ?? 1) - 1) + 1;
  return bytesOf(`${text}xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** Words in Helvetica, 12 points high. */
export function words(x: number, y: number, text: string, mode = 0): string {
  return `BT /F1 12 Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);
}

export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
