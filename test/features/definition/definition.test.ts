import * as assert from 'node:assert/strict';
import { parseAuthorityProfile } from '../../../server/src/core/config/authorityProfile';
import { definition } from '../../../server/src/core/features/definition';
import { CONTEXT, snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';
import { placesOf } from '../../support/places';

const PROFILE = parseAuthorityProfile('anytown', 'name: Anytown Council\nreview:\n  address: High Street\nfields:\n  unit: Records\n');

/** Where the way leads from the cursor: places of the letter by line and words, others by what is looked for in which file. */
function leads(marked: string): string[] {
  const { text, offset } = cursor(marked);
  const snapshot = snapshotOf(text);
  const found = definition(snapshot, offset, { check: { ...CONTEXT.check, profile: PROFILE } });
  return (found?.targets ?? []).map((target) => {
    if (target.in === 'profile') return `profile ${target.key}`;
    if (target.in === 'wording') return `wording ${target.id}`;
    assert.ok(target.span.start <= target.selection.start && target.selection.end <= target.span.end);
    return placesOf(snapshot, [target.selection])[0] ?? '';
  });
}

const BLOCKS = `
:::withheld{under="31(1)(a), 24(1)" questions="1"}
## Sections 31(1)(a) and 24(1)

Kept back.
:::

:::ncnd{under="31(3) with 31(1)(b)" questions="2"}
## Section 31(3)

Neither.
:::
`;

describe('the definition of a provision', () => {
  const from = (words: string): string[] => leads(`${words}\n${BLOCKS}`);

  it('is the outcome that relies on it, from any form of a mention', () => {
    for (const words of [
      'We rely on section 31(1)($0a).',
      'We rely on se$0ction 31(1)(a).',
      'We rely on s.31 (1) (a)$0 of the Act.',
      'We rely on sections 24(1) and 31(1)(a$0).',
      '## Section $031(1)(a)',
    ])
      assert.deepEqual(from(words), ['3: 31(1)(a)'], words);
  });

  it('is that of the limb on which the cursor stands in a list', () => {
    assert.deepEqual(from('We rely on section 3$01(1)(a) and (b).'), ['3: 31(1)(a)']);
    assert.deepEqual(leads(`We rely on section 31(1)(a) and ($0b).\n\n:::withheld{under="31(1)(a)"}\nA.\n:::\n\n:::withheld{under="31(1)(b)"}\nB.\n:::\n`), [
      '7: 31(1)(b)',
    ]);
  });

  it('is every outcome that relies on a limb, where only the section is cited', () => {
    assert.deepEqual(from('Section 3$01 is about law enforcement.'), ['3: 31(1)(a)', '9: 31(3)']);
  });

  it('is the place of a condition or matter in the outcome', () => {
    assert.deepEqual(leads(`By section 40(3A)($0a).\n\n:::withheld{under="40(2) with 40(3A)(a)"}\nA.\n:::\n`), ['3: 40(3A)(a)']);
  });

  it('is itself where the cursor stands on it, so that the editor shows the mentions instead', () => {
    assert.deepEqual(leads(':::withheld{under="31(1)($0a)"}\nA.\n:::\n'), ['1: 31(1)(a)']);
  });

  it('is nowhere for what nothing relies on, and for other laws', () => {
    assert.deepEqual(from('This is a notice under section 1$07 of the Act.'), []);
    assert.deepEqual(from('See section 31($01) of the Data Protection Act 2018.'), []);
  });
});

describe('the definition of a field', () => {
  const from = (words: string, fields = ''): string[] => leads(`---\nfoi: 1\nreference: F-1\nrequester: { name: A }\n${fields}---\n\n${words}\n`);

  it('is its key in the front matter', () => {
    assert.deepEqual(from('((refe$0rence))'), ['3: reference']);
    assert.deepEqual(from('((requester.n$0ame))'), ['4: name']);
    assert.deepEqual(from('(($0unit))', 'fields: { unit: Own }\n'), ['5: unit']);
  });

  it('is the profile where the letter does not say it', () => {
    assert.deepEqual(from('(($0unit))'), ['profile unit']);
    assert.deepEqual(from('((review.address$0))'), ['profile review.address']);
    assert.deepEqual(from('((auth$0ority))'), ['profile name']);
  });

  it('is nowhere for what is built in, unknown, or no field', () => {
    assert.deepEqual(from('((regulator.na$0me))'), []);
    assert.deepEqual(from('((no-such-th$0ing))'), []);
    assert.deepEqual(from('`((refe$0rence))`'), []);
  });
});

describe('the definition of a question', () => {
  const REQUEST = ':::request\n1. How many?\n2. Where?\n   1. In town?\n:::\n\n';

  it('is the question of the request', () => {
    assert.deepEqual(
      leads(`${REQUEST}:::disclosed{questions="1, $02"}\nTen.\n:::\n`).map((place) => place.slice(0, 11)),
      ['3: 2. Where'],
    );
    assert.deepEqual(leads(`${REQUEST}:::disclosed{questions="2(a$0)"}\nTen.\n:::\n`), ['4: 1. In town?']);
    assert.deepEqual(leads(`${REQUEST}As to question $01 we can say this.\n`), ['2: 1. How many?']);
  });

  it('is nowhere for a number that no question has', () => {
    assert.deepEqual(leads(`${REQUEST}:::disclosed{questions="7$0"}\nTen.\n:::\n`), []);
  });
});

describe('the definition of standard wording', () => {
  it('is looked for among the files of the workspace', () => {
    assert.deepEqual(leads(':::standard{id="ncnd-$0caveat" rev="2026-01"}\nA.\n:::\n'), ['wording ncnd-caveat']);
  });
});
