import * as vscode from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, type Middleware, ResponseError } from 'vscode-languageclient';

/** How often a question is put again. Somebody may be typing, and a change of settings or of a file in `.foi` makes an answer that is under way out of date. */
const TIMES = 5;

/**
 * Puts every question again that was out of date before its answer was ready, so that nobody is told there is no definition because a file was saved
 * elsewhere. A question about a place in a text is not put again when the text has changed: the place may be another.
 */
export const askAgain: NonNullable<Middleware['sendRequest']> = async (type, params, token, next) => {
  const version = versionOf(params);
  for (let time = 1; ; time++) {
    try {
      return await next(type, params, token);
    } catch (error) {
      const isStale = error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
      if (!isStale || time === TIMES || token?.isCancellationRequested || versionOf(params) !== version) throw error;
    }
  }
};

/** The version of the text that a question of the protocol is about; undefined where it is about none, or about the text as it may be then. */
function versionOf(params: unknown): number | undefined {
  const uri = (params as { readonly textDocument?: { readonly uri?: unknown } } | undefined)?.textDocument?.uri;
  return typeof uri === 'string' ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version : undefined;
}

/** Puts a question of our own to the server. */
export function ask<Result>(client: BaseLanguageClient, method: string, params: object): Promise<Result> {
  return client.sendRequest<Result>(method, params);
}
