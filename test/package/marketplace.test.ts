import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';

/** The categories that a marketplace knows (Visual Studio Marketplace, extension manifest). */
const CATEGORIES = [
  'AI',
  'Azure',
  'Chat',
  'Data Science',
  'Debuggers',
  'Education',
  'Extension Packs',
  'Formatters',
  'Keymaps',
  'Language Packs',
  'Linters',
  'Machine Learning',
  'Notebooks',
  'Other',
  'Programming Languages',
  'SCM Providers',
  'Snippets',
  'Testing',
  'Themes',
  'Visualization',
];
/** Larger pictures than this make a page slow on a slow line. */
const LARGEST_PICTURE = 100_000;

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const readme = read('README.md');
const packed = new Set(read('test/package/files.txt').split('\n'));

/** Width and height of a PNG file, which stand at its beginning. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(path.join(ROOT, file));
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the page of a marketplace', () => {
  it('is found by categories that there are and by at most five keywords', () => {
    for (const category of manifest.categories) assert.ok(CATEGORIES.includes(category), category);
    assert.ok(manifest.keywords.length <= 5);
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
  });

  it('has an icon of the size that is asked for', () => {
    const [width, height] = sizeOf(manifest.icon);
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
    assert.ok(packed.has(manifest.icon));
  });

  it('has pictures that are small, each with a text in its place; no editor shows them from the package, so they are not in it', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)];
    assert.ok(pictures.length >= 5);
    for (const [, text = '', file = ''] of pictures) {
      assert.ok(text.length > 20, `${file} has no text in its place`);
      assert.match(file, /^client\/media\/screenshots\/[\w-]+\.png$/);
      assert.ok(readFileSync(path.join(ROOT, file)).length <= LARGEST_PICTURE, `${file} is large`);
      const [width, height] = sizeOf(file);
      assert.ok(width > 300 && height > 150, file);
    }
    assert.deepEqual(
      [...packed].filter((file) => file.startsWith('client/media/screenshots/')),
      [],
    );
  });

  it('names commands as the palette shows them', () => {
    const words = JSON.parse(read('package.nls.json'));
    const titles = manifest.contributes.commands.map(({ title }: { readonly title: string }) =>
      title.replace(/^%(.*)%$/, (_, key: string) => words[key] ?? ''),
    );
    const named = [...readme.matchAll(/\*FOI: ([^*…]+)\*/g)].map(([, title]) => title);
    assert.ok(named.length >= 3);
    for (const title of named) assert.ok(titles.includes(title), `there is no command “FOI: ${title}”`);
  });

  it('says what it does, what it does not do, and what becomes of what you write', () => {
    for (const heading of ['What it does', 'A first notice in five minutes', 'In a browser', 'What it does not do', 'Privacy'])
      assert.match(readme, new RegExp(`^## ${heading}$`, 'm'));
    const privacy = /^## Privacy\n\n([^\n]+)\n\n##/m.exec(readme)?.[1] ?? '';
    assert.ok(privacy.length > 0, 'privacy is told in one paragraph');
  });

  it('keeps both commands of a developer', () => {
    for (const command of ['start', 'test']) {
      assert.match(readme, new RegExp(`^npm ${command}$`, 'm'));
      assert.ok(manifest.scripts[command]);
    }
  });
});
