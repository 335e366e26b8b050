import type { Provision } from '../law/model';

type Cited = Pick<Provision, 'regime' | 'path'>;

/** Personal data of other people: section 40(2) and 40(5B), regulation 13, FOISA section 38(1)(b). */
export function isOthersData({ regime, path: [section, first = '', second = ''] }: Cited): boolean {
  if (regime === 'FOIA') return section === '40' && (first === '2' || first === '5B');
  if (regime === 'EIR') return section === '13' || (section === '12' && first === '3');
  return regime === 'FOISA' && section === '38' && first === '1' && second === 'b';
}

/** The requester's own personal data: section 40(1) and 40(5A), regulation 5(3), FOISA section 38(1)(a). */
export function isOwnData({ regime, path: [section, first = '', second = ''] }: Cited): boolean {
  if (regime === 'FOIA') return section === '40' && (first === '1' || first === '5A');
  if (regime === 'EIR') return section === '5' && first === '3';
  return regime === 'FOISA' && section === '38' && first === '1' && second === 'a';
}
