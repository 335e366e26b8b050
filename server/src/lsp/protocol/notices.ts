import type { DueDate } from '../../core/features/dueDate';
import type { NoticeSummary } from '../../core/features/noticeSummary';

/* Notices that are listed and dated. */

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
