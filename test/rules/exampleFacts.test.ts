import assert from 'node:assert/strict';
import { readFacts } from '../support/exampleFacts';
import { readPage } from '../support/pages';

const page = (facts: string) =>
  `## Examples\n\n\`\`\`yaml facts\n${facts}\n\`\`\`\n\nWords.\n\n\`\`\`foi-notice clean\nA\n\`\`\`\n\n\`\`\`foi-notice clean\nB\n\`\`\`\n`;

describe('facts beside an example', () => {
  it('belong to the next example and to no other', () => {
    const { examples } = readPage(page('attachments:\n  - file: a/records.xlsx\n    traces:\n      - { kind: hidden-sheet, sheet: Staff list, count: 214 }'));
    assert.deepEqual(
      examples.map(({ facts }) => facts),
      [
        {
          attachments: [
            {
              file: 'a/records.xlsx',
              kind: 'spreadsheet',
              access: 'read',
              lookedAt: ['contents'],
              traces: [{ kind: 'hidden-sheet', sheet: 'Staff list', count: 214 }],
            },
          ],
        },
        {},
      ],
    );
  });

  for (const [what, yaml] of [
    ['a key that no check takes', 'attachement: []'],
    ['a kind of trace that does not exist', 'attachments: [{ file: a.pdf, traces: [{ kind: hidden }] }]'],
    ['a key that a trace does not have', 'attachments: [{ file: a.pdf, traces: [{ kind: author, who: B }] }]'],
    ['an attachment without a file', 'attachments: [{ kind: pdf }]'],
  ] as const)
    it(`are refused with ${what}`, () => assert.throws(() => readFacts(yaml)));

  it('that are badly written are named by their line', () => assert.throws(() => readPage(page('attachments: 3')), /line 3: attachments is a list/));
});
