import type { Citation, Claim, Outcome, Part, Passage, PublicInterestTest, Sentence, Statement } from './model';

/** The notice's parts while they are being read: they refer to one another, so they are filled in steps and then handed out read-only. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type DraftCitation = Writable<Citation>;
export type DraftSentence = Omit<Writable<Sentence>, 'citations' | 'statements'> & { citations: DraftCitation[]; statements: Statement[] };
export type DraftStatement = Writable<Statement>;
export type DraftPart = Writable<Part>;
export type DraftOutcome = Omit<Writable<Outcome>, 'claims' | 'parts' | 'passages' | 'tests'> & {
  claims: DraftClaim[];
  parts: DraftPart[];
  passages: Passage[];
  tests: PublicInterestTest[];
};
export type DraftClaim = Omit<Writable<Claim>, 'alternatives' | 'citations' | 'conditions' | 'parts'> & {
  alternatives: DraftClaim[];
  citations: Citation[];
  conditions: Citation[];
  parts: Part[];
};
