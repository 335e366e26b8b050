import { strict as assert } from 'node:assert';
import { checkText } from '../support/check';
import { ALL_SNIPPETS as all, expanded, type Snippet, snippetNamed as named, TODAY } from '../support/snippetFile';

type Kind = 'FOIA' | 'EIR' | 'FOISA';
const regimeOf = ({ prefix, description }: Snippet): Kind => (/\breg |\bEIR\b/.test(prefix) ? 'EIR' : /FOISA/.test(prefix) || /Scottish/.test(description) ? 'FOISA' : 'FOIA');

/** A letter that is sound without the snippet, for the one question that it has. */
function around(snippet: Snippet): string {
  const text = expanded(snippet);
  if (text.startsWith('---')) return text;
  const regime = regimeOf(snippet);
  const rights = text.startsWith(':::rights') ? text : expanded(named(regime === 'FOIA' ? 'complaint rights' : `complaint rights ${regime}`));
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
  if (text.startsWith(':::rights')) return [answer];
  if (text.startsWith(':::advice')) return [answer, text];
  const into = (block: string, from: string): readonly string[] => [expanded(named(block)).replace(new RegExp(`\n### ${from}[\\s\\S]*?(?=\nNothing in this part|\n### |\n:::$)`), `\n${text.replaceAll('$', '$$$$')}\n`)];
  if (prefix === 'caveat') return [expanded(named('ncnd 31(3) with 31(1)(a)'))];
  if (prefix.startsWith('public interest test')) return into(prefix.endsWith('ncnd') ? 'ncnd 31(3) with 31(1)(a)' : regime === 'EIR' ? 'withheld reg 12(5)(b)' : 'withheld 31(1)(a)', 'Public interest test');
  if (prefix.startsWith('legitimate interests')) return into(prefix.endsWith('ncnd') ? 'ncnd 40(5B)(a)(i)' : 'withheld 40(2) with 40(3A)(a)', 'Legitimate interests test');
  if (prefix.startsWith('estimate')) return into(regime === 'FOISA' ? 'refused FOISA 12(1)' : 'refused 12(1)', 'Estimate of cost');
  if (prefix === 'further time') return [];
  throw new Error(`the test does not know where ${prefix} belongs`);
}

describe('snippets: inserted', () => {
  for (const snippet of all)
    it(`${snippet.prefix} leaves only its prompts to fill`, () => {
      const findings = checkText(around(snippet), { today: TODAY }).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(findings.filter(({ rule }) => rule !== 'template-residue').map(({ rule, message }) => `${rule}: ${message}`), []);
    });
  it('reports the prompts of a block', () => {
    const findings = checkText(around(named('withheld 31(1)(a)')), { today: TODAY }).findings;
    assert.ok(findings.some(({ rule }) => rule === 'template-residue'));
  });
});
