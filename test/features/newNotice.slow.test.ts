import { strict as assert } from 'node:assert';
import { newNotice, type PlannedOutcome } from '../../server/src/core/features/newNotice';
import { groundChoices } from '../../server/src/core/features/newNoticeChoices';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';
import type { OutcomeName, Regime } from '../../server/src/core/syntax/model';
import { checkText } from '../support/check';

const TODAY = '2026-10-30';
const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
const KINDS: readonly OutcomeName[] = ['disclosed', 'withheld', 'ncnd', 'not-held', 'refused'];

/** Neutral words for what prompts ask for. Those that a rule looks for have the form that the prompt names. */
const FILLS: readonly (readonly [asked: RegExp, words: string])[] = [
  [/name of the requester/, 'A. Requester'],
  [/your name/, 'B. Officer'],
  [/your post/, 'Information Manager'],
  [/section and name of the Act/, 'section 39 of the Statistics and Registration Service Act 2007'],
  [/link, publication or register/, 'our website at https://example.org/cameras'],
  [/amount in pounds/, '£900'],
  [/£450/, '£450 (18 hours)'],
  [/number of records/, '4,000'],
  [/minutes for each/, '2'],
  [/number of hours/, '36'],
  [/which House/, 'the House of Commons'],
  [/paragraph of section 35\(2\)/, 'that of section 35(2)(a), finding out whether any person has failed to comply with the law'],
  [/the purpose, in words/, 'finding out whether any person has failed to comply with the law'],
  [/date/, '12 October 2026'],
  [/reference/, 'FOI-26-0001'],
];
const filled = (text: string): string =>
  text.replace(/\[insert: ([^\]]*)\]/g, (_, asked: string) => FILLS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'the matter of this case');

/** The outcome alone, beside one that is given, and as what is kept back of it. */
function shapes(outcome: PlannedOutcome): readonly (readonly { readonly words: string; readonly outcomes: readonly PlannedOutcome[] }[])[] {
  const given: PlannedOutcome = { kind: 'disclosed', grounds: [] };
  const words = 'How many speed cameras were damaged in 2025?';
  const first = [{ words, outcomes: [outcome] }];
  const second = [
    { words, outcomes: [given] },
    { words: 'Where do they stand?', outcomes: [outcome] },
  ];
  return outcome.kind === 'withheld' ? [first, second, [{ words, outcomes: [given, outcome] }]] : [first, second];
}

const worse = (text: string): readonly string[] =>
  checkText(text, { today: TODAY })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('new notice: every provision for every outcome under every law', function () {
  this.timeout(180_000);
  for (const regime of REGIMES)
    for (const kind of KINDS) {
      const choices = kind === 'disclosed' || kind === 'not-held' ? [undefined] : groundChoices(regime, kind);
      it(`${regime} ${kind}: ${choices.length} letters say what was chosen, and lack only what prompts ask for`, () => {
        assert.ok(choices.length > 0);
        for (const choice of choices)
          for (const questions of shapes({ kind, grounds: choice ? [choice.id] : [] })) {
            const plan = {
              regime,
              received: '2026-10-05',
              issued: TODAY,
              reference: 'FOI-26-0417',
              questions: questions.map((one) => ({ ...one, parts: [] })),
            };
            const { text } = newNotice(plan, law);
            const about = `${choice?.id ?? kind}, ${questions.length} questions`;
            if (questions.length > 1)
              assert.deepEqual(
                worse(text).filter((one) => !one.startsWith('template-residue')),
                [],
                about,
              );
            assert.deepEqual(worse(filled(text)), [], `${about}, filled`);
            const notice = lift(parse(filled(text), { form: 'dialect' }), law);
            assert.deepEqual(notice.syntax.faults, [], about);
            assert.equal(notice.regime, regime, about);
            assert.deepEqual(
              notice.questions.map(({ text: words }) => words),
              questions.map(({ words }) => words),
              about,
            );
            const wanted = questions.flatMap(({ outcomes }, index) =>
              outcomes.map((one) => [one.kind, questions.length > 1 && sameEverywhere(questions) ? 'all' : `${index + 1}`]),
            );
            assert.deepEqual(
              notice.outcomes
                .filter(({ certainty }) => certainty === 'block')
                .map((one) => [one.kind, one.questions.all ? 'all' : one.questions.labels.join(', ')]),
              kind === 'disclosed' && questions.length > 1 ? [['disclosed', 'all']] : wanted,
              about,
            );
            const chosen = choice?.id.split(' with ') ?? [];
            // Of a Scottish notice that reveals nothing, the exemption that it points to is the claim.
            const ground = regime === 'FOISA' && kind === 'ncnd' ? chosen[1] : chosen[0];
            const claimed = notice.claims.map(({ citation }) => citation);
            if (ground !== undefined) assert.ok(claimed.includes(ground), `${about}: ${ground} is relied on`);
            assert.deepEqual(
              claimed.filter((one) => !chosen.includes(one) && kind !== 'not-held'),
              [],
              about,
            );
            const conditions = notice.claims.flatMap((claim) => claim.conditions.map(({ citation }) => citation));
            for (const condition of chosen)
              assert.ok(condition === 'FOISA 18' || conditions.includes(condition) || claimed.includes(condition), `${about}: ${condition}`);
          }
      });
    }
});

/** Whether both questions end alike, so that one block answers them. */
function sameEverywhere(questions: readonly { readonly outcomes: readonly PlannedOutcome[] }[]): boolean {
  return new Set(questions.map(({ outcomes }) => JSON.stringify(outcomes))).size === 1;
}
