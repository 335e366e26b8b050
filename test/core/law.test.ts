import assert from 'node:assert/strict';
import { law, mentionedSections, parseNormalForm, formatCitation, spokenCitation, type Provision, type Status } from '../../server/src/core/law';
import { type Expected, expectedEIR, expectedFOIA, expectedFOISA } from './lawExpected';

function entry(citation: string): Provision {
  const found = law.byCitation(citation);
  assert.ok(found, `${citation} is missing`);
  return found;
}

function shown(provision: Provision): string {
  if (provision.threshold === undefined) return '-';
  if (provision.threshold !== 'would or would be likely to') return provision.threshold;
  return provision.substantial ? 'substantially' : 'likely';
}

function holds(row: Expected): void {
  const found = entry(row.citation);
  const { citation, effect, status, basis = '-', ncnd } = found;
  assert.deepEqual({ citation, effect, status, basis, threshold: shown(found), ncnd: [...ncnd] }, row);
  assert.equal(found.exact, true, `${row.citation} is exact`);
}

/** Grounds that are known beside those of the tables: sections and levels exact enough to stand alone, and what was not confirmed. */
const BESIDE = new Set([
  ...['21', '22', '28', '34', '39', '39(1)', '41', '42'],
  ...['reg 5(3)', 'reg 13', 'reg 13(1)'],
  ...['FOISA 12', 'FOISA 14', 'FOISA 18(1)', 'FOISA 25', 'FOISA 28', 'FOISA 39(2)(a)', 'FOISA 39(2)(b)'],
]);

describe('law: the grounds', () => {
  for (const [name, rows] of [
    ['FOIA', expectedFOIA],
    ['EIR', expectedEIR],
    ['FOISA', expectedFOISA],
  ] as const) {
    it(`${name}: each is there with its effect, status, basis, threshold and counterpart`, () => rows.forEach(holds));
    it(`${name}: there is no exact ground that the list does not know`, () => {
      const listed = new Set(rows.map((row) => row.citation));
      const grounds = law.provisions(name).filter((one) => one.exact && ['withholding', 'ncnd', 'refusal'].includes(one.effect));
      assert.deepEqual(
        grounds.map((one) => one.citation).filter((citation) => !listed.has(citation) && !BESIDE.has(citation)),
        [],
      );
    });
  }

  it('gives a section the status its limbs share, and none where they differ', () => {
    const statuses: Record<string, Status> = {
      '21': 'absolute',
      '22': 'qualified',
      '22A': 'qualified',
      '23': 'absolute',
      '24': 'qualified',
      '26': 'qualified',
      '27': 'qualified',
      '28': 'qualified',
      '29': 'qualified',
      '30': 'qualified',
      '31': 'qualified',
      '32': 'absolute',
      '33': 'qualified',
      '34': 'absolute',
      '35': 'qualified',
      '36': 'qualified',
      '37': 'depends',
      '38': 'qualified',
      '39': 'qualified',
      '40': 'depends',
      '41': 'absolute',
      '42': 'qualified',
      '43': 'qualified',
      '44': 'absolute',
      '31(1)': 'qualified',
      '40(5B)': 'depends',
      '40(5B)(a)': 'absolute',
      '27(4)': 'qualified',
      '30(1)(a)': 'qualified',
      '36(2)(b)': 'qualified',
      'reg 12(4)': 'qualified',
      'reg 12(5)': 'qualified',
      'reg 13': 'depends',
      'FOISA 36': 'depends',
      'FOISA 38': 'depends',
      'FOISA 38(1)': 'depends',
      'FOISA 39': 'qualified',
      'FOISA 37': 'absolute',
    };
    for (const [citation, status] of Object.entries(statuses)) assert.equal(entry(citation).status, status, citation);
  });

  it('calls a section exact only where nothing is left to choose', () => {
    for (const exact of ['12', '14', '21', '22', '28', '34', '39', '41', '42', 'reg 13', 'FOISA 28']) assert.equal(entry(exact).exact, true, exact);
    for (const short of [
      '22A',
      '23',
      '24',
      '26',
      '27',
      '29',
      '30',
      '31',
      '31(1)',
      '32',
      '33',
      '35',
      '36',
      '36(2)(b)',
      '37',
      '38',
      '40',
      '40(5B)',
      '40(5B)(a)',
      '27(4)',
      '43',
      '44',
      'reg 12(4)',
      'FOISA 35',
    ]) {
      assert.equal(entry(short).exact, false, short);
    }
  });

  it('recognises the Scottish Regulations and confirms nothing of them', () => {
    for (const place of [
      '10(4)(a)',
      '10(4)(b)',
      '10(4)(c)',
      '10(4)(d)',
      '10(4)(e)',
      '10(5)(a)',
      '10(5)(b)',
      '10(5)(c)',
      '10(5)(d)',
      '10(5)(e)',
      '10(5)(f)',
      '10(5)(g)',
      '10(8)',
    ]) {
      assert.equal(entry(`EISR reg ${place}`).status, 'qualified', place);
    }
    assert.equal(entry('EISR reg 11').status, 'depends');
    assert.ok(law.provisions('EISR').every((one) => !one.confirmed));
  });
});

