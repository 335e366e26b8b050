import * as fs from 'node:fs';
import * as path from 'node:path';
import { type PdfFonts, pdfFile } from '../../server/src/core/render/pdf/pdf';
import type { Flow, Inline, Letter } from '../../server/src/core/render/letter';
import type { FileFacts, Made } from '../../server/src/core/render/made';
import { ROOT } from './root';

const fontFile = (face: string): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(ROOT, 'node_modules', '@expo-google-fonts', 'arimo', face, `Arimo_${face}.ttf`)));

/** The fonts that ship. */
export const FONTS: PdfFonts = {
  regular: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italic: fontFile('400Regular_Italic'),
  boldItalic: fontFile('700Bold_Italic'),
};

export const FACTS: FileFacts = { author: 'Harrowdale Police', date: '2026-10-30', draft: undefined };

/** The PDF of a letter; a letter of which none can be made is a fault of the test. */
export async function madePdf(letter: Letter, facts: FileFacts = FACTS): Promise<Made> {
  const made = await pdfFile(letter, facts, FONTS);
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

/** A letter of these passages. */
export function letterOf(...flows: readonly Flow[]): Letter {
  const blocks = flows.map((flow, index) => ({ id: String(index), flow, span: { start: 0, end: 0 }, outcome: undefined, block: undefined }));
  return { lang: 'en-GB', title: 'Request FOI-26-0417', blocks, gaps: [] };
}

export function words(text: string): Inline {
  return { kind: 'text', text };
}

export function paragraph(text: string): Flow {
  return { kind: 'paragraph', children: [words(text)] };
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): Flow {
  return { kind: 'table', alignments: [], header: header.map((cell) => [words(cell)]), rows: rows.map((row) => row.map((cell) => [words(cell)])) };
}

/** The objects of a file that pdfkit wrote, by number. They are plain text but for their streams. */
export class PdfObjects {
  readonly text: string;
  private readonly objects = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes).toString('latin1');
    for (const match of this.text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) this.objects.set(match[1] ?? '', match[2] ?? '');
  }

  /** All objects that hold these words. */
  having(words: string): string[] {
    return [...this.objects.values()].filter((object) => object.includes(words));
  }

  get pages(): number {
    return this.having('/Type /Page\n').length;
  }

  /** The structure in reading order: `Document(H1 P(Link) L(LI(Lbl LBody(P))))`. */
  get structure(): string {
    const root = this.having('/Type /StructTreeRoot')[0] ?? '';
    return this.kids(root).join(' ');
  }

  private kids(object: string): string[] {
    const list = /\/K \[([\s\S]*?)\]\n(?:\/|>>)/.exec(object)?.[1] ?? '';
    // Places of annotations and of content on other pages are dictionaries; they hold no elements.
    const plain = list.replace(/<<[\s\S]*?>>/g, '');
    return [...plain.matchAll(/(\d+) 0 R/g)].map((match) => {
      const element = this.objects.get(match[1] ?? '') ?? '';
      const inner = this.kids(element);
      const name = /\/S \/(\w+)/.exec(element)?.[1] ?? '?';
      return inner.length > 0 ? `${name}(${inner.join(' ')})` : name;
    });
  }
}
