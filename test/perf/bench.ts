/*
 * What checking costs. Times are medians on the machine at hand and move with it; compare the ratios, which are to a bare parse of
 * the same text as Markdown, in the same run. Run with `npm run bench`.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { law } from '../../server/src/core/law/index';
import { neighbourFacts } from '../../server/src/core/neighbours/facts';
import { NoticeIndex } from '../../server/src/core/neighbours/noticeIndex';
import { lift } from '../../server/src/core/notice/lift';
import { runRules } from '../../server/src/core/rules/engine';
import { RULES } from '../../server/src/core/rules/registry';
import { parse } from '../../server/src/core/syntax/index';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { ROOT } from '../support/root';

const ROUNDS = 60;
const WARM_UP = 40;

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const now = (): number => Number(process.hrtime.bigint()) / 1e6;
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Our own letters cut or joined to about so many characters, so that sizes can be compared. */
function sized(files: readonly string[], size: number): string {
  let text = '';
  for (let at = 0; text.length < size; at++) text += `${read(files[at % files.length] ?? '')}\n\n`;
  return text.slice(0, text.lastIndexOf('\n\n', size));
}

/** The letter in words that no other run has: every long word of its paragraphs gets a mark of its run. Marks of the dialect and headings stay. */
function unseen(text: string, run: number): string {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) + 4 : 0;
  const mark = String.fromCharCode(97 + (run % 26)) + run;
  return text.slice(0, end) + text.slice(end).replace(/^(?![:#<]).*$/gm, (line) => line.replace(/\b([a-z]{7,})\b/g, `$1${mark}`));
}

/** A keystroke: one more letter in the last long word of a paragraph in the middle. */
function keystroke(text: string, run: number): string {
  const middle = text.indexOf('. ', text.length >> 1);
  return `${text.slice(0, middle)}${'e'.repeat(run % 7)}${text.slice(middle)}`;
}

interface Steps {
  readonly floor: number;
  readonly parse: number;
  readonly lift: number;
  readonly rules: number;
  readonly whole: number;
}

function steps(text: string, form: 'dialect' | 'plain', vary: (text: string, run: number) => string): Steps {
  const times: Record<keyof Steps, number[]> = { floor: [], parse: [], lift: [], rules: [], whole: [] };
  const library = shippedLibrary();
  const markdown = unified().use(remarkParse);
  for (let run = 0; run < WARM_UP + ROUNDS; run++) {
    const one = vary(text, run);
    const start = now();
    markdown.parse(one);
    const floor = now();
    const syntax = parse(one, { form });
    const parsed = now();
    const notice = lift(syntax, law);
    const lifted = now();
    runRules(notice, law, RULES, { library, today: '2026-11-01' });
    const end = now();
    if (run < WARM_UP) continue;
    times.floor.push(floor - start);
    times.parse.push(parsed - floor);
    times.lift.push(lifted - parsed);
    times.rules.push(end - lifted);
    times.whole.push(end - floor);
  }
  return { floor: median(times.floor), parse: median(times.parse), lift: median(times.lift), rules: median(times.rules), whole: median(times.whole) };
}

function checking(): void {
  const unmarked = ['council-leisure-faulty.txt', 'trust-safety-investigation-prohibited.txt', 'police-airport-ncnd.txt'].map(
    (file) => `test/corpus/letters/${file}`,
  );
  const letters = [
    { name: 'notice, 10 KB', text: read('client/samples/redacted-documents.foi.md').replace(/(:::withheld[\s\S]*?\n:::\n)/, '$1\n$1'), form: 'dialect' },
    { name: 'plain letter, 10 KB', text: sized(unmarked, 10_000), form: 'plain' },
  ] as const;
  say('Check with all rules (median ms; × is to a bare parse of the same text by remark-parse)\n');
  say('| letter | what changed | size | bare parse | parse | lift | rules | whole | × |');
  say('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, text, form } of letters)
    for (const [what, vary] of [
      ['a keystroke', keystroke],
      ['every sentence', unseen],
    ] as const) {
      const { floor, parse: parsed, lift: lifted, rules, whole } = steps(text, form, vary);
      const cells = [
        name,
        what,
        `${(text.length / 1000).toFixed(1)} KB`,
        ...[floor, parsed, lifted, rules, whole].map((time) => time.toFixed(1)),
        (whole / floor).toFixed(1),
      ];
      say(`| ${cells.join(' | ')} |`);
    }
}

function neighbours(): void {
  const text = read('client/samples/withholding-and-disclosure.foi.md');
  const many = 10_000;
  globalThis.gc?.();
  const index = new NoticeIndex();
  const before = process.memoryUsage().heapUsed;
  let reading = 0;
  const start = now();
  for (let at = 0; at < many; at++) {
    const one = unseen(text, at).replace(/^reference: .*$/m, `reference: FOI-${at}`);
    const begin = now();
    index.set(`/ws/${at}.foi.md`, neighbourFacts(parse(one, { form: 'dialect' })));
    reading += now() - begin;
  }
  const whole = now() - start;
  const own = neighbourFacts(parse(unseen(text, 77), { form: 'dialect' }));
  const around = index.around('/ws/own.foi.md');
  const asks: number[] = [];
  let found = 0;
  for (let run = 0; run < 200; run++) {
    const begin = now();
    found = own.passages.reduce((sum, passage) => sum + around.passagesLike(passage).length, 0);
    for (const question of own.questions) found += around.questionsLike(question, own.authority).length;
    if (around.withReference('FOI-77')) found++;
    asks.push(now() - begin);
  }
  say(`\nWorkspace of ${many} notices of ${(text.length / 1000).toFixed(1)} KB`);
  say(`read and indexed in ${(reading / 1000).toFixed(1)} s (${(reading / many).toFixed(2)} ms each, ${(whole / 1000).toFixed(1)} s with making them)`);
  say(
    `heap ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB; all questions of one notice in ${median(asks).toFixed(2)} ms (${found} answers)`,
  );
}

checking();
neighbours();
