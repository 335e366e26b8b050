import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import { longChecks } from '../../server/src/node/longChecks';
import { checkLong, type LongAnswer, type LongFailure, type LongOrder } from '../../server/src/session/longChecks';
import { ROOT } from '../support/root';

const ORDER: LongOrder = {
  text: 'Dear A. Requester\n\nWe refuse this under section 43(2) of the Freedom of Information Act 2000.\n',
  fileName: 'a.foi.md',
  levels: {},
  today: '2026-10-30',
  wording: [],
  least: 'hint',
};
const BOUNDS = { patience: 60_000, memory: 512, program: path.join(ROOT, 'out/server/src/main.js') };

const failureOf = (how: LongAnswer | { readonly failed: LongFailure }): LongFailure | undefined => ('failed' in how ? how.failed : undefined);

describe('a check in a thread of its own', () => {
  it('finds what a check at hand finds', async () => {
    const here = checkLong(ORDER, createNoticeService().engine);
    assert.ok(here.shown.length > 0);
    assert.deepEqual(await longChecks(BOUNDS)(ORDER).answer, here);
  });

  it('ends when it takes too long, when it takes too much memory and when it fails, and says which', async () => {
    assert.equal(failureOf(await longChecks({ ...BOUNDS, patience: 1 })(ORDER).answer), 'time');
    assert.equal(failureOf(await longChecks({ ...BOUNDS, memory: 4 })(ORDER).answer), 'memory');
    const failed = failureOf(await longChecks({ ...BOUNDS, program: path.join(ROOT, 'out/no-such-program.js') })(ORDER).answer);
    assert.ok(failed instanceof Error);
  });
});
