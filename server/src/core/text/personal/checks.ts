/** The tenth digit of an NHS, CHI or Health and Care number checks the other nine (modulus 11, weights 10 to 2). */
export function hasNhsCheckDigit(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10 || digits.every((digit) => digit === digits[0])) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}

/** The last digit of the number of a payment card checks the others (Luhn). */
export function hasCardCheckDigit(text: string): boolean {
  const digits = digitsOf(text).reverse();
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** Digits three and four of an international account number check the rest (ISO 13616, modulus 97). */
export function hasIbanCheckDigits(text: string): boolean {
  const bare = text.replace(/ /g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(bare)) return false;
  let rest = 0;
  for (const sign of bare.slice(4) + bare.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Whether two letters may begin a National Insurance number. */
export function isInsurancePrefix(letters: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/.test(letters);
}

/** Whether a text is a full postcode in the form of one (Royal Mail: which letters stand where), with one space or none. */
export function isPostcode(text: string): boolean {
  return /^(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])|GIR(?= ?0AA)) ?\d[ABD-HJLNP-UW-Z]{2}$/.test(text);
}

function digitsOf(text: string): number[] {
  return [...text.replace(/\D/g, '')].map(Number);
}
