import type { Deadline } from './deadline';

/** Where the law gives the time for answering, as far as it was verified: the Scottish Regulations without their number. */
const ORDINARY: Readonly<Record<Deadline['regime'], string>> = {
  FOIA: 'Freedom of Information Act 2000, section 10(1)',
  EIR: 'Environmental Information Regulations 2004, regulation 5(2)',
  FOISA: 'Freedom of Information (Scotland) Act 2002, section 10(1)',
  EISR: 'Environmental Information (Scotland) Regulations 2004',
};

/** What lets the day move, by regime. */
const EXTENDED: Readonly<Partial<Record<Deadline['regime'], string>>> = {
  FOIA: 'Freedom of Information Act 2000, section 10(3)',
  EIR: 'Environmental Information Regulations 2004, regulation 7',
};

/** The limit with its source in law, a sentence to the line: how many working days, and what a lawful extension rests on. */
export function limitLines({ regime, workingDays, extendedTo }: Deadline): readonly string[] {
  const special = regime === 'FOIA' && workingDays !== 20 ? ', with the Regulations of 2004 on time for archives (SI 2004/3364)' : '';
  const extension = extendedTo === undefined ? undefined : EXTENDED[regime];
  return [
    `The limit: ${workingDays} working days. ${ORDINARY[regime]}${special}.`,
    'An answer is due promptly; this is only the last day for it.',
    ...(extension === undefined ? [] : [`The extension: ${extension}.`]),
  ];
}
