import { readWordingFile } from '../../../server/src/core/config/wordingFile';
import { libraryWith } from '../../../server/src/core/wording/library';
import * as assert from 'node:assert/strict';
import { parseAuthorityProfile } from '../../../server/src/core/config/authorityProfile';
import { type Hover, hover } from '../../../server/src/core/features/hover';
import type { FeatureContext } from '../../../server/src/core/features/snapshot';
import { CONTEXT, NEVER_WAIVED, snapshotOf, TODAY, WRONG_WORD } from '../../support/features';
import { cursor } from '../../support/markers';
import { HEAD } from '../../support/notices';

/** What is shown, and the text that it is about. */
function at(marked: string, context: FeatureContext = CONTEXT, fileName = 'notice.foi.md'): { readonly shown: string; readonly about: string } {
  const { text, offset } = cursor(marked);
  const found: Hover | undefined = hover(snapshotOf(text, { fileName, rules: [WRONG_WORD, NEVER_WAIVED] }), offset, context);
  return { shown: found?.markdown ?? '', about: found ? text.slice(found.span.start, found.span.end) : '' };
}

describe('hover over a provision', () => {
  it('gives name, status, threshold, counterpart and the text of the law', () => {
    const { shown, about } = at(`${HEAD}\nWe rely on section 31(1$0)(a) of the Act.\n`);
    assert.match(about, /31\(1\)\(a\)$/);
    for (const part of [/section 31\(1\)\(a\)/, /Law enforcement/, /qualified/, /would or would be likely to/, /31\(3\)/, /legislation\.gov\.uk/])
      assert.match(shown, part);
  });

  it('works in attributes and in plain letters', () => {
    assert.match(at(`${HEAD}\n:::withheld{under="43($02)"}\nText\n:::\n`).shown, /Commercial interests/);
    assert.match(at('Dear Sir\n\nWe rely on section 43(2$0).\n', CONTEXT, 'letter.txt').shown, /Commercial interests/);
  });

  it('says what is no ground of its own, and which limbs there are', () => {
    assert.match(at(`${HEAD}\n:::withheld{under="40(2) with 40(3A$0)(a)"}\nText\n:::\n`).shown, /never a ground of its own/);
    assert.match(at(`${HEAD}\nWe rely on section 3$01 of the Act.\n`).shown, /Choose a limb: 31\(1\)\(a\)/);
  });

  it('says what took the place of a repealed citation', () => {
    assert.match(at(`${HEAD}\nThe duty does not apply under section 40(5$0).\n`).shown, /no longer exists.*Now: .*40\(5B\)/);
  });
});

describe('hover over marks', () => {
  it('explains a block by its name, and its attributes', () => {
    assert.match(at(`${HEAD}\n:::nc$0nd{under="31(3)"}\nText\n:::\n`).shown, /neither confirms nor denies/);
    assert.equal(at(`${HEAD}\n:::nc$0nd{under="31(3)"}\nText\n:::\n`).about, 'ncnd');
    assert.match(at(`${HEAD}\n:::withheld{likeli$0hood="would"}\nText\n:::\n`).shown, /How likely the harm is.*\n\nOne of: `"would"`/);
    assert.match(at(`${HEAD}\n::page-br$0eak\n`).shown, /new page/);
  });

  it('explains keys of the front matter', () => {
    assert.match(at('---\nfoi: 1\nrecei$0ved: 2026-10-05\n---\n').shown, /\*\*received\*\*.*\n\nA date/);
    assert.match(at('---\nfoi: 1\nrequester: { na$0me: A }\n---\n').shown, /requester’s name/);
    assert.match(at('---\nkind: rev$0iew\n---\n').shown, /One of: response/);
  });

  it('shows the last day for the answer, and how it was counted', () => {
    const notice = (keys: string) => `---\nfoi: 1\nreference: A-1\nregime: FOIA\n${keys}\n---\n\nText.\n`;
    for (const keys of ['recei$0ved: 2026-11-16', 'received: 2026-11-16\niss$0ued: 2026-11-20', 'received: 2026-11-16\nsent: 2026-11-$020']) {
      const { shown } = at(notice(keys));
      assert.match(shown, /\n\n\*\*Due: Tuesday 15 December 2026 \(FOIA, received on Monday 16 November 2026\)\.\*\*\n\n- 20 working days/);
      assert.match(shown, /\n- Not counted: Monday 30 November 2026, St Andrew’s Day \(bank holiday in Scotland\)\n/);
    }
    assert.match(at(notice('received: 2026-10-05\nclo$0ck:\n  clarification-received: 2026-10-09')).shown, /Due: Friday 6 November 2026/);
    assert.match(at(notice('received: 2026-10-05\nclock:\n  public-interest-ext$0ension: 2026-11-27')).shown, /Extended to: Friday 27 November 2026/);
    assert.match(at(notice('recei$0ved: 2027-12-20')).shown, /Due: not known/);
    assert.doesNotMatch(at(notice('received: 2026-10-05\nrefer$0ence: A-1')).shown, /Due/);
    assert.doesNotMatch(at(notice('iss$0ued: 2026-10-05')).shown, /Due/);
    assert.doesNotMatch(at(notice('kind: review\nrecei$0ved: 2026-10-05')).shown, /Due/);
  });

  it('says nothing of ordinary words', () => {
    assert.equal(at(`${HEAD}\nOrdinary wo$0rds.\n`).shown, '');
  });
});

