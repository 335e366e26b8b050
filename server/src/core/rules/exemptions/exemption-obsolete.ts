import { parseNormalForm, spokenCitation } from '../../law/citation';
import type { ObsoleteCitation } from '../../law/model';
import { type CitedPath, isWithin } from '../../law/paths';
import type { Citation, Notice } from '../../notice/model';
import { EARLIER } from '../../notice/phrases';
import type { TextEdit } from '../../text/span';
import { defineRule, type Fix, type RuleContext } from '../define';
import { isOwnWords, rewriteRun, rewriteUnder, runsOf, underOf } from '../support/citations';
import { letterDate } from '../support/letterDate';

export default defineRule({
  name: 'exemption-obsolete',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'DPA 2018', at: 'schedule 19, paragraph 58' },
  ],
  messages: {
    replaced: {
      what: '{Provision} no longer exists: since 25 May 2018 its place is taken by {replacement}.',
      why: 'A notice has to name the provision that is relied on. One that was repealed can’t be relied on, and the requester can’t look it up.',
      todo: 'Cite {replacement} instead, whichever applies.',
    },
    repealed: {
      what: '{Provision} was repealed on 25 May 2018, and nothing takes its place.',
      why: 'A notice has to name the provision that is relied on. One that was repealed can’t be relied on, and the requester can’t look it up.',
      todo: 'Take the citation out, or cite the provision that you mean.',
    },
  },
  on: {
    notice(notice, ctx) {
      const groups = new Map<ObsoleteCitation, Citation[]>();
      for (const citation of notice.citations) {
        const { obsolete } = citation;
        if (!obsolete || !isOwnWords(citation) || isHistory(citation)) continue;
        const date = letterDate(notice);
        if (date !== undefined && date < obsolete.from) continue;
        groups.set(obsolete, [...(groups.get(obsolete) ?? []), citation]);
      }
      for (const [obsolete, citations] of groups) report(obsolete, citations, notice, ctx);
    },
  },
});

type Context = RuleContext<'replaced' | 'repealed'>;

/** An earlier answer is told with the citations that it had. */
function isHistory(citation: Citation): boolean {
  return citation.role !== 'relied' && citation.role !== 'condition' && EARLIER.test(citation.sentence?.text ?? '');
}

const pathsOf = (citations: readonly string[]): readonly CitedPath[] => citations.flatMap((one) => parseNormalForm(one) ?? []);

function report(obsolete: ObsoleteCitation, citations: readonly Citation[], notice: Notice, ctx: Context): void {
  const [first, ...others] = citations;
  if (!first) return;
  const replacedBy = pathsOf(obsolete.replacedBy);
  const current = notice.citations.some((one) => isOwnWords(one) && replacedBy.some((path) => isWithin(one, path)));
  const spoken = replacedBy.map(({ regime, path }) => spokenCitation(regime, path)).join(' or ');
  const offers = [...new Set([obsolete.first, ...obsolete.replacedBy.filter((one) => ctx.law.byCitation(one)?.exact === true)].flatMap((one) => one ?? []))];
  const [fix = () => undefined, ...otherFixes] = offers.map((offer) => () => replaceBy(offer, obsolete, citations, notice, ctx));
  const provision = spokenCitation(first.regime, first.path);
  ctx.report({
    at: first.span,
    message: replacedBy.length > 0 ? 'replaced' : 'repealed',
    values: { Provision: provision.charAt(0).toUpperCase() + provision.slice(1), replacement: spoken },
    citation: first.citation,
    severity: current || replacedBy.length === 0 ? 'warning' : 'error',
    certainty: obsolete.confirmed ? 'certain' : 'likely',
    related: others.map(({ span }) => ({ at: span, message: 'Here as well.' })),
    fix,
    otherFixes,
  });
}

/** Puts a current provision in every place of the obsolete one, each run and each attribute written anew. */
function replaceBy(offer: string, obsolete: ObsoleteCitation, citations: readonly Citation[], notice: Notice, ctx: Context): Fix | undefined {
  const target = parseNormalForm(offer);
  if (!target) return undefined;
  const replace = (one: CitedPath): CitedPath => (ctx.law.obsolete(one.regime, one.path) === obsolete ? target : one);
  const edits: TextEdit[] = [];
  for (const run of runsOf(notice.citations)) {
    if (!run.some((one) => citations.includes(one))) continue;
    const attribute = run[0] && underOf(run[0]);
    const edit = attribute ? rewriteUnder(notice, ctx.law, attribute, replace) : rewriteRun(notice, ctx.law, run, replace);
    if (!edit) return undefined;
    if (!edits.some(({ span }) => span.start === edit.span.start)) edits.push(edit);
  }
  return { title: `Replace it by ${spokenCitation(target.regime, target.path)}`, edits, safe: false };
}
