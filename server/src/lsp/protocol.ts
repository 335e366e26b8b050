import type { Range } from '../core/text/span';
import type { RulePage } from '../core/features/rulePage';
import type { PreviewModel } from '../core/render/preview';
import type { Severity } from '../core/rules/define';
import type { ExplainedPart } from '../session/explainConfig';

/*
 * What the server and the editor say to each other beyond the Language Server Protocol. The client imports this file
 * for its names and types; nothing here needs a protocol library.
 */

export * from './protocol/files';
export * from './protocol/letters';
export * from './protocol/notices';
export * from './protocol/wording';

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

/** Notification of the server: a check of this version has begun that takes a while. Its end is told by `foiNotices/status`. */
export const CHECKING = 'foiNotices/checking';
export interface CheckingParams {
  readonly uri: string;
  readonly version: number;
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

/** A language model's question, with the types of `handlers/tools.ts`. Request of the client. */
export const TOOL = 'foiNotices/tool';
