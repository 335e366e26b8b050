import assert from 'node:assert/strict';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { fakeBase } from './fakeMarkdown';
import { loadGrammar } from './tokens';

const LENGTH = 20_000;
const fill = (unit: string, head = '', tail = ''): string => (head + unit.repeat(Math.ceil(LENGTH / unit.length))).slice(0, LENGTH - tail.length) + tail;

/** Lines that make a careless expression try the same characters again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  colons: fill(':'),
  'colons and a letter': fill(':', '', 'x'),
  'opening braces on a fence': fill('{', ':::withheld'),
  'closing braces and spaces on a fence': fill('}    ', ':::withheld{', 'x'),
  'quotation marks on a fence': fill('a="', ':::withheld{', '}'),
  'attribute names that go on': fill('under ', ':::withheld{', '}'),
  'limbs in a value': fill('(1)', ':::withheld{under="1', '"}'),
  'a value that is not closed': fill('31(1)(a), ', ':::withheld{under="', '}'),
  'round brackets': fill('('),
  'a field that does not end': fill('a.', '(('),
  'fields that do not end': fill('((a'),
  'square brackets': fill('['),
  'prompts that do not end': fill('[insert: '),
  'links with fields that do not end': fill('[x](((', ''),
  'link targets': fill('((a))', '[x]('),
  'lead-ins': fill('s '),
  'lead-ins with dots': fill('ss. '),
  'limbs of a citation': fill('(1)', 'section 1', 'x'),
  'limbs with spaces': fill(' (a)', 'section 1', ' of the Zoo Act'),
  'a list of citations of another Act': fill('12, ', 'sections ', '9 of the Zoo Act'),
  'spaces behind a lead-in': fill(' ', 'section', 'x'),
  'a waiver that does not end': fill('- ', '<!-- waive a: '),
  'a waiver with many ends': fill('-->    ', '<!-- waive a: ', 'x'),
  'spaces in a waiver': fill(' ', '<!-- waive a:', '-->x'),
  'hyphens in a waiver': fill('-', '<!-- waive a: ', 'x'),
  spaces: fill(' ', '', 'x'),
  'spaces behind colons': fill(' ', ':::', 'x'),
  backquotes: fill('`', '', 'x'),
  digits: fill('1'),
};

/** Lines of thousands of citations or values. The engine copies the line for each of them, so they are compared with a line that has many too. */
const CROWDED: Readonly<Record<string, string>> = {
  'curly quotation marks on a fence': fill('under=“', ':::withheld{', '}'),
  'citations without end': fill('section 1(1) and '),
  'citations and commas': fill('section 1,'),
};

/** The least of a few runs, in milliseconds. */
function time(grammar: IGrammar, line: string, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    grammar.tokenizeLine(line, INITIAL);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe('Grammar on hostile lines', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar(fakeBase);
  });

  // An expression that tries the same characters again costs hundreds of times an ordinary line; the limits leave room for a busy machine.
  const check = (lines: Readonly<Record<string, string>>, ordinaryLine: string, limit: number): void => {
    let ordinary: number;
    before(function () {
      this.timeout(60_000);
      ordinary = time(grammar, ordinaryLine, 5);
    });
    for (const [name, line] of Object.entries(lines)) {
      it(name, function () {
        this.timeout(60_000);
        const taken = time(grammar, line);
        assert.ok(taken < limit * ordinary, `took ${taken.toFixed(1)} ms, an ordinary line of the same length ${ordinary.toFixed(1)} ms`);
      });
    }
  };

  describe('are as fast as a line of plain words', () => check(HOSTILE, fill('Words of an ordinary letter. '), 60));
  describe('are as fast as a line of citations and fields', () => check(CROWDED, fill('Words with fields ((unit)) and section 12. '), 12));
});
