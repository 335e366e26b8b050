import * as assert from 'node:assert/strict';
import { type CheckState, statusWords } from '../../client/src/statusText';
import type { LastCheck } from '../../client/src/checks';

const CHECKED = 'checked at 14:32 in 18 ms';
const CLEAN: LastCheck = {
  at: new Date(2026, 9, 30, 14, 32),
  uri: 'file:///a.foi.md',
  version: 1,
  errors: 0,
  warnings: 0,
  findings: 0,
  waived: 0,
  hidden: 0,
  broken: [],
  configProblems: [],
  milliseconds: 18,
};

const words = (status: Partial<LastCheck>, state: Partial<CheckState> = {}): ReturnType<typeof statusWords> =>
  statusWords({ enabled: true, run: 'onType', changed: false, underWay: false, status: { ...CLEAN, ...status }, ...state });

describe('the words of the status item', () => {
  it('count what was found', () => {
    assert.deepEqual(words({}), { text: 'FOI: no findings', detail: CHECKED, severity: 'information' });
    assert.equal(words({ errors: 2, warnings: 1, findings: 3 }).text, 'FOI: 2 errors, 1 warning');
    assert.equal(words({ warnings: 1, findings: 3, waived: 1 }).text, 'FOI: 1 warning, 2 remarks');
    assert.equal(words({ waived: 1 }).detail, `${CHECKED}; 1 waived`);
    assert.equal(words({ findings: 2, hidden: 2 }).detail, `${CHECKED}; 2 not shown, by the setting “Show from”`);
  });

  it('are no alarm where only the letter has faults, but where a rule failed or a setting was not understood', () => {
    const problem = { uri: 'file:///my%20notices/.foi/config.yaml', line: 2, message: 'x' };
    assert.equal(words({ errors: 9, findings: 9 }).severity, 'information');
    assert.deepEqual(words({ configProblems: [problem, problem] }), {
      text: 'FOI: no findings',
      detail: `${CHECKED}; not understood: .foi/config.yaml, line 3, and 1 more`,
      severity: 'warning',
    });
    assert.equal(words({ configProblems: [problem] }).detail, `${CHECKED}; not understood: .foi/config.yaml, line 3`);
    const broken = words({ broken: ['pit-missing'], configProblems: [problem] });
    assert.equal(broken.severity, 'error');
    assert.match(broken.detail, /pit-missing/);
  });

  it('say that they are as of the last check where the text has changed since, but not while checks follow the typing', () => {
    const late = { errors: 1, findings: 1, waived: 1 };
    for (const run of ['onSave', 'manual'] as const) {
      assert.equal(words(late, { run }).text, 'FOI: 1 error');
      const { text, detail } = words(late, { run, changed: true });
      assert.deepEqual([text, detail], ['FOI at the last check: 1 error', `${CHECKED}; not checked since the last change; 1 waived`]);
    }
    assert.equal(words(late, { changed: true }).text, 'FOI: 1 error');
  });

  it('say before the first check what is awaited', () => {
    assert.equal(words({}, { status: undefined }).text, 'FOI: checking …');
    assert.equal(words({}, { status: undefined, run: 'manual' }).text, 'FOI: not checked yet');
    assert.equal(words({ errors: 1 }, { underWay: true }).text, 'FOI: checking …');
    assert.equal(words({}, { enabled: false }).text, 'FOI: checks are switched off');
  });
});
