/** The words of a file, or why there are none to read. */
export type DecodedLetter = { readonly text: string; readonly remarks: readonly string[] } | { readonly problem: string };

/**
 * Reads bytes as text: UTF-8, UTF-16 by its mark or by its look, else Windows-1252, in which Word and Outlook on Windows write. What was guessed is told.
 * @param declared the encoding that the file itself names, as web pages do
 */
export function decodeLetter(bytes: Uint8Array, declared?: string): DecodedLetter {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: withoutMark(new TextDecoder(utf16).decode(bytes)), remarks: [] };
  if (isBinary(bytes))
    return { problem: 'this is not a letter: it holds bytes that no text has. Save the letter as .docx or as plain text (UTF-8), and take that.' };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: withoutMark(utf8), remarks: [] };
  const named = declared === undefined ? undefined : strict(bytes, declared);
  if (named !== undefined) return { text: windowsSigns(withoutMark(named)), remarks: [] };
  return {
    text: windowsSigns(new TextDecoder('windows-1252').decode(bytes)),
    remarks: ['The file is not in UTF-8 and was read as Windows text (1252). Compare accents, pound signs and quotation marks with the original.'],
  };
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding, or none that is known.
    return undefined;
  }
}

/** What stands at 0x80 to 0x9F in Windows text. Some runtimes leave control characters there, which no letter has. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** UTF-16 says so in its first bytes; without them every other byte of a letter in English is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.8 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls > 3 && controls * 100 > sample.length;
}
