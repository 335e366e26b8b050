import * as assert from 'node:assert/strict';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';
import { createNoticeService } from '../../server/src/core';
import { attachmentFiles, Attachments } from '../../server/src/session/attachments';
import { resolveProject } from '../../server/src/session/project';
import { addressBelow, NO_WORKSPACE, type NoBytes, type Workspace } from '../../server/src/session/workspace';

const NOTICE =
  '---\nfoi: 1\nreference: R1\nattachments:\n  - { file: a.csv }\n  - { file: ../b.csv }\n  - { file: /etc/passwd }\n---\n\nSee [the map](maps/m.pdf).\n';

interface Seen {
  readonly read: string[];
  readonly failed: string[];
  changes: number;
}

function around(files: Readonly<Record<string, string | NoBytes>>, options: { readonly fails?: boolean } = {}) {
  const seen: Seen = { read: [], failed: [], changes: 0 };
  const workspace: Workspace = {
    ...NO_WORKSPACE,
    folders: () => undefined,
    async readFolder(address) {
      return address === '/ws/.foi' ? ['config.yaml'] : undefined;
    },
    async readBytes(address) {
      seen.read.push(address);
      const found = files[address] ?? 'not-found';
      return found === 'not-found' || found === 'too-large' || found === 'unreadable' ? found : new TextEncoder().encode(found);
    },
  };
  const attachments = new Attachments({
    workspace: () => workspace,
    reader: async () => async (file, bytes) => {
      if (options.fails) throw new Error('broken reader');
      return { file, kind: 'text', access: 'read', lookedAt: [`${bytes.length} bytes`], traces: [] };
    },
    changed: () => void seen.changes++,
    failed: (address) => void seen.failed.push(address),
  });
  return { seen, workspace, attachments };
}

const notice = createNoticeService().snapshot(NOTICE, { fileName: 'n.foi.md' }).notice;
const access = (facts: readonly AttachmentFacts[]): string[] => facts.map((one) => `${one.file} ${one.access}`);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('paths of a notice', () => {
  it('lead to addresses below the root and never out of it', () => {
    assert.equal(addressBelow('/ws', '/ws/a', 'b.csv'), '/ws/a/b.csv');
    assert.equal(addressBelow('/ws', '/ws/a', './x/../b.csv'), '/ws/a/b.csv');
    assert.equal(addressBelow('/ws', '/ws/a', '../b.csv'), '/ws/b.csv');
    assert.equal(addressBelow('/ws', '/ws/a', 'sub\\b.csv'), '/ws/a/sub/b.csv');
    assert.equal(addressBelow('file:///ws', 'file:///ws/a', 'b c.csv'), 'file:///ws/a/b%20c.csv');
    for (const path of ['../../b.csv', '/b.csv', 'C:/b.csv', 'https://x/b.csv', '', '.', '..', '../..', '\\\\host\\b.csv'])
      assert.equal(addressBelow('/ws', '/ws/a', path), undefined, path);
  });
});

describe('files that go out with a notice', () => {
  it('are those listed and those linked, each once', () => {
    assert.deepEqual(attachmentFiles(notice), ['a.csv', '../b.csv', '/etc/passwd', 'maps/m.pdf']);
  });

  it('are looked into once, in the background, and told when they are known', async () => {
    const { seen, workspace, attachments } = around({ '/ws/n/a.csv': 'abc', '/ws/b.csv': 'too-large' });
    const project = await resolveProject(workspace, '/ws/n/n.foi.md', []);
    assert.equal(project.folder, '/ws/.foi');
    for (let keystroke = 0; keystroke < 3; keystroke++) assert.deepEqual(attachments.known('/ws/n/n.foi.md', project, notice), []);
    for (let i = 0; i < 5; i++) await turn();
    assert.equal(seen.changes, 3, 'each file is told of once, however often it was asked about');
    assert.deepEqual(access(attachments.known('/ws/n/n.foi.md', project, notice)), ['a.csv read', '../b.csv too-large', 'maps/m.pdf not-found']);
    assert.deepEqual([...seen.read].sort(), ['/ws/b.csv', '/ws/n/a.csv', '/ws/n/maps/m.pdf']);
    for (let i = 0; i < 5; i++) await turn();
    assert.equal(seen.changes, 3, 'asked again, nothing new is told');
  });

  it('are read again when they have changed', async () => {
    const files: Record<string, string> = { '/ws/n/a.csv': 'abc' };
    const { seen, workspace, attachments } = around(files);
    const project = await resolveProject(workspace, '/ws/n/n.foi.md', []);
    await attachments.all('/ws/n/n.foi.md', project, notice);
    files['/ws/n/a.csv'] = 'abcdef';
    assert.deepEqual((await attachments.all('/ws/n/n.foi.md', project, notice))[0]?.lookedAt, ['3 bytes']);
    attachments.forget(['/ws/n/%61.csv', '/ws/n/100%.csv']);
    assert.deepEqual((await attachments.all('/ws/n/n.foi.md', project, notice))[0]?.lookedAt, ['6 bytes']);
    files['/ws/n/a.csv'] = 'x';
    assert.deepEqual((await attachments.again('/ws/n/n.foi.md', project, notice))[0]?.lookedAt, ['1 bytes']);
    assert.ok(seen.read.length >= 6);
  });

  it('give no facts where they can’t be read, or where the reader fails, which is told', async () => {
    const { seen, workspace, attachments } = around({ '/ws/n/a.csv': 'abc', '/ws/b.csv': 'unreadable' }, { fails: true });
    const project = await resolveProject(workspace, '/ws/n/n.foi.md', []);
    assert.deepEqual(access(await attachments.all('/ws/n/n.foi.md', project, notice)), ['maps/m.pdf not-found']);
    assert.deepEqual(seen.failed, ['/ws/n/a.csv']);
  });

  it('of a letter that was never saved are not looked for', async () => {
    const { seen, workspace, attachments } = around({});
    const project = await resolveProject(workspace, 'untitled:Untitled-1', []);
    assert.deepEqual(await attachments.all('untitled:Untitled-1', project, notice), []);
    assert.deepEqual(seen.read, []);
  });
});
