import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tokens';

interface Configuration {
  comments: { blockComment: [string, string] };
  brackets: [string, string][];
  autoClosingPairs: { open: string; close: string }[];
  folding: { offSide: boolean; markers: { start: string; end: string } };
  wordPattern: { pattern: string; flags: string };
  onEnterRules: { beforeText: string; action: { indent: string; appendText: string } }[];
}

const configuration = JSON.parse(readFileSync(join(ROOT, 'syntaxes', 'language-configuration.json'), 'utf8')) as Configuration;

/** What the return key puts at the start of the next line. */
const continued = (line: string): string | undefined => configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(line))?.action.appendText;

const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`)) ?? [];

describe('Language configuration', () => {
  it('comments with HTML comments', () => {
    assert.deepEqual(configuration.comments.blockComment, ['<!--', '-->']);
  });

  it('closes brackets and straight quotation marks, and leaves the apostrophe alone', () => {
    const open = configuration.autoClosingPairs.map((pair) => pair.open);
    assert.deepEqual(open, ['{', '[', '(', '"', '<!--']);
  });

  it('folds blocks', () => {
    const start = new RegExp(configuration.folding.markers.start);
    const end = new RegExp(configuration.folding.markers.end);
    for (const line of [':::withheld{under="12"}', ':::request', '::: ncnd', '::::rights']) assert.ok(start.test(line) && !end.test(line), line);
    for (const line of [':::', '::: ', '::::']) assert.ok(end.test(line) && !start.test(line), line);
    for (const line of ['::page-break', ':::page-break', ' :::withheld', 'Words', '10:30']) assert.ok(!start.test(line) && !end.test(line), line);
    assert.equal(configuration.folding.offSide, false);
  });

  it('goes on with a list or a quotation', () => {
    assert.equal(continued('- one'), '- ');
    assert.equal(continued('  * one'), '* ');
    assert.equal(continued('+ one'), '+ ');
    assert.equal(continued('> words'), '> ');
  });

  it('ends the list at an empty item, and starts none elsewhere', () => {
    for (const line of ['- ', '* ', '-', '> ', '---', '**bold** words', '1. one', '-5 degrees', ':::withheld', 'Words - more'])
      assert.equal(continued(line), undefined, line);
  });

  it('takes a provision, a block name and a word with an apostrophe as one word', () => {
    assert.deepEqual(words('section 31(1)(a), reg 12(5)(b)'), ['section', '31(1)(a)', 'reg', '12(5)(b)']);
    assert.deepEqual(words(':::not-held{questions="1, 2(a)"}'), ['not-held', 'questions', '1', '2(a)']);
    assert.deepEqual(words("the authority's reply and Café’s, ((requester.name))"), ['the', "authority's", 'reply', 'and', 'Café’s', 'requester', 'name']);
    assert.deepEqual(words('40(3A)(a) [insert: harm]'), ['40(3A)(a)', 'insert', 'harm']);
  });

  it('has no word that is empty', () => {
    assert.ok(!new RegExp(`^(?:${configuration.wordPattern.pattern})$`, configuration.wordPattern.flags).test(''));
  });
});
