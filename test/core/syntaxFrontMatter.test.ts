import assert from 'node:assert/strict';
import Ajv from 'ajv/dist/2020';
import { FRONT_MATTER_KEYS, faultMessage, fieldPaths, frontMatterKey, toJsonSchema } from '../../server/src/core/syntax';
import { dialect, faultNames, mended } from './syntaxSupport';

const HEAD = 'foi: 1\nreference: A-1\n';
const front = (body: string): string => `---\n${body}---\n\nDear B\n`;

describe('syntax: front matter', () => {
  it('types what it reads by the schema', () => {
    const text = front(`foi: 1
reference: 01.10        # as written
kind: extension
subject: "Berths: a list"
lang: cy
regime: EIR
received: 2026-03-02
clock:
  clarification-received: 2026-03-05
  fees-notice: { sent: 2026-03-04, paid: 2026-03-06 }
questions: 3
requester:
  name: J. Bloggs
  address: |
    1 Quay Street
    Port
attachments:
  - { file: berths.csv, title: Berths }
fields: { unit: Harbour Office, code: 007 }
withheld-words: [Operation Example, yes]
published-copy: true
sent:
waivers:
  - rule: dates-missing
    reason: in the covering message
`);
    const { frontMatter, faults, pieces } = dialect(text);
    assert.deepEqual(faults, []);
    assert.ok(frontMatter);
    const { waivers, ...values } = frontMatter.values;
    assert.deepEqual(values, {
      foi: 1,
      reference: '01.10',
      kind: 'extension',
      subject: 'Berths: a list',
      lang: 'cy',
      regime: 'EIR',
      received: '2026-03-02',
      clock: { 'clarification-received': '2026-03-05', 'fees-notice': { sent: '2026-03-04', paid: '2026-03-06' } },
      questions: 3,
      requester: { name: 'J. Bloggs', address: '1 Quay Street\nPort\n' },
      attachments: [{ file: 'berths.csv', title: 'Berths' }],
      fields: { unit: 'Harbour Office', code: '007' },
      'withheld-words': ['Operation Example', 'yes'],
      'published-copy': true,
    });
    const [waiver] = waivers ?? [];
    assert.equal(waiver?.rule, 'dates-missing');
    assert.match(text.slice(waiver?.span.start, waiver?.span.end), /^rule: dates-missing\n.*reason: in the covering message/s);
    const sent = frontMatter.entries.find((entry) => entry.path === 'clock.fees-notice.sent');
    assert.equal(text.slice(sent?.valueSpan.start, sent?.valueSpan.end), '2026-03-04');
    assert.equal(text.slice(sent?.keySpan.start, sent?.keySpan.end), 'sent');
    assert.equal(frontMatter.entries.find((entry) => entry.path === 'attachments.0.file')?.value, 'berths.csv');
    assert.ok(text.slice(frontMatter.span.start, frontMatter.span.end).endsWith('\n---'));
    assert.deepEqual(
      pieces.map((piece) => piece.prose.text),
      ['Dear B'],
    );
  });

  for (const [name, body, faults, fixed] of [
    ['a colon in a value', `${HEAD}subject: Berths: a list # note\n`, ['front-matter-invalid/colon-in-value'], `${HEAD}subject: "Berths: a list" # note\n`],
    ['a colon in a value of a map', `${HEAD}requester:\n  name: B: C\n`, ['front-matter-invalid/colon-in-value'], `${HEAD}requester:\n  name: "B: C"\n`],
    [
      'an anchor and an alias',
      `${HEAD}subject: &a x\nauthority: *a\n`,
      ['front-matter-invalid/anchor', 'front-matter-invalid/alias', 'front-matter-invalid/wrong-type'].slice(0, 2),
      undefined,
    ],
    ['a tag', `${HEAD}subject: !!str x\n`, ['front-matter-invalid/tag'], undefined],
    ['a merge key', `${HEAD}fields:\n  <<: x\n`, ['front-matter-invalid/merge-key'], undefined],
    ['a missing key', 'foi: 1\n', ['front-matter-invalid/missing-key'], 'reference: "[insert: the reference]"\nfoi: 1\n'],
    ['an empty required key', 'foi:\nreference: A-1\n', ['front-matter-invalid/missing-key'], 'foi: 1\nreference: A-1\n'],
    ['nothing at all', '', ['front-matter-invalid/missing-key', 'front-matter-invalid/missing-key'], 'foi: 1\n'],
    ['another version', 'foi: 2\nreference: A-1\n', ['front-matter-invalid/version'], undefined],
    ['a day that does not exist', `${HEAD}received: 2026-02-30\n`, ['front-matter-invalid/bad-date'], undefined],
    ['29 February out of a leap year', `${HEAD}received: 2100-02-29\n`, ['front-matter-invalid/bad-date'], undefined],
    ['a date in words', `${HEAD}issued: 3rd March 2026\n`, ['front-matter-invalid/bad-date'], `${HEAD}issued: 2026-03-03\n`],
    ['a date that can be read in two ways', `${HEAD}issued: 03/04/2026\n`, ['front-matter-invalid/bad-date'], undefined],
    ['a date in a map', `${HEAD}clock: { complex-and-voluminous: soon }\n`, ['front-matter-invalid/bad-date'], undefined],
    ['a value outside the list', `${HEAD}regime: foia\n`, ['front-matter-invalid/bad-value'], `${HEAD}regime: FOIA\n`],
    ['yes for true', `${HEAD}published-copy: yes\n`, ['front-matter-invalid/wrong-type'], `${HEAD}published-copy: true\n`],
    ['a number in words', `${HEAD}questions: three\n`, ['front-matter-invalid/wrong-type'], undefined],
    ['text for a map', `${HEAD}requester: J. Bloggs\n`, ['front-matter-invalid/wrong-type'], undefined],
    ['a map for text', `${HEAD}subject: { a: b }\n`, ['front-matter-invalid/wrong-type'], undefined],
    ['text for a list', `${HEAD}attachments: a.csv\n`, ['front-matter-invalid/wrong-type'], undefined],
    ['text in a list of maps', `${HEAD}attachments: [a.csv]\n`, ['front-matter-invalid/wrong-type'], undefined],
    ['an unknown key', `${HEAD}harbour: x\n`, ['front-matter-unknown-key/unknown'], undefined],
    ['a key nearly right', `${HEAD}recieved: 2026-03-02\n`, ['front-matter-unknown-key/unknown-near'], `${HEAD}received: 2026-03-02\n`],
    ['an unknown key in a map', `${HEAD}requester: { nam: B }\n`, ['front-matter-unknown-key/unknown-near'], `${HEAD}requester: { name: B }\n`],
    ['a key twice', `${HEAD}subject: a\nsubject: b\n`, ['front-matter-invalid/duplicate-key'], undefined],
    ['a field that hides a key', `${HEAD}fields: { requester.name: B }\n`, ['front-matter-invalid/field-hides'], undefined],
    ['a field that hides the regulator', `${HEAD}fields: { regulator.telephone: B }\n`, ['front-matter-invalid/field-hides'], undefined],
    ['a list instead of keys', '- a\n', ['front-matter-invalid/not-a-map', 'front-matter-invalid/missing-key', 'front-matter-invalid/missing-key'], undefined],
    ['a bracket that is not closed', `${HEAD}withheld-words: [a\n`, ['front-matter-invalid/not-yaml'], undefined],
  ] as const) {
    it(name, () => {
      const text = front(body);
      const document = dialect(text);
      assert.deepEqual(faultNames(document).sort(), [...faults].sort());
      for (const fault of document.faults) assert.doesNotMatch(faultMessage(fault), /\{\w+\}/);
      const [first] = document.faults;
      if (fixed === undefined || !first) return;
      assert.equal(mended(text, first), front(fixed));
    });
  }

  it('goes on line by line after what is not YAML', () => {
    const { frontMatter } = dialect(front('foi: 1\nreference: "A-1\nsubject: Berths: a list\nreceived: 2026-03-02\nwithheld-words: [a\nissued: 2026-03-03\n'));
    assert.equal(frontMatter?.values.foi, 1);
    assert.equal(frontMatter?.values.subject, 'Berths: a list');
    assert.equal(frontMatter?.values.received, '2026-03-02');
    assert.equal(frontMatter?.values.issued, '2026-03-03');
  });

  it('ends what is not closed before the letter, and closes it', () => {
    const text = '---\nfoi: 1\nreference: A-1\nclock:\n  sent: 2026-03-02\n\nDear B\n\n:::decision\na\n:::\n';
    const document = dialect(text);
    assert.deepEqual(faultNames(document), ['front-matter-invalid/not-closed', 'front-matter-unknown-key/unknown']);
    assert.equal(document.frontMatter?.values.reference, 'A-1');
    assert.deepEqual(
      document.pieces.map((piece) => piece.prose.text),
      ['Dear B', 'a'],
    );
    const [fault] = document.faults;
    assert.ok(fault);
    assert.deepEqual(faultNames(dialect(mended(text, fault))), ['front-matter-unknown-key/unknown']);
  });

  it('keeps places right with Windows line endings', () => {
    const text = '---\r\nfoi: 1\r\nreference: A-1\r\nrecieved: 2026-03-02\r\n---\r\nDear B\r\n';
    const { faults, frontMatter } = dialect(text);
    assert.equal(text.slice(faults[0]?.span.start, faults[0]?.span.end), 'recieved');
    assert.equal(text.slice(frontMatter?.span.start, frontMatter?.span.end).endsWith('---'), true);
  });

  it('does not choke on data', () => {
    for (const body of [
      '['.repeat(50_000),
      '- '.repeat(20_000),
      'a: b\n'.repeat(20_000),
      '? '.repeat(400),
      '{a: '.repeat(400),
      'a: &b [*b, *b]\n',
      '"',
      "'",
      '%',
      '\t- a\n',
      '? a\n',
    ]) {
      assert.ok(dialect(front(`${body}\n`)).frontMatter, body.slice(0, 20));
    }
  });

  it('is published as a JSON Schema that takes and refuses the right things', () => {
    const check = new Ajv({ strict: false, validateFormats: false }).compile(toJsonSchema());
    assert.equal(
      check({
        foi: 1,
        reference: 'A-1',
        received: '2026-03-02',
        requester: { name: 'B' },
        attachments: [{ file: 'a' }],
        fields: { unit: 'x' },
        'withheld-words': ['a'],
      }),
      true,
    );
    for (const wrong of [
      { foi: 1 },
      { foi: 2, reference: 'a' },
      { foi: 1, reference: 'a', recieved: 'x' },
      { foi: 1, reference: 'a', regime: 'foia' },
      { foi: 1, reference: 'a', requester: { nam: 'x' } },
    ]) {
      assert.equal(check(wrong), false, JSON.stringify(wrong));
    }
  });

  it('describes every key', () => {
    assert.equal(frontMatterKey('clock.fees-notice.sent')?.type, 'date');
    assert.equal(frontMatterKey('attachments.0.file')?.type, 'text');
    assert.equal(frontMatterKey('attachments.0.nothing'), undefined);
    assert.ok(fieldPaths().includes('requester.name') && !fieldPaths().includes('requester'));
    for (const key of FRONT_MATTER_KEYS) assert.match(key.description, /\.$/);
  });
});
