import { derived } from '../../text/derived';
import type { AttachmentAccess, AttachmentFacts, AttachmentKind, Trace, TraceKind } from '../../attachments/facts';
import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { LINKED, letterNodes } from '../dialect/letterNodes';

/** A file of the front matter's `attachments`. */
export interface ListedAttachment {
  readonly file: string | undefined;
  readonly title: string | undefined;
  /** Its path as written, else its title. */
  readonly at: Span;
}

/** The files that the front matter lists, in its order. */
export function listedAttachments(notice: Notice): ListedAttachment[] {
  const entries = notice.syntax.frontMatter?.entries ?? [];
  const found = new Map<string, { file?: string; title?: string; at?: Span }>();
  for (const { path, value, valueSpan } of entries) {
    const [, index, key] = /^attachments\.(\d+)\.(file|title)$/.exec(path) ?? [];
    if (index === undefined || value === undefined) continue;
    const one = found.get(index) ?? {};
    found.set(index, key === 'file' ? { ...one, file: value, at: valueSpan } : { at: valueSpan, ...one, title: value });
  }
  return [...found.values()].flatMap(({ file, title, at }) => (at ? [{ file, title, at }] : []));
}

/** A link or an image of the letter that leads to a file beside it, with its path. */
export function linkedFiles(notice: Notice): { readonly file: string; readonly at: Span }[] {
  return letterNodes(notice, LINKED).flatMap(({ node, span }) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const isPath = node.url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(node.url) && !node.url.includes('((');
    return isPath ? [{ file: node.url.replaceAll('%20', ' '), at: span }] : [];
  });
}

/** The files to which links and images of the letter lead, in order. */
export const linkedFileNames = derived((notice: Notice): readonly string[] => linkedFiles(notice).map(({ file }) => file), true);

/** What was found inside files, each with the place where the letter names the file: its entry in the front matter, else the first link to it. Files that the letter does not name are left out. */
export function factsInLetter(notice: Notice, facts: readonly AttachmentFacts[] | undefined): { readonly facts: AttachmentFacts; readonly at: Span }[] {
  if (!facts || facts.length === 0) return [];
  const places = new Map<string, Span>();
  for (const { file, at } of listedAttachments(notice)) if (file !== undefined && !places.has(file)) places.set(file, at);
  for (const { file, at } of linkedFiles(notice)) if (!places.has(file)) places.set(file, at);
  return facts.flatMap((one) => {
    const at = places.get(one.file);
    return at ? [{ facts: one, at }] : [];
  });
}

const ACCESS: Readonly<Record<AttachmentAccess, string>> = {
  read: 'looked into',
  'partly-read': 'looked into in part',
  'not-found': 'there is no such file',
  locked: 'not looked into, for it is locked by a password',
  damaged: 'not looked into, for it is damaged or not what its name says',
  'too-large': 'not looked into, for it is too large',
  'not-supported': 'not looked into, for files of this kind can’t be read',
};

/** How far a file could be looked into, in words that go after its name. */
export function accessWords(access: AttachmentAccess): string {
  return ACCESS[access];
}

