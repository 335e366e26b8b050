import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** What a letter with nothing but these words does under section 12. */
function outcomeOf(words: string): string {
  const text = `Dear Ms Hall,\n\nThank you for your request for the bills.\n\n${words}\n\nYours sincerely,\n\nB. Officer\n`;
  const notice = lift(parse(text, { form: 'plain' }), law);
  return notice.claims.find(({ path }) => path[0] === '12')?.outcome ?? 'mentioned';
}

describe('cost: whether this request is over the limit, or any request may be', () => {
  it('mentioned: Section 12 of the Freedom of Information Act 2000 lets us refuse a request where the cost would be more than £450. We hold all of it and enclose it.', () =>
    assert.equal(
      outcomeOf(
        'Section 12 of the Freedom of Information Act 2000 lets us refuse a request where the cost would be more than £450. We hold all of it and enclose it.',
      ),
      'mentioned',
    ));
  it('mentioned: Section 12 of the Freedom of Information Act 2000 allows us to refuse a request where the cost would exceed £450. We enclose what you asked for.', () =>
    assert.equal(
      outcomeOf(
        'Section 12 of the Freedom of Information Act 2000 allows us to refuse a request where the cost would exceed £450. We enclose what you asked for.',
      ),
      'mentioned',
    ));
  it('mentioned: Under section 12 of the Freedom of Information Act 2000 we can refuse a request if it would cost more than £450. This one does not, and we enclose the bills.', () =>
    assert.equal(
      outcomeOf(
        'Under section 12 of the Freedom of Information Act 2000 we can refuse a request if it would cost more than £450. This one does not, and we enclose the bills.',
      ),
      'mentioned',
    ));
  it('refused: To compile this would cost more than £600, the limit in section 12 of the Freedom of Information (Scotland) Act 2002.', () =>
    assert.equal(
      outcomeOf('To compile this would cost more than £600, the limit in section 12 of the Freedom of Information (Scotland) Act 2002.'),
      'refused',
    ));
  it('refused: Answering would cost more than the £450 limit in section 12 of the Freedom of Information Act 2000.', () =>
    assert.equal(outcomeOf('Answering would cost more than the £450 limit in section 12 of the Freedom of Information Act 2000.'), 'refused'));
  it('refused: It would cost more than £450 to answer, the limit set by section 12 of the Freedom of Information Act 2000.', () =>
    assert.equal(outcomeOf('It would cost more than £450 to answer, the limit set by section 12 of the Freedom of Information Act 2000.'), 'refused'));
  it('refused: The work would take 40 hours, more than the 18 hours that section 12 of the Freedom of Information Act 2000 allows.', () =>
    assert.equal(outcomeOf('The work would take 40 hours, more than the 18 hours that section 12 of the Freedom of Information Act 2000 allows.'), 'refused'));
  it('refused: Section 12 of the Freedom of Information Act 2000 allows us to refuse a request where the cost would exceed £450. Yours would, as there are 4,000 bills at 5 minutes each.', () =>
    assert.equal(
      outcomeOf(
        'Section 12 of the Freedom of Information Act 2000 allows us to refuse a request where the cost would exceed £450. Yours would, as there are 4,000 bills at 5 minutes each.',
      ),
      'refused',
    ));
  it('refused: We cannot answer because to do so would cost more than £450 (section 12 of the Freedom of Information Act 2000).', () =>
    assert.equal(outcomeOf('We cannot answer because to do so would cost more than £450 (section 12 of the Freedom of Information Act 2000).'), 'refused'));
  it('mentioned: A public authority may refuse to answer any request whose cost would be above £600 (section 12 of the Freedom of Information Act 2000).', () =>
    assert.equal(
      outcomeOf('A public authority may refuse to answer any request whose cost would be above £600 (section 12 of the Freedom of Information Act 2000).'),
      'mentioned',
    ));
  it('mentioned: If you ask for all years, it would cost more than £450 and section 12 of the Freedom of Information Act 2000 would apply. For 2025 the answer is eleven.', () =>
    assert.equal(
      outcomeOf(
        'If you ask for all years, it would cost more than £450 and section 12 of the Freedom of Information Act 2000 would apply. For 2025 the answer is eleven.',
      ),
      'mentioned',
    ));
  it('refused: To go through every file would certainly cost over £450, and section 12 of the Freedom of Information Act 2000 sets that as the limit.', () =>
    assert.equal(
      outcomeOf('To go through every file would certainly cost over £450, and section 12 of the Freedom of Information Act 2000 sets that as the limit.'),
      'refused',
    ));
});
