// Writes an expression that knows all of Unicode so that it finds the same in texts of plain characters, and can be compiled in a fifth of the time: V8 makes
// hundreds of ranges of `\p{L}`, and of each that a text leaves out two more for characters of two halves.

import { withoutCase } from './withoutCase.mjs';

/** The characters of a plain text, as a class: Latin-1, and the quotation marks, dashes and signs that letters have besides. None of the latter is in a property. */
export const PLAIN = '\\0-\\xff\\u2010-\\u2030\\u20ac';

/** What means something else without the flag `u`, or can't be told here. */
const OTHERWISE = /\\u\{|\\P|\\p\{(?!(?:L|Lu|Ll|N|M)\})/;
/** Properties while the case is written out: characters that have none. */
const STAND_INS = { L: '\ue000', Lu: '\ue001', Ll: '\ue002', N: '\ue003', M: '\ue004' };
/** The long s beside the one that it is read as; no plain text has it. */
const LONG_S = /(?<=\[[A-Za-z]+)(?:\u017f|\\u017f)(?=\])/;

/**
 * The source of an expression that is to be compiled without the flags `u` and `i`; undefined where there is none, or where the whole one is as good. In texts
 * of plain characters it finds what the whole one finds.
 */
export function forPlainTexts(source, flags) {
  const knowsProperties = flags.includes('u') && source.includes('\\p{');
  if (flags.includes('v') || OTHERWISE.test(source) || !(knowsProperties || (flags.includes('i') && LONG_S.test(source)))) return undefined;
  // Case and property together have rules of their own.
  if (flags.includes('i') && /\\p\{L[ul]\}/.test(source)) return undefined;
  const standing = source.replace(new RegExp(LONG_S, 'g'), '').replace(/\\p\{(\w+)\}/g, (_, property) => STAND_INS[property]);
  const plain = flags.includes('i') ? withoutCase(standing) : standing;
  if (plain === undefined) return undefined;
  const properties = new Map(Object.entries(STAND_INS).map(([property, sign]) => [sign, rangesOf(property)]));
  let isInClass = false;
  let written = '';
  for (const [part] of plain.matchAll(/\\[^]|[^]/g)) {
    if (part === '[') isInClass = true;
    else if (part === ']') isInClass = false;
    const ranges = properties.get(part);
    written += ranges === undefined ? part : isInClass ? ranges : `[${ranges}]`;
  }
  return written;
}

/** The plain characters that have a property, as in a class. */
function rangesOf(property) {
  const has = new RegExp(`\\p{${property}}`, 'u');
  const sign = (code) => (/\w/.test(String.fromCharCode(code)) ? String.fromCharCode(code) : `\\x${code.toString(16)}`);
  let ranges = '';
  for (let code = 0; code < 256; code++) {
    if (!has.test(String.fromCharCode(code))) continue;
    const first = code;
    while (code < 255 && has.test(String.fromCharCode(code + 1))) code++;
    ranges += first === code ? sign(code) : `${sign(first)}-${sign(code)}`;
  }
  return ranges;
}
