import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { isPresupposed, moodOf } from '../../server/src/core/notice/mood';
import { parse } from '../../server/src/core/syntax/index';

/** What a sentence says: kind, then its mood in words, for each statement in order of place. */
function said(sentence: string): string[] {
  const notice = lift(parse(`Dear A. Requester\n\nOur answer\n\n${sentence}\n`, { form: 'plain' }), law);
  return notice.statements.map(({ kind, hypothetical, negated, generic, further }) =>
    [kind, hypothetical && 'supposed', negated && 'denied', generic && 'general', further && 'further'].filter(Boolean).join(' '),
  );
}

/** The kinds that a sentence asserts of this request. */
const asserted = (sentence: string): string[] =>
  said(sentence)
    .filter((one) => !/supposed|denied|general/.test(one))
    .map((one) => one.replace(' further', ''));

describe('statements: what is asserted', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['We neither confirm nor deny that we hold the information.', ['ncnd']],
    ['The force is unable to confirm or deny whether it holds anything.', ['ncnd']],
    ['We do not confirm or deny that a report exists.', ['ncnd']],
    ['The duty in section 1(1)(a) does not therefore arise.', ['duty']],
    ['Section 23(5) removes our duty to confirm or deny.', ['duty']],
    ['We are under no obligation to say whether it is held, and need not confirm whether it exists.', ['duty', 'duty']],
    ['Some of it has been withheld.', ['withheld']],
    ['It is exempt from disclosure.', ['withheld']],
    ['We withhold the names.', ['withheld']],
    ['The Council is exempt from the duty to confirm or deny.', ['duty']],
    ['We hold the report.', ['held']],
    ['We can confirm that the information is held.', ['held']],
    ['The Trust can confirm that it holds a copy.', ['held']],
    ['We located the relevant files.', ['held']],
    ['We do not hold it.', ['not-held']],
    ['No information was found.', ['not-held']],
    ['We were unable to locate any records.', ['not-held']],
    ['The figures are attached.', ['disclosed']],
    ['Nothing in this letter should be taken to show that information is or is not held.', ['caveat']],
    ['No inference can be drawn about whether such records exist.', ['caveat']],
    ['This letter is a refusal notice.', ['refusal-notice']],
    ['We need more time to weigh the public interest.', ['extension']],
  ];
  for (const [sentence, kinds] of cases) it(`${kinds.join(', ')}: ${sentence}`, () => assert.deepEqual(asserted(sentence), kinds));
});

describe('statements: what is not', () => {
  const supposed = [
    'If held, it would be exempt.',
    'Any information, if held, is exempt.',
    'Were it held, it would be withheld.',
    'Should any be held, it would be redacted.',
    'It may have been withheld by another body.',
    'We cannot say whether the information is held.',
    'To confirm that information is held would be unfair.',
    'What information is held, and how much, is not something that we can say.',
    'Consistent use is needed even where no information is held.',
    'We hold or do not hold it; we cannot say.',
  ];
  const denied = [
    'No information has been withheld.',
    'This does not mean that the information is exempt.',
    'We are not saying that it has been redacted.',
    'This should not be read as implying that it is held but has been withheld.',
  ];
  const general = [
    'The Act allows information to be withheld.',
    'Information is exempt if its disclosure would prejudice the detection of crime.',
    'Public authorities must say whether information is held.',
    'Our original response said that the information was held and was withheld.',
    'You asked whether we hold a file.',
    'A colleague who does hold meetings with us wrote “we hold the file”.',
    'The information was supplied to us in confidence.',
    'In some cases personal data is exempt.',
  ];
  for (const sentence of supposed)
    it(`supposed: ${sentence}`, () =>
      assert.deepEqual(
        asserted(sentence).filter((kind) => kind !== 'ncnd'),
        [],
      ));
  for (const sentence of denied)
    it(`denied: ${sentence}`, () =>
      assert.deepEqual(
        asserted(sentence).filter((kind) => kind !== 'caveat'),
        [],
      ));
  for (const sentence of general) it(`general: ${sentence}`, () => assert.deepEqual(asserted(sentence), []));

  it('takes posts, meetings and persons for nothing that is held as information', () => {
    for (const sentence of [
      'The Board holds meetings in public.',
      'The officer does not matter; we hold the view that it is fair.',
      'The Council holds officers to account.',
    ])
      assert.deepEqual(said(sentence), [], sentence);
  });

  it('says nothing of the request, of quoted matter and of internal notes', () => {
    const text = ':::request\nSome of it has been withheld before.\n:::\n\n:::internal\nWe hold the file.\n:::\n\n> We do not hold it.\n';
    assert.deepEqual(lift(parse(text, { form: 'dialect' }), law).statements, []);
  });
});

describe('statements: clauses', () => {
  it('ends what is supposed where a new statement begins', () => {
    assert.deepEqual(asserted('We cannot say whether more is held, but some has been withheld.'), ['withheld']);
    assert.deepEqual(asserted('If held, it would be exempt; the rest has been withheld.'), ['withheld']);
    assert.deepEqual(asserted('Regardless of whether more is held, the names have been withheld.'), ['withheld']);
    assert.deepEqual(asserted('We neither confirm nor deny that we hold it and have redacted the rest.'), ['ncnd', 'withheld']);
  });

  it('does not let a reason govern what it is a reason for', () => {
    assert.deepEqual(asserted('We have withheld it because, if it were disclosed, harm could follow.'), ['withheld']);
    assert.deepEqual(asserted('As it would be unfair to publish it, the report has been withheld.'), ['withheld']);
  });

  it('knows further information', () => {
    assert.ok(said('We neither confirm nor deny that any further information is held.')[0]?.endsWith('further'));
    assert.ok(!said('We neither confirm nor deny that the information is held.')[0]?.endsWith('further'));
  });

  it('tells naming the refusal from making it', () => {
    assert.deepEqual(said('The decision to neither confirm nor deny was not easy.'), ['ncnd general']);
    assert.deepEqual(said('We have decided to neither confirm nor deny.'), ['ncnd']);
    assert.deepEqual(said('We are issuing a “neither confirm nor deny” response.'), ['ncnd']);
    assert.deepEqual(said('A “neither confirm nor deny” response is used with care.'), ['ncnd general']);
  });
});

describe('mood', () => {
  const at = (text: string, words: string): [string, number, number] => [text, text.indexOf(words), text.indexOf(words) + words.length];

  it('lets a condition on holding take back what is presupposed, and no other', () => {
    assert.equal(isPresupposed(...at('Disclosure of the records would be unfair.', 'Disclosure of the records')), true);
    assert.equal(isPresupposed(...at('Disclosure of the records, if held, would be unfair.', 'Disclosure of the records')), false);
    assert.equal(isPresupposed(...at('If disclosed, the records we hold would be of use to others.', 'the records we hold')), true);
    assert.equal(isPresupposed(...at('If they exist, the records we hold would be of use to others.', 'the records we hold')), false);
  });

  it('is total', () => {
    for (const text of ['', ',', 'if', 'whether,', '“', 'not '.repeat(500)]) {
      assert.doesNotThrow(() => moodOf(text, 0, text.length));
      assert.doesNotThrow(() => isPresupposed(text, text.length, text.length));
    }
  });
});
