import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { completions } from '../../server/src/core/features/completion';
import type { FeatureContext, Snapshot } from '../../server/src/core/features/snapshot';
import { applicable, wordingOffers, wordingUpdate } from '../../server/src/core/features/wording';
import type { Regime } from '../../server/src/core/syntax/model';
import { applyEdits } from '../../server/src/core/text/edits';
import { hasWording } from '../../server/src/core/wording/comparison';
import { ANSWERED, filledFrom } from '../../server/src/core/wording/fills';
import { libraryWith, shippedLibrary } from '../../server/src/core/wording/library';
import { SHIPPED } from '../../server/src/core/wording/shipped';
import { ROOT } from '../support/root';

const service = createNoticeService();
const TODAY = '2026-11-20';
const CONTEXT: FeatureContext = { check: { today: TODAY } };

const head = (more = ''): string => `---\nfoi: 1\nreference: A-1\nregime: FOIA\nissued: 2026-11-20\n${more}---\n`;
const snapshot = (text: string): Snapshot => service.snapshot(text, { fileName: 'a.foi.md' });

/** The text after the wording was put at the bar. */
function inserted(marked: string, id: string, context = CONTEXT): string {
  const text = marked.replace('|', '');
  const offer = wordingOffers(snapshot(text), marked.indexOf('|'), context).find(({ entry }) => entry.id === id);
  assert.ok(offer, `${id} is not offered`);
  return applyEdits(text, [offer.edit]);
}

const wordingFile = (id: string, top: string, text: string) => readWordingFile(id, `---\nid: ${id}\n${top}\n---\n${text}\n`);
const OWN = wordingFile('own', 'rev: 2026-03\nhandling: canary-for-staff', 'Our own words.');
const context = (...files: readonly ReturnType<typeof wordingFile>[]): FeatureContext => ({ check: { today: TODAY, library: libraryWith(files) } });
const BLOCK = ':::standard{id="own" rev="2026-03"}\nOur own words.\n:::';

describe('the shipped standard wording', () => {
  const names = (regime: Regime): string[] => applicable(snapshot(head().replace('FOIA', regime)), CONTEXT).map(({ id }) => id);

  it('has what is the same in every letter, for each law', () => {
    assert.deepEqual(names('FOIA'), [
      'about-the-law',
      'complaint-rights',
      'contact',
      'fees-notice',
      'more-time',
      'narrower-request',
      'ncnd-caveat',
      'ncnd-statement',
      'own-data',
      're-use',
    ]);
    assert.deepEqual(names('EIR'), names('FOIA'));
    assert.deepEqual(
      names('FOISA'),
      names('FOIA').filter((id) => id !== 'more-time'),
    );
    assert.deepEqual(names('EISR'), ['complaint-rights', 'contact', 'ncnd-caveat', 're-use']);
  });

  it('says of each edition what it is, from when it holds and how it is used', () => {
    for (const { id, rev, validFrom, handling, text } of SHIPPED) assert.ok(rev && validFrom && handling && handling.length > 30 && text.length > 60, id);
  });

  it('is never about reasons: no harm, no factors, no balance', () => {
    for (const { id, text } of SHIPPED) assert.doesNotMatch(text, /\b(?:harm|prejudice|favour|outweigh|balance|factor)/i, id);
  });

  it('has every prompt that a profile can answer', () => {
    for (const prompt of Object.keys(ANSWERED))
      assert.ok(
        SHIPPED.some(({ text }) => text.includes(`[insert: ${prompt}]`)),
        prompt,
      );
  });

  const sample = (name: string): string => readFileSync(path.join(ROOT, 'client/samples', name), 'utf8');
  for (const name of ['withholding-and-disclosure.foi.md', 'ncnd-and-full-answer.foi.md', 'partial-ncnd.foi.md'])
    it(`adds nothing to the findings of a sound letter, prompts apart: ${name}`, () => {
      const text = sample(name);
      const before = snapshot(text);
      const rules = (one: Snapshot): string[] => [...new Set(one.check(CONTEXT.check).findings.map(({ rule }) => rule))];
      const place =
        before.syntax.blocks.find((block) => block.name === 'rights' || block.fence.attributes.some(({ value }) => value === 'complaint-rights'))?.span.start ??
        text.length;
      for (const { entry, edit } of wordingOffers(before, place - 1, CONTEXT)) {
        // A letter has complaint rights and an answer already, and is no fees notice.
        if (['complaint-rights', 'ncnd-statement', 'fees-notice', 'more-time'].includes(entry.id)) continue;
        const after = rules(snapshot(applyEdits(text, [edit]))).filter((rule) => !rules(before).includes(rule) && rule !== 'template-residue');
        assert.deepEqual(after, [], entry.id);
      }
    });
});