describe('law: conditions and what is no ground', () => {
  it('knows conditions, purposes and definitions as such', () => {
    const conditions = [
      '21(2)',
      '22(1)(a)',
      '22(1)(b)',
      '22(1)(c)',
      '23(2)',
      '23(3)',
      '23(3)(p)',
      '24(3)',
      '31(2)',
      '33(1)',
      '33(1)(a)',
      '33(1)(b)',
      '36(5)',
      '36(5)(o)',
      '40(2)(a)',
      '40(2)(b)',
      '40(3A)',
      '40(3A)(a)',
      '40(3A)(b)',
      '40(3B)',
      '40(4A)',
      '40(4A)(a)',
      '40(4A)(b)',
      '41(1)(a)',
      ...'abcdefghij'.split('').map((letter) => `31(2)(${letter})`),
      'reg 12(5)(f)(i)',
      'reg 12(5)(f)(iii)',
      'reg 13(2A)(a)',
      'reg 13(2B)',
      'reg 13(3A)',
      'reg 13(5B)',
      'reg 13(5B)(a)(i)',
      'FOISA 38(2A)(a)',
      'FOISA 38(2A)(b)',
      'FOISA 38(2B)',
      'FOISA 38(3A)',
      'FOISA 38(5)',
      ...'abcdefghij'.split('').map((letter) => `FOISA 35(2)(${letter})`),
    ];
    for (const citation of conditions) assert.deepEqual([entry(citation).effect, entry(citation).status], ['condition', 'none'], citation);
  });

  it('knows the sections that a letter may mention and never refuses under', () => {
    const others = [
      '1',
      '1(1)(a)',
      '1(1)(b)',
      '1(3)',
      '2',
      '2(1)',
      '2(2)(b)',
      '2(3)',
      '8',
      '9',
      '10',
      '10(3)',
      '11',
      '16',
      '17',
      '17(1)(a)',
      '17(1)(b)',
      '17(1)(c)',
      '17(2)',
      '17(3)(b)',
      '17(4)',
      '17(7)(b)',
      '19',
      '25',
      '45',
      '50',
      '57',
      '77',
      '78',
      '84',
      'reg 5',
      'reg 5(1)',
      'reg 7',
      'reg 9',
      'reg 11',
      'reg 12(1)(b)',
      'reg 12(2)',
      'reg 12(9)',
      'reg 14',
      'reg 14(3)(b)',
      'reg 18',
      'FOISA 1',
      'FOISA 2',
      'FOISA 10',
      'FOISA 15',
      'FOISA 16',
      'FOISA 17',
      'FOISA 19',
      'FOISA 20',
      'FOISA 21',
      'FOISA 47',
    ];
    for (const citation of others) assert.deepEqual([entry(citation).effect, entry(citation).status], ['other', 'none'], citation);
    assert.deepEqual(
      ['1', '10', '17', '25', '45', '50'].filter((section) => !mentionedSections('FOIA').includes(section)),
      [],
    );
    assert.deepEqual(
      ['12', '14', '31', '40'].filter((section) => mentionedSections('FOIA').includes(section)),
      [],
    );
  });

  it('names the conditions and matters one by one', () => {
    assert.deepEqual(entry('40(2)').conditions, ['40(3A)(a)', '40(3A)(b)', '40(3B)', '40(4A)(a)', '40(4A)(b)']);
    assert.equal(entry('31(1)(g)').conditions.length, 10);
    assert.deepEqual(entry('31(1)(a)').conditions, []);
    assert.deepEqual(
      entry('31(3)').matters,
      'abcdefghi'.split('').map((letter) => `31(1)(${letter})`),
    );
    assert.deepEqual(entry('30(3)').matters, [
      '30(1)(a)(i)',
      '30(1)(a)(ii)',
      '30(1)(b)',
      '30(1)(c)',
      '30(2)(a)(i)',
      '30(2)(a)(ii)',
      '30(2)(a)(iii)',
      '30(2)(a)(iv)',
    ]);
    assert.deepEqual(entry('33(3)').matters, ['33(1)(a)', '33(1)(b)']);
    for (const alone of ['22(2)', '23(5)', '24(2)', '28(3)', '40(5A)', '40(5B)(a)(i)', '43(3)']) assert.deepEqual(entry(alone).matters, [], alone);
  });

  it('says what a notice must contain besides', () => {
    const needs: Record<string, string[]> = {
      '12(1)': ['estimate', 'advice'],
      '14(2)': ['earlier-request'],
      '21': ['location'],
      '22(1)': ['prior-intention'],
      '31(1)(g)': ['purpose'],
      '36': ['qualified-person'],
      '36(2)(b)(i)': ['qualified-person'],
      '36(3)': ['qualified-person'],
      '40(2)': ['legitimate-interests'],
      '41': ['public-interest-defence'],
      '43': [],
      '43(2)': ['whose-interests'],
      '44(1)(a)': ['enactment'],
      '44(1)(c)': [],
      'reg 12(4)(a)': [],
      'reg 12(4)(d)': ['presumption', 'completion-date'],
      'reg 12(5)(a)': ['presumption'],
      'FOISA 12(1)': ['estimate', 'advice'],
      'FOISA 36(2)': ['public-interest-defence'],
    };
    for (const [citation, wanted] of Object.entries(needs)) assert.deepEqual(entry(citation).needs, wanted, citation);
  });

  it('rests nothing certain on what was not confirmed', () => {
    const unconfirmed = [
      '40(5A)',
      '40(5B)',
      '40(5B)(a)',
      '40(5B)(a)(i)',
      '40(5B)(a)(ii)',
      '40(5B)(b)',
      '40(5B)(c)',
      '40(5B)(d)',
      'reg 5(3)',
      'reg 6(1)(b)',
      'reg 9(2)',
      'reg 12(6)',
      'reg 13(1)',
    ];
    for (const citation of unconfirmed) assert.equal(entry(citation).confirmed, false, citation);
    for (const citation of ['31(1)(a)', '40', '40(2)', 'reg 12(5)(b)', 'FOISA 35(1)(a)']) assert.equal(entry(citation).confirmed, true, citation);
  });
});

