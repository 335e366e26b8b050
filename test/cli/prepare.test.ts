import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderWith, inProcess, SOUND } from './support';

describe('prepare', () => {
  const folder = folderWith({
    'letter.foi.md': SOUND,
    'faulty.foi.md': SOUND.replace('We write', '[insert: who] We write'),
    'with-file.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nattachments:\n  - { file: gone.csv }\n'),
  });
  const at = (name: string): string => path.join(folder, name);

  it('prints the sheet of a letter that nothing stands in the way of', async () => {
    const { status, out, err } = await inProcess(['prepare', '--today', '2026-11-01', at('letter.foi.md')]);
    assert.equal(err, '');
    assert.match(out, /^CHECK SHEET\n=+\nNothing that was checked stands in the way\./);
    assert.match(out, /Checked on: {3}1 November 2026/);
    assert.equal(status, 0);
  });

  it('ends with 1 where something does', async () => {
    const { status, out } = await inProcess(['prepare', '--today', '2026-11-01', at('faulty.foi.md')]);
    assert.match(out, /Not to be sent yet/);
    assert.match(out, /template-residue/);
    assert.equal(status, 1);
  });

  it('looks for the files beside the letter', async () => {
    const { out } = await inProcess(['prepare', '--today', '2026-11-01', at('with-file.foi.md')]);
    assert.match(out, /gone\.csv: there is no such file/);
  });

  it('gives programs the same as JSON, with what was confirmed', async () => {
    const { out } = await inProcess(['prepare', '--today', '2026-11-01', '--format', 'json', '--confirm', 'addressee,second-reader', at('letter.foi.md')]);
    const sheet = JSON.parse(out) as { confirmations: { id: string; confirmed: boolean }[]; refusals: string[] };
    assert.equal(sheet.confirmations.find(({ id }) => id === 'addressee')?.confirmed, true);
    assert.deepEqual(sheet.refusals, []);
  });

  it('writes the sheet as a page', async () => {
    const out = at('sheet.html');
    assert.equal((await inProcess(['prepare', '--today', '2026-11-01', '--format', 'html', '-o', out, at('letter.foi.md')])).status, 0);
    assert.match(fs.readFileSync(out, 'utf8'), /^<!DOCTYPE html>/);
  });

  it('wants a date and a file', async () => {
    for (const words of [
      ['prepare', at('letter.foi.md')],
      ['prepare', '--today', '2026-11-01'],
      ['prepare', '--today', 'soon', at('letter.foi.md')],
    ]) {
      const { status, err } = await inProcess(words);
      assert.equal(status, 2);
      assert.match(err, /See foi-notice prepare --help/);
    }
  });
});
