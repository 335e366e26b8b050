import { strict as assert } from 'node:assert';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { newNotice, type NewNoticePlan, type PlannedQuestion } from '../../server/src/core/features/newNotice';
import { dueWords, groundChoices, questionsIn } from '../../server/src/core/features/newNoticeChoices';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';
import { checkText } from '../support/check';
import { expandSnippet } from '../support/snippets';

const asked = (words: string, ...outcomes: PlannedQuestion['outcomes']): PlannedQuestion => ({ words, parts: [], outcomes });
const GIVEN = { kind: 'disclosed', grounds: [] } as const;
const withheld = (...grounds: string[]) => ({ kind: 'withheld', grounds }) as const;

const planned = (questions: readonly PlannedQuestion[], rest: Partial<NewNoticePlan> = {}): NewNoticePlan => ({
  regime: 'FOIA',
  received: '2026-10-05',
  issued: '2026-10-30',
  reference: 'FOI-26-0417',
  questions,
  ...rest,
});
const made = (...questions: readonly PlannedQuestion[]): string => newNotice(planned(questions), law).text;
const fences = (text: string): readonly string[] => text.split('\n').filter((line) => /^:::(?!standard|request|decision)\w/.test(line));
const errors = (text: string): readonly string[] =>
  checkText(text, { today: '2026-10-30' })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);

