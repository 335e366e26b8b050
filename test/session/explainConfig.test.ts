import * as assert from 'node:assert/strict';
import { explainConfig } from '../../server/src/session/explainConfig';
import type { EffectiveConfig } from '../../server/src/session/effectiveConfig';

const NOTHING: EffectiveConfig = { folder: null, values: [], missingProfile: false, rules: [], wording: [], waivers: [] };
const PLACES = { file: (address: string): string => `<${address}>`, today: 'the clock', noToday: 'no date' };

describe('what applies to a letter, in words', () => {
  it('says that nothing was set', () => {
    const rules = [{ name: 'a', value: 'error', own: 'error', origin: { from: 'default' } as const }];
    assert.deepEqual(
      explainConfig({ ...NOTHING, rules }, PLACES).map(({ title, values, none, after }) => [title, values.length, none, after]),
      [
        ['The letter', 1, '', null],
        ['Levels of rules', 0, 'every rule has its own', null],
        ['Standard wording', 0, 'none', null],
        ['Waivers', 0, 'none', null],
      ],
    );
  });

  it('names the place of each value, and the level that a rule would have', () => {
    const file = { from: 'file', file: 'x/config.yaml', line: 3 } as const;
    const [letter, rules, , waivers] = explainConfig(
      {
        ...NOTHING,
        folder: 'x',
        missingProfile: true,
        values: [
          { name: 'authority', value: 'town', origin: { from: 'letter', line: 2 } },
          { name: 'cost limit', value: null, origin: { from: 'default' } },
          { name: 'today', value: '2026-11-01', origin: { from: 'option' } },
        ],
        rules: [
          { name: 'a', value: 'off', own: 'error', origin: file },
          { name: 'b', value: 'hint', own: 'hint', origin: file },
          { name: 'c', value: 'hint', own: 'hint', origin: { from: 'default' } },
        ],
        waivers: [{ name: 'a', value: null, origin: { from: 'letter', line: 9 }, scope: 'whole' }],
      },
      PLACES,
    );
    assert.deepEqual(
      letter?.values.map(({ name, value, from }) => [name, value, from]),
      [
        ['.foi folder', '<x>', null],
        ['authority', 'town', 'the letter, line 2'],
        ['cost limit', 'not said', null],
        ['today', '2026-11-01', 'the clock'],
      ],
    );
    assert.match(letter?.after ?? '', /no profile of this name/);
    assert.deepEqual(rules?.values, [
      { name: 'a', value: 'off instead of error', from: '<x/config.yaml>, line 3' },
      { name: 'b', value: 'hint', from: '<x/config.yaml>, line 3' },
    ]);
    assert.equal(rules?.after, '1 other rule has its own level');
    assert.deepEqual(waivers?.values, [{ name: 'a', value: null, from: 'the letter, line 9' }]);
  });
});
