import type { Connection } from 'vscode-languageserver';
import type { Environment } from './environment';

/** How long a notice waits for what the client was asked, in milliseconds. A file on a network drive that wakes up takes some seconds. */
export const PATIENCE = 15_000;

/** The same for the bytes of a file that goes out with a notice: they may be many, and no finding of the letter itself waits for them. */
export const PATIENCE_FOR_BYTES = 120_000;

/** Asks the client, which may refuse, answer late or never: whoever asks goes on without, and the log says so. */
export class Asking {
  private readonly late = new Set<string>();

  /** @param answeredLate told that an answer has come after all, once for each question: what was made without it can be made again */
  constructor(
    private readonly connection: Connection,
    private readonly environment: Environment,
    private readonly answeredLate: () => void,
  ) {}

  /**
   * What the client answers; undefined where it refuses, or takes longer than `patience`.
   * @param what the question in words for the log, the same for the same question
   */
  async ask<T>(what: string, asked: Promise<T>, patience = PATIENCE): Promise<T | undefined> {
    let isLate = false;
    let stop: () => void = () => undefined;
    const patienceEnds = new Promise<undefined>((resolve) => {
      stop = this.environment.later(patience, () => {
        isLate = true;
        this.warn(`${what}: no answer within ${patience / 1000} seconds. The server goes on without.`);
        resolve(undefined);
      });
    });
    const answered = asked.then(
      (answer) => {
        if (isLate) this.tellOnce(what);
        return answer;
      },
      (error: unknown) => {
        this.warn(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      },
    );
    const answer = await Promise.race([answered, patienceEnds]);
    stop();
    return answer;
  }

  /** Waits for nothing: a client that refuses what it was asked to do can be worked with all the same. */
  wish(what: string, asked: Promise<unknown>): void {
    asked.catch((error: unknown) => this.warn(`${what} failed: ${error instanceof Error ? error.message : String(error)}`));
  }

  private tellOnce(what: string): void {
    if (this.late.has(what)) return;
    this.late.add(what);
    this.answeredLate();
  }

  private warn(message: string): void {
    this.connection.console.warn(message);
  }
}
