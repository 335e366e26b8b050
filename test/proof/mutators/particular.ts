import type { Claim } from '../../../server/src/core/notice/model';
import { contains, type Span } from '../../../server/src/core/text/span';
import { changed, type Edit, type Mutant, type Mutation } from '../mutation';
import { cut, homeOf, reworded, sentenceAfter } from '../places';
import type { Sound } from '../sound';

/** The claim of a provision that has a block of its own, or is the only one of a letter without marks. */
const blockOf = ({ notice }: Sound, path: readonly string[], regime = 'FOIA'): Claim | undefined =>
  notice.claims.find(
    (claim) =>
      (claim.certainty === 'block' || (notice.form === 'plain' && notice.claims.length === 1)) &&
      claim.regime === regime &&
      path.every((part, index) => claim.path[index] === part),
  );

/** Cuts the sentences of a provision's block, and of an advice block, that say something. */
const without =
  (path: readonly string[], expression: RegExp, more: (sound: Sound, within: Span) => readonly Edit[] = () => []) =>
  (sound: Sound): Mutant | undefined => {
    const claim = blockOf(sound, path);
    if (!claim) return undefined;
    const gone = sound.notice.sentences.filter(({ text, span, zone }) => expression.test(text) && (contains(claim.region.span, span) || zone === 'decision'));
    const edits = [
      ...cut(
        sound.notice,
        gone.filter(({ piece }) => piece.kind !== 'heading'),
      ),
      ...more(sound, claim.region.span),
    ];
    // A letter without marks that no longer cites the provision relies on nothing.
    const relies = claim.certainty === 'block' || gone.every(({ citations }) => citations.length === 0);
    return gone.length > 0 && relies ? changed(sound, edits, { citation: claim.path[0] ?? '' }) : undefined;
  };

/** Adds a sentence to what the block of a provision says of it. */
const saying =
  (path: readonly string[], words: string) =>
  (sound: Sound): Mutant | undefined => {
    const claim = blockOf(sound, path);
    if (sound.notice.kind !== 'response') return undefined;
    return claim && changed(sound, sentenceAfter(homeOf(sound.notice, claim), words), { touches: words });
  };

/** Takes blocks of a name out. */
const withoutBlock =
  (name: string, path: readonly string[]) =>
  (sound: Sound): Mutant | undefined =>
    blockOf(sound, path)
      ? changed(
          sound,
          sound.notice.syntax.blocks.filter((block) => block.name === name).map(({ span }) => ({ span, text: '' })),
        )
      : undefined;

