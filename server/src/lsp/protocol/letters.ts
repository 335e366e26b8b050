import type { Range } from '../../core/text/span';
import type { Confirmation } from '../../core/render/checkSheet/checkSheet';

/* Letters that come in, go out or are prepared for it, with their attachments. */

/** Request of the client: whether a text that is no notice reads like an answer to a request for information. */
export const LOOKS_LIKE_LETTER = 'foiNotices/looksLikeLetter';
export interface LooksLikeLetterParams {
  readonly text: string;
}
export interface LooksLikeLetterResult {
  readonly letter: boolean;
}

/** Request of the client: what lists files among the attachments of a notice and links to them. Null where a file can't go out with it, or can't be listed. */
export const ADD_ATTACHMENTS = 'foiNotices/addAttachments';
export interface AddAttachmentsParams {
  readonly uri: string;
  /** Addresses of the files. */
  readonly files: readonly string[];
}
export type AddAttachmentsResult = {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Links to the files, for the letter. */
  readonly links: string;
} | null;

/** Request of the client, without parameters: the forms in which a letter can leave, in the order in which they are offered. */
export const FORMS = 'foiNotices/forms';
export type FormsResult = readonly { readonly name: string; readonly title: string; readonly ending: string }[];

/** Request of the client: the letter in a form. */
export const MAKE = 'foiNotices/make';
export interface MakeParams {
  readonly uri: string;
  /** Name of a form. */
  readonly form: string;
  /** Only a copy that may be sent: with errors, with gaps, or of another text than this fingerprint's, nothing is made. */
  readonly finalOf?: string;
}
export interface MakeResult {
  readonly made: { readonly fileName: string; readonly base64: string; readonly draft: string | null; readonly remarks: readonly string[] } | null;
  /** Why nothing was made, and what to do. */
  readonly problem: string | null;
}

/** Request of the client: everything that is checked before a letter goes out, to its end. */
export const PREPARE = 'foiNotices/prepare';
export interface PrepareParams {
  readonly uri: string;
  /** Ids of what a person has confirmed. */
  readonly confirmed: readonly string[];
  /** Look into the files anew, whatever is known of them. */
  readonly again: boolean;
}
export interface PrepareResult {
  /** Changes with every change of the text. */
  readonly fingerprint: string;
  /** Nothing stands in the way, and all is confirmed. */
  readonly ready: boolean;
  /** Errors or gaps stand in the way. */
  readonly refused: boolean;
  readonly confirmations: readonly Confirmation[];
  /** The sheet's parts as HTML, to be shown around the confirmations. */
  readonly head: string;
  readonly body: string;
  /** The sheet as files. */
  readonly html: string;
  readonly text: string;
  /** What its files are called, without an ending. */
  readonly fileName: string;
}

/** Request of the client: what is hidden inside a file, which need not belong to a notice. The client reads the file. */
export const LOOK_INTO = 'foiNotices/lookInto';
export interface LookIntoParams {
  /** Name of the file, as it is to be called in the answer. */
  readonly name: string;
  readonly base64: string;
}
export interface LookIntoResult {
  /** What there is to say of the file, line by line. */
  readonly lines: readonly string[];
}

/** Request of the client: a letter that is no notice, from a file or pasted, as a notice or as its bare words. */
export const IMPORT = 'foiNotices/import';
export interface ImportParams {
  /** Name of its file; the ending helps to tell what it is. */
  readonly name: string;
  readonly base64: string;
  /** `notice`: in the dialect, with its parts marked. `words`: as plain text, to be checked as it stands. */
  readonly as: 'notice' | 'words';
}
export interface ImportResult {
  readonly text: string | null;
  /** Why there is none, and what to do. */
  readonly problem: string | null;
  /** What was recognised and what was not; empty for bare words. */
  readonly recognised: readonly ImportLine[];
  readonly notRecognised: readonly ImportLine[];
  /** What was left out of the file, or taken in a way that must be told. */
  readonly remarks: readonly string[];
}
/** A sentence, and the line of the new text that it is about, counted from 0. */
export interface ImportLine {
  readonly text: string;
  readonly line?: number;
}
