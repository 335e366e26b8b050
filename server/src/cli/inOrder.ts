/** Something that others wait for, again and again. */
class Bell {
  private waiting: (() => void)[] = [];

  ring(): void {
    const rung = this.waiting;
    this.waiting = [];
    for (const wake of rung) wake();
  }

  next(): Promise<void> {
    return new Promise((wake) => this.waiting.push(wake));
  }
}

/**
 * Works on what comes, several at once, and gives the results in the order in which the work came. Work is asked for only as far ahead as
 * `ahead` says, counted from the oldest result that nobody has taken: so neither work nor results pile up, however slow one piece or the reader is.
 * @param work never rejects
 * @param stop no more work is asked for; what has begun is still given
 */
export async function* inOrder<T, R>(source: AsyncIterable<T>, work: (item: T) => Promise<R>, ahead: number, stop: AbortSignal): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  const bell = new Bell();
  let open = 0;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const end = (): void => {
    ended = true;
    bell.ring();
  };
  const feed = async (): Promise<void> => {
    for await (const item of source) {
      while (open >= ahead && !ended) await bell.next();
      if (ended) return;
      open++;
      begun.push(work(item));
      bell.ring();
    }
  };
  stop.addEventListener('abort', end, { once: true });
  if (stop.aborted) ended = true;
  void feed().then(end, (error: unknown) => {
    failure = { error };
    end();
  });
  try {
    for (;;) {
      const oldest = begun.shift();
      if (oldest) {
        yield await oldest;
        open--;
        bell.ring();
      } else if (ended) {
        if (failure) throw failure.error;
        return;
      } else await bell.next();
    }
  } finally {
    stop.removeEventListener('abort', end);
    end();
  }
}
