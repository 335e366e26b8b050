import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { RULES } from '../../../server/src/core/rules/registry';
import { applyEdits } from '../../../server/src/core/text/edits';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';
import { readMarks } from '../../support/markers';
import { readPage } from '../../support/pages';
import { ROOT } from '../../support/root';
import { MARKED, PLAIN } from './passages';

const NCND = RULES.filter(({ name, status }) => name.startsWith('ncnd-') && status === 'stable').map(({ name }) => name);

interface Letter {
  readonly name: string;
  readonly text: string;
  readonly plain: boolean;
}

/** Every faulty letter there is: the flagged examples of the pages, and the adversarial ones. */
const LETTERS: readonly Letter[] = [
  ...NCND.flatMap((name) => {
    const page = readPage(readFileSync(path.join(ROOT, 'server/src/core/rules/ncnd', `${name}.md`), 'utf8'));
    return page.examples
      .filter(({ kind }) => kind === 'flagged')
      .map((example) => ({ name: `${name}, line ${example.line}`, text: inLetter(readMarks(example.body).text, example).text, plain: example.plain }));
  }),
  ...MARKED.map(({ name, text, questions = 1, regime = 'FOIA' }) => ({ name, text: inLetter(text, { regime, questions, plain: false }).text, plain: false })),
  ...PLAIN.map(({ name, text, questions = 1 }) => ({ name, text: inLetter(text, { regime: 'FOIA', questions, plain: true }).text, plain: true })),
];

const rulesOf = ({ text, plain }: Pick<Letter, 'text' | 'plain'>): string[] => checkText(text, { plain, only: NCND }).findings.map(({ rule }) => rule);
const count = (rules: readonly string[], name: string): number => rules.filter((rule) => rule === name).length;

describe('fixes of what neither confirms nor denies', () => {
  for (const ending of ['\n', '\r\n'])
    for (const letter of LETTERS) {
      const text = letter.text.replaceAll('\n', ending);
      it(`mend what they say, and break nothing else (${JSON.stringify(ending)}): ${letter.name}`, () => {
        const before = rulesOf({ text, plain: letter.plain });
        for (const finding of checkText(text, { plain: letter.plain, only: NCND }).findings)
          for (const fix of finding.fixes()) {
            const fixed = applyEdits(text, fix.edits);
            const after = rulesOf({ text: fixed, plain: letter.plain });
            assert.ok(count(after, finding.rule) < count(before, finding.rule), `${finding.rule}, "${fix.title}", still speaks`);
            for (const rule of new Set(after)) assert.ok(count(after, rule) <= count(before, rule), `${finding.rule}, "${fix.title}", brings ${rule}`);
            assert.ok(!ending.startsWith('\r') || !/[^\r]\n/.test(fixed), `"${fix.title}" mixes line endings`);
          }
      });
    }
});
