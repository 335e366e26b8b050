import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/core/rules/registry';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';
import { FAULTY_LETTERS } from './adversarial/faultyLetters';
import { FAULTY_PASSAGES } from './adversarial/faultyPassages';
import { block, type Case, letter } from './adversarial/model';
import { SENTENCES } from './adversarial/sentences';
import { SOUND_LETTERS } from './adversarial/soundLetters';
import { SOUND_PASSAGES } from './adversarial/soundPassages';

/** The rules of the subject, and those that speak where two answers to one question do not go together. */
const OUTCOMES = new Set(['contradictory-outcome', 'questions-conflict', 'part-not-answered', 'withheld-without-exemption']);
const ONLY = RULES.filter(({ name, status }) => status === 'stable' && (name.startsWith('ncnd-') || OUTCOMES.has(name))).map(({ name }) => name);

function given(fragment: string, plain: boolean, { questions = 1, regime = 'FOIA' }: Case): string[] {
  const { text } = inLetter(fragment, { regime, questions, plain });
  const { findings, broken } = checkText(text, { plain, only: ONLY });
  assert.deepEqual(broken, []);
  return findings.map(({ rule }) => rule).sort();
}

const CASES: readonly Case[] = [...SENTENCES, ...SOUND_PASSAGES, ...FAULTY_PASSAGES, ...SOUND_LETTERS, ...FAULTY_LETTERS];

describe('neither confirming nor denying: passages meant to mislead', () => {
  it('has forty-eight sound ones and forty faulty ones at least', () => {
    const sound = CASES.filter(({ gives }) => gives.length === 0).length;
    assert.ok(sound >= 48 && CASES.length - sound >= 40, `${sound} sound, ${CASES.length - sound} faulty`);
  });

  for (const one of CASES) {
    const verdict = one.gives.length > 0 ? one.gives.join(', ') : 'nothing';
    const { form, name, text } = one;
    const gives = [...one.gives].sort();
    if (form === 'block' || form === 'both') it(`in a block, ${name}: ${verdict}`, () => assert.deepEqual(given(block(text), false, one), gives));
    if (form === 'letter' || form === 'both') it(`in a plain letter, ${name}: ${verdict}`, () => assert.deepEqual(given(letter(text), true, one), gives));
    if (form === 'notice') it(`a marked notice, ${name}: ${verdict}`, () => assert.deepEqual(given(text, false, one), gives));
    if (form === 'plain') it(`a whole plain letter, ${name}: ${verdict}`, () => assert.deepEqual(given(text, true, one), gives));
  }
});
