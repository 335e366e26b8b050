import type { Law, RegulatorContact } from '../../law/model';
import type { Notice } from '../../notice/model';
import type { Block, Regime } from '../../syntax/model';
import type { TextEdit } from '../../text/span';
import { standardBlock } from '../../wording/library';
import { complaintRights } from '../../wording/rights';
import type { Fix } from '../define';
import { insertAfter } from './insertPassage';

/** Which halves of the complaint rights are put in. */
export type Half = 'review' | 'regulator' | 'both';

const CLOSING = /^(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind |best |warm )?regards|best wishes|(?:many )?thanks)\b/i;

/** Puts complaint rights where they belong: into the block or passage that has the other half, else before the closing of the letter. */
export function rightsFix(notice: Notice, law: Law, regime: Regime, half: Half): Fix {
  const block = notice.syntax.blocks.find(({ name }) => name === 'rights');
  const edit = block ? intoBlock(notice, law, regime, half, block) : intoLetter(notice, law, regime, half);
  const title = {
    review: 'Insert how to ask for a review, to fill in',
    regulator: 'Insert the right to go to the regulator',
    both: 'Insert the complaint rights, to fill in',
  }[half];
  return { title, edits: [edit], safe: false };
}

/** Heading and paragraphs of the standard wording: one on the review, one on the regulator. */
function wording(notice: Notice, law: Law, regime: Regime, half: Half): { heading: string; words: readonly string[] } {
  const [heading = '', review = '', regulator = ''] = complaintRights(regime).split('\n\n');
  const words = { review: [review], regulator: [regulator], both: [review, regulator] }[half];
  return { heading, words: notice.form === 'plain' ? words.map((one) => withContact(one, law.regulator(regime, notice.values.issued))) : words };
}

/** A plain letter has no fields. */
function withContact(words: string, contact: RegulatorContact): string {
  return words.replace('((review.working-days))', '20').replace('((regulator.url))', contact.url).replace('((regulator.telephone))', contact.telephone);
}

function intoBlock(notice: Notice, law: Law, regime: Regime, half: Half, block: Block): TextEdit {
  const { words } = wording(notice, law, regime, half);
  const inside = notice.pieces.filter((piece) => piece.span.start >= block.body.start && piece.span.end <= block.body.end);
  const [first] = inside;
  // The review comes first: after the heading, before what is said about the regulator.
  const after = half === 'review' ? (first?.kind === 'heading' ? first.span.end : undefined) : inside.at(-1)?.span.end;
  return after === undefined
    ? insertBefore(notice, inside[0]?.span.start ?? block.body.start, words.join('\n\n'))
    : insertAfter(notice, after, words.join('\n\n'));
}

function intoLetter(notice: Notice, law: Law, regime: Regime, half: Half): TextEdit {
  const { heading, words } = wording(notice, law, regime, half);
  const there = [...notice.rights.internalReview, ...notice.rights.regulator, ...notice.rights.noProcedure]
    .map(({ piece }) => piece)
    .sort((a, b) => a.span.start - b.span.start);
  const [first] = there;
  const last = there.at(-1);
  if (half === 'review' && first) return insertBefore(notice, first.span.start, words.join('\n\n'));
  if (half === 'regulator' && last) return insertAfter(notice, last.span.end, words.join('\n\n'));
  const text = [heading, ...words].join('\n\n');
  const block = half === 'both' ? standardBlock('complaint-rights', regime) : `:::rights\n${text}\n:::`;
  const whole = notice.form === 'plain' ? text.replace(/^#{1,6} /, '') : block;
  const closing = notice.pieces.find((piece) => piece.block === undefined && !piece.quoted && piece.prose.has(CLOSING));
  if (closing) return insertBefore(notice, closing.span.start, whole);
  let end = notice.text.length;
  while (end > 0 && /\s/.test(notice.text[end - 1] ?? '')) end--;
  return insertAfter(notice, end, whole);
}

/** An edit that puts paragraphs before a place at the start of a line, with the document's own line endings. */
function insertBefore(notice: Notice, at: number, text: string): TextEdit {
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, text: `${text}\n\n`.replace(/\n/g, newline) };
}

/** How to reach the regulator, as a sentence: with fields in the dialect, with the details of the date of the letter in a plain one. */
export function contactWords(notice: Notice, law: Law, regime: Regime): string {
  const scottish = regime === 'FOISA' || regime === 'EISR';
  const words = scottish ? 'You can do so at ((regulator.url)).' : 'You can complain online at ((regulator.url)) or telephone ((regulator.telephone)).';
  return notice.form === 'plain' ? withContact(words, law.regulator(regime, notice.values.issued)) : words;
}
