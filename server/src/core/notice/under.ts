import type { Law } from '../law/model';
import type { Attribute, Regime } from '../syntax/model';
import type { Span } from '../text/span';
import { findCitations, type FoundCitation } from './citations';
import { allMatches } from '../text/allMatches';

/** One provision in the value of `under`, with its conditions (`with`) and the group of alternatives it stands in. */
export interface UnderProvision {
  readonly found: FoundCitation;
  /** Source span of the citation. */
  readonly span: Span;
  readonly conditions: readonly { readonly found: FoundCitation; readonly span: Span }[];
  /** Provisions with the same number are alternatives (` or `). */
  readonly claim: number;
  /** `list`: the form is understood, but it is not that of `dialect.md` 3 (`exemption-citation-form`). */
  readonly form: 'normal' | 'run-together' | 'list';
}

export interface Under {
  readonly provisions: readonly UnderProvision[];
  /** Parts of the value in which no citation was found. */
  readonly unread: readonly Span[];
}

/**
 * Reads the value of `under`: claims parted by commas, alternatives by `or`, conditions after `with` (`dialect.md` 3).
 * A condition written after a comma belongs to the provision before it; its form is `list`.
 */
export function readUnder(attribute: Attribute, law: Law, regime: Regime): Under {
  const provisions: { found: FoundCitation; span: Span; conditions: { found: FoundCitation; span: Span }[]; claim: number; form: UnderProvision['form'] }[] =
    [];
  const unread: Span[] = [];
  const scottish = regime === 'FOISA' || regime === 'EISR';
  const options = {
    law,
    sections: scottish ? ('FOISA' as const) : ('FOIA' as const),
    regulations: scottish ? ('EISR' as const) : ('EIR' as const),
    bare: true,
    bareRegime: regime,
  };
  const base = attribute.valueSpan.start;
  let last = 0;
  for (const [at, claimText] of pieces(attribute.value, /,/g)) {
    const claim = ++last;
    for (const [orIndex, orText] of pieces(claimText, /\s{1,4}or\s{1,4}/gi)) {
      let owner: (typeof provisions)[number] | undefined;
      for (const [withIndex, withText] of pieces(orText, /\s{1,4}with\b/gi)) {
        const start = at + orIndex + withIndex;
        // What follows "with" belongs to the law of its provision, and may leave out the number: 40(2) with (3A)(a).
        const number = owner && /^\s*\(/.test(withText) ? (owner.found.path[0] ?? '') : '';
        const citations = findCitations(`${number}${withText.trimStart()}`, owner ? { ...options, bareRegime: owner.found.regime } : options).map((found) => ({
          found,
          from: withText.length - withText.trimStart().length - number.length,
        }));
        if (citations.length === 0) {
          if (withText.trim()) unread.push({ start: base + start, end: base + start + withText.length });
          continue;
        }
        for (const { found, from } of citations) {
          const span = { start: base + start + Math.max(from + number.length, from + found.start), end: base + start + from + found.end };
          const isCondition = found.provision?.effect === 'condition' || found.obsolete?.effect === 'condition';
          if (owner && withIndex > 0) {
            owner.conditions.push({ found, span });
          } else if (isCondition && (owner ?? provisions.at(-1))) {
            const previous = owner ?? provisions.at(-1);
            previous?.conditions.push({ found, span });
            if (previous) previous.form = 'list';
          } else {
            const joined = owner !== undefined;
            // Provisions that are joined by another word than "or" are claims of their own.
            owner = {
              found,
              span,
              conditions: [],
              claim: joined ? ++last : claim,
              form: found.form === 'run-together' ? 'run-together' : joined ? 'list' : 'normal',
            };
            provisions.push(owner);
          }
        }
      }
    }
  }
  return { provisions, unread };
}

/** The pieces of a text between separators, each with its place. */
function pieces(text: string, separator: RegExp): [number, string][] {
  const found: [number, string][] = [];
  let from = 0;
  for (const match of allMatches(text, separator)) {
    found.push([from, text.slice(from, match.index)]);
    from = match.index + match[0].length;
  }
  found.push([from, text.slice(from)]);
  return found;
}
