import { spokenCitation } from '../../law';
import type { Law, Provision } from '../../law/model';
import { findCitations } from '../../notice/citations';
import type { Notice } from '../../notice/model';
import type { BlockName, Regime } from '../../syntax/model';
import { provisionDetail } from '../provisionCard';
import { type Completion, type Cursor, offer } from './model';

/** A provision without the name of its regime: what `under` takes for the regime of the notice, and what follows "section". */
export function bareCitation({ path }: Pick<Provision, 'path'>): string {
  return `${path[0] ?? ''}${path
    .slice(1)
    .map((part) => `(${part})`)
    .join('')}`;
}

/** The regimes whose provisions this letter can rely on. */
function regimesOf(notice: Notice): readonly Regime[] {
  if (notice.regime !== 'mixed') return [notice.defaultRegime];
  return notice.defaultRegime === 'FOISA' || notice.defaultRegime === 'EISR' ? ['FOISA', 'EISR'] : ['FOIA', 'EIR'];
}

/** Grounds that can be relied on in a block, in the order of the statute: refusals in `refused`, exclusions of the duty in `ncnd`, limbs in `withheld`. Anywhere else, all of them. */
export function groundsFor(notice: Notice, law: Law, block: BlockName | undefined): Provision[] {
  return regimesOf(notice).flatMap((regime) => law.provisions(regime).filter((provision) => fits(provision, block)));
}

function fits(provision: Provision, block: BlockName | undefined): boolean {
  const { effect, exact, citation, regime } = provision;
  switch (block) {
    case 'withheld':
      return effect === 'withholding' && exact;
    case 'ncnd':
      return effect === 'ncnd' && (exact || regime === 'FOISA');
    case 'refused':
      return effect === 'refusal' && exact && citation !== 'reg 12(4)(a)';
    case 'not-held':
      return citation === 'reg 12(4)(a)' || citation === 'FOISA 17';
    default:
      return effect === 'ncnd' || effect === 'refusal' || (effect === 'withholding' && exact);
  }
}

/** What can be named after `with`: the conditions and purposes of a provision, and the matters that it points to. */
export function companionsOf(provision: Provision, law: Law): Provision[] {
  const listed = [...provision.matters, ...provision.conditions].map((citation) => law.byCitation(citation)).filter((one) => one !== undefined);
  if (listed.length > 0 || provision.citation !== 'FOISA 18') return listed;
  return law.provisions('FOISA').filter((one) => one.ncnd.includes('FOISA 18') && one.exact);
}

/** Completions for the value of `under` up to the cursor. `valueStart` is where the value begins. */
export function underCompletions(cursor: Cursor, valueStart: number, block: BlockName | undefined): Completion[] {
  const { notice, engine } = cursor.snapshot;
  const value = cursor.snapshot.text.slice(valueStart, cursor.offset);
  const claimStart = Math.max(value.lastIndexOf(',') + 1, endOfLast(value, ' or '));
  const withEnd = endOfLast(value.slice(claimStart), ' with ');
  if (withEnd === 0) return list(cursor, valueStart + claimStart, groundsFor(notice, engine.law, block), notice.defaultRegime);
  const claim = value.slice(claimStart);
  const owner = lookup(claim.slice(0, claim.indexOf(' with ')).trim(), notice.defaultRegime, engine.law);
  const andEnd = endOfLast(claim, ' and ');
  const from = claimStart + Math.max(withEnd, andEnd);
  return owner ? list(cursor, valueStart + from, companionsOf(owner, engine.law), notice.defaultRegime) : [];
}

function endOfLast(text: string, separator: string): number {
  const at = text.lastIndexOf(separator);
  return at < 0 ? 0 : at + separator.length;
}

/** A citation as `under` may have it: a bare number belongs to the regime of the notice. */
function lookup(written: string, regime: Regime, law: Law): Provision | undefined {
  const known = law.byCitation(written);
  if (known && known.regime === regime) return known;
  const path = written
    .replace(/^(?:section|regulation|reg|s)\b\.?/i, '')
    .trim()
    .split(/[()\s]+/)
    .filter((part) => part !== '');
  return law.lookup(regime, path) ?? known;
}

