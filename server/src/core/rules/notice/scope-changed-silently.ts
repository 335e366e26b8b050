import { defineRule } from '../define';

export default defineRule({
  name: 'scope-changed-silently',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)' },
    { act: 'FOIA', at: '8' },
    { act: 'FOIA', at: '16' },
  ],
  messages: {
    period: {
      what: 'The request asks about “{asked}”, and the answer is about “{answered}”.',
      why: 'An answer to another question than the one asked leaves that one open, even where the difference is small.',
      todo: 'Say why the period is another one, or answer for the period that was asked.',
    },
  },
  on: {
    notice(notice, ctx) {
      const asked = notice.sentences.filter(({ zone }) => zone === 'request').flatMap(({ text }) => ROLLING.exec(text)?.[0] ?? [])[0];
      if (asked === undefined) return;
      const own = notice.sentences.filter(({ zone, piece }) => (zone === 'body' || zone === 'disclosed') && piece.kind !== 'heading');
      if (own.some(({ text }) => AGREED.test(text) || (BECAUSE.test(text) && OF_TIME.test(text)) || ROLLING.test(text))) return;
      for (const sentence of own) {
        const answered = sentence.match(FIXED);
        if (!answered) continue;
        ctx.report({ at: sentence.at(answered.index, answered.index + answered[0].length), message: 'period', values: { asked, answered: answered[0] } });
        return;
      }
    },
  },
});

/** A period that is counted back from the request. */
const ROLLING = /\b(?:past|last|previous|preceding) (?:\w+ |\d{1,2} )?(?:\(\d{1,2}\) )?(?:weeks?|months?|years?|quarters?)\b/i;
/** A period that the calendar gives. */
const FIXED =
  /\b(?:calendar|financial|fiscal|academic) years?(?: of| for)? (?:19|20)\d\d\b|\bbetween (?:\d{1,2} )?(?:january|april|september) (?:19|20)\d\d and\b/i;
/** What explains or settles another period. */
const AGREED =
  /\b(?:agreed|clarif\w+|refin\w+|narrow\w*|since (?:our|the) (?:records|figures|data)|only (?:record|publish|collat)\w*|interpret\w*|taken (?:this|your request) to mean|most recent (?:full|complete)|latest (?:full|complete|available))\b/i;
/** A reason, where it is about periods or about what is recorded by them. */
const BECAUSE = /\bbecause\b/i;
const OF_TIME =
  /\b(?:years?|annual(?:ly)?|months?|period|dates?|figures|statistics|records?|recorded|data|collated|held|until|before|after)\b|\b(?:19|20)\d\d\b/i;
