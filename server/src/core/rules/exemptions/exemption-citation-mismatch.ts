import { isSameProvision, isWithin } from '../../law/paths';
import { parseNormalForm } from '../../law/citation';
import type { Citation, Notice } from '../../notice/model';
import { defineRule, type RuleContext } from '../define';
import { isOwnWords } from '../support/citations';
import { listedProvisions, listSentences } from '../support/listing';
import { spoken, spokenList } from '../support/provisions';
import { siblingsInWords } from './claimWords';

export default defineRule({
  name: 'exemption-citation-mismatch',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '17(1)(b)' }],
  messages: {
    list: {
      what: 'The letter says that it relies on {listed}, and argues {argued}.',
      why: 'Where the same claim has different citations, the requester can’t tell which is relied on.',
      todo: 'Cite the same provision in the list, the headings and the reasons.',
    },
    fence: {
      what: 'The block is marked {listed}, and its words rely on {argued}.',
      why: 'Where the same claim has different citations, it is not clear which is relied on.',
      todo: 'Cite the same provision in “under” and in the words.',
    },
    age: {
      what: 'The same claim is cited in its old form, {listed}, and in its new one, {argued}.',
      why: 'Where the same claim has different citations, the requester can’t tell which is relied on.',
      todo: 'Use the new citation throughout.',
    },
  },
  on: {
    notice(notice, ctx) {
      const done = new Set<string>();
      const report: Reporter = (message, at, listed, argued) => {
        const [first] = listed;
        const section = `${first?.regime} ${first?.path[0]}`;
        if (!first || done.has(section)) return;
        done.add(section);
        ctx.report({
          at: at.span,
          message,
          values: { listed: spokenList(listed), argued: spokenList(argued) },
          citation: at.citation,
          citations: [...listed, ...argued].map(({ citation }) => citation),
          certainty: message === 'fence' ? 'certain' : 'likely',
          related: listed.flatMap((one) => (one === at ? [] : [{ at: one.span, message: `Here it is ${spoken(one)}.` }])),
        });
      };
      compareFences(notice, report);
      compareAges(notice, ctx, report);
      compareLists(notice, report);
    },
  },
});

type Reporter = (message: 'list' | 'fence' | 'age', at: Citation, listed: readonly Citation[], argued: readonly Citation[]) => void;

function compareFences(notice: Notice, report: Reporter): void {
  for (const claim of notice.claims) {
    const [own] = claim.citations;
    const siblings = claim.certainty === 'block' ? siblingsInWords(claim, notice) : [];
    const [first] = siblings;
    if (own && first) report('fence', first, [own], siblings);
  }
}

/** An obsolete citation beside what took its place. */
function compareAges(notice: Notice, ctx: RuleContext<'list' | 'fence' | 'age'>, report: Reporter): void {
  const relied = notice.citations.filter((one) => isOwnWords(one) && (one.role === 'relied' || one.role === 'condition'));
  for (const old of relied) {
    const replacedBy = (old.obsolete?.replacedBy ?? []).flatMap((one) => parseNormalForm(one) ?? []);
    if (replacedBy.length === 0) continue;
    const current = relied.filter((one) => one !== old && ctx.law.lookup(one.regime, one.path) !== undefined && replacedBy.some((path) => isWithin(one, path)));
    const [first] = current;
    if (first) report('age', first, [old], [...new Map(current.map((one) => [one.citation, one])).values()]);
  }
}

/** A listed limb that is not argued, and a limb of the same section that is argued and not listed. */
function compareLists(notice: Notice, report: Reporter): void {
  const list = listSentences(notice);
  const listed = listedProvisions(notice);
  const argued = notice.citations.filter(
    (one) =>
      isOwnWords(one) && one.role === 'relied' && (one.where === 'under' || (one.sentence !== undefined && !list.has(one.sentence) && one.zone !== 'decision')),
  );
  for (const { regime, path } of listed) {
    const inSection = (one: Citation): boolean => one.regime === regime && one.path[0] === path[0];
    const own = listed.filter(inSection);
    const others = argued.filter(inSection);
    const onlyListed = own.filter((one) => !others.some((other) => isSameProvision(one, other)));
    const onlyArgued = others.filter((one) => !own.some((other) => isSameProvision(one, other)));
    const [first] = onlyArgued;
    if (first && onlyListed.length > 0) report('list', first, onlyListed, [...new Map(onlyArgued.map((one) => [one.citation, one])).values()]);
  }
}