function list(cursor: Cursor, from: number, provisions: readonly Provision[], regime: Regime): Completion[] {
  const { text } = cursor.snapshot;
  let start = from;
  while (start < cursor.offset && text.charAt(start) === ' ') start++;
  const rest = /^[0-9A-Za-z()]*/.exec(cursor.after)?.[0].length ?? 0;
  return provisions.map((provision, order) => {
    const insert = provision.regime === regime ? bareCitation(provision) : provision.citation;
    return entry(cursor, start, rest, provision, insert, order);
  });
}

function entry(cursor: Cursor, start: number, rest: number, provision: Provision, insert: string, order: number): Completion {
  return offer(cursor, start, insert, 'provision', {
    detail: `${provision.summary} · ${provisionDetail(provision)}`,
    citation: provision.citation,
    span: { start, end: cursor.offset + rest },
    filter: `${insert} ${provision.title} ${provision.summary}`,
    order,
  });
}

const LONG_LEAD = /\b(sections?|regulations?|regs?\.?)[ \u00a0]([0-9A-Za-z()]{0,20})$/i;
const SHORT_LEAD = /(?:^|[\s(])(ss?\.?|§|reg\.?)[ \u00a0]?(\d[0-9A-Za-z()]{0,20})$/i;

/** Completions after "section " and its like in the words of the letter: grounds that fit where the cursor stands. */
export function citedProvisions(cursor: Cursor, block: BlockName | undefined): Completion[] {
  const beside = limbsBeside(cursor);
  if (beside.length > 0) return beside;
  const near = cursor.before.slice(-60);
  const match = LONG_LEAD.exec(near) ?? SHORT_LEAD.exec(near);
  const typed = match?.[2];
  if (!match || typed === undefined) return [];
  // A provision begins with a number; what begins with a letter is an ordinary word.
  if (/^[A-Za-z]/.test(typed)) return [];
  const regulations = /^r/i.test(match[1] ?? '');
  const { notice, engine } = cursor.snapshot;
  const rest = /^[0-9A-Za-z()]*/.exec(cursor.after)?.[0].length ?? 0;
  const start = cursor.offset - typed.length;
  const grounds = groundsFor(notice, engine.law, block).filter(({ regime, path }) =>
    spokenCitation(regime, path).startsWith(regulations ? 'regulation' : 'section'),
  );
  // Behind an opening bracket only the limbs of what stands before it are meant.
  const opened = typed.slice(0, typed.lastIndexOf('(') + 1).toLowerCase();
  const limbs = grounds.filter((provision) => bareCitation(provision).toLowerCase().startsWith(opened));
  return (limbs.length > 0 ? limbs : grounds).map((provision, order) => entry(cursor, start, rest, provision, bareCitation(provision), order));
}

const NEXT_LIMB = /(?:,| and| or| ?&)[ \u00a0]?(\([0-9A-Za-z]{0,5})$/i;

/** Completions after "section 31(1)(a) and (": the other limbs beside the last one, by their own bracket. */
function limbsBeside(cursor: Cursor): Completion[] {
  const near = cursor.before.slice(-160);
  const match = NEXT_LIMB.exec(near);
  const typed = match?.[1];
  if (!match || typed === undefined) return [];
  const { notice, engine } = cursor.snapshot;
  const { law } = engine;
  const scottish = notice.defaultRegime === 'FOISA' || notice.defaultRegime === 'EISR';
  const options = { law, sections: scottish ? ('FOISA' as const) : ('FOIA' as const), regulations: scottish ? ('EISR' as const) : ('EIR' as const) };
  const found = findCitations(near.slice(0, match.index), options);
  const last = found.at(-1);
  if (!last?.provision || last.runEnd !== match.index || last.path.length < 2) return [];
  const cited = new Set(found.filter(({ runStart }) => runStart === last.runStart).map(({ citation }) => citation));
  const rest = /^[0-9A-Za-z]*\)?/.exec(cursor.after)?.[0].length ?? 0;
  const start = cursor.offset - typed.length;
  return law
    .limbs(last.regime, last.path.slice(0, -1))
    .filter(({ path, citation }) => path.length === last.path.length && !cited.has(citation))
    .map((provision, order) => entry(cursor, start, rest, provision, `(${provision.path.at(-1) ?? ''})`, order));
}
