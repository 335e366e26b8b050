import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { law } from '../../server/src/core/law';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax';

const LETTER = `Dear Ms Low

You asked for the unit prices in the cleaning contract.

We hold them and are withholding them under section 33(1)(b) of the Act.
`;

describe('the regime of a letter', () => {
  it('is that of the profile where the letter states none', () => {
    const syntax = parse(LETTER, { form: 'plain' });
    assert.equal(lift(syntax, law).defaultRegime, 'FOIA');
    assert.deepEqual(
      lift(syntax, law, { regime: 'FOISA' }).claims.map((c) => [c.citation, c.regime]),
      [['FOISA 33(1)(b)', 'FOISA']],
    );
  });

  it('is that of the front matter where the two differ', () => {
    const text = `---\nfoi: 1\nreference: X-1\nregime: FOIA\n---\n\n:::withheld{under="43(2)"}\nSection 43(2) applies.\n:::\n`;
    const snapshot = createNoticeService().snapshot(text, { fileName: 'a.foi.md' });
    assert.equal(snapshot.under('FOISA'), snapshot);
    assert.deepEqual(
      snapshot.under('FOISA').notice.claims.map((c) => c.citation),
      ['43(2)'],
    );
  });

  it('is kept with the reading: the same profile gives the same notice', () => {
    const snapshot = createNoticeService().snapshot(LETTER, { fileName: 'a.txt' });
    const scottish = snapshot.under('FOISA');
    assert.notEqual(scottish, snapshot);
    assert.equal(snapshot.under('FOISA'), scottish);
    assert.equal(scottish.syntax, snapshot.syntax);
    assert.equal(snapshot.under(undefined), snapshot);
  });
});
