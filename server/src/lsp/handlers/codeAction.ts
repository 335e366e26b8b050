import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type CodeAction as CoreAction, codeActions, fixAllEdits } from '../../core/features/codeAction';
import type { Finding } from '../../core/rules/finding';
import type { Position } from '../../core/text/span';
import { FIX_ALL } from '../capabilities';
import { toTextEdits, toWorkspaceEdit } from '../convert';
import { conversionEdits, offersConversion } from './convertAction';
import { SHOW_RULE_COMMAND } from '../protocol';
import { contentModified, type Reading, type ServerState } from '../state';

const KINDS: Record<CoreAction['kind'], string> = {
  fix: CodeActionKind.QuickFix,
  'fix-rule': CodeActionKind.QuickFix,
  waive: CodeActionKind.QuickFix,
  'show-rule': CodeActionKind.QuickFix,
  'fix-all': FIX_ALL,
};

/** What an action carries until it is chosen, where its edits are worked out only then. */
interface LateData {
  readonly uri: string;
  readonly resultId: string;
  /** Marks a letter that was pasted; without it, `source.fixAll`. */
  readonly convert?: true;
}

export function registerCodeActions(state: ServerState): void {
  const { connection } = state;

  connection.onCodeAction(async (params, token) => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return [];
    const { snapshot, context } = reading;
    const wanted = params.context.only;
    const actions: CodeAction[] = [];
    if (wants(wanted, CodeActionKind.RefactorRewrite)) actions.push(...convert(state, reading));
    if (!reading.settings['check.enabled']) return actions;
    if (wants(wanted, CodeActionKind.QuickFix)) {
      const found = codeActions(snapshot, snapshot.lines.span(params.range), context.check);
      const offered = found.filter((action) => action.rule === undefined || knowsShowRule(state)).map((action) => present(state, reading, params, action));
      // Between checks nothing is offered for what is not shown yet.
      const current = state.runMode.isCurrent(params.textDocument.uri, reading.document.version, reading.settings.run);
      actions.push(...offered.filter(({ diagnostics }) => current || diagnostics !== undefined));
    }
    // Offered only where it is asked for by name: on save, or from the menu of source actions.
    if (wanted !== undefined && wants(wanted, FIX_ALL)) actions.push(...fixAll(state, reading));
    await reading.proceed();
    return actions;
  });

  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as LateData | undefined;
    if (typeof data?.uri !== 'string') return action;
    const reading = await state.read(data.uri, token);
    if (!reading) throw new ResponseError(ErrorCodes.InvalidParams, 'The document is not open.');
    if (reading.resultId !== data.resultId) throw contentModified();
    const edits = data.convert === true ? conversionEdits(reading) : fixAllEdits(reading.snapshot, reading.context.check);
    return { ...action, edit: workspaceEdit(state, reading, edits) };
  });
}

/** Marking a letter takes a moment: where the client can wait, it is done when it is chosen. */
function convert(state: ServerState, reading: Reading): CodeAction[] {
  if (!offersConversion(reading)) return [];
  const action: CodeAction = { title: 'Convert this letter to a notice', kind: CodeActionKind.RefactorRewrite };
  const data: LateData = { uri: reading.document.uri, resultId: reading.resultId, convert: true };
  return [state.resolvesEdits ? { ...action, data } : { ...action, edit: workspaceEdit(state, reading, conversionEdits(reading)) }];
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
}

/** Editors that don't send our client's options have no command for it; they follow the link of the diagnostic. */
function knowsShowRule(state: ServerState): boolean {
  return state.showsRules;
}

function present(state: ServerState, reading: Reading, params: CodeActionParams, action: CoreAction): CodeAction {
  const shown: CodeAction = { title: action.title, kind: KINDS[action.kind] };
  const diagnostics = diagnosticsOf(params, reading, action.findings);
  if (diagnostics.length > 0) shown.diagnostics = diagnostics;
  if (action.preferred) shown.isPreferred = true;
  if (action.edits) shown.edit = workspaceEdit(state, reading, action.edits);
  if (action.rule !== undefined) shown.command = { title: action.title, command: SHOW_RULE_COMMAND, arguments: [action.rule] };
  return shown;
}

/** The diagnostics of the request that an action answers, so that editors show it with them. */
function diagnosticsOf(params: CodeActionParams, { snapshot }: Reading, findings: readonly Finding[]): Diagnostic[] {
  const places = new Set(findings.map((finding) => place(finding.rule, snapshot.lines.position(finding.span.start))));
  return params.context.diagnostics.filter((one) => places.has(place(String(one.code), one.range.start)));
}

function place(rule: string, { line, character }: Position): string {
  return `${rule} ${line} ${character}`;
}

function fixAll(state: ServerState, reading: Reading): CodeAction[] {
  const { snapshot, context, document, resultId } = reading;
  const action: CodeAction = { title: 'Fix everything that needs no judgement', kind: FIX_ALL };
  if (state.resolvesEdits) {
    const data: LateData = { uri: document.uri, resultId };
    return [{ ...action, data }];
  }
  const edits = fixAllEdits(snapshot, context.check);
  return edits.length === 0 ? [] : [{ ...action, edit: workspaceEdit(state, reading, edits) }];
}

function workspaceEdit(state: ServerState, { document, snapshot }: Reading, edits: NonNullable<CoreAction['edits']>): NonNullable<CodeAction['edit']> {
  return toWorkspaceEdit(document.uri, document.version, toTextEdits(edits, snapshot.lines), state.versionedEdits);
}
