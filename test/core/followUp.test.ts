import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** What a letter of these paragraphs does: `43(2) withheld present`. */
function read(...paragraphs: string[]): string {
  const text = `Freedom of Information Act 2000\n\nDear Requester\n\n${paragraphs.join('\n\n')}\n\nYours sincerely\n\nB. Officer\n`;
  return lift(parse(text, { form: 'plain' }), law)
    .claims.map(({ citation, outcome, test }) => `${citation} ${outcome} ${test.status}`)
    .join(', ');
}

const WEIGHED =
  'There is a public interest in knowing how the money of the council is spent. Against that, the supplier would be undercut. We find that the public interest in maintaining the exemption outweighs the public interest in disclosure.';

describe('what is said of a provision around its citation', () => {
  const cases: readonly (readonly [name: string, paragraphs: readonly string[], expected: string])[] = [
    [
      'an account of the provision that turns into a balance is relied on',
      [
        `We hold the contract. Section 43(2) provides that information is exempt if its disclosure would, or would be likely to, prejudice the commercial interests of any person. ${WEIGHED}`,
      ],
      '43(2) withheld present',
    ],
    [
      'one that is only supposed before it is named is not',
      [
        `We give you the contract. If any of it were to be held back, section 43(2) provides for that where a supplier would suffer. We are open about what we spend.`,
      ],
      '',
    ],
    [
      'what is usually withheld is not withheld here',
      ['We hold this. There were four. Figures of fewer than 10 are usually withheld under section 40(2), but there’s no such need here.'],
      '',
    ],
    [
      'what is usually withheld, and is here',
      ['We hold this. The names of staff are normally redacted. We have redacted them under section 42(1), as the notes are advice from our solicitors.'],
      '42(1) withheld missing',
    ],
    [
      'a decision not to release concludes what was weighed',
      [
        'We hold the report, which is exempt under section 42(1). It is advice from our solicitors.',
        'There is a public interest in openness about how we spend money. Against that, clients must be able to speak freely to their lawyers, so we have decided not to release it.',
      ],
      '42(1) withheld present',
    ],
    [
      'a decision not to release with nothing weighed concludes nothing',
      ['We hold the report, which is exempt under section 42(1). It is advice from our solicitors, so we have decided not to release it.'],
      '42(1) withheld missing',
    ],
  ];
  for (const [name, paragraphs, expected] of cases) it(name, () => assert.equal(read(...paragraphs), expected));
});
