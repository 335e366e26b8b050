import { defineRule } from '../define';
import { keptBackWithoutProvision } from '../support/keptBack';

export default defineRule({
  name: 'withheld-without-exemption',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(b)' },
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'EIR', at: '14(3)(a)' },
  ],
  messages: {
    policy: {
      what: 'The letter says that such information is not given out, and names no provision that allows it to be kept back.',
      why: 'A policy or a practice is no ground for refusing. What is held has to be given unless the Act exempts it, and the notice has to say under which provision.',
      todo: 'Cite the provision that applies, or say that the information is not held.',
    },
    withheld: {
      what: 'The letter says that information is withheld, and names no provision for it.',
      why: 'What is held has to be given unless the Act exempts it, and the notice has to say under which provision.',
      todo: 'Cite the provision that applies, and say why it does.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { how, at, nothingCited } of keptBackWithoutProvision(notice)) {
        if (how === 'policy') ctx.report({ at, message: 'policy', certainty: 'likely' });
        if (how === 'withheld') ctx.report({ at, message: 'withheld', certainty: nothingCited ? 'certain' : 'likely' });
      }
    },
  },
});
