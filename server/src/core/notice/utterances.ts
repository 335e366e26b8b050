import type { DraftSentence } from './draft';
import { COMMISSIONER, NO_PROCEDURE, OPEN_WAY, OWN_REVIEW, REGULATOR, REVIEW_WORD, RIGHTS_DOCUMENT } from './rightsPhrases';

/** What is said about a review or the regulator, with what stands around it. */
export interface Spoken {
  readonly kind: DraftSentence['piece']['kind'];
  readonly text: string;
  /** It stands in the passage on rights. */
  readonly inRights: boolean;
  /** The heading above it, and the utterance before it in the same zone. */
  readonly heading: string;
  readonly before: string;
  /** What follows its closing colon. */
  readonly ahead: string;
}

/**
 * A sentence as a reader takes it in: joined with what a line or page end parted from it, and with what stands around it. Its words are put together
 * when somebody asks: most utterances have nothing to do with rights.
 */
export class Utterance implements Spoken {
  constructor(
    readonly sentence: DraftSentence,
    /** Its sentences. */
    readonly parts: readonly DraftSentence[],
    private readonly over: DraftSentence | undefined,
    private readonly last: Utterance | undefined,
    private readonly next: DraftSentence | undefined,
  ) {}

  /** All whose words a judgement of it may rest on. */
  get sources(): readonly DraftSentence[] {
    const { parts, over, last, next } = this;
    return [...parts, ...(over ? [over] : []), ...(last?.parts ?? []), ...(next ? [next] : [])];
  }

  get kind(): Spoken['kind'] {
    return this.sentence.piece.kind;
  }

  get inRights(): boolean {
    return this.sentence.zone === 'rights';
  }

  get text(): string {
    return this.parts.map((part) => part.text).join(' ');
  }

  get heading(): string {
    return this.inRights ? (this.over?.text ?? '') : '';
  }

  get before(): string {
    const { last } = this;
    return last && last.inRights === this.inRights && last.kind !== 'heading' ? last.text : '';
  }

  get ahead(): string {
    return this.parts.at(-1)?.has(/:$/) ? (this.next?.text ?? '') : '';
  }
}

const FURNITURE = /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i;
const OPEN_END = /\b(?:the|an?|to|of|and|or|with|by|at|your|our|for|may|can|internal|information|scottish)$/i;
const LONG = /^[\s\S]{41}/;

/** What an utterance outside the passage on rights must have for anything to be judged of it. */
const SPEAKS_OF_RIGHTS: readonly RegExp[] = [REGULATOR, OWN_REVIEW, REVIEW_WORD, NO_PROCEDURE, RIGHTS_DOCUMENT, OPEN_WAY, COMMISSIONER];

/** Those of the authority's own sentences, as utterances, that may speak of rights, and the first sentence of every utterance. */
export function utterancesOf(sentences: readonly DraftSentence[]): { readonly utterances: Utterance[]; readonly first: ReadonlySet<DraftSentence> } {
  const own = sentences.filter(
    (sentence) =>
      sentence.zone !== 'request' &&
      sentence.zone !== 'quoted' &&
      sentence.zone !== 'internal' &&
      !(sentence.piece.kind !== 'heading' && sentence.has(FURNITURE)),
  );
  const found: Utterance[] = [];
  const first = new Set<DraftSentence>();
  let heading: DraftSentence | undefined;
  let last: Utterance | undefined;
  for (let i = 0; i < own.length; i++) {
    const sentence = own[i];
    if (!sentence) continue;
    if (sentence.piece.kind === 'heading') heading = sentence;
    const parts = [sentence];
    for (let next = own[i + 1]; next && parts.length < 3 && goesOn(parts, next); next = own[i + 1]) {
      parts.push(next);
      i++;
    }
    const utterance: Utterance = new Utterance(sentence, parts, heading, last, own[i + 1]);
    last = utterance;
    first.add(sentence);
    if (parts.length > 1 || utterance.inRights || SPEAKS_OF_RIGHTS.some((pattern) => sentence.has(pattern))) found.push(utterance);
  }
  return { utterances: found, first };
}

/** Whether the next sentence is the rest of what has been put together: the text layer of a PDF ends paragraphs at lines and pages. */
function goesOn(parts: readonly DraftSentence[], next: DraftSentence): boolean {
  const [{ piece }] = parts as readonly [DraftSentence, ...DraftSentence[]];
  const end = parts.at(-1);
  if (!end || next.piece === piece || piece.kind === 'heading' || piece.kind === 'cell' || next.piece.kind !== 'paragraph') return false;
  return !end.has(/[.!?:;]["”’)]?$/) && (end.has(OPEN_END) || ((parts.length > 1 || end.has(LONG)) && next.has(/^\p{Ll}/u)));
}
