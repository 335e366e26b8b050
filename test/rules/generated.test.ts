import assert from 'node:assert/strict';
import { outOfDate } from '../../server/tools/gen';

describe('generated files', () => {
  it('are up to date; if not: npx tsc -p . && node out/server/tools/gen.js', () => {
    assert.deepEqual(
      outOfDate().map((file) => file.path),
      [],
    );
  });
});
