import type { InspectedProvision, InspectOutput } from '../core/features/inspect';

const REGIMES: Readonly<Record<InspectOutput['regime'], string>> = {
  FOIA: 'Freedom of Information Act 2000',
  EIR: 'Environmental Information Regulations 2004',
  FOISA: 'Freedom of Information (Scotland) Act 2002',
  EISR: 'Environmental Information (Scotland) Regulations 2004',
  mixed: 'more than one',
  unknown: 'not said',
};

const OUTCOMES: Readonly<Record<InspectedProvision['outcome'], string>> = {
  withheld: 'information withheld',
  ncnd: 'neither confirmed nor denied',
  refused: 'request refused',
  mentioned: 'only mentioned',
};

const STATUSES: Readonly<Record<InspectedProvision['status'], string>> = {
  absolute: 'absolute',
  qualified: 'qualified',
  'not-an-exemption': 'not an exemption',
  unknown: 'status not clear from the citation',
};

const TESTS: Readonly<Record<InspectedProvision['publicInterestTest']['status'], string>> = {
  present: 'public interest test given',
  partial: 'public interest test begun, not finished',
  missing: 'public interest test missing',
  deferred: 'public interest test put off',
  'not-required': '',
};

/** What a letter contains, for people. Lines count from 1. */
export function inspectText({ file, regime, provisions, rights }: InspectOutput): string {
  const relied = provisions.length === 0 ? ['  Provisions: none'] : ['  Provisions:', ...provisions.map(provisionLine)];
  const told = rights.range ? `, line ${rights.range.start.line + 1}` : '';
  return [
    file,
    `  Answers under: ${REGIMES[regime]}`,
    ...relied,
    `  Internal review: ${rights.internalReview ? `offered${told}` : 'not offered'}`,
    `  Complaint to the regulator: ${rights.regulator ? `explained${told}` : 'not explained'}`,
    '',
  ].join('\n');
}

function provisionLine({ citation, outcome, status, publicInterestTest, range }: InspectedProvision): string {
  const test = TESTS[publicInterestTest.status];
  const where = publicInterestTest.range ? ` (line ${publicInterestTest.range.start.line + 1})` : '';
  const parts = [OUTCOMES[outcome], STATUSES[status], ...(test === '' ? [] : [`${test}${where}`])];
  return `    ${citation}, line ${range.start.line + 1}: ${parts.join('; ')}`;
}
