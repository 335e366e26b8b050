import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { EXPECTED_RULES } from '../rules/expectedRules';
import { ROOT } from '../support/root';
import { MUTATIONS } from './mutations';
import { NOT_MUTATED } from './notMutated';
import { prove } from './proof';
import { soundNotices } from './sound';
import { PAGE, table } from './table';

describe('sound notices and what is made of them', function () {
  // Some three thousand notices are read and checked.
  this.timeout(180_000);
  const sound = soundNotices();
  const proof = prove(sound, MUTATIONS);

  it('are at least forty, of every style', () => {
    assert.ok(sound.length >= 40);
    for (const [style, count] of Object.entries(proof.sound)) assert.ok(count > 1, style);
  });

  it('give no error and no warning while they are sound', () => {
    assert.deepEqual(proof.alarms, []);
  });

  it('are each caught by the rule of their defect, and no other rule finds an error', () => {
    assert.ok(proof.mutants > 1000);
    assert.deepEqual(proof.failures, []);
  });

  it('cover every rule, or it is said why not', () => {
    const caught = new Set(proof.rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.caught > 0)).map(({ rule }) => rule));
    assert.deepEqual(
      EXPECTED_RULES.filter((rule) => !caught.has(rule)),
      EXPECTED_RULES.filter((rule) => rule in NOT_MUTATED),
    );
  });

  it('make the table that is kept', () => {
    assert.equal(fs.readFileSync(path.join(ROOT, PAGE), 'utf8'), table(proof));
  });
});
