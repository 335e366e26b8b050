import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { type Chooser, chooser } from '../support/randomNumbers';
import { now, pause, quantile } from './figures';
import type { ServerRun, Times } from './results';
import { type ServerCommand, ServerSession } from './serverSession';

/** How much is measured. */
export interface Amount {
  readonly edits: number;
  readonly bursts: number;
  /** Starts of which the first size measures the time. */
  readonly starts: number;
  /** Milliseconds after which a stage ends with the edits it has made. */
  readonly budget: number;
}

const LETTERS = 'etaoinshrdlu';
const BURST = 50;
const BURST_GAP = 10;

/** The usual figures of some times. */
export function timesOf(figures: readonly number[]): Times {
  return { n: figures.length, p50: quantile(figures, 0.5) ?? 0, p95: quantile(figures, 0.95) ?? 0, max: Math.max(0, ...figures) };
}

/** Lines on which a person types: sentences, neither marks nor tables nor front matter. */
export function proseLines(lines: readonly string[]): readonly number[] {
  const from = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const found: number[] = [];
  for (const [at, line] of lines.entries())
    if (at >= from && at < lines.length - 1 && /^[A-Z a-z]/.test(line) && line.length > 30 && !line.includes('|')) found.push(at);
  return found;
}

function place(session: ServerSession, prose: readonly number[], choose: Chooser): { readonly line: number; readonly character: number } {
  const line = choose.pick(prose);
  return { line, character: choose.number(3, Math.max(3, (session.lines[line]?.length ?? 0) - 4)) };
}

async function keystrokes(
  session: ServerSession,
  prose: readonly number[],
  choose: Chooser,
  { edits, budget }: Amount,
): Promise<NonNullable<ServerRun['key']>> {
  const edit = () => {
    const { line, character } = place(session, prose, choose);
    return choose.chance(0.8) ? session.edit(line, character, choose.pick([...LETTERS])) : session.edit(line, character, '', 1);
  };
  for (let warming = 0; warming < 5; warming++) await edit();
  const times: number[] = [];
  const until = now() + budget;
  const before = session.meter.cpuMs();
  for (let count = 0; count < edits && (now() < until || count < 3); count++) {
    times.push(await edit());
    await pause(10);
  }
  const after = session.meter.cpuMs();
  return { ...timesOf(times), ...(before === undefined || after === undefined ? {} : { cpuMsPerEdit: (after - before) / times.length }) };
}

/** Fifty letters at 10 ms, then the time from the last to its findings. */
async function burst(session: ServerSession, prose: readonly number[], choose: Chooser): Promise<{ readonly finalMs: number; readonly cpuMs?: number }> {
  const { line, character } = place(session, prose, choose);
  const before = session.meter.cpuMs();
  const from = now();
  let last: ReturnType<ServerSession['hurry']> | undefined;
  let sent = from;
  for (let count = 0; count < BURST; count++) {
    const early = from + count * BURST_GAP - now();
    if (early > 0.5) await pause(early);
    sent = now();
    last = session.hurry(line, character + count, count % 6 === 5 ? ' ' : (LETTERS[(count * 7) % LETTERS.length] ?? 'e'), last);
  }
  const finalMs = ((await last?.found) ?? sent) - sent;
  const after = session.meter.cpuMs();
  return { finalMs, ...(before === undefined || after === undefined ? {} : { cpuMs: after - before }) };
}

/** Measures one server with one document in one round. A server that fails is told in `error`, with what was measured before. */
export async function measureServer(server: ServerCommand, text: string, size: string, round: number, amount: Amount, folder: string): Promise<ServerRun> {
  const home = path.join(folder, `${server.name}-${size}-${round}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, `letter${server.extension}`), text);
  const run: { -readonly [Key in keyof ServerRun]: ServerRun[Key] } = { server: server.name, size, round, bytes: Buffer.byteLength(text) };
  const inits: number[] = [];
  const firsts: number[] = [];
  let session: ServerSession | undefined;
  try {
    for (let start = 0; start < amount.starts; start++) {
      await session?.stop();
      session = new ServerSession(server, home, text);
      const first = await session.open(home);
      inits.push(session.initialized - session.started);
      firsts.push(first - session.started);
    }
    run.coldInit = inits;
    run.coldFirst = firsts;
    if (session) {
      run.diagnostics = session.findings;
      const choose = chooser(77 + round);
      const prose = proseLines(session.lines);
      // What a server does after its first findings should be over before the first edit.
      await pause(500);
      run.key = await keystrokes(session, prose, choose, amount);
      const bursts: { readonly finalMs: number; readonly cpuMs?: number }[] = [];
      const until = now() + amount.budget;
      while (bursts.length < amount.bursts && (bursts.length === 0 || now() < until)) bursts.push(await burst(session, prose, choose));
      run.burst = bursts;
      const peak = session.meter.peakMiB();
      if (peak !== undefined) run.peakMiB = peak;
    }
  } catch (fault) {
    run.error = fault instanceof Error ? fault.message : String(fault);
  } finally {
    await session?.stop();
    rmSync(home, { recursive: true, force: true });
  }
  return run;
}
