import assert from 'node:assert/strict';
import Ajv from 'ajv/dist/2020';
import { parseDocument } from 'yaml';
import { realEngine } from '../../server/src/core';
import { configSchema } from '../../server/src/core/config/configSchema';
import { toJsonSchema } from '../../server/src/core/config/jsonSchema';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { WORDING_SCHEMA } from '../../server/src/core/config/wordingSchema';
import { settingsCompletions } from '../../server/src/core/features/settings/settingsCompletion';
import { type SettingsFile, type SettingsKind, settingsKind, settingsProblems } from '../../server/src/core/features/settings/settingsFile';
import { settingsHover } from '../../server/src/core/features/settings/settingsHover';
import { SHIPPED } from '../../server/src/core/wording/shipped';
import { LineIndex } from '../../server/src/core/text/lineIndex';

const engine = realEngine();
const TODAY = '2026-10-30';

/** A file with its cursor, which stands at the bar. */
function at(kind: SettingsKind, marked: string): { readonly file: SettingsFile; readonly offset: number } {
  const text = marked.replace('|', '');
  return { file: { kind, name: 'a', text, lines: new LineIndex(text) }, offset: marked.indexOf('|') };
}

function offered(kind: SettingsKind, marked: string): string[] {
  const { file, offset } = at(kind, marked);
  return settingsCompletions(file, offset, engine, TODAY).map(({ label }) => label);
}

/** The text after taking the offer of this name. */
function taken(kind: SettingsKind, marked: string, label: string): string {
  const { file, offset } = at(kind, marked);
  const one = settingsCompletions(file, offset, engine, TODAY).find((offer) => offer.label === label);
  assert.ok(one, `${label} is not offered`);
  return file.text.slice(0, one.span.start) + one.insert + file.text.slice(one.span.end);
}

function hover(kind: SettingsKind, marked: string): string | undefined {
  const { file, offset } = at(kind, marked);
  return settingsHover(file, offset, engine)?.markdown;
}

describe('the files of .foi', () => {
  it('are known by where they stand', () => {
    assert.equal(settingsKind('file:///ws/.foi/config.yaml'), 'config');
    assert.equal(settingsKind('file:///ws/.foi/authorities/a.yaml'), 'authority');
    assert.equal(settingsKind('file:///ws/.foi/wording/a.md'), 'wording');
    for (const uri of ['file:///ws/config.yaml', 'file:///ws/.foi/other.yaml', 'file:///ws/a.foi.md', 'file:///ws/.foi/wording/deep/a.md', 'untitled:a'])
      assert.equal(settingsKind(uri), undefined, uri);
  });

  it('say what is not understood in them', () => {
    const says = (kind: SettingsKind, text: string) => settingsProblems(at(kind, `${text}|`).file, engine).map(({ message }) => message);
    assert.match(says('config', 'rules:\n  pit-mising: off\n')[0] ?? '', /Did you mean "pit-missing"/);
    assert.match(says('authority', 'name: A\nkind: polce\n')[0] ?? '', /Did you mean "police"/);
    assert.match(says('wording', '---\nrevv: 1\n---\nWords.')[0] ?? '', /"revv" is not a key of standard wording\. Did you mean "rev"/);
  });
});

