import { passageKind } from '../notice/passageHeadings';
import type { Block, OutcomeName, Piece, SyntaxDocument } from '../syntax/model';
import { OUTCOME_NAMES } from '../syntax/model';
import { parseQuestions } from '../syntax/questions';
import { contains, type Span } from '../text/span';
import { contentWords, shinglesOf, wordsOf } from './words';

/** Reasons under a heading of an outcome block, long enough to be told from a formula. */
export interface ReasonPassage {
  readonly kind: 'harm' | 'for' | 'against' | 'balance';
  /** What the block relies on, as written. */
  readonly under: string;
  /** The heading that opens the provision's part, or the block's; empty where there is none. */
  readonly about: string;
  /** The passage's own heading. */
  readonly heading: Span;
  readonly shingles: Uint32Array;
}

/** A question with what was answered. */
export interface AnsweredQuestion {
  readonly label: string;
  readonly text: string;
  readonly outcomes: readonly OutcomeName[];
  readonly shingles: Uint32Array;
}

/** What other notices are compared with: nothing but marks and words, so that ten thousand notices can be read without their law. */
export interface NeighbourFacts {
  readonly reference: string | undefined;
  readonly authority: string | undefined;
  readonly requester: string | undefined;
  readonly passages: readonly ReasonPassage[];
  readonly questions: readonly AnsweredQuestion[];
}

/** Passages are compared by runs of three words: one word changed in sixty leaves them alike. */
export const PASSAGE_RUNS: readonly number[] = [3];
/** Questions are short: single words and pairs. */
const QUESTION_RUNS: readonly number[] = [1, 2];

const FEWEST_SENTENCES = 3;
const FEWEST_WORDS = 25;
const COMPARED: ReadonlySet<string> = new Set(['harm', 'for', 'against', 'balance']);

/** Reads a notice for comparison. A letter without marks gives its front matter's names at most. */
export function neighbourFacts(syntax: SyntaxDocument): NeighbourFacts {
  const values = syntax.frontMatter?.values;
  return {
    reference: values?.reference,
    authority: values?.authority,
    requester: values?.requester?.name,
    passages: passages(syntax),
    questions: questions(syntax),
  };
}

const isOutcome = (block: Block): boolean => OUTCOME_NAMES.some((name) => name === block.name);

/** A passage whose heading has been read. */
interface OpenPassage {
  readonly kind: string;
  readonly depth: number;
  readonly block: Block;
  readonly about: string;
  readonly heading: Span;
  readonly pieces: Piece[];
}

function passages(syntax: SyntaxDocument): ReasonPassage[] {
  const found: ReasonPassage[] = [];
  let open: OpenPassage | undefined;
  let about = '';
  let inside: Block | undefined;
  const close = (): void => {
    const passage = open && passageOf(open);
    if (passage) found.push(passage);
    open = undefined;
  };
  for (const piece of syntax.pieces) {
    const { block } = piece;
    if (!block || !isOutcome(block)) {
      if (block === undefined) close();
      continue;
    }
    if (block !== inside) {
      close();
      inside = block;
      about = '';
    }
    if (piece.kind === 'heading') {
      const kind = piece.prose.read(passageKind);
      if (!open || piece.depth <= open.depth || kind !== undefined) close();
      if (kind !== undefined && COMPARED.has(kind)) open = { kind, depth: piece.depth, block, about, heading: piece.span, pieces: [] };
      else if (kind === undefined && piece.prose.has(/\d/)) about = piece.prose.text;
    } else open?.pieces.push(piece);
  }
  close();
  return found;
}

function passageOf({ kind, block, about, heading, pieces }: OpenPassage): ReasonPassage | undefined {
  const text = pieces.map((piece) => piece.prose.text).join('\n');
  const words = wordsOf(text);
  const sentences = pieces.reduce((sum, piece) => sum + Math.max(1, (piece.prose.text.match(/[.!?](?=\s|$)/g) ?? []).length), 0);
  if (sentences < FEWEST_SENTENCES || words.length < FEWEST_WORDS) return undefined;
  return {
    kind: kind as ReasonPassage['kind'],
    under: block.fence.attributes.find((attribute) => attribute.name === 'under')?.value ?? '',
    about,
    heading,
    shingles: shinglesOf(words, PASSAGE_RUNS),
  };
}

function questions(syntax: SyntaxDocument): AnsweredQuestion[] {
  const request = syntax.blocks.find((block) => block.name === 'request');
  if (!request) return [];
  const inside = syntax.pieces.filter((piece) => contains(request.body, piece.span));
  const items = inside.filter((piece) => piece.kind === 'item' && piece.depth === 1 && piece.number !== undefined);
  const asked =
    items.length > 0
      ? items.map((piece) => ({ label: String(piece.number), text: piece.prose.text }))
      : [{ label: '1', text: inside.map((piece) => piece.prose.text).join(' ') }];
  const outcomes = syntax.blocks.filter(isOutcome);
  return asked.map(({ label, text }) => ({
    label,
    text,
    outcomes: [...new Set(outcomes.filter((block) => answers(block, Number(label))).flatMap((block) => OUTCOME_NAMES.filter((name) => name === block.name)))],
    shingles: shinglesOf(contentWords(text), QUESTION_RUNS),
  }));
}

/** Whether an outcome block is about a question; one that names none is about all of them. */
function answers(block: Block, number: number): boolean {
  const value = block.fence.attributes.find((attribute) => attribute.name === 'questions')?.value;
  if (value === undefined) return true;
  const named = parseQuestions(value);
  return named !== undefined && (named.all || named.entries.some((entry) => entry.from <= number && number <= entry.to));
}
