import { law } from '../../src/core/law/index';
import { statusWith } from '../../src/core/law/needs';
import type { Regime } from '../../src/core/syntax/model';
import {
  actName,
  advice,
  type Claimed,
  estimate,
  furtherTime,
  legitimateInterests,
  needsTest,
  NOTICE_NAMES,
  type Offer,
  offers,
  outcomeBlock,
  type PassageName,
  passagesFor,
  publicInterestTest,
  type Sample,
  standardBlock,
  thresholdOf,
  toSnippet,
  underValue,
  wholeNotice,
} from '../../src/core/wording/index';
import type { Generated } from './generated';

/** A snippet as the editor reads it from a file. */
interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Markers for what is filled in the same way in several places; no letter has such words. */
const QUESTIONS = '{{questions}}';
const LIKELIHOOD = '{{likelihood}}';
const CONDITION = '{{condition}}';
const RECEIVED = '{{received}}';
const ISSUED = '{{issued}}';

/** A prompt can't stand for a date in the front matter, so both dates start as today's. */
const TODAY: Sample = { syntax: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE' };
const SAMPLES: Readonly<Record<string, Sample>> = { [QUESTIONS]: '1', [LIKELIHOOD]: ['would be likely to', 'would'], [RECEIVED]: TODAY, [ISSUED]: TODAY };

const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA'];

/** What the passages are called in a description. */
const NAMES: Readonly<Record<PassageName, string>> = {
  harm: 'harm',
  class: 'why it applies',
  'public-interest-test': 'public interest test',
  revealing: 'why revealing is against the public interest',
  'legitimate-interests': 'legitimate interests test',
  condition: 'which condition is met',
  'own-data': 'how to ask for one’s own data',
  opinion: 'qualified person’s opinion',
  estimate: 'estimate of cost',
  advice: 'advice and assistance',
  'prior-intention': 'intention to publish',
  location: 'where to find it',
  enactment: 'the law that forbids disclosure',
  'completion-date': 'date of completion',
  defence: 'public interest defence',
  'earlier-request': 'the earlier request',
  vexatious: 'reasons',
  'not-held': 'how the search was made',
};

/** `snippets/foi-notice.code-snippets`: a block for every ground of the catalogue, whole letters, and single passages. */
export function generateSnippets(): readonly Generated[] {
  const snippets: Record<string, Snippet> = {};
  for (const snippet of [...notices(), ...blocks(), ...passages()]) snippets[snippet.prefix] = snippet;
  return [{ path: 'snippets/foi-notice.code-snippets', text: `${JSON.stringify(snippets, null, 2)}\n` }];
}

function snippet(prefix: string, description: string, text: string, samples: Readonly<Record<string, Sample>> = SAMPLES): Snippet {
  return { prefix, description, body: toSnippet(text, samples).split('\n') };
}

function notices(): Snippet[] {
  return NOTICE_NAMES.map((name) =>
    snippet(
      `notice: ${name}`,
      `Whole letter: ${name}. Its blocks rest on a common provision: replace them where yours is another.`,
      wholeNotice(name, law, { received: RECEIVED, issued: ISSUED, likelihood: LIKELIHOOD }).trimEnd(),
    ),
  );
}

function blocks(): Snippet[] {
  const seventeen = law.byCitation('FOISA 17');
  return [
    snippet('disclosed', 'Information that is given.', outcomeBlock('disclosed', [], { questions: QUESTIONS })),
    snippet('not held', 'Information that is not held.', outcomeBlock('not-held', [], { questions: QUESTIONS })),
    ...(seventeen
      ? [
          snippet(
            'not held FOISA 17',
            `Information that is not held, with the notice that ${actName('FOISA')} requires.`,
            outcomeBlock('not-held', [{ provision: seventeen }], { questions: QUESTIONS }),
          ),
        ]
      : []),
    ...offers(law).map(block),
  ];
}

const WORDS: Record<Offer['kind'], string> = { disclosed: 'disclosed', withheld: 'withheld', ncnd: 'ncnd', 'not-held': 'not held', refused: 'refused' };

function block({ kind, claims, instead }: Offer): Snippet {
  const prefix = `${WORDS[kind]} ${shortName(claims, instead.length > 0)}`;
  const text = outcomeBlock(kind, claims, { questions: QUESTIONS, likelihood: LIKELIHOOD });
  const condition = claims[0]?.conditions?.[0];
  if (instead.length === 0 || !condition) return snippet(prefix, describe(kind, claims), text);
  // The purposes differ in their letter alone, so the drafter picks it once and every citation follows.
  const short = (path: readonly string[]): string =>
    path
      .slice(1)
      .map((part) => `(${part})`)
      .join('');
  const own = short(condition.path);
  return snippet(prefix, describe(kind, claims), text.replaceAll(`${condition.path[0]}${own}`, `${condition.path[0]}${CONDITION}`), {
    ...SAMPLES,
    [CONDITION]: [own, ...instead.map((one) => short(one.path))],
  });
}

/** The provision as a drafter types it; what can be chosen inside the snippet is left out. */
function shortName(claims: readonly Claimed[], choosing: boolean): string {
  return choosing ? (claims[0]?.provision.citation ?? '') : underValue(claims);
}

const STATUS: Readonly<Record<string, string>> = { absolute: 'Absolute: no public interest test.', qualified: 'Qualified: needs a public interest test.' };

function describe(kind: Offer['kind'], claims: readonly Claimed[]): string {
  const [claim] = claims;
  if (!claim) return '';
  const { provision, conditions = [] } = claim;
  const subject = [provision, ...conditions].map((one) => one.summary).join('; ');
  const known = statusWith(provision, conditions);
  const status = provision.confirmed && needsTest(provision, conditions) === (known === 'qualified') ? (STATUS[known] ?? '') : '';
  const threshold = thresholdOf(provision, conditions);
  const needed = passagesFor(provision, kind === 'ncnd' ? 'ncnd' : 'withheld', 3, { conditions }).map(({ name }) => NAMES[name]);
  const parts = [
    `${subject.charAt(0).toUpperCase()}${subject.slice(1)}.`,
    status,
    threshold === undefined ? '' : `Threshold: ${threshold}.`,
    `Prompts for: ${needed.join(', ')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function passages(): Snippet[] {
  const example = law.byCitation('31(1)(a)');
  return [
    ...REGIMES.map((regime) =>
      snippet(
        regime === 'FOIA' ? 'complaint rights' : `complaint rights ${regime}`,
        `Review and the right to go to the regulator under ${actName(regime)}.`,
        standardBlock('complaint-rights', regime),
      ),
    ),
    snippet('caveat', 'Closes a part in which nothing is confirmed or denied.', standardBlock('ncnd-caveat', 'FOIA')),
    snippet('public interest test', 'Factors on both sides and the balance, for information that is withheld.', publicInterestTest([], 'withheld', 3, 'FOIA')),
    snippet(
      'public interest test EIR',
      'The same for an exception of the Environmental Information Regulations, with the presumption.',
      publicInterestTest([], 'withheld', 3, 'EIR'),
    ),
    snippet('public interest test ncnd', 'Factors on both sides and the balance, for confirming or denying.', publicInterestTest([], 'ncnd', 3, 'FOIA')),
    snippet('legitimate interests', 'The three stages for personal data that is withheld.', legitimateInterests(3)),
    snippet('legitimate interests ncnd', 'The three stages where confirming or denying would itself disclose personal data.', legitimateInterests(3, 'ncnd')),
    snippet('estimate', 'How the cost limit would be exceeded.', estimate(3)),
    snippet('estimate FOISA', 'How the cost limit would be exceeded, with the Scottish figures.', estimate(3, 'FOISA')),
    snippet('advice', 'Advice and assistance in a block of its own.', `:::advice\n${advice(2)}\n:::`),
    ...(example
      ? [
          snippet(
            'further time',
            'More time to weigh the public interest under a qualified exemption.',
            furtherTime([{ provision: example }]).replaceAll(/ection 31\(1\)\(a\)/g, 'ection [insert: section and limb]'),
          ),
        ]
      : []),
  ];
}