describe('new notice: the letter', () => {
  it('answers questions that end alike in one block, in the order of the first of them', () => {
    const text = made(
      asked('How many?', GIVEN),
      asked('Where?', withheld('31(1)(a)')),
      asked('Since when?', GIVEN),
      asked('Whose are they?', withheld('31(1)(a)')),
      asked('Who pays?', GIVEN),
    );
    assert.deepEqual(fences(text), [
      ':::disclosed{questions="1, 3, 5"}',
      ':::withheld{under="31(1)(a)" questions="2, 4" information="[insert: what is withheld]" likelihood="would be likely to"}',
    ]);
    assert.match(text, /We withhold the information requested in questions 2 and 4 under section 31\(1\)\(a\) of the Freedom of Information Act 2000\./);
  });

  it('says "all" where one block answers several questions and leaves none out, and writes a run of them as such', () => {
    assert.deepEqual(fences(made(asked('How many?', GIVEN), asked('Where?', GIVEN))), [':::disclosed{questions="all"}']);
    assert.deepEqual(fences(made(asked('How many?', GIVEN))), [':::disclosed{questions="1"}']);
    const four = made(asked('A?', withheld('43(2)')), asked('B?', GIVEN), asked('C?', GIVEN), asked('D?', GIVEN));
    assert.equal(fences(four)[1], ':::disclosed{questions="2-4"}');
  });

  it('keeps grounds that are relied on together in one block, and grounds that exclude each other in two', () => {
    const together = made(asked('Where?', withheld('31(1)(a)', '43(2)')));
    assert.deepEqual(
      fences(together).map((line) => /under="([^"]*)"/.exec(line)?.[1]),
      ['31(1)(a), 43(2)'],
    );
    const apart = made(asked('Where?', withheld('23(1)', '24(1)')));
    assert.deepEqual(
      fences(apart).map((line) => /under="([^"]*)"/.exec(line)?.[1]),
      ['23(1)', '24(1)'],
    );
    assert.deepEqual(new Set([...errors(together), ...errors(apart)]), new Set(['template-residue']));
  });

  it('says that a part is given where the rest is kept back', () => {
    const text = made(asked('Who decided it?', GIVEN, withheld('40(2) with 40(3A)(a)')));
    assert.match(text, /We give you part of the information requested in question 1\. We withhold/);
    assert.match(text, /^We hold the information requested in question 1 and give part of it to you: /m);
    assert.doesNotMatch(text, /in full/);
    assert.deepEqual(new Set(errors(text)), new Set(['template-residue']));
  });

  it('says which notice it is only where something is refused', () => {
    assert.doesNotMatch(made(asked('How many?', GIVEN)), /refusal notice/);
    assert.doesNotMatch(made(asked('How many?', { kind: 'not-held', grounds: [] })), /refusal notice/);
    assert.match(made(asked('How many?', { kind: 'refused', grounds: ['12(1)'] })), /refusal notice under section 17/);
    const eir = newNotice(planned([asked('How deep?', { kind: 'not-held', grounds: [] })], { regime: 'EIR' }), law).text;
    assert.match(eir, /This letter is a refusal notice under regulation 14\./);
  });

  it('quotes the request as text: nothing in it is a mark, and every word stays', () => {
    const words = '# How many ((cameras)) cost *more* than £500?\n::: {questions="2"} [insert: x] <b>now</b>';
    const notice = lift(parse(made(asked(words, GIVEN)), { form: 'dialect' }), law);
    assert.deepEqual(
      notice.questions.map(({ label, text }) => [label, text]),
      [['1', words.replace('\n', ' ')]],
    );
    assert.deepEqual(notice.syntax.faults, []);
    assert.ok(!errors(made(asked(words, GIVEN))).includes('field-unknown'));
    const { stops } = expandSnippet(newNotice(planned([asked(words, GIVEN)]), law).snippet, '2026-10-30');
    assert.ok(!stops.some((stop) => stop.text === '[insert: x]'));
  });

  it('keeps the parts of a question under it', () => {
    const text = made({ words: 'How many?', parts: ['in 2024', 'in 2025'], outcomes: [GIVEN] });
    assert.deepEqual(
      lift(parse(text, { form: 'dialect' }), law).questions.map(({ label }) => label),
      ['1', '1(a)', '1(b)'],
    );
  });

  it('has a prompt for a question without words and for what is left out', () => {
    const text = newNotice(planned([asked('', GIVEN)], { reference: '' }), law).text;
    assert.match(text, /^1\. \[insert: question 1, word for word\]$/m);
    assert.match(text, /^reference: "\[insert: reference\]"$/m);
  });

  it('takes from the profile who signs and where to write, and names the profile', () => {
    const profile = parseAuthorityProfile(
      'anytown',
      'name: Anytown Council\nsignatories:\n  - name: B. Officer\n    title: "Manager: information"\nreview:\n  email: review@anytown.example\n',
    );
    const { text } = newNotice(planned([asked('How many?', GIVEN)], { authority: 'anytown' }), law, { profile });
    assert.match(text, /^authority: anytown$/m);
    assert.match(text, /^signatory: \{ name: "B. Officer", title: "Manager: information" \}$/m);
    assert.match(text, /Write to us at \(\(review\.email\)\)/);
    const { values } = parse(text, { form: 'dialect' }).frontMatter ?? {};
    assert.deepEqual(values?.signatory, { name: 'B. Officer', title: 'Manager: information' });
  });

  it('leaves who signs open where several people do', () => {
    const profile = parseAuthorityProfile('anytown', 'name: Anytown\nsignatories:\n  - name: A\n  - name: B\n');
    assert.match(newNotice(planned([asked('How many?', GIVEN)]), law, { profile }).text, /^signatory: \{ name: "\[insert: your name\]"/m);
  });

  it('leaves out a ground that the law does not have for the outcome, and with its last ground the outcome', () => {
    assert.deepEqual(fences(made(asked('Where?', withheld('99(1)')))), []);
    assert.deepEqual(fences(made(asked('Where?', withheld('31(1)(a)', '99(1)', '31(3) with 31(1)(a)')))), [
      ':::withheld{under="31(1)(a)" questions="1" information="[insert: what is withheld]" likelihood="would be likely to"}',
    ]);
  });

  it('is called by its reference, whatever signs that has', () => {
    const name = (reference: string): string => newNotice(planned([asked('How many?', GIVEN)], { reference }), law).fileName;
    assert.equal(name('FOI/26/0417 (b)'), 'FOI-26-0417-b.foi.md');
    assert.equal(name('../..'), 'new-notice.foi.md');
    assert.equal(name(''), 'new-notice.foi.md');
  });

  it('keeps a reference as it is written', () => {
    for (const reference of ['01.10', 'FOI: 7', '"x" {y}', 'null']) {
      const { text } = newNotice(planned([asked('How many?', GIVEN)], { reference }), law);
      assert.equal(parse(text, { form: 'dialect' }).frontMatter?.values.reference, reference);
    }
  });
});

describe('new notice: the snippet', () => {
  it('is the letter with a stop for every prompt, the first of them first', () => {
    const { text, snippet } = newNotice(planned([asked('How many at $5 {or more}?', GIVEN), asked('Where?', withheld('31(1)(a)'))]), law);
    const { text: expanded, stops } = expandSnippet(snippet, '2026-10-30');
    assert.equal(expanded, text);
    assert.equal(stops[0]?.text, '[insert: name of the requester]');
    assert.deepEqual(
      stops.filter(({ text: words }) => !words.startsWith('[insert: ')).map(({ text: words }) => words),
      ['would be likely to'],
    );
  });

  it('has the threshold as one choice, wherever the letter says it', () =>
    assert.equal(newNotice(planned([asked('Where?', withheld('31(1)(a)'))]), law).snippet.match(/\|would be likely to,would\|/g)?.length, 1));
});

