import * as assert from 'node:assert/strict';
import { isProfileId, parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { parseRuleConfig } from '../../server/src/core/config/ruleConfig';
import { MAX_CONFIG_LENGTH, readYamlFile } from '../../server/src/core/config/yamlFile';

const RULES = ['pit-missing', 'pit-formula', 'sentence-too-long'];

/** Each problem with the text it is about. */
function problems(text: string): string[] {
  return parseRuleConfig(text, RULES).problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe('config.yaml', () => {
  it('gives rules their levels, off included', () => {
    const { levels, problems: none } = parseRuleConfig('rules: { pit-formula: off, sentence-too-long: warning }\n', RULES);
    assert.deepEqual(levels, { 'pit-formula': 'off', 'sentence-too-long': 'warning' });
    assert.deepEqual(none, []);
    assert.deepEqual(parseRuleConfig('rules:\n  "pit-formula": "error"\n', RULES).levels, { 'pit-formula': 'error' });
  });

  it('names an unknown rule, level or setting with its remedy, and counts the rest', () => {
    assert.deepEqual(problems('rules:\n  pit-mising: off\n'), ['pit-mising: There is no rule "pit-mising". Did you mean "pit-missing"?']);
    assert.deepEqual(problems('rules:\n  something-else: off\n'), [
      'something-else: There is no rule "something-else". Remove the line, or take a name from the list of rules.',
    ]);
    assert.deepEqual(problems('rules:\n  pit-missing: 3\n'), ['3: "3" is not a level. Give "pit-missing" one of: off, hint, information, warning, error.']);
    assert.deepEqual(problems('rules:\n  pit-missing:\n'), ['pit-missing: Give "pit-missing" a level: off, hint, information, warning, error.']);
    assert.deepEqual(problems('rule:\n  pit-missing: off\n'), ['rule: "rule" is not a setting of this file. The only one is "rules".']);
    assert.deepEqual(parseRuleConfig('rules:\n  nonsense: off\n  pit-missing: off\n', RULES).levels, { 'pit-missing': 'off' });
  });

  it('names what is no map and what is no YAML', () => {
    assert.match(problems('rules: off\n')[0] ?? '', /one "rule-name: level" on each line/);
    assert.match(problems('- a\n')[0] ?? '', /one "key: value" on each line/);
    assert.match(problems('rules: {\n')[0] ?? '', /not valid YAML/);
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('# nothing yet\n'), []);
  });

  it('never throws and never follows aliases', () => {
    for (const text of ['a: &a [*a]', 'rules: *x', '? [a]\n: b', '!!js/function "x"', '\u0000', 'rules:\n  <<: *x', '"', '{{{{', 'a: b: c']) {
      assert.doesNotThrow(() => parseRuleConfig(text, RULES), text);
      assert.doesNotThrow(() => parseAuthorityProfile('a', text), text);
    }
  });

  it('is not read when it is far too long', () => {
    const file = readYamlFile('a: b\n'.repeat(MAX_CONFIG_LENGTH));
    assert.deepEqual(file.entries, []);
    assert.match(file.problems[0]?.message ?? '', /too long/);
  });
});

describe('profile of an authority', () => {
  const text =
    'name: Anytown Police\nkind: police\nregime: FOIA\naddress:\n  - 1 High Street\n  - Anytown\nreview: { email: foi@example.org }\nsignatories:\n  - name: B. Officer\nletterhead: letterhead.docx\ncost-limit: 450\n';

  it('gives what is asked of it, and every value by its path', () => {
    const profile = parseAuthorityProfile('anytown-police', text);
    assert.equal(profile.name, 'Anytown Police');
    assert.equal(profile.kind, 'police');
    assert.equal(profile.regime, 'FOIA');
    assert.equal(profile.letterhead, 'letterhead.docx');
    assert.equal(profile.costLimit, '450');
    assert.equal(profile.values['address.1'], 'Anytown');
    assert.equal(profile.values['review.email'], 'foi@example.org');
    assert.equal(profile.values['signatories.0.name'], 'B. Officer');
    assert.equal(profile.values['constructor'], undefined);
    assert.deepEqual(profile.problems, []);
  });

  it('names a regime that does not exist', () => {
    const wrong = 'name: A\nregime: FOI\n';
    const profile = parseAuthorityProfile('a', wrong);
    assert.equal(profile.regime, undefined);
    assert.deepEqual(
      profile.problems.map(({ message, span }) => [message, wrong.slice(span.start, span.end)]),
      [['"FOI" can’t stand for "regime". Did you mean "FOIA"?', 'FOI']],
    );
  });

  it('has a name that can’t lead out of its folder', () => {
    for (const id of ['anytown-police', 'A1_b']) assert.ok(isProfileId(id), id);
    for (const id of ['', '..', '../x', 'a/b', 'a\\b', 'a.b', '-a', 'a'.repeat(101)]) assert.ok(!isProfileId(id), id);
  });
});
