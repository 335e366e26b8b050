import type { NeighbourName } from '../../neighbours/model';
import { wordsOf } from '../../neighbours/words';
import type { Notice, Sentence, Zone } from '../../notice/model';
import { defineRule, type RuleContext } from '../define';
import { ACTS_AS_OURSELVES, ANOTHER_REQUEST, NAMES_NOBODY, NUMBER_IS_REFERENCE } from './otherCase';
import { allMatches } from '../../text/allMatches';

type Message = 'reference' | 'requester' | 'authority';

export default defineRule<Message>({
  name: 'other-reference',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'UK GDPR', at: 'Article 5(1)(f)' },
    { act: 'practice', at: 'a letter made from an earlier one keeps something of it' },
  ],
  messages: {
    reference: {
      what: '{words} is the reference of another case ({file}).',
      why: 'A reference left over from an earlier letter misleads the requester, and may show that somebody else asked.',
      todo: 'Put in the reference of this case, or say why the other one is named.',
    },
    requester: {
      what: '{words} is the name of the requester of another case ({file}).',
      why: 'Who asked for information is personal data, and no other requester needs to know it.',
      todo: 'Take the name out, or put in the right one.',
    },
    authority: {
      what: 'Here {words} speaks as the authority that answers, but this letter comes from another authority.',
      why: 'A sentence left over from another authority’s letter makes the decision look copied and says something untrue.',
      todo: 'Put in the name of your own authority.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (!ctx.neighbours) return;
      for (const sentence of notice.sentences) {
        if (NOT_OURS.has(sentence.zone)) continue;
        references(notice, sentence, ctx);
        requesters(notice, sentence, ctx);
        authorities(notice, sentence, ctx);
      }
    },
  },
});

/** What is quoted is somebody else's words, and a note to colleagues does not leave. */
const NOT_OURS: ReadonlySet<Zone> = new Set<Zone>(['request', 'quoted', 'internal']);

/** A run of letters, digits and the signs of references; what has no digit, or is as short as a section's number, is looked at no further. */
const REFERENCE_LIKE = /[\p{L}\p{N}][\p{L}\p{N}./_-]{4,39}/gu;

function references(notice: Notice, sentence: Sentence, ctx: RuleContext<Message>): void {
  if (sentence.has(ANOTHER_REQUEST)) return;
  for (const match of allMatches(sentence.text, REFERENCE_LIKE)) {
    const words = match[0].replace(/[./_-]{1,8}$/, '');
    if (!/\d{2}/.test(words) || words.length < 5) continue;
    if (/^\d+$/.test(words) && !NUMBER_IS_REFERENCE.test(sentence.text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const other = ctx.neighbours?.withReference(words);
    if (!other || isOwn(other, notice, words)) continue;
    ctx.report({ at: sentence.at(match.index, match.index + words.length), message: 'reference', values: { words, file: other.file } });
  }
}

/** Two files may hold the same case: a draft, a corrected letter, its review. */
function isOwn(other: NeighbourName, notice: Notice, words: string): boolean {
  const own = notice.values.reference;
  const key = (reference: string): string => wordsOf(reference).join('-');
  return own === undefined || key(own) === key(words) || (other.reference !== undefined && key(own) === key(other.reference));
}

const WORD = /[\p{L}\p{N}'’-]+/gu;

function requesters(notice: Notice, sentence: Sentence, ctx: RuleContext<Message>): void {
  // Where the letter does not say who asked, the name may be that of its own requester: many people ask more than once.
  const own = nameKey(notice.values.requester?.name);
  if (own === '') return;
  const signatory = nameKey(notice.values.signatory?.name);
  for (const match of allMatches(sentence.text, WORD)) {
    const word = wordsOf(match[0]).at(-1);
    if (word === undefined || match[0].charAt(0) !== match[0].charAt(0).toUpperCase()) continue;
    for (const { name, notice: other } of ctx.neighbours?.requestersNamed(word) ?? []) {
      const key = nameKey(name);
      if (isSamePerson(key, own) || key === signatory || NAMES_NOBODY.has(key)) continue;
      const end = match.index + match[0].length;
      const start = startOfName(sentence.text, end, name);
      if (start === undefined) continue;
      ctx.report({ at: sentence.at(start, end), message: 'requester', values: { words: sentence.text.slice(start, end), file: other.file } });
      return;
    }
  }
}

const nameKey = (name: string | undefined): string => wordsOf(name ?? '').join(' ');

/** "J. Smith", "Jane Smith" and "Smith" may be one person. */
function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')];
  return first.at(-1) === second.at(-1) && (first.length === 1 || second.length === 1 || first[0]?.[0] === second[0]?.[0]);
}

/** Where a name that ends at `end` begins; undefined where other words stand before its last one. */
function startOfName(text: string, end: number, name: string): number | undefined {
  const from = Math.max(0, end - name.length - 8);
  const key = nameKey(name);
  for (const match of allMatches(text.slice(from, end), WORD)) if (nameKey(text.slice(from + match.index, end)) === key) return from + match.index;
  return undefined;
}

function authorities(notice: Notice, sentence: Sentence, ctx: RuleContext<Message>): void {
  const own = notice.values.authority;
  if (own === undefined) return;
  for (const [id, name] of ctx.neighbours?.authorities ?? []) {
    if (id === own || name.length < 6) continue;
    const at = sentence.text.indexOf(name);
    if (at < 0 || !ACTS_AS_OURSELVES.test(sentence.text.slice(at + name.length))) continue;
    ctx.report({ at: sentence.at(at, at + name.length), message: 'authority', values: { words: name } });
  }
}
