import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import parsePhoneNumber from 'libphonenumber-js/max';
import { validateNINO } from 'nino-validator';
import { isValid } from 'postcode';
import { hasCardCheckDigit, hasIbanCheckDigits, hasNhsCheckDigit, isInsurancePrefix, isPostcode } from '../../server/src/core/text/personal/checks';
import { personalDataIn } from '../../server/src/core/text/personal/find';
import { isLandline, isMobile } from '../../server/src/core/text/personal/telephones';

const { validate: isNhsNumber } = require('nhs-number-validator') as { validate(number: string): boolean };
const RUNS = { numRuns: 2000 };
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const letter = (from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') => fc.constantFrom(...from);

describe('checks of personal numbers, beside those of others', () => {
  it('NHS numbers: any ten digits', () =>
    fc.assert(
      fc.property(digits(9), fc.integer({ min: 0, max: 9 }), (nine, last) => {
        const number = `${nine}${last}`;
        // Ten equal digits pass the arithmetic and are nobody's number.
        if (!/^(\d)\1+$/.test(number)) assert.equal(hasNhsCheckDigit(number), isNhsNumber(number), number);
      }),
      RUNS,
    ));

  it('NHS numbers: one check digit in eleven is right, and a number of ten equal digits is none', () => {
    const right = [...'0123456789'].filter((last) => hasNhsCheckDigit(`943476591${last}`));
    assert.deepEqual(right, ['9']);
    assert.equal(hasNhsCheckDigit('4444444444'), false);
  });

  it('National Insurance numbers: every pair of letters', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const differing = letters.flatMap((one) => letters.map((two) => one + two)).filter((pair) => isInsurancePrefix(pair) !== validateNINO(`${pair}123456A`));
    // The other refuses G, N and O as first letters, which are not among those that are never given, and lets O stand second, which is.
    assert.deepEqual(
      differing.filter((pair) => !/^[GNO]|O$/.test(pair)),
      [],
    );
  });

  it('National Insurance numbers: found in a text where the other says that they are valid', () =>
    fc.assert(
      fc.property(letter(), letter(), digits(6), letter('ABC'), (one, two, six, end) => {
        const number = `${one}${two}${six}${end}`;
        const found = personalDataIn(`It was claimed by ${number} in May.`).some(({ kind }) => kind === 'national-insurance');
        if (!/^[GNO]|^.O|(\d)\1{5}/.test(number)) assert.equal(found, validateNINO(number), number);
      }),
      RUNS,
    ));

  it('postcodes: any letters and digits in the forms of one', () =>
    fc.assert(
      fc.property(letter(), letter(), digits(3), letter(), letter(), letter(), fc.integer({ min: 0, max: 5 }), (a, b, three, c, d, e, form) => {
        const [one = '', two = '', last = ''] = three;
        const outward = [`${a}${one}`, `${a}${one}${two}`, `${a}${b}${one}`, `${a}${b}${one}${two}`, `${a}${one}${c}`, `${a}${b}${one}${c}`][form] ?? '';
        const written = `${outward} ${last}${d}${e}`;
        // The other looks at which kind of sign stands where; we also know which letters Royal Mail uses there.
        if (isPostcode(written)) assert.equal(isValid(written), true, written);
      }),
      RUNS,
    ));

  for (const known of ['SW1A 1AA', 'M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'EC1A 1BB', 'W1A 0AX', 'SK9 5AF', 'KY16 9DS', 'BT1 5GS', 'SE30 4QT'])
    it(`postcodes: ${known} is one for both`, () => assert.deepEqual([isPostcode(known), isValid(known)], [true, true]));
  // The other refuses D at the end, which is given, and takes E to M, which are not.
  it('National Insurance numbers: the letter at the end is A to D', () => {
    assert.equal(personalDataIn('It was claimed by AB123456D in May.').length, 1);
    assert.equal(personalDataIn('It was claimed by AB123456E in May.').length, 0);
  });

  for (const none of ['QW1A 1AA', 'SW1A 1CI', 'A40 THE', 'AB12 CDE', 'SW1A1', 'A1A 1AA1'])
    it(`postcodes: ${none} is none`, () => assert.equal(isPostcode(none), false));

  it('telephones: what the other says is a mobile or a landline is one for us', () =>
    fc.assert(
      fc.property(fc.constantFrom('1', '2', '3', '7', '8', '9'), digits(9), (first, rest) => {
        const national = first + rest;
        const type = parsePhoneNumber(`+44${national}`)?.getType();
        if (type === 'MOBILE') assert.equal(isMobile(national), true, national);
        if (type === 'FIXED_LINE') assert.equal(isLandline(national), true, national);
        // Ranges that are not given out yet, and those for drama, are numbers for us; other services never are.
        if (isMobile(national)) assert.ok(type === 'MOBILE' || type === undefined, `${national} ${type}`);
        if (isLandline(national)) assert.ok(type === 'FIXED_LINE' || type === undefined, `${national} ${type}`);
      }),
      { numRuns: 1500 },
    )).timeout(20_000);

  it('telephones: a mobile is found in every form in which the other prints it', () =>
    fc.assert(
      fc.property(digits(8), fc.constantFrom('71', '73', '74', '75', '77', '78', '79'), (rest, start) => {
        const number = parsePhoneNumber(`+44${start}${rest}`);
        if (number?.getType() !== 'MOBILE') return;
        for (const written of [number.formatNational(), number.formatInternational(), number.number, `0${start}${rest}`])
          assert.deepEqual(
            personalDataIn(`The note names ${written} twice.`).map(({ kind }) => kind),
            ['mobile'],
            written,
          );
      }),
      { numRuns: 500 },
    )).timeout(20_000);

  it('account and card numbers: one changed digit is noticed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const change = (text: string, index: number) => `${text.slice(0, index)}${(Number(text[index]) + by) % 10}${text.slice(index + 1)}`;
        assert.equal(hasIbanCheckDigits('GB82 WEST 1234 5698 7654 32'), true);
        if (at >= 8) assert.equal(hasIbanCheckDigits(change('GB82WEST12345698765432', at)), false);
        assert.equal(hasCardCheckDigit('4111 1111 1111 1111'), true);
        assert.equal(hasCardCheckDigit(change('4111111111111111', at % 16)), false);
      }),
    ));
});
