import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text/edits';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

interface Case {
  readonly rule: string;
  readonly body: string;
  /** What has to stand in the letter afterwards. */
  readonly gives: string;
  readonly plain?: true;
  readonly regime?: 'EIR' | 'FOISA';
  /** Which of the fixes, from 0. */
  readonly nth?: number;
}

const block = (under: string, words: string, name = 'withheld'): string =>
  `:::${name}{under="${under}" information="the prices"}\n## Prices\n\nWe hold this information. ${words}\n:::`;

const CASES: readonly Case[] = [
  { rule: 'exemption-citation-form', body: block('31(1)(a)(b)', 'We withhold it under section 31(1)(a) and (b).'), gives: 'under="31(1)(a), 31(1)(b)"' },
  {
    rule: 'exemption-citation-form',
    body: block('31(1)(a) and 43(2)', 'We withhold it under section 31(1)(a) and section 43(2).'),
    gives: 'under="31(1)(a), 43(2)"',
  },
  {
    rule: 'exemption-citation-form',
    body: block('23(1) or 24(1), 40(2), 40(3A)(a)', 'We withhold it under section 23(1) or 24(1), and section 40(2).'),
    gives: 'under="23(1) or 24(1), 40(2) with 40(3A)(a)"',
  },
  {
    rule: 'exemption-citation-form',
    body: block('12(5)(e)(f)', 'We withhold it under regulation 12(5)(e) and (f).'),
    gives: 'under="12(5)(e), 12(5)(f)"',
    regime: 'EIR',
  },
  { rule: 'exemption-citation-form', body: 'We withhold it under s.36(2)(b)(i)(ii).', gives: 's.36(2)(b)(i) and 36(2)(b)(ii)', plain: true },
  {
    rule: 'exemption-obsolete',
    body: block('40(2) with 40(3)(a)(i)', 'We withhold it under section 40(2) by virtue of section 40(3)(a)(i).'),
    gives: 'under="40(2) with 40(3A)(a)"',
  },
  { rule: 'exemption-obsolete', body: block('40(2)(3)', 'We withhold it under section 40(2)&(3).'), gives: 'section 40(2) by virtue of section 40(3A)(a).' },
  { rule: 'exemption-obsolete', body: 'We neither confirm nor deny it, under section 40(5).', gives: 'section 40(5B)(a)(i).', plain: true },
  {
    rule: 'exemption-obsolete',
    body: block('13(5)', 'We neither confirm nor deny it, under regulation 13(5).', 'ncnd').replace(' information="the prices"', ''),
    gives: 'regulation 13(5A)',
    regime: 'EIR',
  },
  {
    rule: 'exemption-obsolete',
    body: 'We hold it. It is exempt under section 38(1)(b) and 38(2)(a)(i) of the Act.',
    gives: 'section 38(1)(b) by virtue of section 38(2A)(a)',
    plain: true,
    regime: 'FOISA',
  },
  { rule: 'exemption-unknown', body: block('31(1)(aa)', 'We withhold it under section 31(1)(aa).'), gives: 'under section 31(1)(a).' },
  { rule: 'exemption-limb-missing', body: block('43', 'We withhold it under section 43.'), gives: 'under="43(1)"', nth: 0 },
  { rule: 'exemption-limb-missing', body: block('43', 'We withhold it under section 43.'), gives: 'section 43(2).', nth: 1 },
  { rule: 'exemption-limb-missing', body: block('12(5)', 'We withhold it under regulation 12(5).'), gives: 'regulation 12(5)(b).', nth: 1, regime: 'EIR' },
  {
    rule: 'exemption-limb-missing',
    body: 'We hold it. It is exempt under section 38 of the Act, since it would endanger the safety of a person.',
    gives: 'section 38(1)(b) of the Act',
    plain: true,
  },
  { rule: 'purpose-31-2-missing', body: block('31(1)(g)', 'We withhold it under section 31(1)(g).'), gives: 'under="31(1)(g) with 31(2)(a)"' },
  { rule: 'exemption-not-specified', body: block('43(2)', 'We withhold it.'), gives: 'under section 43(2) of the Freedom of Information Act 2000.' },
  {
    rule: 'exemption-explained-not-listed',
    body: block('31(1)(a)', 'We withhold it under section 31(1)(a). It is also exempt under section 38(1)(b).'),
    gives: 'under="31(1)(a), 38(1)(b)"',
  },
  { rule: 'exemption-listed-not-explained', body: block('42', 'We withhold it under section 42.'), gives: '[insert: ' },
  {
    rule: 'held-status-missing',
    body: ':::withheld{under="42"}\n## Advice\n\nWe rely on section 42 and refuse to give it to you.\n:::',
    gives: 'We hold this information.',
  },
  {
    rule: 'refusal-statement-missing',
    body: ':::withheld{under="42"}\n## Section 42\n\nWe hold this.\n:::',
    gives: 'We withhold the information you asked for under section 42',
  },
  {
    rule: 'part-not-answered',
    body: ':::request\n1. How many?\n2. Where?\n:::\n\n:::disclosed{questions="2"}\n## Question 2\n\nWe hold this: in Anytown.\n:::',
    gives: ':::disclosed{questions="1"}',
  },
  {
    rule: 'part-not-answered',
    body: ':::request\n1. How many?\n2. Where?\n:::\n\n:::disclosed{questions="1"}\n## Question 1\n\nWe hold this: two.\n:::',
    gives: ':::not-held{questions="2"}',
    nth: 3,
  },
];

function letter({ body, plain, regime }: Case, newline: string): string {
  return inLetter(body, { regime: regime ?? 'FOIA', questions: 1, plain: plain ?? false }).text.replace(/\n/g, newline);
}

describe('fixes of citations and outcomes', () => {
  for (const one of CASES)
    for (const newline of ['\n', '\r\n'])
      it(`${one.rule}: ${one.body.split('\n')[0]}${newline === '\n' ? '' : ' with Windows line ends'}`, () => {
        const options = { plain: one.plain ?? false, only: [one.rule] };
        const text = letter(one, newline);
        const findings = checkText(text, options).findings;
        const fix = findings.find((finding) => finding.fixes().length > 0)?.fixes()[one.nth ?? 0];
        assert.ok(fix, `no fix in ${findings.map(({ message }) => message).join(' ')}`);
        const fixed = applyEdits(text, fix.edits);
        assert.ok(fixed.includes(one.gives), `"${one.gives}" is not in\n${fixed}`);
        assert.deepEqual(
          checkText(fixed, options).findings.map(({ message }) => message),
          [],
        );
        if (newline === '\r\n') assert.doesNotMatch(fixed, /(?<!\r)\n/);
      });
});

describe('a value of under that is only half read', () => {
  it('is not written anew: what could not be read would be lost', () => {
    for (const under of ['31(1)(a)(b), 40(2', '31(1)(a)(b) [check]', '31(1)(a)(b) and something']) {
      const { text } = inLetter(block(under, 'We withhold it under section 31(1)(a) and (b).'), { regime: 'FOIA', questions: 1, plain: false });
      const fixes = checkText(text, { plain: false, only: ['exemption-citation-form'] }).findings.flatMap((finding) =>
        finding.rule === 'exemption-citation-form' ? finding.fixes() : [],
      );
      for (const fix of fixes) assert.ok(applyEdits(text, fix.edits).includes(`under="${under}"`), under);
    }
  });
});