describe('law: every entry', () => {
  const all = law.provisions();

  it('points only to entries that exist', () => {
    for (const one of all) {
      for (const citation of [...one.ncnd, ...one.matters, ...one.conditions, ...one.excludes])
        assert.ok(law.byCitation(citation), `${one.citation} points to ${citation}`);
      for (const citation of one.ncnd) assert.equal(law.byCitation(citation)?.effect, 'ncnd', `${one.citation} → ${citation}`);
    }
  });

  it('has a normal form of its own that reads back', () => {
    assert.equal(new Set(all.map((one) => one.citation.toLowerCase())).size, all.length);
    for (const one of all) {
      assert.equal(formatCitation(one.regime, one.path), one.citation);
      assert.deepEqual(parseNormalForm(one.citation), { regime: one.regime, path: [...one.path] });
      assert.equal(law.byCitation(one.citation), one);
      assert.match(one.citation, /^(reg |FOISA |EISR reg )?[0-9]+[A-Z]?(\([0-9A-Za-z]+\))*$/);
    }
  });

  it('stands under an entry for every level above it', () => {
    for (const one of all) for (let length = 1; length < one.path.length; length++) assert.ok(law.lookup(one.regime, one.path.slice(0, length)), one.citation);
  });

  it('has a short name in plain lower case, fit for brackets', () => {
    const properNoun = /^(United|Scottish|Northern|Welsh|Law Officers)/;
    for (const one of all) {
      assert.ok(one.summary.length > 2 && one.summary.length <= 140, `${one.citation}: ${one.summary}`);
      assert.ok(/^[a-z]/.test(one.summary) || properNoun.test(one.summary), `${one.citation}: ${one.summary}`);
      assert.doesNotMatch(one.summary, /\.$|[()]/, one.citation);
      assert.match(one.title, /^[A-Z]/, one.citation);
      for (const text of one.requirements) assert.match(text, /^[A-Z].*\.$/, `${one.citation}: ${text}`);
    }
  });

  it('says where it comes from and as of when', () => {
    for (const one of all) {
      assert.match(one.source.url, /^https:\/\/www\.legislation\.gov\.uk\/(ukpga\/2000\/36|uksi\/2004\/3391|asp\/2002\/13|ssi\/2004\/520)\//);
      assert.match(one.source.asOf, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(one.source.guidance === undefined || one.source.guidance.startsWith('https://ico.org.uk/'));
    }
    assert.equal(law.asOf, '2026-04-01');
    assert.equal(entry('31(1)(a)').source.asOf, '2026-04-01');
  });

  it('gives a threshold exactly to what has a test of harm', () => {
    for (const one of all) {
      const harm = one.basis !== undefined && one.basis !== 'class' && one.basis !== 'mixed';
      assert.equal(one.threshold !== undefined, harm, one.citation);
      if (one.substantial) assert.equal(one.threshold, 'would or would be likely to', one.citation);
    }
  });

  it('speaks as a letter speaks', () => {
    assert.equal(spokenCitation('FOIA', ['31', '1', 'a']), 'section 31(1)(a)');
    assert.equal(spokenCitation('EIR', ['12', '5', 'b']), 'regulation 12(5)(b)');
  });
});
