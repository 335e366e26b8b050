/**
 * What a reader found inside one file that goes out with a letter. Readers fill this in, rules judge it.
 * Nothing here says that a file is safe: it says what was looked at, and what was seen there.
 */
export interface AttachmentFacts {
  /** Path as it stands in `attachments` of the front matter, or in the link of the letter. */
  readonly file: string;
  readonly kind: AttachmentKind;
  readonly access: AttachmentAccess;
  /** The parts that were looked at, in words: `sheets`, `document properties`. Empty where the file could not be looked into. */
  readonly lookedAt: readonly string[];
  /** What nobody meant to send, or may not have meant to, in the order of the file. */
  readonly traces: readonly Trace[];
  /** Whole sentences on the file itself, for whoever sends it: why it could not be looked into, that it is not what its ending says. */
  readonly remarks?: readonly string[];
  /** How much the file shows, where it was counted. */
  readonly contents?: AttachmentContents;
}

export const ATTACHMENT_KINDS = ['spreadsheet', 'document', 'presentation', 'pdf', 'image', 'text', 'archive', 'other'] as const;
/** What a file is: by its content where that could be read, else by its name (`kindOfName`). `text` is CSV and the like. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const ATTACHMENT_ACCESS = ['read', 'partly-read', 'not-found', 'locked', 'damaged', 'too-large', 'not-supported'] as const;
/**
 * Whether a file could be looked into.
 * - `read`: all that `lookedAt` names was read to its end
 * - `partly-read`: some of it could not be read; what `lookedAt` names was
 * - `not-found`: no file at that path
 * - `locked`: encrypted, or behind a password
 * - `damaged`: not the format that it says it is
 * - `too-large`: over the bounds a reader keeps to
 * - `not-supported`: there is no reader for this kind of file
 */
export type AttachmentAccess = (typeof ATTACHMENT_ACCESS)[number];

export const TRACE_KINDS = [
  // Hidden from whoever opens the file, and one click away.
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'filtered-rows',
  'white-text',
  'hidden-text',
  'hidden-slide',
  'speaker-notes',
  'removed-sheet-name',
  'external-link',
  'data-connection',
  // Whole data kept behind something that shows a part of it.
  'pivot-cache',
  'chart-cache',
  'link-cache',
  'embedded-file',
  'macro',
  // What the file says about itself and those who worked on it.
  'author',
  'last-author',
  'manager',
  'company',
  'template-path',
  'custom-property',
  'comment',
  'tracked-change',
  'earlier-version',
  'revision-ids',
  'gps-position',
  'camera-data',
  'thumbnail',
  // Redaction that covers and does not remove.
  'text-under-rectangle',
  'text-under-annotation',
  'text-under-highlight',
  'drawn-box',
  'cropped-image',
  // What stands in the open, and what a scanner adds.
  'personal-data',
  'text-behind-scan',
] as const;
/**
 * What a trace is. Some that a name does not settle:
 * - `filtered-rows`: rows that only a filter keeps out of sight
 * - `hidden-text`: words with the hidden property, or behind something else on the page
 * - `removed-sheet-name`: a defined name that still points to a sheet which is no longer there
 * - `link-cache`: values of another workbook, kept with the link to it
 * - `embedded-file`: a whole workbook or document inside this one, as under a pasted chart
 * - `template-path`, `custom-property`: a place on the authority's own computers or network; a property that somebody added
 * - `revision-ids`: numbers that tell which words were written in one sitting, and which documents come from one another
 * - `earlier-version`: revisions kept in the file, or earlier states of a PDF before its last update
 * - `text-under-annotation`: words that can still be copied under a mark laid over the page; `text-under-rectangle`: under a drawn box
 * - `text-under-highlight`: words marked in black, or written in the colour of their background
 * - `drawn-box`: a black box without words, drawn over a page that keeps its words; the file does not tell which of them it covers
 * - `personal-data`: cells or lines that look like data about a living person; the value is the kind of data in words, never the data
 * - `text-behind-scan`: words that can be copied from behind the picture of a page, as scanners write them; a box in the picture leaves them there
 */
export type TraceKind = (typeof TRACE_KINDS)[number];

/** One thing seen inside a file. */
export interface Trace {
  readonly kind: TraceKind;
  /** Name of the sheet it is on, or that it is. */
  readonly sheet?: string;
  /** Cells, rows or columns as the program shows them: `C4:C19`, `7-9`, `F`. */
  readonly cells?: string;
  /** Page or slide, counted from 1. */
  readonly page?: number;
  /** What the property says, where that tells a person from a team: the author's name, the path. Never what was hidden. */
  readonly value?: string;
  /** How many there are of it at that place, where that was counted. */
  readonly count?: number;
  /** In plain words and without the hidden content: `214 filled cells`. */
  readonly detail?: string;
  /**
   * How much it says, where that is less than of others of its kind.
   * - `slight`: nearly every file of that kind has it, and it tells nothing of a person or a matter
   * - `unsure`: whether anything is out of sight depends on what a reader does not know
   */
  readonly weight?: 'slight' | 'unsure';
}

/** How much a file shows. What was not counted is left out. */
export interface AttachmentContents {
  /** Names of the sheets that show, in order. */
  readonly sheets?: readonly string[];
  /** Rows with anything in them, on the sheets that show. */
  readonly rows?: number;
  readonly tables?: number;
  /** Pages or slides. */
  readonly pages?: number;
}
