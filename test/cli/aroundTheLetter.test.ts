// What stands around a letter: the letterhead of its authority, and the files that go out with it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ONE_ROW, packed, workbookParts } from '../support/officeFiles';
import { paragraph, run, wordFile } from '../support/wordFiles';
import { folderWith, inProcess, SOUND } from './support';

const LETTERHEAD = wordFile({ body: paragraph(run('Anytown Council')) + paragraph(run('{{letter}}')) + paragraph(run('Town Hall')) });
const WORKBOOK = packed(
  workbookParts({
    sheets: [
      { name: 'Figures', xml: ONE_ROW },
      { name: 'Staff', state: 'hidden', xml: ONE_ROW },
    ],
  }),
);

describe('what stands around a letter', () => {
  const folder = folderWith({
    '.foi/authorities/anytown.yaml': 'name: Anytown Council\nkind: local-government\nletterhead: house/letterhead.docx\n',
    '.foi/authorities/lost.yaml': 'name: Lost Council\nletterhead: ../outside.docx\n',
    '.foi/house/letterhead.docx': Buffer.from(LETTERHEAD),
    'outside.docx': Buffer.from(LETTERHEAD),
    'figures.xlsx': Buffer.from(WORKBOOK),
    'letter.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nauthority: anytown\n'),
    'lost.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nauthority: lost\n'),
    'with-file.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nattachments:\n  - { file: figures.xlsx }\n'),
  });
  const at = (name: string): string => path.join(folder, name);
  const words = async (file: string): Promise<string> => (await inProcess(['import', '--words', file])).out;

  it('a letter goes onto the letterhead that its authority’s profile names', async () => {
    const out = at('out.docx');
    assert.deepEqual(await inProcess(['render', '--to', 'docx', '-o', out, at('letter.foi.md')]), { status: 0, out: '', err: '' });
    assert.deepEqual(
      (await words(out)).split(/\n+/).filter((line) => line !== ''),
      ['Anytown Council', 'We write about your request.', 'Please ask again.', 'Town Hall'],
    );
  });

  it('a letterhead outside the .foi folder is not taken, and nothing is written', async () => {
    const out = at('lost.docx');
    const { status, err } = await inProcess(['render', '--to', 'docx', '-o', out, at('lost.foi.md')]);
    assert.equal(status, 1);
    assert.match(err, /lies outside the \.foi folder/);
    assert.ok(!fs.existsSync(out));
  });

  it('the letterhead of the command line stands above that of the profile', async () => {
    const out = at('given.docx');
    assert.equal((await inProcess(['render', '--to', 'docx', '--letterhead', at('outside.docx'), '-o', out, at('lost.foi.md')])).status, 0);
    assert.match(await words(out), /Anytown Council/);
  });

  it('a hidden sheet of a listed workbook is an error at its entry', async () => {
    const { status, out } = await inProcess(['check', '--format', 'json', at('with-file.foi.md')]);
    const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; message: string; range: { start: { line: number } } }[] };
    const found = findings.find(({ rule }) => rule === 'attachment-hidden-sheet');
    assert.equal(found?.severity, 'error');
    assert.match(found.message, /“Staff”/);
    assert.equal(found.range.start.line, 3);
    assert.equal(status, 1);
  });
});
