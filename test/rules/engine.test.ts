import assert from 'node:assert/strict';
import type { Notice, Residue, Waiver } from '../../server/src/core/notice/model';
import { defineRule, type Report, type RuleDefinition } from '../../server/src/core/rules/define';
import { runRules } from '../../server/src/core/rules/engine';
import type { CheckOptions } from '../../server/src/core/rules/finding';
import { fakeLaw, fakeNotice, fakeSentence } from '../support/fakes';

const message = { what: 'Say {what}.', why: 'Because {what}.', todo: 'Write {what}.' };

/** A rule that gives the same reports whatever the notice. */
function fakeRule(name: string, reports: readonly Partial<Report>[], parts: Partial<RuleDefinition> = {}): RuleDefinition {
  return defineRule({
    name,
    severity: 'error',
    certainty: 'certain',
    since: '0.1.0',
    status: 'stable',
    waiver: 'reason',
    sources: [],
    messages: { said: message, other: message },
    on: {
      notice(_, ctx) {
        for (const report of reports) ctx.report({ at: { start: 0, end: 1 }, message: 'said', values: { what: name }, ...report });
      },
    },
    ...parts,
  });
}

const TEXT = 'One sentence here. Another sentence there.';

function run(rules: readonly RuleDefinition[], options: CheckOptions = {}, notice: Notice = fakeNotice(TEXT)) {
  return runRules(notice, fakeLaw, rules, options);
}

function names(rules: readonly RuleDefinition[], options: CheckOptions = {}, notice?: Notice): string[] {
  return run(rules, options, notice).findings.map((finding) => finding.rule);
}

function waiver(parts: Partial<Waiver>): Waiver {
  return {
    rule: 'a-rule',
    ruleSpan: { start: 0, end: 0 },
    reason: 'agreed with the requester',
    span: { start: 0, end: 0 },
    covers: { start: 0, end: 10 },
    comment: undefined,
    place: 'piece',
    ...parts,
  };
}

const unusedRule = fakeRule('waiver-unused', [], {
  on: { unusedWaiver: (one, ctx) => ctx.report({ at: one.span, message: 'said', values: { what: one.rule } }) },
});

describe('engine', () => {
  it('fills the message, the reason and what to do', () => {
    const [finding] = run([fakeRule('a-rule', [{}])]).findings;
    assert.deepEqual([finding?.messageKey, finding?.message, finding?.why, finding?.todo], ['said', 'Say a-rule.', 'Because a-rule.', 'Write a-rule.']);
  });

  it('orders by place, then by rule, and says the same once', () => {
    const at = (start: number) => ({ at: { start, end: start + 1 } });
    assert.deepEqual(names([fakeRule('b-rule', [at(3), at(0), at(3)]), fakeRule('a-rule', [at(3)])]), ['b-rule', 'a-rule', 'b-rule']);
  });

  for (const [ceiling, rests, severity, certainty] of [
    ['certain', undefined, 'error', 'certain'],
    ['certain', 'likely', 'warning', 'likely'],
    ['likely', 'certain', 'warning', 'likely'],
    ['likely', 'hint', 'information', 'hint'],
    ['hint', 'certain', 'information', 'hint'],
  ] as const)
    it(`makes an error of a ${ceiling} rule that rests on what is ${rests ?? 'certain'} a ${certainty} ${severity}`, () => {
      const [finding] = run([fakeRule('a-rule', [rests ? { certainty: rests } : {}], { certainty: ceiling })]).findings;
      assert.deepEqual([finding?.severity, finding?.certainty], [severity, certainty]);
    });

  it('takes the severity of a report, lowered by its certainty', () => {
    const found = run([
      fakeRule('a-rule', [{ severity: 'information' }, { message: 'other', values: { what: 'x' }, severity: 'error', certainty: 'likely' }], {
        severity: 'warning',
      }),
    ]).findings;
    assert.deepEqual(found.map((finding) => finding.severity).sort(), ['information', 'warning']);
  });

  it('lets a configured level replace the result, and off silence the rule', () => {
    const rule = fakeRule('a-rule', [{ certainty: 'hint' }]);
    assert.equal(run([rule], { levels: { 'a-rule': 'error' } }).findings[0]?.severity, 'error');
    assert.deepEqual(names([rule], { levels: { 'a-rule': 'off' } }), []);
  });

  it('runs a preview rule only when it is asked for', () => {
    const rule = fakeRule('a-rule', [{}], { status: 'preview' });
    assert.deepEqual(names([rule]), []);
    assert.deepEqual(names([rule], { levels: { 'a-rule': 'off' } }), []);
    assert.deepEqual(names([rule], { levels: { 'a-rule': 'hint' } }), ['a-rule']);
    assert.deepEqual(names([rule, fakeRule('b-rule', [{}])], { only: ['a-rule'] }), ['a-rule']);
  });

  it('names a rule that throws, once, and runs the others', () => {
    const bad = fakeRule('bad-rule', [], {
      on: {
        residue: () => {
          throw new Error('no such thing');
        },
      },
    });
    const residue: Residue = { kind: 'prompt', span: { start: 0, end: 1 }, text: '' };
    const result = run([bad, fakeRule('a-rule', [{}])], {}, fakeNotice(TEXT, { residue: [residue, residue] }));
    assert.deepEqual(result.broken, [{ rule: 'bad-rule', error: 'no such thing' }]);
    assert.equal(result.findings.length, 1);
  });

  it('calls a missing value or message a bug of the rule', () => {
    assert.match(run([fakeRule('a-rule', [{ values: {} }])]).broken[0]?.error ?? '', /no value for \{what\}/);
    assert.match(run([fakeRule('a-rule', [{ message: 'unheard' }])]).broken[0]?.error ?? '', /no message "unheard"/);
  });

  it('computes fixes only when asked', () => {
    let asked = 0;
    const fix = () => {
      asked++;
      return { title: 'Mend', edits: [], safe: true };
    };
    const [finding] = run([fakeRule('a-rule', [{ fix, otherFixes: [() => undefined, fix] }])]).findings;
    assert.equal(asked, 0);
    assert.equal(finding?.fixes().length, 2);
  });
});

