import assert from 'node:assert/strict';
import { groundOf, law, needsPublicInterestTest, type Provision, regulatorNames, type Status, staleContacts, statusWith } from '../../server/src/core/law';
import type { Regime } from '../../server/src/core/syntax/model';

function entry(citation: string): Provision {
  const found = law.byCitation(citation);
  assert.ok(found, `${citation} is missing`);
  return found;
}

function path(citation: string): string[] {
  return citation.split(/[()]+/).filter(Boolean);
}

describe('law: lookups', () => {
  it('find an entry whatever the case of its letters', () => {
    assert.equal(law.lookup('FOIA', ['22a'])?.citation, '22A');
    assert.equal(law.lookup('FOIA', ['40', '3a', 'A'])?.citation, '40(3A)(a)');
    assert.equal(law.lookup('FOIA', ['36', '2', 'B', 'I'])?.citation, '36(2)(b)(i)');
  });

  it('find nothing where there is nothing', () => {
    for (const citation of ['43(4)', '31(4)', '23(6)', '31(1)(a)(b)', '99', '40(3)', '40(5)'])
      assert.equal(law.lookup('FOIA', path(citation)), undefined, citation);
    assert.equal(law.lookup('FOIA', []), undefined);
    assert.equal(law.lookup('EIR', ['31', '1', 'a']), undefined);
    for (const text of ['', 'section 31', 'constructor', 'reg', '31(1)(a', 'reg 99', '__proto__']) assert.equal(law.byCitation(text), undefined, text);
    assert.equal(law.nearest('FOIA', []), undefined);
    assert.equal(law.obsolete('FOIA', []), undefined);
    assert.deepEqual(law.limbs('FOIA', []), []);
  });

  it('list a regime in the order of the statute', () => {
    for (const regime of ['FOIA', 'EIR', 'FOISA', 'EISR'] as const) {
      const numbers = law
        .provisions(regime)
        .filter((one) => one.path.length === 1)
        .map((one) => Number.parseInt(one.path[0] ?? '', 10));
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
        regime,
      );
    }
    assert.equal(
      law.provisions().length,
      (['FOIA', 'EIR', 'FOISA', 'EISR'] as const).reduce((sum, regime) => sum + law.provisions(regime).length, 0),
    );
  });

  it('offer the limbs a drafter can choose from, and no conditions', () => {
    const limbs = (regime: Regime, citation: string): string[] => law.limbs(regime, path(citation)).map((one) => one.citation);
    assert.deepEqual(limbs('FOIA', '43'), ['43(1)', '43(2)', '43(3)']);
    assert.deepEqual(limbs('FOIA', '40'), ['40(1)', '40(2)', '40(5A)', '40(5B)(a)(i)', '40(5B)(a)(ii)', '40(5B)(b)', '40(5B)(c)', '40(5B)(d)']);
    assert.deepEqual(
      limbs('FOIA', '31(1)'),
      'abcdefghi'.split('').map((letter) => `31(1)(${letter})`),
    );
    assert.deepEqual(limbs('FOIA', '31(2)'), []);
    assert.deepEqual(limbs('FOIA', '30(1)(A)'), ['30(1)(a)(i)', '30(1)(a)(ii)']);
    assert.deepEqual(
      limbs('EIR', '12(4)'),
      'abcde'.split('').map((letter) => `reg 12(4)(${letter})`),
    );
    assert.deepEqual(limbs('FOISA', '32(1)'), ['FOISA 32(1)(a)(i)', 'FOISA 32(1)(a)(ii)', 'FOISA 32(1)(a)(iii)', 'FOISA 32(1)(a)(iv)', 'FOISA 32(1)(b)']);
  });

  it('name the nearest ground for one that does not exist', () => {
    const nearest: Record<string, string | undefined> = {
      '43(4)': '43(3)',
      '31(4)': '31(3)',
      '23(6)': '23(5)',
      '31(1)(k)': '31(1)(i)',
      '36(2)(d)': '36(2)(c)',
      '43A': '43',
      '22b': '22',
      '30(1)(a)(iv)(b)': '30(1)(a)',
      '31(1)(a)(b)': '31(1)(a)',
      '99': undefined,
      '17(9)': undefined,
    };
    for (const [asked, wanted] of Object.entries(nearest)) assert.equal(law.nearest('FOIA', path(asked))?.citation, wanted, asked);
    assert.equal(law.nearest('EIR', ['12', '5', 'h'])?.citation, 'reg 12(5)(g)');
    assert.equal(law.nearest('FOISA', ['35', '1', 'i'])?.citation, 'FOISA 35(1)(h)');
  });

  it('answer quickly however long the question is', () => {
    const long = Array.from({ length: 2000 }, () => '1');
    const began = process.hrtime.bigint();
    law.nearest('FOIA', ['31', ...long]);
    law.obsolete('FOIA', ['40', ...long]);
    assert.ok(process.hrtime.bigint() - began < 2_000_000_000n);
  });
});

