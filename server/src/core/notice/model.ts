import type { ObsoleteCitation, Provision } from '../law/model';
import type { Block, Comment, Field, FrontMatterValues, NoticeKind, OutcomeName, Piece, Regime, SyntaxDocument } from '../syntax/model';
import type { Span } from '../text/span';
import type { Spoken } from '../text/words';

/** What a reading rests on: a block or other mark, a heading that cites a provision or names a passage, or words alone (`dialect.md` 9). */
export type Certainty = 'block' | 'heading' | 'prose';

/** Where in the letter something stands. `quoted` is matter quoted from the request or from an earlier letter. */
export type Zone = 'opening' | 'request' | 'quoted' | 'decision' | 'body' | 'disclosed' | 'rights' | 'closing' | 'internal';

/** A sentence of a piece; headings, items and cells without a full stop are one sentence each. Asked by `has`, `match` and `read`, its answers are kept; `text` is for what can't be asked so. */
export interface Sentence extends Pick<Spoken, 'has' | 'length' | 'match' | 'read' | 'readers' | 'text'> {
  readonly index: number;
  readonly span: Span;
  readonly piece: Piece;
  /** Where the sentence begins in the prose of its piece. */
  readonly offset: number;
  readonly zone: Zone;
  /** The region of the letter with one outcome in which it stands, if any. */
  readonly outcome: Outcome | undefined;
  readonly part: Part | undefined;
  readonly citations: readonly Citation[];
  readonly statements: readonly Statement[];
  /** Source span of a stretch of `text`. */
  at(start: number, end: number): Span;
}

export type CitationRole =
  /** Information is kept back, refused or neither confirmed nor denied under it. */
  | 'relied'
  /** Explained, quoted, named for another reason. */
  | 'mentioned'
  /** Considered and not used, or no longer used: "we have not relied on section 30". */
  | 'denied'
  /** A condition, purpose or matter of another citation (`of`). */
  | 'condition';

/** One provision cited once. A run such as `31(1)(a)&(b)` gives two citations with the same `run`. */
export interface Citation {
  /** Normal form. */
  readonly citation: string;
  readonly regime: Regime;
  readonly path: readonly string[];
  /** The catalogue's entry; undefined where no such provision exists (or it is obsolete). */
  readonly provision: Provision | undefined;
  readonly obsolete: ObsoleteCitation | undefined;
  /** This citation as written. In a run the later members cover only their own brackets. */
  readonly span: Span;
  /** The whole run it belongs to, lead-in included: `Section 31(1)(a)&(b)`. */
  readonly run: Span;
  readonly written: string;
  /** `run-together`: brackets that are a list and not a nesting, or members joined without a word (31(1)(a)(b), 40(2)&(3A)(a)). `list`: a form that only an attribute must not have (`40(2), 40(3A)(a)` in `under`). */
  readonly form: 'normal' | 'run-together' | 'list';
  readonly role: CitationRole;
  readonly where: 'under' | 'heading' | 'item' | 'prose';
  readonly zone: Zone;
  /** Undefined for citations in the value of `under`. */
  readonly sentence: Sentence | undefined;
  readonly outcome: Outcome | undefined;
  readonly part: Part | undefined;
  /** What it is a condition of. */
  readonly of: Citation | undefined;
}

export type TestStatus = 'present' | 'partial' | 'missing' | 'deferred' | 'not-required';

/** A public interest test as far as it goes, for the claims it serves. */
export interface PublicInterestTest {
  readonly status: 'present' | 'partial' | 'deferred';
  /** From its first to its last sentence. */
  readonly span: Span;
  /** `withheld` also for refusals under the EIR; undefined where the words do not tell. */
  readonly about: 'withheld' | 'ncnd' | undefined;
  readonly certainty: Certainty;
  /** Sentences on each side and those that conclude. */
  readonly favour: readonly Sentence[];
  readonly against: readonly Sentence[];
  readonly conclusion: readonly Sentence[];
  /** The conclusion puts the burden on disclosure ("does not outweigh", "is not made out"). */
  readonly reversed: boolean;
  /** Section 17(4) is relied on and nothing is weighed. */
  readonly relieved: boolean;
}

