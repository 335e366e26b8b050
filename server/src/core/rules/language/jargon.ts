import type { Sentence } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { ENGAGED, JARGON, type Jargon } from './jargonWords';
import { ownProse, withoutQuotations } from './ownProse';

export default defineRule({
  name: 'jargon',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Guidance on plain language for government: words to avoid' },
  ],
  messages: {
    word: {
      what: '“{word}” is a word of the trade ({reason}).',
      why: 'A reason that the requester can’t read does not explain why the exemption applies.',
      todo: 'Say “{plain}”, or explain the word where you use it.',
    },
    engaged: {
      what: 'The letter says that an exemption is engaged, and not what that means.',
      why: 'Officers know that an exemption is engaged when its conditions are met. Requesters do not.',
      todo: 'Say that the exemption applies.',
    },
  },
  on: {
    notice(notice, ctx) {
      const prose = ownProse(notice);
      for (const jargon of JARGON) {
        const use = firstUse(prose, jargon.pattern);
        if (!use || isExplained(use)) continue;
        const at = use.sentence.at(use.from, use.to);
        const isAsWritten = notice.slice(at.start, at.end) === use.word;
        // "In pursuant to" is one slip and not two.
        if (jargon.plain === 'under' && use.word.toLowerCase() === 'pursuant to' && /\bin\s$/i.test(use.sentence.text.slice(0, use.from))) continue;
        ctx.report({
          at,
          message: 'word',
          values: { word: use.word, reason: jargon.reason, plain: jargon.plain },
          fix: () => (isAsWritten ? swapped(use.word, jargon, at) : undefined),
        });
      }
      const engaged = firstUse(prose, ENGAGED);
      if (engaged && !isExplained(engaged) && engaged.sentence.citations.length > 0)
        ctx.report({ at: engaged.sentence.at(engaged.from, engaged.to), message: 'engaged' });
    },
  },
});

interface Use {
  readonly sentence: Sentence;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function firstUse(prose: readonly Sentence[], pattern: RegExp): Use | undefined {
  for (const sentence of prose) {
    const match = pattern.exec(sentence.read(withoutQuotations));
    if (match) return { sentence, word: match[0], from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** What it means stands with it: in brackets, after a comma or in the words "that is", "which means". */
function isExplained({ sentence, to }: Use): boolean {
  return /^[”"’']?(?:\s?\(|,? (?:that is|which means|meaning|in other words|i\.e\.)|,? because\b|,? since\b)/i.test(sentence.text.slice(to));
}

function swapped(word: string, { plain, swap }: Jargon, span: Fix['edits'][number]['span']): Fix | undefined {
  if (!swap) return undefined;
  const text = /^\p{Lu}/u.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  return { title: `Write “${text}”`, edits: [{ span, text }], safe: false };
}
