import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnostics } from '../../core/features/diagnostics';
import { type SettingsFile, settingsProblems } from '../../core/features/settings/settingsFile';
import { LineIndex } from '../../core/text/lineIndex';
import { SOURCE, toDiagnostic } from '../convert';
import type { LongNotices, LongResult } from '../longNotices';
import { STATUS, type StatusParams } from '../protocol';
import { type CheckFigures, figuresOf } from '../../session/longChecks';
import type { NoticeDocument } from '../../session/document';
import type { Project } from '../../session/project';
import { type Reading, type ServerState, settingsFile } from '../state';

/** How long after the last change findings are sent to a client that does not ask for them, in milliseconds. */
export const PUSH_DELAY = 200;

/** The answer where a notice is to be checked only when somebody asks. */
const NOT_CHECKED: DocumentDiagnosticReport = { kind: 'full', resultId: 'not checked', items: [] };

/** What is counted where a text was not checked: the finding that says so. */
const NOTHING_CHECKED: CheckFigures = { errors: 0, warnings: 1, findings: 1, waived: 0, hidden: 0, broken: [] };

const NEVER: CancellationToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

/** Answers the client's requests for findings: `unchanged` where nothing they rest on has changed. */
export function registerPullDiagnostics(state: ServerState, reporter: CheckReporter, long: LongNotices): void {
  state.connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    const document = state.documents.get(uri);
    const settings = document && settingsFile(document);
    if (settings) return { kind: 'full', items: settingsDiagnostics(state, settings) };
    try {
      const longNotice = state.longNotice(uri);
      if (longNotice) return await pullLong(state, reporter, long, longNotice, params.previousResultId, token);
      const reading = await state.read(uri, token, askAgain);
      if (!reading) return { kind: 'full', items: [] };
      const known = params.previousResultId;
      if (!mayCheck(state, reading, known === undefined)) return known === undefined ? NOT_CHECKED : { kind: 'unchanged', resultId: known };
      if (known === reading.resultId && !state.runMode.isAsked(uri)) return { kind: 'unchanged', resultId: reading.resultId };
      return { kind: 'full', resultId: reading.resultId, items: await check(state, reading, reporter) };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      // A fault of this program: findings of an earlier text must not stay on the screen as if they still held.
      reporter.fault(`${uri} could not be checked`, error);
      return { kind: 'full', items: [] };
    }
  });
}

/** A long notice: its findings come when the thread that checks it is done. */
async function pullLong(
  state: ServerState,
  reporter: CheckReporter,
  long: LongNotices,
  document: NoticeDocument,
  known: string | undefined,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const settings = await state.settingsOf(document.uri);
  if (!settings['check.enabled']) return { kind: 'full', items: [] };
  if (!mayCheck(state, { document, settings }, known === undefined)) return known === undefined ? NOT_CHECKED : { kind: 'unchanged', resultId: known };
  const result = await long.check(document, token, askAgain);
  const { resultId, items } = result;
  // Who asked for a check hears of its end also where it had come to it before.
  if (state.runMode.isAsked(document.uri)) reporter.reportLong(result);
  state.runMode.done(document.uri, document.version);
  return known === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...items] };
}

