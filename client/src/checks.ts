import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol';

/** How a check went, and when. */
export type LastCheck = StatusParams & { readonly at: Date };

/** What the server has said of the last check of each open notice. */
export class Checks implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<StatusParams>();
  private readonly last = new Map<string, LastCheck>();
  private readonly subscriptions: vscode.Disposable;
  /** A check has come to its end. */
  readonly onDidCheck = this.emitter.event;

  /** Make it before the client starts, so that no check is missed. */
  constructor(client: Pick<BaseLanguageClient, 'onNotification'>) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      client.onNotification(STATUS, (status: StatusParams) => {
        this.last.set(status.uri, { ...status, at: new Date() });
        this.emitter.fire(status);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.last.delete(uri.toString())),
    );
  }

  /** How the last check of a notice went; undefined where there was none since it was opened. */
  lastOf(uri: vscode.Uri): LastCheck | undefined {
    return this.last.get(uri.toString());
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
