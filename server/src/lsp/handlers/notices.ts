import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { dueDate } from '../../core/features/dueDate';
import { byDueDate, noticeSummary } from '../../core/features/noticeSummary';
import { settingsKind } from '../../core/features/settings/settingsFile';
import { MOST_FOLLOWED } from '../../session/workspaceNotices';
import {
  DUE_DATE,
  type DueDateParams,
  type DueDateResult,
  LIST_NOTICES,
  type ListedNotice,
  type ListNoticesParams,
  type ListNoticesResult,
  NOTICES_CHANGED,
} from '../protocol';
import type { ServerState } from '../state';

/** How long after the last change a list is said to be out of date, in milliseconds. */
export const LIST_DELAY = 400;

/** How long notices are read before what is known is answered, in milliseconds. The client asks again for the others. */
const ANSWER_WITHIN = 1_000;

/** A notice with what its entry rests on. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly listed: ListedNotice;
}

/** Lists the notices of the workspace, each checked once for its content, and tells by when an open one is due. */
export function registerNotices(state: ServerState): { refresh(): void } {
  const { connection, environment } = state;
  const list = new NoticeList(state);
  /** Somebody shows a list or a day, and wants to be told. */
  let isAskedFor = false;
  let pending: (() => void) | undefined;
  const later = (delay: number): void => {
    if (!isAskedFor) return;
    pending?.();
    pending = environment.later(delay, () => {
      pending = undefined;
      void connection.sendNotification(NOTICES_CHANGED);
    });
  };
  const refresh = (): void => later(LIST_DELAY);

  connection.onRequest(LIST_NOTICES, async (params: Partial<ListNoticesParams> | undefined, token): Promise<ListNoticesResult> => {
    if (!state.ready) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
    isAskedFor = true;
    const result = await list.read(params?.again === true, token);
    if (result.pending > 0) later(0);
    return result;
  });
  connection.onRequest(DUE_DATE, async (params: Partial<DueDateParams> | undefined, token): Promise<DueDateResult> => {
    if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice is missing.');
    isAskedFor = true;
    const reading = await state.read(params.uri, token);
    if (!reading) return null;
    const { snapshot, context } = reading;
    const today = environment.today();
    return { today, reference: snapshot.notice.values.reference ?? null, due: dueDate(snapshot, context.check, today) };
  });
  state.documents.onDidChangeContent(refresh);
  state.documents.onDidClose(refresh);
  return { refresh };
}

class NoticeList {
  private entries = new Map<string, Entry>();

  constructor(private readonly state: ServerState) {}

  /** What is known by now, after reading for as long as an answer may take. */
  async read(again: boolean, token: CancellationToken): Promise<ListNoticesResult> {
    const { environment } = this.state;
    const end = environment.now() + ANSWER_WITHIN;
    const all = await this.addresses(again);
    const found = new Map<string, Entry>();
    let pending = 0;
    for (const address of all.slice(0, MOST_FOLLOWED)) {
      const before = this.entries.get(address);
      const isInTime = environment.now() <= end && !token.isCancellationRequested;
      const entry = isInTime ? await this.entryOf(address, before, token) : before;
      if (entry === 'busy' || !isInTime) pending++;
      const shown = entry === 'busy' ? before : entry;
      if (shown) found.set(address, shown);
    }
    this.entries = found;
    const notices = [...found.values()].map(({ listed }) => listed).sort(byDueDate);
    return { today: environment.today(), notices, pending, leftOut: Math.max(0, all.length - MOST_FOLLOWED) };
  }

  /** The notices of the workspace, and those that are open and lie elsewhere or in no file. */
  private async addresses(again: boolean): Promise<readonly string[]> {
    const { documents, notices, workspace } = this.state;
    const inWorkspace = await notices.addresses(again);
    const known = new Set(inWorkspace);
    const schemes = new Set(['file', 'untitled', ...(workspace.folders() ?? []).map(schemeOf)]);
    // An older version, shown to be compared, is no notice of its own; it comes from another source.
    const others = documents.keys().filter((uri) => !known.has(uri) && !settingsKind(uri) && schemes.has(schemeOf(uri)));
    return [...others, ...inWorkspace];
  }

  /** The entry of a notice; undefined where it is gone, `busy` where somebody is typing in it. */
  private async entryOf(address: string, before: Entry | undefined, token: CancellationToken): Promise<Entry | 'busy' | undefined> {
    const { state } = this;
    const open = state.documents.get(address);
    if (open) return this.openEntry(address, before, token);
    const text = await state.notices.text(address);
    if (text === undefined) return undefined;
    const id = state.closedId;
    if (before?.text === text && before.id === id) return before;
    await state.environment.turn();
    const { snapshot, context, settings } = await state.readClosed(address, text);
    const summary = noticeSummary(snapshot, context.check, state.environment.today(), settings['check.enabled']);
    return { id, text, listed: { uri: address, ...summary } };
  }

  private async openEntry(address: string, before: Entry | undefined, token: CancellationToken): Promise<Entry | 'busy' | undefined> {
    try {
      const reading = await this.state.read(address, token);
      if (!reading) return undefined;
      const { resultId, snapshot, context, settings, document } = reading;
      if (before?.text === document.text && before.id === resultId) return before;
      const summary = noticeSummary(snapshot, context.check, this.state.environment.today(), settings['check.enabled']);
      return { id: resultId, text: document.text, listed: { uri: address, ...summary } };
    } catch (error) {
      // It has changed, was closed, or the client no longer wants to know: the next list has it.
      if (error instanceof ResponseError) return 'busy';
      throw error;
    }
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}