/** Sends findings when a document is opened and a little after each change, for clients that can't ask for them. */
export function registerPushDiagnostics(state: ServerState, reporter: CheckReporter, long: LongNotices): { refresh(): void } {
  const pending = new Map<string, () => void>();
  const sent = new Set<string>();
  const known = new Set<string>();
  const schedule = (uri: string, delay: number): void => {
    pending.get(uri)?.();
    pending.set(
      uri,
      state.environment.later(delay, () => {
        pending.delete(uri);
        void push(state, uri, reporter, long, sent);
      }),
    );
  };
  // The text that a document is opened with comes as its first change. Nobody is writing yet, so nothing is waited for.
  state.documents.onDidChangeContent(({ document: { uri } }) => {
    schedule(uri, known.has(uri) ? PUSH_DELAY : 0);
    known.add(uri);
  });
  state.documents.onDidClose(({ document }) => {
    pending.get(document.uri)?.();
    pending.delete(document.uri);
    sent.delete(document.uri);
    known.delete(document.uri);
    void state.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return { refresh: () => state.documents.all().forEach((document) => schedule(document.uri, 0)) };
}

/** @param sent the documents whose findings the client has */
async function push(state: ServerState, uri: string, reporter: CheckReporter, long: LongNotices, sent: Set<string>): Promise<void> {
  const document = state.documents.get(uri);
  if (!document) return;
  try {
    const settings = settingsFile(document);
    if (settings) {
      await state.connection.sendDiagnostics({ uri, version: document.version, diagnostics: settingsDiagnostics(state, settings) });
      return;
    }
    if (state.longNotice(uri)) {
      const report = await pullLong(state, reporter, long, document, sent.has(uri) ? 'sent' : undefined, NEVER);
      if (report.kind === 'unchanged' || report === NOT_CHECKED) return;
      sent.add(uri);
      await state.connection.sendDiagnostics({ uri, version: document.version, diagnostics: report.items });
      return;
    }
    const reading = await state.read(uri, NEVER);
    if (!reading || !mayCheck(state, reading, !sent.has(uri))) return;
    const items = await check(state, reading, reporter);
    sent.add(uri);
    await state.connection.sendDiagnostics({ uri, version: reading.document.version, diagnostics: items });
  } catch (error) {
    // A text that changed meanwhile has its own turn coming; anything else is a fault of this program.
    if (!(error instanceof ResponseError)) reporter.fault(`Findings of ${uri} could not be sent`, error);
  }
}

/** Where checks are switched off there is nothing to wait for: the findings go at once. */
function mayCheck(state: ServerState, { document, settings }: Pick<Reading, 'document' | 'settings'>, first: boolean): boolean {
  return !settings['check.enabled'] || state.runMode.mayCheck(document.uri, document.version, settings.run, first);
}

async function check(state: ServerState, reading: Reading, reporter: CheckReporter): Promise<Diagnostic[]> {
  const { snapshot, context, document, settings } = reading;
  if (!settings['check.enabled']) return [];
  const from = state.environment.now();
  const items = diagnostics(snapshot, context.check, settings['check.showFrom']).map((finding) => toDiagnostic(finding, document.uri));
  const milliseconds = state.environment.now() - from;
  await reading.proceed();
  state.runMode.done(document.uri, document.version);
  reporter.report(reading, milliseconds);
  return items;
}

function askAgain(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', { retriggerRequest: true });
}

function settingsDiagnostics(state: ServerState, file: SettingsFile): Diagnostic[] {
  return settingsProblems(file, state.environment.engine).map((problem) => ({
    range: file.lines.range(problem.span),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: problem.message,
  }));
}

/** Tells the client how checks went, and writes each fault of a rule and each problem of a configuration into the log once. */
export class CheckReporter {
  private readonly logged = new Set<string>();

  /** @param checkedLate told of a check that came some time after the text that it is about */
  constructor(
    private readonly state: ServerState,
    private readonly checkedLate: (uri: string) => void,
  ) {}

  report({ document, snapshot, context, project, settings }: Reading, milliseconds: number): void {
    this.tell(document, project, figuresOf(snapshot.check(context.check), settings['check.showFrom']), milliseconds);
    if (settings.run !== 'onType') this.checkedLate(document.uri);
    this.state.environment.checked?.();
  }

  /** The same of a check elsewhere. Where nothing was checked the one finding that says why is counted. */
  reportLong({ document, project, figures = NOTHING_CHECKED, milliseconds }: LongResult): void {
    this.tell(document, project, figures, milliseconds);
  }

  private tell({ uri, version }: NoticeDocument, project: Project, figures: CheckFigures, milliseconds: number): void {
    for (const { rule, error } of figures.broken) this.once(`The rule ${rule} failed and was left out: ${error}`, 'error');
    const lines = new LineIndex(project.configText);
    const configProblems = project.config.problems.map(({ message, span }) => ({
      uri: project.configAddress ?? '',
      line: lines.position(span.start).line,
      message,
    }));
    for (const problem of configProblems) this.once(`${problem.uri}, line ${problem.line + 1}: ${problem.message}`, 'warn');
    const broken = figures.broken.map(({ rule }) => rule);
    const status: StatusParams = { ...figures, uri, version, broken, configProblems, milliseconds: Math.round(milliseconds) };
    void this.state.connection.sendNotification(STATUS, status);
  }

  fault(what: string, error: unknown): void {
    this.once(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, 'error');
  }

  private once(message: string, level: 'error' | 'warn'): void {
    if (this.logged.has(message)) return;
    this.logged.add(message);
    this.state.connection.console[level](message);
  }
}
