import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { extension } from './support';

// What the package may hold, each with whether it must. The editor adds the last one when it installs.
const CONTENTS: readonly { readonly file: RegExp; readonly required: boolean }[] = [
  { file: /^package\.json$/, required: true },
  { file: /^readme\.md$/i, required: true },
  { file: /^license(\.txt)?$/i, required: true },
  { file: /^changelog\.md$/i, required: true },
  { file: /^dist\/client\.js$/, required: true },
  { file: /^dist\/server\.js$/, required: true },
  { file: /^dist\/attachmentWorker\.js$/, required: true },
  { file: /^dist\/parts\/attachments\.js$/, required: true },
  { file: /^dist\/parts\/word\.js$/, required: true },
  { file: /^dist\/parts\/pdf\.js$/, required: true },
  { file: /^dist\/parts\/letters\.js$/, required: true },
  { file: /^dist\/fonts\/Arimo-(?:Regular|Bold|Italic|BoldItalic)\.ttf$/, required: true },
  { file: /^dist\/fonts\/OFL\.txt$/, required: true },
  { file: /^dist\/preview\.js$/, required: true },
  { file: /^dist\/preview\.css$/, required: true },
  { file: /^dist\/checkSheet\.js$/, required: true },
  { file: /^dist\/checkSheet\.css$/, required: true },
  { file: /^client\/media\/icon\.png$/, required: true },
  { file: /^client\/media\/[\w-]+\.(svg|png)$/, required: true },
  { file: /^client\/media\/walkthrough\/[\w-]+\.(md|svg|png)$/, required: false },
  { file: /^client\/samples\/[\w./-]+$/, required: true },
  { file: /^client\/media\/screenshots\/(?:check-sheet|findings|preview|quick-fix)\.png$/, required: true },
  { file: /^server\/docs\/rules\/[\w-]+\.md$/, required: true },
  { file: /^server\/docs\/[\w./-]+\.(md|json)$/, required: true },
  { file: /^snippets\/foi-notice\.code-snippets$/, required: true },
  { file: /^syntaxes\/foi-notice\.tmLanguage\.json$/, required: true },
  { file: /^syntaxes\/language-configuration\.json$/, required: true },
  { file: /^\.vsixmanifest$/, required: false },
];

describe('the installed package', () => {
  const root = (): string => extension().extensionPath;
  const files = (): string[] =>
    fs
      .readdirSync(root(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root(), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

  it('holds nothing but what it should', () => {
    assert.deepEqual(
      files().filter((name) => !CONTENTS.some(({ file }) => file.test(name))),
      [],
    );
  });

  it('holds all that it should', () => {
    const missing = CONTENTS.filter(({ file, required }) => required && !files().some((name) => file.test(name)));
    assert.deepEqual(
      missing.map(({ file }) => file.source),
      [],
    );
  });

  it('has parts that ask for nothing of Node and for nothing of the network', () => {
    const parts = files().filter((name) => name.startsWith('dist/parts/'));
    assert.ok(parts.length >= 4);
    for (const name of parts) {
      const code = fs.readFileSync(path.join(root(), name), 'utf8');
      // Libraries look for Node's streams and do without.
      const required = [...code.matchAll(/\brequire\("([\w@/:.-]+)"\)/g)].map((match) => match[1]).filter((module) => module !== 'stream');
      assert.deepEqual(required, [], name);
      // A method that is named so has its body behind it.
      assert.doesNotMatch(code, /(?<![.\w$])fetch\((?![^()]*\)\{)|new XMLHttpRequest|new WebSocket|new EventSource|navigator\.sendBeacon|child_process/, name);
    }
  });

  it('has every file that its manifest names', () => {
    const named = JSON.stringify(extension().packageJSON.contributes).match(/"\.\/[^"]+"/g) ?? [];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.map((quoted) => String(JSON.parse(quoted))).filter((name) => !fs.existsSync(path.join(root(), name))),
      [],
    );
  });
});
