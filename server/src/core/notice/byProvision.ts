import type { Regime } from '../syntax/model';
import { isShorter, sameProvision } from './claims';
import type { DraftClaim } from './draft';

interface Cited {
  readonly regime: Regime;
  readonly path: readonly string[];
}

const sectionOfAct = ({ regime, path }: Cited): string => `${regime} ${(path[0] ?? '').toLowerCase()}`;

/** A key that two citations share which name the same provision in the same letters. */
export const exactly = ({ regime, path }: Cited): string => `${regime} ${path.join()}`;

/** Things that cite provisions, by the section that they cite: what is of the same provision, or a shorter form of it, is of the same section. */
export class ByProvision<T extends Cited> {
  private readonly sections = new Map<string, T[]>();

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    const key = sectionOfAct(item);
    const known = this.sections.get(key);
    if (known) known.push(item);
    else this.sections.set(key, [item]);
  }

  /** All of one section, in the order in which they were added. */
  ofSection(cited: Cited): readonly T[] {
    return this.sections.get(sectionOfAct(cited)) ?? [];
  }
}

/** The provisions that are cited in a letter, each once, however often it is cited. */
export class Provisions {
  private readonly known = new Set<string>();
  private readonly sections = new ByProvision<Cited>();

  constructor(cited: Iterable<Cited> = []) {
    for (const { regime, path } of cited) {
      const key = `${regime} ${path.join(' ').toLowerCase()}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.sections.add({ regime, path });
    }
  }

  /** Whether one of them is the same provision, or a more or less exact form of it (`sameProvision`). */
  hasSame(cited: Cited): boolean {
    return this.sections.ofSection(cited).some((one) => sameProvision(one, cited));
  }
}

/** Parts by the sections that they cite, in order of place. */
export class PartsByProvision<P extends { readonly citations: readonly Cited[] }> {
  private readonly sections = new Map<string, P[]>();

  constructor(parts: readonly P[]) {
    for (const part of parts)
      for (const key of new Set(part.citations.map(sectionOfAct))) {
        const known = this.sections.get(key);
        if (known) known.push(part);
        else this.sections.set(key, [part]);
      }
  }

  /** Parts that are about a provision: they cite it, more or less exactly. */
  about(cited: Cited): P[] {
    return (this.sections.get(sectionOfAct(cited)) ?? []).filter((part) => part.citations.some((c) => sameProvision(c, cited)));
  }
}

/** Folds shorter forms into the exact ones of the same letter: section 31 beside 31(1)(a) is no claim of its own. */
export function foldShorter(claims: readonly DraftClaim[]): DraftClaim[] {
  const kept: DraftClaim[] = [];
  const bySection = new ByProvision(claims);
  for (const claim of claims) {
    const exact = bySection
      .ofSection(claim)
      .filter((other) => other !== claim && isShorter(claim, other) && (other.region === claim.region || claim.certainty !== 'block'));
    const target = exact.filter((other) => other.outcome === claim.outcome);
    if (exact.length === 0 || claim.certainty === 'block') {
      kept.push(claim);
      continue;
    }
    for (const other of target.length > 0 ? target : exact) {
      other.citations = [...other.citations, ...claim.citations].sort((a, b) => a.span.start - b.span.start);
      other.conditions = [...new Set([...other.conditions, ...claim.conditions])];
    }
  }
  return kept;
}
