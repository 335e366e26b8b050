/** One entry of a `questions` value: a number, a range of numbers, or a part of one. */
export interface QuestionReference {
  readonly from: number;
  readonly to: number;
  /** The letter of the part, lower case; only where `from` equals `to`. */
  readonly part?: string;
}

export type QuestionsValue = { readonly all: true } | { readonly all: false; readonly entries: readonly QuestionReference[] };

const ENTRY = /^(?:(\d{1,4})(?:-(\d{1,4})|\(([a-z])\))?)$/;

/** Reads `"1"`, `"1, 3"`, `"2-4"`, `"2(a)"`, `"all"`; undefined where the value is none of these. */
export function parseQuestions(value: string): QuestionsValue | undefined {
  if (value.trim() === 'all') return { all: true };
  const entries: QuestionReference[] = [];
  for (const part of value.split(',')) {
    const found = ENTRY.exec(part.trim());
    if (!found) return undefined;
    const from = Number(found[1]);
    const to = found[2] === undefined ? from : Number(found[2]);
    if (from < 1 || to < from) return undefined;
    entries.push(found[3] === undefined ? { from, to } : { from, to, part: found[3] });
  }
  return { all: false, entries };
}

/** The value written as the dialect wants it, where only its form is wrong (`Q1 and 3`, `2–4`, `2a`); else undefined. */
export function mendQuestions(value: string): string | undefined {
  const mended = value
    .toLowerCase()
    .replace(/\b(?:questions?|q)\.?[ ]?(?=\d)/g, '')
    .replace(/[–—]/g, '-')
    .replace(/ (?:and|&) |;/g, ',')
    .split(',')
    .map((part) => part.replace(/ /g, '').replace(/^(\d{1,4})([a-z])$/, '$1($2)'))
    .filter((part) => part !== '')
    .join(', ');
  return mended !== value && parseQuestions(mended) ? mended : undefined;
}
