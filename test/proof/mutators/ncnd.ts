import type { Claim, Outcome } from '../../../server/src/core/notice/model';
import { contains } from '../../../server/src/core/text/span';
import { changed, insertion, type Mutant, type Mutation } from '../mutation';
import { cut, regionOf, reworded } from '../places';
import type { Sound } from '../sound';

/** The only region in which the letter neither confirms nor denies, where it is marked or the whole letter is one. */
function region({ notice }: Sound): Outcome | undefined {
  const found = regionOf(notice, 'ncnd');
  return found && (found.block !== undefined || notice.claims.every(({ outcome, provision }) => outcome === 'ncnd' && provision?.effect === 'ncnd'))
    ? found
    : undefined;
}

/** Adds a sentence after the statement that neither confirms nor denies. */
const said =
  (words: string, when: (sound: Sound, region: Outcome) => boolean = () => true) =>
  (sound: Sound): Mutant | undefined => {
    const own = region(sound);
    const statement =
      own && sound.notice.statements.find(({ kind, span, sentence }) => kind === 'ncnd' && contains(own.span, span) && sentence.zone === 'body');
    return statement && when(sound, own) ? changed(sound, [insertion(statement.sentence.piece.span.end, `\n\n${words}`)], { touches: words }) : undefined;
  };

const claimed = (sound: Sound, which: (claim: Claim) => boolean): Claim | undefined =>
  sound.notice.claims.find((claim) => claim.outcome === 'ncnd' && which(claim));

/** Rewrites a provision in words and on its fence. */
const swapped =
  (from: RegExp, to: string, regime: string, more: { readonly citation?: string } = {}) =>
  (sound: Sound): Mutant | undefined => {
    if (!region(sound)?.block || !sound.style.endsWith(regime) || sound.notice.claims.some(({ outcome }) => outcome !== 'ncnd')) return undefined;
    const edits = [...sound.text.matchAll(from)].map((match) => ({ span: { start: match.index, end: match.index + match[0].length }, text: to }));
    return changed(sound, edits, more);
  };

// In a letter without marks the sentence makes of what follows it something that is withheld, and has no test as such.
const SAYS_WITHHELD = ['pit-missing'];

