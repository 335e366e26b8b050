import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkOutput } from '../../../server/src/core/features/check';
import { diagnostics, MAX_DIAGNOSTICS, rulePageUrl } from '../../../server/src/core/features/diagnostics';
import { RULES as ALL_RULES } from '../../../server/src/core/rules/registry';
import { snapshotOf, WHOLE_LETTER, WRONG_WORD } from '../../support/features';
import { HEAD } from '../../support/notices';
import { ROOT } from '../../support/root';

const RULES = [WRONG_WORD];

describe('diagnostics', () => {
  it('carry rule, place, severity, provision and what is related', () => {
    const [found, ...others] = diagnostics(snapshotOf('One line.\n\nThis is wrong.\n', { rules: RULES }), {});
    assert.deepEqual(others, []);
    assert.deepEqual(found, {
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 13 } },
      severity: 'warning',
      rule: 'wrong-word',
      message: 'The word "wrong" is wrong.',
      citation: '31(1)(a)',
      tag: undefined,
      related: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'The letter begins here.' }],
    });
  });

  it('follow the levels of the configuration', () => {
    const snapshot = snapshotOf('This is wrong.\n', { rules: RULES });
    assert.equal(diagnostics(snapshot, { levels: { 'wrong-word': 'error' } })[0]?.severity, 'error');
    assert.deepEqual(diagnostics(snapshot, { levels: { 'wrong-word': 'off' } }), []);
  });

  it('mark waivers of no use and repealed citations', () => {
    const tag = (name: string): string | undefined => diagnostics(snapshotOf('This is wrong.\n', { rules: [{ ...WRONG_WORD, name }] }), {})[0]?.tag;
    assert.equal(tag('waiver-unused'), 'unnecessary');
    assert.equal(tag('exemption-obsolete'), 'deprecated');
  });

  it('stop after a thousand and say so', () => {
    const found = diagnostics(snapshotOf(`${'wrong '.repeat(MAX_DIAGNOSTICS + 1)}\n`, { rules: RULES }), {});
    assert.equal(found.length, MAX_DIAGNOSTICS + 1);
    assert.match(found.at(-1)?.message ?? '', /first 1000 of 1001/);
    assert.equal(found.at(-1)?.rule, undefined);
  });

  it('lead to the page of the rule, where it stands in the project', () => {
    assert.equal(rulePageUrl('wrong-word'), undefined);
    for (const { name } of ALL_RULES) {
      const [, page = ''] = /^https:\/\/.+\/blob\/main\/(.+)$/.exec(rulePageUrl(name) ?? '') ?? [];
      assert.ok(fs.existsSync(path.join(ROOT, page)), `${name}: ${page}`);
    }
  });
});

describe('check as JSON', () => {
  it('is in the order of the text and leaves out what is waived', () => {
    const snapshot = snapshotOf(`${HEAD}\nA wrong.\n\n<!-- waive wrong-word: it is quoted -->\nB wrong.\n\nC wrong.\n`, { rules: [WRONG_WORD, WHOLE_LETTER] });
    const output = checkOutput(snapshot, 'given/path.foi.md', snapshot.check());
    assert.equal(output.version, 1);
    assert.equal(output.file, 'given/path.foi.md');
    assert.deepEqual(
      output.findings.map((one) => [one.rule, one.range.start.line, one.citation]),
      [
        ['wrong-word', 10, '31(1)(a)'],
        ['wrong-word', 15, '31(1)(a)'],
        ['nothing-blue', 16, null],
      ],
    );
  });
});
