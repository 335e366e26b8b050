import type { Notice } from '../../notice/model';
import type { StandardBlock } from '../../notice/standards';
import { lineEndingOf } from '../../syntax/lines';
import type { TextEdit } from '../../text/span';
import { withFills, type WordingChange, wordingChanges } from '../../wording/comparison';
import type { WordingEntry } from '../../wording/library';

/** Edits that give a block the words of an edition, and name that edition on its fence. What the letter has filled in stays. */
export function replaceWords(notice: Notice, { block, rev, words }: StandardBlock, entry: WordingEntry): readonly TextEdit[] {
  const newline = lineEndingOf(notice.text);
  const text = `${withFills(entry, words)}\n`.replaceAll('\n', newline);
  // An unclosed block ends where the next thing begins, and the blank line before that is kept.
  const end = block.close ? block.body.end : block.body.start + notice.slice(block.body.start, block.body.end).trimEnd().length;
  const body: TextEdit = { span: { start: block.body.start, end }, text: block.close ? text : text.slice(0, -newline.length) };
  return entry.rev === undefined || entry.rev === rev.value ? [body] : [{ span: rev.valueSpan, text: entry.rev }, body];
}

const MOST_SHOWN = 3;
const LONGEST = 60;

/** How a block differs from an edition, in words: `“ten” instead of “twenty”; “please” left out`. */
export function spokenChanges({ words }: StandardBlock, entry: WordingEntry): string {
  const changes = wordingChanges(words, entry);
  if (!changes) return 'hardly any of its words are left';
  if (changes.length === 0) return 'paragraphs are divided in another way';
  const shown = changes.slice(0, MOST_SHOWN).map(spokenChange).join('; ');
  return changes.length > MOST_SHOWN ? `${shown}; and ${changes.length - MOST_SHOWN} more` : shown;
}

/** One difference in words. */
export function spokenChange({ library, letter }: WordingChange): string {
  if (letter === '') return `${quoted(library)} left out`;
  return library === '' ? `${quoted(letter)} added` : `${quoted(letter)} instead of ${quoted(library)}`;
}

const quoted = (words: string): string => `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words}”`;
