import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { PdfFonts } from '../core/render/pdfFonts';
import type { Parts } from '../session/parts';

/** The parts as Node loads them: in `dist` each is a file of its own beside the program (`build.mjs`). */
export const nodeParts: Parts = {
  attachments: () => import('../parts/attachments.js'),
  word: () => import('../parts/word.js'),
  pdf: () => import('../parts/pdf.js'),
  fonts: readFonts,
  letters: () => import('../parts/letters.js'),
};

async function readFonts(): Promise<PdfFonts> {
  const folder = fontFolder();
  const face = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(path.join(folder, `Arimo-${name}.ttf`)));
  const [regular, bold, italic, boldItalic] = await Promise.all([face('Regular'), face('Bold'), face('Italic'), face('BoldItalic')]);
  return { regular, bold, italic, boldItalic };
}

/** Beside the bundled program; compiled for the tests, the program stands in `out/server/src/node` and the fonts in `dist`. */
function fontFolder(): string {
  const beside = path.join(__dirname, 'fonts');
  return existsSync(beside) ? beside : path.join(__dirname, '..', '..', '..', '..', 'dist', 'fonts');
}
