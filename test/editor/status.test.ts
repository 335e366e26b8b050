import * as assert from 'node:assert/strict';
import { statusWords } from '../../client/src/statusText';
import type { StatusParams } from '../../server/src/lsp/protocol';

const CLEAN: StatusParams = {
  uri: 'file:///a.foi.md',
  version: 1,
  errors: 0,
  warnings: 0,
  findings: 0,
  waived: 0,
  broken: [],
  configProblems: [],
  milliseconds: 1,
};

describe('the words of the status item', () => {
  it('count what was found', () => {
    assert.deepEqual(statusWords(CLEAN), { text: 'FOI: no findings', detail: '', severity: 'information' });
    assert.equal(statusWords({ ...CLEAN, errors: 2, warnings: 1, findings: 3 }).text, 'FOI: 2 errors, 1 warning');
    assert.equal(statusWords({ ...CLEAN, warnings: 1, findings: 3, waived: 1 }).text, 'FOI: 1 warning, 2 remarks');
    assert.equal(statusWords({ ...CLEAN, waived: 1 }).detail, '1 waived');
  });

  it('are no alarm where only the letter has faults, but where a rule failed or a setting was not understood', () => {
    const problem = { uri: 'file:///my%20notices/.foi/config.yaml', line: 2, message: 'x' };
    assert.equal(statusWords({ ...CLEAN, errors: 9, findings: 9 }).severity, 'information');
    assert.deepEqual(statusWords({ ...CLEAN, configProblems: [problem, problem] }), {
      text: 'FOI: no findings',
      detail: 'not understood: .foi/config.yaml, line 3, and 1 more',
      severity: 'warning',
    });
    const broken = statusWords({ ...CLEAN, broken: ['pit-missing'], configProblems: [problem] });
    assert.equal(broken.severity, 'error');
    assert.match(broken.detail, /pit-missing/);
  });
});
