import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** How often a question is put again. Somebody may be typing, and a change of settings or of a file in `.foi` makes an answer that is under way out of date. */
const TIMES = 5;

/** Puts a question to the server, and again where the text or what stands around it changed before the answer was ready. Any other failure is the caller's. */
export async function ask<Result>(client: BaseLanguageClient, method: string, params: object): Promise<Result> {
  for (let time = 1; ; time++) {
    try {
      return await client.sendRequest<Result>(method, params);
    } catch (error) {
      const isStale = error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
      if (!isStale || time === TIMES) throw error;
    }
  }
}
