import * as assert from 'node:assert/strict';
import { addAttachments } from '../../../server/src/core/features/addAttachments';
import { applyEdits } from '../../../server/src/core/text/edits';
import { snapshotOf } from '../../support/features';

const BODY = '\nDear A\n';

/** The front matter with files added, and the links. */
function added(head: string, ...paths: string[]): [string, string] | undefined {
  const text = `${head}${BODY}`;
  const found = addAttachments(snapshotOf(text), paths);
  return found && [applyEdits(text, found.edits).replace(BODY, ''), found.links];
}

describe('files added to the attachments', () => {
  it('begin the list, or stand at its end', () => {
    const entry = '  - { file: figures.csv, title: figures }\n';
    assert.deepEqual(added('---\nfoi: 1\n---\n', 'figures.csv'), [`---\nfoi: 1\nattachments:\n${entry}---\n`, '[figures](figures.csv)']);
    const block = '---\nfoi: 1\nattachments:\n  - file: a.csv\n    title: A\nreference: R\n---\n';
    assert.deepEqual(added(block, 'figures.csv')?.[0], block.replace('reference', `${entry}reference`));
    assert.deepEqual(added('---\nattachments:\nfoi: 1\n---\n', 'figures.csv')?.[0], `---\nattachments:\n${entry}foi: 1\n---\n`);
    assert.deepEqual(added('---\nattachments: []\n---\n', 'figures.csv')?.[0], '---\nattachments: [{ file: figures.csv, title: figures }]\n---\n');
    assert.deepEqual(
      added('---\nattachments: [{ file: a.csv }]\n---\n', 'figures.csv')?.[0],
      '---\nattachments: [{ file: a.csv }, { file: figures.csv, title: figures }]\n---\n',
    );
  });

  it('give a letter without front matter one, and keep its line endings', () => {
    assert.match(added('', 'figures.csv')?.[0] ?? '', /^---\nfoi: 1\nattachments:\n {2}- \{ file: figures\.csv, title: figures \}\n---\n\n/);
    assert.match(added('---\r\nfoi: 1\r\n---\r\n', 'figures.csv')?.[0] ?? '', /^---\r\nfoi: 1\r\nattachments:\r\n {2}- .*\r\n---\r\n/);
  });

  it('are each listed once', () => {
    const head = '---\nattachments:\n  - { file: a.csv, title: A }\n---\n';
    assert.deepEqual(added(head, 'a.csv'), [head, '[a](a.csv)']);
    assert.deepEqual(added(head, 'a.csv', 'b.csv'), [head.replace('A }\n', 'A }\n  - { file: b.csv, title: b }\n'), '[a](a.csv), [b](b.csv)']);
  });

  it('are named so that YAML and Markdown read them back', () => {
    for (const path of [
      'data/my file (2).csv',
      '2025: figures.csv',
      'a [draft], b.csv',
      '#1.csv',
      '../others/no.csv',
      'a "b".csv',
      'Ymateb – ffigurau.csv',
      'a{b}.csv',
    ]) {
      const text = `---\nfoi: 1\n---\n${BODY}`;
      const found = addAttachments(snapshotOf(text), [path]);
      assert.ok(found, path);
      const after = snapshotOf(`${applyEdits(text, found.edits)}\n${found.links}\n`);
      assert.deepEqual(
        after.syntax.frontMatter?.values.attachments?.map(({ file }) => file),
        [path],
      );
    }
  });

  it('are refused where the front matter can’t take them', () => {
    assert.equal(added('---\nfoi: 1\n', 'a.csv'), undefined);
    assert.equal(added('---\nattachments: some words\n---\n', 'a.csv'), undefined);
  });
});
