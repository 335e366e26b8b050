import type { Claim } from '../../../server/src/core/notice/model';
import { Spoken, spoken } from '../../../server/src/core/rules/support/provisions';
import { changed, type Edit, insertion, type Mutant, type Mutation } from '../mutation';
import { claimsOf, cut, regionOf, reworded, sentenceAfter } from '../places';
import type { Sound } from '../sound';

/** Cites a claim in another way wherever the letter relies on it, its fence included. */
function cited(sound: Sound, claim: Claim | undefined, as: (citation: string) => string): Mutant | undefined {
  if (!claim || claim.alternatives.length > 0) return undefined;
  // A member of a run has no number of its own that could be changed.
  const edits = claim.citations
    .filter(({ form, written }) => form === 'normal' && /\d+[A-Z]?\(/.test(written))
    .map(({ span }): Edit => ({ span, text: as(sound.text.slice(span.start, span.end)) }));
  return edits.length < claim.citations.length ? undefined : changed(sound, edits, { citation: claim.citation.slice(0, claim.citation.indexOf('(')) });
}

/** The number of a citation without its brackets: `31(1)(a)` gives `31`. */
const section = (written: string): string => written.replace(/(\d+[A-Z]?)(?: ?\([^)]*\))+$/, '$1');

const LIMBED = new Set(['26', '27', '30', '31', '35', '36', '38', '43']);