describe('precedence', () => {
  const about = (citation: string) => ({ citation });

  it('lets one rule speak of a provision and keeps the other silent', () => {
    const missing = fakeRule('pit-missing', [about('31(1)(a)')]);
    assert.deepEqual(names([missing, fakeRule('pit-one-sided', [about('31(1)(a)')])]), ['pit-missing']);
    assert.deepEqual(names([missing, fakeRule('pit-one-sided', [about('31')])]), ['pit-missing']);
    assert.deepEqual(names([missing, fakeRule('pit-one-sided', [about('43(2)')])]), ['pit-missing', 'pit-one-sided']);
  });

  it('counts further provisions of a finding', () => {
    const shared = fakeRule('pit-ncnd-not-separate', [{ citation: '24(2)', citations: ['31(3)'] }]);
    assert.deepEqual(names([shared, fakeRule('pit-missing', [about('31(3)')])]), ['pit-ncnd-not-separate']);
  });

  it('goes on through a finding that is itself left out', () => {
    const rules = [fakeRule('pit-one-sided', [about('24(2)')]), fakeRule('pit-missing', [about('24(2)')]), fakeRule('pit-ncnd-not-separate', [about('24(2)')])];
    assert.deepEqual(names(rules), ['pit-ncnd-not-separate']);
  });

  it('tells clauses, sentences and sections apart', () => {
    const at = (start: number, end: number) => ({ at: { start, end } });
    const withheld = fakeRule('ncnd-withheld-language', [at(0, 5)]);
    assert.deepEqual(names([withheld, fakeRule('ncnd-held-leak', [at(4, 8)])]), ['ncnd-withheld-language']);
    assert.deepEqual(names([withheld, fakeRule('ncnd-held-leak', [at(5, 8)])]), ['ncnd-withheld-language', 'ncnd-held-leak']);
    assert.deepEqual(names([withheld, fakeRule('contradictory-outcome', [{ ...at(20, 25), related: [{ at: { start: 0, end: 9 }, message: '' }] }])]), [
      'ncnd-withheld-language',
    ]);

    const notice = fakeNotice(TEXT, { sentences: [fakeSentence(TEXT, 0, 18), fakeSentence(TEXT, 19, 42)] });
    const unspecified = fakeRule('exemption-not-specified', [at(0, 3)]);
    assert.deepEqual(names([unspecified, fakeRule('withheld-without-exemption', [at(10, 12)])], {}, notice), ['exemption-not-specified']);
    assert.deepEqual(names([unspecified, fakeRule('withheld-without-exemption', [at(20, 22)])], {}, notice), [
      'exemption-not-specified',
      'withheld-without-exemption',
    ]);

    const mismatch = fakeRule('exemption-citation-mismatch', [about('31(1)(a)')]);
    assert.deepEqual(names([mismatch, fakeRule('exemption-listed-not-explained', [about('31(1)(b)')])]), ['exemption-citation-mismatch']);
    assert.deepEqual(names([mismatch, fakeRule('exemption-listed-not-explained', [about('FOISA 31(1)')])]), [
      'exemption-citation-mismatch',
      'exemption-listed-not-explained',
    ]);
  });

  it('keeps every other rule silent about a question that is not answered', () => {
    const unanswered = fakeRule('part-not-answered', [{ questions: ['2'] }]);
    assert.deepEqual(names([unanswered, fakeRule('z-rule', [{ questions: ['2'] }]), fakeRule('y-rule', [{ questions: ['1'] }]), fakeRule('x-rule', [{}])]), [
      'part-not-answered',
      'x-rule',
      'y-rule',
    ]);
  });

  it('silences one message of a rule and not the other', () => {
    const s14 = fakeRule('s14-notice-incomplete', [{ message: 'rights' }, { message: 'statement', values: { what: 'statement' } }], {
      messages: { rights: message, statement: message },
    });
    const rights = fakeRule('s50-right-missing', [{}]);
    const withValues = fakeRule(
      's14-notice-incomplete',
      [
        { message: 'rights', values: { what: 'x' } },
        { message: 'statement', values: { what: 'y' } },
      ],
      { messages: s14.messages },
    );
    assert.deepEqual(
      run([rights, withValues]).findings.map((finding) => finding.messageKey),
      ['statement', 'said'],
    );
  });
});

