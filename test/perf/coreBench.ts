/* What the core costs without a server around it: a whole text that was never seen, and a keystroke by what it falls on. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { realEngine } from '../../server/src/core/index';
import type { CheckOptions } from '../../server/src/core/rules/finding';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { compileRegexpsOnce } from '../../server/src/node/engineFlags';
import { NoticeDocument } from '../../server/src/session/document';
import { now, quantile } from './figures';
import type { CoreRun, MemoryRun } from './results';
import { timesOf } from './serverBench';

// As the server does when it starts.
compileRegexpsOnce();

const URI = 'file:///bench/letter.foi.md';
const OPTIONS: CheckOptions = { library: shippedLibrary(), today: '2026-11-30' };
const ENGINE = realEngine();
const MARKDOWN = unified().use(remarkParse).freeze();

/** A keystroke: what is typed and where, and what takes it back. */
interface Keystroke {
  readonly what: string;
  readonly like: RegExp;
  readonly typed: string;
}

/** Each falls on the middle one of the places that look like it, directly behind what was found. */
const KEYSTROKES: readonly Keystroke[] = [
  { what: 'letter in a sentence', like: /^[A-Z][a-z]+ [a-z]+ [a-z]{3,}/gm, typed: 'e' },
  { what: 'word on which a rule turns', like: /would be\s+likely|outweighs|withhold/g, typed: ' not' },
  { what: 'cell of a table', like: /^\| [\w ]+ \| [\w£]+/gm, typed: 'e' },
  { what: 'heading of a provision', like: /^## Question \d+: section \d+/gm, typed: '1' },
  { what: 'attribute of a fence', like: /^:::withheld\{under="\d+/gm, typed: '1' },
  { what: 'fence taken away and put back', like: /\n:::(?=\n)/g, typed: 'x' },
  { what: 'question of the request', like: /^\d+\. Please send/gm, typed: 'e' },
  { what: 'date in the front matter', like: /^issued: 2026-10-2/gm, typed: '1' },
];

function check(document: NoticeDocument): void {
  document.snapshot.check(OPTIONS);
}

/** Runs it until the time is used up, three times at least, and gives the milliseconds of each run and the processor time of one. */
function timed(budget: number, most: number, run: (count: number) => void): { readonly times: readonly number[]; readonly cpuMs: number } {
  const times: number[] = [];
  const until = now() + budget;
  const before = process.cpuUsage();
  for (let count = 0; count < most && (count < 3 || now() < until); count++) {
    const start = now();
    run(count);
    times.push(now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { times, cpuMs: (user + system) / 1000 / times.length };
}

/** The letter in words that no other run has: every long word of its sentences gets a mark of its run. Marks of the dialect and headings stay. */
function unseen(text: string, run: number): string {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0;
  const mark = String.fromCharCode(97 + (run % 26)) + run;
  return text.slice(0, end) + text.slice(end).replace(/^(?![:#<|]).*$/gm, (line) => line.replace(/\b([a-z]{7,})\b/g, `$1${mark}`));
}

/** A whole text, step by step, and each kind of keystroke, at one size. `text` makes a notice of a seed. */
export function coreRuns(text: (seed: number) => string, size: string, round: number, budget: number): readonly CoreRun[] {
  const runs: CoreRun[] = [];
  const one = text(round + 1);
  const floorMs = quantile(timed(budget, 20, (count) => void MARKDOWN.parse(unseen(one, count))).times, 0.5) ?? 0;
  const add = (what: string, { times, cpuMs }: ReturnType<typeof timed>): void => void runs.push({ what, size, round, times: timesOf(times), cpuMs, floorMs });

  const steps = { parse: [] as number[], lift: [] as number[], rules: [] as number[] };
  const whole = timed(budget, 20, (count) => {
    const snapshot = NoticeDocument.open(URI, 1, unseen(one, 1000 * round + count), ENGINE).snapshot;
    const start = now();
    snapshot.syntax.chunks.length;
    const parsed = now();
    snapshot.notice.form.length;
    const lifted = now();
    snapshot.check(OPTIONS);
    steps.parse.push(parsed - start);
    steps.lift.push(lifted - parsed);
    steps.rules.push(now() - lifted);
  });
  for (const [step, times] of Object.entries(steps)) add(`whole text: ${step}`, { times, cpuMs: 0 });
  add('whole text', whole);

  for (const { what, like, typed } of KEYSTROKES) {
    let document = NoticeDocument.open(URI, 1, one, ENGINE);
    check(document);
    const places = Array.from(one.matchAll(like), (match) => match.index + match[0].length);
    const at = places[places.length >> 1];
    // A short letter need not have a table.
    if (at === undefined) continue;
    const start = document.lines.position(at);
    const end = { line: start.line, character: start.character + typed.length };
    const keystroke = (count: number) => {
      const change = count % 2 === 0 ? { range: { start, end: start }, text: typed } : { range: { start, end }, text: '' };
      document = document.change([change], count + 2);
      check(document);
    };
    // In pairs, so that the text is again what it was.
    for (let warming = 0, from = now(); warming < 6 && now() - from < budget; warming++) for (const half of [0, 1]) keystroke(half);
    add(what, timed(budget, 200, keystroke));
  }
  return runs;
}

/** What the heap grows by when a document of this size is opened and checked, with what is kept for later texts. Needs `--expose-gc`; gives nothing without it. */
export function memoryOf(text: string, size: string): readonly MemoryRun[] {
  const { gc } = globalThis;
  if (gc === undefined) return [];
  const heap = () => {
    gc();
    gc();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  check(NoticeDocument.open(URI, 1, text.slice(0, 3000), ENGINE));
  const before = heap();
  const document = NoticeDocument.open(URI, 1, unseen(text, 7_000_000), ENGINE);
  check(document);
  const open = heap() - before;
  // Named once more, so that it is not freed before it was weighed.
  return document.version === 1 ? [{ what: 'one open document', size, MiB: open }] : [];
}
