import * as assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { unwatched } from '../../server/src/core/text/tracking';

const TEXT = ['---', 'foi: 1', 'regime: FOIA', '---', '', 'We withhold the plans under section 43(2) of the Act.', '', 'Yours sincerely,', ''].join('\n');

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
    const at = TEXT.indexOf('43(2)');
    const next = first.next({ span: { start: at, end: at + 5 }, text: '99(9)' }, source);
    const said = ({ findings }: ReturnType<typeof next.check>) => findings.map(({ rule, span, message }) => ({ rule, span, message }));
    const fresh = service.snapshot(next.text, source);
    assert.deepEqual(said(next.check()), said(fresh.check()));
    assert.notDeepEqual(said(next.check()), said(before));
  });
});
