import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type Generated, ROOT } from './generated';

/** Where the client's words are in other languages; `bundle.l10n.cy.json` is written by people, the English one lists what there is to translate. */
export const BUNDLES = 'client/l10n';

/** A call of the editor's translator, under its name or shortened to `t`, with a literal: words and nothing computed. */
const CALL = /\b(?:l10n\.t|t)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;

/** Whether a file calls the translator by its short name. */
const SHORTENED = /\bconst \{ t \} = (?:vscode\.)?l10n\b/;

/** Every sentence that the client says, in order. */
export function sentencesOfClient(): readonly string[] {
  const found = new Set<string>();
  const folder = path.join(ROOT, 'client/src');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(path.join(folder, name), 'utf8');
    for (const [call, literal] of source.matchAll(CALL)) if (call.startsWith('l10n') || SHORTENED.test(source)) found.add(wordsOf(literal ?? "''"));
  }
  return [...found].sort();
}

/** The words of a literal. */
function wordsOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(u\{([0-9a-f]+)\}|u([0-9a-f]{4})|n|[^u])/gi, (_, escaped: string, braced?: string, plain?: string) => {
    const code = braced ?? plain;
    return code === undefined ? (escaped === 'n' ? '\n' : escaped) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

/** `client/l10n/bundle.l10n.json`: what there is to translate. */
export function generateTranslations(): readonly Generated[] {
  const bundle = Object.fromEntries(sentencesOfClient().map((sentence) => [sentence, sentence]));
  return [{ path: `${BUNDLES}/bundle.l10n.json`, text: `${JSON.stringify(bundle, null, 2)}\n` }];
}
