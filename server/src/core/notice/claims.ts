import type { Law, Provision } from '../law/model';
import { statusWith } from '../law/needs';
import type { Regime, SyntaxDocument } from '../syntax/model';
import type { DraftCitation, DraftClaim, DraftOutcome } from './draft';
import type { Certainty, Claim } from './model';
import { readUnder } from './under';

/** Whether `a` is the shorter form of `b`: 31 of 31(1)(a). Equal paths are not. */
export function isShorter(
  a: { readonly regime: Regime; readonly path: readonly string[] },
  b: { readonly regime: Regime; readonly path: readonly string[] },
): boolean {
  return a.regime === b.regime && a.path.length < b.path.length && a.path.every((part, i) => part.toLowerCase() === b.path[i]?.toLowerCase());
}

/** Whether two citations are of one provision, one of them perhaps less exact. */
export function sameProvision(
  a: { readonly regime: Regime; readonly path: readonly string[] },
  b: { readonly regime: Regime; readonly path: readonly string[] },
): boolean {
  return (
    isShorter(a, b) ||
    isShorter(b, a) ||
    (a.regime === b.regime && a.path.length === b.path.length && a.path.every((part, i) => part.toLowerCase() === b.path[i]?.toLowerCase()))
  );
}

/**
 * The status as `inspect` prints it (`inspect-contract.md`): section 40(2) and its counterparts turn qualified with the second or third condition,
 * section 37(2) takes the status of the matters named with it. EISR exceptions are qualified, though nothing more is known of them.
 */
export function statusOf(
  provision: Provision | undefined,
  citation: { readonly regime: Regime; readonly path: readonly string[] },
  conditions: readonly { readonly provision: Provision | undefined }[],
): Claim['status'] {
  const { regime, path } = citation;
  // The NCND subsection of before 2018 stands for 40(5A) or 40(5B)(a).
  if (!provision)
    return regime === 'FOIA' && path[0] === '40' && path[1] === '5' ? 'absolute' : regime === 'EISR' && path[0] === '10' ? 'qualified' : 'unknown';
  if (provision.effect === 'refusal' && regime !== 'EIR' && regime !== 'EISR') return 'not-an-exemption';
  if (provision.effect === 'condition' || provision.effect === 'other') return provision.citation === 'reg 5(3)' ? 'absolute' : 'not-an-exemption';
  if (regime === 'EISR' && path[0] === '10') return 'qualified';
  const status = statusWith(
    provision,
    conditions.map((c) => c.provision).filter((p) => p !== undefined),
  );
  if (status === 'none') return 'not-an-exemption';
  return status === 'depends' ? 'unknown' : status;
}

/** Builds the claims of marked blocks from the values of `under`; the citations in the words come to them later. */
export function claimsOfBlocks(syntax: SyntaxDocument, outcomes: readonly DraftOutcome[], law: Law, regime: Regime): DraftCitation[] {
  const citations: DraftCitation[] = [];
  for (const outcome of outcomes) {
    const attribute = outcome.block?.fence.attributes.find((a) => a.name === 'under');
    if (!attribute) continue;
    const groups = new Map<number, DraftClaim[]>();
    for (const item of readUnder(attribute, law, regime).provisions) {
      const make = (
        found: (typeof item)['found'],
        span: DraftCitation['span'],
        role: DraftCitation['role'],
        of: DraftCitation | undefined,
        form: DraftCitation['form'],
      ): DraftCitation => ({
        citation: found.citation,
        regime: found.regime,
        path: found.path,
        provision: found.provision,
        obsolete: found.obsolete,
        span,
        run: span,
        written: syntax.text.slice(span.start, span.end),
        form,
        role,
        where: 'under',
        zone: 'body',
        sentence: undefined,
        outcome,
        part: undefined,
        of,
      });
      const isSection18 = item.found.regime === 'FOISA' && item.found.path[0] === '18';
      const own = make(item.found, item.span, isSection18 ? 'mentioned' : 'relied', undefined, item.form);
      citations.push(own);
      const conditions = item.conditions.map((c) => make(c.found, c.span, isSection18 ? 'relied' : 'condition', isSection18 ? undefined : own, 'normal'));
      for (const condition of conditions) citations.push(condition);
      const reliedOn = isSection18 ? conditions : [own];
      for (const citation of reliedOn) {
        const claim = newClaim(citation, outcome, 'block', isSection18 ? [] : conditions);
        outcome.claims.push(claim);
        const group = groups.get(item.claim);
        if (group) group.push(claim);
        else groups.set(item.claim, [claim]);
      }
    }
    for (const group of groups.values()) if (group.length > 1) for (const claim of group) claim.alternatives = group.filter((c) => c !== claim);
  }
  return citations;
}

/** A claim with one citation; test and status are settled at the end. */
export function newClaim(citation: DraftCitation, region: DraftOutcome, certainty: Certainty, conditions: readonly DraftCitation[]): DraftClaim {
  const effect = citation.provision?.effect ?? citation.obsolete?.effect;
  const outcome = region.kind === 'ncnd' ? 'ncnd' : effect === 'refusal' || region.kind === 'refused' ? 'refused' : 'withheld';
  return {
    citation: citation.citation,
    regime: citation.regime,
    path: citation.path,
    provision: citation.provision,
    obsolete: citation.obsolete,
    outcome,
    certainty,
    span: citation.span,
    citations: [citation],
    conditions: [...conditions],
    alternatives: [],
    region: region as never,
    parts: [],
    status: 'unknown',
    test: { status: 'not-required', test: undefined },
  };
}
