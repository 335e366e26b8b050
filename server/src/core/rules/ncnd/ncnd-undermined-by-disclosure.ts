import { coversQuestion } from '../../notice/questionsNamed';
import { defineRule } from '../define';
import { readNcnd } from './context';

export default defineRule({
  name: 'ncnd-undermined-by-disclosure',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    complete: {
      what: 'What is given here reads as complete (“{words}”), and the letter neither confirms nor denies that there is more.',
      why: 'A full total, or the end of a matter, says that there is nothing further, and so answers what the letter refuses to answer.',
      todo: 'Say how far the figure goes (“recorded to date as …”), or look again at what you neither confirm nor deny.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { regions } = readNcnd(notice);
      if (regions.length === 0) return;
      for (const sentence of notice.sentences) {
        const given = sentence.zone === 'disclosed' || sentence.outcome?.kind === 'disclosed';
        if (!given || sentence.piece.kind === 'heading') continue;
        const selection = sentence.outcome?.questions;
        const meets = regions.some(
          ({ questions, further, block }) =>
            further ||
            block === undefined ||
            questions.all ||
            selection?.all !== false ||
            selection.labels.some((label) => coversQuestion(questions.labels, label)),
        );
        const match = sentence.match(COMPLETE);
        if (!meets || !match) continue;
        ctx.report({ at: sentence.at(match.index, match.index + match[0].length), message: 'complete', values: { words: match[0] }, certainty: 'hint' });
        return;
      }
    },
  },
});

/** Words that leave nothing over. */
const COMPLETE =
  /\b(?:a total of \w+|in total|the total (?:number|figure)|altogether|(?:is|are|was|were|has been|have been) (?:now |since |all )?(?:closed|concluded|completed|finished|discontinued|ended)|no others?\b|none of|the only|all of (?:the|them|those)|complete list|full list)\b/i;
