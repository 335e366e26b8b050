import { create, type Font } from 'fontkit';

/** The font files that a PDF is set in, as bytes: the core reads no files. Any of them may be given twice to save room. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

export type FaceName = keyof PdfFonts;
export const FACE_NAMES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** What the layout asks of the fonts. Widths and heights are in points. */
export interface Faces {
  readonly files: PdfFonts;
  readonly width: (face: FaceName, size: number, text: string) => number;
  /** Whether a character can be shown. Scripts written from right to left can't be: nothing here puts their words in order. */
  readonly shows: (face: FaceName, codePoint: number) => boolean;
  /** How far the letters reach above and below the line they stand on. */
  readonly ascent: (size: number) => number;
  readonly descent: (size: number) => number;
}

/** Stands for a character that the font lacks. It is one of the characters that every office font has. */
export const BOX = '\u25a1';

/** Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Opens the fonts. Throws on bytes that are no font; `pdfFile` makes a problem in plain words of that. */
export function openFaces(files: PdfFonts): Faces {
  const open = (face: FaceName): Font => {
    // The declared type asks for Node's kind of bytes; the library itself takes any.
    const font = create(files[face] as Parameters<typeof create>[0]);
    if ('fonts' in font) throw new Error('a collection of fonts, not one font');
    return font;
  };
  const fonts: Readonly<Record<FaceName, Font>> = { regular: open('regular'), bold: open('bold'), italic: open('italic'), boldItalic: open('boldItalic') };
  const scale = 1 / fonts.regular.unitsPerEm;
  const widths = new Map<string, number>();
  const wordWidth = (face: FaceName, word: string): number => {
    const key = `${face} ${word}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = fonts[face].layout(word).advanceWidth / fonts[face].unitsPerEm;
      widths.set(key, width);
    }
    return width;
  };
  return {
    files,
    // Word by word with the space behind it, as pdfkit sets text: so what is measured is what is drawn. What is longer than a line is cut.
    width: (face, size, text) => (text.match(/[^ ]{1,100} ?| /gu) ?? []).reduce((sum, word) => sum + wordWidth(face, word), 0) * size,
    shows: (face, codePoint) => !RIGHT_TO_LEFT.test(String.fromCodePoint(codePoint)) && fonts[face].hasGlyphForCodePoint(codePoint),
    ascent: (size) => fonts.regular.ascent * scale * size,
    descent: (size) => -fonts.regular.descent * scale * size,
  };
}
