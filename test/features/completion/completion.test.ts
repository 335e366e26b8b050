import { readWordingFile } from '../../../server/src/core/config/wordingFile';
import { libraryWith, shippedLibrary } from '../../../server/src/core/wording/library';
import * as assert from 'node:assert/strict';
import { type Completion, completions, spaceCallsForCompletion } from '../../../server/src/core/features/completion';
import type { FeatureContext } from '../../../server/src/core/features/snapshot';
import { applyEdits } from '../../../server/src/core/text/edits';
import { CONTEXT, snapshotOf, WRONG_WORD, NEVER_WAIVED } from '../../support/features';
import { cursor } from '../../support/markers';
import { HEAD } from '../../support/notices';

interface Options {
  readonly snippets?: boolean;
  readonly fileName?: string;
  readonly context?: FeatureContext;
}

function at(
  marked: string,
  { snippets = false, fileName = 'notice.foi.md', context = CONTEXT }: Options = {},
): { readonly text: string; readonly found: readonly Completion[] } {
  const { text, offset } = cursor(marked);
  return { text, found: completions(snapshotOf(text, { fileName, rules: [WRONG_WORD, NEVER_WAIVED] }), offset, context, snippets) };
}

const labels = (marked: string, options?: Options): string[] => at(marked, options).found.map((one) => one.label);

/** The text after choosing a label. */
function choose(marked: string, label: string, options?: Options): string {
  const { text, found } = at(marked, options);
  const chosen = found.find((one) => one.label === label);
  assert.ok(chosen, `${label} is not among ${found.map((one) => one.label).join(' | ')}`);
  return applyEdits(text, [{ span: chosen.span, text: chosen.insert }]);
}

const REQUEST = ':::request\n1. How many?\n2. Where?\n   1. In town\n   2. Elsewhere\n3. Who?\n:::\n\n';
const body = (text: string): string => `${HEAD}\n${REQUEST}${text}`;

describe('completion of block names', () => {
  it('offers every block after two or three colons', () => {
    for (const start of ['::', ':::']) {
      const found = labels(body(`${start}$0`));
      for (const name of [
        'request',
        'decision',
        'disclosed',
        'withheld',
        'ncnd',
        'not-held',
        'refused',
        'advice',
        'rights',
        'standard',
        'internal',
        'page-break',
      ])
        assert.ok(found.includes(name), name);
    }
  });

  it('writes the fence, the attributes that must be there, and the closing fence', () => {
    assert.ok(choose(body(':::wi$0'), 'withheld').endsWith(':::withheld{under="" questions=""}\n\n:::'));
    assert.ok(choose(body('::wi$0'), 'withheld', { snippets: true }).endsWith(':::withheld{under="$1" questions="$2"}\n$0\n:::'));
    assert.ok(choose(body(':::in$0'), 'internal').endsWith(':::internal\n\n:::'));
    assert.ok(choose(body(':::page$0'), 'page-break').endsWith('\n::page-break'));
  });

  it('changes only the name where attributes follow', () => {
    assert.ok(choose(body(':::with$0ld{under="31(1)(a)"}\nText\n:::'), 'withheld').endsWith(':::withheld{under="31(1)(a)"}\nText\n:::'));
  });

  it('keeps the line endings of the text', () => {
    assert.ok(choose(body(':::adv$0').replaceAll('\n', '\r\n'), 'advice').endsWith(':::advice{questions=""}\r\n\r\n:::'));
  });

  it('compares with what is typed, colons included, and replaces it', () => {
    const { found } = at(body('::wit$0'));
    const withheld = found.find((one) => one.label === 'withheld');
    assert.equal(withheld?.filter, '::withheld');
    assert.equal((withheld?.span.end ?? 0) - (withheld?.span.start ?? 0), 5);
  });
});

