import type { RootContent } from 'mdast';
import type { LetterText } from '../text/letterText';
import type { Span } from '../text/span';
import type { LinkDefinition } from './definitions';
import type { Prose } from './prose';

/** What the scanner found between two boundaries. Positions inside a chunk are relative to its start. */
export type ChunkKind = 'front-matter' | 'fence' | 'heading' | 'text' | 'code' | 'comment' | 'blank';

/** A run of the source that Markdown reads on its own. Immutable; shared between versions of a document. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly text: string;
  /** Markdown nodes with offsets relative to the chunk; empty for front matter, fences, comments and blanks. Parsed once, when first asked. */
  readonly nodes: readonly RootContent[];
  /** Set where the comment or the code fence has no end (`dialect.md` 1). */
  readonly unclosed: boolean;
}

/** One `name="value"` on a fence's line. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** The value without its quotes. */
  readonly valueSpan: Span;
}

/** A line of colons. It is always a fence and never text, however badly it is formed. */
export interface Fence {
  readonly kind: 'open' | 'close' | 'leaf';
  /** The block's name as written; empty on a closing fence or where it can't be read. */
  readonly name: string;
  readonly colons: number;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly attributes: readonly Attribute[];
  readonly faults: readonly SyntaxFault[];
  /** Set where the fence stands in a list item, in a quotation or is indented; it then opens and closes nothing. */
  readonly nested: boolean;
}

export const OUTCOME_NAMES = ['disclosed', 'withheld', 'ncnd', 'not-held', 'refused'] as const;
export type OutcomeName = (typeof OUTCOME_NAMES)[number];
export const BLOCK_NAMES = ['request', 'decision', ...OUTCOME_NAMES, 'advice', 'rights', 'standard', 'internal'] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

/** A block as an interval over the chunks. */
export interface Block {
  /** The closed list's name; a misspelt name one edit away reads as that name for checking. Undefined where nothing is near. */
  readonly name: BlockName | undefined;
  readonly fence: Fence;
  readonly close: Fence | undefined;
  /** From the opening fence to the end of the closing one, or to where the unclosed block ends. */
  readonly span: Span;
  /** What stands between the fences. */
  readonly body: Span;
  /** The block directly around it: only `standard` and `internal` have one. */
  readonly parent: Block | undefined;
  readonly children: readonly Block[];
}

/** Something that the syntax layer could not take as it stands. `code` is the rule that reports it. */
export interface SyntaxFault {
  readonly code:
    | 'front-matter-invalid'
    | 'front-matter-unknown-key'
    | 'block-unknown'
    | 'block-fence'
    | 'block-unclosed'
    | 'block-nested'
    | 'block-attribute'
    | 'block-repeated'
    | 'comment-unclosed'
    | 'marks-not-read';
  /** Which of the rule's messages, and the values it needs. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly span: Span;
  /** A mending that needs no guess, where there is one. */
  readonly fix?: { readonly title: string; readonly edits: readonly { readonly span: Span; readonly text: string }[]; readonly safe: boolean };
}

/** A flat unit of prose: what a reader takes in at once. The letter is a list of these. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'html';
  /** Heading depth 1 to 6; nesting of a list item from 1; else 0. In a plain letter every heading has depth 2. */
  readonly depth: number;
  /** Source span, markers (`##`, `1.`, `-`) included. */
  readonly span: Span;
  /** The words, with a way back to the source. */
  readonly prose: Prose;
  /** The innermost block that holds it (a `standard` or `internal` inside another block included). */
  readonly block: Block | undefined;
  /** In a Markdown quotation. */
  readonly quoted: boolean;
  /** Items of an ordered list: the number the reader sees, and the marker as written (`2.`, `a)`). */
  readonly number?: number;
  readonly marker?: string;
  /** Cells: row (0 is the header row) and column. */
  readonly row?: number;
  readonly column?: number;
  /** Counts lists and tables, so that items and cells of one stand together; undefined for other pieces. */
  readonly group?: number;
}

