import * as assert from 'node:assert/strict';
import { documentLinks, relativePath } from '../../../server/src/core/features/documentLink';
import { snapshotOf } from '../../support/features';

function links(text: string, fileName?: string): string[] {
  return documentLinks(snapshotOf(text, fileName === undefined ? {} : { fileName })).map(
    ({ span, target }) => `${text.slice(span.start, span.end)} -> ${target.kind === 'url' ? target.url : `file ${target.path}`}`,
  );
}

describe('links', () => {
  it('finds links, definitions and bare addresses of the web', () => {
    assert.deepEqual(
      links('See [the list](https://example.org/a "Title"), <https://example.org/b> and https://example.org/c.\n\n[d]: https://example.org/d\n'),
      [
        'https://example.org/a -> https://example.org/a',
        'https://example.org/b -> https://example.org/b',
        'https://example.org/c -> https://example.org/c',
        'https://example.org/d -> https://example.org/d',
      ],
    );
  });

  it('counts from the start of the text, not of the paragraph', () => {
    assert.deepEqual(links('---\nfoi: 1\n---\n\nText.\n\nMail [us](mailto:foi@example.org).\n'), ['mailto:foi@example.org -> mailto:foi@example.org']);
  });

  it('finds the files that the front matter names and links point to', () => {
    assert.deepEqual(links('---\nfoi: 1\nattachments:\n  - { file: data/a.csv, title: Data }\n---\n\n[Data](data/a.csv)\n'), [
      'data/a.csv -> file data/a.csv',
      'data/a.csv -> file data/a.csv',
    ]);
  });

  it('leaves out other schemes, ways up, and fields', () => {
    assert.deepEqual(links('[a](javascript:alert) [b](../x.csv) [c](/etc/passwd) [d](#part) [e](((regulator.url))) [f](file:///etc/passwd)\n'), []);
    for (const path of ['', '..', 'a/../../b', 'C:\\x', '\\\\host\\x', '//host/x', '?q']) assert.equal(relativePath(path), undefined, path);
    assert.equal(relativePath('./a\\b.csv'), 'a/b.csv');
  });

  it('finds web addresses in plain letters, without the full stop behind them', () => {
    assert.deepEqual(links('Dear Sir\n\nSee https://example.org/list. Bye\n', 'letter.txt'), ['https://example.org/list -> https://example.org/list']);
  });
});
