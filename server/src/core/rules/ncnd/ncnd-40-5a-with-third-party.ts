import type { Claim, Notice } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { readNcnd } from './context';

export default defineRule({
  name: 'ncnd-40-5a-with-third-party',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40(5A)' },
    { act: 'FOIA', at: '40(5B)' },
  ],
  messages: {
    both: {
      what: 'Section 40(5A) is for the requester’s own personal data, and the request is not about the requester.',
      why: 'Section 40(5B) covers the personal data of anyone else. Citing both leaves open whose data are meant.',
      todo: 'Rely on section 40(5B)(a)(i) alone, unless part of the request is about the requester.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const region of readNcnd(notice).regions) {
        const own = region.claims.find(({ citation }) => citation === '40(5A)');
        if (
          !own ||
          !region.claims.some(({ regime, path }) => regime === 'FOIA' && path[0] === '40' && path[1]?.toUpperCase() === '5B') ||
          asksAboutSelf(notice)
        )
          continue;
        ctx.report({ at: own.span, message: 'both', citation: own.citation, certainty: 'likely', fix: () => withoutFix(notice, own) });
      }
    },
  },
});

/** A requester who asks about themselves. "Please send me" is no such thing. */
const SELF =
  /\b(?:about|on|regarding|concerning|relating to|against|involving|of|to) (?:me|myself|us)\b|\bmy (?:own |personal |late |husband|wife|son|daughter|mother|father|partner|client)?\s?(?:data|information|files?|records?|case|complaint|report|application|account|employment|arrest|name|details|allegations?|husband|wife|son|daughter|mother|father|partner|self|personnel|medical|crime|custody|correspondence|e-?mails?)\b|\bi (?:was|am|have been|had been) (?:arrested|the (?:victim|subject|complainant)|stopped|interviewed|investigated|mentioned|named|a (?:victim|witness|patient|pupil|student|tenant|member|former))\b/i;
/** The letter's own word that part of the request is about the requester. */
const YOURSELF =
  /\b(?:your own (?:personal )?(?:data|information)|(?:about|relating to|concerning) (?:you|yourself)\b|you are the (?:data )?subject|subject access request)/i;

function asksAboutSelf(notice: Notice): boolean {
  return notice.sentences.some(
    ({ zone, text }) => ((zone === 'request' || zone === 'quoted') && SELF.test(text)) || ((zone === 'body' || zone === 'decision') && YOURSELF.test(text)),
  );
}

/** Takes the citation out of every list of two: mark, headings and words. Other forms are for the drafter. */
function withoutFix(notice: Notice, own: Claim): Fix | undefined {
  const { block } = own.region;
  const citations = notice.citations.filter(({ citation, zone, role, where, outcome }) => {
    if (citation !== own.citation || zone === 'request' || zone === 'quoted' || zone === 'internal' || role === 'denied') return false;
    return block === undefined || outcome === own.region || (where !== 'under' && outcome?.block === undefined);
  });
  const edits = citations.flatMap(({ span, run, where, written }): TextEdit[] => {
    const rest = notice.slice(span.end, where === 'under' ? span.end + 30 : run.end);
    if (where === 'under') {
      const joint = /^\s{0,3},\s{0,3}(?=40\(5B\))/.exec(rest);
      return joint ? [{ span: { start: span.start, end: span.end + joint[0].length }, text: '' }] : [];
    }
    const joint = /^\s{0,3}(?:&|and|,|\/)\s{0,3}(?:(?:section|s\.?)\s?)?(40)?(?=\s?\(5B\))/i.exec(rest);
    if (!joint || !/40\s?\(5A\)\s?$/.test(written.slice(0, written.indexOf(')') + 1))) return [];
    return [{ span: { start: span.start, end: span.end + joint[0].length }, text: '40' }];
  });
  return edits.length === citations.length && edits.length > 0 ? { title: 'Leave out section 40(5A)', edits, safe: false } : undefined;
}
