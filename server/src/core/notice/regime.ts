import type { Regime } from '../syntax/model';
import type { Citation } from './model';

const NAMES: readonly { readonly regime: Regime; readonly pattern: RegExp }[] = [
  { regime: 'FOISA', pattern: /\bFreedom of Information\s?\(Scotland\)|\bFOISA\b|\bFOI\(S\)A\b/i },
  { regime: 'EISR', pattern: /\bEnvironmental Information\s?\(Scotland\)|\bEISRs?\b|\bEI\(S\)Rs?\b/i },
  { regime: 'EIR', pattern: /\bEnvironmental Information Regulations\b|\bEIRs?\b/ },
  { regime: 'FOIA', pattern: /\bFreedom of Information Act\b|\bFOIA\b|\bFoIA\b|\bFOI Act\b|\bFreedom of Information Act 2000\b/i },
];

/** "We have dealt with it under …": the sentence in which the authority says which law it answers under. */
const HANDLED =
  /\b(?:considered|handled|dealt with|processed|treated|responded to|responding to|answered|answering|managed|respond|in accordance with|under the (?:terms|provisions) of|pursuant to|handling|refus\w+|refusal notice)\b[^.]{0,80}?\b(Freedom of Information\s?\(Scotland\)|Environmental Information\s?\(Scotland\)|Environmental Information Regulations|Freedom of Information Act|FOISA|EISRs?|EIRs?|FOIA|FOI Act)/gi;

/** Which laws a text names. */
export function regimesNamed(text: string): Set<Regime> {
  const named = new Set<Regime>();
  const withoutScottish = text.replace(/\b(?:Freedom|Environmental) (?:of )?Information\s?\(Scotland\)[^.;]{0,30}/gi, ' ');
  for (const { regime, pattern } of NAMES) if (pattern.test(regime === 'FOIA' || regime === 'EIR' ? withoutScottish : text)) named.add(regime);
  return named;
}

/** Whether the letter answers under Scottish law, so that "section" and "the EIRs" are read as those of Scotland. */
export function isScottish(stated: Regime | undefined, text: string): boolean {
  if (stated !== undefined) return stated === 'FOISA' || stated === 'EISR';
  const named = regimesNamed(text);
  return (named.has('FOISA') || named.has('EISR')) && !named.has('FOIA');
}

/** The regime in which a bare number is read before anything else is known. */
export function defaultRegime(stated: Regime | undefined, text: string): Regime {
  if (stated !== undefined) return stated;
  const named = regimesNamed(text);
  if (named.has('FOISA')) return 'FOISA';
  if (named.has('FOIA')) return 'FOIA';
  if (named.has('EISR')) return 'EISR';
  return named.has('EIR') ? 'EIR' : 'FOIA';
}

/**
 * The regime a letter answers under (`inspect-contract.md`): what it relies on decides, then how it says the request was handled, then which laws it names.
 * Section 39 and its Scottish counterpart are bridges to the environmental regulations and decide nothing beside a regulation.
 */
export function regimeOf(stated: Regime | undefined, authorityText: string, relied: readonly Citation[]): Regime | 'mixed' | 'unknown' {
  const reliedOn = new Set(relied.filter((c) => c.path[0] !== '39').map((c) => c.regime));
  if (reliedOn.size === 0) for (const c of relied) reliedOn.add(c.regime);
  const regulations = reliedOn.has('EIR') || reliedOn.has('EISR');
  const sections = reliedOn.has('FOIA') || reliedOn.has('FOISA');
  if (regulations && sections) return 'mixed';
  if (stated !== undefined && reliedOn.size === 0) return stated;
  if (reliedOn.size === 1) {
    const [only] = reliedOn;
    return only ?? 'unknown';
  }
  const handled = new Set<Regime>();
  for (const match of authorityText.matchAll(HANDLED)) for (const regime of regimesNamed(match[1] ?? '')) handled.add(regime);
  const named = handled.size > 0 ? handled : regimesNamed(authorityText);
  // A letter headed "Freedom of Information" that names no statute can only mean one; the Scottish Act is always named with its country.
  if (named.size === 0) return /\bfreedom of information\b|\bFOI\b/i.test(authorityText) ? 'FOIA' : 'unknown';
  if (named.size === 1) {
    const [only] = named;
    return only ?? 'unknown';
  }
  const acts = (['FOISA', 'FOIA'] as const).filter((r) => named.has(r));
  const regs = (['EISR', 'EIR'] as const).filter((r) => named.has(r));
  if (handled.size > 1 && acts.length > 0 && regs.length > 0 && /\bboth\b/i.test(authorityText.slice(0, 6000))) return 'mixed';
  return acts[0] ?? regs[0] ?? 'unknown';
}
