import * as assert from 'node:assert/strict';
import { findFoiFolder, resolveProject } from '../../server/src/session/project';
import { fileNameOf } from '../../server/src/session/document';
import { join, parentOf, type Workspace } from '../../server/src/session/workspace';

/** A workspace in memory. Addresses are paths or URIs; folders are those that hold a file. */
function memory(files: Readonly<Record<string, string>>, folders?: readonly string[]): Workspace & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    folders: () => folders,
    notices: async () => Object.keys(files).filter((name) => name.endsWith('.foi.md')),
    async readFile(address) {
      read.push(address);
      return files[address];
    },
    readBytes: async () => 'not-found',
    async readFolder(address) {
      const names = Object.keys(files)
        .filter((name) => name.startsWith(`${address}/`))
        .map((name) => name.slice(address.length + 1).split('/')[0] ?? '');
      return names.length > 0 ? [...new Set(names)] : undefined;
    },
  };
}

describe('addresses', () => {
  it('have parents up to their root', () => {
    assert.equal(parentOf('file:///ws/a/b.md'), 'file:///ws/a');
    assert.equal(parentOf('file:///ws/'), 'file:///');
    assert.equal(parentOf('file:///'), undefined);
    assert.equal(parentOf('vscode-vfs://host/ws/a.md'), 'vscode-vfs://host/ws');
    assert.equal(parentOf('vscode-vfs://host'), undefined);
    assert.equal(parentOf('/home/x/a.md'), '/home/x');
    assert.equal(parentOf('/a.md'), '/');
    assert.equal(parentOf('/'), undefined);
    assert.equal(parentOf('C:/x/a.md'), 'C:/x');
    assert.equal(parentOf('untitled:Untitled-1'), undefined);
  });

  it('are put together, encoded where they are URIs', () => {
    assert.equal(join('file:///ws', 'a b.csv'), 'file:///ws/a%20b.csv');
    assert.equal(join('/home/', 'a b.csv'), '/home/a b.csv');
  });

  it('give a file name, whatever they look like', () => {
    assert.equal(fileNameOf('file:///ws/my%20letter.foi.md'), 'my letter.foi.md');
    assert.equal(fileNameOf('file:///ws/100%.txt'), '100%.txt');
    assert.equal(fileNameOf('untitled:Untitled-1'), 'untitled:Untitled-1');
  });
});

describe('the .foi folder', () => {
  const files = { '/ws/.foi/config.yaml': 'rules: {}', '/ws/deep/.foi/authorities/a.yaml': 'name: A', '/.foi/config.yaml': '' };

  it('is the nearest on the way up', async () => {
    assert.equal(await findFoiFolder(memory(files), '/ws/deep/er/n.foi.md'), '/ws/deep/.foi');
    assert.equal(await findFoiFolder(memory(files), '/ws/other/n.foi.md'), '/ws/.foi');
    assert.equal(await findFoiFolder(memory(files), '/elsewhere/n.foi.md'), '/.foi');
    assert.equal(await findFoiFolder(memory({}), '/elsewhere/n.foi.md'), undefined);
  });

  it('lies within the workspace folder of the notice', async () => {
    assert.equal(await findFoiFolder(memory(files, ['/ws']), '/ws/deep/er/n.foi.md'), '/ws/deep/.foi');
    assert.equal(await findFoiFolder(memory(files, ['/ws/other']), '/ws/other/n.foi.md'), undefined);
    assert.equal(await findFoiFolder(memory(files, ['/ws', '/ws/other']), '/ws/other/n.foi.md'), undefined);
    assert.equal(await findFoiFolder(memory(files, ['/ws/']), '/ws/n.foi.md'), '/ws/.foi');
    assert.equal(await findFoiFolder(memory(files, ['/ws']), '/wsx/n.foi.md'), undefined);
    assert.equal(await findFoiFolder(memory(files, []), '/ws/n.foi.md'), undefined);
  });

  it('serves an unsaved letter where there is just one folder', async () => {
    assert.equal(await findFoiFolder(memory(files, ['/ws']), 'untitled:Untitled-1'), '/ws/.foi');
    assert.equal(await findFoiFolder(memory(files, ['/ws', '/x']), 'untitled:Untitled-1'), undefined);
  });
});

describe('a project', () => {
  const files = {
    '/ws/.foi/config.yaml': 'rules:\n  pit-missing: off\n',
    '/ws/.foi/authorities/anytown-police.yaml': 'name: Anytown Police\nkind: police\n',
    '/ws/.foi/authorities/notes.txt': 'x',
    '/ws/.foi/wording/complaint-rights.md': '---\nid: rights\nrev: 2026-03\n---\nYou can ask us.',
    '/ws/.foi/wording/bare.md': 'No head.',
    '/ws/secret.yaml': 'name: Secret',
  };

  it('gives levels, profiles and wording', async () => {
    const project = await resolveProject(memory(files), '/ws/n.foi.md', ['pit-missing']);
    assert.deepEqual(project.config.levels, { 'pit-missing': 'off' });
    assert.equal(project.configAddress, '/ws/.foi/config.yaml');
    assert.equal((await project.profile('anytown-police'))?.kind, 'police');
    assert.deepEqual(await project.authorities(), ['anytown-police']);
    assert.deepEqual(
      (await project.wording()).map(({ id, rev, text, address }) => ({ id, rev, text, address })),
      [
        { id: 'bare', rev: undefined, text: 'No head.', address: '/ws/.foi/wording/bare.md' },
        { id: 'rights', rev: '2026-03', text: 'You can ask us.', address: '/ws/.foi/wording/complaint-rights.md' },
      ],
    );
    const library = await project.library();
    assert.equal(library.find('rights', { regime: 'EIR' })?.origin, 'workspace');
    assert.equal(library.find('complaint-rights', { regime: 'EIR' })?.origin, 'shipped');
    assert.equal(await project.library(), library);
  });

  it('reads each profile once and never one outside its folder', async () => {
    const workspace = memory(files);
    const project = await resolveProject(workspace, '/ws/n.foi.md', []);
    for (const id of ['anytown-police', 'anytown-police', '../../secret', undefined, 'missing']) await project.profile(id);
    assert.deepEqual(workspace.read, ['/ws/.foi/config.yaml', '/ws/.foi/authorities/anytown-police.yaml', '/ws/.foi/authorities/missing.yaml']);
  });

  it('has its defaults where there is no folder', async () => {
    const project = await resolveProject(memory({}), '/ws/n.foi.md', []);
    assert.deepEqual([project.folder, project.configAddress, project.config.levels], [undefined, undefined, {}]);
    assert.equal(await project.profile('anytown-police'), undefined);
    assert.deepEqual([await project.authorities(), await project.wording()], [[], []]);
  });
});
