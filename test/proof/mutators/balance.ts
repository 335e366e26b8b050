import type { Claim, Outcome, PublicInterestTest } from '../../../server/src/core/notice/model';
import { Spoken } from '../../../server/src/core/rules/support/provisions';
import { contains } from '../../../server/src/core/text/span';
import { changed, type Edit, insertion, type Mutant, type Mutation, removal } from '../mutation';
import { beforeRights, claimsOf, cut, homeOf, reworded, sentenceAfter, weighedClaim, withoutTest } from '../places';
import type { Sound } from '../sound';

/** A change of the test of the first claim that has a whole one; EIR exceptions only where asked for. */
function ofTest(edits: (sound: Sound, claim: NonNullable<ReturnType<typeof weighedClaim>>) => readonly Edit[]): (sound: Sound) => Mutant | undefined {
  return (sound) => {
    const claim = weighedClaim(sound.notice);
    return claim && changed(sound, edits(sound, claim), { citation: claim.citation });
  };
}

/** A sentence with the name of a claim, put after what the letter says of it. */
function saidOf(words: string, of: (claim: Claim) => boolean): (sound: Sound) => Mutant | undefined {
  return (sound) => {
    const claim = claimsOf(sound.notice).find(of);
    if (!claim) return undefined;
    const said = words.replace('PROVISION', Spoken(claim));
    return changed(sound, sentenceAfter(homeOf(sound.notice, claim), said), { citation: claim.citation, touches: said });
  };
}

/** Whether the test is set off from the other reasons, so that cutting it leaves no part of it behind. */
function standsApart({ notice }: Sound, { region, test }: NonNullable<ReturnType<typeof weighedClaim>>): boolean {
  if (region.block) return true;
  const { favour, against, conclusion, span } = test.test;
  return (
    notice.tests.length === 1 &&
    [...favour, ...against, ...conclusion].every(({ citations, text }) => citations.length === 0 && !/\bprejudic/.test(text)) &&
    notice.sentences.every((one) => !contains(span, one.span) || one.zone === 'body' || one.zone === 'disclosed')
  );
}

/** A sentence after the last factor against, where one stands apart from the conclusion. */
function afterFactor({ against, conclusion }: PublicInterestTest, words: string): readonly Edit[] {
  const last = against.filter((one) => !conclusion.includes(one) && conclusion.every((end) => one.index < end.index)).at(-1);
  return last ? [insertion(last.span.end, ` ${words}`)] : [];
}

const isSetOut = ({ passages }: Outcome): boolean => passages.some(({ kind }) => kind === 'against');

const isQualified = ({ status, provision, alternatives, regime, path }: Claim): boolean =>
  // Section 36 is absolute for the two Houses.
  status === 'qualified' && provision?.status === 'qualified' && alternatives.length === 0 && regime !== 'EIR' && path[0] !== '36';
const isAbsolute = ({ status, provision, outcome, alternatives }: Claim): boolean =>
  status === 'absolute' && provision?.status === 'absolute' && outcome === 'withheld' && alternatives.length === 0 && provision.regime !== 'EIR';

