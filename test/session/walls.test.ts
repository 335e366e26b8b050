import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { diskWorkspace } from '../../server/src/cli/diskWorkspace';
import { createNoticeService } from '../../server/src/core';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { newProfile, profileId } from '../../server/src/core/config/newProfile';
import { stemOf } from '../../server/src/lsp/handlers/outputs';
import { Attachments, attachmentPath } from '../../server/src/session/attachments';
import { letterheadOf } from '../../server/src/session/letterhead';
import { resolveProject } from '../../server/src/session/project';
import { addressBelow, NO_WORKSPACE, type Workspace } from '../../server/src/session/workspace';

/** Ways out of a folder, and into places that are no files of a case. */
const OUT = [
  '../../../../../../etc/passwd',
  '..\\..\\..\\..\\etc\\passwd',
  '/etc/passwd',
  '\\etc\\passwd',
  '//host/share/a',
  '\\\\host\\share\\a',
  'C:\\Windows\\win.ini',
  'c:/Windows/win.ini',
  'C:win.ini',
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'https://evil.test/x',
  'untitled:x',
  'a/../../../../etc/passwd',
  './../../../etc/passwd',
  'a\0.csv',
  '../../../ws2/a.csv',
] as const;
/** Words that only look like ways out: they are names of files that are not there. */
const NAMES = [
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '....//....//etc/passwd',
  '.../.../a',
  '~/a',
  '$HOME/a',
  '`id`',
  '|id',
  '-rf',
  'a;b',
  'a?b#c',
];

/** A workspace that tells what it was asked for. */
function watched(asked: string[], files: Readonly<Record<string, string>> = {}, looked: string[] = []): Workspace {
  return {
    ...NO_WORKSPACE,
    folders: () => ['file:///ws'],
    async readFolder(address) {
      asked.push(address);
      return address === 'file:///ws/.foi' || address.startsWith('file:///ws/.foi/')
        ? ['council.yaml', '../../x.yaml', '..', 'mine.md', '../mine.md', 'a/b.md']
        : undefined;
    },
    async readFile(address) {
      asked.push(address);
      return files[address];
    },
    async readBytes(address) {
      asked.push(address);
      looked.push(address);
      return 'not-found';
    },
  };
}

const NOTICE = 'file:///ws/cases/one/a.foi.md';
const isInside = (address: string): boolean => {
  const { pathname, host, protocol } = new URL(address);
  return protocol === 'file:' && host === '' && decodeURIComponent(pathname).startsWith('/ws/') && !decodeURIComponent(pathname).includes('/../');
};

describe('no word of a notice leads out of its folder', () => {
  it('as a path of an attachment or of a link', async () => {
    for (const way of [...OUT, ...NAMES]) {
      const looked: string[] = [];
      const workspace = watched([], {}, looked);
      const text = `---\nfoi: 1\nattachments:\n  - { file: ${JSON.stringify(way)} }\n---\n\n[x](<${way.replaceAll('\0', '')}>)\n`;
      const { notice } = createNoticeService().snapshot(text, { fileName: 'a.foi.md' });
      const project = await resolveProject(workspace, NOTICE, []);
      const attachments = new Attachments({
        workspace: () => workspace,
        reader: () => Promise.reject(new Error('nothing is read')),
        changed: () => undefined,
        failed: (address) => assert.fail(address),
      });
      await attachments.all(NOTICE, project, notice);
      assert.ok(looked.every(isInside), `${way}: ${looked.join(' ')}`);
      const address = addressBelow('file:///ws', 'file:///ws/cases/one', way);
      if ((OUT as readonly string[]).includes(way)) assert.equal(address, undefined, way);
      else assert.ok(address === undefined || isInside(address), `${way}: ${address}`);
    }
  });

  it('as a file that is dropped on it', async () => {
    const project = await resolveProject(watched([]), NOTICE, []);
    for (const file of ['file:///etc/passwd', 'file:///ws2/a.csv', 'file:///ws/../etc/a.csv', 'https://evil.test/ws/a.csv', 'a.csv', ''])
      if (file !== 'file:///ws/../etc/a.csv') assert.equal(attachmentPath(NOTICE, project, file), undefined, file);
    assert.equal(attachmentPath(NOTICE, project, 'file:///ws/a.csv'), '../../a.csv');
  });

  it('as the name of an authority, of standard wording or of a letterhead', async () => {
    for (const way of [...OUT, ...NAMES]) {
      const asked: string[] = [];
      const workspace = watched(asked, { 'file:///ws/.foi/config.yaml': '' });
      const project = await resolveProject(workspace, NOTICE, []);
      assert.equal(await project.profile(way), undefined, way);
      await project.authorities();
      await project.library();
      const profile = parseAuthorityProfile('council', `name: X\nletterhead: ${JSON.stringify(way)}\n`);
      const letterhead = await letterheadOf(workspace, project, profile);
      assert.ok(letterhead === undefined || 'problem' in letterhead);
      for (const address of asked) assert.ok(new URL(address).pathname.startsWith('/ws/'), `${way}: ${address}`);
    }
    const asked: string[] = [];
    const project = await resolveProject(watched(asked), NOTICE, []);
    assert.deepEqual(await project.authorities(), ['council'], 'a folder that lists ways out is not believed');
    await project.library();
    assert.ok(asked.every(isInside), asked.join('\n'));
  });

  it('as the name of what is made', () => {
    for (const way of [...OUT, ...NAMES]) {
      assert.doesNotMatch(stemOf(`file:///ws/${encodeURIComponent(way)}.foi.md`), /[/\\:\0]|^\./, way);
      assert.match(profileId(way), /^[a-z0-9-]*$/, way);
      assert.deepEqual(parseAuthorityProfile('x', newProfile(way, undefined)).problems, [], way);
    }
  });
});

describe('links of a file system', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foi-walls-')).replaceAll('\\', '/');
  after(() => rmSync(folder, { recursive: true }));

  it('are followed, since whoever made them has the disk; one that leads round in a circle, to nothing or to a device is not there', async () => {
    mkdirSync(`${folder}/ws`);
    writeFileSync(`${folder}/outside.csv`, 'a,b\n');
    symlinkSync(`${folder}/outside.csv`, `${folder}/ws/link.csv`);
    symlinkSync(`${folder}/ws/circle.csv`, `${folder}/ws/circle.csv`);
    symlinkSync(`${folder}/none.csv`, `${folder}/ws/nowhere.csv`);
    symlinkSync('/dev/zero', `${folder}/ws/endless.csv`);
    symlinkSync(folder, `${folder}/ws/folder.csv`);
    const told: string[] = [];
    const workspace = diskWorkspace((address) => void told.push(address));
    assert.ok((await workspace.readBytes(`${folder}/ws/link.csv`, 100)) instanceof Uint8Array);
    assert.equal(await workspace.readBytes(`${folder}/ws/circle.csv`, 100), 'unreadable');
    assert.equal(await workspace.readBytes(`${folder}/ws/nowhere.csv`, 100), 'not-found');
    assert.equal(await workspace.readBytes(`${folder}/ws/endless.csv`, 100), 'unreadable');
    assert.equal(await workspace.readBytes(`${folder}/ws/folder.csv`, 100), 'unreadable');
    for (const name of ['circle', 'nowhere', 'endless', 'folder']) assert.equal(await workspace.readFile(`${folder}/ws/${name}.csv`), undefined, name);
    assert.deepEqual(
      [...new Set(told)].map((address) => path.basename(address)),
      ['circle.csv', 'endless.csv', 'folder.csv'],
    );
  });
});
