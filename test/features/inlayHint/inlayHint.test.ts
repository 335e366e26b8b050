import * as assert from 'node:assert/strict';
import { inlayHints } from '../../../server/src/core/features/inlayHint';
import type { FeatureContext } from '../../../server/src/core/features/snapshot';
import { CONTEXT, snapshotOf } from '../../support/features';
import { HEAD, WHOLE_NOTICE } from '../../support/notices';

const BOTH = { provisionNames: true, dueDate: true };

/** The lines of a text that have hints, each hint in its place between angle quotes. */
function shown(text: string, options = BOTH, context: FeatureContext = CONTEXT): string[] {
  let written = text;
  const hints = inlayHints(snapshotOf(text), { start: 0, end: text.length }, context, options);
  for (const { at, label } of [...hints].sort((a, b) => b.at - a.at)) written = `${written.slice(0, at)} ‹${label}›${written.slice(at)}`;
  return written.split('\n').filter((line) => line.includes('‹'));
}

const withWords = (words: string): string[] => shown(`---\nfoi: 1\n---\n\n${words}\n`);

describe('hints of names', () => {
  it('stand after the first mention of a provision that is nowhere named', () => {
    assert.deepEqual(withWords('We withhold it under section 31(1)(a) of the Act.\n\nSection 31(1)(a) applies because of the damage.'), [
      'We withhold it under section 31(1)(a) ‹prevention or detection of crime› of the Act.',
    ]);
  });

  it('are left out where the text says the name, in whatever order and form', () => {
    for (const words of [
      'We withhold it under section 31(1)(a), the detection or prevention of crime.',
      'We withhold it under section 31(1)(a) (law enforcement).',
      'We withhold it under section 31(1)(a) (crime).',
      '## Section 31(1)(a) – Crime\n\nWe withhold it.',
      'Because it would help to prevent and detect crime, we withhold it under section 31(1)(a).',
    ])
      assert.deepEqual(withWords(words), [], words);
  });

  it('stand after the value of an attribute unless the block says the name', () => {
    const block = (heading: string): string => `:::withheld{under="43(2), 31(1)(a)"}\n## ${heading}\n\nWe withhold it.\n:::`;
    assert.deepEqual(withWords(block('Question 2')), [':::withheld{under="43(2) ‹commercial interests›, 31(1)(a) ‹law enforcement›"}']);
    assert.deepEqual(withWords(block('Section 43(2), commercial interests, and section 31(1)(a), prevention of crime')), []);
  });

  it('say no more in a line than an editor shows of it', () => {
    assert.deepEqual(withWords('We withhold it under sections 43(2), 31(1)(a), 40(2) and 38(1).'), [
      'We withhold it under sections 43(2) ‹commercial interests›, 31(1)(a) ‹law enforcement›, 40(2) and 38(1).',
    ]);
    assert.deepEqual(withWords('We withhold it under regulation 12(4)(d) and regulation 12(5)(e).'), [
      'We withhold it under regulation 12(4)(d) ‹material still in the course of…› and regulation 12(5)(e).',
    ]);
  });

  it('name what is given with it, and not the exclusion of the duty to confirm or deny', () => {
    assert.deepEqual(withWords(':::ncnd{under="31(3) with 31(1)(a)"}\nWe neither confirm nor deny.\n:::'), [
      ':::ncnd{under="31(3) with 31(1)(a) ‹prevention or detection of crime›"}',
    ]);
    assert.deepEqual(withWords(':::ncnd{under="24(2)"}\nWe neither confirm nor deny.\n:::'), [':::ncnd{under="24(2) ‹national security›"}']);
  });

  it('leave conditions, shorter forms, the request, notes and unverified provisions alone', () => {
    for (const words of [
      ':::request\n1. What was withheld under section 31(1)(a)?\n:::',
      ':::internal\nIs section 31(1)(a) right?\n:::',
      'This is a refusal notice under section 17.',
      ':::ncnd{under="40(5B)(a)(i)"}\nWe neither confirm nor deny.\n:::',
      'We have not relied on section 30(1).',
    ])
      assert.deepEqual(withWords(words), [], words);
    assert.deepEqual(withWords('We withhold it under section 43(2) (prices). Section 43 is about more.'), []);
    assert.deepEqual(withWords(':::withheld{under="40(2) with 40(3A)(a)"}\nWe withhold it.\n:::'), [
      ':::withheld{under="40(2) ‹personal data of other people› with 40(3A)(a)"}',
    ]);
  });

  it('say nothing in a whole notice that names its provisions', () => {
    assert.deepEqual(shown(WHOLE_NOTICE, { provisionNames: true, dueDate: false }), []);
  });

  it('explain themselves, and that they are no part of the letter', () => {
    const text = 'We withhold it under section 31(1)(a).\n';
    const [hint] = inlayHints(snapshotOf(`---\nfoi: 1\n---\n${text}`), { start: 0, end: 99 }, CONTEXT, BOTH);
    assert.match(hint?.tooltip ?? '', /\*\*section 31\(1\)\(a\)\*\*[\s\S]*no part of the letter/);
  });
});

