import assert from 'node:assert/strict';
import Ajv from 'ajv/dist/2020';
import { parseDocument } from 'yaml';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import type { SchemaKey } from '../../server/src/core/config/fileSchema';
import { toJsonSchema } from '../../server/src/core/config/jsonSchema';
import { AUTHORITY_KINDS, PROFILE_SCHEMA } from '../../server/src/core/config/profileSchema';
import { law } from '../../server/src/core/law';
import { knownFields, resolveField } from '../../server/src/core/notice/fields';
import { RESTRICTED } from '../../server/src/core/rules/exemptions/bodyKinds';
import { limitOfBody } from '../../server/src/core/rules/support/costLimit';
import type { RuleContext } from '../../server/src/core/rules/define';

const WHOLE = `name: Anytown Borough Council
short-name: the Council
address: [Town Hall, Anytown, AN1 1AA]
kind: local-government
regime: FOIA
cost-limit: 450
review:
  offered: yes
  name: internal review
  to: Head of Governance
  address:
    - Town Hall
    - Anytown
  email: reviews@anytown.example
  telephone: 01632 960000
  working-days: 20
  ask-within: 40
contact: { telephone: 01632 960001, email: foi@anytown.example, website: "https://anytown.example" }
regulator:
  valid-from: 2026-12-01
  address: [New House, Manchester]
signatories:
  - { name: A. Officer, title: Information Officer }
  - name: B. Officer
letterhead: paper/letterhead.docx
fields: { unit: Governance, code: 007 }
notes: Ask before the 5th.
`;

const problems = (text: string): string[] =>
  parseAuthorityProfile('a', text).problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);

describe('profile of an authority: what it may say', () => {
  it('is read whole without a problem', () => {
    const profile = parseAuthorityProfile('a', WHOLE);
    assert.deepEqual(profile.problems, []);
    assert.deepEqual(profile.signatories, [
      { name: 'A. Officer', title: 'Information Officer' },
      { name: 'B. Officer', title: undefined },
    ]);
    assert.equal(profile.values['review.working-days'], '20');
    assert.equal(profile.values['unit'], 'Governance');
    assert.equal(profile.regulator?.validFrom, '2026-12-01');
  });

  for (const [text, says] of [
    ['nme: A\nname: B\n', ['nme: "nme" is not a key of an authority’s profile. Did you mean "name"?']],
    ['name: A\nreview:\n  emial: a@b.example\n', ['emial: "emial" is not a key of "review". Did you mean "email"?']],
    ['name: A\nkind: polce\n', ['polce: "polce" can’t stand for "kind". Did you mean "police"?']],
    ['name: A\nreview: ask us\n', ['review: Write "review" as one "key: value" on each line, further in than the key.']],
    ['name: A\nreview:\n  working-days: soon\n', ['soon: Write "review.working-days" as a whole number from 1 to 999.']],
    ['name: A\nreview:\n  offered: maybe\n', ['maybe: Write "review.offered" as yes or no.']],
    ['name: A\nregulator:\n  valid-from: 1 December\n', ['1 December: Write "regulator.valid-from" as a date such as 2026-10-30.']],
    ['name: A\naddress:\n  street: High Street\n', ['address: Write "address" as one line, or a list with one line of the address after each dash.']],
    ['name: A\nsignatories:\n  - B. Officer\n', ['B. Officer: Write each member of "signatories" with its keys: name, title.']],
    ['name: A\nfields: { reference: x }\n', ['reference: Give this another name: ((reference)) already stands for something else.']],
    ['name: A\nreview:\n  email: ask\n', ['ask: Write "review.email" as an e-mail address.']],
  ] as const)
    it(`has a place and a remedy for ${JSON.stringify(text)}`, () => assert.deepEqual(problems(text), says));

  it('has a name', () => {
    assert.match(problems('kind: police\n')[0] ?? '', /Add "name"/);
    assert.match(problems('name: A\nsignatories:\n  - title: Head\n')[0] ?? '', /Add "name" to a member of "signatories"/);
  });

  it('names no letterhead outside the .foi folder', () => {
    for (const path of ['letterhead.docx', 'a/b/c.DOCX', 'with space.docx', '..docx']) assert.deepEqual(problems(`name: A\nletterhead: "${path}"\n`), [], path);
    for (const path of ['../x.docx', 'a/../../x.docx', '/etc/x.docx', 'C:/x.docx', 'a\\x.docx', 'letterhead.pdf'])
      assert.match(problems(`name: A\nletterhead: ${path}\n`)[0] ?? '', /counted from the \.foi folder/, path);
  });
});

