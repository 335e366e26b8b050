import { formatCitation, spokenCitation } from '../../law/citation';
import type { Provision } from '../../law/model';
import type { Citation, Claim, Notice } from '../../notice/model';
import { defineRule, type Fix, type RuleContext } from '../define';
import { certaintyOf } from '../support/certainty';
import { ownSentences } from '../support/publicInterest';
import { spoken, Spoken } from '../support/provisions';
import { PURPOSE_WORDS } from './purposes';

export default defineRule({
  name: 'purpose-31-2-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '31(1)(g)' },
    { act: 'FOIA', at: '31(2)' },
    { act: 'FOISA', at: '35(2)' },
  ],
  messages: {
    missing: {
      what: '{Provision} works only with a purpose of {list}, and the letter names none.',
      why: 'This limb protects what an authority does for one of the listed purposes. Without the purpose it is not said what is protected.',
      todo: 'Cite the purpose beside it, as in “{provision} with {example}”.',
    },
    words: {
      what: 'The purpose that goes with {provision} is given in words only, without its paragraph in {list}.',
      why: 'The words show what is meant. The paragraph lets the requester look it up.',
      todo: 'Cite the paragraph, as in “{provision} with {example}”.',
    },
    attribute: {
      what: 'The purpose of {provision} stands in “under”, and the words neither cite nor say it.',
      why: 'The requester sees words only: what stands in “under” is never printed.',
      todo: 'Cite {example} in the words of this part.',
    },
  },
  on: {
    notice(notice, ctx) {
      const seen = new Set<string>();
      for (const claim of notice.claims) {
        if (!claim.provision?.needs.includes('purpose') || seen.has(claim.citation)) continue;
        if (report(claim, notice, ctx)) seen.add(claim.citation);
      }
    },
  },
});

/** Whether a citation is one of the purposes, with its paragraph. */
const isPurpose = (citation: Citation, claim: Claim): boolean =>
  citation.regime === claim.regime && citation.path[0] === claim.path[0] && citation.path[1] === '2' && citation.path.length > 2;

function report(claim: Claim, notice: Notice, ctx: RuleContext<'missing' | 'words' | 'attribute'>): boolean {
  const purposes = claim.conditions.filter((condition) => isPurpose(condition, claim));
  const cited = purposes.some(({ where }) => where !== 'under');
  if (cited) return false;
  const text = ownSentences(notice, claim)
    .map((sentence) => sentence.text)
    .join(' ');
  // A prompt for the purpose is reported until it is filled in.
  if (/\[insert: (?:the )?purpose\b/i.test(text)) return false;
  const said = PURPOSE_WORDS.find(({ pattern }) => pattern.test(text));
  const [inAttribute] = purposes;
  if (inAttribute && said) return false;
  const all = ctx.law.provisions(claim.regime).filter(({ path }) => path[0] === claim.path[0] && path[1] === '2' && path.length === 3);
  const offered = all
    .filter((one) => (inAttribute ? one.citation === inAttribute.citation : true))
    .sort((a, b) => Number(b.path[2] === said?.letter) - Number(a.path[2] === said?.letter));
  const [example] = offered;
  if (!example) return false;
  const [fix = () => undefined, ...otherFixes] = offered.map((purpose) => () => namePurpose(claim, purpose, inAttribute, notice));
  ctx.report({
    at: inAttribute?.span ?? claim.span,
    message: inAttribute ? 'attribute' : said ? 'words' : 'missing',
    values: {
      provision: spoken(claim),
      Provision: Spoken(claim),
      list: spokenCitation(claim.regime, [claim.path[0] ?? '', '2']),
      example: spokenCitation(example.regime, example.path),
    },
    citation: claim.citation,
    ...(said ? { severity: 'warning' as const } : {}),
    // No trace of any purpose in the whole letter is certain; a purpose in words is for a person to judge.
    certainty: said ? certaintyOf(claim) : 'certain',
    fix,
    otherFixes,
  });
  return true;
}

/** Writes the purpose after the provision, in the attribute and in the first place of the words. */
function namePurpose(claim: Claim, purpose: Provision, inAttribute: Citation | undefined, notice: Notice): Fix | undefined {
  const under = claim.citations.find(({ where }) => where === 'under');
  const words = claim.citations.find(
    ({ where, path, zone }) => where !== 'under' && path.length === claim.path.length && zone !== 'request' && zone !== 'quoted',
  );
  const edits = [
    ...(under && !inAttribute ? [{ span: { start: under.span.end, end: under.span.end }, text: ` with ${formatCitation('FOIA', purpose.path)}` }] : []),
    ...(words && notice.slice(words.span.end, words.run.end).trim() === ''
      ? [{ span: { start: words.span.end, end: words.span.end }, text: ` with ${spokenCitation(purpose.regime, purpose.path)}` }]
      : []),
  ];
  return edits.length === 0
    ? undefined
    : { title: `Name the purpose: ${spokenCitation(purpose.regime, purpose.path)} (${purpose.summary})`, edits, safe: false };
}
