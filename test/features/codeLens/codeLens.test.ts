import * as assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { snapshotOf } from '../../support/features';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../../support/notices';

/** The lines of state of a text, each with the line it stands over and the beginning of what a click goes to. */
function lenses(text: string, fileName?: string): string[] {
  const snapshot = snapshotOf(text, fileName === undefined ? {} : { fileName });
  return codeLenses(snapshot).map(({ span, title, target }) => {
    const over = text.slice(span.start, span.end).split(/[{\n]/)[0];
    const to =
      target.end > target.start ? (text.slice(target.start, target.end).split('\n')[0] ?? '') : `after ${text.slice(0, target.start).split('\n').at(-1)}`;
    return `${over}: ${title} -> ${to.slice(0, 40)}`;
  });
}

/** What is said over a block of this kind under `under`, with these words in it. */
function over(under: string, words: string, kind = 'withheld', more = ''): string[] {
  return lenses(`---\nfoi: 1\n---\n\n:::${kind}{under="${under}"${more}}\n## Our answer\n\n${words}\n:::\n`).map((one) => one.replace(/^:::\S+: /, ''));
}

const FOR = '### Factors favouring disclosure\n\n- People could see how their bridges are kept.\n\n';
const AGAINST = '### Factors favouring maintaining the exemption\n\n- Fewer bridges would be damaged.\n\n';
const BALANCE =
  '### Balance\n\nThe public interest in maintaining the exemption outweighs the public interest in disclosure, because the damage is costly and the public know the number.\n';
const HARM = '### Harm\n\nDisclosure would be likely to prejudice the prevention of crime.\n\n';

describe('lines of state', () => {
  it('stand over each outcome of a whole notice, and lead to test and question', () => {
    assert.deepEqual(lenses(WHOLE_NOTICE), [
      ':::disclosed: question 1 -> 1. How many bridges were inspected in 20',
      ':::withheld: section 31(1)(a) · qualified · public interest test: both sides and a balance -> ### Public interest test',
      ':::withheld: question 2 -> 2. At which places?',
      ':::ncnd: section 30(3) · qualified · public interest test: both sides and a balance -> ### Public interest test',
      ':::ncnd: question 3 -> 3. Has anyone been investigated for dama',
    ]);
  });

  it('say that nothing is weighed, and lead to where the test should begin', () => {
    assert.deepEqual(
      over('31(1)(a)', HARM.trim()),
      ['section 31(1)(a) · qualified · public interest test: none yet -> after Disclosure would be likely to prej'].map((one) =>
        one.replace(/(-> .{40}).*/, '$1'),
      ),
    );
  });

  it('lead to the empty heading of a test', () => {
    assert.deepEqual(over('31(1)(a)', `${HARM}### Public interest test\n`), [
      'section 31(1)(a) · qualified · public interest test: none yet -> ### Public interest test',
    ]);
  });

  it('say what a test lacks', () => {
    assert.deepEqual(over('31(1)(a)', HARM + FOR + AGAINST), [
      'section 31(1)(a) · qualified · public interest test: no balance yet -> after - Fewer bridges would be damaged.',
    ]);
    assert.deepEqual(over('31(1)(a)', `${HARM}${FOR}${AGAINST}### Balance\n`), [
      'section 31(1)(a) · qualified · public interest test: no balance yet -> ### Balance',
    ]);
    assert.deepEqual(
      over(
        '43(2)',
        `Disclosure would be likely to prejudice our commercial interests.\n\n${BALANCE.replace('because the damage is costly and the public know the number', 'as we see it')}`,
      ),
      ['section 43(2) · qualified · public interest test: no factors yet -> The public interest in maintaining the e'],
    );
    assert.deepEqual(over('31(1)(a)', `${HARM}${AGAINST}${BALANCE}`), [
      'section 31(1)(a) · qualified · public interest test: nothing for disclosure yet -> Fewer bridges would be damaged.',
    ]);
  });

  it('count no prompt as done', () => {
    assert.deepEqual(over('31(1)(a)', `${HARM}${FOR}### Factors favouring maintaining the exemption\n\n- [insert: the harm]\n\n${BALANCE}`), [
      'section 31(1)(a) · qualified · public interest test: prompts left to fill -> [insert: the harm]',
    ]);
  });

  it('speak of harm only where a prejudice test is due and nothing at all is said of it', () => {
    assert.deepEqual(
      over(
        '31(1)(a)',
        FOR + AGAINST.replace('damaged', 'visited') + BALANCE.replace('the damage is costly and the public know the number', 'the number is known'),
      ),
      ['section 31(1)(a) · qualified · harm: not stated yet · public interest test: both sides and a balance -> after The public interest in maintaining'],
    );
    assert.deepEqual(over('31(1)(a)', '### Harm\n'), ['section 31(1)(a) · qualified · harm: not stated yet · public interest test: none yet -> ### Harm']);
    assert.deepEqual(over('35(1)(a)', 'We withhold it.'), ['section 35(1)(a) · qualified · public interest test: none yet -> after We withhold it.']);
  });

  it('say where no test is needed', () => {
    assert.deepEqual(over('40(2) with 40(3A)(a)', 'We withhold the names.'), ['section 40(2) · absolute · no public interest test needed -> 40(2)']);
    assert.deepEqual(over('12(1)', 'It would take too long.', 'refused'), ['section 12(1) · no public interest test needed -> 12(1)']);
    assert.deepEqual(over('FOISA 18 with 35(1)(a)', 'We neither confirm nor deny.', 'ncnd'), [
      'section 35(1)(a) under section 18 · no public interest test in such a notice -> 35(1)(a)',
    ]);
  });

  it('say no more than the catalogue knows', () => {
    assert.deepEqual(over('40(5B)(a)(i)', 'We neither confirm nor deny.', 'ncnd'), ['section 40(5B)(a)(i) · absolute, not confirmed -> 40(5B)(a)(i)']);
    assert.deepEqual(over('40(5)', 'We neither confirm nor deny.', 'ncnd'), ['section 40(5) · no longer exists -> 40(5)']);
    assert.deepEqual(over('31(9)', 'We withhold it.'), ['section 31(9) · no such provision is known -> 31(9)']);
    assert.deepEqual(over('40', 'We withhold it.'), ['section 40 · the status depends on the limb -> 40']);
    assert.deepEqual(over('40(3A)(a)', 'We withhold it.'), ['section 40(3A)(a) · a condition, no ground of its own -> 40(3A)(a)']);
  });

  it('do not say that a test is missing where something is weighed', () => {
    assert.deepEqual(
      over('43(2)', 'Disclosure would be likely to prejudice our commercial interests. On balance we keep it.'),
      ['section 43(2) · qualified · needs a public interest test -> after Disclosure would be likely to prej'].map((one) => one.replace(/(-> .{40}).*/, '$1')),
    );
  });

  it('put provisions in the same state into one line, and count those beyond three', () => {
    assert.deepEqual(over('24(1), 35(1)(a)', 'We withhold it.'), [
      'sections 24(1) and 35(1)(a) · qualified · public interest test: none yet -> after We withhold it.',
    ]);
    assert.equal(over('35(1)(a), 40(2), 40(3A)(a), 31(9), 40(5)', 'We withhold it.').at(-1), 'and 1 more -> 40(5)');
  });

  it('name questions only where the block names some that were asked', () => {
    const request = ':::request\n1. What?\n2. When?\n:::\n\n';
    const disclosed = (questions: string): string[] => lenses(`---\nfoi: 1\n---\n\n${request}:::disclosed${questions}\nHere it is.\n:::\n`);
    assert.deepEqual(disclosed(''), []);
    assert.deepEqual(disclosed('{questions="all"}'), []);
    assert.deepEqual(disclosed('{questions="7"}'), []);
    assert.deepEqual(disclosed('{questions="1-2"}'), [':::disclosed: questions 1 and 2 -> 1. What?']);
  });

  it('stand in a letter without marks only over headings that cite', () => {
    assert.deepEqual(lenses(PLAIN_LETTER, 'letter.txt'), [
      'Section 43(2) Commercial interests: section 43(2) · qualified · public interest test: none yet -> after The prices would be of use to othe',
    ]);
    assert.deepEqual(lenses(PLAIN_LETTER.replace('Section 43(2) Commercial interests', 'Our reasons'), 'letter.txt'), []);
  });
});