describe('hover over a field', () => {
  it('shows its value, as it is', () => {
    assert.match(at(`${HEAD}\nDear ((requester.n$0ame))\n`).shown, /A\. Requester/);
    assert.match(at(`${HEAD}\nWe got it on ((rec$0eived)).\n`).shown, /5 October 2026/);
  });

  it('shows values of the profile and of the regulator', () => {
    const profile = parseAuthorityProfile('anytown-police', 'name: Anytown Police\nreview:\n  address: |-\n    1 High Street\n    Anytown\n');
    const context: FeatureContext = { check: { today: TODAY, profile } };
    assert.match(at(`${HEAD}\n((auth$0ority))\n`, context).shown, /Anytown Police/);
    assert.match(at(`${HEAD}\n((review.add$0ress))\n`, context).shown, /1 High Street\nAnytown/);
    assert.match(at(`${HEAD}\n((regulator.n$0ame))\n`).shown, /Information Commission/);
  });

  it('says what is missing', () => {
    assert.match(at(`${HEAD}\n((se$0nt))\n`).shown, /no value yet/);
    assert.match(at(`${HEAD}\n((colo$0ur))\n`).shown, /no field “colour”/);
    assert.match(at(`${HEAD}\n:::request\n((refer$0ence))\n:::\n`).shown, /not filled in here/);
  });

  it('never lets a value break out of its code block', () => {
    const { shown } = at('---\nfoi: 1\nreference: "```` [x](https://example.org)"\n---\n\n((refe$0rence))\n');
    assert.match(shown, /`````text\n```` \[x\]/);
  });
});

describe('hover over a finding', () => {
  it('says why and what to do, before what stands there', () => {
    const { shown, about } = at(`${HEAD}\nThis is wro$0ng.\n`);
    assert.equal(about, 'wrong');
    assert.match(shown, /Tests need something to find\.\n\n\*\*What to do:\*\* Write "right"\.\n\n`wrong-word`/);
  });

  it('explains the rule that a waiver names', () => {
    assert.match(at(`${HEAD}\n<!-- waive wrong-w$0ord: because -->\nThis is wrong.\n`).shown, /\*\*wrong-word\*\*[\s\S]*covers it/);
    assert.match(at(`${HEAD}\n<!-- waive forbidden-w$0ord: because -->\nText\n`).shown, /can’t be waived/);
  });
});

describe('hover over standard wording', () => {
  const words = 'Nothing in this part of our answer should be taken to show that the information it concerns is or is not held.';
  const block = (rev: string, text: string): string => `${HEAD}\n:::stan$0dard{id="ncnd-caveat" rev="${rev}"}\n${text}\n:::\n`;
  const ours = readWordingFile('', '---\nid: ncnd-caveat\nrev: 2026-05\nvalid-from: 2026-05-01\nhandling: Ask first.\n---\nOur words.\n');
  const context = { check: { today: TODAY, library: libraryWith([ours]) } };

  it('says that it is current, where it comes from, and what staff should know', () => {
    const { shown, about } = at(block('2026-01', words));
    assert.match(about, /^:::standard/);
    for (const part of [/ncnd-caveat\*\*, edition 2026-01/, /Current/, /Shipped/, /Notes for staff.*Closes every part/]) assert.match(shown, part);
  });

  it('shows what was edited', () => {
    assert.match(at(block('2026-01', words.replace('is or is not held', 'is *held*'))).shown, /Edited[\s\S]*- “\\\*held\\\*\.” instead of “or is not held\.”/);
  });

  it('says what supersedes it', () => {
    const { shown } = at(block('2026-01', words), context);
    for (const part of [/Superseded.*2026-05/, /\.foi\/wording.*1 May 2026/, /Ask first/]) assert.match(shown, part);
  });

  it('says what the library does not have', () => {
    assert.match(at(block('2026-01', words).replace('ncnd-caveat', 'nothing')).shown, /no wording of this name/);
    assert.match(at(block('2031-01', words)).shown, /no such edition/);
  });
});
