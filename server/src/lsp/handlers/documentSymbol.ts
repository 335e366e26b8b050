import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { documentSymbols, type OutlineItem } from '../../core/features/documentSymbol';
import type { ServerState } from '../state';

const KINDS: Record<OutlineItem['kind'], SymbolKind> = {
  'front-matter': SymbolKind.Object,
  block: SymbolKind.Module,
  outcome: SymbolKind.Class,
  question: SymbolKind.Field,
  heading: SymbolKind.String,
  passage: SymbolKind.Method,
};

export function registerDocumentSymbols(state: ServerState): void {
  state.connection.onDocumentSymbol(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return [];
    const found = documentSymbols(reading.snapshot);
    await reading.proceed();
    return found.map(toSymbol);
  });
}

function toSymbol({ name, detail, kind, range, selection, children }: OutlineItem): DocumentSymbol {
  return { name, detail, kind: KINDS[kind], range, selectionRange: selection, children: children.map(toSymbol) };
}
