import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics } from '../../core/features/diagnostics';
import { settingsKind } from '../../core/features/settings/settingsFile';
import { SOURCE, toDiagnostic } from '../convert';
import type { ServerState } from '../state';
import type { CheckReporter } from './diagnostics';

/** More notices than this are not checked without being opened; the first that is left out says so. */
export const MOST_CHECKED = 500;

/** How long after a change the notices are looked at, in milliseconds: changes of files come in swarms. */
export const SETTLE_DELAY = 500;

/** What is known of a notice that is not open, with what that rests on. */
interface Checked {
  readonly text: string;
  readonly id: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/**
 * Answers the client's standing question for the findings of all notices, open or not. The client asks again two seconds after every answer, so a question
 * to which there is nothing new to say is kept until something changes. Findings of open notices come by their own questions.
 * @returns called when something has changed on which findings may rest
 */
export function registerWorkspaceDiagnostics(state: ServerState, reporter: CheckReporter): () => void {
  const checks = new WorkspaceChecks(state, reporter);
  state.documents.onDidOpen(() => checks.changed());
  state.documents.onDidClose(({ document }) => checks.closed(document.uri));
  state.connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let said = 0;
    const say = (report: WorkspaceDocumentDiagnosticReport): void => {
      said++;
      if (partial) partial.report({ items: [report] });
      else items.push(report);
    };
    for (;;) {
      const { round } = checks;
      await checks.look(known, token, say);
      if (said > 0) return { items };
      await checks.after(round, token);
    }
  });
  return () => checks.changed();
}

class WorkspaceChecks {
  /** Counts the changes. */
  round = 0;
  private readonly entries = new Map<string, Checked>();
  /** Notices that were closed: their findings stay with the client until it is told otherwise. */
  private readonly left = new Set<string>();
  private waiting: (() => void)[] = [];
  private results = 0;

  constructor(
    private readonly state: ServerState,
    private readonly reporter: CheckReporter,
  ) {}

  changed(): void {
    this.round++;
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  /** A notice was closed. The client asks once more about what it closes, and takes nothing else before it has that answer. */
  closed(uri: string): void {
    if (settingsKind(uri)) return;
    this.state.environment.later(SETTLE_DELAY, () => {
      this.left.add(uri);
      this.changed();
    });
  }

  /** Resolves some time after something has changed since `round`. Throws where the client no longer wants to know. */
  async after(round: number, token: CancellationToken): Promise<void> {
    if (this.round === round) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
    }
    this.proceed(token);
    await new Promise<void>((resolve) => void this.state.environment.later(SETTLE_DELAY, resolve));
    this.proceed(token);
  }

  /** Says of every notice that is not open what the client does not know yet, one after the other. */
  async look(known: Map<string, string>, token: CancellationToken, say: (report: WorkspaceDocumentDiagnosticReport) => void): Promise<void> {
    const { documents } = this.state;
    const all = (await this.isWanted()) ? await this.state.notices.addresses() : [];
    const wanted = new Set(all.slice(0, MOST_CHECKED));
    if (wanted.size > 0) await this.state.neighbourhood.ready();
    for (const uri of wanted) {
      this.proceed(token);
      const wasClosed = this.left.delete(uri);
      if (documents.get(uri)) continue;
      const { resultId, items } = await this.check(uri);
      if (!wasClosed && known.get(uri) === resultId) continue;
      known.set(uri, resultId);
      say({ kind: 'full', uri, version: null, resultId, items: [...items] });
    }
    const [first] = all.slice(MOST_CHECKED);
    if (first !== undefined && !documents.get(first)) {
      const items = [leftOut(all.length)];
      const resultId = `${all.length} notices`;
      if (known.get(first) !== resultId) say({ kind: 'full', uri: first, version: null, resultId, items });
      known.set(first, resultId);
    }
    for (const uri of [...known.keys(), ...this.left]) {
      if (wanted.has(uri) || uri === first || documents.get(uri)) continue;
      known.delete(uri);
      this.left.delete(uri);
      this.entries.delete(uri);
      say({ kind: 'full', uri, version: null, items: [] });
    }
  }

  private async isWanted(): Promise<boolean> {
    const settings = await this.state.settingsOf('');
    return settings['check.workspace'] === 'allNotices';
  }

  /** The findings of a notice in its file: those that it would show when it is opened. Kept as long as nothing changes on which they rest. */
  private async check(uri: string): Promise<Checked> {
    const { state } = this;
    const text = (await state.notices.text(uri)) ?? '';
    const id = state.surroundedId;
    const before = this.entries.get(uri);
    if (before?.text === text && before.id === id) return before;
    await state.environment.turn();
    const items = text === '' ? [] : await this.findings(uri, text);
    // Most changes elsewhere change nothing here, and what the client has need not be sent again.
    const isSame = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const entry: Checked = { text, id, resultId: isSame ? before.resultId : `workspace ${++this.results}`, items };
    this.entries.set(uri, entry);
    return entry;
  }

  private async findings(uri: string, text: string): Promise<Diagnostic[]> {
    try {
      const { snapshot, context, settings } = await this.state.readClosed(uri, text, true);
      if (!settings['check.enabled'] || settings.run === 'manual') return [];
      return diagnostics(snapshot, context.check, settings['check.showFrom']).map((finding) => toDiagnostic(finding, uri));
    } catch (error) {
      // A fault of this program in one notice must not hide the findings of the others.
      this.reporter.fault(`${uri} could not be checked`, error);
      return [];
    }
  }

  private proceed(token: CancellationToken): void {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}

function leftOut(all: number): Diagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const message = `Not every notice is checked without being opened: there are ${all}, and the first ${MOST_CHECKED} are. Open this one, or those after it, to check them, or run “foi-notice check” over the folder.`;
  return { range, severity: DiagnosticSeverity.Information, source: SOURCE, message };
}
