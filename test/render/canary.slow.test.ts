import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { previewModel, renderHtml, renderText, strip } from '../../server/src/core/render/index';
import { parse } from '../../server/src/core/syntax/index';
import { CANARY, CANARY_NOTICE } from './canaryNotice';

/** Everything that leaves, in one string: both outputs as a draft and as a sending copy, and both views of the preview. */
function outputs(text: string): string {
  const syntax = parse(text, { fileName: 'letter.foi.md' });
  const letter = strip(syntax);
  const draft = { errors: 1, gaps: letter.gaps.length };
  const notice = lift(syntax, law);
  return [
    renderHtml(letter, draft),
    renderHtml(letter, undefined),
    renderText(letter, draft),
    renderText(letter, undefined),
    JSON.stringify(previewModel(syntax, notice, [], { final: false, law })),
    JSON.stringify(previewModel(syntax, notice, [], { final: true, law })),
  ].join('\n');
}

/** The rendered letter alone, for the many cases. */
function quickOutput(text: string): string {
  return renderText(strip(parse(text, { fileName: 'letter.foi.md' })), undefined);
}

function leaks(output: string): string[] {
  return [...new Set(output.match(/CANARY[a-z]*/g) ?? [])];
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 4294967296;
  }
}

/** A title belongs to a link only while the link can be read; of a link that is damaged everything is text, for all to see. */
const TITLES = ['CANARYlinktitle', 'CANARYdefinitiontitle', 'CANARYdefinition'];
const isTitle = (word: string): boolean => TITLES.some((title) => title.startsWith(word) || word.startsWith(title));
const lines = CANARY_NOTICE.split('\n');

describe('what is hidden in a notice', () => {
  it('is in the source of this test', () => {
    assert.ok((CANARY_NOTICE.match(CANARY) ?? []).length >= 30);
  });

  it('reaches no output', () => {
    const all = outputs(CANARY_NOTICE);
    assert.deepEqual(leaks(all), []);
    for (const words of [
      'How many cameras?',
      'More of the request.',
      'Standard words.',
      'Words after.',
      'Eleven cameras.',
      'You may complain.',
      'Yours sincerely',
      'B. Officer',
      'Traffic Unit',
    ])
      assert.ok(all.includes(words), `${words} is missing`);
  });

  it('reaches no output with other line endings', () => {
    assert.deepEqual(leaks(outputs(CANARY_NOTICE.replaceAll('\n', '\r\n'))), []);
    assert.deepEqual(leaks(outputs(CANARY_NOTICE.replaceAll('\n', '\r'))), []);
  });

  it('stays hidden while the notice is typed', function () {
    this.timeout(60_000);
    for (let end = 0; end <= CANARY_NOTICE.length; end += 7) {
      const found = leaks(quickOutput(CANARY_NOTICE.slice(0, end))).filter((word) => !isTitle(word));
      assert.deepEqual(found, [], `the first ${end} characters`);
    }
  });

  it('stays hidden when any one character is lost', function () {
    this.timeout(60_000);
    for (let at = 0; at < CANARY_NOTICE.length; at++) {
      const text = CANARY_NOTICE.slice(0, at) + CANARY_NOTICE.slice(at + 1);
      const found = leaks(quickOutput(text)).filter((word) => !isTitle(word));
      assert.deepEqual(found, [], `without character ${at}: ${JSON.stringify(CANARY_NOTICE.slice(Math.max(0, at - 20), at + 20))}`);
    }
  });

  it('stays hidden when a closing line is lost', () => {
    lines.forEach((line, number) => {
      if (!/^(?:[> ]*:::|---|-->)$/.test(line) || number === 0) return;
      const text = lines.filter((_, index) => index !== number).join('\n');
      assert.deepEqual(leaks(quickOutput(text)), [], `without line ${number + 1}: ${line}`);
    });
  });

  it('is only shown by losing the very line that hides it', () => {
    lines.forEach((line, number) => {
      if (!/^[>\s]*::|^<!--$/.test(line)) return;
      const text = lines.filter((_, index) => index !== number).join('\n');
      const own = leaks(lines.slice(number + 1, number + 12).join('\n'));
      const found = leaks(quickOutput(text)).filter((word) => !own.includes(word));
      assert.deepEqual(found, [], `without line ${number + 1}: ${line}`);
    });
  });

  it('stays hidden when several signs are lost, as far as the marks of what hides it stand', function () {
    this.timeout(60_000);
    const random = numbers(20261122);
    for (let round = 0; round < 400; round++) {
      let text = CANARY_NOTICE;
      // Only closing marks, quotation marks, braces and line ends of blank lines are lost: opening marks are another matter.
      for (let lost = 0; lost < 6; lost++) {
        const at = Math.floor(random.next().value * text.length);
        const from = text.slice(at).search(/^:::$|-->|^---$|["}]|\n\n/m);
        if (from < 0) continue;
        const found = at + from;
        if (found === 0) continue;
        text = text.slice(0, found) + text.slice(found + 1);
      }
      const found = leaks(quickOutput(text)).filter((word) => !isTitle(word));
      assert.deepEqual(found, [], `round ${round}:\n${text}`);
    }
  });
});