/** What can go wrong with single exemptions. */
export const PARTICULAR: readonly Mutation[] = [
  { rule: 's21-no-location', name: 'the place is cut', apply: without(['21'], /https?:/) },
  {
    rule: 's22-prior-intention',
    name: 'the plan and the reasons to wait are cut',
    apply: without(['22'], /\bplan\b|reasonable in all|intention to publish|date .*was announced/),
  },
  {
    rule: 's36-no-qualified-person',
    name: 'the opinion is cut',
    apply: (sound) => {
      const passage = blockOf(sound, ['36'])?.region.passages.find(({ kind }) => kind === 'opinion');
      return passage && changed(sound, [{ span: passage.span, text: '' }], { citation: '36' });
    },
  },
  {
    rule: 's40-condition-unstated',
    name: 'the condition is cut from the words',
    apply: (sound) => {
      if (!blockOf(sound, ['40', '2'])) return undefined;
      return changed(sound, [
        ...reworded(sound.notice, /,? by virtue of section 40\(3A\)\(a\)/g, ''),
        ...cut(
          sound.notice,
          sound.notice.sentences.filter(({ text }) => /contravene|principle/.test(text)),
        ),
      ]);
    },
  },
  {
    rule: 's40-no-legitimate-interest-test',
    name: 'the legitimate interests test is cut',
    // Nothing else was said of the provision.
    also: ['exemption-listed-not-explained'],
    apply: (sound) => {
      const claim = blockOf(sound, ['40', '2']);
      const passage = claim?.region.passages.find(({ kind }) => kind === 'legitimate-interests');
      return passage && changed(sound, [{ span: passage.span, text: '' }], { citation: '40(2)' });
    },
  },
  {
    rule: 's40-wrong-article-6-basis',
    name: 'consent in the place of legitimate interests',
    apply: (sound) => {
      const claim = blockOf(sound, ['40', '2']);
      const passage = claim?.region.passages.find(({ kind }) => kind === 'legitimate-interests');
      const words =
        'We looked at Article 6(1)(a) and 6(1)(e) of the UK GDPR. Nobody has consented, and disclosure is no task of ours, so it would contravene the first data protection principle.';
      return passage && changed(sound, [{ span: { start: passage.heading.span.start, end: passage.body.end }, text: `${words}\n\n` }]);
    },
  },
  {
    rule: 's40-outdated-dp-language',
    name: '“General Data Protection Regulations”',
    apply: saying(['40', '2'], 'This follows from the General Data Protection Regulations.'),
  },
  {
    rule: 's40-harm-assumed',
    name: 'harm is taken for granted',
    apply: saying(['40', '2'], 'Where this exemption is used, it is accepted that harm would follow.'),
  },
  {
    rule: 's40-text-does-not-fit',
    name: 'a kind of data that nobody asked for',
    apply: (sound) => (sound.notice.form === 'dialect' ? saying(['40', '2'], 'Residential addresses are personal data.')(sound) : undefined),
  },
  { rule: 's40-1-no-signpost', name: 'the way to one’s own data is cut', apply: withoutBlock('advice', ['40', '1']) },
  { rule: 's44-no-enactment', name: 'the Act that forbids it is cut', apply: without(['44'], /\bAct 1\d\d\d|consent/) },
  {
    rule: 's12-no-estimate',
    name: 'the estimate is cut',
    apply: (sound) => {
      const passage = blockOf(sound, ['12'])?.region.passages.find(({ kind }) => kind === 'estimate');
      return passage && changed(sound, [{ span: passage.span, text: '' }]);
    },
  },
  {
    rule: 's12-limit-wrong',
    name: '£30 an hour',
    apply: (sound) => (blockOf(sound, ['12']) ? changed(sound, reworded(sound.notice, /£25 an hour/g, '£30 an hour')) : undefined),
  },
  {
    rule: 's12-limit-wrong',
    name: 'the Scottish rate is not kept to',
    apply: (sound) => (blockOf(sound, ['12'], 'FOISA') ? changed(sound, reworded(sound.notice, /£15 an hour/g, '£25 an hour')) : undefined),
  },
  { rule: 's12-counts-barred-tasks', name: 'redaction is counted', apply: saying(['12'], 'To locate, extract and redact the entries would take 210 hours.') },
  { rule: 's12-no-advice', name: 'advice is cut', apply: withoutBlock('advice', ['12']) },
  {
    rule: 's12-with-exemptions-mixed',
    name: 'what was found within the limit is sent',
    apply: saying(['12'], 'We have searched the files of 2025 and attach the records found within 18 hours.'),
  },
  { rule: 's14-2-no-earlier-request', name: 'the earlier request is cut', apply: without(['14', '2'], /You sent us|since then/) },
  {
    rule: 's14-with-pit',
    name: 'a public interest test in a vexatious refusal',
    apply: saying(['14'], 'In all the circumstances of the case the public interest in maintaining the exemption outweighs the public interest in disclosure.'),
  },
  {
    rule: 's9-fees-notice-incomplete',
    name: 'the three months are cut',
    apply: (sound) =>
      sound.notice.kind === 'fees-notice' ? changed(sound, reworded(sound.notice, / within three months of the date of this letter/g, '')) : undefined,
  },
  {
    rule: 's1-3-clarification-as-refusal',
    name: 'refused as unclear',
    apply: (sound) => {
      const words = 'We refuse your request because it is unclear.';
      const piece = sound.notice.pieces.find(({ kind, span }) => kind === 'paragraph' && /which of them you mean/.test(sound.text.slice(span.start, span.end)));
      return piece && changed(sound, [{ span: piece.span, text: words }], { touches: words });
    },
  },
  {
    rule: 'eir-12-4-d-details',
    name: 'who finishes it and when is cut',
    apply: (sound) =>
      blockOf(sound, ['12', '4', 'd'], 'EIR')
        ? changed(sound, [
            ...cut(
              sound.notice,
              sound.notice.sentences.filter(
                ({ text, zone }) => /will (?:be )?finish|still (?:being written|writing)|will be published in|comes out in/.test(text) && zone === 'body',
              ),
            ),
          ])
        : undefined,
    // The same sentences told why the interest weighs as it does.
    also: ['eir-pit-missing', 'pit-no-conclusion'],
  },
  {
    rule: 'eir-presumption-missing',
    name: 'the presumption in favour of disclosure is cut',
    apply: (sound) =>
      sound.style.endsWith('EIR')
        ? changed(
            sound,
            cut(
              sound.notice,
              sound.notice.sentences.filter(({ text }) => /presumption/.test(text)),
            ),
          )
        : undefined,
  },
  {
    rule: 'eir-emissions',
    name: 'the information is about emissions',
    apply: (sound) => {
      const claim = blockOf(sound, ['12', '5', 'e'], 'EIR') ?? blockOf(sound, ['12', '5', 'f'], 'EIR');
      return (
        claim &&
        changed(sound, [
          { span: { start: 0, end: 0 }, text: '' },
          ...[...sound.text.matchAll(/information="the gate fee"/g)].map((match) => ({
            span: { start: match.index, end: match.index + match[0].length },
            text: 'information="stack emissions data of 2025"',
          })),
        ])
      );
    },
  },
  {
    rule: 'regime-mixed',
    name: 'a provision of the other regime for the same information',
    // The provision that is put in is neither listed, weighed nor presumed against.
    also: ['exemption-not-specified', 'eir-pit-missing', 'pit-missing', 'block-attribute', 'eir-presumption-missing'],
    apply: (sound) => {
      const claim = blockOf(sound, ['43', '2']);
      return claim && sound.notice.regime === 'FOIA'
        ? changed(
            sound,
            claim.citations.map(({ span, where }) => ({
              span: { start: span.end, end: span.end },
              text: where === 'under' ? ', reg 12(5)(e)' : ' and regulation 12(5)(e) of the Environmental Information Regulations 2004',
            })),
          )
        : undefined;
    },
  },
];