describe('waivers', () => {
  const rule = fakeRule('a-rule', [{ at: { start: 5, end: 6 } }]);
  const noticeWith = (...waivers: Waiver[]) => fakeNotice(TEXT, { waivers });

  it('take out what begins in what they cover, with the reason', () => {
    const result = run([rule], {}, noticeWith(waiver({})));
    assert.deepEqual(result.findings, []);
    assert.deepEqual(
      result.waived.map(({ finding, reason }) => [finding.rule, reason]),
      [['a-rule', 'agreed with the requester']],
    );
  });

  for (const [why, parts] of [
    ['covers another place', { covers: { start: 6, end: 10 } }],
    ['names another rule', { rule: 'b-rule' }],
    ['gives no reason', { reason: '  ' }],
    ['stands where none can', { place: 'nowhere', covers: undefined }],
  ] as const)
    it(`do nothing where one ${why}`, () => assert.deepEqual(names([rule], {}, noticeWith(waiver(parts))), ['a-rule']));

  it('do nothing for a rule that can’t be waived', () => {
    assert.deepEqual(names([fakeRule('a-rule', [{}], { waiver: 'never' })], {}, noticeWith(waiver({}))), ['a-rule']);
  });

  it('reach what is missing from the whole letter only from the front matter', () => {
    const whole = fakeRule('a-rule', [{ whole: true }]);
    assert.deepEqual(names([whole], {}, noticeWith(waiver({}))), ['a-rule']);
    assert.deepEqual(names([whole], {}, noticeWith(waiver({ place: 'front-matter', covers: undefined }))), []);
  });

  it('are reported when they cover nothing, but not when the rule did not run', () => {
    const elsewhere = noticeWith(waiver({ covers: { start: 20, end: 30 } }));
    assert.deepEqual(names([rule, unusedRule], {}, elsewhere), ['waiver-unused', 'a-rule']);
    assert.deepEqual(names([rule, unusedRule], {}, noticeWith(waiver({}))), []);
    assert.deepEqual(names([rule, unusedRule], { levels: { 'a-rule': 'off' } }, elsewhere), []);
  });

  it('can waive the report about an unused one', () => {
    const elsewhere = waiver({ covers: { start: 20, end: 30 } });
    const allowed = waiver({ rule: 'waiver-unused', covers: undefined, place: 'front-matter' });
    assert.deepEqual(names([rule, unusedRule], {}, noticeWith(elsewhere, allowed)), ['a-rule']);
  });

  it('of a finding that speaks keep the silent one silent', () => {
    const rules = [fakeRule('pit-missing', [{ citation: '31(1)(a)' }]), fakeRule('pit-one-sided', [{ citation: '31(1)(a)' }])];
    assert.deepEqual(names(rules, {}, noticeWith(waiver({ rule: 'pit-missing' }))), []);
  });
});