describe('completion of attributes', () => {
  it('offers those of the block that are not there yet', () => {
    assert.deepEqual(labels(body(':::withheld{under="31(1)(a)" $0}\n:::')), ['questions', 'information', 'likelihood']);
    assert.deepEqual(labels(body(':::rights{$0}\n:::')), []);
    assert.deepEqual(labels(body(':::ncnd{$0}\n:::')), ['under', 'questions', 'likelihood', 'further']);
  });

  it('reads a misspelt block as the one it is near to', () => {
    assert.ok(labels(body(':::witheld{$0}\n:::')).includes('information'));
  });

  it('replaces the whole name and leaves a value that is there', () => {
    assert.ok(choose(body(':::withheld{un$0er="31(1)(a)"}\n:::'), 'under').includes('{under="31(1)(a)"}'));
    assert.ok(choose(body(':::withheld{un$0}\n:::'), 'under', { snippets: true }).includes('{under="$1"}'));
  });

  it('offers the values of closed lists', () => {
    assert.deepEqual(labels(body(':::withheld{under="31(1)(a)" likelihood="$0"}\n:::')), ['would', 'would be likely to']);
    assert.deepEqual(labels(body(':::ncnd{under="31(3)" further="$0"}\n:::')), ['yes']);
    assert.deepEqual(labels(body(':::withheld{information="$0"}\n:::')), []);
    assert.ok(choose(body(':::withheld{likelihood="wou$0ld"}\n:::'), 'would be likely to').includes('likelihood="would be likely to"}'));
  });

  it('offers the standard wording that is shipped and of the workspace, with its edition', () => {
    const files = [
      readWordingFile('', '---\nid: rights\nrev: 2026-03\n---\nYou can ask us.'),
      readWordingFile('', '---\nid: scottish\nrev: 2026-03\napplies-to: [FOISA]\n---\nYou can ask us.'),
      readWordingFile('caveat', 'Nothing.'),
    ];
    const context = { ...CONTEXT, check: { ...CONTEXT.check, library: libraryWith(files) } };
    assert.deepEqual(labels(body(':::standard{id="$0"}\n:::'), { context }), [...new Set([...shippedLibrary().ids, 'caveat', 'rights'])].sort());
    assert.deepEqual(labels(body(':::standard{id="rights" rev="$0"}\n:::'), { context }), ['2026-03']);
    assert.deepEqual(labels(body(':::standard{id="caveat" rev="$0"}\n:::'), { context }), []);
    assert.deepEqual(labels(body(':::standard{id="ncnd-caveat" rev="$0"}\n:::')), ['2026-01']);
    assert.ok(choose(body(':::standard{id="ri$0"}\n:::'), 'rights', { context }).includes('{id="rights"}'));
  });

  it('offers the questions of the request that are not named yet', () => {
    assert.deepEqual(labels(body(':::disclosed{questions="$0"}\n:::')), ['1', '2', '2(a)', '2(b)', '3', 'all']);
    assert.deepEqual(labels(body(':::disclosed{questions="1, $0"}\n:::')), ['2', '2(a)', '2(b)', '3']);
    assert.ok(choose(body(':::disclosed{questions="1, 2$0"}\n:::'), '2(a)').includes('questions="1, 2(a)"'));
  });
});

