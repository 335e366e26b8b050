import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { ROOT } from '../support/root';

const { judged } = createRequire(__filename)(path.join(ROOT, 'test/host/audit.mjs')) as {
  judged(printed: string, from: string): { readonly sentence: string; readonly code: number };
};

/** What npm prints of a package with a weakness of this severity. */
const printed = (severity: string): string =>
  JSON.stringify({
    vulnerabilities: {
      weak: { name: 'weak', severity, range: '<1.2.4', via: [{ url: 'https://example.org/GHSA-1' }] },
      user: { name: 'user', severity, range: '*', via: ['weak'] },
    },
  });

describe('npm run audit', () => {
  it('passes when nothing is known', () =>
    assert.deepEqual(judged('{"vulnerabilities":{}}', 'low'), { sentence: '0 known, 0 of them low or worse.', code: 0 }));

  it('fails from a severity on, and names what is weak, since when and why', () => {
    assert.deepEqual(judged(printed('high'), 'low'), {
      sentence: '2 known, 2 of them low or worse.\n  high: weak <1.2.4, https://example.org/GHSA-1\n  high: user *, through weak',
      code: 1,
    });
    assert.deepEqual([judged(printed('moderate'), 'high').code, judged(printed('high'), 'high').code, judged(printed('critical'), 'high').code], [0, 1, 1]);
  });

  it('takes no answer for no good answer', () => {
    assert.deepEqual(judged('{"message":"405 Method Not Allowed"}', 'low'), { sentence: 'npm could not ask: 405 Method Not Allowed', code: 2 });
    assert.deepEqual(judged('getaddrinfo ENOTFOUND', 'low'), { sentence: 'npm could not ask: getaddrinfo ENOTFOUND', code: 2 });
  });
});
