import assert from 'node:assert/strict';
import { plain } from './support';

/** Marks as slips and word processors leave them: what they were meant to hide stays hidden, what follows is shown. */
const HIDDEN: Readonly<Record<string, string>> = {
  'a comment with long dashes': '<!— heron —>',
  'a comment with an arrow at its end': '<!– heron →',
  'a comment with one hyphen at both ends': '<!- heron ->',
  'a comment with spaces in its marks': '< ! -- heron -- >',
  'a comment with a sign of no width in its mark': '<!\u200b-- heron -->',
  'a comment that ends at once, and goes on': '<!--> heron -->',
  'a comment as a definition below words': 'Some words.\n[//]: # (heron)',
  'a comment as a definition without marks around it': '[//]: # heron',
  'a note within a line': 'Some words :internal[heron] and more.',
  'a note after a sign of no width': '\u200b:::internal\nheron\n:::',
  'attributes on the next line': ':::withheld{under="31(1)(a)"\n  information="heron"}\nWe withhold it.\n:::',
  'an attribute over two lines': ':::withheld{information="all that the\nheron knows"}\nWe withhold it.\n:::',
  'front matter below something else': 'A note.\n\n---\nfoi: 1\nwithheld-words:\n- heron\n---',
};

const AFTER = '\n\n:::advice\nPlease ask again.\n:::\n';

describe('damaged marks', () => {
  for (const [name, text] of Object.entries(HIDDEN)) {
    it(`hide what ${name} was meant to hide`, () => {
      const shown = plain(`---\nfoi: 1\nreference: A\n---\n\nDear all,\n\n${text}${AFTER}`);
      assert.doesNotMatch(shown, /heron/);
      assert.match(shown, /Dear all,[^]*Please ask again\./);
    });
  }

  it('hide the rest up to the next block where a comment has a damaged beginning and no end', () => {
    assert.doesNotMatch(plain(`Dear all,\n\n<!— heron\n\nheron${AFTER}`), /heron/);
  });

  it('hide lists at the margin in front matter without an end, and front matter after a sign of no width', () => {
    for (const lineEnding of ['\n', '\r\n', '\r']) {
      const text = `---\nfoi: 1\nwithheld-words:\n- heron\n- heron\nfields:\n  a: heron\n\nDear all,\n`.replaceAll('\n', lineEnding);
      assert.doesNotMatch(plain(text), /heron/);
      assert.match(plain(text), /Dear all,/);
    }
    assert.doesNotMatch(plain('\u200b---\nfoi: 1\nwithheld-words: [heron]\n---\n\nDear all,\n'), /heron/);
  });

  it('are read in time that grows with the text, however many there are', () => {
    for (const mark of ['<!– ', 'a –> <!- ', '\n[//]: # x', '<!-->', '\n---\nfoi: 1\nsubject: a\n', '\n:::withheld{a="\nb\n'])
      assert.ok(plain(`Dear all,\n\n${mark.repeat(mark.includes(':::') ? 200 : 3000)}`).startsWith('Dear all,'), mark);
  });

  it('are no marks where they are words', () => {
    const words = 'Stop!-- heron <-- and -> on.\n\n---\n\nsubject: the heron\n\nx [//] y = "z"';
    assert.match(plain(words), /Stop!-- heron <-- and -> on\./);
    assert.match(plain(words), /subject: the heron/);
    assert.doesNotMatch(plain(words), /left out/i);
  });
});

describe('characters that nobody sees', () => {
  it('are in no output, and those that belong to what is seen stay', () => {
    const tags = [...'heron'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
    const selectors = [...'heron'].map((letter) => String.fromCodePoint(0xe0100 + (letter.codePointAt(0) ?? 0))).join('');
    assert.equal(plain(`A${tags}b${selectors}c\u200b\u202e\u2060d\ufe01e`), 'Abcde\n');
    assert.equal(plain('👩‍💻 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 葛󠄀 ©️'), '👩‍💻 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 葛󠄀 ©️\n');
  });
});
