import type { AttachmentFacts, Trace } from './facts';
import { aboutPdf } from './pdf/about';
import { earlierVersions, findWord, preparePdf } from './pdf/bytes';
import { ON_SCREEN, type Operations, openPdf, type PdfDocument, type PdfFont } from './pdf/engine';
import { Layers } from './pdf/layers';
import { fieldsHaveCode, filesInside, hasCode, notesOn } from './pdf/notes';
import { OPS } from './pdf/operators';
import { Painter } from './pdf/painter';
import { numbersOf } from './pdf/shapes';
import { type PageWords, Surface } from './pdf/surface';
import { isRecord } from './pdf/values';
import type { Reader } from './reader';

/** A page that paints more than this, or a file with more of it in all, is not read further. Counted, so that the same file always gives the same answer. */
const MOST_OF_A_PAGE = 1_000_000;
const MOST_OF_A_FILE = 10_000_000;

/** Why a file could not be looked into, and what to do. */
const WHY = {
  'too-large': 'The file is larger than what can be looked into, or unpacks to more than that. Have its parts looked into one by one.',
  damaged: 'The file is damaged, or no PDF. Make it anew from its source.',
  locked: 'The file can’t be opened without a password, so nobody could look into it. Have a copy without its password looked into before it goes out.',
} as const;

/**
 * Looks into a PDF file: what it says about itself, what was kept of earlier states, files inside, notes, and words that can be copied though
 * they do not show. Pictures are not looked into. A file that only forbids changes is read; one that needs a password is `locked`.
 */
export const readPdf: Reader = async (file, bytes, bounds) => {
  const unread = (access: keyof typeof WHY): AttachmentFacts => ({ file, kind: 'pdf', access, lookedAt: [], traces: [], remarks: [WHY[access]] });
  if (bytes.length > bounds.fileBytes) return unread('too-large');
  if (findWord(bytes.subarray(0, 1024), '%PDF-', 0) === -1) return unread('damaged');
  const prepared = preparePdf(bytes, bounds);
  if (prepared.tooLarge) return unread('too-large');
  const fonts = new Map<string, PdfFont>();
  const pdf = await openPdf(prepared.bytes, fonts);
  if (typeof pdf === 'string') return unread(pdf);

  const { traces: properties, isXfa } = aboutPdf(await pdf.ask('GetMetadata'));
  const embedded = await pdf.ask('GetAttachments');
  const runsCode = hasCode(await pdf.ask('GetDocJSActions')) || fieldsHaveCode(await pdf.ask('GetFieldObjects'));
  const layers = new Layers(await pdf.ask('GetOptionalContentConfig'));
  const pages = await readPages(pdf, fonts, layers, bounds.items);
  const versions = earlierVersions(bytes);
  const remarks = [
    ...(isXfa
      ? ['The file is a form that only Adobe’s programs show in full (XFA). What they show could not be looked at: print it to a new PDF and send that.']
      : []),
    ...(pages.read === 0 && pdf.pages > 0
      ? ['None of its pages could be read to the end, so what they hold was not looked at. Print it to a new PDF and send that.']
      : []),
    ...(embedded === undefined ? ['Whether files are inside it could not be seen.'] : []),
  ];
  return {
    file,
    kind: 'pdf',
    access: isXfa || pages.read < pdf.pages || embedded === undefined ? 'partly-read' : 'read',
    lookedAt: [
      'document properties',
      'earlier versions',
      ...(embedded === undefined ? [] : ['files inside it']),
      'layers',
      'program code',
      ...(pages.read === 0 ? [] : [`notes and marks${only(pages.read, pdf.pages)}`, `words covered or out of sight${only(pages.read, pdf.pages)}`]),
    ],
    traces: [
      ...properties,
      ...(versions === 0 ? [] : [{ kind: 'earlier-version', count: versions } as const]),
      ...filesInside(embedded),
      ...(runsCode ? [{ kind: 'macro', detail: 'JavaScript' } as const] : []),
      ...pages.traces,
    ],
    contents: { pages: pdf.pages },
    ...(remarks.length > 0 ? { remarks } : {}),
  };
};

function only(read: number, all: number): string {
  return read === all ? '' : ` (only ${read} of ${all} pages could be read to the end)`;
}

interface PagesRead {
  readonly traces: readonly Trace[];
  /** Pages that were read to their end. */
  readonly read: number;
}

async function readPages(pdf: PdfDocument, fonts: ReadonlyMap<string, PdfFont>, layers: Layers, most: number): Promise<PagesRead> {
  const traces: Trace[] = [];
  let read = 0;
  let left = MOST_OF_A_FILE;
  for (let index = 0; index < Math.min(pdf.pages, most); index++) {
    const surface = new Surface(viewOf(await pdf.ask('GetPage', { pageIndex: index })));
    const notes = notesOn(index + 1, await pdf.ask('GetAnnotations', { pageIndex: index, intent: ON_SCREEN }));
    traces.push(...notes.traces);
    const painter = new Painter(surface, fonts, layers, notes.fields);
    let leftHere = Math.min(left, MOST_OF_A_PAGE);
    let brokenOff = false;
    const whole = await pdf.paint(index, (operations) => {
      const work = workOf(operations);
      leftHere -= work;
      left -= work;
      if (leftHere < 0 || !painter.take(operations)) brokenOff = true;
      return !brokenOff;
    });
    traces.push(...wordTraces(index + 1, surface.words()));
    if (whole && !surface.overflowed) read++;
    // A page that was broken off leaves the parser closed.
    if (brokenOff) return { traces, read };
  }
  pdf.close();
  return { traces, read };
}

/** How much work operators were: a form within a form costs far more than a letter, and a few that call each other have no end. */
function workOf({ fnArray }: Operations): number {
  return fnArray.reduce((sum, operator) => sum + (operator === OPS.paintFormXObjectBegin ? 50 : 1), 0);
}

/** What shows of a page; all of it where the file does not say. */
function viewOf(page: unknown): readonly [number, number, number, number] {
  const [left, lower, right, upper] = isRecord(page) ? numbersOf(page['view']) : [];
  if (left === undefined || lower === undefined || right === undefined || upper === undefined) return [-Infinity, -Infinity, Infinity, Infinity];
  return [left, lower, right, upper];
}

/** Each thing that is wrong with words of a page, by what it is called. */
const FAULTS: readonly { readonly of: Exclude<keyof PageWords, 'all'>; readonly kind: Trace['kind']; readonly words: string }[] = [
  { of: 'underBox', kind: 'text-under-rectangle', words: 'words' },
  { of: 'underPicture', kind: 'text-under-rectangle', words: 'words, under a picture' },
  { of: 'underMark', kind: 'text-under-annotation', words: 'words' },
  { of: 'sameColor', kind: 'text-under-highlight', words: 'words' },
  { of: 'white', kind: 'white-text', words: 'words' },
  { of: 'invisible', kind: 'hidden-text', words: 'words written so that they don’t show' },
  { of: 'offLayer', kind: 'hidden-text', words: 'words on a layer that is switched off' },
  { of: 'offPage', kind: 'hidden-text', words: 'words outside of what shows of the page' },
  { of: 'behindScan', kind: 'text-behind-scan', words: 'words' },
];

function wordTraces(page: number, words: PageWords): Trace[] {
  return FAULTS.filter(({ of }) => words[of] > 0).map(({ of, kind, words: what }) => {
    const count = words[of];
    return { kind, page, count, detail: `${count} ${count === 1 ? what.replace('words', 'word').replace('they don’t', 'it doesn’t') : what}` };
  });
}