describe('law: obsolete citations', () => {
  it('are known with what replaced them', () => {
    const offers: Record<string, string | undefined> = {
      '40(3)': '40(3A)(a)',
      '40(3)(a)': '40(3A)(a)',
      '40(3)(a)(i)': '40(3A)(a)',
      '40(3)(a)(ii)': '40(3B)',
      '40(3)(b)': '40(3A)(b)',
      '40(4)': '40(4A)',
      '40(5)': '40(5B)(a)(i)',
      '40(5)(a)': '40(5A)',
      '40(5)(b)(i)': '40(5B)(a)(i)',
      '40(5)(b)(ii)': '40(5B)(c)',
      '40(6)': undefined,
      '40(4)(a)': '40(4A)',
    };
    for (const [old, first] of Object.entries(offers)) {
      const found = law.obsolete('FOIA', path(old));
      assert.ok(found, old);
      assert.deepEqual([found.first, found.from, found.confirmed], [first, '2018-05-25', true], old);
    }
    assert.equal(law.obsolete('EIR', ['13', '3'])?.first, 'reg 13(3A)');
    assert.equal(law.obsolete('EIR', ['13', '2', 'a', 'i'])?.first, 'reg 13(2A)(a)');
    assert.equal(law.obsolete('FOISA', ['38', '2', 'b'])?.first, 'FOISA 38(2A)(b)');
    assert.equal(law.obsolete('FOISA', ['38', '3'])?.confirmed, false);
  });

  it('keep the effect they had', () => {
    assert.equal(law.obsolete('FOIA', ['40', '5'])?.effect, 'ncnd');
    assert.equal(law.obsolete('FOIA', ['40', '5', 'B', 'I'])?.effect, 'ncnd');
    assert.equal(law.obsolete('FOIA', ['40', '3'])?.effect, 'condition');
    assert.equal(law.obsolete('FOIA', ['40', '4'])?.effect, 'condition');
  });

  it('never shadow a citation that is good, and offer only citations that exist', () => {
    for (const one of law.provisions()) assert.equal(law.obsolete(one.regime, one.path), undefined, one.citation);
    for (const regime of ['FOIA', 'EIR', 'FOISA'] as const) {
      for (const section of regime === 'FOIA' ? ['40'] : regime === 'EIR' ? ['13'] : ['38']) {
        for (const number of ['2', '3', '4', '5', '6']) {
          const found = law.obsolete(regime, [section, number]);
          for (const citation of [...(found?.replacedBy ?? []), ...(found?.first ? [found.first] : [])]) assert.ok(law.byCitation(citation), citation);
        }
      }
    }
  });
});

describe('law: what cannot cover the same information', () => {
  const exclude = (a: string, b: string): boolean => {
    assert.equal(law.exclude(entry(a), entry(b)), law.exclude(entry(b), entry(a)), `${a} and ${b} both ways`);
    return law.exclude(entry(a), entry(b));
  };

  it('23(1) and 24(1), 30 and 31(1), 35 and 36, 40(1) and 40(2), the Act and the Regulations', () => {
    for (const [a, b] of [
      ['23(1)', '24(1)'],
      ['23', '24'],
      ['30(1)(a)(i)', '31(1)(a)'],
      ['30(2)(a)(i)', '31(1)(g)'],
      ['30', '31'],
      ['35(1)(a)', '36(2)(b)(i)'],
      ['40(1)', '40(2)'],
      ['31(1)(a)', 'reg 12(5)(b)'],
    ] as const) {
      assert.equal(exclude(a, b), true, `${a} and ${b}`);
    }
  });

  it('not their neither-confirm-nor-deny limbs, a section and its own limb, section 39, or anything else', () => {
    for (const [a, b] of [
      ['23(5)', '24(2)'],
      ['30(3)', '31(3)'],
      ['23(1)', '24(2)'],
      ['40', '40(1)'],
      ['23(1)', '23(1)'],
      ['39', 'reg 12(5)(b)'],
      ['31(1)(a)', '31(1)(b)'],
      ['31(1)(a)', '40(2)'],
      ['31(1)(a)', '31(2)(a)'],
    ] as const) {
      assert.equal(exclude(a, b), false, `${a} and ${b}`);
    }
  });
});

