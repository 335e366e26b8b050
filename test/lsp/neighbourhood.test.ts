import * as assert from 'node:assert/strict';
import { Neighbourhood } from '../../server/src/session/neighbourhood';
import otherReference from '../../server/src/core/rules/language/other-reference';
import { TestClient } from '../support/lspClient';

const NONE: ReadonlyMap<string, string> = new Map();
const notice = (reference: string, words = 'Eleven.') => `---\nfoi: 1\nreference: ${reference}\n---\n\n:::disclosed\n${words}\n:::\n`;

/** A neighbourhood over files in memory; a file whose text is an error can't be read. */
function memory(files: Record<string, string | Error>) {
  const said: string[] = [];
  let changes = 0;
  let reads = 0;
  const neighbourhood = new Neighbourhood({
    workspace: () => ({
      folders: () => ['/ws'],
      notices: async () => Object.keys(files),
      readBytes: async () => 'not-found',
      readFolder: async () => undefined,
      async readFile(address) {
        reads++;
        const text = files[address];
        if (text instanceof Error) throw text;
        return text;
      },
    }),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    changed: () => changes++,
    failed: (address, error) => said.push(`${address}: ${String(error)}`),
  });
  return { neighbourhood, said, changes: () => changes, reads: () => reads };
}

describe('the notices around a notice', () => {
  it('are read when somebody asks, once, and answer only when all are read', async () => {
    const { neighbourhood, reads, changes } = memory({ '/ws/a.foi.md': notice('FOI-1'), '/ws/b.foi.md': notice('FOI-2') });
    assert.equal(reads(), 0);
    assert.equal(neighbourhood.around('/ws/b.foi.md', NONE), undefined);
    await neighbourhood.ready();
    assert.equal(changes(), 1);
    const around = neighbourhood.around('/ws/b.foi.md', NONE);
    assert.equal(around?.withReference('FOI-1')?.file, 'a.foi.md');
    assert.equal(neighbourhood.around('/ws/b.foi.md', NONE), around);
    assert.equal(reads(), 2);
  });

  it('are kept up to date by what is told of files, and before the first question need nothing', async () => {
    const files: Record<string, string> = { '/ws/a.foi.md': notice('FOI-1') };
    const { neighbourhood, reads } = memory(files);
    await neighbourhood.update(['/ws/a.foi.md']);
    assert.equal(reads(), 0);
    await neighbourhood.ready();
    files['/ws/a.foi.md'] = notice('FOI-7');
    files['/ws/c.foi.md'] = notice('FOI-8');
    await neighbourhood.update(['/ws/a.foi.md', '/ws/c.foi.md']);
    const around = neighbourhood.around('/ws/b.foi.md', NONE);
    assert.deepEqual(
      ['FOI-1', 'FOI-7', 'FOI-8'].map((reference) => around?.withReference(reference)?.file),
      [undefined, 'a.foi.md', 'c.foi.md'],
    );
    delete files['/ws/c.foi.md'];
    await neighbourhood.update(['/ws/c.foi.md']);
    assert.equal(neighbourhood.around('/ws/b.foi.md', NONE)?.withReference('FOI-8'), undefined);
  });

  it('lose one that can’t be read, with a word about it, and no other', async () => {
    const { neighbourhood, said } = memory({ '/ws/a.foi.md': new Error('locked'), '/ws/b.foi.md': notice('FOI-2') });
    await neighbourhood.ready();
    assert.deepEqual(said, ['/ws/a.foi.md: Error: locked']);
    assert.equal(neighbourhood.around('/ws/c.foi.md', NONE)?.size, 1);
  });

  it('are read anew for other folders', async () => {
    const { neighbourhood, reads } = memory({ '/ws/a.foi.md': notice('FOI-1') });
    await neighbourhood.ready();
    neighbourhood.reset();
    assert.equal(neighbourhood.around('/ws/b.foi.md', NONE), undefined);
    await neighbourhood.ready();
    assert.equal(reads(), 2);
  });
});

describe('findings that rest on other notices', () => {
  const OWN = 'file:///ws/own.foi.md';
  interface Report {
    readonly items?: readonly { readonly message: string }[];
  }

  it('come when the others have been read, and go when the other changes', async () => {
    const files: Record<string, string> = {
      'file:///ws/.foi/config.yaml': 'rules: {}\n',
      'file:///ws/other.foi.md': notice('FOI-25-1188'),
    };
    const client = await TestClient.start({ files, rules: [otherReference] });
    await client.open(OWN, notice('FOI-26-0417', 'In FOI-25-1188 there were eleven.'));
    assert.deepEqual((await client.pull<Report>(OWN)).items, []);
    await client.settle();
    assert.equal(client.refreshes, 1);
    assert.deepEqual(
      (await client.pull<Report>(OWN)).items?.map(({ message }) => message),
      ['FOI-25-1188 is the reference of another case (other.foi.md).'],
    );
    files['file:///ws/other.foi.md'] = notice('FOI-25-1189');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ws/other.foi.md', type: 2 }] });
    await client.settle();
    assert.deepEqual((await client.pull<Report>(OWN)).items, []);
    await client.stop();
  });
});