/** What can go wrong in naming what the letter relies on. */
export const EXEMPTIONS: readonly Mutation[] = [
  {
    rule: 'exemption-limb-missing',
    name: 'the limb is cut from every citation',
    // No threshold can be told without the limb.
    also: ['purpose-31-2-missing', 'block-attribute'],
    apply: (sound) =>
      cited(
        sound,
        claimsOf(sound.notice, 'withheld').find(
          ({ regime, path, parts, region }) => regime === 'FOIA' && region.block !== undefined && LIMBED.has(path[0] ?? '') && parts.length <= 2,
        ),
        section,
      ),
  },
  {
    rule: 'exemption-unknown',
    name: 'a limb that there is not',
    // Nothing of the catalogue is left to weigh, or to name a purpose for.
    also: ['block-attribute'],
    apply: (sound) =>
      cited(
        sound,
        claimsOf(sound.notice, 'withheld').find(({ regime, path }) => regime === 'FOIA' && LIMBED.has(path[0] ?? '')),
        (written) => written.replace(/\((?:[0-9])\).*$/, '(9)'),
      ),
  },
  {
    rule: 'exemption-obsolete',
    name: 'section 40(2) cited as before 2018',
    // The two subsections run together.
    also: ['exemption-citation-form'],
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation }) => citation === '40(2)');
      const edits = claim?.citations
        .filter(({ where, form, zone }) => where !== 'under' && form === 'normal' && zone !== 'decision')
        .map(({ span }) => insertion(span.end, '(3)'));
      return edits && changed(sound, edits.slice(0, 1));
    },
  },
  {
    rule: 'exemption-citation-form',
    name: 'limbs run together',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation === '31(1)(a)' && certainty === 'block');
      const last = claim?.citations.find(({ where }) => where === 'heading');
      return last && changed(sound, [insertion(last.span.end, '(b)')]);
    },
    // What is explained is now another citation than what is listed.
    also: ['exemption-explained-not-listed'],
  },
  {
    rule: 'exemption-citation-mismatch',
    name: 'another limb in the heading than in the decision',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation === '31(1)(a)' && certainty === 'block');
      const listed = sound.notice.citations.find(({ citation, zone }) => citation === '31(1)(a)' && zone === 'decision');
      return claim && listed && changed(sound, [{ span: listed.span, text: '31(1)(c)' }]);
    },
    // The limb of the block is named in no decision.
    also: ['exemption-not-specified'],
  },
  {
    rule: 'exemption-not-specified',
    name: 'every number is cut',
    // Without a number the letter names no provision anywhere.
    also: ['refusal-statement-missing', 'withheld-without-exemption', 'block-attribute', 'ncnd-duty-statement-missing', 'exemption-listed-not-explained'],
    apply: (sound) => {
      const [claim] = claimsOf(sound.notice, 'withheld');
      if (!claim?.region.block || sound.notice.claims.length !== 1 || claim.provision === undefined) return undefined;
      return changed(
        sound,
        claim.citations.filter(({ where }) => where !== 'under').map(({ run }) => ({ span: run, text: 'the exemption' })),
      );
    },
  },
  {
    rule: 'exemption-explained-not-listed',
    name: 'a block’s provision is cut from the decision',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(
        ({ citation, certainty, regime, alternatives }) =>
          certainty === 'block' &&
          regime === 'FOIA' &&
          alternatives.length === 0 &&
          sound.notice.citations.filter((one) => one.citation === citation && one.zone === 'decision').length === 1,
      );
      const others =
        claim &&
        sound.notice.citations.some(
          ({ zone, citation, role, provision, path }) =>
            zone === 'decision' && role === 'relied' && citation !== claim.citation && path[0] !== claim.path[0] && provision?.effect === 'withholding',
        );
      const listed = claim && sound.notice.citations.find(({ citation, zone }) => citation === claim.citation && zone === 'decision');
      return others && listed?.form === 'normal' ? changed(sound, [{ span: listed.run, text: 'the Act' }], { citation: claim.citation }) : undefined;
    },
  },
  {
    rule: 'exemption-listed-not-explained',
    name: 'a provision is added to the decision',
    apply: (sound) => {
      const decision = sound.notice.syntax.blocks.find(({ name }) => name === 'decision');
      const withheld = regionOf(sound.notice, 'withheld');
      if (!decision?.close || !withheld || sound.notice.defaultRegime !== 'FOIA' || sound.notice.claims.some(({ path }) => path[0] === '29')) return undefined;
      return changed(
        sound,
        [insertion(decision.close.span.start, '\nWe also withhold information under section 29(1)(a) of the Freedom of Information Act 2000.\n')],
        { citation: '29(1)(a)' },
      );
    },
  },
  {
    rule: 'limb-not-argued',
    name: 'a second limb is cited and not argued',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation === '31(1)(a)' && certainty === 'block');
      const edits = claim?.citations.map(({ span, where }) => insertion(span.end, where === 'under' ? ', 31(1)(e)' : ' and section 31(1)(e)'));
      return edits && changed(sound, edits);
    },
  },
  {
    rule: 'purpose-31-2-missing',
    name: 'the purpose is cut',
    apply: (sound) => {
      const claim = claimsOf(sound.notice).find(({ citation }) => citation === '31(1)(g)');
      if (!claim) return undefined;
      const purpose = [
        ...sound.text.matchAll(/,? (?:with|by reference to|by virtue of|for the purposes? of|and|read with) (?:section )?31\(2\)\([a-j]\)/g),
      ].map((match) => ({ span: { start: match.index, end: match.index + match[0].length }, text: '' }));
      const rest = cut(
        sound.notice,
        sound.notice.sentences.filter(({ text }) => /31\(2\)/.test(text) && !/31\(1\)\(g\)/.test(text)),
      );
      return purpose.length > 0 ? changed(sound, [...purpose, ...rest]) : undefined;
    },
  },
  {
    rule: 'exemption-wrong-body',
    name: 'a council relies on section 35',
    apply: (sound) =>
      claimsOf(sound.notice).some(({ path, regime }) => regime === 'FOIA' && path[0] === '35')
        ? { text: sound.text, options: { authorityKind: 'local-government' }, citation: '35' }
        : undefined,
  },
  {
    rule: 'withheld-without-exemption',
    name: 'a policy instead of a provision',
    apply: (sound) => {
      const given = regionOf(sound.notice, 'disclosed');
      const piece = given?.block && sound.notice.pieces.find(({ kind, block }) => kind === 'paragraph' && block === given.block);
      const words = 'It is not our policy to release the names of those who dealt with it.';
      return changed(sound, sentenceAfter(piece || undefined, words), { touches: words });
    },
  },
  {
    rule: 'refusal-statement-missing',
    name: 'something can’t be provided, and no provision is named',
    apply: (sound) => {
      const none =
        sound.notice.form === 'dialect' &&
        sound.notice.claims.length === 0 &&
        sound.notice.kind === 'response' &&
        sound.notice.citations.every(({ role }) => role !== 'relied');
      const given = none ? regionOf(sound.notice, 'disclosed', 'not-held') : undefined;
      const piece =
        given &&
        sound.notice.pieces.find(({ kind, block, span }) => kind === 'paragraph' && (given.block ? block === given.block : span.start >= given.span.start));
      const words = 'We hold a list of the sites. Unfortunately the list cannot be provided.';
      return piece && changed(sound, [insertion(piece.span.end, `\n\n${words}`)], { touches: words });
    },
    // The block is marked as given, and now keeps something back.
    also: ['questions-conflict', 'contradictory-outcome'],
  },
  {
    rule: 's17-4-overused',
    name: 'section 17(4) in the place of reasons',
    apply: (sound) => {
      const [claim] = claimsOf(sound.notice, 'withheld');
      if (!claim?.region.block || claim.regime !== 'FOIA' || !/^(?:31|38|43)$/.test(claim.path[0] ?? '')) return undefined;
      return changed(sound, [
        {
          span: claim.region.block.body,
          text: `## ${Spoken(claim)}\n\nWe hold this information. It is exempt under ${spoken(claim)} of the Freedom of Information Act 2000. In reliance on section 17(4) of the Act we do not give reasons.\n`,
        },
      ]);
    },
    // The test goes with the reasons.
    also: ['pit-missing', 'pit-no-conclusion'],
  },
  {
    rule: 's23-s24-both-asserted',
    name: '23(1) and 24(1) for the same information',
    apply: (sound) =>
      sound.notice.form === 'dialect'
        ? changed(sound, [
            ...[...sound.text.matchAll(/23\(1\) or 24\(1\)/g)].map((match) => ({
              span: { start: match.index, end: match.index + match[0].length },
              text: '23(1), 24(1)',
            })),
            ...reworded(
              sound.notice,
              /either section 23\(1\) or section 24\(1\)|section 23\(1\)(?: \([a-z ]+\))? or section 24\(1\)/gi,
              'section 23(1) and section 24(1)',
            ),
            ...reworded(sound.notice, /, (?:cited )?in the alternative|We cite them in the alternative\./g, ''),
          ])
        : undefined,
  },
  {
    rule: 's30-s31-both-asserted',
    name: '31(1)(a) beside 30(1) for the same information',
    // The second provision is neither weighed nor listed.
    also: ['pit-missing', 'exemption-not-specified'],
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation === '30(1)(a)(i)' && certainty === 'block');
      return (
        claim &&
        changed(
          sound,
          claim.citations.map(({ span, where }) => insertion(span.end, where === 'under' ? ', 31(1)(a)' : ' and section 31(1)(a)')),
        )
      );
    },
  },
  {
    rule: 's35-s36-both-asserted',
    name: '36(2)(b)(i) beside 35(1)(a) for the same information',
    // The second provision has no opinion, is not listed and is not weighed.
    also: ['s36-no-qualified-person', 'exemption-not-specified', 'pit-missing'],
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ citation, certainty }) => citation === '35(1)(a)' && certainty === 'block');
      return (
        claim &&
        changed(
          sound,
          claim.citations.map(({ span, where }) => insertion(span.end, where === 'under' ? ', 36(2)(b)(i)' : ' and section 36(2)(b)(i)')),
        )
      );
    },
  },
];
