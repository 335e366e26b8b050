import { type CompletionItem, CompletionItemKind, CompletionTriggerKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { type Completion, completions, spaceCallsForCompletion } from '../../core/features/completion';
import { provisionCard } from '../../core/features/provisionCard';
import { settingsCompletions } from '../../core/features/settings/settingsCompletion';
import type { LineIndex } from '../../core/text/lineIndex';
import { type ServerState, settingsFile } from '../state';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  block: CompletionItemKind.Module,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  provision: CompletionItemKind.Reference,
  field: CompletionItemKind.Variable,
  rule: CompletionItemKind.Event,
  heading: CompletionItemKind.Text,
  key: CompletionItemKind.Field,
  outcome: CompletionItemKind.Snippet,
};

export function registerCompletion(state: ServerState): void {
  state.connection.onCompletion(async (params, token) => {
    const { uri } = params.textDocument;
    const open = state.documents.get(uri);
    if (!open) return [];
    if (params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter && params.context.triggerCharacter === ' ') {
      const { start } = open.lines.line(params.position.line);
      if (!spaceCallsForCompletion(open.text.slice(start, open.lines.offset(params.position)))) return [];
    }
    const settings = settingsFile(open);
    if (settings) {
      const { engine, today } = state.environment;
      return settingsCompletions(settings, settings.lines.offset(params.position), engine, today()).map((one) => toItem(one, settings.lines));
    }
    const reading = await state.read(uri, token);
    if (!reading) return [];
    const { snapshot, context } = reading;
    const found = completions(snapshot, snapshot.lines.offset(params.position), context, state.understandsSnippets);
    await reading.proceed();
    return found.map((one) => toItem(one, snapshot.lines));
  });

  state.connection.onCompletionResolve((item) => {
    const { law } = state.environment.engine;
    const citation = (item.data as { readonly citation?: unknown } | undefined)?.citation;
    const provision = typeof citation === 'string' ? law.byCitation(citation) : undefined;
    return provision ? { ...item, documentation: { kind: MarkupKind.Markdown, value: provisionCard(provision, law) } } : item;
  });
}

function toItem(one: Completion, lines: LineIndex): CompletionItem {
  const item: CompletionItem = {
    label: one.label,
    kind: KINDS[one.kind],
    textEdit: { range: lines.range(one.span), newText: one.insert },
    insertTextFormat: one.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    filterText: one.filter,
    sortText: String(one.order).padStart(5, '0'),
  };
  if (one.detail !== undefined) item.detail = one.detail;
  if (one.documentation !== undefined) item.documentation = { kind: MarkupKind.Markdown, value: one.documentation };
  if (one.citation !== undefined) item.data = { citation: one.citation };
  if (one.chain) item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}
