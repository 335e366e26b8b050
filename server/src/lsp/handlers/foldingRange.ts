import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldingRanges } from '../../core/features/foldingRange';
import type { ServerState } from '../state';

export function registerFoldingRanges(state: ServerState): void {
  state.connection.onFoldingRanges(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    // No list rather than an empty one: an editor then folds by itself, which the settings in `.foi` rely on.
    if (!reading) return null;
    const limit = state.capabilities.textDocument?.foldingRange?.rangeLimit;
    const folds = foldingRanges(reading.snapshot).map(({ startLine, endLine, kind }): FoldingRange => {
      const fold: FoldingRange = { startLine, endLine };
      if (kind) fold.kind = kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
      return fold;
    });
    await reading.proceed();
    return limit === undefined ? folds : folds.slice(0, limit);
  });
}
