import type { Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { harmArguments, testOf } from '../support/harm';
import { spokenList, Spoken } from '../support/provisions';

const ENDANGERS = /\b(?:endanger\w*|danger\w*|put(?:s|ting)? (?:\w+ ){0,6}(?:at risk|in danger)|risk(?:s|ed)? (?:to|of))\b/i;
/** Prejudice to health or safety: the verb of other exemptions with the interest of this one. */
const PREJUDICES = /\bprejudic(?:e[sd]?|ing|ial)\b(?= (?:to )?(?:[\w’'-]+ ){0,8}(?:health|safety|well-?being|mental|physical))/i;
/** A verb that another can stand for. */
const VERB = /\b(?:would|to) $/i;

export default defineRule({
  name: 's38-endanger-test',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '38(1)' },
    { act: 'FOISA', at: '39(1)' },
  ],
  messages: {
    prejudice: {
      what: '{Provision} asks whether somebody would, or would be likely to, be endangered; the letter speaks of prejudice.',
      why: 'Danger to health or safety is a test of its own, and prejudice is the word of other exemptions. A reader may doubt that the right test was applied.',
      todo: 'Say who would, or would be likely to, be endangered, and how.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = argument.claims.filter((claim) => claim.provision?.basis === 'endangerment' && testOf(claim) !== undefined);
        const [claim] = claims;
        if (!claim || argument.sentences.some(({ text }) => ENDANGERS.test(text))) continue;
        const sentence = argument.sentences.find(({ text }) => PREJUDICES.test(text));
        const place = sentence && placeIn(sentence);
        if (!sentence || !place || reported.has(place.start)) continue;
        reported.add(place.start);
        ctx.report({
          at: place,
          message: 'prejudice',
          values: { Provision: Spoken(claim) },
          citation: claim.citation,
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: certaintyOf(claim),
          fix: () => endanger(notice, sentence, place, spokenList([claim])),
        });
      }
    },
  },
});

function placeIn(sentence: Sentence): Span | undefined {
  const match = sentence.match(PREJUDICES);
  return match ? sentence.at(match.index, match.index + match[0].length) : undefined;
}

/** Where the word is a verb, another takes its place; whether the reasons bear it the drafter has to see. */
function endanger(notice: Notice, sentence: Sentence, place: Span, provision: string): Fix | undefined {
  const match = sentence.match(PREJUDICES);
  const isVerb = match?.[0] === 'prejudice' && VERB.test(sentence.text.slice(0, match.index)) && notice.slice(place.start, place.end) === 'prejudice';
  return isVerb ? { title: `Write “endanger”, the word of ${provision}`, edits: [{ span: place, text: 'endanger' }], safe: false } : undefined;
}
