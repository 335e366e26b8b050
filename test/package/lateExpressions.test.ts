import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { compileInHaste, compileWithCare, LateExpression } from '../../server/src/core/text/lateExpression';
import { neededBy } from '../../server/src/core/text/needed';
import { builtRegexes } from '../support/regexBuilt';
import { regexLiterals } from '../support/regexLiterals';
import { pumps } from '../support/regexPumps';
import { ROOT } from '../support/root';

/** An expression as it is written in a bundle. */
interface Late {
  readonly source: string;
  readonly flags: string;
  readonly needed: string;
  /** The source for plain texts; empty where that is the same. */
  readonly plain: string;
}

const load = createRequire(__filename);
const { withoutCase } = load(path.join(ROOT, 'server/tools/withoutCase.mjs')) as { withoutCase(source: string): string | undefined };
const { forPlainTexts, PLAIN } = load(path.join(ROOT, 'server/tools/plainClasses.mjs')) as {
  forPlainTexts(source: string, flags: string): string | undefined;
  readonly PLAIN: string;
};
const PLAIN_TEXT = new RegExp(`^[${PLAIN}]*$`);
const { late, withLateExpressions } = load(path.join(ROOT, 'server/tools/lateExpressions.mjs')) as {
  late(source: string, flags: string, needs: typeof neededBy): Late;
  withLateExpressions(code: string, needs: typeof neededBy): string;
};

const CORE = path.join(ROOT, 'server/src/core');
const FILES = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d|pages)\.ts$/.test(name));
/** Letters whose other case is far away, is two letters, or is one of ours; half a pair; no characters. */
const ODD = ['\u212a', '\u017f', 'ß', 'İ', 'ı', 'Å', 'ŵ', 'Ŷ', 'µ', '\u0345', 'é', '’', '“', '–', '\ud83d', '😀', '\u0000', '\u2028', '\n', '\r'];

/** Every expression of the core that can be late. */
function expressions(): readonly RegExp[] {
  const all = FILES.flatMap((file) => regexLiterals(readFileSync(path.join(CORE, file), 'utf8')));
  return all.filter(({ flags }) => !flags.includes('y')).map(({ source, flags }) => new RegExp(source, flags));
}

/** It stands among others, as in a module. */
function lateOf({ source, flags, needed, plain }: Late): LateExpression {
  const middle = 2 + source.length;
  return new LateExpression(`[a${source}${needed}${plain}b]`, 2, middle, middle + needed.length, middle + needed.length + plain.length, flags);
}

const asLate = ({ source, flags }: RegExp): RegExp => lateOf(late(source, flags, neededBy)) as unknown as RegExp;

