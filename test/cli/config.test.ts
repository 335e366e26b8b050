import assert from 'node:assert/strict';
import * as path from 'node:path';
import { folderWith, inProcess, SOUND } from './support';

const HEADED = SOUND.replace('foi: 1\n', 'foi: 1\nauthority: anytown\nwaivers:\n  - { rule: dates-missing, reason: they stand in the covering e-mail }\n');

describe('config', () => {
  const folder = folderWith({
    '.foi/config.yaml': '# ours\nrules:\n  raw-html: off\n  pit-missing: warning\n',
    '.foi/authorities/anytown.yaml': 'name: Anytown Council\nkind: local-government\nregime: EIR\ncost-limit: 450\n',
    '.foi/wording/complaint-rights.md': '---\nrev: 2026-05\napplies-to: [EIR]\n---\nWrite to us.\n',
    '.foi/wording/broken.md': '---\nrev: 1\nvalid-until: never\n---\nWords.\n',
    'letter.foi.md': HEADED.replace('We write', '<!-- waive raw-html: a reason -->\n<b>We</b> write'),
    'own.foi.md': HEADED.replace('authority: anytown\n', 'authority: anytown\nregime: FOISA\nkind: review\n'),
    'bare/.foi/notes.txt': '',
    'bare/letter.txt': 'We write.\n',
  });
  const at = (name: string): string => path.join(folder, name);
  const json = async (...words: string[]) => JSON.parse((await inProcess(['config', '--format', 'json', ...words])).out);
  const find = (list: readonly { name: string }[], name: string) => list.find((one) => one.name === name);
  const ends = (value: unknown, end: string): void => assert.ok(String(value).endsWith(end), `${String(value)} does not end with ${end}`);

  it('says where each value comes from', async () => {
    const found = await json(at('letter.foi.md'), '--today', '2026-11-01');
    assert.deepEqual(find(found.values, 'authority'), { name: 'authority', value: 'anytown', origin: { from: 'letter', line: 3 } });
    for (const [name, value, line] of [
      ['authority name', 'Anytown Council', 1],
      ['kind of authority', 'local-government', 2],
      ['regime', 'EIR', 3],
      ['cost limit', '450', 4],
    ] as const) {
      const { value: said, origin } = find(found.values, name) as { name: string; value: string; origin: { file: string; line: number } };
      assert.deepEqual([said, origin.line], [value, line]);
      ends(origin.file, '.foi/authorities/anytown.yaml');
    }
    assert.deepEqual(find(found.values, 'kind of letter'), { name: 'kind of letter', value: 'response', origin: { from: 'default' } });
    assert.deepEqual(find(found.values, 'today'), { name: 'today', value: '2026-11-01', origin: { from: 'option' } });
    ends(found.folder, '.foi');
  });

  it('lets the letter stand above the profile', async () => {
    const found = await json(at('own.foi.md'));
    assert.deepEqual(find(found.values, 'regime'), { name: 'regime', value: 'FOISA', origin: { from: 'letter', line: 4 } });
    assert.deepEqual(find(found.values, 'kind of letter'), { name: 'kind of letter', value: 'review', origin: { from: 'letter', line: 5 } });
    assert.deepEqual(find(found.values, 'today'), { name: 'today', value: null, origin: { from: 'default' } });
  });

  it('lists every rule, with the line of those that are set', async () => {
    const { rules } = await json(at('letter.foi.md'));
    const set = rules.filter((rule: { origin: { from: string } }) => rule.origin.from === 'file');
    assert.deepEqual(
      set.map((rule: { name: string; value: string; origin: { line: number } }) => [rule.name, rule.value, rule.origin.line]),
      [
        ['pit-missing', 'warning', 4],
        ['raw-html', 'off', 3],
      ],
    );
    assert.deepEqual(find(rules, 'block-unclosed'), { name: 'block-unclosed', value: 'error', own: 'error', origin: { from: 'default' } });
    assert.deepEqual(find(rules, 'pit-formula'), { name: 'pit-formula', value: 'off', own: 'off', origin: { from: 'default' } });
  });

  it('says which wording and which waivers apply', async () => {
    const { wording, waivers } = await json(at('letter.foi.md'));
    const rights = find(wording, 'complaint-rights') as { name: string; value: string; origin: { from: string; file: string } };
    assert.equal(rights.value, '2026-05');
    ends(rights.origin.file, '.foi/wording/complaint-rights.md');
    assert.deepEqual(find(wording, 'ncnd-caveat'), { name: 'ncnd-caveat', value: '2026-01', origin: { from: 'shipped' } });
    assert.deepEqual(find((await json(at('own.foi.md'))).wording, 'complaint-rights'), {
      name: 'complaint-rights',
      value: '2026-01',
      origin: { from: 'shipped' },
    });
    assert.deepEqual(
      waivers.map((one: { name: string; scope: string; origin: { line: number } }) => [one.name, one.scope, one.origin.line]),
      [
        ['dates-missing', 'whole', 5],
        ['raw-html', 'place', 11],
      ],
    );
  });

  it('speaks to people, and of what is wrong in wording files', async () => {
    const { out, err, status } = await inProcess(['config', at('letter.foi.md')]);
    assert.equal(status, 0);
    for (const part of [
      /regime +EIR \(.*anytown\.yaml, line 3\)/,
      /raw-html: off instead of warning \(.*config\.yaml, line 3\)/,
      /other rules have their own level/,
      /complaint-rights: 2026-05 \(.*complaint-rights\.md\)/,
      /ncnd-caveat: 2026-01 \(shipped\)/,
      /dates-missing: they stand in the covering e-mail \(the letter, line 5\)/,
      /today +not given/,
      /law as of +2\d{3}-\d\d-\d\d \(shipped\)/,
      /bank holidays +those of every part of the United Kingdom/,
      /pit-missing: warning instead of error/,
    ])
      assert.match(out, part);
    assert.match(err, /broken\.md:3:14: "valid-until" is a date/);
  });

  it('has defaults for a plain letter without settings', async () => {
    const { out, status } = await inProcess(['config', at('bare/letter.txt')]);
    assert.equal(status, 0);
    for (const part of [/authority +not said/, /regime +FOIA \(default\)/, /every rule has its own/, /Waivers: none/]) assert.match(out, part);
  });

  it('wants a file, and gives a list for several', async () => {
    assert.equal((await inProcess(['config'])).status, 2);
    assert.equal((await inProcess(['config', at('no-such.foi.md')])).status, 2);
    assert.equal((await json(at('letter.foi.md'), at('own.foi.md'))).length, 2);
  });
});
