import type { Trace } from './facts';
import { pathIn } from './places';

/** What an XMP packet says: the block of XML in which programs keep properties of PDF files and pictures. Read as text, since files hold broken ones. */
export interface Xmp {
  readonly authors: readonly string[];
  /** Paths of files that this one was made from. */
  readonly paths: readonly string[];
  /** How often it says that somebody saved or changed the file. */
  readonly steps: number;
}

export function xmpOf(xml: string): Xmp {
  const files = [
    ...xml.matchAll(/\b(?:stRef:filePath|stMfs:linkForm|xmp:SourceFile|illustrator:OriginalFile|dc:source|photoshop:Source)(?:="|>)([^"<]{1,300})/g),
  ];
  return {
    authors: [
      ...listIn(xml, 'dc:creator'),
      ...[...xml.matchAll(/\b(?:photoshop:AuthorsPosition|aux:OwnerName)(?:="|>)([^"<]{1,200})/g)].map(([, name = '']) => plain(name)),
    ],
    paths: files.flatMap(([, file = '']) => pathIn(plain(file)) ?? []),
    steps: [...xml.matchAll(/\sstEvt:action="|<stEvt:action>/g)].length,
  };
}

/** The record of editing that a packet keeps. One step is the making of the file. */
export function stepsTrace(steps: number): Trace[] {
  return steps > 1 ? [{ kind: 'custom-property', detail: `a record of ${steps} steps of editing` }] : [];
}

/** Each word once, without the empty ones. */
export function eachOnce(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

/** The entries of a list of the packet, such as its authors. */
function listIn(xml: string, name: string): string[] {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start === -1 || end === -1) return [];
  return [...xml.slice(start, end).matchAll(/<rdf:li[^<>]{0,100}>([^<]{1,200})</g)].map(([, entry = '']) => plain(entry));
}

function plain(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
