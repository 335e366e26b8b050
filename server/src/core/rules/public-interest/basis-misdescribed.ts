import type { Basis, Law } from '../../law/model';
import type { Citation, Notice } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { described, type Described, isDenied } from '../support/describedStatus';
import { spoken, Spoken } from '../support/provisions';

const CLASS = /\bclass[- ]based\b/gi;
const PREJUDICE = /\b(?:prejudice|harm)[- ]based\b/gi;
/** Which bases contradict the word. A test of endangerment or of necessity may loosely be called one of harm. */
const CONTRADICTS: Record<'class' | 'prejudice', ReadonlySet<Basis>> = {
  class: new Set<Basis>(['prejudice', 'endangerment', 'necessity', 'adverse-effect']),
  prejudice: new Set<Basis>(['class']),
};

export default defineRule({
  name: 'basis-misdescribed',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '30(1)' },
    { act: 'FOIA', at: '31(1)' },
    { act: 'FOIA', at: '43' },
    { act: 'EIR', at: '12' },
    { act: 'FOISA', at: '33(1)(b)' },
    { act: 'FOISA', at: '35(1)' },
  ],
  messages: {
    class: {
      what: '{Provision} is called class-based, and it applies only where harm is shown.',
      why: 'A reader is told that belonging to a class is enough. The provision holds only if its harm test is met, and the notice has to say how.',
      todo: 'Leave the word out, or say that {provision} has a harm test, and show the harm.',
    },
    prejudice: {
      what: '{Provision} is called prejudice-based, and it covers a class of information.',
      why: 'No harm has to be shown for it; whether the information is of that class has to be.',
      todo: 'Call {provision} class-based, and say why the information belongs to the class.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const [pattern, message] of [
        [CLASS, 'class'],
        [PREJUDICE, 'prejudice'],
      ] as const)
        for (const place of described(notice, pattern)) {
          if (isDenied(place)) continue;
          for (const citation of new Map(place.citations.map((one) => [one.citation, one])).values()) {
            const basis = basisOf(ctx.law, citation);
            if (!basis || citation.regime === 'EISR' || citation.provision?.confirmed === false || !CONTRADICTS[message].has(basis)) continue;
            const claim = notice.claims.find((one) => one.citation === citation.citation);
            ctx.report({
              at: place.sentence.at(place.start, place.end),
              message,
              values: { Provision: Spoken(citation), provision: spoken(citation) },
              citation: citation.citation,
              certainty: claim && certaintyOf(claim) === 'certain' ? 'certain' : 'likely',
              fix: () =>
                place.citations.length === 1 && basis !== 'necessity' && basis !== 'endangerment'
                  ? renamed(notice, place, message === 'class' ? 'prejudice-based' : 'class-based')
                  : undefined,
            });
          }
        }
    },
  },
});

/** The basis of a provision; of a section cited whole only where all its limbs share it. */
function basisOf(law: Law, { provision }: Citation): Basis | undefined {
  if (!provision || provision.effect === 'condition') return undefined;
  if (provision.exact) return provision.basis;
  const limbs = law.limbs(provision.regime, provision.path);
  return limbs.every((limb) => limb.basis === provision.basis) ? provision.basis : undefined;
}

function renamed(notice: Notice, { sentence, start, end }: Described, text: string): Fix | undefined {
  const span = sentence.at(start, end);
  return notice.slice(span.start, span.end) === sentence.text.slice(start, end)
    ? { title: `Call it ${text}`, edits: [{ span, text }], safe: false }
    : undefined;
}
