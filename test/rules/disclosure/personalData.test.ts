import assert from 'node:assert/strict';
import { hasNhsCheckDigit } from '../../../server/src/core/text/personal/checks';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';

const said = (words: string): string[] =>
  checkText(inLetter(words, { regime: 'FOIA', questions: 1, plain: false }).text, { only: ['letter-personal-data'] }).findings.map(
    ({ message, severity }) => `${severity} ${/looks like (.*)\.$/.exec(message)?.[1]}`,
  );

describe('personal data in an answer', () => {
  const faulty: readonly [words: string, what: string][] = [
    ['The note was copied to sarah.jones@hotmail.co.uk.', 'a person’s e-mail address'],
    ['It names j.okafor@anytown.example as the author.', 'a person’s e-mail address'],
    ['The driver gave his number as 07700 900123.', 'a mobile number'],
    ['The pupil (DOB 03/05/2012) was moved.', 'a date of birth'],
    ['The claim was made under AB 12 34 56 C.', 'a National Insurance number'],
    ['The record has NHS number 943 476 5919.', 'an NHS number'],
    ['It is filed as crime number 12/345678/25.', 'the number of a crime record'],
    ['The officer has collar number 1234.', 'the number of an officer'],
  ];
  for (const [words, what] of faulty) it(`is found: ${words}`, () => assert.deepEqual(said(words), [`error ${what}`]));

  const sound: readonly string[] = [
    'Faults go to highways.north@anytown.example.',
    'Please contact sarah.jones@anytown.example with questions.',
    'The charity uses friendsofthepark@gmail.com.',
    'The depot is at 3 Station Road, Anytown AT1 2BC, 01234 567890.',
    'The hospital was born of a merger on 1 April 2004.',
    'The founder was born on 3 May 1850.',
    'The order number is 943 476 5918.',
    'Our reference AB123456X is not a person.',
    'Crime numbers fell to 1,204 in 2025.',
  ];
  for (const words of sound) it(`is not seen in: ${words}`, () => assert.deepEqual(said(words), []));

  it('takes an NHS number by its check digit', () => {
    assert.equal(hasNhsCheckDigit('943 476 5919'), true);
    assert.equal(hasNhsCheckDigit('943 476 5918'), false);
  });
});
