import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { PdfFonts } from '../core/render/pdf/fonts';
import type { Parts } from '../session/parts';

/** The parts as Node loads them: in `dist` each is a file of its own beside the program (`build.mjs`). */
export const nodeParts: Parts = {
  attachments: () => import('../parts/attachments.js'),
  word: () => import('../parts/word.js'),
  pdf: () => import('../parts/pdf.js'),
  fonts: readFonts,
  letters: () => import('../parts/letters.js'),
  rulePages: () => import('../parts/rulePages.js'),
};

/** Each face by its name in `dist/fonts`, where the build puts it, and by its place in the package it comes from. */
const FACES = {
  regular: ['Arimo-Regular.ttf', '400Regular/Arimo_400Regular.ttf'],
  bold: ['Arimo-Bold.ttf', '700Bold/Arimo_700Bold.ttf'],
  italic: ['Arimo-Italic.ttf', '400Regular_Italic/Arimo_400Regular_Italic.ttf'],
  boldItalic: ['Arimo-BoldItalic.ttf', '700Bold_Italic/Arimo_700Bold_Italic.ttf'],
} as const;

/** The fonts stand beside the bundled program. Compiled for the tests it has none, and takes them from their package. */
async function readFonts(): Promise<PdfFonts> {
  // Loaded here, since nothing that every start needs asks for it.
  const { readFile } = await import('node:fs/promises');
  const beside = path.join(__dirname, 'fonts');
  const isBundled = existsSync(beside);
  const packaged = path.join(__dirname, '../../../../node_modules/@expo-google-fonts/arimo');
  const read = async ([bundled, inPackage]: readonly [string, string]): Promise<Uint8Array> =>
    new Uint8Array(await readFile(isBundled ? path.join(beside, bundled) : path.join(packaged, inPackage)));
  const [regular, bold, italic, boldItalic] = await Promise.all([read(FACES.regular), read(FACES.bold), read(FACES.italic), read(FACES.boldItalic)]);
  return { regular, bold, italic, boldItalic };
}
