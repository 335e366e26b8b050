import type { ConnectionOptions } from 'vscode-languageserver';

/** A client that never stops to send must not keep the server from its work: after so many turns it goes on. */
const MOST_TURNS = 200;

/**
 * Counts the messages of a connection as they are handed over. A connection hands over one in each turn of the event loop, whatever has arrived: of fifty
 * changes that came while the server was busy, forty-nine would be checked for nothing, each to be called off by the next.
 */
export class Arrivals {
  /** For the connection: the given options, and the counting. */
  readonly options: ConnectionOptions;
  private count = 0;

  constructor(options: ConnectionOptions) {
    const { messageStrategy } = options;
    this.options = {
      ...options,
      messageStrategy: {
        handleMessage: (message, next) => {
          this.count++;
          return messageStrategy ? messageStrategy.handleMessage(message, next) : next(message);
        },
      },
    };
  }

  /** Turns of the event loop until everything that has arrived has been handed over. */
  drained(turn: () => Promise<void>): () => Promise<void> {
    return async () => {
      // Whoever asks in the middle of a message is before the next one in the first turn.
      await turn();
      for (let turns = 0; turns < MOST_TURNS; turns++) {
        const { count } = this;
        await turn();
        if (count === this.count) return;
      }
    };
  }
}