describe('completion in the files of .foi', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(offered('authority', 'name: A\nki|\n').slice(0, 3), ['short-name', 'address', 'kind']);
    assert.ok(!offered('authority', 'name: A\n|\n').includes('name'));
    assert.deepEqual(offered('authority', 'name: A\nreview:\n  name: x\n  e|\n').slice(0, 3), ['offered', 'to', 'address']);
    assert.deepEqual(offered('authority', 'name: A\ncontact: { email: x, |\n'), ['telephone', 'website']);
    assert.deepEqual(offered('authority', 'signatories:\n  - name: A\n    t|\n'), ['name', 'title']);
    assert.deepEqual(offered('authority', 'signatories:\n  - n|\n'), ['name', 'title']);
    assert.deepEqual(offered('authority', 'nonsense:\n  |\n'), []);
    assert.deepEqual(offered('config', '|'), ['rules']);
  });

  it('offers values where there is a choice', () => {
    assert.ok(offered('authority', 'name: A\nkind: |\n').includes('local-government'));
    assert.ok(!offered('authority', 'kind: |\n').includes('council'));
    assert.deepEqual(offered('authority', 'review:\n  offered: |\n'), ['yes', 'no']);
    assert.deepEqual(offered('authority', 'regulator:\n  valid-from: |\n'), [TODAY]);
    assert.deepEqual(offered('authority', 'name: |\n'), []);
    assert.deepEqual(offered('authority', '# a comment |\n'), []);
  });

  it('offers rules and their levels', () => {
    assert.ok(offered('config', 'rules:\n  |\n').includes('pit-missing'));
    assert.ok(offered('config', 'rules:\n  s12-|\n').includes('s12-limit-wrong'));
    assert.ok(!offered('config', 'rules:\n  pit-missing: off\n  |\n').includes('pit-missing'));
    assert.deepEqual(offered('config', 'rules:\n  s12-limit-wrong: |\n'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.deepEqual(offered('config', 'rules: { pit-missing: |\n'), ['off', 'hint', 'information', 'warning', 'error']);
  });

  it('offers the head of standard wording, and nothing in its words', () => {
    assert.deepEqual(offered('wording', '---\nid: a\n|\n---\nWords.'), ['rev', 'valid-from', 'valid-until', 'stands-for', 'applies-to', 'lang', 'handling']);
    for (const text of ['applies-to: [FOIA, |', 'applies-to: |', 'applies-to:\n  - |'])
      assert.deepEqual(offered('wording', `---\n${text}\n---\n`), ['FOIA', 'EIR', 'FOISA', 'EISR'], text);
    assert.deepEqual(offered('wording', '---\nstands-for: |\n---\n'), ['rights', 'advice']);
    assert.deepEqual(offered('wording', '---\nid: a\n---\nWords |'), []);
    assert.deepEqual(offered('wording', 'i|'), []);
  });

  it('replaces the word under the cursor, and no more', () => {
    assert.equal(taken('authority', 'ki|nd: police\n', 'kind'), 'kind: police\n');
    assert.equal(taken('authority', 'ki|\n', 'kind'), 'kind: \n');
    assert.equal(taken('authority', 're|\n', 'review'), 'review:\n');
    assert.equal(taken('authority', 'kind: po|lice # x\n', 'fire'), 'kind: fire # x\n');
    assert.equal(taken('wording', '---\r\napplies-to: [FOIA, E|]\r\n---\r\n', 'EIR'), '---\r\napplies-to: [FOIA, EIR]\r\n---\r\n');
  });

  it('has an answer at every place of any text', () => {
    for (const kind of ['config', 'authority', 'wording'] as const)
      for (const text of ['', '---', '---\n---', 'a: {{{', '- - -', 'review:\n\t|x', '"', 'a: &b [*b', '\u0000', 'rules:\r\n  x: [', '? a\n: b'])
        for (let offset = 0; offset <= text.length; offset++) {
          const file = { kind, name: 'a', text, lines: new LineIndex(text) };
          settingsCompletions(file, offset, engine, undefined);
          settingsHover(file, offset, engine);
        }
  });
});

describe('hover in the files of .foi', () => {
  it('explains keys, and values of a closed list', () => {
    assert.match(hover('authority', 'name: A\nki|nd: police\n') ?? '', /\*\*kind\*\*: What kind .*\n\npolice: A police force/s);
    assert.match(hover('authority', 'na|me: A\n') ?? '', /\*\*name\*\* \(required\)/);
    assert.match(hover('authority', 'signatories:\n  - name: A\n    ti|tle: B\n') ?? '', /The post of the person/);
    assert.match(hover('config', 'rules:\n  pit-mis|sing: off\n') ?? '', /\*\*pit-missing\*\*.*\n\noff: The rule is not run/s);
    assert.match(hover('wording', '---\nrev: 1\nhand|ling: x\n---\nWords.') ?? '', /Never inserted/);
  });

  it('says nothing elsewhere', () => {
    for (const [kind, text] of [
      ['authority', '# com|ment\nname: A\n'],
      ['authority', 'nonsen|se: A\n'],
      ['wording', '---\nrev: 1\n---\nrev|: 1'],
    ] as const)
      assert.equal(hover(kind, text), undefined, text);
  });
});

describe('the JSON Schemas of .foi', () => {
  const compiled = (schema: object) => new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const rules = engine.rules.map(({ name }) => ({ name, summary: '' }));
  const config = compiled(toJsonSchema(configSchema(rules)) as object);
  const wording = compiled(toJsonSchema(WORDING_SCHEMA) as object);
  const value = (text: string): unknown => parseDocument(text).toJS();

  for (const text of [
    'rules: {}\n',
    'rules:\n  pit-missing: off\n',
    'rules:\n  pit-mising: off\n',
    'rule: {}\n',
    'rules:\n  pit-missing: loud\n',
    'rules: off\n',
  ])
    it(`agree with the check of config.yaml on ${JSON.stringify(text)}`, () =>
      assert.equal(config(value(text)), settingsProblems(at('config', `${text}|`).file, engine).length === 0));

  for (const head of [
    'rev: 1',
    'id: a',
    'rev: 1\napplies-to: [FOIA]',
    'rev: 1\napplies-to: EIR',
    'rev: 1\napplies-to: [GDPR]',
    'rev: 1\nstands-for: rights',
    'rev: 1\nstands-for: it',
    'rev: 1\nx: y',
  ])
    it(`agree with the check of standard wording on ${JSON.stringify(head)}`, () =>
      assert.equal(wording(value(`${head}\n`)), readWordingFile('a', `---\n${head}\n---\nWords.`).problems.length === 0));

  it('accept the shipped wording', () => {
    for (const { id, rev, standsFor, appliesTo, handling } of SHIPPED)
      assert.ok(wording({ id, rev, ...(standsFor ? { 'stands-for': standsFor } : {}), 'applies-to': appliesTo, handling }), id);
  });
});