/** One provision with what the letter does under it, in one region. `inspect` merges claims of the same citation and outcome. */
export interface Claim {
  /** Normal form, the most exact the letter has for it. */
  readonly citation: string;
  readonly regime: Regime;
  readonly path: readonly string[];
  readonly provision: Provision | undefined;
  readonly obsolete: ObsoleteCitation | undefined;
  readonly outcome: 'withheld' | 'ncnd' | 'refused';
  readonly certainty: Certainty;
  /** The first place where the letter relies on it; of a marked provision its citation in `under`. */
  readonly span: Span;
  /** Every citation of it in the letter that relies on it, shorter forms included. */
  readonly citations: readonly Citation[];
  /** Conditions, purposes and matters given with it anywhere in the letter. */
  readonly conditions: readonly Citation[];
  /** Claims pleaded in the alternative with it. */
  readonly alternatives: readonly Claim[];
  readonly region: Outcome;
  /** Parts that are about it. */
  readonly parts: readonly Part[];
  /** As `inspect` prints it. */
  readonly status: 'absolute' | 'qualified' | 'not-an-exemption' | 'unknown';
  readonly test: { readonly status: TestStatus; readonly test: PublicInterestTest | undefined };
}

/** Which questions a region answers. */
export type QuestionSelection = { readonly all: true; readonly stated: boolean } | { readonly all: false; readonly labels: readonly string[] };

/** A region of the letter with one outcome: a block, or what was lifted from headings and prose. */
export interface Outcome {
  readonly kind: OutcomeName;
  readonly certainty: Certainty;
  readonly span: Span;
  readonly block: Block | undefined;
  readonly questions: QuestionSelection;
  /** "any further information": partial. */
  readonly further: boolean;
  readonly likelihood: 'would' | 'would be likely to' | undefined;
  readonly claims: readonly Claim[];
  readonly parts: readonly Part[];
  readonly passages: readonly Passage[];
  readonly tests: readonly PublicInterestTest[];
}

/** What a heading (or a paragraph that opens with a citation) says is about certain provisions. */
export interface Part {
  readonly citations: readonly Citation[];
  readonly heading: Piece | undefined;
  readonly span: Span;
  readonly certainty: Certainty;
}

export type PassageKind = 'harm' | 'public-interest-test' | 'for' | 'against' | 'balance' | 'further-time' | 'legitimate-interests' | 'opinion' | 'estimate';

/** A passage with a job, known by its heading. Passages without a heading show in statements and tests instead. */
export interface Passage {
  readonly kind: PassageKind;
  readonly heading: Piece;
  /** Heading included. */
  readonly span: Span;
  /** What stands under the heading, up to the next heading of the same or a higher level. */
  readonly body: Span;
  readonly part: Part | undefined;
}

/** What a clause says about the requested information. */
export type StatementKind =
  /** Can neither confirm nor deny. */
  | 'ncnd'
  /** The duty to confirm or deny does not apply (or arise). */
  | 'duty'
  /** Information is withheld, redacted, exempt from disclosure. */
  | 'withheld'
  /** Information is held. */
  | 'held'
  /** Information is not held. */
  | 'not-held'
  /** Information is given. */
  | 'disclosed'
  /** Nothing should be taken to show whether information is held. */
  | 'caveat'
  /** This is a refusal notice. */
  | 'refusal-notice'
  /** More time is taken to weigh the public interest. */
  | 'extension'
  /** Section 17(4) (or its Scottish counterpart) is relied on. */
  | 'relief';

export interface Statement {
  readonly kind: StatementKind;
  /** The clause that says it. */
  readonly span: Span;
  readonly sentence: Sentence;
  /** "if held", "would be", "any information that may be held": nothing is asserted. */
  readonly hypothetical: boolean;
  readonly negated: boolean;
  /** A general account of the law or of practice, not about this request. */
  readonly generic: boolean;
  /** "any further information". */
  readonly further: boolean;
  /** Labels of the questions that the sentence names. */
  readonly questions: readonly string[];
  readonly outcome: Outcome | undefined;
}

