import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

export const ROOT = join(__dirname, '..', '..', '..');
export const SCOPE = 'text.html.markdown.foi-notice';
export const GRAMMAR_FILE = join(ROOT, 'syntaxes', 'foi-notice.tmLanguage.json');

/** The source of a grammar by its scope: JSON text, or undefined where the base has no such grammar. */
export type Base = (scope: string) => string | undefined;

const EXTENSIONS = join(ROOT, 'test', 'host', 'node_modules', 'code-server', 'lib', 'vscode', 'extensions');

/** Markdown, HTML and YAML as the editor to test in ships them; undefined where that editor is not installed. */
export function editorBase(): Base | undefined {
  const files = new Map<string, string>();
  for (const extension of ['markdown-basics', 'html', 'yaml']) {
    const manifest = join(EXTENSIONS, extension, 'package.json');
    if (!existsSync(manifest)) return undefined;
    const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as { contributes: { grammars: { scopeName: string; path: string }[] } };
    for (const { scopeName, path } of contributes.grammars) files.set(scopeName, join(dirname(manifest), path));
  }
  return (scope) => {
    const file = files.get(scope);
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  };
}

let engine: Promise<void> | undefined;

function startEngine(): Promise<void> {
  const wasm = readFileSync(join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
  engine ??= loadWASM({ data: new Uint8Array(wasm).buffer });
  return engine;
}

/** The notice grammar on top of a Markdown grammar, run by the same two packages that VS Code uses. */
export async function loadGrammar(base: Base): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: startEngine().then(() => ({ createOnigScanner, createOnigString })),
    loadGrammar: async (scope) => {
      const text = scope === SCOPE ? readFileSync(GRAMMAR_FILE, 'utf8') : base(scope);
      return text === undefined ? null : parseRawGrammar(text, `${scope}.json`);
    },
  });
  const grammar = await registry.loadGrammar(SCOPE);
  assert.ok(grammar, 'the grammar could not be loaded');
  return grammar;
}

/** For each line, the scopes of each of its characters. */
export function scopesOf(grammar: IGrammar, lines: readonly string[]): string[][][] {
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return [...line].map((_, column) => result.tokens.find((token) => token.startIndex <= column && column < token.endIndex)?.scopes ?? []);
  });
}

const isScope = (scope: string, wanted: string): boolean => scope === wanted || scope.startsWith(`${wanted}.`);
const ASSERTION = /^( *)(\^+) (.+)$/;

/**
 * Tokenises a fixture and checks it. A line of carets speaks about the characters above it: each of them has every scope that follows
 * (`keyword.control` is met by `keyword.control.block`), and none that follows a minus sign. Returns how many scopes were checked.
 */
export function checkFixture(grammar: IGrammar, fixture: string): number {
  const all = fixture.replace(/^\n/, '').split('\n');
  const source = all.filter((line) => !ASSERTION.test(line));
  const scopes = scopesOf(grammar, source);
  let row = -1;
  let checked = 0;
  for (const line of all) {
    const claim = ASSERTION.exec(line);
    if (!claim) {
      row++;
      continue;
    }
    const [, { length: from }, { length: count }, wanted] = claim as unknown as [string, string, string, string];
    for (const want of wanted.trim().split(/ +/)) {
      const absent = want.startsWith('-');
      const scope = absent ? want.slice(1) : want;
      checked++;
      for (let column = from; column < from + count; column++) {
        const found = scopes[row]?.[column];
        assert.ok(found, `column ${column} is past the end of: ${source[row]}`);
        const has = found.some((one) => isScope(one, scope));
        const where = `${source[row]}\n${line}\n${' '.repeat(column)}^ has ${found.join(' ')}`;
        assert.ok(has !== absent, `${absent ? 'should not have' : 'should have'} ${scope}:\n${where}`);
      }
    }
  }
  assert.ok(checked > 0, 'a fixture without a line of carets checks nothing');
  return checked;
}
