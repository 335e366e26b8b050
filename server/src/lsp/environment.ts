import type { Connection } from 'vscode-languageserver';
import type { Engine } from '../core/features/snapshot';
import type { StartLongCheck } from '../session/longChecks';
import type { Parts } from '../session/parts';

/** What the platform gives to the server: Node and a browser's worker each have their own. */
export interface Environment {
  readonly engine: Engine;
  readonly parts: Parts;
  /** Version of the program. */
  readonly program: string;
  /** Checks long texts in threads of their own; left out where there are none. */
  readonly longChecks?: StartLongCheck;
  /** Gives way until all messages that have arrived have been read. */
  turn(): Promise<void>;
  /** Today's date, `2026-10-30`. */
  today(): string;
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Calls `run` after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, run: () => void): () => void;
  /** Told of each version of a notice that is so long that reading it makes much that is not kept. */
  longNotice?(): void;
  /** Told of every check that was made here. */
  checked?(): void;
}

/** The server's client, and what is there for the server but the rules. */
export interface Platform {
  readonly connection: Connection;
  readonly environment: Omit<Environment, 'engine'>;
}
