import type { Notice } from '../../notice/model';
import type { Sentence } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { ACRONYM_MEANINGS, KNOWN_ACRONYMS, WORDS_IN_CAPITALS } from './acronyms';
import { ownProse, withoutQuotations } from './ownProse';
import { isSpelledOut, lettersOf, wordsOf } from './spelledOut';
import { allMatches } from '../../text/allMatches';

/** More than this many, and one finding speaks for all. */
const MOST_FINDINGS = 5;
const WHY = 'People who write to a public authority are not of its trade. Letters that stand for nothing they know make reasons unreadable.';

export default defineRule({
  name: 'acronym-undefined',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Guidance on plain language for government: explain an acronym where it is first used' },
  ],
  messages: {
    acronym: {
      what: '{acronym} is not explained.',
      why: WHY,
      todo: 'Give the name in full the first time, with {acronym} in brackets after it.',
    },
    many: {
      what: '{count} acronyms are not explained: {acronyms}.',
      why: WHY,
      todo: 'Give each name in full the first time, with its letters in brackets after it. Take out those that you use only once or twice.',
    },
  },
  on: {
    notice(notice, ctx) {
      const found = firstUses(ownProse(notice));
      if (found.length === 0) return;
      const words = wordsOf(notice);
      const lower = new Set(notice.pieces.flatMap((piece) => piece.prose.read(smallWords)));
      const asked = new Set(notice.sentences.filter(({ zone }) => zone === 'request' || zone === 'quoted').flatMap((sentence) => sentence.read(tokensIn)));
      const open = found
        .slice(0, 100)
        .filter(({ acronym }) => !asked.has(acronym) && !lower.has(acronym.toLowerCase()) && !isDefined(notice, acronym) && !isSpelledOut(acronym, words));
      if (open.length > MOST_FINDINGS) {
        const [first, ...rest] = open;
        if (!first) return;
        ctx.report({
          at: first.sentence.at(first.from, first.to),
          message: 'many',
          values: { count: String(open.length), acronyms: open.map(({ acronym }) => acronym).join(', ') },
          whole: true,
          related: rest.slice(0, 20).map(({ acronym, sentence, from, to }) => ({ at: sentence.at(from, to), message: acronym })),
        });
        return;
      }
      for (const { acronym, sentence, from, to } of open) {
        const at = sentence.at(from, to);
        const asWritten = notice.slice(at.start, at.end) === sentence.text.slice(from, to);
        ctx.report({
          at,
          message: 'acronym',
          values: { acronym },
          fix: () => (asWritten ? spellOut(acronym, sentence.text.slice(from, to), at) : undefined),
        });
      }
    },
  },
});

interface FirstUse {
  readonly acronym: string;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

/** Two to five capitals, a small letter or two between them (`DfT`, `MoD`), and perhaps the s of the plural. */
const TOKEN = /(?<![\p{L}\d./\\_@:#&«“"‘'’(\[-])[A-Z](?:[A-Z]|[a-z]{1,2}(?=[A-Z])){1,4}s?(?=[’']s?\b|[\s,.;:?!)]|$)(?![.:]\S)/gu;
const singular = (token: string): string => token.replace(/s$/, '');

function firstUses(sentences: readonly Sentence[]): readonly FirstUse[] {
  const found = new Map<string, FirstUse>();
  for (const sentence of sentences) {
    for (const use of sentence.read(acronymsIn)) if (!found.has(use.acronym)) found.set(use.acronym, { ...use, sentence });
  }
  return [...found.values()];
}

/** What a text says in letters that may need an explanation; nothing in fragments and in lines of capitals. */
const tokensIn = (text: string): readonly string[] => allMatches(text, TOKEN).map(([token]) => singular(token));

const acronymsIn = (text: string): readonly Omit<FirstUse, 'sentence'>[] => {
  if (!/\p{Ll}{3}/u.test(text) || text.split(/\s/, 6).length < 5) return [];
  return allMatches(withoutQuotations(text), TOKEN).flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const acronym = singular(match[0]);
    const known = KNOWN_ACRONYMS.has(acronym) || WORDS_IN_CAPITALS.has(acronym) || lettersOf(acronym).length < 2;
    return known || /^[IVXLCDM]+$/.test(acronym) || namesSomething(text, from, to) ? [] : [{ acronym, from, to }];
  });
};

const smallWords = (text: string): readonly string[] => (text.match(/\p{L}+/gu) ?? []).filter((word) => word === word.toLowerCase());

/** The rest of a firm's name, to its legal form: “JCW Services Ltd”. */
const A_FIRM = /^(?:\s(?:&|and|of|\(?\p{Lu}[\p{L}’'-]*\)?)){0,4}\s(?:Ltd|Limited|LLP|plc|PLC|Inc|CIC|GmbH)\b/u;

/** Part of a name, a heading or a reference: a number behind it (`MG 11`, but not the year of a law), or other words in capitals beside it. */
function namesSomething(text: string, from: number, to: number): boolean {
  const before = /(\S{1,30})\s$/.exec(text.slice(Math.max(0, from - 31), from))?.[1] ?? '';
  const after = /^\s(\S{1,30})/.exec(text.slice(to, to + 31))?.[1] ?? '';
  if (/^\(?\d/.test(after) && !/^\d{4}\b(?!\/)/.test(after)) return true;
  if (A_FIRM.test(text.slice(to, to + 80))) return true;
  return (
    [before, after].some((word) => /^\p{Lu}{4,}[:,.]?$/u.test(word)) ||
    /\b(?:form|code|reference|ref|table|annex|appendix|operation|model|type|grade|band|zone)\.?$/i.test(before)
  );
}

/** Its meaning stands in brackets behind it, or it stands in brackets behind its meaning, or the letter says what it stands for. */
function isDefined({ pieces }: Notice, acronym: string): boolean {
  const pattern = definitionOf(acronym);
  return pieces.some(({ prose }) => prose.has(pattern));
}

function definitionOf(acronym: string): RegExp {
  const letters = acronym.replace(/[^A-Za-z]/g, '');
  return new RegExp(
    `[([]\\s?(?:the |or |hereafter |known as |abbreviated to )?[“"‘']?${letters}s?[”"’']?[)\\],;]|\\b${letters}s? \\(\\p{L}{3,}[^)]{0,80} \\p{L}|\\b${letters}s?[”"’']? (?:stands for|means|is short for|, or )|(?:known as|called|abbreviated to|referred to as) (?:the )?[“"‘']?${letters}\\b`,
    'u',
  );
}

function spellOut(acronym: string, written: string, span: { start: number; end: number }): Fix {
  const meaning = ACRONYM_MEANINGS.get(acronym);
  const plural = written.endsWith('s') && written !== acronym;
  if (meaning !== undefined && !plural) return { title: `Write “${meaning} (${acronym})”`, edits: [{ span, text: `${meaning} (${acronym})` }], safe: false };
  return { title: `Write ${acronym} in full`, edits: [{ span, text: `[insert: the name in full] (${written})` }], safe: false };
}
