import type { RuleSource } from '../define';

/** What every rule about accidental disclosure rests on: personal data must be kept secure, and the regulator has said how that is done when files are disclosed. */
export const SECURITY: readonly RuleSource[] = [
  { act: 'UK GDPR', at: 'Articles 5(1)(f) and 32' },
  { act: 'ICO', at: 'Advisory note to public authorities on disclosing spreadsheets, September 2023' },
  { act: 'ICO', at: 'How to disclose information safely' },
];
