import type { RuleDefinition, RuleSource } from '../core/rules/define';
import { PAGES } from '../core/rules/registry';

/** A rule as `rules --format json` prints it. */
export interface ListedRule {
  readonly name: string;
  readonly subject: string;
  readonly severity: string;
  readonly certainty: string;
  readonly status: string;
  readonly summary: string;
  readonly sources: readonly { readonly act: string; readonly at: string; readonly url: string | null }[];
  readonly waiver: string;
}

/** What is said of a rule in a list of rules. */
export function listedRule(rule: RuleDefinition, subject: string): ListedRule {
  const { name, severity, certainty, status, waiver } = rule;
  return { name, subject, severity, certainty, status, summary: summaryOf(rule), sources: rule.sources.map(listedSource), waiver };
}

/** The first sentence of the page's first part, without marks of Markdown. */
function summaryOf({ name, messages }: RuleDefinition): string {
  const page = PAGES[name] ?? '';
  const paragraph = /## What it checks\n+([^\n]+)/.exec(page)?.[1] ?? Object.values(messages)[0]?.what ?? '';
  const end = /[.!?](?= [A-Z“])/.exec(paragraph);
  return (end ? paragraph.slice(0, end.index + 1) : paragraph).replace(/[`*]/g, '').replace(/:$/, '.');
}

/** The instruments as legislation.gov.uk files them, with its word for their parts. */
const INSTRUMENTS: Readonly<Partial<Record<RuleSource['act'], { readonly at: string; readonly part: 'section' | 'regulation' }>>> = {
  FOIA: { at: 'ukpga/2000/36', part: 'section' },
  EIR: { at: 'uksi/2004/3391', part: 'regulation' },
  FOISA: { at: 'asp/2002/13', part: 'section' },
  'DPA 2018': { at: 'ukpga/2018/12', part: 'section' },
  'UK GDPR': { at: 'eur/2016/679', part: 'section' },
  'SI 2004/3244': { at: 'uksi/2004/3244', part: 'regulation' },
  'SSI 2004/467': { at: 'ssi/2004/467', part: 'regulation' },
};

function listedSource({ act, at }: RuleSource): ListedRule['sources'][number] {
  return { act, at, url: sourceUrl(act, at) };
}

/** Where a source can be read: the section where it is named by its number, else the whole instrument; null for what is no legislation. */
function sourceUrl(act: RuleSource['act'], at: string): string | null {
  const instrument = INSTRUMENTS[act];
  if (!instrument) return null;
  const whole = `https://www.legislation.gov.uk/${instrument.at}`;
  const number = act === 'UK GDPR' ? undefined : /^(?:section |regulation )?(\d+[A-Z]{0,2})(?=\(|$)/.exec(at)?.[1];
  return number === undefined ? `${whole}/contents` : `${whole}/${instrument.part}/${number}`;
}
