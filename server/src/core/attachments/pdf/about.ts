import { addedProperty } from '../office/addedProperty';
import type { Trace } from '../facts';
import { pathIn } from '../places';
import { eachOnce, stepsTrace, xmpOf } from '../xmp';
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
  const xmp = xmpOf(xml);
  const authors = eachOnce([wordsOf(properties['Author']), ...xmp.authors]);
  const texts = ['Title', 'Subject', 'Creator', 'Producer'].map((key) => wordsOf(properties[key]));
  const paths = eachOnce([...[...texts, ...Object.values(custom).map(wordsOf)].flatMap((text) => pathIn(text) ?? []), ...xmp.paths]);
  const traces: Trace[] = [
    ...authors.map((value): Trace => ({ kind: 'author', value })),
    ...of('manager', wordsOf(custom['Manager'])),
    ...of('company', wordsOf(custom['Company'])),
    ...paths.map((value): Trace => ({ kind: 'template-path', value })),
    ...Object.entries(custom)
      .filter(([key, value]) => !USUAL.has(key) && wordsOf(value) !== '')
      .flatMap(([key, value]) => addedProperty(key, wordsOf(value))),
    ...stepsTrace(xmp.steps),
  ];
  return { traces, isXfa: properties['IsXFAPresent'] === true };
}

function of(kind: Trace['kind'], value: string): Trace[] {
  return value === '' ? [] : [{ kind, value }];
}
