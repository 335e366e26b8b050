import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';
import { readImage } from '../../server/src/core/attachments/image';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { bytesOf } from '../support/pdfFiles';
import { A_PLACE, exifBlock, jpeg, joined, png, TAGS } from '../support/pictureFiles';

const read = (bytes: Uint8Array): Promise<AttachmentFacts> => readImage('a.jpg', bytes, READER_BOUNDS);
const found = async (bytes: Uint8Array): Promise<string[]> => {
  const { traces, access } = await read(bytes);
  assert.equal(access, 'read');
  return traces.map(({ kind, value, count, detail }) => [kind, value, count, detail].filter((part) => part !== undefined).join(' | '));
};

describe('what a picture says of itself', () => {
  it('is nothing, where it says nothing', async () => {
    assert.deepEqual(await found(jpeg()), []);
    assert.deepEqual(await found(png()), []);
    assert.deepEqual(await found(bytesOf('GIF89a\u0001\0\u0001\0\0\0\0;')), []);
    assert.deepEqual(await found(png({ Software: 'Paint', 'Creation Time': '2025' })), []);
  });
  it('is the place where it was taken, without saying it again', async () => {
    const place = jpeg({ exif: { gps: A_PLACE } });
    assert.deepEqual(await found(place), ['gps-position']);
    assert.doesNotMatch(JSON.stringify(await read(place)), /51/);
    assert.deepEqual(await found(jpeg({ xmp: '<rdf:Description exif:GPSLatitude="51,30N" exif:GPSLongitude="0,7W"/>' })), ['gps-position']);
    assert.deepEqual(await found(jpeg({ exif: { gps: [{ tag: 29, value: '2025:01:02' }] } })), []);
  });
  it('is the camera, its number and the time', async () => {
    assert.deepEqual(
      await found(
        jpeg({
          exif: {
            first: [
              { tag: TAGS.make, value: 'Anycam' },
              { tag: TAGS.model, value: 'X100' },
            ],
          },
        }),
      ),
      ['camera-data | Anycam X100'],
    );
    assert.deepEqual(
      await found(
        jpeg({
          exif: {
            first: [{ tag: TAGS.model, value: 'X100' }],
            exif: [
              { tag: TAGS.bodySerial, value: '0012345' },
              { tag: TAGS.taken, value: '2025:01:02 10:00:00' },
            ],
          },
        }),
      ),
      ['camera-data | X100 | its serial number, when it was taken'],
    );
    assert.deepEqual(await found(jpeg({ exif: { exif: [{ tag: TAGS.taken, value: '2025:01:02 10:00:00' }] } })), []);
  });
  it('is people, each once', async () => {
    const xmp = '<rdf:Description><dc:creator><rdf:Seq><rdf:li>Jo Bloggs</rdf:li></rdf:Seq></dc:creator></rdf:Description>';
    assert.deepEqual(
      await found(jpeg({ exif: { first: [{ tag: TAGS.artist, value: 'Jo Bloggs' }], exif: [{ tag: TAGS.owner, value: 'Sam Sample' }] }, xmp })),
      ['author | Jo Bloggs', 'author | Sam Sample'],
    );
    assert.deepEqual(await found(png({ Author: 'Jo Bloggs' })), ['author | Jo Bloggs']);
  });
  it('is words written about it, and paths, and not what cameras write by themselves', async () => {
    assert.deepEqual(await found(jpeg({ exif: { first: [{ tag: TAGS.description, value: 'Gate left open by Jo' }] } })), [
      'comment | 1 | words written about the picture (ImageDescription)',
    ]);
    assert.deepEqual(await found(jpeg({ exif: { first: [{ tag: TAGS.description, value: 'ANYCAM DIGITAL CAMERA' }] } })), []);
    assert.deepEqual(await found(png({ Comment: 'Created with GIMP' })), []);
    assert.deepEqual(await found(png({ Source: 'C:\\Users\\jbloggs\\map.psd' })), ['template-path | C:\\Users\\jbloggs\\map.psd']);
  });
  it('is a small picture, a record of editing, and what cropping left', async () => {
    assert.deepEqual(await found(jpeg({ exif: { first: [{ tag: TAGS.description, value: '' }], thumbnail: true } })), ['thumbnail']);
    const step = '<rdf:li stEvt:action="saved"/>';
    assert.deepEqual(await found(jpeg({ xmp: `<xmpMM:History>${step}${step}${step}</xmpMM:History>` })), ['custom-property | a record of 3 steps of editing']);
    assert.deepEqual(await found(jpeg({ xmp: `<xmpMM:History>${step}</xmpMM:History>` })), []);
    assert.deepEqual(await found(png({}, 4000)), ['cropped-image | 4000 bytes behind the end of the picture']);
    assert.deepEqual(await found(png({}, 20)), []);
  });
  it('is read in a TIFF and in a WebP', async () => {
    assert.deepEqual(await found(exifBlock({ first: [{ tag: TAGS.artist, value: 'Jo Bloggs' }], gps: A_PLACE })), ['gps-position', 'author | Jo Bloggs']);
    const exif = exifBlock({ gps: A_PLACE });
    const size = (number: number): Uint8Array => Uint8Array.of(number & 255, (number >> 8) & 255, 0, 0);
    const chunks = joined(bytesOf('VP8X'), size(10), Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0, 0, 0), bytesOf('EXIF'), size(exif.length), exif);
    assert.deepEqual(await found(joined(bytesOf('RIFF'), size(chunks.length + 4), bytesOf('WEBP'), chunks)), ['gps-position']);
  });
});

describe('a picture that can’t be looked into', () => {
  it('is damaged where it is no picture, and too large beyond the bounds', async () => {
    for (const bytes of [new Uint8Array(), bytesOf('%PDF-1.7'), Uint8Array.of(1, 2, 3)]) {
      const { access, lookedAt, remarks } = await read(bytes);
      assert.deepEqual([access, lookedAt, remarks?.length], ['damaged', [], 1]);
    }
    assert.equal((await readImage('a.jpg', jpeg(), { ...READER_BOUNDS, fileBytes: 9 })).access, 'too-large');
  });
  it('is said to be looked at in its parts', async () => assert.ok((await read(jpeg())).lookedAt.includes('where it was taken')));

  const whole = jpeg({
    exif: { first: [{ tag: TAGS.artist, value: 'Jo Bloggs' }], exif: [{ tag: TAGS.owner, value: 'Sam' }], gps: A_PLACE, thumbnail: true },
    xmp: '<a/>',
  });
  it('never throws, cut off anywhere', async () => {
    for (let length = 0; length < whole.length; length++) await read(whole.subarray(0, length));
  });
  it('never throws, with bytes changed anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
        const broken = whole.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await read(broken);
      }),
      { numRuns: 500 },
    ));
});
