import type { Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { ownProse, withoutQuotations } from './ownProse';
import { allMatches } from '../../text/allMatches';

const WHY =
  'Reasons have to be about this request. Words that are about another one show that a template was not read, and leave the requester without a reason.';

export default defineRule({
  name: 'template-wrong-subject',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '17(1)(c)' }],
  messages: {
    'own-data': {
      what: 'This speaks of people who ask for their own personal data, and nothing in the request or the decision does.',
      why: WHY,
      todo: 'Take it out, unless the requester asked about themselves.',
    },
    authority: {
      what: '{other} seems to be another authority than the one that writes, {own}.',
      why: WHY,
      todo: 'Look whether the passage was written for another authority’s letter.',
    },
  },
  on: {
    notice(notice, ctx) {
      const prose = ownProse(notice);
      const own = prose.find((sentence) => speaksOfOwnData(sentence) && !asksForOwnData(notice));
      if (own) {
        const match = own.match(OWN_DATA);
        if (match) ctx.report({ at: own.at(match.index, match.index + match[0].length), message: 'own-data' });
      }
      for (const { sentence, from, to, other, ours } of otherAuthorities(notice, prose))
        ctx.report({ at: sentence.at(from, to), message: 'authority', values: { other, own: ours } });
    },
  },
});

const OWN_DATA = /\b(?:his or her|his\/her|her or his|their|one['’]s) own personal (?:data|information)\b/i;

/** A general sentence about those who ask for their own data; where to send a request for it is advice. */
function speaksOfOwnData({ text, zone }: Sentence): boolean {
  return zone !== 'rights' && OWN_DATA.test(withoutQuotations(text)) && !/\bif you\b|\bsubject access\b|\byou (?:may|can)\b/i.test(text);
}

function asksForOwnData({ sentences, citations }: Notice): boolean {
  return (
    citations.some(({ regime, path, role, where, zone }) => {
      if (role !== 'relied' || (where !== 'under' && zone === 'request')) return false;
      const at = path.join();
      return regime === 'FOIA' ? at === '40,1' || at.startsWith('40,5A') : regime === 'FOISA' ? at.startsWith('38,1,a') : at === '5,3';
    }) && sentences.some(({ zone, text }) => (zone === 'request' || zone === 'quoted') && /\b(?:my|me|mine|myself|I was|I am)\b/.test(text))
  );
}

/** An authority by name, doing what only the one that answers does. Names are a few words with capitals. */
const ANSWERS =
  /\b((?:[A-Z][a-z]{2,15} ){1,3}(?:Police|Constabulary|Council|Trust|University))(?: Service| Force)?,? (?:can (?:neither|confirm|also confirm)|neither confirms|holds|does not hold|has (?:decided|considered|concluded|withheld)|is (?:withholding|unable to (?:confirm|provide)|relying)|relies on|considers that|withholds)\b/g;

interface OtherAuthority {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly other: string;
  readonly ours: string;
}

/** Two names that answer in one letter: the one that does so less often, once. Names that share a word (“Harrowdale Police”, “the Police of Harrowdale”) are one. */
function otherAuthorities(notice: Notice, prose: readonly Sentence[]): readonly OtherAuthority[] {
  const uses = prose.flatMap((sentence) =>
    allMatches(withoutQuotations(sentence.text), ANSWERS).map((match) => {
      const name = (match[1] ?? '').replace(/^(?:The|This|That|Our|However|Therefore) /, '');
      return { sentence, from: match.index + (match[1] ?? '').length - name.length, to: match.index + (match[1] ?? '').length, name };
    }),
  );
  const counts = new Map<string, number>();
  for (const { name } of uses) if (name.includes(' ')) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, ...rest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2) return [];
  const [ours] = first;
  const known = new Set(ours.split(' '));
  const asked = notice.sentences.filter(({ zone }) => zone === 'request' || zone === 'quoted').map(({ text }) => text.toLowerCase());
  return rest.flatMap(([other]) => {
    if (
      other
        .split(' ')
        .slice(0, -1)
        .some((word) => known.has(word)) ||
      asked.some((text) => text.includes(other.toLowerCase()))
    )
      return [];
    const use = uses.find(({ name }) => name === other);
    return use ? [{ sentence: use.sentence, from: use.from, to: use.to, other, ours }] : [];
  });
}
