import type { AnsweredQuestion, ReasonPassage } from './facts';

/** By what a person finds another notice: its file's name, and its reference where it has one. */
export interface NeighbourName {
  readonly address: string;
  readonly file: string;
  readonly reference: string | undefined;
}

/** Reasons of another notice that are nearly the same. */
export interface LikePassage {
  readonly notice: NeighbourName;
  readonly passage: ReasonPassage;
  /** The part of their runs of words that the two share, 0 to 1. */
  readonly similarity: number;
}

/** A question of another notice that asks for nearly the same. */
export interface LikeQuestion {
  readonly notice: NeighbourName;
  readonly question: AnsweredQuestion;
  readonly similarity: number;
}

/** What the other notices of the workspace say, asked by rules that compare notices. Never answers with the notice that is checked. */
export interface Neighbours {
  /** How many notices there are. */
  readonly size: number;
  /** Passages of other notices of this kind that say nearly the same, most alike first. */
  passagesLike(passage: ReasonPassage): readonly LikePassage[];
  /** Questions of other notices of the same authority that ask for nearly the same, most alike first. */
  questionsLike(question: AnsweredQuestion, authority: string | undefined): readonly LikeQuestion[];
  /** The notice of another case that has this reference. */
  withReference(reference: string): NeighbourName | undefined;
  /** Names of requesters of other notices that end in this word, which is compared without regard to case. */
  requestersNamed(lastWord: string): readonly { readonly name: string; readonly notice: NeighbourName }[];
  /** Names of authorities with a profile in the workspace, by id. */
  readonly authorities: ReadonlyMap<string, string>;
}
