/** What a command says, and where to: results to standard output, messages for people to standard error. */
export interface Terminal {
  /** Writes a result, as it stands. */
  out(text: string): void;
  /** Writes one line for people. */
  note(line: string): void;
  /** Whether results may be coloured. */
  readonly colour: boolean;
}

/** The environment, as far as it says something about colour. */
export interface ColourWishes {
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Colour is for people who look at a terminal and have not asked for none (no-color.org: any value that is not empty). */
export function wantsColour(isTerminal: boolean, wishes: ColourWishes): boolean {
  return isTerminal && !wishes.NO_COLOR && wishes.TERM !== 'dumb';
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${line}\n`),
    colour: wantsColour(process.stdout.isTTY === true, process.env),
  };
}

/** A reader that has seen enough (`| head`) closes the pipe: the rest is for nobody, and that is no fault. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