describe('standard wording at the cursor', () => {
  it('goes on the blank line, and after the paragraph or list in which the cursor stands', () => {
    const whole = `${head()}\nFirst.\n\n${BLOCK}\n\nSecond.\n`;
    for (const marked of ['First.\n\n|\n\nSecond.', 'Fi|rst.\n\nSecond.', 'First.|\n\n\nSecond.', 'First.\n|\nSecond.'])
      assert.equal(inserted(`${head()}\n${marked}\n`, 'own', context(OWN)), whole, marked);
    assert.equal(inserted(`${head()}\n- o|ne\n- two\n\nEnd.\n`, 'own', context(OWN)), `${head()}\n- one\n- two\n\n${BLOCK}\n\nEnd.\n`);
    assert.equal(inserted(`${head()}\nEnd.|`, 'own', context(OWN)), `${head()}\nEnd.\n\n${BLOCK}\n`);
  });

  it('never goes into the front matter, the request, other wording, a note or a fence', () => {
    const after = (before: string): string => `${before}\n\n${BLOCK}\n`;
    for (const block of [
      ':::request\n1. What?|\n:::',
      ':::inter|nal\nA note.\n:::',
      ':::standard{id="contact" rev="2026-11"}\nWords.|\n:::',
      ':::disclosed\nHere.\n::|:',
      '<!-- a | comment -->',
    ])
      assert.equal(inserted(`${head()}\n${block}\n`, 'own', context(OWN)), after(`${head()}\n${block.replace('|', '')}`), block);
    assert.equal(
      inserted(`---\nfoi: 1|\nreference: A\nissued: 2026-11-20\n---\nText.\n`, 'own', context(OWN)),
      `---\nfoi: 1\nreference: A\nissued: 2026-11-20\n---\n\n${BLOCK}\n\nText.\n`,
    );
  });

  it('may stand in the block of an outcome, unless it stands for another block', () => {
    const block = ':::ncnd{under="31(3) with 31(1)(a)"}\nWords.\n|\n:::';
    assert.equal(inserted(`${head()}\n${block}\n`, 'own', context(OWN)), `${head()}\n:::ncnd{under="31(3) with 31(1)(a)"}\nWords.\n\n${BLOCK}\n:::\n`);
    assert.match(inserted(`${head()}\n${block}\n`, 'complaint-rights'), /Words\.\n\n:::\n\n:::standard\{id="complaint-rights"/);
    assert.match(inserted(`${head()}\n:::rights\n|\n:::\n`, 'complaint-rights'), /:::rights\n:::standard\{id="complaint-rights"[\s\S]*\n:::\n:::\n$/);
    assert.equal(inserted(`${head()}\n:::disclosed\n|\n:::\n`, 'own', context(OWN)), `${head()}\n:::disclosed\n${BLOCK}\n:::\n`);
  });

  it('keeps line endings, says its edition, and has no note for staff', () => {
    const text = inserted(`${head()}\nFirst.\n\n|\n`.replaceAll('\n', '\r\n'), 'own', context(OWN));
    assert.ok(!/[^\r]\n/.test(text));
    assert.ok(text.endsWith(`${BLOCK}\n`.replaceAll('\n', '\r\n')));
    for (const { snippet, edit } of wordingOffers(snapshot(text), 0, context(OWN))) assert.ok(!`${snippet}${edit.text}`.includes('canary-for-staff'));
  });

  it('is current as soon as it stands there, with what the profile knows', () => {
    const profile = parseAuthorityProfile('a', 'name: A\nreview:\n  address: [Reviews, Town Hall, Anytown]\ncontact: { email: foi@anytown.example }\n');
    const known: FeatureContext = { check: { today: TODAY, profile } };
    for (const { entry } of wordingOffers(snapshot(head()), 0, known)) {
      const text = inserted(`${head()}\n|\n`, entry.id, known);
      assert.equal(wordingOffers(snapshot(text), 0, known).find((one) => one.entry.id === entry.id)?.state, 'current', entry.id);
    }
    assert.match(inserted(`${head()}\n|\n`, 'complaint-rights', known), /write to us at Reviews, Town Hall, Anytown and say/i);
    assert.match(inserted(`${head()}\n|\n`, 'contact', known), /contact us at \(\(contact\.email\)\) and/);
    assert.match(inserted(`${head()}\n|\n`, 'contact'), /\[insert: telephone number or e-mail address/);
  });

  it('is only what counts on the date of the letter', () => {
    const early = wordingFile('own', 'rev: 2026-03\nvalid-until: 2026-11-19', 'Ended.');
    const late = wordingFile('own', 'rev: 2026-12\nvalid-from: 2026-11-21', 'Not yet.');
    const ids = (issued: string) =>
      applicable(snapshot(head().replace('2026-11-20', issued)), context(early, late))
        .map(({ id, rev }) => `${id} ${rev}`)
        .filter((one) => one.startsWith('own '));
    assert.deepEqual([ids('2026-11-19'), ids('2026-11-20'), ids('2026-11-21')], [['own 2026-03'], [], ['own 2026-12']]);
    assert.deepEqual(wordingOffers(service.snapshot('Dear A,\n\nWords.', { fileName: 'a.txt' }), 0, CONTEXT), []);
  });

  it('is also completed whole on a line of colons', () => {
    const labels = (marked: string) => completions(snapshot(marked.replace('|', '')), marked.indexOf('|'), CONTEXT, true).map(({ label }) => label);
    const text = `${head()}\n:::|\n`;
    assert.ok(labels(text).includes('standard complaint-rights'));
    assert.ok(labels(`${head()}\n:::disclosed\n:::st|\n:::\n:::\n`).includes('standard re-use'));
    assert.ok(!labels(`${head()}\n:::disclosed\n:::st|\n:::\n:::\n`).includes('standard complaint-rights'));
    const one = completions(snapshot(text.replace('|', '')), text.indexOf('|'), CONTEXT, true).find(({ label }) => label === 'standard contact');
    assert.match(one?.insert ?? '', /^:::standard\{id="contact" rev="2026-11"\\\}\n[\s\S]*\$\{1:\[insert: [\s\S]*\n:::$/);
  });

  it('has an answer at every place', () => {
    const text = `${head()}\nFirst.\n\n:::ncnd{under="31(3)"}\n- a\n- b\n\n:::standard{id="own" rev="1"}\nWords.\n:::\n:::\n\n| a | b |\n| - | - |\n| c | d |\n\n:::internal\nNever`;
    const before = snapshot(text);
    for (let offset = 0; offset <= text.length; offset++)
      for (const { edit } of wordingOffers(before, offset, context(OWN))) {
        assert.equal(text.slice(edit.span.start, edit.span.end).trim(), '');
        const after = snapshot(applyEdits(text, [edit]));
        assert.deepEqual(
          after.syntax.blocks.filter(({ name }) => name !== 'standard').map(({ name, close }) => [name, close !== undefined]),
          before.syntax.blocks.filter(({ name }) => name !== 'standard').map(({ name, close }) => [name, close !== undefined]),
          `at ${offset}`,
        );
      }
  });
});

describe('bringing standard wording up to date', () => {
  const library = [
    wordingFile('own', 'rev: 2026-01', 'Write to [insert: whom] by post.'),
    wordingFile('own', 'rev: 2026-02', 'Please write to [insert: whom] by post or e-mail.'),
    wordingFile('gone', 'rev: 1\nvalid-until: 2026-01-31', 'Gone.'),
    wordingFile('fixed', 'rev: 1', 'Fixed words.'),
  ];
  const block = (id: string, rev: string, words: string): string => `:::standard{id="${id}" rev="${rev}"}\n${words}\n:::\n`;
  const LATE = block('own', '2026-01', 'Write to the Clerk by post.');

  it('does so for all of them, keeps what was filled in, and says what it did', () => {
    const text = `${head()}\n${LATE}\n${block('own', '2026-01', 'Write at once to the Clerk by post.')}\n${block('fixed', '1', 'Mended words.')}\n${block('gone', '1', 'Gone.')}\n${block('none', '1', 'x')}`;
    const { edits, ...counts } = wordingUpdate(snapshot(text), context(...library));
    assert.deepEqual(counts, { updated: 2, changed: 1, edited: 1, unsettled: 2 });
    const after = applyEdits(text, edits);
    assert.ok(after.includes(block('own', '2026-02', 'Please write to the Clerk by post or e-mail.')));
    assert.ok(!after.includes('2026-01"') && after.includes('Mended words.') && after.includes('Gone.'));
    assert.deepEqual(wordingUpdate(snapshot(after), context(...library)).edits, []);
  });

  it('leaves what a waiver accepts', () => {
    const waived = `${head()}\n<!-- waive standard-superseded: agreed with the Clerk -->\n${LATE}`;
    assert.equal(wordingUpdate(snapshot(waived), context(...library)).updated, 0);
    assert.equal(wordingUpdate(snapshot(`${head()}\n${LATE}`), context(...library)).updated, 1);
  });

  it('works where the rule is switched off', () => {
    const off: FeatureContext = { check: { ...context(...library).check, levels: { 'standard-superseded': 'off' } } };
    assert.equal(wordingUpdate(snapshot(`${head()}\n${LATE}`), off).updated, 1);
  });
});

describe('the time for the answer to a review', () => {
  const shown = (regime: Regime, profile: string): string => {
    const text = `${head().replace('FOIA', regime)}\nWithin ((review.working-days)) working days.\n`;
    const found = completions(snapshot(text), text.indexOf('((') + 2, { check: { today: TODAY, profile: parseAuthorityProfile('a', profile) } }, false);
    return found.find(({ label }) => label === 'review.working-days')?.detail ?? '';
  };

  it('is the profile’s, else the one of the law or the code', () => {
    assert.equal(shown('FOIA', 'name: A\nreview: { working-days: 30 }\n'), '30');
    assert.deepEqual(
      (['FOIA', 'EIR', 'FOISA', 'EISR'] as const).map((regime) => shown(regime, 'name: A\n')),
      ['20', '40', '20', '20'],
    );
  });
});

describe('prompts of standard wording', () => {
  it('are answered by a profile only where it knows, and stay the library’s words', () => {
    const entry = shippedLibrary().find('complaint-rights', { regime: 'EIR' });
    assert.ok(entry);
    const filled = (profile: string): string => filledFrom(parseAuthorityProfile('a', profile), entry.text);
    assert.equal(filled('name: A\n'), entry.text);
    assert.match(filled('name: A\nreview: { email: r@a.example }\n'), /write to us at \(\(review\.email\)\) and/);
    assert.match(filled('name: A\naddress: |\n  Town Hall\n  Anytown\n'), /write to us at Town Hall, Anytown and/);
    for (const profile of ['name: A\nreview: { email: r@a.example }\n', 'name: A\naddress: [Town Hall, Anytown]\n'])
      assert.ok(hasWording(filled(profile), entry));
  });
});
