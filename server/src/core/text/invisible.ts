import type { Span } from './span';
import { allMatches } from './allMatches';

/** One run of characters that nobody sees. */
export interface InvisibleRun {
  readonly span: Span;
  /** `reorders`: what is read differs from what is written. `writes`: it spells words that no program shows. `unseen`: it only stands there. */
  readonly effect: 'reorders' | 'writes' | 'unseen';
}

/** Signs that choose a form of the character before them. One belongs to a character that has forms; any other can carry a byte that nobody sees. */
const SELECTOR = /^[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
/**
 * Characters without a shape of their own, in Unicode's words *default ignorable*: zero-width spaces and joiners, marks and controls of the
 * writing direction, invisible operators, controls of music and shorthand, fillers of the Korean alphabet, selectors, and tags (letters
 * that are never shown); and anchors of annotations. A selector is a run of its own.
 * Soft hyphens and spaces that keep words together are not among them: they are typesetting.
 */
const RUN = new RegExp(
  [
    '[\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
    '[\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}]+',
  ].join('|'),
  'gu',
);
/** Most letters have no character from which one of them could be made: halves of the rare planes count as such. */
const MAYBE_UNSEEN = /[\u034f-\u200f\u202a-\u202e\u2060-\u206f\u3164-\uffff]/;
/** Whether a line has any of them. */
export const UNSEEN_IN_LINE = new RegExp(RUN.source, 'u');
/** From right to left. Address books wrap telephone numbers in marks from left to right, which change nothing in English. */
const REORDERS = /[\u202b\u202e\u2067]/;
const WRITES = /[\u{e0020}-\u{e007e}\u180b-\u180d\u180f\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u;
/** What may precede a joiner inside an emoji, and what may follow it. */
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]$/u;
const EMOJI_AFTER = /^(?:\p{Extended_Pictographic}|[\u2640\u2642\u2695\u2696])/u;
/** Scripts whose spelling needs joiners, or that are written from right to left: Arabic, Syriac, Hebrew, and those of India. */
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
/** Scripts without spaces between words, in which a space of no width says where a line may break. */
const NEEDS_BREAKS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What has a coloured and a plain form, and what has forms by its script: Chinese, Mongolian, Burmese, and signs of mathematics. */
const HAS_TWO_FORMS = /[\p{Emoji}\p{S}]$/u;
const HAS_FORMS = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Sm}\u3000-\u303f\uff00-\uff9f]$/u;
/** The flags of England, Scotland and Wales: a black flag, then tags that name the country. */
const FLAG = '\u{1f3f4}';
const FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u;

/** Every run of invisible characters that has no business in a letter, in the order of the text. */
export function invisibleRuns(text: string): InvisibleRun[] {
  const found: InvisibleRun[] = [];
  if (!MAYBE_UNSEEN.test(text)) return found;
  for (const match of allMatches(text, RUN)) {
    const run = match[0];
    const start = match.index;
    const span = { start, end: start + run.length };
    if (belongs(text, run, span)) continue;
    found.push({ span, effect: WRITES.test(run) ? 'writes' : REORDERS.test(run) ? 'reorders' : 'unseen' });
  }
  return found;
}

/** The text without them. */
export function withoutInvisible(text: string): string {
  let result = '';
  let at = 0;
  for (const { span } of invisibleRuns(text)) {
    result += text.slice(at, span.start);
    at = span.end;
  }
  return at === 0 ? text : result + text.slice(at);
}

function belongs(text: string, run: string, { start, end }: Span): boolean {
  // A mark at the start of a file says how it is encoded.
  if (start === 0 && run === '\ufeff') return true;
  const before = text.slice(Math.max(0, start - 2), start);
  if (SELECTOR.test(run)) return HAS_FORMS.test(before) || (/[\ufe0e\ufe0f]/.test(run) && HAS_TWO_FORMS.test(before));
  const after = text.slice(end, end + 2);
  if (run === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true;
  if (/^[\u200c-\u200f\u061c]$/.test(run) && (NEEDS_JOINERS.test(before) || NEEDS_JOINERS.test(after))) return true;
  if (run === '\u200b' && NEEDS_BREAKS.test(before) && NEEDS_BREAKS.test(after)) return true;
  return before === FLAG && FLAG_TAGS.test(run);
}
