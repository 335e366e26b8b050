import { type CancellationToken, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core/features/semanticTokens';
import type { Range } from '../../core/text/span';
import type { ServerState } from '../state';

/** Each modifier is one bit, in the order of the list. */
const BITS = new Map(TOKEN_MODIFIERS.map((modifier, at) => [modifier, 1 << at]));

export function registerSemanticTokens(state: ServerState): void {
  const { connection, documents } = state;
  // What was sent last for each open document, so that a change of the text sends only what is different.
  const sent = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document }) => sent.delete(document.uri));

  const push = async (
    uri: string,
    token: CancellationToken,
    range: Range | undefined,
    prepare: () => SemanticTokensBuilder,
  ): Promise<SemanticTokensBuilder | undefined> => {
    const reading = await state.read(uri, token);
    if (!reading) return undefined;
    const { snapshot, context } = reading;
    const wanted = range ? snapshot.lines.span(range) : { start: 0, end: snapshot.length };
    const tokens = semanticTokens(snapshot, context).filter(({ span }) => span.start < wanted.end && wanted.start < span.end);
    await reading.proceed();
    const builder = prepare();
    for (const { span, type, modifiers } of tokens) {
      const { line, character } = snapshot.lines.position(span.start);
      const bits = modifiers.reduce((sum, modifier) => sum | (BITS.get(modifier) ?? 0), 0);
      builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), bits);
    }
    return builder;
  };
  const lasting = (uri: string): SemanticTokensBuilder => {
    const builder = sent.get(uri) ?? new SemanticTokensBuilder();
    sent.set(uri, builder);
    return builder;
  };
  const NONE: SemanticTokens = { data: [] };

  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
    const builder = await push(uri, token, undefined, () => {
      sent.delete(uri);
      return lasting(uri);
    });
    return builder?.build() ?? NONE;
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }, token) => {
    const builder = await push(uri, token, undefined, () => {
      const last = lasting(uri);
      last.previousResult(previousResultId);
      return last;
    });
    return builder?.buildEdits() ?? NONE;
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
    const builder = await push(uri, token, range, () => new SemanticTokensBuilder());
    return builder?.build() ?? NONE;
  });
}
