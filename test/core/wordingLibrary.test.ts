import assert from 'node:assert/strict';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { law } from '../../server/src/core/law';
import { dutyStatement } from '../../server/src/core/wording';
import { hasWording, withFills, wordingChanges } from '../../server/src/core/wording/comparison';
import { compareEditions, libraryWith, shippedLibrary, standardBlock } from '../../server/src/core/wording/library';
import { SHIPPED } from '../../server/src/core/wording/shipped';

const file = (head: string, text = 'Words.') => readWordingFile('name', `---\n${head}\n---\n${text}\n`);

describe('a file of standard wording', () => {
  it('has a head and words', () => {
    const { problems, ...read } = file(
      'id: rights\nrev: 2026-03\nvalid-from: 2026-03-01\nvalid-until: 2027-02-28\nstands-for: rights\napplies-to: [FOIA, EIR]\nhandling: Ask first.',
      '\n\n## Head\r\n\r\nWords.\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(read, {
      id: 'rights',
      rev: '2026-03',
      validFrom: '2026-03-01',
      validUntil: '2027-02-28',
      standsFor: 'rights',
      appliesTo: ['FOIA', 'EIR'],
      handling: 'Ask first.',
      language: 'en',
      text: '## Head\n\nWords.',
    });
  });

  it('has the name of its file where it gives no id, and one regime without a list', () => {
    const { id, appliesTo, problems } = file('rev: 1\napplies-to: FOISA');
    assert.deepEqual([id, appliesTo, problems], ['name', ['FOISA'], []]);
  });

  for (const [head, about, says] of [
    ['id: a', '', /edition/],
    ['rev: 1\nvalid-form: 2026-01-01', 'valid-form', /"valid-from"/],
    ['rev: 1\nvalid-from: soon', 'soon', /date/],
    ['rev: 1\nvalid-until: 2026-02-30', '2026-02-30', /date/],
    ['rev: 1\nvalid-from: 2026-02-01\nvalid-until: 2026-01-01', '2026-01-01', /earlier/],
    ['rev: 1\nstands-for: withheld', 'withheld', /rights or advice/],
    ['rev: 1\napplies-to: [FOIA, GDPR]', '[FOIA, GDPR]', /FOISA/],
  ] as const)
    it(`says what is wrong with ${head.replaceAll('\n', ', ')}`, () => {
      const text = `---\r\n${head.replaceAll('\n', '\r\n')}\r\n---\r\nWords.`;
      const { problems } = readWordingFile('name', text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', says);
      assert.equal(text.slice(problems[0]?.span.start, problems[0]?.span.end), about);
    });

  it('is read whatever it holds', () => {
    for (const text of ['', '---', '---\n---', '---\n[\n---\nx', 'no head', '---\nrev: [a]\n---']) readWordingFile('name', text);
  });
});

describe('the shipped wording', () => {
  it('is well written, with everything that snippets and rules insert', () => {
    assert.ok(SHIPPED.length >= 8);
    for (const { id, problems, handling } of SHIPPED) assert.deepEqual([problems, handling !== undefined], [[], true], id);
    for (const regime of ['FOIA', 'EIR', 'FOISA', 'EISR'] as const) {
      assert.ok(shippedLibrary().find('complaint-rights', { regime }), regime);
      assert.ok(shippedLibrary().find('ncnd-caveat', { regime }), regime);
    }
    assert.equal(shippedLibrary().standsFor('complaint-rights'), 'rights');
    assert.match(standardBlock('ncnd-caveat', 'EIR'), /^:::standard\{id="ncnd-caveat" rev="2026-01"\}\nNothing in this part .*\n:::$/);
  });

  for (const [regime, citation, matter] of [
    ['FOIA', '31(3)', '31(1)(a)'],
    ['EIR', 'reg 12(6)', undefined],
    ['FOISA', 'FOISA 18', 'FOISA 35(1)(a)'],
  ] as const)
    it(`says of ${regime} that nothing is confirmed or denied as the blocks do`, () => {
      const provision = law.byCitation(citation);
      const condition = matter === undefined ? undefined : law.byCitation(matter);
      assert.ok(provision);
      const said = dutyStatement([{ provision, ...(condition ? { conditions: [condition] } : {}) }]);
      const entry = shippedLibrary().find('ncnd-statement', { regime });
      assert.ok(entry && hasWording(said, entry), said);
    });
});

describe('editions', () => {
  const library = libraryWith([
    file('id: rights\nrev: 2026-3\nvalid-until: 2026-09-30', 'Three.'),
    file('id: rights\nrev: 2026-10\nvalid-from: 2026-10-01', 'Ten.'),
    file('id: complaint-rights\nrev: 1\napplies-to: [EIR]', 'Ours.'),
  ]);
  const words = (id: string, regime: 'FOIA' | 'EIR', date?: string) => library.find(id, { regime, date })?.text;

  it('are chosen by the date of the letter', () => {
    assert.equal(words('rights', 'FOIA', '2026-09-30'), 'Three.');
    assert.equal(words('rights', 'FOIA', '2026-10-01'), 'Ten.');
    assert.equal(words('rights', 'FOIA'), 'Ten.');
  });

  it('of a workspace win for the regimes that they name, and leave the others to the shipped ones', () => {
    assert.equal(words('complaint-rights', 'EIR'), 'Ours.');
    assert.match(words('complaint-rights', 'FOIA') ?? '', /internal review/);
    assert.deepEqual(library.ids, [...shippedLibrary().ids, 'rights'].sort());
  });

  it('are in the order of their numbers', () => assert.ok(compareEditions('2026-9', '2026-10') < 0));
});

describe('comparison with the library', () => {
  const entry = { text: '## Rights\n\nWrite to [insert: address] within 40 days.\n\nSee ((regulator.url)).' };
  const filled = '# Rights\r\n\r\nWrite  to The Mayor’s Office,\r\n1 High Street within 40\r\ndays.\r\n\r\nSee ((regulator.url)).\r\n';

  for (const [what, letter, same] of [
    ['its own words', entry.text, true],
    ['places filled, lines broken, another heading', filled, true],
    ['a word changed', filled.replace('40', '20'), false],
    ['a sentence added', `${filled}\nThank you.`, false],
    ['a paragraph added in a place', entry.text.replace('[insert: address]', 'us.\n\nOr to them'), false],
    ['a place left empty', entry.text.replace('[insert: address]', ''), false],
    ['nothing', '', false],
    ['a fill of a page', entry.text.replace('[insert: address]', 'x '.repeat(400)), false],
  ] as const)
    it(`${same ? 'takes' : 'does not take'} ${what} for the same`, () => assert.equal(hasWording(letter, entry), same));

  it('minds no shape of quotation marks', () => assert.ok(hasWording("the Council's “own”", { text: 'the Council’s "own"' })));

  it('keeps what was filled in', () => {
    assert.equal(withFills(entry, filled.replace('days', 'weeks')), entry.text.replace('[insert: address]', 'The Mayor’s Office,\n1 High Street'));
    assert.equal(withFills({ text: 'Send it to [insert: address].' }, filled), 'Send it to [insert: address].');
  });

  it('says where words differ, and not that places are filled', () => {
    assert.deepEqual(wordingChanges(filled, entry), []);
    assert.deepEqual(wordingChanges(filled.replace('40\r\ndays', '20 days'), entry), [{ library: '40', letter: '20' }]);
    assert.equal(wordingChanges('a b c '.repeat(500), { text: 'd e f '.repeat(500) }), undefined);
  });
});
