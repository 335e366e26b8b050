import type { Trace } from '../facts';
import { pathIn } from '../places';
import { isRecord, wordsOf } from './values';

/** What a PDF file says about itself: its two sets of properties, and the packets that programs add to them. */
export interface About {
  readonly traces: readonly Trace[];
  /** The file is a form of the kind that only Adobe’s programs show; what it shows there can’t be looked at. */
  readonly isXfa: boolean;
}

/** Properties that every program writes; each other one was added by somebody or something. */
const USUAL: ReadonlySet<string> = new Set([
  'Author',
  'Company',
  'Manager',
  'SourceModified',
  'AAPL:Keywords',
  'PTEX.Fullbanner',
  'Keywords',
  'ModDate',
  'CreationDate',
]);

/** @param metadata the parser’s answer: properties, and the XML packet */
export function aboutPdf(metadata: unknown): About {
  const [info, packet]: unknown[] = Array.isArray(metadata) ? metadata : [];
  const properties = isRecord(info) ? info : {};
  const custom = isRecord(properties['Custom']) ? properties['Custom'] : {};
  const xml = isRecord(packet) && typeof packet['rawData'] === 'string' ? packet['rawData'] : '';
  const authors = unique([wordsOf(properties['Author']), ...listIn(xml, 'dc:creator')]);
  const texts = ['Title', 'Subject', 'Creator', 'Producer'].map((key) => wordsOf(properties[key]));
  const paths = unique([...texts, ...Object.values(custom).map(wordsOf), ...filesIn(xml)].flatMap((text) => pathIn(text) ?? []));
  const traces: Trace[] = [
    ...authors.map((value): Trace => ({ kind: 'author', value })),
    ...of('manager', wordsOf(custom['Manager'])),
    ...of('company', wordsOf(custom['Company'])),
    ...paths.map((value): Trace => ({ kind: 'template-path', value })),
    ...Object.entries(custom)
      .filter(([key, value]) => !USUAL.has(key) && wordsOf(value) !== '')
      .map(([key]): Trace => ({ kind: 'custom-property', value: key })),
  ];
  const steps = [...xml.matchAll(/<(?:rdf:li[^<>]{0,400}\sstEvt:action=|stEvt:action>)/g)].length;
  if (steps > 1) traces.push({ kind: 'custom-property', detail: `a record of ${steps} steps of editing` });
  return { traces, isXfa: properties['IsXFAPresent'] === true };
}

function of(kind: Trace['kind'], value: string): Trace[] {
  return value === '' ? [] : [{ kind, value }];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

/** The entries of a list of the packet, such as its authors. */
function listIn(xml: string, name: string): string[] {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start === -1 || end === -1) return [];
  return [...xml.slice(start, end).matchAll(/<rdf:li[^<>]{0,100}>([^<]{1,200})</g)].map(([, entry = '']) => plain(entry));
}

/** Files that the packet says this one was made from. */
function filesIn(xml: string): string[] {
  return [...xml.matchAll(/\b(?:stRef:(?:filePath|originalDocumentID)|stMfs:linkForm|xmp:SourceFile|illustrator:OriginalFile)(?:="|>)([^"<]{1,300})/g)].map(
    ([, file = '']) => plain(file),
  );
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
