import type { AnsweredQuestion, NeighbourFacts, ReasonPassage } from './facts';
import type { LikePassage, LikeQuestion, NeighbourName, Neighbours } from './model';
import { SimilarityIndex } from './similarity';
import { wordsOf } from './words';

/** At most so many answers to one question: a person looks at two or three. */
const MOST = 5;

interface Of<T> {
  readonly notice: NeighbourName;
  readonly value: T;
}

interface Member {
  readonly name: NeighbourName;
  readonly facts: NeighbourFacts;
  readonly passages: readonly Of<ReasonPassage>[];
  readonly questions: readonly Of<AnsweredQuestion>[];
}

/**
 * The notices of a workspace, kept so that one can be compared with all others in little time: near-identical passages and
 * questions through MinHash and banding, references and requesters through maps. Changing one notice touches only its own entries.
 */
export class NoticeIndex {
  private readonly members = new Map<string, Member>();
  // 16 bands of 4: a pair that shares 70 % is found in 99 of 100 cases, one that shares 80 % practically always.
  private readonly passages = new SimilarityIndex<Of<ReasonPassage>>({ bands: 16, rows: 4, threshold: 0.7 });
  // 32 bands of 2: questions are short, and half of their words is much.
  private readonly questions = new SimilarityIndex<Of<AnsweredQuestion>>({ bands: 32, rows: 2, threshold: 0.5 });
  private readonly references = new Map<string, Member[]>();
  private readonly requesters = new Map<string, Member[]>();

  get size(): number {
    return this.members.size;
  }

  has(address: string): boolean {
    return this.members.has(address);
  }

  /** Adds a notice, or what has become of it. */
  set(address: string, facts: NeighbourFacts): void {
    this.delete(address);
    const name = { address, file: fileOf(address), reference: facts.reference };
    const member: Member = {
      name,
      facts,
      passages: facts.passages.map((value) => ({ notice: name, value })),
      questions: facts.questions.map((value) => ({ notice: name, value })),
    };
    this.members.set(address, member);
    for (const passage of member.passages) this.passages.add(passage, passage.value.shingles);
    for (const question of member.questions) this.questions.add(question, question.value.shingles);
    if (facts.reference !== undefined) put(this.references, referenceKey(facts.reference), member);
    const last = lastWord(facts.requester);
    if (last !== undefined) put(this.requesters, last, member);
  }

  delete(address: string): void {
    const member = this.members.get(address);
    if (!member) return;
    this.members.delete(address);
    for (const passage of member.passages) this.passages.remove(passage);
    for (const question of member.questions) this.questions.remove(question);
    if (member.facts.reference !== undefined) take(this.references, referenceKey(member.facts.reference), member);
    const last = lastWord(member.facts.requester);
    if (last !== undefined) take(this.requesters, last, member);
  }

  /** The index as the notice at `address` sees it: without itself. It follows later changes of the index. */
  around(address: string, authorities: ReadonlyMap<string, string> = new Map()): Neighbours {
    const index = this;
    const isOther = (of: { readonly notice: NeighbourName }): boolean => of.notice.address !== address;
    return {
      get size() {
        return index.size - (index.has(address) ? 1 : 0);
      },
      authorities,
      passagesLike: (passage): readonly LikePassage[] =>
        index.passages
          .like(passage.shingles, (of) => isOther(of) && of.value.kind === passage.kind, MOST)
          .map(({ item, similarity }) => ({ notice: item.notice, passage: item.value, similarity })),
      questionsLike: (question, authority): readonly LikeQuestion[] =>
        index.questions
          .like(question.shingles, (of) => isOther(of) && index.members.get(of.notice.address)?.facts.authority === authority, MOST)
          .map(({ item, similarity }) => ({ notice: item.notice, question: item.value, similarity })),
      withReference: (reference) => index.references.get(referenceKey(reference))?.find((member) => member.name.address !== address)?.name,
      requestersNamed: (word) =>
        (index.requesters.get(word.toLowerCase()) ?? [])
          .filter((member) => member.name.address !== address)
          .map((member) => ({ name: member.facts.requester ?? '', notice: member.name })),
    };
  }
}

/** References are compared without regard to case and to the signs between their parts. */
function referenceKey(reference: string): string {
  return reference.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** The last word of a name of at least two; a single word may be anything. */
function lastWord(name: string | undefined): string | undefined {
  const words = wordsOf(name ?? '');
  return words.length < 2 ? undefined : words.at(-1);
}

function fileOf(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1);
  try {
    return address.includes('://') ? decodeURIComponent(name) : name;
  } catch {
    // A stray percent sign: the name is shown as it stands.
    return name;
  }
}

function put(map: Map<string, Member[]>, key: string, member: Member): void {
  const there = map.get(key);
  if (there) there.push(member);
  else map.set(key, [member]);
}

function take(map: Map<string, Member[]>, key: string, member: Member): void {
  const rest = (map.get(key) ?? []).filter((other) => other !== member);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