/** What can go wrong where a letter neither confirms nor denies. */
export const NCND: readonly Mutation[] = [
  { rule: 'ncnd-withheld-language', name: '“has been withheld”', also: SAYS_WITHHELD, apply: said('The information that you asked for has been withheld.') },
  {
    rule: 'ncnd-withheld-language',
    name: '“is exempt from disclosure”',
    also: SAYS_WITHHELD,
    apply: said('The requested information is exempt from disclosure.'),
  },
  {
    rule: 'ncnd-held-leak',
    name: '“the records we located”',
    apply: said('The records that we located were made by two officers.', (_, { further }) => !further),
  },
  { rule: 'ncnd-held-leak', name: '“no information is held”', apply: said('In fact no information is held.', (_, { further }) => !further) },
  {
    rule: 'ncnd-no-caveat',
    name: 'the closing caveat is cut',
    apply: (sound) => {
      const caveats = sound.notice.statements.filter(({ kind }) => kind === 'caveat').map(({ sentence }) => sentence);
      const all = sound.notice.sentences.filter(({ text }) =>
        /\b(?:taken|inferred|construed|indicat\w+|read|understood|interpreted)\b.{0,80}\b(?:held|exists?|hold|confirm\w*)\b/i.test(text),
      );
      return region(sound) && caveats.length > 0 ? changed(sound, cut(sound.notice, [...new Set([...caveats, ...all])])) : undefined;
    },
  },
  {
    rule: 'ncnd-duty-statement-missing',
    name: 'that the duty does not apply is cut',
    // The conclusion spoke of the duty, too, and without it weighs nothing that is known.
    also: ['exemption-not-specified', 'refusal-statement-missing', 'pit-no-conclusion'],
    apply: (sound) => {
      const own = region(sound);
      if (own?.block === undefined || sound.style === 'marked FOISA') return undefined;
      const duties = sound.notice.statements.filter(({ kind }) => kind === 'duty').map(({ sentence }) => sentence);
      const whole = duties.filter(({ statements }) => statements.every(({ kind }) => kind !== 'ncnd'));
      const edits = [
        ...cut(sound.notice, [...new Set(whole)]),
        ...reworded(sound.notice, /, as the duty in section 1\(1\)\(a\) does not apply by virtue of/g, ' under'),
        ...reworded(sound.notice, /lifts the duty/g, 'applies'),
        ...reworded(sound.notice, /exclusion of the duty to confirm or deny/g, 'exclusion'),
      ];
      return changed(sound, edits);
    },
  },
  { rule: 'ncnd-substantive-citation', name: '24(1) for 24(2)', also: SAYS_WITHHELD, apply: swapped(/\b24\(2\)/g, '24(1)', 'FOIA', { citation: '24(1)' }) },
  {
    rule: 'ncnd-substantive-citation',
    name: '40(2) for 40(5B)(a)(i)',
    apply: swapped(/40\(5B\)\(a\)\(i\)/g, '40(2)', 'FOIA', { citation: '40(2)' }),
  },
  {
    rule: 'ncnd-limb-in-withholding',
    name: '31(3) for 31(1)(a) in a part that withholds',
    apply: (sound) => {
      const claim = sound.notice.claims.find(({ citation, outcome, certainty }) => citation === '31(1)(a)' && outcome === 'withheld' && certainty === 'block');
      return (
        claim &&
        changed(
          sound,
          claim.citations.filter(({ outcome, zone }) => outcome === claim.region || zone === 'decision').map(({ span }) => ({ span, text: '31(3)' })),
          { citation: '31(3)' },
        )
      );
    },
    // Cited without the matter that it points to, for which the words of 31(1)(a) are gone.
    also: ['ncnd-substantive-citation', 'exemption-not-specified'],
  },
  {
    rule: 'ncnd-no-provision',
    name: '43(1) for 23(5) and 24(2)',
    apply: (sound) =>
      sound.notice.claims.every(({ citation }) => /^2[34]/.test(citation))
        ? swapped(/\b(?:23\(5\)|24\(2\))/g, '43(1)', 'FOIA', { citation: '43(1)' })(sound)
        : undefined,
    // Section 43(1) is a class that withholds: it is neither explained nor weighed, and the status told of 23(5) is not its own.
    also: ['exemption-listed-not-explained', 'pit-missing', 'pit-no-conclusion', 'ncnd-substantive-citation', 'status-misdescribed-absolute'],
  },
  {
    rule: 'ncnd-foisa-list',
    name: '36(1) for 35(1)(a) under section 18',
    apply: swapped(/\b35\(1\)\(a\)/g, '36(1)', 'marked FOISA', { citation: 'FOISA 36(1)' }),
    // The fence names what section 18 does not allow.
    also: ['block-attribute'],
  },
  {
    rule: 'ncnd-matter-not-named',
    name: 'what 31(3) or 30(3) refers to is cut',
    apply: (sound) => {
      if (region(sound)?.block === undefined || !claimed(sound, ({ citation }) => citation === '31(3)' || citation === '30(3)')) return undefined;
      const edits = [
        ...[...sound.text.matchAll(/(3[01]\(3\)) with 3[01]\(1\)\(a\)(?:\(i\))?/g)].map((match) => ({
          span: { start: match.index, end: match.index + match[0].length },
          text: match[1] ?? '',
        })),
        ...reworded(sound.notice, /,? by reference to section 3[01]\(1\)\(a\)(?:\(i\))?(?:: [a-z ]+| \([a-z ]+\))?/g, ''),
        ...cut(
          sound.notice,
          sound.notice.sentences.filter(
            ({ text, zone, piece }) =>
              zone === 'body' && piece.kind !== 'heading' && /\binvestigation|\bprevention or detection|detection of crime|Section 3[01]\(1\)/.test(text),
          ),
        ),
      ];
      return changed(sound, edits);
    },
    // What the test was about is gone from the test as well.
    also: ['pit-missing', 'pit-no-conclusion'],
  },
  {
    rule: 'ncnd-40-5a-with-third-party',
    name: '40(5A) beside 40(5B)(a)(i)',
    apply: (sound) => {
      const claim = claimed(sound, ({ citation, certainty }) => citation === '40(5B)(a)(i)' && certainty === 'block');
      return (
        claim &&
        changed(sound, [
          ...claim.citations
            .filter(({ where }) => where === 'under' || where === 'item')
            .map(({ span, where }) => insertion(span.start, where === 'under' ? '40(5A), ' : '40(5A) and ')),
          ...claim.citations.filter(({ where }) => where === 'heading').map(({ span }) => insertion(span.start, '40(5A) and ')),
        ])
      );
    },
    // The decision does not list what is put in.
    also: ['exemption-not-specified'],
  },
  {
    rule: 'ncnd-further-without-baseline',
    name: '“any further information” where nothing is confirmed',
    apply: (sound) => {
      const own = region(sound);
      if (!own?.block || sound.notice.outcomes.length > 1 || own.further || sound.style.endsWith('FOISA')) return undefined;
      return changed(sound, [
        insertion(own.block.fence.span.end - 1, ' further="yes"'),
        ...reworded(sound.notice, /whether we hold (?:the|this) information(?: that you ask for)?/g, 'whether we hold any further information'),
      ]);
    },
  },
  {
    rule: 'ncnd-disclosure-harm',
    name: 'the harm is that of disclosing',
    apply: (sound) => {
      const own = region(sound);
      const harm = own?.passages.find(({ kind }) => kind === 'harm');
      const words = 'Disclosing the information would be likely to prejudice the prevention or detection of crime, because offenders would know where to go.';
      if (!own?.block || own.passages.filter(({ kind }) => kind === 'harm').length > 1 || own.claims.some(({ path }) => path[0] === '24')) return undefined;
      return harm && changed(sound, [{ span: { start: harm.heading.span.end, end: harm.body.end }, text: `\n\n${words}\n\n` }]);
    },
    // A sentence that speaks of the information as if it were there.
    also: ['ncnd-held-leak'],
  },
  {
    rule: 'ncnd-subject-not-holding',
    name: 'whether it happened instead of whether we hold information',
    apply: (sound) => {
      const own = region(sound);
      if (!own || sound.style.endsWith('FOISA')) return undefined;
      const edits = reworded(
        sound.notice,
        /neither confirm nor deny (?:whether|that) we hold (?:the|this|any further|any) information[^.,]*/g,
        'neither confirm nor deny whether any person was arrested',
      );
      return own.block ? changed(sound, edits) : undefined;
    },
    // What is left speaks of no duty.
    also: ['ncnd-duty-statement-missing'],
  },
  {
    rule: 'ncnd-template-residue',
    name: 'an opening from another letter',
    // The opening gives what the rest leaves open.
    also: ['ncnd-scope-unclear', 'contradictory-outcome'],
    apply: (sound) => {
      const own = region(sound);
      const statement = sound.notice.statements.find(({ kind, sentence }) => kind === 'ncnd' && sentence.zone !== 'request');
      return own && sound.notice.form === 'plain' && sound.notice.outcomes.every(({ kind }) => kind === 'ncnd') && statement
        ? changed(sound, [insertion(statement.sentence.piece.span.start, 'We have decided to release part of the information.\n\n')])
        : undefined;
    },
  },
  {
    rule: 'ncnd-23-5-pairing',
    name: '24(2) without 23(5)',
    apply: (sound) =>
      region(sound)?.block === undefined ? undefined : swapped(/(?:section )?23\(5\)(?: and |, )(?=(?:section )?24\(2\))/g, '', 'FOIA')(sound),
  },
  {
    rule: 'ncnd-undermined-by-disclosure',
    name: 'a complete total beside what is neither confirmed nor denied',
    apply: (sound) => {
      const given = regionOf(sound.notice, 'disclosed');
      const own = region(sound);
      const piece = given?.block && sound.notice.pieces.find(({ kind, span }) => kind === 'paragraph' && contains(given.span, span));
      return own?.further && piece ? changed(sound, [insertion(piece.span.end, ' A total of 23 allegations were made in those years.')]) : undefined;
    },
  },
];
