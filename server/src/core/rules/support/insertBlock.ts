import type { Notice } from '../../notice/model';
import type { TextEdit } from '../../text/span';

const CLOSING = /^(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind |best |warm )?regards|best wishes|(?:many )?thanks)\b/i;

/** An edit that puts a part of the answer before what closes the letter: the complaint rights, else the salutation at the end, else the end. Headings lose their marks in a plain letter. */
export function insertAnswer(notice: Notice, markdown: string): TextEdit {
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  const words = notice.form === 'plain' ? markdown.replace(/^#{1,6} /gm, '') : markdown;
  const at = placeOfAnswer(notice);
  const text = at < notice.text.length ? `${words}\n\n` : `${notice.text.endsWith('\n') ? '\n' : '\n\n'}${words}\n`;
  return { span: { start: at, end: at }, text: text.replace(/\n/g, newline) };
}

function placeOfAnswer(notice: Notice): number {
  const rights = notice.syntax.blocks.find(({ name }) => name === 'rights');
  if (rights) return rights.span.start;
  const closing = notice.pieces.find((piece) => piece.block === undefined && !piece.quoted && piece.prose.has(CLOSING));
  const review = notice.sentences.find(({ zone, piece }) => zone === 'rights' && piece.block === undefined);
  const place = Math.min(review?.piece.span.start ?? Infinity, closing?.span.start ?? Infinity);
  return place === Infinity ? notice.text.length : place;
}
