import type { Notice, Sentence } from '../../notice/model';
import { REGULATOR, REGULATOR_CONTACT } from '../../notice/rightsPhrases';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { contactWords } from '../support/insertRights';
import { regimeOfRights, regulatorOf, rightsDue, severityHere } from '../support/rightsDue';

export default defineRule({
  name: 'regulator-contact-missing',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'FOIA', at: '17(7)(b)' },
  ],
  messages: {
    missing: {
      what: 'The letter names {regulator}, but not how to get there.',
      why: 'A right is of little use to someone who does not know where to write, and the regulator asks for its contact details in every refusal.',
      todo: 'Add the regulator’s page for complaints, its telephone number or its postal address.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { regulator, contact, elsewhere } = notice.rights;
      const [first] = regulator;
      if (!first || contact.length > 0 || elsewhere.length > 0 || regulator.some((sentence) => linksThere(notice, sentence))) return;
      const regime = regimeOfRights(notice);
      const named = first.match(REGULATOR);
      ctx.report({
        at: named ? first.at(named.index, named.index + named[0].length) : first.span,
        message: 'missing',
        values: { regulator: regulatorOf(regime) },
        certainty: certaintyOf(notice.rights),
        // Where no rights were due at all, details of them can't be missing by law.
        ...(rightsDue(notice) ? severityHere(notice) : { severity: 'information' as const }),
        fix: (): Fix => ({
          title: 'Add how to reach the regulator',
          edits: [{ span: { start: first.span.end, end: first.span.end }, text: ` ${contactWords(notice, ctx.law, regime)}` }],
          safe: false,
        }),
      });
    },
  },
});

/** A link whose words say nothing may still lead there. */
function linksThere(notice: Notice, { piece }: Sentence): boolean {
  const source = notice.slice(piece.span.start, piece.span.end);
  return source.search(REGULATOR_CONTACT) >= 0;
}
