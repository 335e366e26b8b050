import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CheckOutput } from '../../server/src/core/features/check';
import { folderWith, inProcess, SOUND } from './support';

interface Matcher {
  readonly name: string;
  readonly pattern: { readonly regexp: string } & Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>>;
}

/** The words by which the editor knows how bad a problem is; it takes any other for an error. */
const KNOWN_TO_THE_EDITOR = ['error', 'warning', 'info', 'hint'];

describe('the problem matcher for tasks', () => {
  const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as { contributes: { problemMatchers: Matcher[] } };
  const [matcher] = manifest.contributes.problemMatchers;
  const levels = 'rules: { raw-html: information, block-unclosed: hint }\n';
  const folder = folderWith({
    '.foi/config.yaml': levels,
    'all kinds: 1:2.foi.md':
      SOUND.replace('We write', '<b>We</b> write').replace(/:::\n$/, '') +
      '\n:::withheld{under="31(1)(a)"}\n## Section 31\n\nWe withhold it [insert: why].\n:::\n',
  });

  it('finds in the output what check finds: file, place, level, words and rule', async () => {
    assert.equal(matcher?.name, 'foi-notice');
    const file = path.join(folder, 'all kinds: 1:2.foi.md');
    const { findings } = JSON.parse((await inProcess(['check', '--format', 'json', file])).out) as CheckOutput;
    const { out } = await inProcess(['check', file]);
    const { regexp, ...groups } = matcher.pattern;
    const matched = out.split('\n').flatMap((line) => {
      const match = new RegExp(regexp).exec(line);
      return match ? [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]]))] : [];
    });
    assert.deepEqual(
      matched,
      findings.map(({ range, severity, message, rule }) => ({
        file,
        line: String(range.start.line + 1),
        column: String(range.start.character + 1),
        severity: severity === 'information' ? 'info' : severity,
        message,
        code: rule,
      })),
    );
    assert.deepEqual([...new Set(matched.map(({ severity }) => severity))].sort(), ['error', 'hint', 'info', 'warning']);
    assert.ok(matched.every(({ severity }) => KNOWN_TO_THE_EDITOR.includes(severity ?? '')));
  });
});
