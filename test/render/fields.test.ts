import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { fieldKeysOf, knownFields, printedDate, resolveField } from '../../server/src/core/notice/fields';
import { fieldPaths, parse } from '../../server/src/core/syntax/index';
import { html, letterFrom, plain, profileOf } from './support';

const FRONT = `---
foi: 1
reference: FOI-26-0417
received: 2026-10-05
requester: { name: "A. *Requester*", address: "1 High Street\\nAnytown" }
authority: anytown
fields: { unit: Traffic Unit, deadline: 2026-11-27, empty: "", site: "https://example.org/a b" }
waivers:
  - { rule: dates-missing, reason: a secret reason }
withheld-words: [Operation Example]
---

`;
const regulator = law.regulator('FOIA', undefined);
const profile = profileOf({
  name: 'Anytown Police',
  unit: 'hidden by the letter',
  'review.email': 'review@example.org',
  'review.address.0': 'Box 1',
  'review.address.1': 'Anytown',
});

describe('fields', () => {
  const filled: readonly (readonly [field: string, words: string])[] = [
    ['reference', 'FOI-26-0417'],
    ['received', '5 October 2026'],
    ['unit', 'Traffic Unit'],
    ['deadline', '27 November 2026'],
    ['authority', 'Anytown Police'],
    ['requester.name', 'A. *Requester*'],
    ['requester.address', '1 High Street\nAnytown'],
    ['review.email', 'review@example.org'],
    ['review.address', 'Box 1\nAnytown'],
    ['regulator.telephone', regulator.telephone],
    ['regulator.address', regulator.postal.join('\n')],
  ];
  for (const [field, words] of filled)
    it(`fills ((${field})) as text`, () => assert.equal(plain(`${FRONT}((${field}))`, { profile, regulator }), `${words}\n`));

  const missing: readonly (readonly [field: string, reason: string])[] = [
    ['issued', 'field-unfilled'],
    ['empty', 'field-unfilled'],
    ['signatory.name', 'field-unfilled'],
    ['nothing', 'field-unknown'],
    ['requester', 'field-unknown'],
    ['waivers', 'field-unknown'],
    ['waivers.0.reason', 'field-unknown'],
    ['withheld-words', 'field-unknown'],
    ['withheld-words.0', 'field-unknown'],
    ['constructor', 'field-unknown'],
  ];
  for (const [field, reason] of missing) {
    it(`leaves a gap for ((${field}))`, () => {
      const letter = letterFrom(`${FRONT}((${field}))`, { profile, regulator });
      assert.deepEqual(
        letter.gaps.map((gap) => [gap.reason, gap.name]),
        [[reason, field]],
      );
    });
  }

  it('finds nothing that every object has', () => assert.deepEqual(resolveField('__proto__', { values: { fields: {} }, profile }), { missing: 'unknown' }));

  it('has no name for an authority without a profile', () =>
    assert.deepEqual(resolveField('authority', { values: { authority: 'anytown' } }), { missing: 'unfilled' }));

  it('works in headings and link targets, not in code or the request', () => {
    assert.equal(html(`${FRONT}# ((unit))`), '<h1 id="traffic-unit">Traffic Unit</h1>');
    assert.equal(html(`${FRONT}[a](https://example.org/((unit)))`), '<p><a href="https://example.org/Traffic%20Unit" rel="noreferrer">a</a></p>');
    assert.equal(html(`${FRONT}[a](((site)))`), '<p><a href="https://example.org/a%20b" rel="noreferrer">a</a></p>');
    assert.equal(html(`${FRONT}\`((unit))\``), '<p><code>((unit))</code></p>');
    assert.equal(html(`${FRONT}\\((unit))`), '<p>((unit))</p>');
  });

  it('makes no link of a value that is no allowed target', () => {
    assert.equal(html('---\nfoi: 1\nreference: A\nfields: { x: "javascript:alert(1)" }\n---\n\n[a](((x)))'), '<p>a</p>');
  });

  it('leaves the requester out of a log copy', () => {
    const copy = FRONT.replace('authority:', 'published-copy: true\nauthority:');
    assert.equal(plain(`${copy}((requester.name)), ((requester.address))`), '[Requester], [Requester]\n');
  });

  it('spells dates in the language of the letter', () => {
    assert.equal(printedDate('2026-10-05', 'cy'), '5 Hydref 2026');
    assert.equal(printedDate('2026-13-05'), '2026-13-05');
    assert.equal(printedDate('5 October'), '5 October');
  });

  it('is known by every scalar of the schema, and by where else values come from', () => {
    const front = parse(`${FRONT}x`, { form: 'dialect' }).frontMatter;
    const known = knownFields({ values: front?.values ?? {}, fieldKeys: fieldKeysOf(front?.entries ?? []), profile, regulator });
    const names = known.map(({ name }) => name);
    for (const path of fieldPaths()) assert.ok(names.includes(path), path);
    for (const name of ['unit', 'empty', 'review.address', 'regulator.url']) assert.ok(names.includes(name), name);
    assert.equal(new Set(names).size, names.length);
    assert.equal(known.find(({ name }) => name === 'unit')?.value, 'Traffic Unit');
    assert.equal(known.find(({ name }) => name === 'empty')?.value, undefined);
  });
});
