import { strict as assert } from 'node:assert';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import type { StatementKind } from '../../server/src/core/notice/model';
import type { OutcomeName } from '../../server/src/core/syntax/model';
import { parse } from '../../server/src/core/syntax/index';
import { checkText } from '../support/check';
import { ALL_SNIPPETS as all, expanded, type Snippet, snippetNamed as named, TODAY } from '../support/snippetFile';

/** What the words of a block must assert, and what they must not. */
const SAID: Readonly<Record<OutcomeName, readonly StatementKind[]>> = {
  disclosed: ['held'],
  withheld: ['held', 'withheld'],
  ncnd: ['ncnd', 'duty', 'caveat'],
  'not-held': ['not-held'],
  refused: [],
};
const UNSAID: Readonly<Record<OutcomeName, readonly StatementKind[]>> = {
  disclosed: ['withheld', 'not-held', 'ncnd'],
  withheld: ['not-held', 'ncnd'],
  ncnd: ['held', 'not-held', 'withheld', 'disclosed'],
  'not-held': ['held', 'withheld', 'ncnd'],
  refused: ['not-held', 'ncnd'],
};

/** There is nothing to weigh where nothing is held. */
const NEVER_WEIGHED = /^reg 12\(4\)\(a\)$/;

type Kind = 'FOIA' | 'EIR' | 'FOISA';
const regimeOf = ({ prefix, description }: Snippet): Kind =>
  /\breg |\bEIR\b/.test(prefix) ? 'EIR' : /FOISA/.test(prefix) || /Scottish/.test(description) ? 'FOISA' : 'FOIA';

/** How the snippets of complaint rights begin: they say which edition of the standard wording they have. */
const RIGHTS = ':::standard{id="complaint-rights"';

/** A letter that is sound without the snippet, for the one question that it has. */
function around(snippet: Snippet): string {
  const text = expanded(snippet);
  if (text.startsWith('---')) return text;
  const regime = regimeOf(snippet);
  const rights = text.startsWith(RIGHTS) ? text : expanded(named(regime === 'FOIA' ? 'complaint rights' : `complaint rights ${regime}`));
  const parts = [
    `---\nfoi: 1\nreference: FOI-26-0417\nregime: ${regime}\nreceived: 2026-10-05\nissued: ${TODAY}\nrequester: { name: A. Requester }\nsignatory: { name: B. Officer, title: Information Access Manager }\n---`,
    '# Your request ((reference))',
    '((issued))',
    'Dear ((requester.name)),',
    'Thank you for your request, which we received on ((received)). You asked:',
    ':::request\n1. How many speed cameras were damaged in 2025, and where?\n:::',
    ...body(snippet, text, regime),
    rights,
    'Yours sincerely,',
    '((signatory.name)), ((signatory.title))',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Passages stand inside the block they are made for. */
function body({ prefix }: Snippet, text: string, regime: Kind): readonly string[] {
  if (/^:::(?:disclosed|withheld|ncnd|not-held|refused)/.test(text)) return [text];
  const answer = ':::disclosed\n## Our answer\n\nWe hold the information and give it to you: eleven, all of them in Anytown.\n:::';
  if (text.startsWith(RIGHTS)) return [answer];
  if (text.startsWith(':::advice')) return [answer, text];
  const into = (block: string, from: string): readonly string[] => [
    expanded(named(block)).replace(new RegExp(`\n### ${from}[\\s\\S]*?(?=\n:::standard\\{|\n### |\n:::$)`), `\n${text.replaceAll('$', '$$$$')}\n`),
  ];
  if (prefix === 'caveat') return [expanded(named('ncnd 31(3) with 31(1)(a)'))];
  if (prefix.startsWith('public interest test'))
    return into(
      prefix.endsWith('ncnd') ? 'ncnd 31(3) with 31(1)(a)' : regime === 'EIR' ? 'withheld reg 12(5)(b)' : 'withheld 31(1)(a)',
      'Public interest test',
    );
  if (prefix.startsWith('legitimate interests'))
    return into(prefix.endsWith('ncnd') ? 'ncnd 40(5B)(a)(i)' : 'withheld 40(2) with 40(3A)(a)', 'Legitimate interests test');
  if (prefix.startsWith('estimate')) return into(regime === 'FOISA' ? 'refused FOISA 12(1)' : 'refused 12(1)', 'Estimate of cost');
  if (prefix === 'further time') return into('withheld 31(1)(a)', 'Public interest test');
  throw new Error(`the test does not know where ${prefix} belongs`);
}

describe('snippets: inserted', () => {
  for (const snippet of all)
    it(`${snippet.prefix} leaves only its prompts to fill`, () => {
      const findings = checkText(around(snippet), { today: TODAY }).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        findings.filter(({ rule }) => rule !== 'template-residue').map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
});

describe('snippets: read', () => {
  for (const snippet of all.filter(({ body }) => /^(?:---|:::(?:withheld|ncnd|refused|not-held|disclosed))/.test(body[0] ?? '')))
    it(`${snippet.prefix} is read as what it says`, () => {
      const text = around(snippet);
      const notice = lift(parse(text, { form: 'dialect' }), law);
      assert.deepEqual(notice.syntax.faults, []);
      assert.equal(notice.regime, regimeOf(snippet));
      assert.deepEqual(
        notice.citations.filter((citation) => !citation.provision || citation.form !== 'normal').map((citation) => citation.written),
        [],
      );
      for (const claim of notice.claims) {
        const marked = /under="([^"]*)"/.exec(text)?.[1]?.split(' with ') ?? [];
        assert.ok(marked.includes(claim.citation), `${claim.citation} is relied on`);
        if (claim.status === 'qualified' && !text.includes('Further time'))
          assert.equal(
            claim.test.status,
            NEVER_WEIGHED.test(claim.citation) || (claim.regime === 'FOISA' && claim.outcome === 'ncnd') ? 'not-required' : 'present',
            claim.citation,
          );
      }
      for (const outcome of notice.outcomes) {
        const said = notice.statements
          .filter((statement) => statement.outcome === outcome && !statement.hypothetical && !statement.negated && !statement.generic)
          .map(({ kind }) => kind);
        for (const kind of SAID[outcome.kind]) assert.ok(said.includes(kind), `${outcome.kind} says ${kind}`);
        for (const kind of UNSAID[outcome.kind]) assert.ok(!said.includes(kind), `${outcome.kind} says ${kind}`);
      }
      assert.ok(notice.rights.internalReview.length > 0 && notice.rights.regulator.length > 0 && notice.rights.contact.length > 0);
      assert.deepEqual(notice.rights.otherCommissioner, []);
      assert.deepEqual(
        notice.residue.filter(({ kind }) => kind !== 'prompt'),
        [],
      );
      assert.ok(notice.residue.length > 0);
    });
});