/** One key of the front matter with its place. */
export interface FrontMatterEntry {
  /** Dotted path: `clock.fees-notice.sent`, `attachments.0.file`. */
  readonly path: string;
  readonly key: string;
  readonly keySpan: Span;
  /** The scalar as written (unquoted); undefined for maps and lists. */
  readonly value: string | undefined;
  readonly valueSpan: Span;
}

export interface FrontMatter {
  /** From the first `---` to the end of the closing one (or to where the unclosed front matter ends). */
  readonly span: Span;
  readonly closed: boolean;
  readonly entries: readonly FrontMatterEntry[];
  /** Values typed by the schema; whatever is missing or invalid is absent. */
  readonly values: FrontMatterValues;
  readonly faults: readonly SyntaxFault[];
}

export type NoticeKind = 'response' | 'extension' | 'review' | 'clarification' | 'fees-notice';
export type Regime = 'FOIA' | 'EIR' | 'FOISA' | 'EISR';
/** An ISO calendar date, checked to exist: `2026-10-05`. */
export type IsoDate = string;

export interface FrontMatterValues {
  readonly foi?: number;
  readonly reference?: string;
  readonly kind?: NoticeKind;
  readonly subject?: string;
  readonly lang?: 'en-GB' | 'cy';
  readonly authority?: string;
  readonly regime?: Regime;
  readonly received?: IsoDate;
  readonly issued?: IsoDate;
  readonly sent?: IsoDate;
  readonly clock?: {
    readonly 'clarification-received'?: IsoDate;
    readonly 'fees-notice'?: { readonly sent?: IsoDate; readonly paid?: IsoDate };
    readonly 'public-interest-extension'?: IsoDate;
    readonly 'complex-and-voluminous'?: IsoDate;
  };
  readonly questions?: number;
  readonly requester?: { readonly name?: string; readonly address?: string };
  readonly signatory?: { readonly name?: string; readonly title?: string };
  readonly attachments?: readonly { readonly file?: string; readonly title?: string }[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly 'withheld-words'?: readonly string[];
  readonly 'published-copy'?: boolean;
  readonly waivers?: readonly { readonly rule?: string; readonly reason?: string; readonly span: Span }[];
}

/** A closed or unclosed HTML comment. Waivers are comments; the notice layer reads them. */
export interface Comment {
  readonly span: Span;
  /** What stands between `<!--` and `-->`. */
  readonly body: string;
  readonly bodySpan: Span;
  readonly closed: boolean;
  /** Alone on its line or lines, at top level: only such a comment can be a waiver. */
  readonly alone: boolean;
}

/** `((name))` in a place where fields work, or in one where they do not (`allowed: false`: code, request, attributes, front matter). */
export interface Field {
  readonly name: string;
  readonly span: Span;
  readonly allowed: boolean;
}

/** The whole reading of a text. Never fails: any text gives one. */
export interface SyntaxDocument {
  readonly text: string;
  /** The same, for whoever needs a part of it. */
  readonly written: LetterText;
  /** `plain`: a letter with no marks, in which no Markdown construct is read (`dialect.md` 9). */
  readonly form: 'dialect' | 'plain';
  readonly chunks: readonly Chunk[];
  /** Offset of each chunk. */
  readonly starts: readonly number[];
  readonly frontMatter: FrontMatter | undefined;
  readonly fences: readonly Fence[];
  /** Every block in order of its opening fence, nested ones too. */
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly fields: readonly Field[];
  /** In order of the text; comments, fences and front matter give none. */
  readonly pieces: readonly Piece[];
  /** Where link references lead, by `definitionKey` of their label, wherever in the letter the definition stands. */
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
  /** All faults found, front matter, fences and attributes included, in order of place. */
  readonly faults: readonly SyntaxFault[];
}
