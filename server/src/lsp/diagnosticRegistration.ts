import { type Disposable, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { diagnosticOptions } from './capabilities';
import type { ServerState } from './state';

/**
 * Offers findings on request anew whenever the setting `check.workspace` changes, for clients that let it: a client that may ask about the whole workspace
 * keeps the findings of a notice that is closed, so only those that want all notices are offered that.
 */
export class DiagnosticRegistration {
  private allNotices: boolean | undefined;
  private done: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(private readonly state: ServerState) {}

  /** Looks at the setting, and offers what it calls for. */
  async follow(): Promise<void> {
    const { state } = this;
    if (!offersLater(state)) return;
    const all = (await state.settingsOf(''))['check.workspace'] === 'allNotices';
    if (this.allNotices === all) return;
    this.allNotices = all;
    // A client that refused the last offer is made the next one all the same.
    const last = this.done.catch(() => undefined);
    this.done = last.then((before) => {
      before?.dispose();
      return state.connection.client.register(DocumentDiagnosticRequest.type, {
        documentSelector: [...(state.options.served ?? [])],
        ...diagnosticOptions(all),
      });
    });
    await this.done;
  }
}

/** Whether findings are offered after the start: the client lets that be, and has said for which documents. */
export function offersLater({ capabilities, options }: Pick<ServerState, 'capabilities' | 'options'>): boolean {
  return capabilities.textDocument?.diagnostic?.dynamicRegistration === true && options.served !== undefined;
}
