import { type CancellationToken, type Diagnostic, DiagnosticSeverity, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createSnapshot } from '../core/features/snapshot';
import { fileNameOf, type NoticeDocument } from '../session/document';
import { type CheckFigures, type LongFailure, LONGEST_CHECKED, type LongOrder } from '../session/longChecks';
import type { Project } from '../session/project';
import { SOURCE, toDiagnostic } from './convert';
import type { Environment } from './environment';
import { CHECKING, type CheckingParams } from './protocol';
import type { ServerState } from './state';

/** How long nothing must change before a changed text is checked again, in milliseconds: a check takes many seconds, and any change makes it worthless. */
export const LONG_PAUSE = 1000;

/** Front matter that says whose letter this is takes no more characters than this. */
const LONGEST_HEAD = 20_000;

/** What came of a check. Without figures nothing was checked, and the one finding says why. */
export interface LongResult {
  readonly document: NoticeDocument;
  readonly project: Project;
  /** Equal for checks of the same text with the same surroundings. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  readonly figures: CheckFigures | undefined;
  readonly milliseconds: number;
}

/**
 * Checks notices that are too long to be read at hand, each in a thread, so that the server answers whatever else it is asked. Who asks again about
 * the same text waits for the same check, and a change ends it.
 */
export class LongNotices {
  private readonly rounds = new Map<string, Round>();
  /** Notices that were changed since they were opened: somebody is writing. */
  private readonly written = new Set<string>();

  /** @param ended told of each check that came to its end */
  constructor(
    private readonly state: ServerState,
    private readonly ended: (result: LongResult) => void,
  ) {
    state.documents.onDidChangeContent(({ document: { uri } }) => {
      if (this.end(uri)) this.written.add(uri);
    });
    state.documents.onDidClose(({ document: { uri } }) => {
      this.end(uri);
      this.written.delete(uri);
    });
  }

  /** The findings of a long notice. Throws where the request was cancelled, and `stale` where the text changes meanwhile. */
  async check(document: NoticeDocument, token: CancellationToken, stale: () => ResponseError<unknown>): Promise<LongResult> {
    const cancelled = new Promise<'cancelled'>((resolve) => token.onCancellationRequested(() => resolve('cancelled')));
    const result = token.isCancellationRequested ? 'cancelled' : await Promise.race([this.round(document).result, cancelled]);
    if (result === 'cancelled') throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    if (!result) throw stale();
    return result;
  }

  private round(document: NoticeDocument): Round {
    const { uri } = document;
    const before = this.rounds.get(uri);
    if (before?.document === document && before.id === this.state.closedId) return before;
    this.end(uri);
    const round = new Round(this.state, document, this.written.has(uri), this.ended);
    this.rounds.set(uri, round);
    return round;
  }

  private end(uri: string): boolean {
    this.rounds.get(uri)?.stop();
    return this.rounds.delete(uri);
  }
}

/** One check of one version of a text. */
class Round {
  readonly id: string;
  /** Undefined where the check was stopped. */
  readonly result: Promise<LongResult | undefined>;
  stop: () => void = () => undefined;

  /** @param waits begins only after a pause */
  constructor(
    private readonly state: ServerState,
    readonly document: NoticeDocument,
    waits: boolean,
    ended: (result: LongResult) => void,
  ) {
    this.id = state.closedId;
    const stopped = new Promise<undefined>((resolve) => {
      this.stop = () => resolve(undefined);
    });
    this.result = this.run(waits, stopped).then((result) => {
      if (result) ended(result);
      return result;
    });
  }

  private async run(waits: boolean, stopped: Promise<undefined>): Promise<LongResult | undefined> {
    const { state, document, id } = this;
    const { environment } = state;
    if (waits && (await Promise.race([pause(environment), stopped])) === undefined) return undefined;
    const project = await state.projectOf(document.uri);
    const resultId = `long ${document.version}/${id}`;
    const from = environment.now();
    const done = (items: readonly Diagnostic[], figures?: CheckFigures): LongResult => {
      return { document, project, resultId, items, figures, milliseconds: environment.now() - from };
    };
    if (document.length > LONGEST_CHECKED) return done([notChecked('It is longer than the 8 million characters that are checked while it is open.')]);
    if (!environment.longChecks) return done([notChecked('Texts of more than a million characters are not checked in a browser.')]);
    const checking: CheckingParams = { uri: document.uri, version: document.version };
    void state.connection.sendNotification(CHECKING, checking);
    // What was asked with the text is answered first: to start a thread takes as long as twenty hovers.
    if ((await Promise.race([environment.turn().then(() => 'over'), stopped])) === undefined) return undefined;
    const order = await this.order(project);
    const check = environment.longChecks(order);
    const answer = await Promise.race([check.answer, stopped]);
    check.stop();
    if (!answer) return undefined;
    if ('failed' in answer) return done([notChecked(failureWords(answer.failed))]);
    return done(
      answer.shown.map((finding) => toDiagnostic(finding, document.uri)),
      answer.figures,
    );
  }

  private async order(project: Project): Promise<LongOrder> {
    const { state, document } = this;
    const settings = await state.settingsOf(document.uri);
    const head = createSnapshot(headOf(document.text), { fileName: fileNameOf(document.uri) }, state.environment.engine);
    const profile = await project.profile(head.syntax.frontMatter?.values.authority);
    return {
      text: document.text,
      fileName: fileNameOf(document.uri),
      levels: project.config.levels,
      today: state.environment.today(),
      ...(profile ? { profile } : {}),
      wording: await project.wording(),
      least: settings['check.showFrom'],
    };
  }
}

/** The front matter of a text, and nothing else. */
function headOf(text: string): string {
  const end = text.startsWith('---') ? text.slice(0, LONGEST_HEAD).indexOf('\n---', 3) : -1;
  return end < 0 ? '' : `${text.slice(0, end)}\n---\n`;
}

function pause(environment: Environment): Promise<'over'> {
  return new Promise((resolve) => void environment.later(LONG_PAUSE, () => resolve('over')));
}

function failureWords(failed: LongFailure): string {
  if (failed === 'memory') return 'Checking it takes more memory than there is for it.';
  return failed === 'time' ? 'Checking it takes too long.' : `The check failed: ${failed.message}`;
}

/** The one finding of a text that was not checked. */
function notChecked(why: string): Diagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const message = `This text was not checked. ${why} Cut it into several letters, or run “foi-notice check” on the file.`;
  return { range, severity: DiagnosticSeverity.Warning, source: SOURCE, message };
}
