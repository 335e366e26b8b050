import type { Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { isOwnVoice, othersData } from '../support/personalData';
import { DATA_TYPES, EXAMPLES } from '../support/personalDataTypes';

export default defineRule({
  name: 's40-text-does-not-fit',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'EIR', at: '14(3)' },
    { act: 'FOISA', at: '16(1)(d)' },
  ],
  messages: {
    strange: {
      what: 'The reasons speak of {type}, and nothing else in the letter does: what is withheld is {others}.',
      why: 'Reasons taken over from another letter do not explain why this information is exempt.',
      todo: 'Name the personal data that is withheld here, or say why {type} come in.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { claim, sentences } of othersData(notice)) {
        const parts = new Set(claim.parts);
        const pieces = new Set(claim.citations.map(({ sentence }) => sentence?.piece));
        const reasons = sentences.filter(
          (one) => one.piece.kind !== 'heading' && one.zone !== 'disclosed' && ((one.part !== undefined && parts.has(one.part)) || pieces.has(one.piece)),
        );
        const within = new Set(reasons);
        const elsewhere = notice.sentences.filter(
          (one) => (isOwnVoice(one) || one.zone === 'request' || one.zone === 'quoted') && !within.has(one) && one.zone !== 'rights' && one.zone !== 'closing',
        );
        const marked = informationOf(notice, claim.region.block?.fence.attributes.find(({ name }) => name === 'information')?.valueSpan);
        const known = DATA_TYPES.filter(({ pattern }) => pattern.test(marked) || elsewhere.some(({ text }) => pattern.test(text)));
        const named = DATA_TYPES.map((type) => ({ type, places: reasons.filter(({ text }) => type.pattern.test(text)) })).filter(
          ({ places }) => places.length > 0,
        );
        for (const { type, places } of named) {
          const [place, ...further] = places;
          // Named twice, it is no leftover.
          if (!place || further.length > 0 || known.includes(type) || place.has(EXAMPLES)) continue;
          const others = [...new Set([...known, ...named.filter((one) => one.places[0] !== place).map((one) => one.type)])].filter((one) => one !== type);
          if (others.length === 0 || named.some((one) => one.type !== type && one.places.includes(place))) continue;
          report(place, type, others.map(({ name }) => name).join(', '));
        }
        function report(place: Sentence, { name, pattern }: (typeof DATA_TYPES)[number], others: string): void {
          const match = place.match(pattern);
          if (!match) return;
          ctx.report({
            at: place.at(match.index, match.index + match[0].length),
            message: 'strange',
            values: { type: name, others },
            citation: claim.citation,
          });
        }
      }
    },
  },
});

function informationOf(notice: Notice, span: { readonly start: number; readonly end: number } | undefined): string {
  return span ? notice.slice(span.start, span.end) : '';
}