/** What an officer would call each trace. */
const WORDS: Readonly<Record<TraceKind, string>> = {
  'hidden-sheet': 'a hidden sheet',
  'very-hidden-sheet': 'a sheet hidden so that the menu does not show it',
  'hidden-rows': 'hidden rows',
  'hidden-columns': 'hidden columns',
  'filtered-rows': 'rows kept out of sight by a filter',
  'white-text': 'text in the colour of its background',
  'hidden-text': 'hidden text',
  'hidden-slide': 'a hidden slide',
  'speaker-notes': 'speaker’s notes',
  'removed-sheet-name': 'a name that points to a sheet which was removed',
  'external-link': 'a link to another file',
  'data-connection': 'a connection to a database',
  'pivot-cache': 'all the records behind a pivot table',
  'chart-cache': 'the data behind a chart',
  'link-cache': 'values kept from another workbook',
  'embedded-file': 'a whole file inside it',
  macro: 'program code (a macro)',
  author: 'an author',
  'last-author': 'the name of the person who saved it last',
  manager: 'the name of a manager',
  company: 'the name of an organisation',
  'template-path': 'a path on a computer or network',
  'custom-property': 'a property of its own',
  comment: 'comments',
  'tracked-change': 'tracked changes',
  'earlier-version': 'an earlier version of itself',
  'revision-ids': 'numbers that tell which words were written in one sitting',
  'gps-position': 'the place where a photograph was taken',
  'camera-data': 'data about the camera',
  thumbnail: 'a small picture of an earlier state',
  'text-under-rectangle': 'text that can still be copied under a drawn box',
  'text-under-annotation': 'text that can still be copied under a mark laid over it',
  'text-under-highlight': 'text that can still be copied under black highlighting',
  'drawn-box': 'a black box drawn over its words or pictures',
  'cropped-image': 'a picture whose cropped part is still there',
  'personal-data': 'what looks like personal data',
  'text-behind-scan': 'words that can be copied from behind a scanned picture',
};

/** How many places one finding names. */
const MOST_PLACES = 3;

/** Traces of one kind in one file, in words: `hidden columns (sheet “Figures”, columns F:H, 40 filled cells)`. @param of what the file is */
export function tracesInWords(traces: readonly Trace[], of: AttachmentKind): string {
  const [first] = traces;
  if (!first) return '';
  const places = traces.map((trace) => placeInWords(trace, of)).filter((place) => place !== '');
  const more = places.length - MOST_PLACES;
  const named = places.slice(0, MOST_PLACES).join('; ');
  return `${WORDS[first.kind]}${named === '' ? '' : ` (${named}${more > 0 ? `; and ${more} more` : ''})`}`;
}

/** A bare number or letter would not tell that it is a row or a column. */
function cellsAre(kind: TraceKind, cells: string): string {
  const one = kind === 'hidden-columns' ? 'column' : kind === 'hidden-rows' || kind === 'filtered-rows' ? 'row' : undefined;
  if (one === undefined) return /[:,]/.test(cells) ? 'cells ' : 'cell ';
  return /[-:,]/.test(cells) ? `${one}s ` : `${one} `;
}

function placeInWords({ kind, sheet, cells, page, value, count, detail }: Trace, of: AttachmentKind): string {
  return [
    sheet === undefined ? '' : `sheet “${sheet}”`,
    cells === undefined ? '' : `${cellsAre(kind, cells)}${cells}`,
    page === undefined ? '' : `${of === 'presentation' ? 'slide' : 'page'} ${page}`,
    value === undefined ? '' : `“${value}”`,
    // A detail that begins with a number says what is counted: `4 words`.
    count === undefined || count === 1 || /^\d/.test(detail ?? '') ? '' : `${count} in all`,
    detail ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The traces of these kinds, those of one kind together, in the order of the file. */
export function tracesByKind(facts: AttachmentFacts, kinds: ReadonlySet<TraceKind>): (readonly [TraceKind, readonly Trace[]])[] {
  const groups = new Map<TraceKind, Trace[]>();
  for (const trace of facts.traces) {
    if (!kinds.has(trace.kind)) continue;
    const group = groups.get(trace.kind);
    if (group) group.push(trace);
    else groups.set(trace.kind, [trace]);
  }
  return [...groups];
}

/** Traces parted into those that are certain and those that depend on what their reader does not know, with how certain a finding on them is. */
export function bySureness(traces: readonly Trace[]): (readonly [readonly Trace[], 'certain' | 'likely'])[] {
  const sure = traces.filter(({ weight }) => weight !== 'unsure');
  const unsure = traces.filter(({ weight }) => weight === 'unsure');
  const parted = [[sure, 'certain'] as const, [unsure, 'likely'] as const];
  return parted.filter(([alike]) => alike.length > 0);
}
