import { strict as assert } from 'node:assert';
import { law } from '../../server/src/core/law/index';
import { offers } from '../../server/src/core/wording/index';
import { ALL_SNIPPETS as all, expanded, snippetNamed as named, TODAY } from '../support/snippetFile';
import { expandSnippet } from '../support/snippets';

describe('snippets: the file', () => {
  it('has a snippet for every ground that a drafter can rely on', () => {
    const under = all.map((snippet) => /under="([^"]*)"/.exec(expanded(snippet))?.[1] ?? '');
    const cited = new Set(under.flatMap((value) => value.split(/ with |, /)));
    const grounds = law.provisions().filter((one) => one.regime !== 'EISR' && one.exact && ['withholding', 'ncnd', 'refusal'].includes(one.effect));
    const covers = (citation: string): boolean =>
      [...cited].some((one) => one === citation || one.startsWith(`${citation}(`) || citation.startsWith(`${one}(`));
    // Regulation 12(3) points to regulation 13; a research programme that is under way is the setting of the limbs beside it.
    assert.deepEqual(
      grounds.map((one) => one.citation).filter((citation) => !covers(citation)),
      ['reg 12(3)', 'FOISA 27(2)(a)'],
    );
    for (const { kind, claims } of offers(law)) assert.ok(cited.has(claims[0]?.provision.citation ?? ''), `${kind} ${claims[0]?.provision.citation}`);
  });
  it('has prefixes that differ', () => assert.equal(new Set(all.map((snippet) => snippet.prefix)).size, all.length));
  it('loses none to a doubled prefix', () =>
    assert.equal(all.filter((snippet) => /^(?:withheld|ncnd|refused|not held) .*\d/.test(snippet.prefix)).length, offers(law).length + 1));
  it('has a description for each that says what is due', () => {
    for (const { prefix, description } of all) assert.match(description, /\.$/, prefix);
    assert.match(named('withheld 31(1)(a)').description, /Qualified.*harm, public interest test/);
    assert.match(named('withheld 23(1)').description, /Absolute/);
  });
  it('numbers its stops from 1, each defined once', () => {
    for (const snippet of all) {
      const numbers = expandSnippet(snippet.body.join('\n'), TODAY).stops.map((stop) => stop.number);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        snippet.prefix,
      );
    }
  });
  it('leaves no marker of the generator behind', () => {
    for (const snippet of all) assert.doesNotMatch(snippet.body.join('\n'), /\{\{/, snippet.prefix);
  });
});
