import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FORMS } from '../../server/src/session/forms';
import { Planter } from '../support/hidingPlaces';
import { hidingLetterhead, hidingProfile, hidingWording } from '../support/hidingSurroundings';
import { canariesIn } from '../support/looking';
import { folderWith, inProcess } from './support';

/** A notice with a canary for each kind of thing that is not to leave, and one for each that only an officer may see. */
function workspace() {
  const planter = new Planter();
  const word = (place: string): string => planter.word(place);
  const profile = hidingProfile(planter).replace(/letterhead: .*/, 'letterhead: house.docx');
  const notice = [
    '---\nfoi: 1\nreference: FOI-26-0417\nsubject: Speed cameras\nauthority: anytown\nreceived: 2026-10-05\nissued: 2026-10-30',
    `requester: { name: A. ${word('requester: name')}, address: 1 ${word('requester: address')} Road }`,
    `fields: { unused: ${word('field that is not used')} }`,
    `withheld-words: [Operation ${word('withheld word')}]`,
    `waivers:\n  - { rule: complaint-procedure-missing, reason: ${word('reason of a waiver')} }\n---`,
    `Dear Sir or Madam,\n\n<!-- ${word('comment')} -->\n\nThank you.`,
    `:::request\n1. How many cameras?\n2. Where?\n:::`,
    `:::internal\n${word('internal')}\n:::`,
    `:::disclosed{questions="1"}\nEleven. [Guide](https://example.org/ "${word('title of a link')}")\n:::`,
    `:::withheld{under="31(1)(a)" questions="2" information="${word('information')}"}\n## Section 31(1)(a)\n\nWe withhold the sites.\n:::`,
    `:::sidenote\n${word('unknown block')}\n:::`,
  ].join('\n\n');
  const other = `---\nfoi: 1\nreference: FOI-26-0001\nrequester: { name: B. ${word('neighbour: requester')}, address: ${word('neighbour: address')} }\n---\n\nDear Sir or Madam,\n\n:::request\n1. How many cameras?\n:::\n\n${word('neighbour: words')}\n\n:::internal\n${word('neighbour: internal')}\n:::\n`;
  const folder = folderWith({
    '.foi/authorities/anytown.yaml': profile,
    '.foi/wording/complaint-rights.md': hidingWording(planter),
    '.foi/house.docx': Buffer.from(hidingLetterhead(planter)),
    'letter.foi.md': notice,
    'other.foi.md': other,
  });
  return { folder, planter, file: path.join(folder, 'letter.foi.md') };
}

describe('the command line and what is not to leave', function () {
  this.timeout(60_000);
  const { folder, planter, file } = workspace();

  async function placesIn(content: string | Uint8Array): Promise<string[]> {
    return [...(await canariesIn(content))].map((word) => planter.places.get(word)?.place ?? `a piece of a word: ${word}`).sort();
  }

  it('renders every form without any of it; the record has what is withheld, in the words of its attribute', async () => {
    for (const { name, ending } of FORMS) {
      const out = path.join(folder, `out.${ending}`);
      const { status, err } = await inProcess(['render', '--to', name, '--today', '2026-11-01', '-o', out, file]);
      assert.equal(status, 0, err);
      assert.deepEqual(await placesIn(new Uint8Array(fs.readFileSync(out))), name.startsWith('record') ? ['information'] : [], name);
    }
  });

  it('counts without quoting', async () => {
    for (const format of ['text', 'json', 'csv']) {
      const { out, status } = await inProcess(['stats', '--today', '2026-11-01', '--format', format, folder]);
      assert.equal(status, 0, format);
      assert.deepEqual(await placesIn(out), [], format);
    }
  });

  it('prepares a sheet that gives the reasons of waivers, and nothing else of what is hidden', async () => {
    for (const format of ['text', 'html', 'json']) {
      const { out } = await inProcess(['prepare', '--today', '2026-11-01', '--format', format, '--compare', folder, file]);
      assert.deepEqual(await placesIn(out), ['reason of a waiver'], format);
    }
  });

  it('checks without naming people, notes or profile', async () => {
    for (const format of ['text', 'json']) {
      const { out } = await inProcess(['check', '--today', '2026-11-01', '--format', format, '--compare', folder, file]);
      assert.deepEqual(await placesIn(out), [], format);
    }
  });

  it('inspects without quoting any of it', async () => {
    const { out } = await inProcess(['inspect', file]);
    assert.match(out, /31\(1\)\(a\)/);
    assert.deepEqual(await placesIn(out), []);
  });
});