describe('a late expression', () => {
  it('finds what the expression in the source finds, for every expression of the core', function () {
    this.timeout(60_000);
    const all = expressions();
    let found = 0;
    for (const [index, expression] of all.entries()) {
      const pieces = pumps(expression.source).flatMap(({ prefix, repeated }) => [prefix, repeated, prefix + repeated]);
      const turned = pieces.flatMap((piece) => [piece, piece.toUpperCase(), piece.charAt(0).toUpperCase() + piece.slice(1)]);
      const words = fc.array(fc.constantFrom(' ', ...turned, ...ODD), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
      for (const text of fc.sample(words, { numRuns: 40, seed: index })) {
        expression.lastIndex = 0;
        const match = expression.exec(text);
        // A new one for each text, since one that is compiled no longer looks at what a text has.
        const own = asLate(expression);
        assert.deepEqual(own.exec(text), match, `${expression}: ${JSON.stringify(text)}`);
        assert.equal(own.lastIndex, expression.lastIndex);
        if (match) found++;
      }
    }
    assert.ok(found > 4 * all.length, `${found} matches of ${all.length} expressions`);
  });

  it('stands for it wherever a text is asked', () => {
    const text = 'Held, not held; HELD by us.';
    for (const expression of [/held/gi, /held/i, /\b(?<verb>held)( by)?/gi, /nothing/gi, /,|;/, / /gu]) {
      const own = asLate(expression);
      for (const _ of [1, 2]) {
        for (const one of [expression, own]) one.lastIndex = 0;
        assert.deepEqual(text.match(own), text.match(expression));
        assert.deepEqual(text.split(own, 3), text.split(expression, 3));
        assert.equal(text.search(own), text.search(expression));
        assert.equal(text.replace(own, '<$&>'), text.replace(expression, '<$&>'));
        assert.equal(
          text.replace(own, (found) => found.toLowerCase()),
          text.replace(expression, (found) => found.toLowerCase()),
        );
        if (expression.global) {
          assert.deepEqual([...text.matchAll(own)], [...text.matchAll(expression)]);
          assert.equal(text.replaceAll(own, '-'), text.replaceAll(expression, '-'));
        }
        for (const __ of [1, 2, 3, 4]) {
          assert.equal(own.test(text), expression.test(text));
          assert.equal(own.lastIndex, expression.lastIndex);
        }
      }
      assert.ok(own instanceof RegExp);
      assert.equal(new RegExp(own.source, 'i').test(text), new RegExp(expression.source, 'i').test(text));
      for (const flag of ['global', 'multiline', 'dotAll', 'unicode', 'sticky', 'hasIndices'] as const) assert.equal(own[flag], expression[flag]);
    }
  });

  it('is compiled when a text comes that it may match, and not before', () => {
    // It would not compile.
    const own = lateOf({ source: '(', flags: 'g', needed: neededBy(/refused/i) ?? '', plain: '' });
    own.lastIndex = 3;
    assert.equal(own.exec('We hold the minutes.'), null);
    assert.equal(own.lastIndex, 0);
    assert.equal(own.test('We hold the minutes.'), false);
    assert.throws(() => own.test('This is refused.'), SyntaxError);
    // Nor does it go on for ever looking at what texts have.
    assert.throws(() => Array.from({ length: 200 }, (_, number) => own.test(`We hold the minutes of ${number}.`)), SyntaxError);
  });

  it('is compiled again when the haste is over, and finds the same', () => {
    compileInHaste();
    const [used, fresh] = [asLate(/(?<what>withheld|held)|a|b/g), asLate(/held/i)];
    assert.equal(used.exec('It is held.')?.groups?.['what'], 'held');
    const before = used.lastIndex;
    compileWithCare();
    assert.equal(used.lastIndex, before);
    assert.equal(used.exec('It is held, not withheld.')?.groups?.['what'], 'withheld');
    assert.equal(used.source, '(?<what>withheld|held)|a|b');
    assert.ok(fresh.test('Held.'));
    const compiled = compiledOf(used);
    assert.notEqual(compiled.source, used.source);
    // What is compiled with care is kept.
    compileWithCare();
    assert.equal(compiledOf(used), compiled);
  });
});

describe('an expression for plain texts', () => {
  const known = expressions().filter(({ source, flags }) => late(source, flags, neededBy).plain !== '');

  it('finds every character that the whole one finds', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => PLAIN_TEXT.test(character));
    assert.ok(characters.length > 256);
    for (const source of ['\\p{L}', '\\p{Lu}', '\\p{Ll}', '\\p{N}', '\\p{M}', '[^\\p{L}\\d]', '[\\]\\p{N}-]']) {
      const plain = new RegExp(forPlainTexts(source, 'u') ?? '(');
      const whole = new RegExp(source, 'u');
      for (const character of characters) assert.equal(plain.test(character), whole.test(character), `${source}: ${character.charCodeAt(0)}`);
    }
    const [plain, whole] = [new RegExp(forPlainTexts('^[\\p{L}’](?:s|K|[a-f])[^\\p{N}x]$', 'iu') ?? '('), /^[\p{L}’](?:s|K|[a-f])[^\p{N}x]$/iu];
    for (const one of characters)
      for (const text of [`${one}sy`, `é${one}É`, `’B${one}`]) assert.equal(plain.test(text), whole.test(text), JSON.stringify(text));
  });

  for (const [source, flags] of [
    ['\\p{Lu}', 'iu'],
    ['\\P{L}', 'u'],
    ['\\p{Sc}', 'u'],
    ['\\p{L}\\u{1f600}', 'u'],
    ['[a-z]', 'u'],
    ['p{L}', ''],
    ['\\p{L}\\1(a)', 'iu'],
    ['[aſ]', ''],
  ] as const)
    it(`is none of /${source}/${flags}`, () => assert.equal(forPlainTexts(source, flags), undefined));

  it('finds in every text what the whole one finds, whichever is asked', () => {
    assert.ok(known.length > 30, String(known.length));
    let found = 0;
    for (const [index, expression] of known.entries()) {
      const pieces = pumps(expression.source).flatMap(({ prefix, repeated }) => [prefix, repeated, prefix + repeated]);
      const letters = fc.array(fc.constantFrom(' ', 'a', 'Bc', 'é', 'Ü', 'ŵ', '’', '“', '3', '²', '.', '-', '😀', 's', 'ſ', ...pieces), { maxLength: 7 });
      for (const parts of fc.sample(letters, { numRuns: 200, seed: index })) {
        compileInHaste();
        const own = asLate(expression);
        for (const text of [parts.join(''), parts.join(' '), parts.join('é')]) {
          for (const one of [expression, own]) one.lastIndex = 0;
          const match = expression.exec(text);
          assert.deepEqual(own.exec(text), match, `${expression}: ${JSON.stringify(text)}`);
          assert.equal(own.lastIndex, expression.lastIndex);
          assert.deepEqual(text.match(own), text.match(expression));
          assert.equal(text.replace(own, '<$&>'), text.replace(expression, '<$&>'));
          if (match) found++;
        }
        compileWithCare();
      }
    }
    assert.ok(found > 20 * known.length, `${found} matches of ${known.length} expressions`);
  });
});

