import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type WordingOffer, wordingOffers, wordingUpdate } from '../../core/features/wording';
import { toTextEdits } from '../convert';
import {
  STANDARD_WORDING,
  type StandardWordingParams,
  type StandardWordingResult,
  UPDATE_WORDING,
  type UpdateWordingParams,
  type UpdateWordingResult,
  type WordingChoice,
} from '../protocol';
import type { ServerState } from '../state';
import type { LineIndex } from '../../core/text/lineIndex';

/** Answers what standard wording a letter may have, and what brings the wording in it up to date. The client makes the edits. */
export function registerWording(state: ServerState): void {
  const { connection } = state;

  connection.onRequest(STANDARD_WORDING, async (params: Partial<StandardWordingParams> | undefined, token): Promise<StandardWordingResult> => {
    if (typeof params?.uri !== 'string' || !params.position)
      throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice or the place in it is missing.');
    const reading = await state.readAnyLength(params.uri, token);
    if (!reading) return null;
    const { snapshot, context, document } = reading;
    const offers = wordingOffers(snapshot, snapshot.lines.offset(params.position), context);
    return { version: document.version, marked: snapshot.syntax.form !== 'plain', choices: offers.map((one) => toChoice(one, snapshot.lines)) };
  });

  connection.onRequest(UPDATE_WORDING, async (params: Partial<UpdateWordingParams> | undefined, token): Promise<UpdateWordingResult> => {
    if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice is missing.');
    const reading = await state.readAnyLength(params.uri, token);
    if (!reading) return null;
    const { snapshot, context, document } = reading;
    const { edits, ...counts } = wordingUpdate(snapshot, context);
    return { version: document.version, edits: toTextEdits(edits, snapshot.lines), ...counts };
  });
}

function toChoice({ entry, state, edit, snippet }: WordingOffer, lines: LineIndex): WordingChoice {
  const { id, rev = '', origin, text, handling, validFrom, validUntil } = entry;
  return {
    id,
    rev,
    origin,
    text,
    handling: handling ?? null,
    validFrom: validFrom ?? null,
    validUntil: validUntil ?? null,
    state: state ?? null,
    range: lines.range(edit.span),
    snippet,
  };
}
