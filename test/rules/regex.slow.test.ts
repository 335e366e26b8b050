import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { builtRegexes } from '../support/regexBuilt';
import { regexLiterals } from '../support/regexLiterals';
import { pumps } from '../support/regexPumps';
import { ROOT } from '../support/root';

const CORE = path.join(ROOT, 'server/src/core');

/** Lengths of the long texts: linear work on the second takes four times that on the first, quadratic sixteen times. */
const SHORT = 2_000;
const LONG = 8_000;
/** Exponential work shows on the first, cubic on the last, before a long text would never end. */
const TRIALS = [16, 20, 24, 120, 600];
/** Milliseconds of work that a linear expression never needs for a text of any of these lengths, on a slow machine too. */
const SUSPECT = 8;
/** So often must an expression be found slow before it is called so: what else the machine does comes and goes, a slow expression stays slow. */
const VERDICTS = 3;
/** Milliseconds after which an expression that does not end on a short text is given up. */
const LIMIT = 60_000;

describe('regular expressions of the core', () => {
  for (const file of sourceFiles(CORE)) {
    const literals = regexLiterals(readFileSync(path.join(CORE, file), 'utf8'));
    if (literals.length === 0) continue;
    it(`${file}: ${literals.length} run in linear time`, () => {
      for (const { source, flags, line } of literals) {
        const slow = slowText(new RegExp(source, flags));
        assert.equal(slow, undefined, `line ${line}: /${source}/${flags}`);
      }
    }).timeout(LIMIT);
  }

  for (const { file, source, flags } of builtRegexes(sourceFiles(CORE)))
    it(`${file}: /${source.slice(0, 60)}… is built from parts and runs in linear time`, () =>
      assert.equal(slowText(new RegExp(source, flags)), undefined, `/${source}/${flags}`)).timeout(LIMIT);

  it('that are built from lists are found too', () => {
    const files = builtRegexes(['notice/writtenDates.ts', 'rules/language/wordsOfTheLaw.ts']).map(({ file }) => file);
    assert.ok(files.includes('notice/writtenDates.ts') && files.includes('rules/language/wordsOfTheLaw.ts'), files.join());
  });

  it('were all found by the scan', () => {
    const code = "const a = b / c / d; // no /x/ here\nconst s = `${/y+/g.test('/') ? '/' : \"/\"}/`; /* /z/ */ return /[/]\\/(?:q)/iu;";
    assert.deepEqual(
      regexLiterals(code).map(({ source, flags }) => `${source} ${flags}`),
      ['y+ g', '[/]\\/(?:q) iu'],
    );
  });

  for (const bad of [/(?:a+)+b/, /^(?:\w+\s?)*$/, /\s+$/, /(?:section|s)\s*\.?\s*\d+x/, /a*a*b/, /".*".*;/, /(?:[ab]|a)*c/])
    it(`would find ${bad} slow`, () => assert.notEqual(slowText(bad), undefined)).timeout(LIMIT);

  for (const good of [/^\s*waive\b/, /\b(?:section|s\.) ?\d{1,3}/g, /[^\]\n]{0,300}/g, /^[a-z]+$/])
    it(`finds ${good} quick`, () => assert.equal(slowText(good), undefined)).timeout(LIMIT);
});

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('pages.ts'))
    .sort();
}

/** A text on which the work grows faster than its length, said in words; undefined where none was found. */
function slowText(regex: RegExp): string | undefined {
  // An expression with a dot is made for one line, and is given lines.
  const tails = /(?:^|[^\\])\./.test(regex.source) ? ['\u0001'] : ['\u0001', '\n\u0001'];
  for (const { prefix, repeated } of pumps(regex.source))
    for (const tail of tails) {
      const work = (length: number) => milliseconds(regex, prefix + repeated.repeat(Math.ceil(length / repeated.length)) + tail);
      const slow = slowLength(work);
      if (slow !== undefined && times(VERDICTS - 1, () => slowLength(work)).every((length) => length !== undefined))
        return describeText(prefix, repeated, slow);
    }
  return undefined;
}

/** The first length at which the work is more than a linear expression has, if there is one. */
function slowLength(work: (length: number) => number): number | undefined {
  const suspectWork = (length: number) => (work(length) > SUSPECT ? leastOf(2, () => work(length)) : 0);
  const trial = TRIALS.find((length) => suspectWork(length) > SUSPECT);
  if (trial !== undefined) return trial;
  const long = suspectWork(LONG);
  return long > SUSPECT && long > 8 * leastOf(3, () => work(SHORT)) ? LONG : undefined;
}

function describeText(prefix: string, repeated: string, length: number): string {
  return `slow on ${JSON.stringify(prefix)} + ${JSON.stringify(repeated)} over and over (${length} characters)`;
}

/** Milliseconds that the processor worked for this, not those that went by: other programs may have had it in between. */
function milliseconds(regex: RegExp, text: string): number {
  regex.lastIndex = 0;
  const start = process.cpuUsage();
  if (regex.global) for (const _ of text.matchAll(regex));
  else regex.exec(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function leastOf(count: number, measure: () => number): number {
  return Math.min(...times(count, measure));
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
