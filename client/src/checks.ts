import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECKING, type CheckingParams, STATUS, type StatusParams } from '../../server/src/lsp/protocol';

/** How a check went, and when. */
export type LastCheck = StatusParams & { readonly at: Date };

/** What the server has said of the last check of each open notice. */
export class Checks implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<StatusParams>();
  private readonly begun = new vscode.EventEmitter<CheckingParams>();
  private readonly last = new Map<string, LastCheck>();
  /** The version of each notice whose check is under way and takes a while. */
  private readonly underWay = new Map<string, number>();
  private readonly subscriptions: vscode.Disposable;
  /** A check has come to its end. */
  readonly onDidCheck = this.emitter.event;
  /** A check has begun that takes a while. */
  readonly onDidBegin = this.begun.event;

  /** Make it before the client starts, so that no check is missed. */
  constructor(client: Pick<BaseLanguageClient, 'onNotification'>) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      this.begun,
      client.onNotification(CHECKING, (checking: CheckingParams) => {
        this.underWay.set(checking.uri, checking.version);
        this.begun.fire(checking);
      }),
      client.onNotification(STATUS, (status: StatusParams) => {
        this.underWay.delete(status.uri);
        this.last.set(status.uri, { ...status, at: new Date() });
        this.emitter.fire(status);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.last.delete(uri.toString());
        this.underWay.delete(uri.toString());
      }),
    );
  }

  /** How the last check of a notice went; undefined where there was none since it was opened. */
  lastOf(uri: vscode.Uri): LastCheck | undefined {
    return this.last.get(uri.toString());
  }

  /** Whether the text of a notice as it stands is being checked, which takes a while. */
  isUnderWay({ uri, version }: vscode.TextDocument): boolean {
    return this.underWay.get(uri.toString()) === version;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
