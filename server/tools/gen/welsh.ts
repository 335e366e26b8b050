import { WELSH_TERMS } from '../../src/core/notice/welsh/terms';
import type { Generated } from './generated';
import { table } from './tables';

/** `server/docs/welsh.md`: what the checks understand in Welsh, in a form that somebody who speaks it can review. */
export function generateWelsh(): readonly Generated[] {
  const rows = WELSH_TERMS.map(({ welsh, english }) => [readable(welsh), english]);
  const text = [
    '# Letters in Welsh',
    '',
    'A notice with `lang: cy` in its front matter, or a letter in which nearly all of the small words are Welsh, is read by the set phrases below. The marks of a notice, its dates, files, fields and the catalogue of provisions are checked as in any other letter. Of what rests on words, only what is wholly missing or plainly wrong is reported, as a warning and never as an error; how a sentence is put is left to a person.',
    '',
    'Nothing is ever translated into a letter. No standard wording is shipped in Welsh: a letter in Welsh is offered what the authority supplies in `.foi/wording`, in files with `lang: cy`. Prompts and skeletons that fixes and snippets insert are in English.',
    '',
    '**This table is for review by native readers.** It was written by people who read Welsh as a second language. A phrase that is missing, or that letters do not use, is worth a report.',
    '',
    '*(a / b)* are forms of which one stands there, *[a]* may be left out, *…* is a name.',
    '',
    table(['Welsh', 'Read as'], rows),
    '',
  ].join('\n');
  return [{ path: 'server/docs/welsh.md', text }];
}

/** An expression as a person reads it. */
function readable(welsh: string): string {
  return welsh
    .replace(/\\p\{L\}\{\d+,\d+\}|\\p\{Lu\}\\p\{L\}\{\d+,\d+\}/g, '…')
    .replace(/\((?:\?:)((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)(?:\?|\{0,\d\})/g, '[$1]')
    .replaceAll('(?:', '(')
    .replace(/(\S)\?/g, '[$1]')
    .replaceAll('|', ' / ')
    .replaceAll('\\', '')
    .replace(/^\((.*)\)$/, (whole, inner: string) => (/[()]/.test(inner) ? whole : inner))
    .trim();
}
