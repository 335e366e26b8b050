import assert from 'node:assert/strict';
import * as path from 'node:path';
import { folderWith, inProcess } from './support';

describe('attachments', () => {
  const folder = folderWith({
    'plain.csv': 'Year,Count\n2025,120\n',
    'people.csv': 'Name,NI number\nA,AB123456C\nB,JK654321D\n',
    'broken.xlsx': 'PK\u0003\u0004 and no more',
  });
  const at = (name: string): string => path.join(folder, name);

  it('says what was looked at, and that nothing was seen', async () => {
    const { status, out, err } = await inProcess(['attachments', at('plain.csv')]);
    assert.equal(err, '');
    assert.match(out, /plain\.csv: looked into\.\n {2}Looked at: .+\n {2}Nothing of the kinds that are looked for was seen there\.\n$/);
    assert.equal(status, 0);
  });

  it('names the rules that judge what was seen', async () => {
    const { status, out } = await inProcess(['attachments', at('people.csv')]);
    assert.match(out, /warning: .*National Insurance.*\(letter-personal-data\)/);
    assert.doesNotMatch(out, /AB123456C/, 'what was hidden is never shown');
    assert.equal(status, 1);
  });

  it('goes on after a file that can’t be looked into, or is not there', async () => {
    const { status, out, err } = await inProcess(['attachments', at('broken.xlsx'), at('none.csv'), at('plain.csv')]);
    assert.match(out, /broken\.xlsx: not looked into/);
    assert.match(out, /plain\.csv: looked into/);
    assert.match(err, /none\.csv: there is no such file/);
    assert.equal(status, 2);
  });

  it('gives programs facts and findings', async () => {
    const { out } = await inProcess(['attachments', '--format', 'json', at('people.csv')]);
    const [first] = JSON.parse(out) as { file: string; access: string; traces: { kind: string }[]; findings: { rule: string; severity: string }[] }[];
    assert.equal(first?.access, 'read');
    assert.deepEqual(
      first?.findings.map(({ rule, severity }) => `${severity} ${rule}`),
      ['warning letter-personal-data'],
    );
  });

  it('wants a file', async () => {
    assert.equal((await inProcess(['attachments'])).status, 2);
  });
});
