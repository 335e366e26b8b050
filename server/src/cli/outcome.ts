import type { Result } from 'sarif';
import type { CheckCounts } from './checkText';

/** What `check` prints: for people, for programs, for code scanning. */
export type CheckFormat = 'text' | 'json' | 'jsonl' | 'sarif' | 'gitlab';

/** How letters are checked and written down. Plain data: it goes to other processes. */
export interface CheckSettings {
  readonly format: CheckFormat;
  /** In text: errors only. */
  readonly errorsOnly: boolean;
  readonly colour: boolean;
  /** In SARIF: what the letter waives is listed too. */
  readonly waived: boolean;
  readonly today: string | undefined;
  /** Paths of the notices to compare with. */
  readonly compare: readonly string[] | undefined;
}

/** A line for people that came up with a letter. */
export interface Note {
  readonly line: string;
  /** It is about what stands around letters, and is said only once however many letters it concerns. */
  readonly once?: true;
  /** A rule that failed; SARIF has a place of its own for it. */
  readonly broken?: { readonly rule: string; readonly error: string };
}

/** The findings of a letter as its format wants them; the writer of the format puts them together (`checkWriter.ts`). */
export type Written = string | readonly string[] | readonly Result[];

/** What came of one letter. Plain data, and nothing of its text but what findings quote: it comes from other processes. */
export interface Outcome {
  readonly name: string;
  readonly notes: readonly Note[];
  /** Undefined where the letter could not be read. */
  readonly counts: CheckCounts | undefined;
  readonly written: Written;
}

/** What came of a letter that could not be read. */
export function unread(name: string, notes: readonly Note[]): Outcome {
  return { name, notes, counts: undefined, written: [] };
}
