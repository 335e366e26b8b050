import { series } from '../../wording/cite';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { readCost } from '../support/cost';

export default defineRule({
  name: 's12-counts-barred-tasks',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'SI 2004/3244', at: '4(3)' }],
  messages: {
    counted: {
      what: 'The estimate seems to count {task}, which the Fees Regulations leave out.',
      why: 'Only four things count: finding out whether the information is held, locating it, retrieving it, and extracting it. An estimate that needs more to pass the limit falls.',
      todo: 'Take {task} out of the estimate, or say that it is not counted; if the limit is passed only with it, section 14(1) may be the provision for a grossly oppressive request.',
    },
  },
  on: {
    notice(notice, ctx) {
      const cost = readCost(notice);
      const claim = cost?.claims.find(({ regime }) => regime === 'FOIA');
      if (!cost || !claim) return;
      const seen = new Set<string>();
      for (const { sentence, at } of cost.barred) {
        const names = cost.barred.filter((one) => one.sentence === sentence && !seen.has(one.name)).map(({ name }) => name);
        if (names.length === 0) continue;
        for (const name of names) seen.add(name);
        ctx.report({ at, message: 'counted', values: { task: series(names) }, citation: claim.citation, certainty: certaintyOf(claim) });
      }
    },
  },
});
