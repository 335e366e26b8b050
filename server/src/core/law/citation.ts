import type { Regime } from '../syntax/model';

const PREFIX: Record<Regime, string> = { FOIA: '', EIR: 'reg ', FOISA: 'FOISA ', EISR: 'EISR reg ' };

/** The normal form of a citation: `formatCitation('EIR', ['12','4','b'])` is `reg 12(4)(b)`. Letters inside brackets keep their case. */
export function formatCitation(regime: Regime, path: readonly string[]): string {
  const [section = '', ...parts] = path;
  return `${PREFIX[regime]}${section}${parts.map((part) => `(${part})`).join('')}`;
}

/** Reads a normal form back; undefined where the text is none. */
export function parseNormalForm(citation: string): { regime: Regime; path: string[] } | undefined {
  const match = /^(EISR reg |FOISA |reg )?(\d{1,3}[A-Z]?)((?:\([0-9A-Za-z]{1,5}\))*)$/.exec(citation);
  if (!match) return undefined;
  const regime: Regime = match[1] === 'EISR reg ' ? 'EISR' : match[1] === 'FOISA ' ? 'FOISA' : match[1] === 'reg ' ? 'EIR' : 'FOIA';
  return { regime, path: [match[2] ?? '', ...(match[3] ?? '').split(/[()]+/).filter(Boolean)] };
}

/** As a letter says it: `section 31(1)(a)`, `regulation 12(5)(b)`. */
export function spokenCitation(regime: Regime, path: readonly string[]): string {
  const [section = '', ...parts] = path;
  const word = regime === 'EIR' || regime === 'EISR' ? 'regulation' : 'section';
  return `${word} ${section}${parts.map((part) => `(${part})`).join('')}`;
}