describe('the hint of the last day', () => {
  const received = (more = ''): string[] => shown(`---\nfoi: 1\nreceived: 2026-10-05\n${more}---\n\nDear Requester\n`);

  it('stands after the date of receipt, with its working', () => {
    assert.deepEqual(received(), ['received: 2026-10-05 ‹due 2 November 2026 (20 working days)›']);
    const [hint] = inlayHints(snapshotOf(HEAD), { start: 0, end: HEAD.length }, CONTEXT, BOTH);
    assert.match(hint?.tooltip ?? '', /Due: Monday 2 November 2026[\s\S]*Not counted: 8 days at weekends/);
  });

  it('tells what moved the day', () => {
    assert.deepEqual(received('clock: { clarification-received: 2026-10-07 }\n'), ['received: 2026-10-05 ‹due 4 November 2026 (20 days, clarified)›']);
    assert.deepEqual(received('clock: { fees-notice: { sent: 2026-10-07, paid: 2026-10-08 } }\n'), [
      'received: 2026-10-05 ‹due 4 November 2026 (20 days, fee paid)›',
    ]);
    assert.deepEqual(received('clock: { public-interest-extension: 2026-11-30 }\n'), ['received: 2026-10-05 ‹due 30 November 2026 (extended)›']);
    assert.deepEqual(received('clock: { fees-notice: { sent: 2026-10-07 } }\n'), ['received: 2026-10-05 ‹time stands still since 7 October 2026›']);
  });

  it('is not there without a date of receipt in the front matter, once the letter has gone, for a review, and where the day is not known', () => {
    assert.deepEqual(shown('---\nfoi: 1\n---\n\nWe received your request on 5 October 2026.\n'), []);
    assert.deepEqual(shown('---\nreceived: 2026-13-05\n---\n\nWe received your request on 5 October 2026.\n'), []);
    assert.deepEqual(received('sent: 2026-10-30\n'), []);
    assert.deepEqual(received('kind: review\n'), []);
    assert.deepEqual(received('kind: extension\nclock: { public-interest-extension: 2026-11-30 }\n'), [
      'received: 2026-10-05 ‹due 2 November 2026 (20 working days)›',
    ]);
    assert.deepEqual(shown('---\nfoi: 1\nreceived: 2031-10-05\n---\n'), []);
  });

  it('stays where the last day is over, whatever the letter is dated', () => {
    const late: FeatureContext = { check: { today: '2026-11-22' } };
    for (const issued of ['', 'issued: 2026-10-30\n', 'issued: 2026-11-20\n'])
      assert.deepEqual(shown(`---\nfoi: 1\nreceived: 2026-10-05\n${issued}---\n`, BOTH, late), [
        'received: 2026-10-05 ‹due 2 November 2026 (20 working days)›',
      ]);
  });

  it('is not guessed where today is not known', () => {
    assert.deepEqual(shown(HEAD, BOTH, { check: {} }), []);
  });
});

describe('hints', () => {
  const text = `${HEAD}\nWe withhold it under section 31(1)(a).\n`;

  it('can each be switched off', () => {
    assert.equal(shown(text).length, 2);
    assert.deepEqual(shown(text, { provisionNames: false, dueDate: true }), ['received: 2026-10-05 ‹due 2 November 2026 (20 working days)›']);
    assert.equal(shown(text, { provisionNames: true, dueDate: false }).length, 1);
    assert.deepEqual(shown(text, { provisionNames: false, dueDate: false }), []);
  });

  it('are given for the stretch that is asked about', () => {
    const hints = inlayHints(snapshotOf(text), { start: HEAD.length, end: text.length }, CONTEXT, BOTH);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['prevention or detection of crime'],
    );
  });
});