/** What an expression has compiled. */
function compiledOf(expression: RegExp): RegExp {
  return (expression as unknown as { readonly compiled: RegExp }).compiled;
}

describe('an expression without the flag for case', () => {
  it('finds the same characters as with it, whichever stands in it', () => {
    // Two characters are the same when they have the same capital, but one of our letters is never the same as one beyond them.
    const capital = (code: number): string => {
      const character = String.fromCharCode(code);
      const upper = character.toUpperCase();
      return upper.length !== 1 || (code > 127 && upper.charCodeAt(0) < 128) ? character : upper;
    };
    const same = new Map<string, string>();
    for (let code = 0; code < 0x10000; code++) same.set(capital(code), (same.get(capital(code)) ?? '') + String.fromCharCode(code));
    let plain = 0;
    for (const [, characters] of same)
      for (const character of characters) {
        const source = /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
        for (const [whole, written] of [
          [source, withoutCase(source)],
          [`[${source}]`, withoutCase(`[${source}]`)],
        ] as const) {
          if (written === undefined) continue;
          plain++;
          const expected = new Set(characters);
          assert.ok(
            [...expected].every((one) => new RegExp(`^${written}$`).test(one)),
            whole,
          );
          assert.equal(expected.size, /[A-Za-z]/.test(character) ? 2 : 1, whole);
        }
      }
    assert.ok(plain > 100_000, String(plain));
  });

  for (const [source, written] of [
    ['s\\.?\\s{0,3}(?<Part>1[a-fB])', '[sS]\\.?\\s{0,3}(?<Part>1[A-Fba-fB])'],
    ['[^a\\]-]\\]', '[^Aa\\]-]\\]'],
    ['(?<!\\w)\\u2019x', '(?<!\\w)\\u2019[xX]'],
    ['[-a]', '[A\\-a]'],
    ['[0-9£’–]', '[0-9£’–]'],
    ['(a)\\1', undefined],
    ['\\x41', undefined],
    ['\\u0041', undefined],
    ['\\k<a>', undefined],
    ['\\cA', undefined],
    ['é', undefined],
    ['[à-ÿ]', undefined],
    ['[A-z]', undefined],
    ['[!-~]', undefined],
    ['[\\w-z]', undefined],
  ] as const)
    it(`of ${source}`, () => assert.equal(withoutCase(source), written));
});

