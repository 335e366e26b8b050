import { formatCitation, spokenCitation } from '../../law/citation';
import type { Law, Provision } from '../../law/model';
import { isWithin } from '../../law/paths';
import type { Claim, Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix, type RuleContext, type Severity } from '../define';
import { isOwnWords } from '../support/citations';
import { ownSentences } from '../support/publicInterest';

export default defineRule({
  name: 'exemption-limb-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'EIR', at: '14(3)(a)' },
    { act: 'FOISA', at: '16(1)(c)' },
    { act: 'ICO', at: 'line to take LTT101' },
    { act: 'case law', at: 'FS50148975' },
  ],
  messages: {
    several: {
      what: '{Provision} has several limbs, and the letter does not say which of them is relied on.',
      why: 'A notice has to specify the exemption. Where a provision protects several interests, that means the subsection and the paragraph: without them nobody can tell which interest is meant.',
      todo: 'Cite the limb, such as {example}.',
    },
    one: {
      what: '{Provision} is cited without its subsection.',
      why: 'One subsection allows information to be kept back, another allows it to be neither confirmed nor denied. Naming it shows which of them is relied on.',
      todo: 'Cite {example}.',
    },
    short: {
      what: '{Provision} is one level short: the limb under it is not named.',
      why: 'The limbs under one paragraph differ in what has to be shown. The exact one helps the requester to see whether it applies.',
      todo: 'Cite the limb, such as {example}.',
    },
  },
  on: {
    notice(notice, ctx) {
      const seen = new Set<string>();
      for (const claim of notice.claims) {
        const key = `${claim.citation} ${claim.outcome}`;
        if (!lacksLimb(claim) || seen.has(key)) continue;
        seen.add(key);
        report(claim, notice, ctx);
      }
    },
  },
});

/** Regulations of Scotland are only recognised; what excludes the duty to confirm or deny is for `ncnd-matter-not-named`. */
function lacksLimb({ provision, citations }: Claim): boolean {
  if (!provision || provision.exact || provision.regime === 'EISR') return false;
  if (provision.effect !== 'withholding' && provision.effect !== 'refusal') return false;
  // An element (22(1)(a)) that stands for its ground is cited more exactly than the catalogue asks.
  return citations.some(({ path }) => path.length <= provision.path.length);
}

/** The limbs that the claim can mean: those that keep back, or those that leave it open whether information is held. */
function limbsOf(claim: Claim, law: Law): readonly Provision[] {
  const all = law.limbs(claim.regime, claim.path);
  const fitting = all.filter(({ effect }) => (effect === 'ncnd') === (claim.outcome === 'ncnd'));
  return fitting.length > 0 ? fitting : all;
}

/** Words of the catalogue that stand in every letter. */
const COMMON: ReadonlySet<string> = new Set(['information', 'person', 'persons', 'public', 'authority', 'request', 'disclosure']);

/** Limbs in the order in which they are offered: first those whose own words the letter uses about the claim, then as the statute has them. */
function likeliestFirst(limbs: readonly Provision[], claim: Claim, notice: Notice): readonly Provision[] {
  const text = ownSentences(notice, claim)
    .map((sentence) => sentence.text.toLowerCase())
    .join(' ');
  const nearness = (limb: Provision): number => {
    const words = new Set(limb.summary.toLowerCase().match(/[a-z]{6,}/g));
    const likely = claim.region.likelihood !== undefined && limb.threshold !== undefined ? 2 : 0;
    return likely + [...words].filter((word) => !COMMON.has(word) && text.includes(word)).length;
  };
  return limbs
    .map((limb) => ({ limb, near: nearness(limb) }))
    .sort((a, b) => b.near - a.near)
    .map(({ limb }) => limb);
}

function report(claim: Claim, notice: Notice, ctx: RuleContext<'several' | 'one' | 'short'>): void {
  const limbs = likeliestFirst(limbsOf(claim, ctx.law), claim, notice);
  const [example] = limbs;
  if (!example) return;
  const level = levelOf(claim, limbs);
  const exactSomewhere = notice.citations.some((one) => isOwnWords(one) && one.path.length > claim.path.length && isWithin(one, claim));
  const spoken = spokenCitation(claim.regime, claim.path);
  const [fix = () => undefined, ...otherFixes] = limbs.map((limb) => () => citeLimb(claim, limb, notice));
  ctx.report({
    at: claim.span,
    message: level.message,
    values: { Provision: spoken.charAt(0).toUpperCase() + spoken.slice(1), example: spokenCitation(example.regime, example.path) },
    citation: claim.citation,
    severity: level.severity,
    certainty: exactSomewhere || claim.provision?.confirmed === false ? 'likely' : 'certain',
    fix,
    otherFixes,
  });
}

function levelOf(claim: Claim, limbs: readonly Provision[]): { readonly message: 'several' | 'one' | 'short'; readonly severity: Severity } {
  if (limbs.length === 1) return { message: 'one', severity: 'warning' };
  const paragraphGiven = /^[a-z]/i.test(claim.path.at(-1) ?? '');
  return paragraphGiven ? { message: 'short', severity: 'information' } : { message: 'several', severity: 'error' };
}

/** Writes the limb in the attribute and in the first place of the words that cites the provision as shortly. */
function citeLimb(claim: Claim, limb: Provision, notice: Notice): Fix | undefined {
  const text = formatCitation('FOIA', limb.path);
  const short = claim.citations.filter(({ path }) => path.length === claim.path.length);
  const inAttribute = short.find(({ where }) => where === 'under');
  const inWords = short.filter(({ where }) => where !== 'under').find(({ span }) => isNumber(notice, span));
  const spans = [inAttribute?.span, inWords?.span].filter((span) => span !== undefined);
  return spans.length === 0
    ? undefined
    : { title: `Cite ${spokenCitation(limb.regime, limb.path)} (${limb.summary})`, edits: spans.map((span) => ({ span, text })), safe: false };
}

/** Whether the citation is written with its number, so that it can be replaced as a whole. */
function isNumber(notice: Notice, { start, end }: Span): boolean {
  return /^\d/.test(notice.slice(start, end));
}
