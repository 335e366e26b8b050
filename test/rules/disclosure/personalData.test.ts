import assert from 'node:assert/strict';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';
import { FAULTY, SOUND } from './personalWords';

const ONLY = { only: ['letter-personal-data'] };

const said = (words: string): string[] =>
  checkText(inLetter(words, { regime: 'FOIA', questions: 1, plain: false }).text, ONLY).findings.map(
    ({ message, severity }) => `${severity} ${/looks like (.*)\.$/.exec(message)?.[1]}`,
  );

describe('personal data in an answer', () => {
  for (const [words, found] of FAULTY) it(`is found: ${words}`, () => assert.deepEqual(said(words), [found]));
  for (const words of SOUND) it(`is not seen in: ${words}`, () => assert.deepEqual(said(words), []));
});

const plain = (text: string): string[] => checkText(text, { ...ONLY, plain: true }).findings.map(({ message, severity }) => `${severity} ${message}`);
const RIGHTS =
  'If you are unhappy with this reply you can ask us for an internal review within 40 working days, at foi@anytown.example.\n\nYours sincerely\n\nB. Officer';

describe('where personal data may stand', () => {
  it('in the block of the address, and not in a sentence above the request', () => {
    const head = 'Anytown Council\nJo Hartley\n12 Mill Lane, Anytown AT1 2BC\njo.hartley@gmail.com\n07700 900123';
    assert.deepEqual(plain(`${head}\n\nDear Jo Hartley,\n\nWe hold the information and give it to you.\n\n${RIGHTS}`), []);
    const [found = ''] = plain(
      `${head}\n\nDear Jo Hartley,\n\nThank you for the letter about the gate, which the driver on 07911 123456 left open.\n\nYou asked:\n\n1. Who left it open?\n\nWe do not hold that.\n\n${RIGHTS}`,
    );
    assert.match(found, /07911 123456/);
  });

  it('in the answer, where the request or the profile has it', () => {
    const words = 'The note names 07911 123456 as the number.';
    const asked = ':::request\n1. Who owns 07911 123456?\n:::\n\n:::disclosed\n' + words + '\n:::';
    assert.deepEqual(said(asked), []);
    assert.deepEqual(said(words), ['error a mobile number']);
  });

  it('in a column of questions, and not beside it', () => {
    const table = (asked: string, answered: string) => `| Question | Answer |\n| --- | --- |\n| ${asked} | ${answered} |`;
    assert.deepEqual(said(table('Who owns 07911 123456?', 'We do not hold this.')), []);
    assert.deepEqual(said(table('Who left it open?', 'The owner of 07911 123456.')), ['error a mobile number']);
  });

  it('in tables, as the head of the column says', () => {
    const table = (head: string, cell: string) => `| Site | ${head} | Number |\n| --- | --- | --- |\n| North | ${cell} | 12 |`;
    assert.deepEqual(said(table('NHS number', '9434765919')), ['error an NHS number']);
    assert.deepEqual(said(table('Total', '9434765919')), []);
    assert.deepEqual(said(table('Date of birth', '03/05/1984')), ['error a date of birth']);
    assert.deepEqual(said(table('Date of visit', '03/05/1984')), []);
    assert.deepEqual(said(table('VRM', 'AB12 CDE')), ['warning a vehicle’s registration mark']);
    assert.deepEqual(said(table('Grid', 'AB12 CDE')), []);
    assert.deepEqual(said(table('Premises', '07700 900123')), []);
    assert.deepEqual(said('| Item | Entry |\n| --- | --- |\n| NHS number | 9434765919 |'), ['error an NHS number']);
  });

  it('once for a column of birthdays', () =>
    assert.deepEqual(said('| No | DOB | Site |\n| --- | --- | --- |\n| 1 | 03/05/1984 | N |\n| 2 | 04/05/1984 | N |'), ['error a date of birth']));
});

const named = (name: string, words: string, subject = 'Gates'): string[] =>
  checkText(
    `---\nfoi: 1\nreference: FOI-26-0417\nsubject: ${subject}\npublished-copy: true\nrequester: { name: ${name} }\n---\n\n${words}\n\n:::request\n1. How many gates?\n:::\n\n:::disclosed\nThere were eleven.\n:::\n`,
    ONLY,
  ).findings.map(({ severity, message }) => `${severity} ${/: “(.*)”\.$/.exec(message)?.[1]}`);

describe('the requester in a copy for the log', () => {
  const shown: readonly [name: string, words: string, found: string][] = [
    ['Jo Anne Hartley', 'Dear Ms Hartley,', 'error Ms Hartley'],
    ['Jo Anne Hartley', 'Dear Mrs. Hartley,', 'error Mrs. Hartley'],
    ['Jo Anne Hartley', 'Dear Jo,', 'error Jo'],
    ['Jo Anne Hartley', 'Dear J. Hartley,', 'error J. Hartley'],
    ['Jo Anne Hartley', 'Dear J. A. Hartley,', 'error J. A. Hartley'],
    ['Jo Anne Hartley', 'Dear JA Hartley,', 'error JA Hartley'],
    ['Jo Anne Hartley', 'We read Jo Hartley’s request.', 'error Jo Hartley'],
    ['Jo Anne Hartley', 'It was filed as Hartley, Jo.', 'error Hartley, Jo'],
    ['Jo Anne Hartley', '| Asked by | Date |\n| --- | --- |\n| Hartley | 3 May |', 'error Hartley'],
    ['Jo Anne Hartley', 'See [the letter of Jo Hartley](https://anytown.example/x).', 'error Jo Hartley'],
    ['Jo Anne Hartley', 'We read what Hartley wrote.', 'information Hartley'],
    ['Mr Hartley', 'Dear Mr Hartley,', 'error Mr Hartley'],
    ['A. Requester', 'Dear A. Requester,', 'error A. Requester'],
  ];
  for (const [name, words, found] of shown) it(`is seen: ${words}`, () => assert.deepEqual(named(name, words), [found]));

  const hidden: readonly [name: string, words: string][] = [
    ['A. Requester', 'Dear [Requester],'],
    ['A. Requester', 'The Requester asked for eleven gates.'],
    ['Jo Anne Hartley', 'Hartley Road and the Adam Hartley School are there, and so is Hartley’s Lane.'],
    ['Jo Brown', 'The gates are Brown.'],
    ['May Hill', 'In May the gates of Hill were painted.'],
    ['Jo Anne Hartley', 'Dear Joanna,'],
  ];
  for (const [name, words] of hidden) it(`is not seen: ${words}`, () => assert.deepEqual(named(name, words), []));

  it('is seen in the subject', () => assert.deepEqual(named('Jo Hartley', 'Dear [Requester],', 'Request by Ms Hartley'), ['error Ms Hartley']));
});