describe('completion of provisions in under', () => {
  const under = (block: string, value: string): string => body(`:::${block}{under="${value}"}\n:::`);

  it('offers limbs in withheld, exclusions of the duty in ncnd, refusals in refused', () => {
    const withheld = labels(under('withheld', '$0'));
    assert.ok(withheld.includes('31(1)(a)') && withheld.includes('43(2)'));
    for (const other of ['31', '31(3)', '12(1)', '40(3A)(a)', '17']) assert.ok(!withheld.includes(other), other);
    const ncnd = labels(under('ncnd', '$0'));
    assert.ok(ncnd.includes('31(3)') && ncnd.includes('24(2)'));
    for (const other of ['31(1)(a)', '12(2)', '21']) assert.ok(!ncnd.includes(other), other);
    const refused = labels(under('refused', '$0'));
    assert.ok(refused.includes('12(1)') && refused.includes('14(1)'));
    assert.ok(!refused.includes('31(1)(a)'));
  });

  it('stands in the order of the statute and compares with number and name', () => {
    const { found } = at(under('withheld', '$0'));
    const place = (label: string): number => found.find((one) => one.label === label)?.order ?? Number.NaN;
    assert.ok(place('24(1)') < place('31(1)(a)') && place('31(1)(a)') < place('43(2)'));
    assert.match(found.find((one) => one.label === '31(1)(a)')?.filter ?? '', /^31\(1\)\(a\) .*crime/i);
  });

  it('offers conditions, purposes and matters after with', () => {
    assert.ok(labels(under('ncnd', '31(3) with $0')).includes('31(1)(a)'));
    assert.ok(labels(under('withheld', '40(2) with $0')).includes('40(3A)(a)'));
    assert.ok(labels(under('withheld', '31(1)(g) with $0')).includes('31(2)(a)'));
    assert.ok(labels(under('ncnd', '30(3) with 30(1)(a)(i) and $0')).includes('30(1)(b)'));
    assert.deepEqual(labels(under('withheld', '43(2) with $0')), []);
    assert.deepEqual(labels(under('withheld', 'nonsense with $0')), []);
  });

  it('begins a new claim after a comma and after or', () => {
    assert.ok(choose(under('withheld', '24(1), $0'), '31(1)(a)').includes('under="24(1), 31(1)(a)"'));
    assert.ok(choose(under('withheld', '40(2) with 40(3A)(a), 43$0'), '43(2)').includes('under="40(2) with 40(3A)(a), 43(2)"'));
    assert.ok(choose(under('withheld', '23(1) or $0'), '24(1)').includes('under="23(1) or 24(1)"'));
    assert.ok(choose(under('ncnd', '31(3) with 31$0'), '31(1)(a)').includes('under="31(3) with 31(1)(a)"'));
  });

  it('keeps to the regime of the notice and writes its numbers bare', () => {
    const eir = HEAD.replace('issued:', 'regime: EIR\nissued:');
    const found = labels(`${eir}\n:::withheld{under="$0"}\n:::`);
    assert.ok(found.includes('12(5)(b)'));
    assert.ok(!found.some((label) => label === '31(1)(a)' || label.startsWith('FOISA')));
    const foisa = HEAD.replace('issued:', 'regime: FOISA\nissued:');
    assert.ok(labels(`${foisa}\n:::withheld{under="$0"}\n:::`).includes('35(1)(a)'));
    assert.ok(labels(`${foisa}\n:::ncnd{under="$0"}\n:::`).includes('18'));
    assert.ok(labels(`${foisa}\n:::ncnd{under="18 with $0"}\n:::`).includes('35(1)(a)'));
  });

  it('offers 12(4)(a) under the EIR for what is not held', () => {
    const eir = HEAD.replace('issued:', 'regime: EIR\nissued:');
    assert.deepEqual(labels(`${eir}\n:::not-held{under="$0"}\n:::`), ['12(4)(a)']);
  });
});

describe('completion of provisions in prose', () => {
  const inBlock = (block: string, text: string): string => body(`:::${block}{under="31(1)(a)"}\n${text}\n:::`);

  it('comes after section and its short forms, with what fits the block', () => {
    for (const lead of ['section ', 'Section 3', 'under section 31(', 's.3', 's 31', 'ss. 3', '§3'])
      assert.ok(labels(inBlock('withheld', `We rely on ${lead}$0`)).includes('31(1)(a)'), lead);
    assert.ok(labels(inBlock('ncnd', 'by virtue of section $0')).includes('31(3)'));
    assert.ok(!labels(inBlock('ncnd', 'by virtue of section $0')).includes('31(1)(a)'));
    assert.ok(labels(body('We rely on section $0')).includes('31(3)'));
  });

  it('does not come in the midst of ordinary words', () => {
    for (const words of ["it's $0", 'sections of$0', 'intersection $0', 's$0', 'section a$0', 'regular $0'])
      assert.deepEqual(labels(body(`We ${words}`)), [], words);
  });

  it('replaces what is typed of the number', () => {
    assert.ok(choose(inBlock('withheld', 'under section 31($0 of the Act'), '31(1)(a)').includes('under section 31(1)(a) of the Act'));
    assert.ok(choose(inBlock('withheld', 'under section 3$01(1)(b) of'), '31(1)(a)').includes('under section 31(1)(a) of'));
  });

  it('works in a plain letter, and offers nothing else there', () => {
    assert.ok(labels('Dear Sir\n\nWe rely on section $0', { fileName: 'letter.txt' }).includes('31(1)(a)'));
    for (const text of ['::$0', '(($0', '# $0', 'with$0']) assert.deepEqual(labels(`Dear Sir\n\n${text}`, { fileName: 'letter.txt' }), [], text);
  });

  it('offers nothing in the request, in comments and in code', () => {
    assert.deepEqual(labels(`${HEAD}\n:::request\nWhat about section $0\n:::`), []);
    assert.deepEqual(labels(body('<!-- section $0 -->')), []);
    assert.deepEqual(labels(body('```\nsection $0\n```')), []);
  });
});

