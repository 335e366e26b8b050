// Finds the programs that look at the files which go out and come in, or installs them where that is possible.
import { installWithApt, which } from './programs.mjs';

const PROGRAMS = ['soffice', 'qpdf', 'pdfinfo', 'pdftotext'];
// The office programs without a window, and the fonts that letters are set in: without any, pages are measured by what is not there.
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui', 'poppler-utils', 'qpdf', 'fonts-liberation'];

/** Makes sure that LibreOffice, qpdf and the programs of Poppler are on the PATH. Throws one clear sentence when they can't be had. */
export function ensureOffice(say = console.log) {
  if (absent().length === 0) return;
  say(`Installing ${absent().join(', ')} with apt …`);
  installWithApt(PACKAGES, missing);
  if (absent().length > 0) throw new Error(missing('apt installed what it has, but it is not on the PATH'));
}

function absent() {
  return PROGRAMS.filter((name) => !which(name));
}

function missing(why) {
  return `LibreOffice, qpdf and poppler-utils are needed for the office tests, and not found: ${absent().join(', ')} (${why}). Install them.`;
}

if (process.argv[1] === import.meta.filename) ensureOffice();
