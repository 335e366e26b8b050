import * as assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { unwatched } from '../../server/src/core/text/tracking';

const TEXT = ['---', 'foi: 1', 'regime: FOIA', '---', '', 'The plans are xithheld under section 43(2) of the Act.', '', 'Yours sincerely,', ''].join('\n');

describe('a letter that was read while nobody watched', () => {
  it('is read anew once it is written in', () => {
    const service = createNoticeService();
    const source = { fileName: 'a.foi.md' };
    const first = service.snapshot(TEXT, source);
    const before = unwatched(() => first.check());
    assert.deepEqual(
      before.findings.map(({ rule }) => rule),
      service
        .snapshot(TEXT, source)
        .check()
        .findings.map(({ rule }) => rule),
    );
    const at = TEXT.indexOf('xithheld');
    const next = first.next({ span: { start: at, end: at + 1 }, text: 'w' }, source);
    const kinds = next.notice.statements.map(({ kind }) => kind);
    assert.deepEqual(
      kinds,
      service.snapshot(next.text, source).notice.statements.map(({ kind }) => kind),
    );
    assert.ok(kinds.includes('withheld'));
  });
});