describe('completion of limbs', () => {
  it('offers behind an opening bracket only what stands under it, with its subject', () => {
    const { found } = at(body('We rely on section 31(1)($0)'));
    assert.deepEqual(
      found.slice(0, 3).map(({ label }) => label),
      ['31(1)(a)', '31(1)(b)', '31(1)(c)'],
    );
    assert.ok(found.every(({ label }) => label.startsWith('31(1)(')));
    assert.match(found[0]?.detail ?? '', /crime/);
    assert.ok(choose(body('We rely on section 31(1)($0)'), '31(1)(a)').endsWith('section 31(1)(a)'));
  });

  it('offers the other limbs beside the last one of a list', () => {
    for (const joined of [' and (', ', (', ' & (', '&(', ' or ('])
      assert.deepEqual(labels(body(`We rely on section 31(1)(a)${joined}$0`)).slice(0, 2), ['(b)', '(c)'], joined);
    assert.ok(choose(body('We rely on section 31(1)(a), (b) and ($0).'), '(c)').endsWith('31(1)(a), (b) and (c).'));
    assert.ok(choose(body('We rely on section 31(1)(a) and ($0).'), '(b)').endsWith('31(1)(a) and (b).'));
  });

  it('offers none behind other brackets', () => {
    for (const words of ['We went and ($0', 'Section 5 of that other law, ($0', 'We rely on section 21 and ($0'])
      assert.deepEqual(labels(body(words)), [], words);
  });
});

describe('completion of fields', () => {
  it('offers names with their values and closes the brackets', () => {
    const { found } = at(body('Dear (($0'));
    assert.equal(found.find((one) => one.label === 'requester.name')?.detail, 'A. Requester');
    assert.ok(choose(body('Dear ((req$0'), 'requester.name').endsWith('Dear ((requester.name))'));
    assert.ok(choose(body('Dear ((req$0)) and'), 'requester.name').endsWith('((requester.name)) and'));
    assert.ok(choose(body('Dear ((req$0)'), 'requester.name').endsWith('((requester.name))'));
  });

  it('lists what has a value before what has none', () => {
    const { found } = at(body('(($0'));
    const order = (label: string): number => found.find((one) => one.label === label)?.order ?? Number.NaN;
    assert.ok(order('reference') < order('sent'));
  });
});

describe('completion of headings', () => {
  it('offers the passages of the block', () => {
    assert.ok(labels(body(':::withheld{under="31(1)(a)"}\n### $0\n:::')).includes('Factors favouring disclosure'));
    assert.ok(labels(body(':::ncnd{under="31(3)"}\n### $0\n:::')).includes('Factors favouring neither confirming nor denying'));
    assert.ok(labels(body(':::refused{under="12(1)"}\n### Est$0\n:::')).includes('Estimate of cost'));
    assert.deepEqual(labels(body(':::disclosed\n### $0\n:::')), []);
    assert.deepEqual(labels(body('## $0')), []);
  });

  it('replaces the words of the heading', () => {
    assert.ok(choose(body(':::withheld{under="31(1)(a)"}\n### Pub$0lic\n:::'), 'Public interest test').includes('\n### Public interest test\n'));
  });
});

describe('completion of waivers', () => {
  it('offers rules that can be waived', () => {
    assert.deepEqual(labels(body('<!-- waive $0')), ['wrong-word']);
    assert.ok(choose(body('<!-- waive wr$0'), 'wrong-word').endsWith('<!-- waive wrong-word:  -->'));
    assert.ok(choose(body('<!-- waive wr$0 -->'), 'wrong-word').endsWith('<!-- waive wrong-word:  -->'));
  });

  it('says which of them speak about this letter', () => {
    assert.match(at(body('This is wrong.\n\n<!-- waive $0')).found[0]?.detail ?? '', /found in this letter/);
    assert.doesNotMatch(at(body('<!-- waive $0')).found[0]?.detail ?? '', /found in this letter/);
  });
});