describe('profile of an authority: what letters can print of it', () => {
  const sources = (text: string, issued?: string) => ({
    values: { ...(issued === undefined ? {} : { issued }) },
    profile: parseAuthorityProfile('a', text),
    regulator: law.regulator('FOIA', issued),
  });

  it('are its values by their paths', () => {
    const value = (name: string) => resolveField(name, sources(WHOLE));
    assert.deepEqual(value('review.address'), { value: 'Town Hall\nAnytown' });
    assert.deepEqual(value('signatories.1.name'), { value: 'B. Officer' });
    assert.deepEqual(value('unit'), { value: 'Governance' });
  });

  it('are never notes for colleagues, nor anything that could be notes with the key misspelt', () => {
    const SECRET = 'canary-of-the-notes';
    for (const text of [
      `name: A\nnotes: ${SECRET}\n`,
      `name: A\nnotes: [${SECRET}]\n`,
      `name: A\nnotes: { a: ${SECRET} }\n`,
      `name: A\nnote: ${SECRET}\n`,
      `name: A\nreview:\n  notes: ${SECRET}\n`,
      `name: A\nsignatories:\n  - { name: B, notes: ${SECRET} }\n`,
    ]) {
      const all = sources(text);
      assert.ok(!JSON.stringify([all.profile.values, all.profile.regulator, all.profile.signatories]).includes(SECRET), text);
      for (const name of ['notes', 'notes.0', 'notes.a', 'note', 'review.notes', 'signatories.0.notes', 'fields.notes'])
        assert.deepEqual(resolveField(name, all), { missing: 'unknown' }, `${text} ${name}`);
      assert.ok(knownFields(all).every((field) => field.value !== SECRET && !field.name.includes('note')));
    }
    assert.match(problems(`name: A\nfields: { notes: ${SECRET} }\n`)[0] ?? '', /another name/);
    assert.deepEqual(resolveField('notes', sources(`name: A\nfields: { notes: ${SECRET} }\n`)), { missing: 'unknown' });
  });

  it('have its details of the regulator from their date on, and the built-in ones before', () => {
    const address = (issued?: string) => resolveField('regulator.address', sources(WHOLE, issued));
    assert.deepEqual(address('2026-12-01'), { value: 'New House\nManchester' });
    assert.deepEqual(address('2026-11-30'), { value: law.regulator('FOIA', '2026-11-30').postal.join('\n') });
    assert.deepEqual(address(), { value: 'New House\nManchester' });
    assert.deepEqual(resolveField('regulator.telephone', sources(WHOLE, '2027-01-01')), { value: law.regulator('FOIA', '2027-01-01').telephone });
  });
});

describe('profile of an authority: its JSON Schema', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(toJsonSchema(PROFILE_SCHEMA) as object);
  const accepts = (text: string): boolean => validate(parseDocument(text).toJS());

  const samples = [
    WHOLE,
    'name: A\n',
    'name:\nkind: police\n',
    'name: A\nreview:\n',
    'name: A\nkind: council\n',
    'name: A\ncost-limit: "600"\n',
    'nme: A\n',
    'name: A\nkind: polce\n',
    'name: A\nreview: x\n',
    'name: A\nreview:\n  working-days: 0\n',
    'name: A\nreview:\n  offered: false\n',
    'name: A\nreview:\n  offered: maybe\n',
    'name: A\naddress: { a: b }\n',
    'name: A\nsignatories: [B]\n',
    'name: A\nsignatories:\n  - title: x\n',
    'name: A\nletterhead: ../x.docx\n',
    'name: A\nletterhead: x.docx\n',
    'name: A\nregulator: { url: ftp }\n',
    'name: A\nfields: { a: 1, b: x }\n',
    'name: A\nfields: { a: [1] }\n',
  ];
  for (const text of samples)
    it(`agrees with the check on ${JSON.stringify(text.slice(0, 50))}`, () => assert.equal(accepts(text), problems(text).length === 0));

  it('describes every key and value', () => {
    const look = (keys: readonly SchemaKey[]): void => {
      for (const one of keys) {
        assert.match(one.description, /^[A-Z].*\.$/, one.key);
        for (const { description } of one.values) assert.ok(description.length > 3);
        look(one.keys);
      }
    };
    look(PROFILE_SCHEMA.keys);
  });
});

describe('kinds of authority', () => {
  const context = (kind: string) =>
    ({ authorityKind: kind, profile: undefined, notice: { sentences: [] } }) as unknown as Pick<RuleContext, 'notice' | 'authorityKind' | 'profile'>;

  for (const { value, costLimit } of AUTHORITY_KINDS)
    it(`have the cost limit that the rules apply: ${value}`, () => assert.equal(limitOfBody(context(value))?.pounds, costLimit));

  it('settle who can use the exemptions of government', () => {
    const cannot = (section: string): string[] =>
      AUTHORITY_KINDS.map(({ value }) => value).filter((kind) =>
        RESTRICTED.some(({ provision, excluded }) => provision.path.join() === section && excluded.test(kind)),
      );
    for (const kind of ['central-government', 'devolved-government', 'parliament', 'armed-forces', 'other']) assert.ok(!cannot('35').includes(kind), kind);
    for (const kind of ['police', 'local-government', 'health', 'school', 'college', 'university', 'fire', 'ambulance', 'parish', 'housing'])
      assert.ok(cannot('35').includes(kind), kind);
  });
});
