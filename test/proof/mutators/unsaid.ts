import type { Claim } from '../../../server/src/core/notice/model';
import { Spoken, spoken } from '../../../server/src/core/rules/support/provisions';
import type { Span } from '../../../server/src/core/text/span';
import { changed, type Edit, insertion, type Mutant, type Mutation } from '../mutation';
import { cut, regionOf, reworded } from '../places';
import type { Sound } from '../sound';

/** The claim of a provision in a block that is about nothing else. */
function alone({ notice }: Sound, ...cited: readonly string[]): (Claim & { readonly body: Span }) | undefined {
  const claim = notice.claims.find(({ citation, region, certainty }) => cited.includes(citation) && certainty === 'block' && region.claims.length === 1);
  const body = claim?.region.block?.body;
  return claim && body && notice.kind === 'response' ? { ...claim, body } : undefined;
}

const ACTS = { FOIA: 'Freedom of Information Act 2000', FOISA: 'Freedom of Information (Scotland) Act 2002' } as const;

/** A balance that says nothing of what is weighed. */
const BALANCE = [
  '### Public interest test',
  '#### Factors favouring disclosure',
  '- People may wish to see how public money is spent.',
  '#### Factors favouring maintaining the exemption',
  '- Such detail would be misused.',
  '#### Balance',
  'In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosure, because little would be learnt.',
];

