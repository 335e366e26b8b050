import type { Claim } from '../../../server/src/core/notice/model';
import { contains } from '../../../server/src/core/text/span';
import { changed, type Edit, insertion, type Mutant, type Mutation, removal } from '../mutation';
import { claimsOf, homeOf, reworded, sentenceAfter } from '../places';
import type { Sound } from '../sound';

const LIKELY = /\b(?:[Dd]isclosure|[Tt]hat|it|and)? ?would (?:therefore )?be likely to (?=(?:prejudice|endanger|inhibit))/g;

/** The first claim under which something is withheld because of a harm: in a block of its own, or the only one of a letter without marks. */
function harmed({ notice }: Sound, which: (claim: Claim) => boolean = () => true): Claim | undefined {
  return claimsOf(notice, 'withheld').find(
    (claim) =>
      (claim.region.block !== undefined || notice.form === 'plain') &&
      (claim.region.block ? claim.region.claims : notice.claims).length === 1 &&
      notice.kind === 'response' &&
      !['36'].includes(claim.path[0] ?? '') &&
      claim.path[2] !== 'g' &&
      claim.provision?.threshold === 'would or would be likely to' &&
      which(claim),
  );
}

/** Whether a letter without marks says nowhere else how likely harm is. */
function isOnly({ notice }: Sound, { region }: Claim, edits: readonly Edit[]): boolean {
  return (
    region.block !== undefined ||
    notice.sentences.filter(({ text }) => /\blikely\b|\bwould (?:prejudice|harm|be prejudiced)|\bundercut\b/.test(text)).length === edits.length
  );
}

/** Takes the likelihood off the fence, which would say what the words no longer do. */
function unfenced(sound: Sound, { region }: Claim): readonly Edit[] {
  const fence = region.block?.fence.span;
  const likelihood = fence && / likelihood="[^"]*"/.exec(sound.text.slice(fence.start, fence.end));
  return fence && likelihood ? [removal({ start: fence.start + likelihood.index, end: fence.start + likelihood.index + likelihood[0].length })] : [];
}

/** Rewrites the threshold in the reasons for a claim. */
const threshold =
  (by: (words: string) => string, which?: (claim: Claim) => boolean) =>
  (sound: Sound): Mutant | undefined => {
    const claim = harmed(sound, which);
    const edits = claim && reworded(sound.notice, LIKELY, by, claim.region.block?.body);
    return edits && edits.length > 0 && isOnly(sound, claim, edits)
      ? changed(sound, [...edits, ...unfenced(sound, claim)], { citation: claim.citation })
      : undefined;
  };

/** What can go wrong in arguing the harm. */
export const HARM: readonly Mutation[] = [
  {
    rule: 'threshold-missing',
    name: '“would be likely to prejudice” becomes “is bad for”',
    apply: (sound) => {
      const claim = harmed(sound);
      const words = /would (?:therefore )?be likely to (?:prejudice|endanger|inhibit)(?: substantially)?/g;
      // Without a heading over it, harm is known by its words only.
      const edits = claim && reworded(sound.notice, words, claim.region.block ? 'concerns' : 'harms', claim.region.block?.body);
      return edits && edits.length > 0 && isOnly(sound, claim, edits)
        ? changed(sound, [...edits, ...unfenced(sound, claim)], { citation: claim.citation })
        : undefined;
    },
    // Under section 36 the threshold is part of the opinion.
    also: ['s36-no-qualified-person'],
  },
  {
    rule: 'threshold-hedged',
    name: '“would be likely to” becomes “could”',
    apply: threshold((words) => words.replace(/would (?:therefore )?be likely to/, 'could')),
    // As above.
    also: ['s36-no-qualified-person'],
  },
  {
    rule: 'threshold-recited-not-chosen',
    name: 'both thresholds are recited',
    apply: threshold((words) => words.replace(/would (?:therefore )?be likely to/, 'would, or would be likely to,')),
  },
  {
    rule: 'threshold-mixed',
    name: 'another threshold for the same harm',
    apply: (sound) => {
      const claim = harmed(sound, ({ path }) => path[0] === '31' || path[0] === '43');
      const harm = claim && sound.notice.sentences.find(({ text, span }) => contains(claim.region.span, span) && /would be likely to prejudice/.test(text));
      const words =
        claim?.path[0] === '43' ? 'Disclosure would prejudice the commercial interests named here.' : 'Disclosure would prejudice the prevention of crime.';
      return harm && claim?.regime === 'FOIA' ? changed(sound, [insertion(harm.span.end, ` ${words}`)], { citation: claim.citation }) : undefined;
    },
  },
  {
    rule: 'threshold-on-class-exemption',
    name: 'prejudice as the reason for section 30',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation.startsWith('30(1)') && certainty === 'block');
      const words = `Section ${claim?.citation} applies because disclosure would be likely to prejudice an investigation that we have a duty to conduct.`;
      return claim && changed(sound, sentenceAfter(homeOf(sound.notice, claim), words), { touches: words });
    },
  },
  {
    rule: 's24-required-test',
    name: '“required for safeguarding” becomes “detrimental”',
    apply: (sound) => {
      if (
        sound.notice.form !== 'dialect' ||
        !sound.notice.claims.some(({ citation, alternatives }) => (citation === '24(1)' || citation === '24(2)') && alternatives.length === 0)
      )
        return undefined;
      return changed(
        sound,
        reworded(
          sound.notice,
          /[Ee]xemption(?: from the duty)? is (?:required|necessary) for the purposes? of safeguarding national security/g,
          'Disclosure would be detrimental to national security',
        ),
      );
    },
    // In a refusal to confirm or deny the new words speak of disclosure.
    also: ['ncnd-disclosure-harm'],
  },
  {
    rule: 'harm-not-tied-to-interest',
    name: 'a harm to the authority’s own work',
    apply: (sound) => {
      const claim = harmed(sound, ({ citation }) => citation === '31(1)(a)');
      const harm = claim && sound.notice.sentences.find(({ text, span }) => contains(claim.region.span, span) && /would be likely to prejudice/.test(text));
      const words = 'It would also undermine our ability to carry out our work.';
      return harm && changed(sound, [insertion(harm.span.end, ` ${words}`)]);
    },
  },
  {
    rule: 'foisa-substantial',
    name: '“substantially” is cut',
    apply: (sound) => (sound.style.endsWith('FOISA') ? changed(sound, reworded(sound.notice, / substantially\b/g, '')) : undefined),
  },
  {
    rule: 'eir-threshold',
    name: '“would adversely affect” becomes “would be likely to”',
    apply: (sound) =>
      sound.style.endsWith('EIR') ? changed(sound, reworded(sound.notice, /would adversely affect/g, 'would be likely to adversely affect')) : undefined,
  },
];
