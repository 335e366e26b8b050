import type { Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { piecesSent, type SentPiece } from '../support/piecesSent';

/** A reference that the letter gives as its own. */
export interface OwnReference {
  readonly text: string;
  readonly at: Span;
  /** Characters before the reference that belong to nothing: `0 ` in `0 01.FOI.22.000123`. */
  readonly stray: Span | undefined;
}

/** The label at the start of a line or subject: “Our ref: …”, “Freedom of information request reference no: …”. The first group is a stray character, the second the reference. */
const LABELLED =
  /^(?:[^:.\n]{0,60} )?(?:reference|ref)\b(?: (?:no|number))?\.?\s?(?::|is\b|-|–)?\s{0,3}(?:([\w.,;:'"|]) )?([A-Za-z0-9][\w./-]{3,40})(?=[\s,;)]|$)/i;
/** A sentence that tells the requester which reference to quote. */
const QUOTED_BACK = /\bquot(?:e|ing) (?:the |this |our |your |case )*(?:ref(?:erence)?)(?: (?:no|number))?\.?:? ([A-Za-z0-9][\w./-]{3,40})(?=[\s,;)]|$)/i;
/** A label about another letter, or about somebody else's reference. */
const ANOTHERS =
  /\b(?:your|previous|earlier|original|other|related|linked|complaint|review|appeal|ICO|commissioner|decision notice|contract|tender|invoice|order|planning|permit|account|customer|crime|incident|see)\b/i;

/** What stands above it is the head of the letter, whatever follows. */
const SALUTATION = /^(?:dear|annwyl)\b/i;

/** The references that the letter gives as its own in its head, its subject and where it asks to be quoted, in the order of the text. */
export function ownReferences(notice: Notice): OwnReference[] {
  const pieces = piecesSent(notice);
  const salutation = pieces.find(({ piece }) => piece.prose.has(SALUTATION))?.piece.span.start ?? 0;
  return pieces.flatMap((one): OwnReference[] => {
    const { piece, zone, sentences } = one;
    if (zone === 'request' || zone === 'quoted' || zone === 'disclosed' || piece.quoted || piece.kind === 'cell' || piece.kind === 'code') return [];
    const inHead = zone === 'opening' || piece.span.start < salutation ? labelled(one) : undefined;
    return [...(inHead ? [inHead] : []), ...sentences.flatMap(quotedBack)];
  });
}

function labelled({ piece }: SentPiece): OwnReference | undefined {
  const text = piece.prose.text.slice(0, 200);
  const match = LABELLED.exec(text);
  const [whole = '', stray, reference = ''] = match ?? [];
  if (!match || !isReference(reference) || ANOTHERS.test(text.slice(0, whole.length - reference.length))) return undefined;
  const end = whole.length;
  const start = end - reference.length;
  const tidy = trimmed(reference);
  return {
    text: tidy,
    at: piece.prose.span(start, start + tidy.length),
    stray: stray === undefined ? undefined : piece.prose.span(start - stray.length - 1, start),
  };
}

function quotedBack(sentence: Sentence): OwnReference[] {
  const match = sentence.match(QUOTED_BACK);
  const reference = trimmed(match?.[1] ?? '');
  if (!match || !isReference(reference) || ANOTHERS.test(sentence.text.slice(match.index + 8, match.index + match[0].length - reference.length))) return [];
  const start = match.index + match[0].lastIndexOf(reference);
  return [{ text: reference, at: sentence.at(start, start + reference.length), stray: undefined }];
}

function trimmed(reference: string): string {
  return reference.replace(/[./-]{1,3}$/, '');
}

/** A reference has a number of some length in it; a word or a year alone is none. */
function isReference(text: string): boolean {
  return text.length >= 5 && (text.match(/\d/g)?.length ?? 0) >= 4 && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text);
}

/** What two writings of one reference have in common: its letters and digits. */
export function bareReference(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** How a reference is made: `FOI-26-0417` is `aaa99` and so on, whatever stands between. Two of different make belong to different systems. */
export function makeOf(text: string): string {
  return bareReference(text).replace(/[a-z]/g, 'a').replace(/\d/g, '9');
}
