import type { Law } from '../../law/model';
import { type CitedPath, isCondition } from '../../law/paths';
import type { Citation, Notice } from '../../notice/model';
import { readUnder, type UnderProvision } from '../../notice/under';
import type { Attribute } from '../../syntax/model';
import type { Span, TextEdit } from '../../text/span';
import { series } from '../../wording/cite';

/** Whether the letter itself speaks where this citation stands: not the request, not a quotation, not a note to colleagues. */
export const isOwnWords = (citation: Citation): boolean =>
  citation.where === 'under' || (citation.zone !== 'request' && citation.zone !== 'quoted' && citation.zone !== 'internal');

/** Citations by the run that they stand in, in order of the text: `31(1)(a)&(b)` is one run. */
export function runsOf(citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const runs = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.where === 'under' ? 'under' : 'words'} ${citation.run.start}`;
    const run = runs.get(key);
    if (run) run.push(citation);
    else runs.set(key, [citation]);
  }
  return [...runs.values()];
}

/** The attribute `under` in which a citation stands. */
export function underOf(citation: Citation): Attribute | undefined {
  return citation.where === 'under' ? citation.outcome?.block?.fence.attributes.find(({ name }) => name === 'under') : undefined;
}

const bare = ({ path: [section = '', ...rest] }: CitedPath): string => `${section}${rest.map((part) => `(${part})`).join('')}`;

/** How a condition is tied to its provision: 40(2) applies by virtue of it, the others work with it. */
function tie(owner: CitedPath): string {
  const personal = owner.path[0] === (owner.regime === 'FOIA' ? '40' : owner.regime === 'FOISA' ? '38' : '13');
  return `${personal ? ' by virtue of ' : ' with '}${owner.regime === 'EIR' || owner.regime === 'EISR' ? 'regulation' : 'section'} `;
}

/** Provisions in words, a condition behind the provision it belongs to: `40(2) by virtue of section 40(3A)(a)`, `31(1)(a) and 31(1)(b)`. */
export function inWords(law: Law, members: readonly CitedPath[]): string {
  const groups: { readonly owner: CitedPath; readonly conditions: string[] }[] = [];
  let owned: (typeof groups)[number] | undefined;
  for (const member of members) {
    if (owned && isCondition(law, member)) owned.conditions.push(bare(member));
    else {
      groups.push({ owner: member, conditions: [] });
      owned = isCondition(law, member) ? undefined : groups.at(-1);
    }
  }
  return series(groups.map(({ owner, conditions }) => (conditions.length === 0 ? bare(owner) : `${bare(owner)}${tie(owner)}${series(conditions)}`)));
}

const PLURAL = /^(section|regulation)(\s+)$/i;

/**
 * Writes a run of the words anew, its lead-in kept. `replace` gives what stands for each citation.
 * Undefined where marks such as emphasis stand inside the run, so that an edit could break them.
 */
export function rewriteRun(notice: Notice, law: Law, run: readonly Citation[], replace: (citation: Citation) => CitedPath): TextEdit | undefined {
  const [first] = run;
  if (!first) return undefined;
  const span = { start: first.run.start, end: Math.max(...run.map((one) => one.run.end)) };
  if (/[*_`[\]\\<\n]/.test(notice.slice(span.start, span.end))) return undefined;
  const members = [...new Map(run.map((one) => [bare(replace(one)), replace(one)])).values()];
  const lead = notice.slice(span.start, first.span.start);
  const several = members.filter((member) => !isCondition(law, member)).length > 1;
  return { span, text: `${several ? lead.replace(PLURAL, '$1s$2') : lead}${inWords(law, members)}` };
}

/** Writes the value of `under` anew in the form of the dialect. Undefined where a part of it can't be read, or would be lost. */
export function rewriteUnder(
  notice: Notice,
  law: Law,
  attribute: Attribute,
  replace: (found: UnderProvision['found']) => CitedPath = (found) => found,
): TextEdit | undefined {
  const { provisions, unread } = readUnder(attribute, law, notice.defaultRegime);
  const spans = provisions.flatMap(({ span, conditions }) => [span, ...conditions.map((one) => one.span)]);
  if (unread.length > 0 || provisions.length === 0 || !saysNothingElse(attribute, spans)) return undefined;
  const written = (found: UnderProvision['found']): string => {
    const { regime, path } = replace(found);
    return `${regime === notice.defaultRegime ? '' : regime === 'FOIA' ? 'FOIA ' : regime === 'EIR' ? 'reg ' : regime === 'FOISA' ? 'FOISA ' : 'EISR reg '}${bare({ regime, path })}`;
  };
  const claims = new Map<number, string[]>();
  for (const { found, conditions, claim } of provisions) {
    const [head, ...rest] = [found, ...conditions.map((condition) => condition.found)].map(written);
    const text = rest.length === 0 ? (head ?? '') : `${head} with ${rest.join(' and ')}`;
    claims.set(claim, [...(claims.get(claim) ?? []), text]);
  }
  return { span: attribute.valueSpan, text: [...claims.values()].map((group) => group.join(' or ')).join(', ') };
}

const JOINING = new Set(
  'and or with by virtue of reference to read in conjunction section sections s s. ss. regulation regulations reg reg. regs FOIA FOISA EIR EISR § - –'.split(
    ' ',
  ),
);

/** Whether a value has nothing but these citations and words that join them: anything more would be lost when it is written anew. */
function saysNothingElse({ value: written, valueSpan }: Attribute, citations: readonly Span[]): boolean {
  let rest = '';
  let at = valueSpan.start;
  for (const { start, end } of [...citations].sort((a, b) => a.start - b.start)) {
    rest += ` ${written.slice(Math.max(at, valueSpan.start) - valueSpan.start, Math.max(at, start) - valueSpan.start)}`;
    at = Math.max(at, end);
  }
  rest += ` ${written.slice(at - valueSpan.start)}`;
  return rest.split(/[\s,&/]+/).every((word) => word === '' || JOINING.has(word) || JOINING.has(word.toLowerCase()));
}
