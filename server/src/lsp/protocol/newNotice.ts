import type { NewNotice, NewNoticePlan } from '../../core/features/newNotice';
import type { DueWords, FoundQuestion, GroundChoice } from '../../core/features/newNoticeChoices';

/*
 * What server and editor say to each other about a new notice. Like `protocol.ts`, of which it is a part, it needs no protocol library.
 */

/** Request of the client: what a new notice begins from in a folder, by its address; null where no folder is open. */
export const NEW_NOTICE_START = 'foiNotices/newNotice/start';
export interface NewNoticeStartParams {
  readonly folder: string | null;
}
export interface NewNoticeStartResult {
  readonly today: string;
  /** The profiles there are. */
  readonly authorities: readonly { readonly id: string; readonly name: string; readonly regime: NewNoticePlan['regime'] | null }[];
}

/** Request of the client: the questions in a request as it was pasted. */
export const NEW_NOTICE_QUESTIONS = 'foiNotices/newNotice/questions';
export interface NewNoticeQuestionsParams {
  readonly text: string;
}
export type NewNoticeQuestionsResult = readonly FoundQuestion[];

/** Request of the client: the grounds that a regime has for an outcome. */
export const NEW_NOTICE_GROUNDS = 'foiNotices/newNotice/grounds';
export interface NewNoticeGroundsParams {
  readonly regime: NewNoticePlan['regime'];
  readonly kind: NewNoticePlan['questions'][number]['outcomes'][number]['kind'];
}
export type NewNoticeGroundsResult = readonly GroundChoice[];

/** Request of the client: by when a request is to be answered that came on a day; null where the text is no date. */
export const NEW_NOTICE_DUE = 'foiNotices/newNotice/due';
export interface NewNoticeDueParams {
  readonly folder: string | null;
  readonly received: string;
  readonly regime: NewNoticePlan['regime'];
  readonly authority?: string;
}
export type NewNoticeDueResult = DueWords | null;

/** Request of the client: the text of a new notice for what was chosen. */
export const NEW_NOTICE = 'foiNotices/newNotice';
export interface NewNoticeParams {
  readonly folder: string | null;
  readonly plan: NewNoticePlan;
}
export type NewNoticeResult = NewNotice;
