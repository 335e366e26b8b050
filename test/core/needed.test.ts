import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { mayHave, neededBy, rowsOf } from '../../server/src/core/text/needed';
import { type Need, needOf } from '../../server/src/core/text/neededStrings';
import { builtRegexes } from '../support/regexBuilt';
import { regexLiterals } from '../support/regexLiterals';
import { ROOT } from '../support/root';

const CORE = path.join(ROOT, 'server/src/core');

/** Lines of our letters and of the pages of rules: among them what each rule is about. */
function lines(): string[] {
  const folders = [path.join(ROOT, 'test/corpus/letters'), path.join(ROOT, 'server/src/core/rules')];
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)));
  const texts = files.filter((file) => /\.(?:md|txt)$/.test(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return [...new Set(texts.map((line) => line.trim()))].filter((line) => line.length > 20);
}

/** A need in words. */
function said(need: Need | undefined): string | undefined {
  if (need === undefined || typeof need === 'string') return need;
  const [parts, word] = 'any' in need ? [need.any, ' or '] : [need.all, ' and '];
  return parts.map((part) => (typeof part === 'string' ? part : `(${said(part)})`)).join(word);
}

describe('What a text must have for an expression to match', () => {
  for (const [pattern, strings] of [
    [/\bpublic interest\b/i, 'public interest'],
    [/\b(?:held|hold|holds)\b/i, 'held or hold'],
    [/\bwithh?eld\b/i, 'witheld or withheld'],
    [/\bnot (?:held|known)\b/, 'not held or not known'],
    [
      /\b(?:do|does) (?:also )?n['’]t (?:\w+ ){2}appl(?:y|ies)\b/,
      "(apply or applies) and (do n't  or do n’t  or do also n't  or do also n’t  or does n't  or does n’t  or does also n't  or does also n’t )",
    ],
    [/\bexempt\w* (?:from|under) (?:the )?\w+/, 'exempt and ( from  or  under )'],
    [/harm(?:ful)?ly|\bcost\w+ limit/, 'harmly or harmfully or ( limit and cost)'],
    [/(?:a )?decision notices?/i, 'decision notice'],
    [/refus(?:al|ed){1,2}x/i, 'refusal or refused'],
    [/\b(?<year>20\d\d)? ?report(?! card)/, 'report'],
    [/a\.b\.c/, 'a.b.c'],
    [/abc+def/, 'abc and def'],
    [/^Dear\b/i, 'dear'],
    [/(?:review){0,2}/, undefined],
    [/(?:review|\d+)/, undefined],
    [/(?<=secret) \d/, undefined],
    [/[abc]{3}/, undefined],
    [/\d{4}/, undefined],
    [/é(?:tage)?s/, undefined],
    [/ab/, undefined],
    [/\u{41}bcd/u, 'bcd'],
    [/[\]x]yes/, 'yes'],
  ] as const)
    it(`is told of ${pattern}`, () => assert.equal(said(needOf(pattern)), strings));

  it('takes no notice of case, nor of the rare letters that an expression reads as s and k', () => {
    const needed = neededBy(/risk/iu) ?? '';
    for (const text of ['RISK', 'Risk', 'ri\u017fk', 'ris\u212a']) {
      assert.ok(/risk/iu.test(text));
      assert.ok(mayHave(rowsOf(text), needed), text);
    }
    assert.equal(mayHave(rowsOf('no danger'), needed), false);
    assert.equal(mayHave(rowsOf(''), needed), false);
  });

  it('is in every line that an expression of the core matches, and in few others', function () {
    this.timeout(60_000);
    const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
    const all = [...files.flatMap((file) => regexLiterals(readFileSync(path.join(CORE, file), 'utf8'))), ...builtRegexes(files)];
    const known = all.flatMap(({ source, flags }) => {
      const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
      const needed = neededBy(pattern);
      return needed ? [{ pattern, needed }] : [];
    });
    assert.ok(known.length > all.length / 3, `${known.length} of ${all.length}`);
    let [asked, passed] = [0, 0];
    for (const [index, line] of lines().entries()) {
      const rows = rowsOf(line);
      // Each expression on a seventh of the lines, another one for each: enough, and seven times as quick.
      for (let at = index % 7; at < known.length; at += 7) {
        const one = known[at];
        if (!one) continue;
        asked++;
        if (mayHave(rows, one.needed)) passed++;
        else assert.equal(one.pattern.test(line), false, `${one.pattern}: ${line}`);
      }
    }
    assert.ok(passed < asked / 8, `${passed} of ${asked}`);
  });
});
