import type { Notice } from '../notice/model';
import type { FindingCertainty } from './define';

/**
 * Rules that rest on marks, data, dates, files or the catalogue, and not on how an English sentence is put. They speak of a letter in Welsh as of
 * any other.
 */
const WORDS_APART: ReadonlySet<string> = new Set([
  'attachment-hidden-sheet',
  'attachment-metadata',
  'attachment-pivot-cache',
  'attachment-spreadsheet-source',
  'block-attribute',
  'block-fence',
  'block-nested',
  'block-repeated',
  'block-unclosed',
  'block-unknown',
  'comment-unclosed',
  'deadline-miscomputed',
  'exemption-obsolete',
  'exemption-unknown',
  'exemption-wrong-body',
  'field-unfilled',
  'field-unknown',
  'front-matter-invalid',
  'front-matter-unknown-key',
  'heading-skipped',
  'image-without-text',
  'letter-hidden-text',
  'link-target',
  'marks-not-read',
  'questions-conflict',
  'questions-left-out',
  'questions-unknown',
  'raw-html',
  'redaction-ineffective',
  'response-late',
  'standard-edited',
  'standard-superseded',
  'standard-unknown',
  'table-without-header',
  'template-residue',
  'waiver-forbidden',
  'waiver-unknown-rule',
  'waiver-unused',
  'waiver-without-reason',
  'withheld-words-in-letter',
]);

/**
 * How sure a finding is in the language of the letter; undefined where nothing is to be said. A letter in Welsh is read by its set phrases alone:
 * what the checks are certain of in English is likely there, and what is a matter of judgement in English is left to a person.
 */
export function certaintyInLanguage(language: Notice['language'], rule: string, certainty: FindingCertainty): FindingCertainty | undefined {
  if (language === 'en' || WORDS_APART.has(rule)) return certainty;
  return certainty === 'certain' ? 'likely' : undefined;
}

/** The names above, for the test that each of them is a rule. */
export const RULES_OF_EVERY_LANGUAGE: readonly string[] = [...WORDS_APART];
