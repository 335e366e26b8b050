import type { Notice } from '../../notice/model';
import { defineRule } from '../define';
import { ownProse, withoutQuotations } from './ownProse';

const WHY = 'The Act does not ask who wants information or why. A letter that remarks on it reads as a grudge, and a review or the regulator will read it too.';

interface Remark {
  readonly key: 'motive' | 'sarcasm' | 'requester';
  readonly pattern: RegExp;
}

/** Sources: the principle that requests are answered without regard to who asks and why, and remarks that reviewers have had to apologise for. */
const REMARKS: readonly Remark[] = [
  {
    key: 'motive',
    pattern:
      /\byour (?:(?:real|true|apparent|obvious|only|clear) )?(?:motives?|motivations?|agenda|intentions?)\b|\bfishing (?:expedition|exercise)\b|\bit is (?:clear|obvious|apparent) (?:to us )?that you (?:want|wish|intend|seek|are trying|hope)\b|\bwhy you (?:would )?(?:want|wish|need) (?:this|to know|such)\b/i,
  },
  {
    key: 'sarcasm',
    pattern:
      /\bas (?:you should (?:know|be aware)|any reasonable person|we have (?:repeatedly|already) told you|you (?:well|surely|doubtless) know|even you)\b|\bwith (?:the greatest )?respect,|\bneedless to say\b|\bsurely you\b|\bobviously, you\b|\bfor the umpteenth time\b|\bhad you (?:bothered|taken the trouble|read)\b/i,
  },
  {
    key: 'requester',
    pattern:
      /\b(?:you are|you're|your (?:request|letter|behaviour|conduct|attitude|approach) is) (?:clearly |simply |frankly |quite |being )?(?:obsess\w+|unreasonabl[ey]|ridiculous|absurd|rude|frivolous|a waste|wasting|confused|paranoid|troublesome|obstructive|time-wasting)\b|\bwast(?:e|ing) (?:of )?(?:our|officers['’]|public|the council['’]s) (?:time|money|resources)\b|\bas a (?:journalist|campaigner|disgruntled|former employee|known)\b/i,
  },
];

export default defineRule({
  name: 'tone',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Requests are answered without regard to who asks and why' },
  ],
  messages: {
    motive: { what: '“{words}” speaks of why the requester asks.', why: WHY, todo: 'Leave it out. Only section 14 lets you weigh the purpose of a request.' },
    sarcasm: { what: '“{words}” may sound sharp.', why: WHY, todo: 'Say what you mean to say without it.' },
    requester: { what: '“{words}” is a remark about the requester.', why: WHY, todo: 'Speak about the information and leave the requester out.' },
  },
  on: {
    notice(notice, ctx) {
      if (mayWeighWhoAsks(notice)) return;
      for (const sentence of ownProse(notice)) {
        const text = sentence.read(withoutQuotations);
        // "Your motives are not relevant" says what the law says.
        if (/\b(?:not|no|never|regardless|irrespective|without|whatever|n['’]t)\b/i.test(text) && /\b(?:motiv\w+|intention\w*|agenda|why you)\b/i.test(text))
          continue;
        for (const { key, pattern } of REMARKS) {
          const match = pattern.exec(text);
          if (match) ctx.report({ at: sentence.at(match.index, match.index + match[0].length), message: key, values: { words: match[0] } });
        }
      }
    },
  },
});

/** Purpose and history are reasons under section 14 and its counterparts, and who asks matters where it is the requester's own data. */
function mayWeighWhoAsks({ citations }: Notice): boolean {
  return citations.some(({ regime, path, role }) => {
    if (role === 'denied') return false;
    const at = path.join();
    if (regime === 'FOIA') return path[0] === '14' || at.startsWith('40,5A') || at.startsWith('40,1');
    return regime === 'FOISA' ? path[0] === '14' || at.startsWith('38,1,a') : at.startsWith('12,4,b') || at.startsWith('10,4,b') || at.startsWith('5,3');
  });
}