describe('completion of outcome blocks in the text', () => {
  it('offers whole blocks where a line begins outside any block', () => {
    const { found } = at(body('with$0'), { snippets: true });
    const withheld = found.find((one) => one.filter.startsWith('withheld '));
    assert.match(withheld?.insert ?? '', /^:::withheld\{under="\$\{1:\[insert: provision\]\}"/);
    assert.equal(found.length, 5);
  });

  it('gives prompts instead of tab stops to editors without snippets', () => {
    const text = choose(body('ncnd$0'), 'Neither confirmed nor denied (whole block)');
    assert.match(text, /:::ncnd\{under="\[insert: provision\]"/);
    assert.doesNotMatch(text, /\$\{/);
  });

  it('keeps quiet inside a block and in the midst of a line', () => {
    assert.deepEqual(labels(body(':::withheld{under="31(1)(a)"}\nwith$0\n:::')), []);
    assert.deepEqual(labels(body('We with$0')), []);
  });
});

describe('completion in the front matter', () => {
  it('offers the keys that are not there yet', () => {
    const found = labels(HEAD.replace('received:', '$0\nreceived:'));
    assert.ok(found.includes('subject') && found.includes('clock'));
    assert.ok(!found.includes('reference') && !found.includes('foi'));
  });

  it('offers the keys of maps, in lines and in braces', () => {
    assert.deepEqual(labels('---\nfoi: 1\nclock:\n  $0\n---\n').sort(), [
      'clarification-received',
      'complex-and-voluminous',
      'fees-notice',
      'public-interest-extension',
    ]);
    assert.deepEqual(labels('---\nfoi: 1\nclock:\n  fees-notice:\n    $0\n---\n'), ['sent', 'paid']);
    assert.deepEqual(labels('---\nfoi: 1\nrequester: { $0 }\n---\n'), ['name', 'address']);
    assert.deepEqual(labels('---\nfoi: 1\nattachments:\n  - $0\n---\n'), ['file', 'title']);
    assert.deepEqual(labels('---\nfoi: 1\nattachments:\n  - { file: a.csv, $0\n---\n'), ['file', 'title']);
  });

  it('offers values where there is a choice', () => {
    assert.deepEqual(labels('---\nkind: $0\n---\n'), ['response', 'extension', 'review', 'clarification', 'fees-notice']);
    assert.deepEqual(labels('---\nregime: E$0\n---\n'), ['FOIA', 'EIR', 'FOISA', 'EISR']);
    assert.deepEqual(labels('---\nissued: $0\n---\n'), ['2026-10-30']);
    assert.deepEqual(labels('---\nwaivers:\n  - { rule: $0\n---\n'), ['wrong-word']);
    assert.deepEqual(labels('---\nwaivers:\n  - rule: $0\n---\n'), ['wrong-word']);
    assert.deepEqual(labels('---\nauthority: $0\n---\n', { context: { ...CONTEXT, authorities: ['anytown-police'] } }), ['anytown-police']);
    assert.ok(choose('---\nkind: re$0\n---\n', 'review').includes('kind: review\n'));
  });

  it('offers nothing on its fences', () => {
    assert.deepEqual(labels('---\nfoi: 1\n---$0\n'), []);
  });
});

describe('completion after a space', () => {
  it('is asked for only where it may have something to say', () => {
    for (const before of ['under section ', 'Regulation ', '<!-- waive ', ':::withheld{under="31(3) with ', '## ', 'kind: ', '  - rule: '])
      assert.ok(spaceCallsForCompletion(before), before);
    for (const before of ['We withhold ', 'the sectional ', 'Dear Sir: it is ', '']) assert.ok(!spaceCallsForCompletion(before), before);
  });
});

describe('completion on hostile lines', () => {
  it('does not look at a line of a hundred thousand characters', () => {
    assert.deepEqual(labels(`${HEAD}\n${'section 31('.repeat(10_000)}$0`), []);
  });
});
