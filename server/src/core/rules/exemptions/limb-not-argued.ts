import { defineRule } from '../define';
import { ownSentences } from '../support/publicInterest';
import { listSentences } from '../support/listing';
import { spoken, Spoken } from '../support/provisions';
import { LIMB_WORDS } from './limbWords';

export default defineRule({
  name: 'limb-not-argued',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'guidance on section 31: reasons for each subsection relied on' },
  ],
  messages: {
    limb: {
      what: '{Provision} is relied on beside another limb, and the reasons do not speak of what it protects.',
      why: 'Each limb has to be shown to apply. Reasons for one are no reasons for the other.',
      todo: 'Say in a sentence how disclosure touches {subject}, or leave {provision} out.',
    },
  },
  on: {
    notice(notice, ctx) {
      const list = listSentences(notice);
      for (const claim of notice.claims) {
        const words = LIMB_WORDS[claim.citation];
        const beside = notice.claims.some(
          (other) =>
            other !== claim &&
            other.outcome === claim.outcome &&
            other.regime === claim.regime &&
            other.path[0] === claim.path[0] &&
            LIMB_WORDS[other.citation] !== undefined,
        );
        if (!words || !beside || !claim.provision) continue;
        const text = ownSentences(notice, claim)
          .filter((sentence) => sentence.piece.kind !== 'heading' && !list.has(sentence))
          .map((sentence) => sentence.text.toLowerCase())
          .join(' ');
        if (text === '' || words.some((word) => text.includes(word))) continue;
        ctx.report({
          at: claim.span,
          message: 'limb',
          values: { provision: spoken(claim), Provision: Spoken(claim), subject: claim.provision.summary },
          citation: claim.citation,
        });
      }
    },
  },
});
