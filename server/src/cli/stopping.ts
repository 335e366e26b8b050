/** How a run is ended from outside. */
export interface Stopping {
  /** Set when the run is to come to an end: what has begun is still finished and printed. */
  readonly signal: AbortSignal;
  /** The exit status that tells of it; undefined as long as nobody has stopped the run. */
  status(): number | undefined;
  /** Goes back to what was before. */
  release(): void;
}

/** What shells give for a program that was ended by Ctrl-C, and by `kill`. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens for Ctrl-C and `kill`. The second time the program ends at once. */
export function stoppedFromOutside(): Stopping {
  const controller = new AbortController();
  let status: number | undefined;
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((name) => {
    const listener = (): void => {
      if (status !== undefined) process.exit(STATUS[name]);
      status = STATUS[name];
      controller.abort();
    };
    process.on(name, listener);
    return () => process.off(name, listener);
  });
  return {
    signal: controller.signal,
    status: () => status,
    release() {
      for (const off of listeners) off();
    },
  };
}
