import type { DueDate } from '../core/features/dueDate';
import type { NoticeSummary } from '../core/features/noticeSummary';
import type { WordingUpdate } from '../core/features/wording';
import type { StandardState } from '../core/notice/standards';
import type { Position, Range } from '../core/text/span';
import type { RulePage } from '../core/features/snapshot';
import type { Confirmation } from '../core/render/checkSheet/checkSheet';
import type { PreviewModel } from '../core/render/preview';
import type { Severity } from '../core/rules/define';
import type { ExplainedPart } from '../session/explainConfig';

/*
 * What the server and the editor say to each other beyond the Language Server Protocol. The client imports this file
 * for its names and types; nothing here needs a protocol library.
 */

/** Request of the client: the notice as a preview shows it. */
export const PREVIEW = 'foiNotices/preview';
export interface PreviewParams {
  readonly uri: string;
  /** As the requester will see it: without findings, gaps and draft mark. */
  readonly final: boolean;
}
/** `model` is null where the document is not open. */
export interface PreviewResult {
  readonly version: number;
  readonly model: PreviewModel | null;
}

/** Notification of the server: a document whose preview was asked for has changed, or what its preview rests on. */
export const PREVIEW_CHANGED = 'foiNotices/previewChanged';
export interface PreviewChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Request of the client: the documentation of a rule; null where there is no such rule. */
export const RULE_PAGE = 'foiNotices/rulePage';
export interface RulePageParams {
  readonly rule: string;
}
export type RulePageResult = RulePage | null;

/** Request of the client, without parameters: every rule with what it says, by name. */
export const RULES = 'foiNotices/rules';
export type RulesResult = readonly { readonly name: string; readonly severity: Severity; readonly summary: string }[];

/** Request of the server: the text of a file in an open workspace; null where there is none. Only sent if `InitializationOptions.files` is true. */
export const READ_FILE = 'foiNotices/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Request of the server: the bytes of a file in an open workspace or beside an open notice, in base64. Sent on the same condition. */
export const READ_BYTES = 'foiNotices/readBytes';
export interface ReadBytesParams {
  readonly uri: string;
  /** A larger file is not sent. */
  readonly most: number;
}
export interface ReadBytesResult {
  readonly base64: string | null;
  /** Why there are none. */
  readonly why: 'not-found' | 'too-large' | 'unreadable' | null;
}

/** Request of the server: the names in a folder of an open workspace; null where there is no such folder. Sent on the same condition. */
export const READ_FOLDER = 'foiNotices/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  readonly names: readonly string[] | null;
}

/** Request of the server, without parameters: addresses of the notices (`*.foi.md`) in the open workspace folders. Sent on the same condition. */
export const FIND_NOTICES = 'foiNotices/findNotices';
export interface FindNoticesResult {
  readonly uris: readonly string[];
}

/** The files of this program that a server in a browser's worker asks for when it first needs them, by their place in `dist`. */
export const OWN_FILES = [
  'attachmentWorker.web.js',
  'parts/attachments.js',
  'parts/letters.js',
  'parts/pdf.js',
  'parts/word.js',
  'fonts/Arimo-Regular.ttf',
  'fonts/Arimo-Bold.ttf',
  'fonts/Arimo-Italic.ttf',
  'fonts/Arimo-BoldItalic.ttf',
] as const;
export type OwnFile = (typeof OWN_FILES)[number];

/** Request of a server in a worker: one of its own files, in base64. */
export const READ_OWN_FILE = 'foiNotices/readOwnFile';
export interface ReadOwnFileParams {
  readonly file: OwnFile;
}
export interface ReadOwnFileResult {
  readonly base64: string;
}

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

/** Request of the client: the notice is to be checked as it stands, whatever the setting `run` says. The findings come as they always do. */
export const CHECK_NOW = 'foiNotices/checkNow';
export interface CheckNowParams {
  readonly uri: string;
}

/** Request of the client: what applies to a notice, and where each thing comes from, in words. Null where the document is not open. */
export const EXPLAIN_SETTINGS = 'foiNotices/explainSettings';
export interface ExplainSettingsParams {
  readonly uri: string;
}
export type ExplainSettingsResult = { readonly parts: readonly ExplainedPart[] } | null;

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

/** Notification of the server: how the last check of a document went. */
export const STATUS = 'foiNotices/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings of every severity. */
  readonly findings: number;
  readonly waived: number;
  /** Findings that the editor does not show, since they are less serious than the setting `check.showFrom` wants. */
  readonly hidden: number;
  /** Rules that failed: faults of this program, not of the notice. */
  readonly broken: readonly string[];
  /** What was not understood in the files of `.foi`, each with the file it stands in. */
  readonly configProblems: readonly { readonly uri: string; readonly line: number; readonly message: string }[];
  /** Time of the check in milliseconds. */
  readonly milliseconds: number;
}

/** Command of the client that shows the documentation of a rule; its argument is the rule's name. */
export const SHOW_RULE_COMMAND = 'foiNotices.showRule';

/** Command of the client that puts the cursor at a place and shows it. It is not in the manifest: only the server gives its arguments. */
export const GO_TO_COMMAND = '_foiNotices.goTo';
export type GoToArguments = [uri: string, range: Range];

/** What the client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** The client answers `foiNotices/readFile`, `foiNotices/readBytes`, `foiNotices/readFolder` and `foiNotices/findNotices`. */
  readonly files?: boolean;
  /** The client has the command `foiNotices.showRule`. */
  readonly showRule?: boolean;
  /** The client has the command `_foiNotices.goTo`. */
  readonly goTo?: boolean;
  /** The documents for which the client takes findings that are offered after the start; it then gets those of all notices only where a setting says so. */
  readonly served?: readonly ({ readonly language: string } | { readonly pattern: string })[];
}

/*
 * Bytes go over the protocol as base64. `atob` and `btoa` are in Node and in browsers alike; they want strings of one byte a character,
 * and those are made in pieces, since a function takes only so many arguments.
 */

const PIECE = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** The bytes that base64 stands for; undefined where it is none. */
export function fromBase64(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined;
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

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

/** Request of the client: the notices of the workspace and those that are open, by due date. */
export const LIST_NOTICES = 'foiNotices/listNotices';
export interface ListNoticesParams {
  /** Looks for files anew: something may have happened to them that nobody was told of. */
  readonly again?: boolean;
}
export interface ListNoticesResult {
  /** The day from which days are counted. */
  readonly today: string;
  readonly notices: readonly ListedNotice[];
  /** How many are not read yet: when some of them are, the client is told. */
  readonly pending: number;
  /** How many are left out because there are too many. */
  readonly leftOut: number;
}
export interface ListedNotice extends NoticeSummary {
  readonly uri: string;
}

/** Notification of the server, without parameters: a list of notices that was asked for may be out of date. */
export const NOTICES_CHANGED = 'foiNotices/noticesChanged';

/** Request of the client: by when an open notice is due. Null where the document is not open. */
export const DUE_DATE = 'foiNotices/dueDate';
export interface DueDateParams {
  readonly uri: string;
}
export type DueDateResult = { readonly today: string; readonly reference: string | null; readonly due: DueDate } | null;

/** A language model's question, with the types of `handlers/tools.ts`. Request of the client. */
export const TOOL = 'foiNotices/tool';