describe('a module of the core in a bundle', () => {
  const bundled = (code: string): string => withLateExpressions(code, neededBy);

  /** The late expressions of a module, with the sign before each. */
  function madeIn(written: string): readonly (Late & { readonly before: string | undefined })[] {
    const texts = JSON.parse(/lateExpressions = ("(?:[^"\\]|\\.)*")/.exec(written)?.[1] ?? '""') as string;
    return [...written.matchAll(/(\S+) \/\* @__PURE__ \*\/ new LateExpression\(lateExpressions, (\d+), (\d+), (\d+), (\d+), "(\w*)"/g)].map(
      ([, before, from, middle, to, end, flags = '']) => ({
        before,
        source: texts.slice(Number(from), Number(middle)),
        flags,
        needed: texts.slice(Number(middle), Number(to)),
        plain: texts.slice(Number(to), Number(end)),
      }),
    );
  }

  it('has late expressions where its own stood, on the same lines', () => {
    const code = [
      'const A = /refused/i, B = [{ c: /d/y }];',
      'const find = (text) => /exempt/.test(text) || text.replace(/f/g, "") === A || /g/g.test(text);',
      'class C { d = /e/ }',
    ].join('\n');
    const written = bundled(code);
    assert.equal(written.split('\n').length, 3);
    assert.match(
      written,
      /^import \{ LateExpression \} from ".*text.*lateExpression";const lateExpressions = "[^"]+";let lateExpression1, lateExpression2, lateExpression3;/,
    );
    assert.deepEqual(
      madeIn(written).map(({ before, source, flags }) => [before, source, flags]),
      [
        ['=', '[rR][eE][fF][uU][sS][eE][dD]', ''],
        ['??=', 'exempt', ''],
        ['??=', 'f', 'g'],
        ['??=', 'e', ''],
      ],
    );
    assert.ok(written.includes('c: /d/y') && written.includes('/g/g.test'));
    const run = `${written.replace(/^import[^;]*;/, '')}; [find('exempt'), find('exempt'), find('x'), A.test('Refused')]`;
    assert.deepEqual(Array.from(runInNewContext(run, { LateExpression }) as readonly boolean[]), [true, true, false, true]);
  });

  it('has them where it builds one of parts that can be told, and nowhere else', () => {
    const lines = [
      "const A = 'ref', LIST = [`${A}use`, String.raw`\\bgive\\b`], n = 3;",
      "export const ONE = new RegExp(`(?:${LIST.join('|')})/`, 'i');",
      'const TWO = new RegExp(ONE.source), THREE = new RegExp(`a{${n}}`), find = (A) => new RegExp(A), FOUR = new RegExp(A, "y");',
    ];
    const [first = '', second = '', third = ''] = bundled(lines.join('\n')).split('\n');
    assert.ok(first.endsWith(lines[0] ?? ''));
    assert.deepEqual(
      madeIn(first + second).map(({ source, flags }) => [source, flags]),
      [[String.raw`(?:[rR][eE][fF][uU][sS][eE]|\b[gG][iI][vV][eE]\b)\/`, '']],
    );
    assert.ok(second.startsWith('export const ONE = /* @__PURE__ */ new LateExpression('), second);
    assert.equal(third, lines[2]);
  });

  it('has, of those that the core builds, the very ones that it builds', () => {
    const built = builtRegexes(FILES);
    let told = 0;
    for (const file of new Set(built.map((one) => one.file))) {
      const code = readFileSync(path.join(ROOT, 'out/server/src/core', file.replace(/\.ts$/, '.js')), 'utf8');
      const written = bundled(code);
      const inCode = (text: string): number => text.split('new RegExp(').length - 1;
      const made = new Set(madeIn(written).map(({ source, flags, needed, plain }) => JSON.stringify({ source, flags, needed, plain })));
      const own = built.filter((one) => one.file === file).map(({ source, flags }) => JSON.stringify(late(source, flags, neededBy)));
      const here = new Set(own.filter((given) => made.has(given))).size;
      assert.equal(inCode(code) - inCode(written), here, file);
      told += here;
    }
    assert.ok(told > 10, String(told));
  });

  it('stays as it is without expressions', () => assert.equal(bundled('export const half = (a) => a / 2;'), 'export const half = (a) => a / 2;'));
});
