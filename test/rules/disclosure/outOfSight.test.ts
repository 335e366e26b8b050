import assert from 'node:assert/strict';
import { fixAll, saidOf } from '../../support/ruleCases';

type Case = readonly [name: string, fragment: string, expected: string];

const HIDDEN = 'letter-hidden-text';

/** What only looks as if it hid something, or belongs to the spelling. Read in the dialect and as a letter without marks. */
const IN_SIGHT: readonly (readonly [name: string, fragment: string])[] = [
  ['a family of emoji', 'The poster of 2025 shows 👨\u200d👩\u200d👧 at a crossing.'],
  ['a profession in a skin colour', 'The sign shows 👩🏽\u200d⚕️ and 🧑\u200d🦽.'],
  ['a heart on fire and a pirate flag', 'The names were ❤️\u200d🔥 and 🏴\u200d☠️.'],
  [
    'the flags of Wales and Scotland',
    'The stickers show 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} and 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}.',
  ],
  ['Welsh', 'Mae’r wybodaeth hon ar gael yn Gymraeg: tŷ, ŵyn, gwybodaeth bersonol.'],
  ['Gaelic', 'Tha am fiosrachadh seo ri fhaighinn ann an Gàidhlig.'],
  ['a soft hyphen', 'Llan\u00adfair\u00adpwll\u00adgwyn\u00adgyll has three cameras.'],
  ['spaces that keep together', 'It cost £\u00a06\u202f400 in 2025.'],
  ['Persian', 'این نامه می\u200cخواهد پاسخ دهد.'],
  ['Hindi', 'क्\u200dष को देखें।'],
  ['Malayalam', 'അവന്\u200d പറഞ്ഞു.'],
  ['Hebrew with a mark of direction', 'השם הוא שלום\u200f.'],
  ['Khmer', 'សូម\u200bអរគុណ។'],
  ['Thai', 'ขอ\u200bขอบคุณ'],
  ['a size of type', 'The style sheet says <p style="font-size:0.9em"> here.'],
  ['a form of a Chinese character', '東京都葛\u{e0100}飾区'],
  ['a sign of mathematics in another form', 'A \u2229\ufe00 B'],
  ['a keycap', 'Press 1️⃣ and then ☎️.'],
];

const OUT_OF_SIGHT: readonly Case[] = [
  ['a space without width', 'There were el\u200beven in the year.', 'invisible'],
  ['a mark of the encoding in the middle', 'There were \ufeffeleven.', 'invisible'],
  ['a word joiner', 'There were\u2060 eleven.', 'invisible'],
  ['what a telephone list brings', 'Call \u202a01632 960001\u202c.', 'invisible'],
  ['what an address book brings', 'Call \u202d01632 960001\u202c.', 'invisible'],
  ['what a messenger brings', 'Call \u206801632 960001\u2069.', 'invisible'],
  ['a joiner between letters', 'The num\u200dber is eleven.', 'invisible'],
  ['words that run the other way', 'The file is report\u202efdp.exe\u202c.', 'reorders'],
  ['bytes in variation selectors', 'There were eleven\u{e0158}\u{e0162}\u{e0153}.', 'writes'],
  ['a selector after a letter', 'There were a\ufe01b\ufe03.', 'writes'],
  ['a joiner of graphemes', 'There were el\u034feven.', 'invisible'],
  ['letters that no program shows', 'There were eleven.\u{e0053}\u{e0065}\u{e0063}\u{e0072}\u{e0065}\u{e0074}', 'writes'],
  ['letters behind a flag', '🏴\u{e0053}\u{e0065}\u{e0063}\u{e0072}\u{e0065}\u{e0074}\u{e0053}\u{e0065}\u{e0063}\u{e007f}', 'writes'],
  ['two on one line, said once', 'There\u200b were el\u200beven.', 'invisible'],
];