export interface Question {
  /** As the requester sees it: `2`, `2(a)`. */
  readonly label: string;
  readonly span: Span;
  readonly text: string;
}

export interface RequestMatter {
  readonly span: Span;
  readonly certainty: Certainty;
  readonly questions: readonly Question[];
  /** Set where the number came from the front matter or the request is not set out as a list. */
  readonly counted: 'list' | 'front-matter' | 'one';
}

export interface Rights {
  readonly span: Span | undefined;
  readonly certainty: Certainty;
  /** Sentences that offer an internal review, complaint or reconsideration by the authority. */
  readonly internalReview: readonly Sentence[];
  /** Sentences that say there is no review procedure (lawful under FOIA only). */
  readonly noProcedure: readonly Sentence[];
  /** Sentences that give the right to go to the regulator. */
  readonly regulator: readonly Sentence[];
  /** "the Commissioner" of a police force. */
  readonly otherCommissioner: readonly Sentence[];
  /** Sentences that point to a document sent with the letter in which the rights are set out. */
  readonly elsewhere: readonly Sentence[];
  /** How the regulator can be reached, as found in the letter. */
  readonly contact: readonly Span[];
}

/** A comment that begins with the word waive, or an entry of the front matter's `waivers`. */
export interface Waiver {
  readonly rule: string;
  readonly ruleSpan: Span;
  readonly reason: string;
  readonly span: Span;
  /** What it covers; undefined where it covers the whole notice. */
  readonly covers: Span | undefined;
  readonly comment: Comment | undefined;
  /** `nowhere`: it stands where a waiver covers nothing (a list, a table, the request). */
  readonly place: 'front-matter' | 'block' | 'part' | 'piece' | 'nowhere';
}

/** `[insert: …]`, and other text that a template left behind. */
export interface Residue {
  readonly kind: 'prompt' | 'placeholder' | 'cut-off' | 'quotation';
  readonly span: Span;
  readonly text: string;
}

/** Everything that rules and features ask about a letter. Every part may be missing; every part knows its range and its certainty. */
export interface Notice {
  readonly syntax: SyntaxDocument;
  /** The whole source. Whoever reads it runs again after every key; `slice` and `sentences` ask for less. */
  readonly text: string;
  /** A stretch of the source. */
  slice(start: number, end: number): string;
  /** `cy`: a letter in Welsh, read by its set phrases (`welsh/terms.ts`); the words of its pieces are the English terms for them. */
  readonly language: 'en' | 'cy';
  readonly form: 'dialect' | 'plain';
  readonly kind: NoticeKind;
  /** `unknown`: nothing tells. For an unknown regime bare citations are read as FOIA. */
  readonly regime: Regime | 'mixed' | 'unknown';
  /** The regime in which a bare number is read. */
  readonly defaultRegime: Regime;
  readonly values: FrontMatterValues;
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Sentence[];
  readonly request: RequestMatter | undefined;
  readonly questions: readonly Question[];
  /** In order of the text; those in `under` too. */
  readonly citations: readonly Citation[];
  /** Citations of the `decision` block, or of the list under the statement of reliance: *the list* of the rules on listing. Empty where there is none. */
  readonly listed: readonly Citation[];
  readonly outcomes: readonly Outcome[];
  /** All claims of all outcomes in order of place. */
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly tests: readonly PublicInterestTest[];
  readonly rights: Rights;
  readonly fields: readonly Field[];
  readonly waivers: readonly Waiver[];
  readonly residue: readonly Residue[];
  /** A trace anywhere of words about the public interest, a review, the regulator: absence of every trace is certain (`rules.md` 15). */
  readonly traces: { readonly publicInterest: boolean; readonly review: boolean; readonly regulator: boolean };
}
