import { datesOf } from '../notice/dates';
import type { Notice } from '../notice/model';
import type { Unmarked } from './units';

/** The front matter of the new notice, and what of it the letter itself said. */
export interface FrontMatterMade {
  readonly lines: readonly string[];
  /** The letter gives no reference of its own that could be told for certain. */
  readonly referenceMissing: boolean;
  readonly keys: readonly string[];
}

/** A line that is nothing but the letter's own reference with its label. */
const REFERENCE =
  /^(?:(?:our|foi|case|request|eir|foia)\s)?(?:(?:freedom of information|information) (?:request )?)?ref(?:erence)?\b\.?(?:\s(?:no|number))?\.?\s?[:–-]?\s{0,3}([A-Za-z0-9][\w./-]{3,40})$/i;
const SUBJECT = /^(?:subject|re)\s?:\s{0,3}(\S.{3,120})$/i;

/** What the letter says for certain about itself (`dialect.md` 2). Nothing is guessed: a reference that is required and not said is a prompt. */
export function frontMatterOf({ notice }: Unmarked): FrontMatterMade {
  const head = notice.pieces.slice(0, Math.max(12, notice.pieces.findIndex((piece) => /^dear\b/i.test(piece.prose.text)) + 4));
  const zone = new Map(notice.sentences.map((sentence) => [sentence.piece, sentence.zone]));
  const own = head.filter((piece) => zone.get(piece) !== 'request' && zone.get(piece) !== 'quoted').map((piece) => piece.prose.text);
  const references = new Set(own.flatMap((line) => REFERENCE.exec(line)?.[1] ?? []).filter((text) => (text.match(/\d/g)?.length ?? 0) >= 4));
  const [reference] = references;
  const known = references.size === 1 ? reference : undefined;
  const subject = own.flatMap((line) => SUBJECT.exec(line)?.[1] ?? [])[0];
  const { received, issued } = datesOf(notice);
  const regime = regimeSaid(notice);
  const entries: (readonly [string, string])[] = [
    ['foi', '1'],
    ['reference', known === undefined ? '"[insert: reference]"' : quoted(known)],
  ];
  if (notice.kind === 'review') entries.push(['kind', 'review']);
  if (subject !== undefined) entries.push(['subject', quoted(subject)]);
  if (regime !== undefined) entries.push(['regime', regime]);
  if (received) entries.push(['received', received.date]);
  if (issued) entries.push(['issued', issued.date]);
  return {
    lines: ['---', ...entries.map(([key, value]) => `${key}: ${value}`), '---'],
    referenceMissing: known === undefined,
    keys: entries.map(([key]) => key).filter((key) => key !== 'foi' && (key !== 'reference' || known !== undefined)),
  };
}

function regimeSaid({ regime }: Notice): string | undefined {
  return regime === 'EIR' || regime === 'FOISA' || regime === 'EISR' ? regime : undefined;
}

/** A value as YAML: in quotes, so that nothing in it is read as a mark. */
function quoted(value: string): string {
  return `"${value.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
