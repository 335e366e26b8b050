import type { Waiver } from '../../notice/model';
import type { Fix } from '../define';

/** Takes a waiver out, with the whole of its lines where nothing else stands on them. */
export function removeWaiver(text: string, waiver: Waiver): Fix {
  const lineStart = Math.max(text.lastIndexOf('\n', waiver.span.start - 1), text.lastIndexOf('\r', waiver.span.start - 1)) + 1;
  const lineBreak = /\r\n|\n|\r/.exec(text.slice(waiver.span.end));
  const lineEnd = lineBreak ? waiver.span.end + lineBreak.index + lineBreak[0].length : text.length;
  const before = text.slice(lineStart, waiver.span.start).trim();
  const isAlone = (before === '' || before === '-') && text.slice(waiver.span.end, lineEnd).trim() === '';
  return { title: 'Remove the waiver', edits: [{ span: isAlone ? { start: lineStart, end: lineEnd } : waiver.span, text: '' }], safe: false };
}
