import { shippedLibrary } from '../../server/src/core/wording/library';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core/index';
import { ROOT } from '../support/root';

/** What a person who knows the law reads in a letter. */
export interface LetterLabel {
  readonly file: string;
  readonly regime: string;
  /** Labels of the questions, for letters that set the request out so that it can be told from the answer. */
  readonly questions?: readonly string[];
  /** Provisions relied on, with what happens under them. */
  readonly relied: Readonly<Record<string, string>>;
  /** Provisions that stand in the letter while nothing is kept back under them. */
  readonly mentioned: readonly string[];
  /** How far the public interest test goes, for provisions that need one. */
  readonly tests: Readonly<Record<string, string>>;
  readonly rights: { readonly internalReview: boolean; readonly regulator: boolean };
  /** Rules that must find an error, and rules that must warn; every other error or warning is a false alarm. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** The same, as the product reads it, with what it finds besides. */
export interface LetterReading extends Omit<LetterLabel, 'questions'> {
  readonly questions: readonly string[];
  /** Rules with findings below the level of a warning. */
  readonly lesser: readonly string[];
  readonly broken: readonly string[];
}

const FOLDER = path.join(ROOT, 'test/corpus');

/** The labels of all letters. */
export function readLabels(): readonly LetterLabel[] {
  return JSON.parse(fs.readFileSync(path.join(FOLDER, 'labels.json'), 'utf8')) as readonly LetterLabel[];
}

/** The names of the letters there are, in order. */
export function letterFiles(): readonly string[] {
  return fs.readdirSync(path.join(FOLDER, 'letters')).sort();
}

/** Reads and checks a letter as the command line does. */
export function readLetter(file: string): LetterReading {
  const service = createNoticeService();
  const snapshot = service.snapshot(fs.readFileSync(path.join(FOLDER, 'letters', file), 'utf8'), { fileName: file });
  const { regime, provisions, rights } = service.inspect(snapshot, file);
  const result = service.engine.run(snapshot.notice, { today: '2026-11-01', library: shippedLibrary() }).result();
  const relied = provisions.filter((one) => one.outcome !== 'mentioned');
  const rules = (...severities: readonly string[]): readonly string[] =>
    [...new Set(result.findings.filter((finding) => severities.includes(finding.severity)).map((finding) => finding.rule))].sort();
  return {
    file,
    regime,
    questions: snapshot.notice.questions.map((question) => question.label),
    relied: Object.fromEntries(relied.map((one) => [one.citation, one.outcome]).sort()),
    mentioned: provisions
      .filter((one) => one.outcome === 'mentioned')
      .map((one) => one.citation)
      .sort(),
    tests: Object.fromEntries(
      relied
        .filter((one) => one.publicInterestTest.status !== 'not-required')
        .map((one) => [one.citation, one.publicInterestTest.status])
        .sort(),
    ),
    rights: { internalReview: rights.internalReview, regulator: rights.regulator },
    errors: rules('error'),
    warnings: rules('warning'),
    lesser: rules('information', 'hint'),
    broken: result.broken.map((one) => `${one.rule}: ${one.error}`),
  };
}