describe('law: status with conditions', () => {
  const status = (citation: string, ...conditions: string[]): Status => statusWith(entry(citation), conditions.map(entry));

  it('third-party personal data are absolute unless the second or third condition is named', () => {
    for (const [citation, first, second, third] of [
      ['40(2)', '40(3A)(a)', '40(3B)', '40(4A)(a)'],
      ['reg 13', 'reg 13(2A)(a)', 'reg 13(2B)', 'reg 13(3A)'],
      ['reg 13(1)', 'reg 13(2A)', 'reg 13(1)(b)', 'reg 13(3A)(a)'],
      ['reg 12(3)', 'reg 13(2A)', 'reg 13(2B)', 'reg 13(3A)'],
      ['FOISA 38(1)(b)', 'FOISA 38(2A)(a)', 'FOISA 38(2B)', 'FOISA 38(3A)'],
      ['EISR reg 11', 'EISR reg 11(3A)', 'EISR reg 11(3B)', 'EISR reg 11(4A)'],
    ] as const) {
      assert.deepEqual(
        [status(citation), status(citation, first), status(citation, second), status(citation, third)],
        ['absolute', 'absolute', 'qualified', 'qualified'],
        citation,
      );
      assert.equal(status(citation, first, third), 'qualified', citation);
    }
    assert.equal(status('40(2)', '40(4A)'), 'qualified');
  });

  it('a section cited too short stays open, and 37(2) goes by the matter named', () => {
    for (const short of ['37', '40', '40(5B)', '37(2)', 'FOISA 36', 'FOISA 38']) assert.equal(status(short), 'depends', short);
    assert.equal(status('37(2)', '37(1)(a)'), 'absolute');
    assert.equal(status('37(2)', '37(1)(ad)'), 'qualified');
    assert.equal(status('37(2)', '37(1)(a)', '37(1)(b)'), 'depends');
    assert.equal(status('31(1)(g)', '31(2)(a)'), 'qualified');
  });

  it('says where the public interest is to be weighed', () => {
    const due = (citation: string, ...conditions: string[]): boolean => needsPublicInterestTest(entry(citation), conditions.map(entry));
    for (const citation of [
      '22',
      '24(1)',
      '31(1)(a)',
      '31(3)',
      '36',
      '38(2)',
      '42',
      '43',
      '43(2)',
      'reg 12(4)(b)',
      'reg 12(4)(c)',
      'reg 12(5)(a)',
      'reg 12(6)',
      'FOISA 35(1)(a)',
    ])
      assert.equal(due(citation), true, citation);
    for (const citation of [
      '12(1)',
      '14(1)',
      '21',
      '23(1)',
      '23(5)',
      '37',
      '37(1)(a)',
      '40',
      '40(1)',
      '40(2)',
      '40(3B)',
      '40(5A)',
      '40(5B)(a)(i)',
      '41',
      '44(1)(a)',
      '31(2)(a)',
      '17',
      'reg 12(4)(a)',
      'reg 13',
      'reg 5(3)',
      'FOISA 18',
      'FOISA 36(2)',
    ]) {
      assert.equal(due(citation), false, citation);
    }
    assert.equal(due('40(2)', '40(3B)'), true);
    assert.equal(due('reg 13(1)', 'reg 13(1)(b)'), true);
  });

  it('finds the ground that a condition is part of', () => {
    const wanted: Record<string, string | undefined> = {
      '22(1)(a)': '22(1)',
      '41(1)(b)': '41(1)',
      '40(2)(b)': '40(2)',
      'reg 12(5)(f)(ii)': 'reg 12(5)(f)',
      '31(1)(a)': '31(1)(a)',
      '31': '31',
      '40(3A)(a)': undefined,
      '31(2)(a)': undefined,
      '21(2)(a)': undefined,
      '17': undefined,
    };
    for (const [citation, ground] of Object.entries(wanted)) assert.equal(groundOf(law, entry(citation))?.citation, ground, citation);
  });
});

describe('law: the regulator', () => {
  it('is the one of the regime, on any date', () => {
    for (const on of [undefined, '2004-01-01', '2026-10-30', '2040-01-01']) {
      assert.equal(law.regulator('FOIA', on).shortName, 'ICO');
      assert.equal(law.regulator('EIR', on).telephone, '0303 123 1113');
      assert.equal(law.regulator('FOISA', on).name, 'Scottish Information Commissioner');
      assert.equal(law.regulator('EISR', on).url, 'https://www.foi.scot/');
    }
  });

  it('may be called by its old or its new name', () => {
    for (const name of ['Information Commissioner', 'Information Commission', 'ICO']) assert.ok(regulatorNames('FOIA').includes(name), name);
    assert.deepEqual(regulatorNames('FOISA'), ['Scottish Information Commissioner']);
  });

  it('has given up some numbers and sites, none of which is among the current ones', () => {
    for (const regime of ['FOIA', 'FOISA'] as const) {
      const { telephone, url } = law.regulator(regime, undefined);
      assert.ok(staleContacts(regime).length > 0);
      for (const stale of staleContacts(regime))
        assert.ok(!telephone.includes(stale.value) && !url.includes(stale.value) && [telephone, url].includes(stale.now));
    }
  });
});
