import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { findCitations } from '../../server/src/core/notice/citations';
import { readUnder } from '../../server/src/core/notice/under';
import type { Attribute, Regime } from '../../server/src/core/syntax/model';
import { type CitationForm, LEAD_INS, LISTS, NO_CITATIONS, OTHER_LAWS } from './citationForms';

function cited({ text, scottish = false }: { readonly text: string; readonly scottish?: boolean }): string {
  return findCitations(text, { law, sections: scottish ? 'FOISA' : 'FOIA', regulations: scottish ? 'EISR' : 'EIR', bareRegime: scottish ? 'FOISA' : 'FOIA' })
    .map(({ citation }) => citation)
    .join(' ');
}

function table(title: string, forms: readonly CitationForm[]): void {
  describe(`citations: ${title}`, () => {
    for (const form of forms) it(form.text, () => assert.equal(cited(form), form.cited));
  });
}

table('lead-ins and spaces', LEAD_INS);
table('lists, ranges and runs', LISTS);
table('whose section it is', OTHER_LAWS);
table('numbers that are none', NO_CITATIONS);

describe('citations: runs and places', () => {
  const run = (text: string) => findCitations(text, { law, sections: 'FOIA', regulations: 'EIR' });

  it('a citation covers its number and brackets, its run the lead-in too', () => {
    const text = 'exempt under Section 31(1)(a)&(b) of the Act';
    const [first, second] = run(text);
    assert.equal(text.slice(first?.start, first?.end), '31(1)(a)');
    assert.equal(text.slice(second?.start, second?.end), '(b)');
    assert.equal(text.slice(first?.runStart, first?.runEnd), 'Section 31(1)(a)&(b)');
  });

  for (const [text, forms] of [
    ['section 31(1)(a)(b)', 'run-together run-together'],
    ['section 31(1)(a)&(b)', 'run-together run-together'],
    ['section 31(1)(a)/(b)', 'run-together run-together'],
    ['section 31(1)(a) and (b)', 'normal normal'],
    ['section 31(1)(a), (b)', 'normal normal'],
    ['section 30(1)(a)(i)', 'normal'],
    ['section 36(2)(b)(i)', 'normal'],
    ['section 40(2)(a)(b)', 'run-together run-together'],
    ['section 40(2) by virtue of section 40(3A)(a)', 'normal normal'],
  ] as const)
    it(`${text} is ${forms}`, () =>
      assert.equal(
        run(text)
          .map(({ form }) => form)
          .join(' '),
        forms,
      ));

  it('is not thrown by endless brackets', () => {
    assert.doesNotThrow(() => run(`section 31${'(1)'.repeat(5000)}`));
    assert.doesNotThrow(() => run('section 31(1)(a), '.repeat(2000)));
  });
});

/** `31(3) with 31(1)(a) or 24(2), 40(2)` as the reader gives it back: claims parted by `;`, alternatives by `|`, conditions after `+`. */
function under(value: string, regime: Regime = 'FOIA'): string {
  const span = { start: 0, end: value.length };
  const attribute: Attribute = { name: 'under', value, span, nameSpan: span, valueSpan: span };
  const { provisions, unread } = readUnder(attribute, law, regime);
  const claims = new Map<number, string[]>();
  for (const { found, conditions, claim, form } of provisions)
    claims.set(claim, [
      ...(claims.get(claim) ?? []),
      `${[found.citation, ...conditions.map((one) => one.found.citation)].join('+')}${form === 'normal' ? '' : ` ${form}`}`,
    ]);
  return [...[...claims.values()].map((group) => group.join('|')), ...unread.map(({ start, end }) => `?${value.slice(start, end).trim()}`)].join('; ');
}

describe('citations: the value of under', () => {
  for (const [value, read, regime] of [
    ['31(1)(a)', '31(1)(a)'],
    ['section 31(1)(a)', '31(1)(a)'],
    ['24(2), 31(3)', '24(2); 31(3)'],
    ['23(1) or 24(1)', '23(1)|24(1)'],
    ['40(2) with 40(3A)(a)', '40(2)+40(3A)(a)'],
    ['40(2) with (3A)(a)', '40(2)+40(3A)(a)'],
    ['31(1)(g) with 31(2)(a) and 31(2)(c)', '31(1)(g)+31(2)(a)+31(2)(c)'],
    ['30(3) with 30(1)(a)(i) and 30(2)(a)(i)', '30(3)+30(1)(a)(i)+30(2)(a)(i)'],
    ['31(3) with 31(1)(a) or 24(2), 40(2) with 40(3A)(a)', '31(3)+31(1)(a)|24(2); 40(2)+40(3A)(a)'],
    ['24(2) or 23(5), 31(3)', '24(2)|23(5); 31(3)'],
    ['40(2), 40(3A)(a)', '40(2)+40(3A)(a) list'],
    ['40(2) and 40(3A)(a)', '40(2)+40(3A)(a) list'],
    ['40(2)&(3A)(a)', '40(2)+40(3A)(a) list'],
    ['31(1)(a) and 31(1)(b)', '31(1)(a); 31(1)(b) list'],
    ['31(1)(a)(b)', '31(1)(a) run-together; 31(1)(b) run-together'],
    ['31(1)(a)&(b)', '31(1)(a) run-together; 31(1)(b) run-together'],
    ['24 and 31', '24; 31 list'],
    ['12', '12'],
    ['reg 12(5)(b)', 'reg 12(5)(b)'],
    ['12(5)(b)', 'reg 12(5)(b)', 'EIR'],
    ['12(4)(d), 12(4)(e)', 'reg 12(4)(d); reg 12(4)(e)', 'EIR'],
    ['13(1) with 13(2A)(a)', 'reg 13(1)+reg 13(2A)(a)', 'EIR'],
    ['FOIA 31(1)(a)', '31(1)(a)', 'EIR'],
    ['FOISA 18 with 35(1)(a)', 'FOISA 18+FOISA 35(1)(a)', 'FOISA'],
    ['18 with 35(1)(a)', 'FOISA 18+FOISA 35(1)(a)', 'FOISA'],
    ['FOISA 18 with FOISA 35(1)(a)', 'FOISA 18+FOISA 35(1)(a)'],
    ['FOISA 18 with 35(1)(a)', 'FOISA 18+FOISA 35(1)(a)'],
    ['38(1)(b) with 38(2A)(a)', 'FOISA 38(1)(b)+FOISA 38(2A)(a)', 'FOISA'],
    ['EISR reg 10(4)(b)', 'EISR reg 10(4)(b)'],
    ['10(4)(b)', 'EISR reg 10(4)(b)', 'EISR'],
    ['', ''],
    ['personal data', '?personal data'],
    ['31(1)(a), commercial', '31(1)(a); ?commercial'],
    ['43(4)', '43(4)'],
    ['40(5)(b)(i)', '40(5)(b)(i)'],
  ] as const)
    it(`${value}${regime ? ` (${regime})` : ''}`, () => assert.equal(under(value, regime), read));
});
