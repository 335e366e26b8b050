import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { SUBJECTS } from '../../server/src/core/rules/define';
import { PRECEDENCE } from '../../server/src/core/rules/precedence';
import { rulePages } from '../../server/src/core/rules/pages';
import { RULES, SUBJECT_OF } from '../../server/src/core/rules/registry';
import { ruleFiles } from '../../server/tools/gen/ruleFiles';
import { EXPECTED_RULES, NEVER_WAIVED } from './expectedRules';

const names = new Set(RULES.map((rule) => rule.name));

describe('registry', () => {
  it('has every rule that was promised', () => {
    const missing = EXPECTED_RULES.filter((name) => !names.has(name));
    assert.equal(missing.length, 0, `missing: ${missing.join(', ')}`);
  });

  it('has no rule that was not promised', () => {
    assert.deepEqual(
      [...names].filter((name) => !EXPECTED_RULES.includes(name)),
      [],
    );
  });

  it('has no rule twice, and each under the name of its file', () => {
    assert.equal(names.size, RULES.length);
    for (const file of ruleFiles()) assert.equal(file.rule.name, file.name, `${file.subject}/${file.name}.ts`);
  });

  it('knows the subject and the page of each', () => {
    for (const name of names) {
      assert.ok(
        SUBJECTS.some((subject) => subject === SUBJECT_OF[name]),
        `subject of ${name}`,
      );
      assert.ok(rulePages()[name]?.startsWith(`# \`${name}\``), `page of ${name}`);
    }
  });

  for (const rule of RULES)
    it(`${rule.name} is declared in full`, () => {
      assert.match(rule.name, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.match(rule.since, /^\d+\.\d+\.\d+$/);
      assert.ok(rule.sources.length > 0, 'no source');
      assert.ok(Object.keys(rule.messages).length > 0, 'no message');
      assert.ok(Object.keys(rule.on).length > 0, 'looks at nothing');
      for (const [key, { what, why, todo }] of Object.entries(rule.messages))
        for (const sentence of [what, why, todo]) assert.match(sentence, /^\S.*[.?!…}”"]$/, `message ${key}: "${sentence}"`);
    });

  for (const rule of RULES)
    it(`${rule.name} names sources that there are`, () => {
      for (const { act, at } of rule.sources) {
        if (act !== 'FOIA' && act !== 'EIR' && act !== 'FOISA') continue;
        const path = [...at.matchAll(/\d+[A-Z]*|\(([0-9a-zA-Z]+)\)/g)].map((part) => part[1] ?? part[0]);
        assert.ok(law.lookup(act, path), `${act} ${at} is not in the catalogue`);
      }
    });

  it('can’t waive what must never be waived', () => {
    const waivable = RULES.filter((rule) => rule.waiver !== 'never').map((rule) => rule.name);
    assert.deepEqual(
      waivable.filter((name) => NEVER_WAIVED.has(name) || name.startsWith('block-')),
      [],
    );
    const never = RULES.filter((rule) => rule.waiver === 'never').map((rule) => rule.name);
    assert.deepEqual(
      never.filter((name) => !NEVER_WAIVED.has(name) && !name.startsWith('block-')),
      [],
    );
  });

  it('gives precedence to rules and messages that exist', () => {
    for (const { speaks, silent } of PRECEDENCE)
      for (const entry of [...speaks, ...silent]) {
        if (entry === '*') continue;
        const [name = '', key] = entry.split(':');
        assert.ok(EXPECTED_RULES.includes(name), `no rule ${name}`);
        const rule = RULES.find((one) => one.name === name);
        if (rule && key !== undefined) assert.ok(Object.hasOwn(rule.messages, key), `no message ${entry}`);
      }
  });
});
