import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/core/rules/registry';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';
import { MARKED, PASSAGES, PLAIN } from './passages';

const NCND = RULES.filter(({ name, status }) => name.startsWith('ncnd-') && status === 'stable').map(({ name }) => name);

const BLOCK = (passage: string) => `:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

We can neither confirm nor deny whether we hold the information you asked for. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${passage}

Nothing in this part should be taken to show that information is or is not held.
:::`;

const LETTER = (
  passage: string,
) => `We can neither confirm nor deny whether we hold the information you have requested, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${passage}

This should not be taken as an indication that the information you have requested is or is not held.`;

/** Names of the rules on neither confirming nor denying that speak, in order of place; where one is about a word of the passage, with that word. */
function given(fragment: string, options: { plain: boolean; questions?: number | undefined; regime?: 'FOIA' | 'EIR' | 'FOISA' | undefined }): string[] {
  const { text } = inLetter(fragment, { regime: options.regime ?? 'FOIA', questions: options.questions ?? 1, plain: options.plain });
  const { findings, broken } = checkText(text, { plain: options.plain, only: NCND });
  assert.deepEqual(broken, []);
  return findings.map(({ rule }) => rule);
}

describe('neither confirming nor denying, against the grain', () => {
  it('has enough passages, sound and faulty', () => {
    const all = [...PASSAGES, ...MARKED, ...PLAIN];
    const sound = all.filter(({ gives }) => gives.length === 0).length;
    assert.ok(all.length >= 90 && sound >= 40 && all.length - sound >= 40, `${all.length} passages, ${sound} of them sound`);
  });

  for (const { text, gives } of PASSAGES) {
    const verdict = gives.length > 0 ? gives.join(', ') : 'nothing';
    it(`in a block gives ${verdict}: ${text}`, () => assert.deepEqual(given(BLOCK(text), { plain: false }), gives));
    it(`in a letter without marks gives ${verdict}: ${text}`, () => assert.deepEqual(given(LETTER(text), { plain: true }), gives));
  }

  for (const { name, text, gives, questions, regime } of MARKED)
    it(`in a notice: ${name}`, () => assert.deepEqual(given(text, { plain: false, questions, regime }), gives));
  for (const { name, text, gives, questions } of PLAIN)
    it(`in a letter without marks: ${name}`, () => assert.deepEqual(given(text, { plain: true, questions }), gives));
});