describe('what is in the letter and is not seen', () => {
  for (const [name, fragment] of IN_SIGHT)
    it(`lets stand: ${name}`, () => assert.equal(saidOf(fragment, [HIDDEN]) + saidOf(fragment, [HIDDEN], { plain: true }), ''));
  for (const [name, fragment, expected] of OUT_OF_SIGHT) {
    it(`${expected}: ${name}`, () => {
      assert.equal(saidOf(fragment, [HIDDEN]), expected);
      assert.equal(saidOf(fragment, [HIDDEN], { plain: true }), expected);
    });
    it(`goes with its fix: ${name}`, () => {
      const seen = fragment.replace(/[\u034f\ufe01\ufe03\u{e0100}-\u{e01ef}\u200b\u200d\u2060\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '');
      for (const plain of [true, false]) assert.ok(fixAll(fragment, HIDDEN, { plain }).includes(seen));
    });
  }

  it('is a comment only in a letter without marks', () => {
    const fragment = 'There were eleven. <!-- ask Jo whether this is right -->';
    assert.equal(saidOf(fragment, [HIDDEN], { plain: true }), 'comment');
    assert.equal(saidOf(fragment, [HIDDEN]), '');
    assert.match(fixAll(fragment, HIDDEN, { plain: true }), /There were eleven\. \n/);
  });

  it('is a run that a word processor hides', () => {
    assert.equal(saidOf('There were <span style="display:none">twelve</span> eleven.', [HIDDEN], { plain: true }), 'hidden-run');
    assert.equal(saidOf('There were <span style="mso-hide:all">twelve</span> eleven.', [HIDDEN], { plain: true }), 'hidden-run');
    assert.equal(saidOf('There were <span style="font-size: 0">twelve</span> eleven.', [HIDDEN], { plain: true }), 'hidden-run');
  });

  it('is a withheld word behind a picture or a link', () => {
    const withheld = '---\nwithheld-words: [Harbour Street]\n---\n';
    assert.equal(saidOf(`${withheld}![The depot in Harbour Street](depot.png)`, [HIDDEN]), 'withheld-words');
    assert.equal(saidOf(`${withheld}[The map](maps/harbour-street.pdf)`, [HIDDEN]), 'withheld-words');
    assert.equal(saidOf(`${withheld}![The depot](depot.png) in the harbour. Street by street it differs.`, [HIDDEN]), '');
  });
});

const REDACTED = 'redaction-ineffective';

const REMOVED: readonly string[] = [
  'The report was written by [redacted: section 40(2)].',
  'The report was written by [REDACTED - Personal Data].',
  'The price was [Redacted – s.43(2)].',
  'The report was written by [Redacted: Name Of Junior Officer].',
  'The name was [Redacted: Gwybodaeth Bersonol].',
  'The letter was about [Redacted: Ministerial Correspondence].',
  'It names [Redacted: Personally Identifiable Information] and [Redacted: Bank Details].',
  'It names [Redacted: Vehicle Registration], [Redacted: Intellectual Property] and [Redacted: Job Title].',
  'The name was ███████ and the street ████ ████.',
  'The path goes ~ 40 m further, and the file is notes~~2025.txt.',
  'The bar █ marks 2024 and ▇ marks 2025.',
  'Pages 3 to 9 are redacted. (Redaction: third party information)',
  'The unit is [redacted] and the site is (redacted).',
  'The value was [Redacted: COMMERCIAL IN CONFIDENCE].',
];
const LEFT_IN: readonly (readonly [fragment: string, words: string])[] = [
  ['The report was written by ~~Jo Bloggs~~.', 'Jo Bloggs'],
  ['The report was written by [REDACTED: Jo Bloggs].', 'Jo Bloggs'],
  ['Write to [redacted: jo.bloggs@anytown.example].', 'jo.bloggs@anytown.example'],
  ['The price was (redacted – £14,500).', '£14,500'],
  ['Call [Redaction: 01632 960 123].', '01632 960 123'],
  ['It was written by [Redacted – Dr Ann Other].', 'Dr Ann Other'],
  ['The report was written by ███Jo Bloggs███.', 'Jo Bloggs'],
  ['The price was <del>£14,500</del>.', '£14,500'],
  ['It was <span style="background-color:#000">Jo Bloggs</span>.', 'Jo Bloggs'],
  ['The ~~supplier was Mill Lane Ltd~~ supplier is not named.', 'supplier was Mill Lane Ltd'],
];

describe('words marked as redacted', () => {
  for (const fragment of REMOVED)
    it(`lets stand: ${fragment}`, () => assert.equal(saidOf(fragment, [REDACTED]) + saidOf(fragment, [REDACTED], { plain: true }), ''));
  for (const [fragment, words] of LEFT_IN)
    it(`finds: ${fragment}`, () => {
      for (const plain of [true, false]) {
        assert.equal(saidOf(fragment, [REDACTED], { plain }), 'words');
        const fixed = // What is taken out needs an exemption.
          fixAll(fragment, REDACTED, { plain, then: ['withheld-without-exemption'] });
        assert.ok(!fixed.includes(words) && fixed.includes('[redacted]'), fixed);
      }
    });
  it('are the requester’s own in the request', () => assert.equal(saidOf(':::request\n1. How many ~~cars~~ cameras?\n:::', [REDACTED]), ''));
});
