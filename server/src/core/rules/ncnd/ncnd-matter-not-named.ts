import type { Law, Provision } from '../../law/model';
import type { Citation, Claim, Notice } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';
import { isOwn, readNcnd } from './context';
import { MATTER_WORDS } from './matters';

export default defineRule({
  name: 'ncnd-matter-not-named',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'FOIA', at: '30(3)' },
    { act: 'FOIA', at: '31(3)' },
    { act: 'FOIA', at: '40(5B)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is cited without {what}.',
      why: 'The provision has no content of its own: without what it points to, the requester cannot tell why the duty to confirm or deny does not apply.',
      todo: 'Name it: {example}.',
    },
    'mark-only': {
      what: 'The mark says what {provision} points to, but the words of the letter do not.',
      why: 'The requester sees the words only. Without what it points to, they cannot tell why the duty to confirm or deny does not apply.',
      todo: 'Name it in the words: {example}.',
    },
  },
  on: {
    claim(claim, ctx) {
      if (claim.outcome !== 'ncnd' || claim.regime !== 'FOIA') return;
      const kind = KINDS[claim.citation];
      if (!kind || !readNcnd(ctx.notice).regions.includes(claim.region)) return;
      const matters = claim.conditions.filter(({ provision }) => provision !== undefined && kind.names(provision));
      if (matters.some(({ where }) => where !== 'under') || inWords(ctx.notice, claim)) return;
      const marked = matters.flatMap(({ provision }) => provision ?? []);
      const [first] = marked;
      const fixes = fixesFor(ctx.law, claim, marked);
      ctx.report({
        at: claim.span,
        message: first ? 'mark-only' : 'missing',
        values: { Provision: Spoken(claim), provision: spoken(claim), what: kind.what, example: kind.example },
        citation: claim.citation,
        certainty: certaintyOf(claim),
        fix: fixes[0] ?? (() => undefined),
        otherFixes: fixes.slice(1),
      });
    },
  },
});

interface Kind {
  readonly what: string;
  readonly example: string;
  readonly prompt: string;
  names(provision: Provision): boolean;
}

const isLimbOf =
  (section: string, subsections: readonly string[]) =>
  (provision: Provision): boolean =>
    provision.path[0] === section && subsections.includes(provision.path[1] ?? '') && provision.path.length > 2;

/** The provisions that say nothing by themselves. The others point to a section with one matter, or are cited with it. */
const KINDS: Readonly<Record<string, Kind>> = {
  '31(3)': {
    what: 'the matter in section 31(1) that confirming or denying would prejudice',
    example: 'section 31(3), by reference to section 31(1)(a), or “the prevention or detection of crime”',
    prompt: '[insert: the matter in section 31(1), with its letter]',
    names: isLimbOf('31', ['1']),
  },
  '30(3)': {
    what: 'the class of information in section 30(1) or (2) that it is about',
    example: 'section 30(3), by reference to section 30(1)(a)(i)',
    prompt: '[insert: the class in section 30(1) or (2), with its letter]',
    names: isLimbOf('30', ['1', '2']),
  },
  '27(4)': {
    what: 'which of its two limbs is meant',
    example: 'section 27(4)(a) or 27(4)(b)',
    prompt: '[insert: section 27(4)(a) or 27(4)(b)]',
    names: isLimbOf('27', ['1', '4']),
  },
  '40(5B)': {
    what: 'which of its limbs is meant',
    example: 'section 40(5B)(a)(i)',
    prompt: '[insert: the limb of section 40(5B), usually (a)(i)]',
    names: isLimbOf('40', ['5B']),
  },
};

/** The matter in words, or a prompt that asks for it, in what the letter says of the provision. */
function inWords(notice: Notice, claim: Claim): boolean {
  const kind = KINDS[claim.citation];
  const words = MATTER_WORDS[claim.citation]?.pattern;
  return notice.sentences.some((sentence) => {
    if (!isOwn(sentence) || (claim.region.block !== undefined && sentence.outcome !== claim.region && sentence.outcome?.block !== undefined)) return false;
    if (kind && sentence.text.includes(kind.prompt)) return true;
    return (
      words?.test(sentence.text) === true &&
      (sentence.part === undefined ||
        claim.parts.length === 0 ||
        claim.parts.includes(sentence.part) ||
        sentence.citations.some(({ citation }) => citation === claim.citation))
    );
  });
}

/** The place in the words to which the matter is added: the first that relies on the provision with nothing after it in the same run. */
function placeInWords(claim: Claim): Citation | undefined {
  const own = claim.citations.filter(({ where, citation, span, run }) => where !== 'under' && citation === claim.citation && span.end === run.end);
  return own.find(({ where }) => where === 'prose') ?? own[0];
}

/** What is known from the mark goes into the words; else a prompt asks for the matter, and each matter is offered beside it. */
function fixesFor(law: Law, claim: Claim, marked: readonly Provision[]): readonly (() => Fix | undefined)[] {
  const kind = KINDS[claim.citation];
  const place = placeInWords(claim);
  if (!kind || !place) return [];
  const at = place.span.end;
  const insert = (text: string): TextEdit => ({ span: { start: at, end: at }, text });
  if (marked.length > 0)
    return [() => ({ title: 'Say in the words what the mark says', edits: [insert(` by reference to ${marked.map(spoken).join(' and ')}`)], safe: false })];
  const prompt = (): Fix => ({ title: 'Ask in the words for what it points to', edits: [insert(` by reference to ${kind.prompt}`)], safe: false });
  const offers = limbs(law, claim).map((limb) => (): Fix => {
    const mark = claim.citations.find(({ where }) => where === 'under');
    const isOwnLimb = limb.effect === 'ncnd';
    const edits = isOwnLimb
      ? [{ span: place.span, text: limb.citation }, ...(mark ? [{ span: mark.span, text: limb.citation }] : [])]
      : [insert(` by reference to ${spoken(limb)}`), ...(mark ? [{ span: { start: mark.span.end, end: mark.span.end }, text: ` with ${limb.citation}` }] : [])];
    return { title: `Name ${spoken(limb)} (${limb.summary})`, edits, safe: false };
  });
  return [prompt, ...offers];
}

function limbs(law: Law, claim: Claim): readonly Provision[] {
  switch (claim.citation) {
    case '31(3)':
      return law.limbs('FOIA', ['31', '1']).filter(({ conditions }) => conditions.length === 0);
    case '30(3)':
      return law.limbs('FOIA', ['30', '1']);
    case '27(4)':
      return law.limbs('FOIA', ['27', '4']);
    default:
      return law.limbs('FOIA', ['40', '5B']).slice(0, 2);
  }
}
