import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { looksLikeLetter } from '../../core/import/looksLikeLetter';
import { convertUnmarked, isUnmarkedLetter } from '../../core/import/unmarkedLetter';
import type { TextEdit } from '../../core/text/span';
import { LOOKS_LIKE_LETTER, type LooksLikeLetterParams, type LooksLikeLetterResult } from '../protocol';
import type { Reading, ServerState } from '../state';

/** Answers, for texts that are no notices, whether they read like an answer to a request. */
export function registerLooksLikeLetter({ connection, environment }: ServerState): void {
  connection.onRequest(LOOKS_LIKE_LETTER, (params: Partial<LooksLikeLetterParams> | undefined): LooksLikeLetterResult => {
    if (typeof params?.text !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The text is missing.');
    return { letter: looksLikeLetter(params.text, environment.engine.law) };
  });
}

/** Whether the notice is a letter that was pasted as it came, and marking it is to be offered. */
export function offersConversion(reading: Reading): boolean {
  return reading.settings['convert.offer'] && isPasted(reading);
}

/** The whole letter, marked. Nothing where it can't be converted after all. */
export function conversionEdits({ snapshot, context }: Reading): TextEdit[] {
  const converted = convertUnmarked(snapshot.text, snapshot.engine.law, context.check.profile?.regime);
  return 'problem' in converted ? [] : [{ span: { start: 0, end: snapshot.text.length }, text: converted.text }];
}

/** Asked with every move of the cursor; a text is looked into once. */
const looked = new WeakMap<Reading['document'], boolean>();

function isPasted({ document, snapshot }: Reading): boolean {
  const known = looked.get(document) ?? isUnmarkedLetter(snapshot.syntax, snapshot.engine.law);
  looked.set(document, known);
  return known;
}
