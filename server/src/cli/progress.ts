import { wantsColour } from './terminal';

/** So often the line is drawn anew, in milliseconds; before the first time, whoever is done by then has seen no line. */
const EVERY = 200;
const FIRST = 1000;

/** Where progress is drawn: standard error, if a person looks at it. */
export interface Screen {
  write(text: string): void;
  readonly columns: number;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** The screen behind standard error; undefined where nobody looks at it, or where it can't go back in a line. */
export function progressScreen(): Screen | undefined {
  const { stderr, env } = process;
  // Without colour there is still a line to go back in; a dumb terminal has not even that.
  if (!wantsColour(stderr.isTTY === true, { TERM: env.TERM })) return undefined;
  return { write: (text) => void stderr.write(text), columns: stderr.columns || 80, now: () => performance.now() };
}

/** How far a run is. */
export interface Standing {
  readonly done: number;
  /** How many letters there are, as far as is known. */
  readonly total: number;
  /** Whether `total` is all of them. */
  readonly counted: boolean;
}

/** A line that says how far a run is, in place, and goes away before anything else is written. */
export class Progress {
  private readonly begun: number;
  private drawn = Number.NEGATIVE_INFINITY;
  private visible = false;

  constructor(private readonly screen: Screen | undefined) {
    this.begun = screen?.now() ?? 0;
  }

  /** Draws the line, if it is time. */
  show(standing: Standing): void {
    const { screen } = this;
    if (!screen) return;
    const now = screen.now();
    if (now - this.begun < FIRST || now - this.drawn < EVERY) return;
    this.drawn = now;
    this.visible = true;
    screen.write(`\r${progressLine(standing, now - this.begun, screen.columns - 1)}\u001b[K`);
  }

  /** Takes the line away; it comes back with the next `show` whose time has come. */
  clear(): void {
    if (!this.visible) return;
    this.visible = false;
    this.screen?.write('\r\u001b[K');
  }
}

const BAR = 20;

/** The line: a bar where the end is known, how many letters, how fast and how long still. `elapsed` in milliseconds. */
export function progressLine({ done, total, counted }: Standing, elapsed: number, width: number): string {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const speed = rate >= 1 ? `, ${number(Math.round(rate))} a second` : '';
  const left = rate > 0 ? `, ${time((total - done) / rate)} left` : '';
  const full = total > 0 ? Math.min(BAR, Math.floor((done * BAR) / total)) : 0;
  const line = counted
    ? `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${number(done)} of ${number(total)} letters${speed}${left}`
    : `${number(done)} letters checked, ${number(total)} found so far${speed}`;
  return line.slice(0, Math.max(0, width));
}

/** 12,345 */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function time(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
