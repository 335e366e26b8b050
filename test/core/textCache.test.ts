import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as textCache from '../../server/src/core/text/textCache';

/** As a process has it that has met no text yet: the other tests of this one have met many, and now and then a new text seems to be one of them. */
const { beginLetter, TextCache } = (() => {
  const load = createRequire(__filename);
  const file = load.resolve('../../server/src/core/text/textCache');
  const known = load.cache[file];
  delete load.cache[file];
  const fresh = load(file) as typeof textCache;
  if (known) load.cache[file] = known;
  return fresh;
})();

/** The texts of a letter, asked for and, where nothing is kept, kept; gives those of which something was kept. */
function read(cache: textCache.TextCache<string>, texts: readonly string[]): string[] {
  beginLetter();
  return texts.filter((text) => {
    const known = cache.get(text);
    if (known === undefined) cache.set(text, `read ${text}`);
    else assert.equal(known, `read ${text}`);
    return known !== undefined;
  });
}

describe('what is kept by the text', () => {
  it('is kept for the letter at hand and the next one', () => {
    const cache = new TextCache<string>(10);
    assert.deepEqual(read(cache, ['first a', 'first b', 'first a']), ['first a']);
    assert.deepEqual(read(cache, ['first b']), ['first b']);
  });

  it('is forgotten after that where only one letter had it', () => {
    const cache = new TextCache<string>(10);
    read(cache, ['once']);
    read(cache, ['another']);
    read(cache, ['a third']);
    assert.equal(cache.get('once'), undefined);
  });

  it('is kept for long where a text was met again, after however many letters', () => {
    const cache = new TextCache<string>(100);
    read(cache, ['standing paragraph']);
    for (let letter = 0; letter < 20; letter++) read(cache, [`letter ${letter}`]);
    assert.deepEqual(read(cache, ['standing paragraph']), []);
    for (let letter = 0; letter < 20; letter++) read(cache, [`later letter ${letter}`]);
    assert.deepEqual(read(cache, ['standing paragraph']), ['standing paragraph']);
  });

  it('holds two generations of what was met again and no more', () => {
    const cache = new TextCache<string>(10);
    const texts = Array.from({ length: 30 }, (_, at) => `paragraph ${at}`);
    read(cache, texts);
    read(cache, texts);
    assert.deepEqual(read(cache, texts.slice(0, 10)), []);
    read(cache, texts.slice(20));
    assert.deepEqual(read(cache, texts.slice(20)), texts.slice(20));
  });

  it('holds no more of what somebody writes, a new text with each key', () => {
    const cache = new TextCache<string>(10);
    beginLetter();
    for (let key = 0; key < 25; key++) cache.set(`written ${key}`, 'read');
    const kept = Array.from({ length: 25 }, (_, key) => key).filter((key) => cache.get(`written ${key}`) !== undefined);
    assert.ok(kept.includes(24), 'the last is kept');
    assert.ok(kept.length <= 20, `${kept.length} are kept`);
  });

  it('can hold as many texts as the longest letter has', () => {
    const cache = new TextCache<string>(10);
    cache.makeRoom(40);
    const texts = Array.from({ length: 40 }, (_, at) => `of a long letter ${at}`);
    read(cache, texts);
    assert.deepEqual(read(cache, texts), texts);
    assert.deepEqual(read(cache, texts), texts);
  });

  it('knows nothing of the texts of another cache', () => {
    const one = new TextCache<string>(10);
    const other = new TextCache<string>(10);
    read(one, ['in both']);
    beginLetter();
    other.set('in both', 'read in both');
    for (let letter = 0; letter < 3; letter++) beginLetter();
    assert.equal(other.get('in both'), undefined, 'met here for the first time');
  });
});
