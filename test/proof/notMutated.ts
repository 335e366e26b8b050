/** Rules that no mutation covers, with the reason. The examples of their pages prove them. */
export const NOT_MUTATED: Readonly<Record<string, string>> = {
  'pit-combined': 'says of a sound balance that it serves several exemptions; there is no defect to make',
};
