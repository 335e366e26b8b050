import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { COMMAND_GROUPS } from '../../server/src/core/config/commands';
import { SETTINGS } from '../../server/src/core/config/schema';
import { ROOT } from '../support/root';

/** The rows of the table, each with its feature and what it says of this program. */
const ROWS = readFileSync(path.join(ROOT, 'server/docs/features.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.slice(1, -1).split('|'))
  .map((cells) => ({ feature: cells[0]?.trim() ?? '', ours: cells.at(-1)?.trim() ?? '', width: cells.length }));

describe('the table of features', () => {
  it('has a word for every feature', () => {
    assert.ok(ROWS.length > 50);
    for (const { feature, ours, width } of ROWS) {
      assert.equal(width, 17, feature);
      assert.match(ours, /^(?:Y|P: |–|none|true|\d)/, feature);
    }
  });

  it('names a test for every yes, and the test is there', () => {
    for (const { feature, ours } of ROWS) {
      const tests = [...ours.matchAll(/\]\(\.\.\/\.\.\/(test\/[^)]+)\)/g)].map((match) => match[1] ?? '');
      if (!ours.startsWith('–')) assert.ok(tests.length > 0, `${feature} names no test`);
      for (const test of tests) assert.ok(existsSync(path.join(ROOT, test)), `${feature}: ${test} is not there`);
    }
  });

  it('counts the commands and settings that there are', () => {
    const commands = COMMAND_GROUPS.flatMap((group) => group.commands).filter(({ palette }) => palette !== false).length;
    const told = (feature: string): number => Number.parseInt(ROWS.find((row) => row.feature === feature)?.ours ?? '', 10);
    assert.equal(told('Commands (count)'), commands);
    assert.equal(told('Settings (count)'), SETTINGS.length);
  });
});
