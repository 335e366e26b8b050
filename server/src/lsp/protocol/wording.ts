import type { WordingUpdate } from '../../core/features/wording';
import type { StandardState } from '../../core/notice/standards';
import type { Position, Range } from '../../core/text/span';

/* Profiles of authorities and standard wording. */

/** Request of the client, without parameters: the kinds of authority that a profile can name. */
export const AUTHORITY_KINDS = 'foiNotices/authorityKinds';
export type AuthorityKindsResult = readonly { readonly value: string; readonly description: string }[];

/** Request of the client: the text of a new profile, and a name for its file without the ending. */
export const NEW_PROFILE = 'foiNotices/newProfile';
export interface NewProfileParams {
  readonly name: string;
  readonly kind?: string;
}
export interface NewProfileResult {
  /** Empty where the name has nothing that a file name can be made of. */
  readonly id: string;
  readonly text: string;
}

/** Request of the client: the standard wording that a notice may have on its date, with the edit that puts it at a place. Null where the document is not open. */
export const STANDARD_WORDING = 'foiNotices/standardWording';
export interface StandardWordingParams {
  readonly uri: string;
  readonly position: Position;
}
export interface WordingChoice {
  readonly id: string;
  readonly rev: string;
  readonly origin: 'shipped' | 'workspace';
  /** The words of the library. */
  readonly text: string;
  /** Notes for staff: shown, never inserted. */
  readonly handling: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** How the notice's own block of this name stands to the library; null where it has none. */
  readonly state: StandardState | null;
  /** What the snippet replaces. */
  readonly range: Range;
  readonly snippet: string;
}
/** `marked`: the letter has marks. Without them standard wording can't say what it is, and nothing is offered. */
export type StandardWordingResult = { readonly version: number; readonly marked: boolean; readonly choices: readonly WordingChoice[] } | null;

/** Request of the client: the edits that bring all standard wording of a notice up to date, and what they come to. Null where the document is not open. */
export const UPDATE_WORDING = 'foiNotices/updateWording';
export interface UpdateWordingParams {
  readonly uri: string;
}
export type UpdateWordingResult =
  | ({ readonly version: number; readonly edits: readonly { readonly range: Range; readonly newText: string }[] } & Omit<WordingUpdate, 'edits'>)
  | null;