/** What can go wrong in the weighing of the public interest. */
export const BALANCE: readonly Mutation[] = [
  {
    rule: 'pit-missing',
    name: 'the public interest test is cut',
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      return claim && claim.regime !== 'EIR' && standsApart(sound, claim) ? changed(sound, withoutTest(claim), { citation: claim.citation }) : undefined;
    },
  },
  {
    rule: 'eir-pit-missing',
    name: 'the public interest test is cut',
    // The presumption in favour of disclosure stood in the test.
    also: ['eir-presumption-missing'],
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      return claim && claim.regime === 'EIR' ? changed(sound, withoutTest(claim), { citation: claim.citation }) : undefined;
    },
  },
  { rule: 'pit-no-conclusion', name: 'the conclusion is cut', apply: ofTest(({ notice }, { test }) => cut(notice, test.test.conclusion)) },
  {
    rule: 'pit-no-conclusion',
    name: 'both sides are cut',
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      const home = claim && claim.region.block && homeOf(sound.notice, claim);
      if (!home || claim.regime === 'EIR' || sound.notice.claims.some((one) => one !== claim && one.test.test === claim.test.test)) return undefined;
      const what = claim.outcome === 'ncnd' ? 'confirming or denying' : 'disclosure';
      const bare = insertion(home.span.end, ` The public interest in maintaining the exemption outweighs the public interest in ${what}.`);
      return changed(sound, [bare, ...withoutTest(claim)]);
    },
  },
  {
    rule: 'pit-one-sided',
    name: 'what speaks for disclosure is cut',
    // The presumption in favour of disclosure stood there.
    also: ['eir-presumption-missing'],
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      const { favour = [], against = [], conclusion = [] } = claim?.test.test ?? {};
      // Without headings the cut would leave no more than a conclusion, of which another rule speaks.
      if (claim?.region.block === undefined) return undefined;
      if (favour.length === 0 || favour.some((one) => against.includes(one) || conclusion.includes(one))) return undefined;
      const passages =
        claim?.region.passages.filter(({ kind, span }) => kind === 'for' && favour.some((one) => contains(span, one.span))).map(({ span }) => span) ?? [];
      const outside = favour.filter((one) => !passages.some((span) => contains(span, one.span)));
      return changed(sound, [...passages.map(removal), ...cut(sound.notice, outside)]);
    },
  },
  {
    rule: 'pit-reversed',
    name: 'the conclusion asks whether disclosure wins',
    apply: ofTest(({ notice }, { test, outcome }) => {
      const [first, ...rest] = test.test.conclusion;
      if (!first) return [];
      const what = outcome === 'ncnd' ? 'confirming or denying' : 'disclosure';
      return [
        { span: first.span, text: `The public interest in ${what} does not outweigh the public interest in maintaining the exemption.` },
        ...cut(notice, rest),
      ];
    }),
  },
  {
    rule: 'pit-formula',
    name: '“in all the circumstances of the case” is cut',
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      const edits = reworded(sound.notice, /in all (?:of )?the circumstances(?: of (?:the|this) case)?,? ?(\w?)/gi, (_, first = '') => first);
      return claim && edits.length > 0 ? changed(sound, edits) : undefined;
    },
  },
  {
    rule: 'pit-ncnd-not-separate',
    name: 'one balance for withholding and for neither confirming nor denying',
    apply: (sound) => {
      const { notice } = sound;
      const held = weighedClaim(notice, 'withheld');
      const ncnd = weighedClaim(notice, 'ncnd');
      const at = beforeRights(notice);
      if (!held || !ncnd || at === undefined || held.test.test === ncnd.test.test) return undefined;
      const words =
        'There is a public interest in openness about how we work. On the other hand, an answer would help offenders. The public interest in maintaining the exemptions outweighs the public interest in disclosure.';
      return changed(sound, [...withoutTest(held), ...withoutTest(ncnd), insertion(at, `${words}\n\n`)]);
    },
  },
  {
    rule: 'pit-absolute-superfluous',
    name: 'a test is added under an absolute exemption',
    apply: (sound) => {
      const claim = claimsOf(sound.notice).find(
        (one) => isAbsolute(one) && one.path[0] !== '41' && one.path[0] !== '40' && one.path[0] !== '13' && one.certainty !== 'prose',
      );
      const home = claim && homeOf(sound.notice, claim);
      if (!home || claim.region.claims.some((one) => !isAbsolute(one))) return undefined;
      const words =
        'There is a public interest in openness about this. However, officers would be less willing to serve. The public interest in maintaining the exemption outweighs the public interest in disclosure.';
      return changed(sound, [insertion(home.span.end, `\n\n${words}`)], { touches: words });
    },
  },
  { rule: 'status-misdescribed-absolute', name: 'a qualified provision is called absolute', apply: saidOf('PROVISION is an absolute exemption.', isQualified) },
  {
    rule: 'status-misdescribed-qualified',
    name: 'an absolute provision is called qualified',
    apply: saidOf('PROVISION is a qualified exemption.', isAbsolute),
  },
  {
    rule: 's40-status-overbroad',
    name: 'the whole of section 40 is called absolute',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ regime, path }) => regime === 'FOIA' && path[0] === '40' && path[1] === '2');
      const home = claim && homeOf(sound.notice, claim);
      const words = 'Section 40 is a class based absolute exemption.';
      return home && changed(sound, [insertion(home.span.end, `\n\n${words}`)], { touches: words });
    },
  },
  {
    rule: 'basis-misdescribed',
    name: 'a prejudice-based provision is called class-based',
    apply: saidOf('PROVISION is a class-based exemption.', ({ provision, regime }) => regime !== 'EIR' && provision?.basis === 'prejudice'),
  },
  {
    rule: 'basis-misdescribed',
    name: 'a class-based provision is called prejudice-based',
    apply: saidOf(
      'PROVISION is a prejudice-based exemption.',
      ({ provision, regime, outcome }) => regime !== 'EIR' && outcome === 'withheld' && provision?.basis === 'class',
    ),
  },
  {
    rule: 'pit-outstanding-no-date',
    name: 'the date of the decision is cut',
    apply: (sound) =>
      sound.notice.tests.some(({ status }) => status === 'deferred')
        ? changed(sound, reworded(sound.notice, /\b(?:by|before) (?:no later than )?(?:\w+day,? )?\d{1,2} \w+ 20\d\d\b/g, 'as soon as we can'))
        : undefined,
  },
  {
    rule: 'pit-extension-misused',
    name: 'more time is taken to find an exemption',
    apply: (sound) => {
      const claim = sound.notice.claims.find(({ test, regime }) => test.status === 'deferred' && regime === 'FOIA');
      const words = 'Under section 10(3) of the Act we need more time to consider whether any other exemptions apply.';
      return claim && changed(sound, sentenceAfter(homeOf(sound.notice, claim), words), { touches: words });
    },
  },
  {
    rule: 'pit-irrelevant-factor',
    name: 'embarrassment is weighed',
    apply: ofTest((_, { test, region, path }) =>
      // Embarrassment is what some provisions protect from, or near it.
      isSetOut(region) && !['27', '43', '32', '33'].includes(path[0] ?? '')
        ? afterFactor(test.test, 'Disclosure would also cause embarrassment to the authority.')
        : [],
    ),
  },
  {
    rule: 'pit-boilerplate',
    name: 'a factor from another letter',
    apply: ofTest(({ notice }, { test, region }) =>
      !isSetOut(region) || /terror|attack|security/i.test(notice.text) ? [] : afterFactor(test.test, 'Terrorists would be able to plan their movements.'),
    ),
  },
  {
    rule: 'pit-presumption-overstated',
    name: 'only exceptional circumstances may override it',
    apply: (sound) => {
      const claim = weighedClaim(sound.notice);
      if (!claim || claim.path[0] === '42' || (claim.regime === 'FOISA' && claim.path[0] === '36') || claim.regime === 'EIR') return undefined;
      // “This exemption” has to be one that the test names.
      if (!claim.test.test.conclusion.some(({ text }) => /exempt|exclusion|public interest/.test(text))) return undefined;
      const words = 'This exemption will only be overridden in exceptional circumstances.';
      return changed(sound, afterFactor(claim.test.test, words), { touches: words });
    },
  },
  {
    rule: 's41-no-public-interest-defence',
    name: 'the public interest defence is cut',
    apply: (sound) => {
      const claim = claimsOf(sound.notice, 'withheld').find(({ path, regime }) => regime === 'FOIA' && path[0] === '41');
      const about = sound.notice.sentences.filter(({ text, zone }) => /\bdefence\b|public interest/i.test(text) && zone !== 'rights' && !/outweigh/.test(text));
      return claim && sound.notice.claims.length === 1
        ? changed(sound, cut(sound.notice, about))
        : claim &&
            changed(
              sound,
              cut(
                sound.notice,
                about.filter((one) => one.part === undefined || claim.parts.includes(one.part) || one.outcome === claim.region),
              ),
            );
    },
  },
];
