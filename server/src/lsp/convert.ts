import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Diagnostic as Finding, rulePageUrl } from '../core/features/diagnostics';
import type { LineIndex } from '../core/text/lineIndex';
import type { TextEdit as CoreEdit } from '../core/text/span';

/** What editors show before each message. */
export const SOURCE = 'FOI';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A finding in the protocol's form. `uri` is the document it stands in; related places are in the same one. */
export function toDiagnostic(finding: Finding, uri: string): Diagnostic {
  const diagnostic: Diagnostic = { range: finding.range, severity: SEVERITY[finding.severity], source: SOURCE, message: finding.message };
  if (finding.rule !== undefined) {
    diagnostic.code = finding.rule;
    const href = rulePageUrl(finding.rule);
    if (href !== undefined) diagnostic.codeDescription = { href };
    diagnostic.data = { rule: finding.rule, citation: finding.citation ?? null };
  }
  if (finding.tag) diagnostic.tags = [finding.tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated];
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ range, message }) => ({ location: { uri, range }, message }));
  }
  return diagnostic;
}

/** Edits of the core in the protocol's form. */
export function toTextEdits(edits: readonly CoreEdit[], lines: LineIndex): TextEdit[] {
  return edits.map((edit) => ({ range: lines.range(edit.span), newText: edit.text }));
}

/** Edits of one document; stamped with its version where the client understands that, so that they are never applied to another text. */
export function toWorkspaceEdit(uri: string, version: number, edits: TextEdit[], versioned: boolean): WorkspaceEdit {
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
