import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { renderText, strip } from '../../server/src/core/render/index';
import { parse } from '../../server/src/core/syntax/index';
import { FORMS } from '../../server/src/session/forms';
import { BETWEEN, inNoWidth, inSelectors, inTags, NOTES, Planter } from '../support/hidingPlaces';
import { leavingForms } from '../support/leaving';
import { canariesIn, canary } from '../support/looking';

const WORD = canary(1234);
const finds = async (content: string | Uint8Array): Promise<boolean> => (await canariesIn(content)).has(WORD);

describe('looking for canary words', () => {
  it('finds a word that stands in a letter in every form, and none where there is none', async () => {
    const letter = (words: string): string => `---\nfoi: 1\nreference: A-1\nissued: 2026-10-30\n---\n\nWe write to you about ${words}.\n`;
    for (const { form, content } of await leavingForms(letter(`*${WORD.slice(0, 5)}***${WORD.slice(5)}**`), FORMS)) assert.ok(await finds(content), form);
    for (const { form, content } of await leavingForms(letter('cameras'), FORMS)) assert.deepEqual([...(await canariesIn(content))], [], form);
  });

  it('finds it in the properties of every form that has some', async () => {
    const text = `---\nfoi: 1\nreference: A-1\nsubject: About ${WORD}\n---\n\nWe write to you.\n`;
    for (const { form, content } of await leavingForms(text, FORMS)) assert.equal(await finds(content), form !== 'text', form);
  });

  it('finds it however it is written', async () => {
    const half = WORD.slice(0, 5);
    const rest = WORD.slice(5);
    const written = [
      WORD.toUpperCase(),
      `${half}-${rest}`,
      `${half}\u200b${rest}`,
      `${half}<b>${rest}</b>`,
      `<i title="${[...WORD].map((letter) => `&#${letter.codePointAt(0)};`).join('')}">`,
      [...WORD].map((letter) => `%${letter.codePointAt(0)?.toString(16)}`).join(''),
      JSON.stringify({ a: [`<p>${half}<b>${rest}</b></p>`] }),
      `"${[...WORD].map((letter) => `\\u00${letter.codePointAt(0)?.toString(16)}`).join('')}"`,
      inTags(WORD),
      inSelectors(WORD),
      inNoWidth(WORD),
    ];
    for (const one of written) assert.ok((await finds(`Some words ${one} and more.`)) || (await finds(one)), one);
    assert.ok(await finds(new Uint8Array(Buffer.from(WORD, 'utf16le'))));
    assert.equal((await canariesIn(`and ${half} alone`)).size, 1);
  });

  it('finds it in every place of a zip file, packed twice too', async () => {
    const inner = zipSync({ 'a.xml': strToU8(`<w:t>${WORD.slice(0, 4)}</w:t></w:r><w:r><w:t>${WORD.slice(4)}</w:t>`) });
    assert.ok(await finds(zipSync({ 'embedded.docx': inner })));
    assert.ok(await finds(zipSync({ [`${WORD}.xml`]: strToU8('a') })));
    assert.ok(await finds(zipSync({ 'a.xml': [strToU8('a'), { comment: WORD }] })));
    assert.ok(await finds(zipSync({ 'a.xml': [strToU8('a'), { extra: { 0xcafe: strToU8(WORD) } }] })));
  });

  it('goes red where nothing is taken out', async () => {
    // The same words read as a letter without marks: every sign of it is text, so each removal is switched off.
    for (const place of [...BETWEEN, ...NOTES]) {
      const planter = new Planter();
      const text = `Dear Sir or Madam,\n\n${place.write(() => planter.word(place.name))}\n`;
      const found = await canariesIn(renderText(strip(parse(text, { form: 'plain' })), undefined));
      assert.deepEqual(
        [...planter.places.keys()].filter((word) => !found.has(word)),
        [],
        place.name,
      );
    }
  });
});
