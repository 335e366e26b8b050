import { reasoningPassages } from '../../notice/reasoning';
import { EXAMPLE_REASONS } from '../../wording/exampleReasons';
import { bareWords, SHORTEST_REASON } from '../../wording/sameWords';
import { defineRule } from '../define';

export default defineRule({
  name: 'reasoning-unchanged',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '7' }],
  messages: {
    example: {
      what: 'These reasons are those of an example that comes with the product, word for word.',
      why: 'Reasons must be about this request. Those of an example were made up for another one, and a reviewer will see at once that nobody weighed this case.',
      todo: 'Write what holds for the information in this letter, or take the passage out.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { reference } = notice.values;
      for (const { pieces } of reasoningPassages(notice)) {
        // The example itself, opened to be read, is no letter that has taken its words.
        const taken = pieces.find(({ prose }) => {
          const words = prose.read(bareWords);
          const references = words.length >= SHORTEST_REASON ? EXAMPLE_REASONS.get(words) : undefined;
          return references !== undefined && (reference === undefined || !references.includes(reference));
        });
        if (taken) ctx.report({ at: taken.span, message: 'example' });
      }
    },
  },
});