/** Writes the reasons of a block anew, under the same heading. */
function rewritten(claim: Claim & { readonly body: Span }, paragraphs: readonly string[]): Edit {
  return { span: claim.body, text: `${[`## ${Spoken(claim)}`, ...paragraphs].join('\n\n')}\n` };
}

/** Takes out of the decision what says that there is something. */
function undecided({ notice }: Sound): readonly Edit[] {
  const decision = notice.sentences.filter(({ zone }) => zone === 'decision');
  return cut(
    notice,
    decision.filter(({ statements, citations, text }) => (statements.some(({ kind }) => kind === 'held') || /\bhold\b/.test(text)) && citations.length === 0),
  );
}

/** A refusal that never says that there is anything to refuse. */
const unheld =
  (regime: 'FOIA' | 'FOISA', ...cited: readonly string[]) =>
  (sound: Sound): Mutant | undefined => {
    const claim = alone(sound, ...cited);
    const others = sound.notice.sentences.some(
      ({ zone, text }) => zone === 'decision' && /\b(?:enclos|attach|found|hold\b.*\bwithhold|redact|give you|send you)/.test(text),
    );
    if (!claim || claim.regime !== regime || others) return undefined;
    const harm =
      claim.provision?.threshold === undefined ? [] : ['### Harm', 'Disclosure would be likely to prejudice the commercial interests of the supplier.'];
    return changed(
      sound,
      [...undecided(sound), rewritten(claim, [`What you ask for is withheld under ${spoken(claim)} of the ${ACTS[regime]}.`, ...harm, ...BALANCE])],
      { citation: claim.citation },
    );
  };

/** What a letter leaves unsaid as a whole: each is written anew without it. */
export const UNSAID: readonly Mutation[] = [
  {
    rule: 'held-status-missing',
    name: 'written anew without saying that it is held',
    apply: unheld('FOIA', '43(2)', '42(1)'),
  },
  {
    rule: 'foisa-held-not-stated',
    name: 'written anew without saying that it is held',
    // Both speak of it, each where the other is off.
    also: ['held-status-missing', 'foisa-substantial', 'threshold-missing'],
    apply: unheld('FOISA', 'FOISA 33(1)(b)', 'FOISA 36(1)'),
  },
  {
    rule: 's43-2-whose-interests',
    name: 'written anew without naming anybody',
    // The new words stand for every letter, whatever its fence says of likelihood.
    also: ['foisa-substantial'],
    apply: (sound) => {
      const claim = alone(sound, '43(2)', 'FOISA 33(1)(b)');
      const prejudice = claim?.regime === 'FOISA' ? 'prejudice substantially' : 'prejudice';
      const harm = `Disclosure would be likely to ${prejudice} commercial interests, because such detail is sensitive.`;
      return claim && changed(sound, [rewritten(claim, ['We hold this and withhold it.', '### Harm', harm, ...BALANCE])], { citation: claim.citation });
    },
  },
  {
    rule: 's12-confirmation-omitted',
    name: 'written anew without saying whether it is held',
    apply: (sound) => {
      const claim = alone(sound, '12(1)');
      if (!claim || claim.regime !== 'FOIA') return undefined;
      const advice = sound.notice.syntax.blocks.find(({ name }) => name === 'advice');
      const estimate =
        'To answer would take 210 hours, which at £25 an hour is £5,250: three minutes for each of 4,200. The appropriate limit is £450, which is 18 hours.';
      return changed(
        sound,
        [
          ...undecided(sound),
          rewritten(claim, ['### Estimate of cost', estimate]),
          ...(advice ? [{ span: advice.body, text: 'If you ask about fewer years, we may be able to answer within the limit.\n' }] : []),
        ],
        { citation: '12(1)' },
      );
    },
  },
  {
    rule: 's14-notice-incomplete',
    name: 'which of the two claims is made is not said',
    apply: (sound) => {
      const claim = alone(sound, '14(1)');
      const decision = sound.notice.syntax.blocks.find(({ name }) => name === 'decision');
      if (!claim || claim.regime !== 'FOIA') return undefined;
      const words = 'It is the twenty-third on one charge since January. Reading what you ask for would keep two people from other work for eleven weeks.';
      return changed(
        sound,
        [
          ...reworded(sound.notice, /14\(1\)/g, '14', decision?.span),
          ...reworded(sound.notice, /, as it is vexatious/g, ''),
          ...[...sound.text.matchAll(/under="14\(1\)"/g)].map((match) => ({
            span: { start: match.index, end: match.index + match[0].length },
            text: 'under="14"',
          })),
          { span: claim.body, text: `## Section 14\n\n${words}\n` },
        ],
        { citation: '14' },
      );
    },
    // The fence names no subsection either.
    also: ['block-attribute', 'exemption-limb-missing'],
  },
  {
    rule: 's38-endanger-test',
    name: '“endanger” becomes “prejudice”',
    apply: (sound) => {
      const claim = sound.notice.claims.find(({ provision, outcome }) => provision?.basis === 'endangerment' && outcome === 'withheld');
      if (!claim) return undefined;
      const edits = [
        ...reworded(sound.notice, /\bendanger(?= (?:[\w’'-]+ ){0,8}(?:health|safety))/g, 'prejudice'),
        ...reworded(sound.notice, /\b(?:at|no|any) risk\b/g, 'unsafe'),
      ];
      const made = changed(sound, edits, { citation: claim.citation });
      return made && !/\b(?:endanger|danger|risk)/i.test(made.text.slice(claim.region.span.start)) ? made : undefined;
    },
  },
  {
    rule: 'ncnd-scope-unclear',
    name: 'the same information is withheld in another sentence',
    // What is given is as good as confirmed.
    also: ['exemption-not-specified', 'withheld-without-exemption', 'contradictory-outcome', 'ncnd-held-leak'],
    apply: (sound) => {
      const { notice } = sound;
      const [refusal] = notice.statements.filter(({ kind, sentence }) => kind === 'ncnd' && (sentence.zone === 'body' || sentence.zone === 'opening'));
      const whole = refusal && /\b(?:the|this) information(?: that)? you (?:have )?(?:asked|requested)|\bthe requested information/.test(refusal.sentence.text);
      if (!whole || notice.form !== 'plain' || notice.outcomes.some(({ kind, further }) => kind !== 'ncnd' || further)) return undefined;
      const words = 'We enclose the information that you asked for.';
      return changed(sound, [insertion(refusal.sentence.piece.span.start, `${words}\n\n`)]);
    },
  },
  {
    rule: 'withheld-information-not-identified',
    name: 'which exemption is for which document is cut',
    apply: (sound) => {
      const { notice } = sound;
      const maps = notice.sentences.filter(({ text, piece }) => piece.kind !== 'heading' && /^(?:From|In) document \d/.test(text));
      const listed = [...new Set(notice.claims.map(spoken))];
      const [first] = maps;
      if (!first || listed.length < 2 || notice.form !== 'plain') return undefined;
      const rest = maps.slice(1);
      return changed(sound, [
        ...cut(notice, rest),
        { span: first.span, text: `Parts of the documents are redacted under ${listed.join(' and ')} of the Freedom of Information Act 2000.` },
      ]);
    },
  },
  {
    rule: 'scope-changed-silently',
    name: 'the last three years are asked about, and one calendar year is answered',
    apply: (sound) => {
      const { notice } = sound;
      const asked = notice.sentences.find(({ zone, text }) => zone === 'request' && /^(?:How (?:many|much|often)|What|Which|Please send)\b.*[.?]$/.test(text));
      const given = regionOf(notice, 'disclosed');
      const piece = given?.block && notice.pieces.find(({ kind, block }) => kind === 'paragraph' && block === given.block);
      // A letter that gives reasons about times may mean the period by them.
      const explained = notice.sentences.some(
        ({ zone, text }) => zone === 'body' && /\bsince\b|\blast year\b|\bbecause\b.*\b(?:after|until|before|years?|held|figures|recorded)\b/.test(text),
      );
      if (!asked || !piece || explained || asked.piece.span.end !== asked.span.end) return undefined;
      return changed(sound, [
        insertion(asked.span.end - 1, ' in the last three years'),
        insertion(piece.span.end, ' These are the figures of the calendar year 2024.'),
      ]);
    },
  },
];
