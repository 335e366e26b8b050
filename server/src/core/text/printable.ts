const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LONGEST_NAME = 80;

/**
 * Words that somebody else wrote, as they may stand on a screen. Characters that would act on it are shown as what they are: they could change its colours and
 * its title, or what is read on it. Tabs and line ends stay.
 */
export function printable(words: string): string {
  return words.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** A name out of a file, in quotation marks, for a sentence: it may hold anything, and have any length. */
export function quotedName(name: string): string {
  const shown = printable(name.slice(0, LONGEST_NAME)).replace(/\s/g, ' ');
  return `“${shown}${name.length > LONGEST_NAME ? '…' : ''}”`;
}
