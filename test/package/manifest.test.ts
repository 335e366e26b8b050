import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import { packaged, textOf } from './vsix';

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly displayName: string;
  readonly license: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly homepage: string;
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly dependencies?: unknown;
  readonly enabledApiProposals?: unknown;
}

/** What the marketplaces look at before anybody installs the extension; marketplace.test.ts has what they show. */
describe('the manifest and the README of the package', () => {
  const { files } = packaged();
  const source = textOf(files, 'package.json');
  const manifest = JSON.parse(source) as Manifest;
  const readme = textOf(files, 'readme.md');
  const words = JSON.parse(textOf(files, 'package.nls.json')) as Readonly<Record<string, string>>;

  it('names the extension as the marketplaces want it', () => {
    assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.ok(manifest.displayName.length <= 60);
    assert.equal(manifest.license, 'MIT');
    assert.match(textOf(files, 'LICENSE.txt'), /^MIT License/);
    assert.ok(textOf(files, 'changelog.md').includes(`## ${manifest.version}`), 'the changelog does not tell of this version');
  });

  it('has words for each that stands in package.nls.json', () => {
    const keys = [...source.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key);
    for (const key of keys) assert.ok(words[key], key);
  });

  it('asks for the oldest editor that its types are of, for no proposal and for no package', () => {
    const types = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
    assert.equal(manifest.engines.vscode, `^${types.devDependencies['@types/vscode']}`);
    const lowest = JSON.parse(readFileSync(path.join(ROOT, 'test/host/lowest/package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    // Minor versions of this package are those of the editor in it.
    assert.equal(lowest.dependencies['code-server']?.split('.')[1], String(Number(manifest.engines.vscode.split('.')[1])), 'the lowest is what is tested');
    assert.equal(manifest.enabledApiProposals, undefined);
    assert.equal(manifest.dependencies, undefined);
  });

  it('is started by what it is for and by nothing else', () => {
    assert.ok(manifest.activationEvents.length > 0);
    for (const event of manifest.activationEvents)
      assert.match(event, /^on(?:WebviewPanel|Language|View|Command|TaskType|FileSystem|Walkthrough|LanguageModelTool):[\w.-]+$/);
  });

  it('says where it lives, each time the same', () => {
    const home = manifest.repository.url.replace(/\.git$/, '');
    assert.match(home, /^https:\/\//);
    for (const address of [manifest.homepage, manifest.bugs.url]) assert.ok(address.startsWith(home), address);
    for (const [address] of readFileSync(path.join(ROOT, 'server/src/core/features/diagnostics.ts'), 'utf8').matchAll(/https:\/\/github\.com\/[\w-]+\/[\w-]+/g))
      assert.equal(address, home);
  });

  it('has only addresses in the README that work on a marketplace', () => {
    const links = [...readme.matchAll(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g)];
    assert.ok(links.length >= 8, `${links.length} links`);
    for (const [, picture, name = '', address = ''] of links) {
      assert.match(address, picture ? /^https:\/\// : /^(?:https:\/\/|#)/, address);
      assert.notEqual(name.trim(), '', `${address} has no words`);
      if (picture) {
        assert.doesNotMatch(address, /\.svg(?:$|\?)/, 'marketplaces show no SVG');
        // A picture from our own repository has to be in it.
        const own = /\/raw\/HEAD\/(.+)$/.exec(address)?.[1];
        assert.ok(own && readFileSync(path.join(ROOT, own)).length > 0, address);
      }
    }
    assert.doesNotMatch(readme, /<(?:img|script|iframe|svg|video|style)\b/i);
  });
});
