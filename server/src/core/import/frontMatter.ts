import { datesOf } from '../notice/dates';
import type { Notice } from '../notice/model';
import type { Piece } from '../syntax/model';
import { earlierMessage } from './earlierMessage';
import type { Unmarked } from './units';

/** The front matter of the new notice, and what of it the letter itself said. */
export interface FrontMatterMade {
  readonly lines: readonly string[];
  /** The letter gives no reference of its own that could be told for certain. */
  readonly referenceMissing: boolean;
  readonly kind: string | undefined;
  readonly keys: readonly string[];
}

/** A line that is nothing but a label and the letter's reference. "Your ref" is the requester's own. */
const LABEL =
  /^(?:ein cyf(?:eirnod)?\s?\/\s?|cyf(?:eirnod)?\s?\/\s?)?(?:(?:our|my|foi|case|request|eir|foia)\s)?(?:(?:freedom of information|information) (?:request )?)?ref(?:erence)?\b\.?(?:\s(?:no|number))?\.?\s?[:–-]?\s{0,3}/i;
const TOKEN = /^(?:[A-Za-z]{2,5} )?[A-Za-z0-9][\w./-]{2,40}$/;
/** A title or subject line that names the request, with the reference before its end or before a dash. */
const TITLE =
  /(?:^requests?|\b(?:foia?|freedom of information(?: \(scotland\))?(?: act)?(?: 200[02])?(?: \(?foia?\)?)?|environmental information(?: regulations(?: 2004)?)?|eirs?|information)(?: requests?)?)\s?[:–-]?\s?(?:\(?(?:our )?ref(?:erence)?\.?(?: no\.?| number)?)?\s?[:–(-]?\s{0,3}([A-Za-z0-9][\w./-]{2,40})\)?(?:(?:\s[–-]|:)\s.{1,120})?$/i;
const LONGEST_TITLE = 160;
const SUBJECT = /^(?:subject|re)\s?:\s{0,3}(\S.{3,120})$/i;

/** What the letter says for certain about itself (`dialect.md` 2). Nothing is guessed: a reference that is required and not said is a prompt. */
export function frontMatterOf({ notice, text, units }: Unmarked, margins: readonly string[] = []): FrontMatterMade {
  const head = notice.pieces.slice(0, Math.max(12, notice.pieces.findIndex((piece) => /^dear\b/i.test(piece.prose.text)) + 4));
  const earlier = units[earlierMessage(units)]?.span.start ?? text.length;
  const zone = new Map(notice.sentences.map((sentence) => [sentence.piece, sentence.zone]));
  const own = head
    .filter((piece) => piece.span.start < earlier && zone.get(piece) !== 'request' && zone.get(piece) !== 'quoted')
    .flatMap((piece) => linesOf(piece, text));
  const known = referenceIn(own) ?? referenceIn(margins);
  const subject = own.flatMap((line) => SUBJECT.exec(line)?.[1] ?? [])[0];
  const { received, issued } = datesOf(notice);
  const regime = regimeSaid(notice);
  const kind = kindSaid(notice);
  const entries: (readonly [string, string])[] = [
    ['foi', '1'],
    ['reference', known === undefined ? '"[insert: reference]"' : quoted(known)],
  ];
  if (kind !== undefined) entries.push(['kind', kind]);
  if (subject !== undefined) entries.push(['subject', quoted(subject)]);
  if (regime !== undefined) entries.push(['regime', regime]);
  if (received) entries.push(['received', received.date]);
  if (issued) entries.push(['issued', issued.date]);
  return {
    lines: ['---', ...entries.map(([key, value]) => `${key}: ${value}`), '---'],
    referenceMissing: known === undefined,
    kind,
    keys: entries.map(([key]) => key).filter((key) => key !== 'foi' && (key !== 'reference' || known !== undefined)),
  };
}

/** The lines of a paragraph: an address and a reference often stand in one, parted by line breaks. */
function linesOf({ span, prose }: Piece, text: string): readonly string[] {
  const lines = text.slice(span.start, span.end).split('\\\n');
  return lines.length === 1
    ? [prose.text]
    : lines.map((line) =>
        line
          .replace(/\\([!-/:-@[-`{-~])/g, '$1')
          .replace(/[*_]{2}/g, '')
          .trim(),
      );
}

/** The one reference that lines give: with its label, on the line after its label, else in a title. Two that differ are no answer. */
function referenceIn(lines: readonly string[]): string | undefined {
  const labelled = lines.flatMap((line, index) => {
    const label = LABEL.exec(line)?.[0];
    if (label === undefined) return [];
    const rest = line.slice(label.length).trim();
    return rest === '' ? (lines[index + 1]?.trim() ?? '') : rest.replace(/(?: \([^()]{1,40}\)|: .{1,120})$/, '');
  });
  const titled = lines.flatMap((line) => (line.length > LONGEST_TITLE || /[.?!]$/.test(line) ? [] : (TITLE.exec(line)?.[1] ?? [])));
  for (const found of [labelled, titled]) {
    const references = new Set(found.filter(isReference));
    if (references.size > 0) return references.size === 1 ? [...references][0] : undefined;
  }
  return undefined;
}

/** Three digits at least, and not the year of an Act or a date. */
function isReference(text: string): boolean {
  return (
    TOKEN.test(text) &&
    !/[./-]$|(?:\/[^/]+){5}/.test(text) &&
    (text.match(/\d/g)?.length ?? 0) >= 3 &&
    !/^(?:19|20)\d\d$|^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$/.test(text)
  );
}

/** The kind of letter, where its words leave no doubt; an answer needs no key. */
function kindSaid({ kind, claims, outcomes, sentences }: Notice): string | undefined {
  if (kind === 'review') return 'review';
  const own = sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'rights');
  const takesTime = own.some(({ statements }) => statements.some((one) => one.kind === 'extension' && !one.generic && !one.negated && !one.hypothetical));
  const waits = claims.length > 0 && claims.every(({ test }) => test.status === 'deferred') && outcomes.every((one) => one.claims.length > 0);
  if (takesTime && waits) return 'extension';
  if (claims.length === 0 && own.some(({ text }) => FEES_NOTICE.test(text))) return 'fees-notice';
  const asks = own.some(({ text, piece }) => (piece.kind === 'heading' ? /\bclarification\b/i.test(text) : CLARIFY.test(text)));
  return asks && outcomes.length === 0 && claims.length === 0 && own.some(({ text }) => CLARIFY.test(text)) ? 'clarification' : undefined;
}

const FEES_NOTICE = /^(?:this (?:letter|e-?mail|notice)? ?is|please (?:treat|take) this (?:letter|e-?mail)? ?as) (?:a|the|your) (?:formal )?fees notice\b/i;
/** A question back, which stops the clock: not the offer to clarify something if the requester wants it. */
const CLARIFY =
  /\b(?:(?:we|I) (?:need|require|are asking|am asking|ask|would ask) (?:you )?(?:to (?:clarify|explain)|for (?:some |further )?clarification|(?:some |further )?clarification)|(?:cannot|can't|unable to) (?:proceed|go on|deal|identify|find|locate)\b[^.;]{0,80}\b(?:clarif\w+|further information|more detail))/i;

function regimeSaid({ regime }: Notice): string | undefined {
  return regime === 'EIR' || regime === 'FOISA' || regime === 'EISR' ? regime : undefined;
}

/** A value as YAML: in quotes, so that nothing in it is read as a mark. */
function quoted(value: string): string {
  return `"${value.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
