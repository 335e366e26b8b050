import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { documentSymbols } from '../../server/src/core/features/documentSymbol';
import { applicable } from '../../server/src/core/features/wording';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import { WELSH_TERMS } from '../../server/src/core/notice/welsh/terms';
import { languageOf } from '../../server/src/core/notice/welsh/reading';
import { RULES_OF_EVERY_LANGUAGE } from '../../server/src/core/rules/otherLanguages';
import { RULES } from '../../server/src/core/rules/registry';
import { libraryWith } from '../../server/src/core/wording/library';
import { ROOT } from '../support/root';

const FOLDER = path.join(ROOT, 'test/corpus/welsh');
const service = createNoticeService();
const notice = (file: string): string => fs.readFileSync(path.join(FOLDER, file), 'utf8');
const PARTIAL = notice('partial-ncnd.foi.md');

const read = (text: string): Snapshot => service.snapshot(text, { fileName: 'letter.foi.md' });
function found(text: string): readonly string[] {
  const result = service.engine.run(read(text).notice, { today: '2026-11-09' }).result();
  assert.deepEqual(result.broken, []);
  return result.findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

/** The letter without any mark, as it would be pasted. */
function unmarked(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^:::.*\n/gm, '')
    .replaceAll('((reference))', 'CRG-26-0417')
    .replaceAll('((issued))', '30 Hydref 2026')
    .replaceAll('((received))', '5 Hydref 2026')
    .replace(/\(\([\w.]+\)\)/g, 'Enw');
}

describe('a letter in Welsh', () => {
  for (const file of fs.readdirSync(FOLDER)) {
    it(`${file} is sound`, () => assert.deepEqual(found(notice(file)), []));
    it(`${file} is sound without its marks`, () => {
      const text = unmarked(notice(file));
      assert.equal(read(text).notice.language, 'cy');
      assert.deepEqual(found(text), []);
    });
  }

  it('relies on what its words say, with the tests that they give', () => {
    const claims = read(unmarked(PARTIAL)).notice.claims.map(({ citation, outcome, test }) => `${citation} ${outcome} ${test.status}`);
    assert.deepEqual(claims, ['31(1)(a) withheld present', '30(3) ncnd present']);
  });

  it('has its citations where the Welsh words stand', () => {
    const { text, citations } = read(PARTIAL).notice;
    const written = citations.filter(({ where }) => where === 'prose').map(({ run }) => text.slice(run.start, run.end));
    assert.ok(written.includes('adran 31(1)(a)'), written.join(' | '));
    assert.ok(written.includes('adran 30(1)(a)(i)'), written.join(' | '));
  });

  it('is told as a warning what its marks and words lack', () => {
    const withoutTest = PARTIAL.replace(/### Prawf budd y cyhoedd[\s\S]*?:::\n\n:::ncnd/, ':::\n\n:::ncnd');
    assert.deepEqual(found(withoutTest), ['warning pit-missing']);
    const withoutRights = PARTIAL.replace(/:::rights[\s\S]*?:::\n/, '');
    assert.deepEqual(found(withoutRights), ['warning complaint-procedure-missing', 'warning s50-right-missing']);
  });

  it('is told when its words give the answer away, in its own words', () => {
    const leaking = PARTIAL.replace(
      'Nid ydym yn cadarnhau nac yn gwadu ein bod yn dal gwybodaeth am unrhyw ymchwiliad',
      'Rydym yn dal gwybodaeth am yr ymchwiliad',
    );
    const [finding] = service.engine.run(read(leaking).notice, {}).result().findings;
    assert.equal(finding?.rule, 'ncnd-held-leak');
    assert.match(finding?.message ?? '', /“Rydym yn dal/);
  });

  it('is checked as any other in what does not rest on words', () => {
    const found_ = found(PARTIAL.replaceAll('adran 31(1)(a)', 'adran 31(1)(z)'));
    assert.ok(found_.includes('error exemption-unknown'), found_.join());
  });

  it('leaves sections of other Acts alone', () => {
    const { citations } = read(PARTIAL.replace('Difrodwyd un ar ddeg', 'O dan adran 47 o Ddeddf Plant 1989, difrodwyd un ar ddeg')).notice;
    assert.deepEqual(
      citations.filter(({ path: [section] }) => section === '47'),
      [],
    );
  });

  it('keeps its own words in the outline, in its questions and in the letter', () => {
    const snapshot = read(PARTIAL);
    const names = (nodes: readonly { readonly name: string; readonly children: readonly unknown[] }[]): string[] =>
      nodes.flatMap(({ name, children }) => [name, ...names(children as typeof nodes)]);
    assert.ok(names(documentSymbols(snapshot)).some((name) => name.includes('Cwestiwn 2: adran 31(1)(a)')));
    assert.match(snapshot.notice.questions[2]?.text ?? '', /unrhyw un/);
  });
});

describe('the language of a letter', () => {
  const languageIn = (text: string, stated?: 'en-GB' | 'cy'): string => languageOf(stated, read(text).syntax.pieces);

  it('is what the front matter says', () => {
    assert.equal(languageIn('We hold this information.', 'cy'), 'cy');
    assert.equal(languageIn(unmarked(PARTIAL), 'en-GB'), 'en');
  });

  it('is English where a letter says everything in both', () => {
    const english = fs.readFileSync(path.join(ROOT, 'client/samples/plain-letter.txt'), 'utf8');
    assert.equal(languageIn(`${unmarked(PARTIAL)}\n${english}`), 'en');
    assert.equal(languageIn(`${english}\n${unmarked(PARTIAL)}`), 'en');
    assert.equal(languageIn(english), 'en');
    assert.equal(languageIn(unmarked(PARTIAL)), 'cy');
  });
});

describe('standard wording for a letter in Welsh', () => {
  const WELSH = readWordingFile('complaint-rights', '---\nrev: 2026-03\nlang: cy\n---\n\nGallwch ofyn am adolygiad mewnol.\n');
  const context = (files: readonly ReturnType<typeof readWordingFile>[]) => ({ check: { library: libraryWith(files), today: '2026-11-09' } });

  it('is what the authority supplies, and never English', () => {
    assert.deepEqual(applicable(read(PARTIAL), context([])), []);
    assert.deepEqual(
      applicable(read(PARTIAL), context([WELSH])).map(({ text }) => text),
      ['Gallwch ofyn am adolygiad mewnol.'],
    );
  });

  it('takes nothing from letters in English', () => {
    const english = applicable(read(PARTIAL.replace('lang: cy', 'lang: en-GB')), context([WELSH]));
    assert.ok(english.some(({ id, language, origin }) => id === 'complaint-rights' && language === 'en' && origin === 'shipped'));
  });

  it('says which languages there are', () => {
    assert.match(readWordingFile('x', '---\nrev: 1\nlang: fr\n---\nx').problems[0]?.message ?? '', /en-GB for English or cy for Welsh/);
  });
});

describe('the tables for Welsh', () => {
  it('name rules that exist', () => {
    const names = new Set(RULES.map(({ name }) => name));
    assert.deepEqual(
      RULES_OF_EVERY_LANGUAGE.filter((name) => !names.has(name)),
      [],
    );
  });

  it('have no term twice', () => {
    const terms = WELSH_TERMS.map(({ welsh, before, after }) => `${before} ${welsh} ${after}`);
    assert.deepEqual(
      terms.filter((term, index) => terms.indexOf(term) !== index),
      [],
    );
  });
});