describe('new notice: the choices', () => {
  it('are every ground with its purpose, matter or condition, and what it needs', () => {
    const found = groundChoices('FOIA', 'withheld').find(({ id }) => id === '31(1)(a)');
    assert.deepEqual(found, {
      id: '31(1)(a)',
      citation: 'section 31(1)(a)',
      summary: 'prevention or detection of crime',
      title: 'Law enforcement',
      status: 'qualified',
      test: true,
      threshold: 'would or would be likely to',
      passages: ['harm', 'public-interest-test'],
    });
    assert.equal(groundChoices('FOIA', 'withheld').filter(({ id }) => id.startsWith('31(1)(g) with ')).length, 10);
    assert.equal(groundChoices('FOIA', 'withheld').find(({ id }) => id === '23(1)')?.status, 'absolute');
  });

  it('say of the Scottish regulations, whose text was not read, only what a letter would need', () => {
    assert.deepEqual(new Set(groundChoices('EISR', 'withheld').map(({ status }) => status)), new Set([undefined]));
    assert.ok(groundChoices('EISR', 'withheld').some(({ id, test }) => id === 'EISR reg 10(5)(b)' && test));
  });

  it('differ from each other by id', () => {
    for (const regime of ['FOIA', 'EIR', 'FOISA', 'EISR'] as const)
      for (const kind of ['withheld', 'ncnd', 'refused'] as const) {
        const ids = groundChoices(regime, kind).map(({ id }) => id);
        assert.ok(ids.length > 0, `${regime} ${kind}`);
        assert.equal(new Set(ids).size, ids.length);
      }
  });
});

describe('new notice: a pasted request', () => {
  const words = (text: string): readonly string[] => questionsIn(text).map((one) => one.words);

  it('is taken apart by its numbers, whether they stand in lines or run on', () => {
    assert.deepEqual(words('1. How many cameras?\n2. Where are they?'), ['How many cameras?', 'Where are they?']);
    assert.deepEqual(words('1. How many cameras? 2. Where are they? 3. Since when?'), ['How many cameras?', 'Where are they?', 'Since when?']);
    assert.deepEqual(words('(1) How many cameras do you have? (2) Where are they?'), ['How many cameras do you have?', 'Where are they?']);
  });

  it('is taken apart where pasting has made one line of it', () => {
    assert.deepEqual(words('1. the number of cameras 2. the cost of repair 3. who paid'), ['the number of cameras', 'the cost of repair', 'who paid']);
    assert.deepEqual(words('1. what you hold under section 2. of the Act 2. its cost'), ['what you hold under section 2. of the Act', 'its cost']);
    assert.deepEqual(words('The 1. FC and the 2. FC: what did they pay'), ['The 1. FC and the 2. FC: what did they pay']);
  });

  it('loses what stands around the questions, and no word of theirs', () =>
    assert.deepEqual(words('Dear Sir\n\nPlease tell me:\n\n1) How many cameras\nwere damaged?\n2) Where are they?\n\nYours\nJ. Smith'), [
      'How many cameras were damaged?',
      'Where are they?',
    ]));

  it('keeps parts with their question', () =>
    assert.deepEqual(questionsIn('1. How many\n   a. in 2024\n   b. in 2025\n2. Where'), [
      { words: 'How many', parts: ['in 2024', 'in 2025'] },
      { words: 'Where', parts: [] },
    ]));

  it('is one question where nothing is numbered, and none where nothing is said', () => {
    assert.deepEqual(words('How many cameras were damaged?\nAnd where do they stand?'), ['How many cameras were damaged? And where do they stand?']);
    assert.deepEqual(words('1. How many cameras?'), ['How many cameras?']);
    assert.deepEqual(words(' \n '), []);
  });
});

describe('new notice: a request while it is typed', () => {
  it('is read at every length, and makes a letter at every length', () => {
    const request = 'Dear Sir\n\n1. How many ((cameras)) :::withheld{under="31"}?\n   a. in 2024\n2) Where, "exactly"? 3. <!-- Since when? -->';
    for (let length = 0; length <= request.length; length++) {
      const found = questionsIn(request.slice(0, length));
      const questions = found.map((one) => ({ ...one, outcomes: [GIVEN] }));
      const notice = lift(parse(newNotice(planned(questions), law).text, { form: 'dialect' }), law);
      assert.deepEqual(notice.syntax.faults, [], `at ${length}`);
      if (found.length > 0) assert.equal(notice.questions.filter(({ label }) => !label.includes('(')).length, found.length, `at ${length}`);
    }
  });
});

describe('new notice: the due date', () => {
  it('is that of the law, in words', () =>
    assert.deepEqual(dueWords('2026-10-05', 'FOIA'), { due: '2026-11-02', day: '2 November 2026', workingDays: 20, notes: [] }));
  it('is none where the day is no date', () => assert.equal(dueWords('2026-13-05', 'FOIA'), undefined));
  it('is not known for a school, and it is said why', () => {
    const found = dueWords('2026-10-05', 'FOIA', 'school');
    assert.equal(found?.due, undefined);
    assert.match(found?.notes[0] ?? '', /school/);
  });
});
