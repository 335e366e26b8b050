import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { matchesQuery, type NoticeSymbol, noticeSymbols } from '../../core/features/workspaceSymbol';
import { fileNameOf } from '../../session/document';
import { MOST_FOLLOWED } from '../../session/workspaceNotices';
import type { ServerState } from '../state';

/** How long an answer waits for notices that have not been read yet, in milliseconds. Reading goes on after it, so that the next answer is whole. */
export const ANSWER_WITHIN = 1_000;

/** More names than this are no help to choose from. */
const MOST_SYMBOLS = 1_000;

const KINDS: Record<NoticeSymbol['kind'], SymbolKind> = { notice: SymbolKind.File, outcome: SymbolKind.Class };

export function registerWorkspaceSymbols(state: ServerState): void {
  const names = new NoticeNames(state);
  state.connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    if (!state.ready) return [];
    await names.readFor(ANSWER_WITHIN);
    if (token.isCancellationRequested) return [];
    return names
      .all()
      .flatMap(({ uri, symbols }) =>
        symbols
          .filter((symbol) => matchesQuery(symbol, query))
          .map(({ name, kind, container, range }): SymbolInformation => ({ name, kind: KINDS[kind], containerName: container, location: { uri, range } })),
      )
      .slice(0, MOST_SYMBOLS);
  });
}

interface Named {
  readonly uri: string;
  readonly text: string;
  /** What else the reading rests on: settings and profiles. */
  readonly id: string;
  readonly symbols: readonly NoticeSymbol[];
}

/** The names of all notices of the workspace, each read once for its content; what is open counts as it stands in the editor. */
class NoticeNames {
  private known = new Map<string, Named>();
  private reading: Promise<void> | undefined;

  constructor(private readonly state: ServerState) {}

  all(): readonly Named[] {
    return [...this.known.values()];
  }

  /** Begins to read what is new, and waits until all is read, but no longer than so many milliseconds. */
  async readFor(milliseconds: number): Promise<void> {
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined;
    });
    let cancel: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = this.state.environment.later(milliseconds, resolve);
    });
    await Promise.race([this.reading, late]);
    cancel();
  }

  private async readAll(): Promise<void> {
    const { state } = this;
    const addresses = (await state.notices.addresses()).slice(0, MOST_FOLLOWED);
    const gone = new Set(this.known.keys());
    for (const uri of addresses) {
      const text = state.documents.get(uri)?.text ?? (await state.notices.text(uri));
      if (text === undefined) continue;
      gone.delete(uri);
      const id = state.closedId;
      const before = this.known.get(uri);
      if (before?.text === text && before.id === id) continue;
      await state.environment.turn();
      const { snapshot } = await state.readClosed(uri, text);
      this.known.set(uri, { uri, text, id, symbols: noticeSymbols(snapshot, fileNameOf(uri)) });
    }
    for (const uri of gone) this.known.delete(uri);
  }
}
