import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { LONGEST_LOOKED_AT, looksLikeLetter } from '../../server/src/core/import/looksLikeLetter';
import { convertUnmarked, isUnmarkedLetter } from '../../server/src/core/import/unmarkedLetter';
import { law } from '../../server/src/core/law';
import { parse } from '../../server/src/core/syntax';
import { WHOLE_NOTICE } from '../support/notices';
import { ROOT } from '../support/root';

const is = (text: string): boolean => looksLikeLetter(text, law);

const ANSWER = `Dear Ms Example

Thank you for your request of 3 March about the bridge.

We withhold the inspection report under section 43(2) of the Freedom of Information Act 2000.

Yours sincerely
`;

/** Texts that have some of the signs and are no answers to a request. */
const OTHERS: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  [
    'a request',
    'Dear Anytown Council\n\nUnder the Freedom of Information Act 2000 I would like to request the cost of the bridge. If you rely on section 43(2), please say why. Thank you for your time.\n\nYours faithfully\n',
  ],
  [
    'a request that speaks of what the authority asked',
    'Dear Council\n\nYou asked me to say more. I would like to request the report, and not a letter in which information is withheld under section 43(2) of the Freedom of Information Act 2000.\n',
  ],
  [
    'a complaint',
    'Dear Commissioner\n\nI wish to complain. The council refused my request under section 43(2) of the Freedom of Information Act 2000, and upheld that on internal review. You asked for the letters.\n',
  ],
  [
    'a letter about something else',
    'Dear customer\n\nThank you for your request for a parking permit. We have sent it to you. If you are unhappy you may use our complaints procedure.\n\nYours sincerely\n',
  ],
  [
    'an essay',
    'How refusals work\n\nInformation is withheld under section 43(2) of the Freedom of Information Act 2000 where your request would prejudice trade. You may ask for an internal review and then complain to the Information Commissioner.\n',
  ],
  ['an answer without a greeting', ANSWER.replace('Dear Ms Example', 'Reference 17')],
  ['a page that shows a letter', `# How we write\n\n\`\`\`\n${ANSWER}\`\`\`\n`],
  ['a page with an indented letter', `How we write\n\n${ANSWER.replace(/^/gm, '    ')}`],
  ['a page of a site with front matter', `---\ntitle: A letter\n---\n\n${ANSWER}`],
  ['a greeting far below', `${'Some words of a report.\n\n'.repeat(300)}${ANSWER}`],
];

describe('a text that reads like an answer to a request', () => {
  it('greets somebody, answers their request and has a sign of an answer', () => {
    assert.ok(is(ANSWER));
    assert.ok(is(ANSWER.replace(/\n/g, '\r\n')));
    assert.ok(is(`Anytown Council\n1 High Street\n\n3 April 2026\n\n${ANSWER}`));
    assert.ok(is('Dear Sir\n\nYou asked about bridges. We do not hold this information, and this is our answer under the Freedom of Information Act 2000.\n'));
  });

  it('is nothing else', () => {
    for (const [what, text] of OTHERS) assert.ok(!is(text), what);
  });

  it('is none of the pages of this project', () => {
    const pages = [...readdirSync(ROOT), ...readdirSync(path.join(ROOT, 'server/docs')).map((name) => `server/docs/${name}`)].filter((name) =>
      name.endsWith('.md'),
    );
    assert.ok(pages.length > 5);
    for (const page of pages) assert.ok(!is(readFileSync(path.join(ROOT, page), 'utf8')), page);
  });

  it('is nearly every letter of the corpus that has a greeting', () => {
    const folder = path.join(ROOT, 'test/corpus/letters');
    const letters = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const greeted = letters.map((name) => readFileSync(path.join(folder, name), 'utf8')).filter((text) => /^dear /im.test(text));
    const seen = greeted.filter(is).length;
    assert.ok(greeted.length > 100 && seen / greeted.length > 0.9, `${seen} of ${greeted.length}`);
  });

  it('is never looked for in a long text', () => {
    const filled = `${ANSWER}${'x'.repeat(LONGEST_LOOKED_AT)}`;
    assert.ok(!is(filled));
    assert.ok(is(filled.slice(0, 5000)));
  });
});

describe('a letter that was pasted into a notice', () => {
  const pasted = (text: string, fileName?: string): boolean => isUnmarkedLetter(parse(text, fileName === undefined ? {} : { fileName }), law);

  it('has no mark', () => {
    for (const name of [undefined, 'a.foi.md']) {
      assert.ok(pasted(ANSWER, name));
      assert.ok(!pasted(`---\nfoi: 1\n---\n${ANSWER}`, name));
      assert.ok(!pasted(`${ANSWER}\n:::withheld{under="43(2)"}\nWords\n:::\n`, name));
      assert.ok(!pasted(`${ANSWER}\n:::withheld{under="43(2)"}\n`, name), 'even a fence that is open');
    }
    assert.ok(!pasted(WHOLE_NOTICE));
  });

  it('is converted as text, and as Markdown where it has its marks', () => {
    const text = (source: string): string => {
      const converted = convertUnmarked(source, law, undefined);
      return 'text' in converted ? converted.text : converted.problem;
    };
    assert.match(text(ANSWER), /^---\nfoi: 1\n[\s\S]*:::withheld\{[^}]*under="43\(2\)"/);
    assert.match(text(ANSWER.replace('Dear', '# Your request\n\nDear')), /^# Your request$/m);
    assert.match(text(ANSWER.replace('the bridge', 'the *bridge*')), /\\\*bridge\\\*/);
  });
});
