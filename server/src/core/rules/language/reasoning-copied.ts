import type { ReasonPassage } from '../../neighbours/facts';
import { alike } from '../../neighbours/words';
import { defineRule } from '../define';
import { ownFacts } from '../support/ownFacts';

/** From which part of shared runs of words on two passages of one notice are nearly the same. */
const NEARLY_THE_SAME = 0.7;

const KINDS: Readonly<Record<ReasonPassage['kind'], string>> = {
  harm: 'harm',
  for: 'factors for disclosure',
  against: 'factors against it',
  balance: 'balance',
};

export default defineRule({
  name: 'reasoning-copied',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'FOIA', at: '17(3)' },
    { act: 'ICO', at: 'The public interest test' },
  ],
  messages: {
    provision: {
      what: 'This passage ({kind}) says nearly the same as the one about {other}.',
      why: 'Each exemption protects an interest of its own, so what speaks for one seldom fits another word for word.',
      todo: 'Say what is special to this provision, or treat the two together if they cover the same information.',
    },
    notice: {
      what: 'This passage ({kind}) says nearly the same as one in {file}.',
      why: 'Reasons have to be about this request. Words that served another letter often speak of facts that this one does not have.',
      todo: 'Read the passage against this request, and put it into words of its own.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { passages, reference } = ownFacts(notice);
      passages.forEach((passage, index) => {
        const values = { kind: KINDS[passage.kind] };
        const earlier = passages.slice(0, index).find((other) => isElsewhere(other, passage) && alike(other.shingles, passage.shingles) >= NEARLY_THE_SAME);
        if (earlier) {
          ctx.report({
            at: passage.heading,
            message: 'provision',
            values: { ...values, other: `“${earlier.about === '' ? earlier.under : earlier.about}”` },
            related: [{ at: earlier.heading, message: 'Here it stands first.' }],
          });
          return;
        }
        // A second draft, the corrected letter and the review of one case have its reference, and its reasons.
        const like = ctx.neighbours?.passagesLike(passage).find((one) => one.notice.reference === undefined || one.notice.reference !== reference);
        if (like) ctx.report({ at: passage.heading, message: 'notice', values: { ...values, file: like.notice.file } });
      });
    },
  },
});

/** The same kind of reasons, given for something else. */
function isElsewhere(a: ReasonPassage, b: ReasonPassage): boolean {
  return a.kind === b.kind && (a.under !== b.under || a.about !== b.about);
}
