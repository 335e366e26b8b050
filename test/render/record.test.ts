import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { createNoticeService } from '../../server/src/core/index';
import type { AuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { type DisclosureRecord, RECORD_SCHEMA, recordHtml, recordOf } from '../../server/src/core/render/index';
import { soundNotices } from '../proof/sound';
import { CANARY, CANARY_NOTICE } from './canaryNotice';
import { SAMPLE_NOTICE } from './sampleNotice';
import { profileOf } from './support';

const service = createNoticeService();
const isRecord = new Ajv2020({ strict: false }).compile(RECORD_SCHEMA);

function made(text: string, { name = 'letter.foi.md', profile }: { name?: string; profile?: AuthorityProfile } = {}) {
  const snapshot = service.snapshot(text, { fileName: name });
  const options = profile ? { profile } : {};
  return recordOf({ notice: snapshot.notice, law: service.engine.law, profile, checked: snapshot.check(options) });
}

function record(text: string, options: Parameters<typeof made>[1] = {}): DisclosureRecord {
  const result = made(text, options);
  assert.ok(!('problem' in result), 'problem' in result ? result.problem : '');
  assert.ok(isRecord(result.record), JSON.stringify(isRecord.errors));
  return result.record;
}

const front = (lines: string): string => `---\nfoi: 1\nreference: FOI-26-0417\nreceived: 2026-10-05\nissued: 2026-10-30\n${lines}---\n\n`;
const HART = 'requester: { name: Jane Hart, address: "12 Mill Lane, Anytown, AN1 2BC" }\nsignatory: { name: Owen Price, title: Information Access Manager }\n';
/** The words of the letter as the log of a request by Jane Hart shows them, one passage a line. */
const words = (body: string, lines = HART): string =>
  record(front(lines) + body)
    .letter.text.trim()
    .replaceAll('\n\n', ' | ')
    .replaceAll('\n', ' ');

describe('the record for the disclosure log', () => {
  it('says what became of the request, from the marks of the letter', () => {
    const found = record(SAMPLE_NOTICE);
    assert.equal(found.version, 1);
    assert.equal(found.outcome, 'disclosed in part');
    assert.equal(found.workingDays, 19);
    assert.deepEqual(found.questions, [
      { question: '1', outcomes: ['disclosed'] },
      { question: '2', outcomes: ['withheld'] },
      { question: '3', outcomes: ['neither confirmed nor denied'] },
    ]);
    assert.deepEqual(
      found.provisions.map(({ citation, effect, status, publicInterestTest }) => [citation, effect, status, publicInterestTest]),
      [
        ['31(1)(a)', 'withheld', 'qualified', 'incomplete'],
        ['30(3)', 'neither confirmed nor denied', 'qualified', 'done'],
      ],
    );
    assert.match(found.draft?.words ?? '', /^DRAFT, not to be sent: /);
    assert.match(found.letter.text, /^\*\*\* DRAFT/);
    assert.equal(found.letter.text.includes('A. Requester'), false);
  });

  const outcomes: readonly (readonly [blocks: string, outcome: string])[] = [
    [':::disclosed\nx\n:::', 'disclosed in full'],
    [':::disclosed{questions="1"}\nx\n:::\n\n:::not-held{questions="1" further="yes"}\nx\n:::', 'disclosed in full'],
    [':::disclosed{questions="1"}\nx\n:::\n\n:::not-held{questions="2"}\nx\n:::', 'disclosed in part'],
    [':::withheld{under="21"}\nx\n:::', 'withheld'],
    [':::withheld{under="21" questions="1"}\nx\n:::\n\n:::ncnd{under="31(3)" questions="2"}\nx\n:::', 'withheld'],
    [':::ncnd{under="31(3)"}\nx\n:::', 'neither confirmed nor denied'],
    [':::not-held\nx\n:::', 'not held'],
    [':::refused{under="14(1)"}\nx\n:::', 'refused'],
    ['Thank you for your patience.', 'not known'],
  ];
  for (const [blocks, outcome] of outcomes)
    it(`is “${outcome}” for ${blocks.replaceAll('\n', ' ')}`, () => assert.equal(record(front('') + blocks).outcome, outcome));

  for (const [kind, outcome] of [
    ['extension', 'extension'],
    ['clarification', 'clarification'],
    ['fees-notice', 'fees notice'],
  ] as const)
    it(`is “${outcome}” for a letter of that kind`, () => assert.equal(record(`${front(`kind: ${kind}\n`)}:::advice\nx\n:::`).outcome, outcome));

  it('has what is withheld, and files without their folders', () => {
    const found = record(
      `${front('attachments:\n  - { file: cases/hart/records.csv, title: Records of Jane Hart }\n  - { file: hart_Jane.csv }\nrequester: { name: Jane Hart }\n')}:::withheld{under="21" information="the file of Jane Hart"}\nx\n:::`,
    );
    assert.deepEqual(found.withheld, ['the file of [Requester]']);
    assert.deepEqual(found.attachments, [
      { file: 'records.csv', title: 'Records of [Requester]' },
      { file: '[Requester].csv', title: null },
    ]);
  });

  it('knows no days where the calendar ends', () => {
    const found = record('---\nfoi: 1\nreference: A\nreceived: 2031-10-05\nissued: 2031-10-30\n---\n\nx');
    assert.equal(found.workingDays, null);
  });

  it('has the name of the authority from its profile, and no other value of it', () => {
    const profile = profileOf({ name: 'Anytown Police', 'review.email': 'canary@example.org' });
    const found = record(`${front('authority: anytown\n')}x`, { profile });
    assert.equal(found.authority, 'Anytown Police');
    assert.equal(JSON.stringify(found).includes('canary'), false);
  });

  it('of every sound notice is no draft, fits its schema, and names no requester', function () {
    this.timeout(60_000);
    const sound = soundNotices();
    assert.ok(sound.length > 30);
    for (const { name, notice, options } of sound) {
      const result = recordOf({ notice, law: service.engine.law, profile: options.profile, checked: service.engine.run(notice, options).result() });
      assert.ok('record' in result, name);
      assert.ok(isRecord(result.record), `${name}: ${JSON.stringify(isRecord.errors)}`);
      assert.equal(result.record.draft, null, name);
      // A review that takes the first answer back and gives no other has no outcome yet.
      if (!name.endsWith('review-overturned-ncnd.txt')) assert.notEqual(result.record.outcome, 'not known', name);
      const requester = notice.values.requester?.name;
      if (requester !== undefined) assert.equal(JSON.stringify(result.record).includes(requester), false, name);
      assert.doesNotMatch(result.record.letter.text, /\bDear (?!\[?requester\b|sir\b|applicant\b)/i, name);
    }
  });
});

describe('a log copy', () => {
  const cases: readonly (readonly [what: string, body: string, text: string])[] = [
    ['the fields', 'Dear ((requester.name)),\n\n((requester.address))', 'Dear [Requester], | [Requester]'],
    ['the salutation, whoever it names', 'Dear Councillor Wu,\n\nWe write to you, Councillor Wu.', 'Dear [Requester], | We write to you, [Requester].'],
    ['a salutation that goes on', 'Dear Jane Hart, thank you.', 'Dear [Requester], thank you.'],
    [
      'the name in the text',
      'As Jane Hart asked, JANE HART, Ms Hart, Mrs J. Hart, J Hart and Hart, Jane are one.',
      'As [Requester] asked, [Requester], [Requester], Mrs [Requester], [Requester] and [Requester] are one.',
    ],
    ['the surname alone', 'As Hart asked.', 'As [Requester] asked.'],
    ['the name over emphasis and a line break', 'For Jane **Hart** and Jane\\\nHart.', 'For [Requester] and [Requester].'],
    [
      'the name in a heading, an item, a cell, a quotation and code',
      '# For Jane Hart\n\n- Jane Hart\n\n> Jane Hart\n\n| Jane Hart |\n|---|\n| a |\n\n```\nJane Hart\n```',
      '# [Requester] - [Requester] > [Requester] ',
    ],
    ['the name in the request', ':::request\nI am Jane Hart.\n:::', '> I am [Requester].'],
    ['a mailbox with the name', 'Sent to jane.hart@example.org.', 'Sent to [Requester]'],
    [
      'a link to that mailbox',
      '[Your address](mailto:jane.hart@example.org) and [yours](https://example.org/Jane%20Hart) and [ours](https://example.org/).',
      'Your address and yours and ours <https://example.org/>.',
    ],
    [
      'the address, whole and by line',
      '12 Mill Lane, Anytown\n\nAt 12 Mill Lane and AN1 2BC in Anytown.',
      '[Requester], Anytown | At [Requester] and [Requester] in Anytown.',
    ],
    [
      'lines above the salutation',
      'Anyone\\\n3 High Street\n\nOur ref: FOI-26-0417\n\n30 October 2026\n\nDear Sir or Madam,',
      '[Address] | Our ref: FOI-26-0417 | 30 October 2026 | Dear Sir or Madam,',
    ],
    ['the name of whoever signs', 'Yours sincerely,\n\nOwen Price, Information Access Manager', 'Yours sincerely, | [Signatory], Information Access Manager'],
    ['the field of whoever signs', '((signatory.name)), ((signatory.title))', '[Signatory], Information Access Manager'],
    [
      'a signature that the front matter does not know',
      'Yours faithfully\\\nMarta Fell\\\nFreedom of Information Officer',
      'Yours faithfully [Signatory] Freedom of Information Officer',
    ],
  ];
  for (const [what, body, text] of cases)
    it(`takes out ${what}`, () => {
      const found = words(body);
      if (!text.startsWith('# ')) assert.equal(found, text);
      else {
        assert.doesNotMatch(found, /Hart/);
        assert.equal((found.match(/\[Requester\]/g) ?? []).length, 5);
      }
    });

  const stays: readonly (readonly [what: string, body: string])[] = [
    ['another name with the same surname, inside a sentence', 'It was given to the Mill Hart fund and by John Hart.'],
    ['a role that signs', 'Yours sincerely, | Information Access Team'],
    ['a salutation of nobody', 'Dear Sir or Madam,'],
    ['words that hold the name', 'The Hartlepool and hart records.'],
  ];
  for (const [what, body] of stays) it(`leaves ${what}`, () => assert.equal(words(body.replaceAll(' | ', '\n\n')), body));

  it('says where a person should look, and names nobody', () => {
    const doubtful = made(`${front(HART)}Given to Jane and by John Hart.`);
    assert.ok('remarks' in doubtful);
    assert.deepEqual(doubtful.remarks, [
      'a word that is also part of the requester’s name was left in 2 places. See whether it means the requester before the copy is published.',
    ]);
    const unknown = made(`${front('')}We write.`);
    assert.match('remarks' in unknown ? unknown.remarks.join() : '', /the name was not looked for/);
  });

  it('keeps a requester out who is called so', () => {
    assert.equal(words('Dear ((requester.name)),\n\nRequester asked.', 'requester: { name: A. Requester }\n'), 'Dear [Requester], | [Requester] asked.');
  });

  it('prints no field of a name that is too short to be looked for', () => {
    assert.equal(
      words('To ((requester.name)) from ((signatory.name))', 'requester: { name: Wu }\nsignatory: { name: Ng }\n'),
      'To [Requester] from [Signatory]',
    );
  });

  it('gives headings new anchors, and no link to an old one', () => {
    const { html } = record(`${front(HART)}# For Jane Hart\n\n[above](#for-jane-hart)\n\n## Part\n\n[part](#part)`).letter;
    assert.doesNotMatch(html, /hart/i);
    assert.match(html, /<h3 id="for-requester">/);
    assert.match(html, /<p>above<\/p>/);
    assert.match(html, /<a href="#part"/);
  });

  it('is a draft that says so where personal data stands in the letter', () => {
    const text = `${front('')}:::disclosed\nThe patient’s NHS number is 943 476 5919.\n:::`;
    const found = record(text);
    assert.equal(found.draft?.personalData, 1);
    assert.match(recordHtml(found), /personal data may stand in the letter/);
  });
});

describe('words that must not leave', () => {
  const places: readonly (readonly [what: string, text: string])[] = [
    ['the letter', `${front('withheld-words: [Operation Example]\n')}About Operation\nExample.`],
    ['the letter, over emphasis', `${front('withheld-words: [Operation Example]\n')}About Operation *Example*.`],
    ['a table', `${front('withheld-words: [Operation Example]\n')}| a | Operation Example |\n|---|---|\n| b | c |`],
    ['the subject', `${front('withheld-words: [Operation Example]\nsubject: Operation Example\n')}x`],
    ['the name of a file', `${front('withheld-words: [Operation Example]\nattachments:\n  - { file: operation_example.csv }\n')}x`],
    [
      'the attribute that names what is withheld',
      `${front('withheld-words: [Operation Example]\n')}:::withheld{under="21" information="Operation Example"}\nx\n:::`,
    ],
    ['the target of a link', `${front('withheld-words: [Operation Example]\n')}[a](https://example.org/operation-example)`],
    ['a field', `${front('withheld-words: [Operation Example]\nfields: { unit: Operation Example }\n')}((unit))`],
  ];
  for (const [what, text] of places)
    it(`refuse the record when they stand in ${what}`, () => {
      const result = made(text);
      assert.match('problem' in result ? result.problem : '', /^“Operation Example” is among the withheld words/);
    });

  it('refuse nothing while they are hidden', () =>
    assert.ok('record' in made(`${front('withheld-words: [Operation Example]\n')}x\n\n:::internal\nOperation Example\n:::`)));
});

describe('what is hidden in a notice', () => {
  /** These two are shown: the title of a file that goes out, and the words in which the authority names what it withholds. */
  const SHOWN = ['CANARYattachment', 'CANARYinformation'];
  const leaks = (found: DisclosureRecord): readonly string[] =>
    [...new Set(`${JSON.stringify(found)}${recordHtml(found)}`.match(CANARY) ?? [])].filter((word) => !SHOWN.includes(word));

  it('reaches no record', () => {
    const found = record(CANARY_NOTICE);
    assert.deepEqual(leaks(found), []);
    assert.deepEqual(found.withheld, ['CANARYinformation']);
    for (const text of ['A. Requester', 'B. Officer']) assert.equal(recordHtml(found).includes(text), false, text);
    assert.match(found.letter.text, /Traffic Unit/);
  });

  it('reaches no record while the front matter has no end', () => {
    const found = record(CANARY_NOTICE.replace('\n---\n\n<!--', '\n\n<!--'));
    assert.deepEqual(leaks(found), []);
    assert.equal(found.subject, null);
    assert.deepEqual(found.attachments, []);
  });

  it('reaches no record, whatever stands in the front matter', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{0,8}$/);
    const value = fc.oneof(
      word,
      fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
      fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    );
    const keys = [
      'requester',
      'signatory',
      'fields',
      'waivers',
      'clock',
      'questions',
      'lang',
      'kind',
      'regime',
      'received',
      'issued',
      'sent',
      'note',
      'published-copy',
      'withheld-words',
    ];
    const entry = fc.tuple(
      fc.constantFrom(...keys),
      fc.constantFrom('name', 'address', 'title', 'rule', 'reason', 'unit', 'x'),
      value,
      fc.constantFrom('map', 'list', 'scalar'),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.constantFrom('Dear ((requester.name)),', 'Dear all,', '# ((subject))'), (entries, opening) => {
        let number = 0;
        const lines = entries.map(([key, inner, one, form]) => {
          const canary = `${one} QZX${number++}`;
          return form === 'map' ? `${key}: { ${inner}: "${canary}" }` : form === 'list' ? `${key}: ["${canary}"]` : `${key}: "${canary}"`;
        });
        const text = `---\nfoi: 1\nreference: FOI-1\n${lines.join('\n')}\n---\n\n${opening}\n\nWe write.\n\n((signatory.name))\n`;
        const result = made(text);
        const all = 'record' in result ? JSON.stringify(result.record) + recordHtml(result.record) + result.remarks.join() : '';
        assert.doesNotMatch(all, /QZX/, text);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
