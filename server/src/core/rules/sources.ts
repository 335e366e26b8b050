import type { RuleSource } from './define';

const ACTS: Record<RuleSource['act'], (at: string) => string> = {
  FOIA: (at) => `Freedom of Information Act 2000, section ${at}`,
  EIR: (at) => `Environmental Information Regulations 2004, regulation ${at}`,
  FOISA: (at) => `Freedom of Information (Scotland) Act 2002, section ${at}`,
  'DPA 2018': (at) => `Data Protection Act 2018, ${at}`,
  'UK GDPR': (at) => `UK GDPR, ${at}`,
  'SI 2004/3244': (at) => `Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004 (SI 2004/3244), ${at}`,
  'SSI 2004/467': (at) => `Freedom of Information (Fees for Required Disclosure) (Scotland) Regulations 2004 (SSI 2004/467), ${at}`,
  ICO: (at) => `Information Commissioner’s Office: ${at}`,
  'case law': (at) => at,
  dialect: (at) => `FOI Notice Markdown, section ${at}`,
  practice: (at) => at,
};

/** A source as a reader looks it up. */
export function spokenSource(source: RuleSource): string {
  return ACTS[source.act](source.at);
}

/** The instruments as legislation.gov.uk files them, with its word for their parts. */
const INSTRUMENTS: Readonly<Partial<Record<RuleSource['act'], { readonly at: string; readonly part: 'section' | 'regulation' | 'article' }>>> = {
  FOIA: { at: 'ukpga/2000/36', part: 'section' },
  EIR: { at: 'uksi/2004/3391', part: 'regulation' },
  FOISA: { at: 'asp/2002/13', part: 'section' },
  'DPA 2018': { at: 'ukpga/2018/12', part: 'section' },
  'UK GDPR': { at: 'eur/2016/679', part: 'article' },
  'SI 2004/3244': { at: 'uksi/2004/3244', part: 'regulation' },
  'SSI 2004/467': { at: 'ssi/2004/467', part: 'regulation' },
};

const NUMBER = /^(?:section |regulation |article )?(\d+[A-Z]{0,2})(?=\(|$)/i;

/** Where a source can be read: the section where it is named by its number, else the whole instrument; undefined for what is no legislation. */
export function sourceUrl({ act, at }: RuleSource): string | undefined {
  const instrument = INSTRUMENTS[act];
  if (!instrument) return undefined;
  const whole = `https://www.legislation.gov.uk/${instrument.at}`;
  const number = NUMBER.exec(at)?.[1];
  return number === undefined ? `${whole}/contents` : `${whole}/${instrument.part}/${number}`;
}
