import { deadlineOf } from '../law/calendar/deadline';
import { deadlineLines } from '../law/calendar/deadlineWords';
import { nearest } from '../syntax/nearest';
import { isIsoDate } from '../syntax/isoDate';
import type { Regime } from '../syntax/model';
import { provisionCard } from './provisionCard';
import { type RulePages, rulePage } from './rulePage';
import { createSnapshot, type Engine } from './snapshot';

/** A question that a language model may put to this program. None of them changes anything, and none writes a word of a letter. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the model: what it gives and when to use it. */
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Record<string, { type: 'string'; description: string; enum?: string[] }>;
    readonly required: string[];
  };
}

/** What came of a question: words for the model, or what was wrong with the question. */
export type ToolAnswer = { readonly text: string } | { readonly problem: string };

const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
/** More findings than anyone asks a model about. */
const MOST_FINDINGS = 100;

const text = (description: string) => ({ type: 'string', description }) as const;

export const TOOLS: readonly Tool[] = [
  {
    name: 'foi_check_notice',
    title: 'Check an FOI notice',
    description:
      'Checks a draft answer to a UK Freedom of Information or environmental information request, in FOI Notice Markdown or as plain text, and lists what the rules find, each with its line, level, rule and remedy. It does not say that a letter is lawful, and does not write or change anything.',
    inputSchema: { type: 'object', properties: { text: text('The whole text of the letter.') }, required: ['text'] },
  },
  {
    name: 'foi_explain_rule',
    title: 'Explain a rule',
    description: 'Gives the page of one rule of the FOI notice checks: what it checks, why it matters, how to put it right, when to waive it, and its sources.',
    inputSchema: { type: 'object', properties: { rule: text('Name of the rule, such as pit-missing.') }, required: ['rule'] },
  },
  {
    name: 'foi_provision_needs',
    title: 'What a provision needs',
    description:
      'Says what a section or regulation of the UK information laws is (title, absolute or qualified, level of harm) and what a letter that relies on it must contain, with its source and date.',
    inputSchema: {
      type: 'object',
      properties: { citation: text('The provision in its normal form: 31(1)(a) for FOIA, reg 12(5)(b) for the EIR, FOISA 35(1)(a), EISR reg 10(4)(b).') },
      required: ['citation'],
    },
  },
  {
    name: 'foi_due_date',
    title: 'By when a request must be answered',
    description: 'Counts the working days for answering a request from the date on which it was received, and shows the working. Bank holidays are left out.',
    inputSchema: {
      type: 'object',
      properties: {
        received: text('The date on which the request was received: 2026-10-05.'),
        regime: { ...text('The law that applies; FOIA where it is not given.'), enum: [...REGIMES] },
      },
      required: ['received'],
    },
  },
];

/** What is read to answer questions. */
export interface Answering {
  readonly engine: Engine;
  /** Gives the pages of the rules; asked only when a rule is to be explained. */
  readonly pages: () => Promise<RulePages>;
}

/** Answers a question: whatever is asked gives an answer or says what was wrong with the question. Rejects only where the pages can't be had. */
export async function answer({ engine, pages }: Answering, name: string, input: Readonly<Record<string, unknown>>): Promise<ToolAnswer> {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) return { problem: `There is no tool "${name}".` };
  const missing = tool.inputSchema.required.find((key) => typeof input[key] !== 'string');
  if (missing !== undefined) return { problem: `"${missing}" is missing, or is no text.` };
  const given = (key: string): string => String(input[key] ?? '');
  switch (name) {
    case 'foi_check_notice':
      return { text: checked(engine, given('text')) };
    case 'foi_explain_rule':
      return explained(engine, await pages(), given('rule').trim());
    case 'foi_provision_needs':
      return needed(engine, given('citation').trim());
    default:
      return due(given('received').trim(), given('regime').trim());
  }
}

function checked(engine: Engine, letter: string): string {
  const snapshot = createSnapshot(letter, {}, engine);
  const { findings, waived } = snapshot.check({});
  const lines = findings.slice(0, MOST_FINDINGS).map(({ span, severity, rule, message, todo }) => {
    return `- line ${snapshot.lines.position(span.start).line + 1}, ${severity}, ${rule}: ${message} ${todo}`;
  });
  if (findings.length > MOST_FINDINGS) lines.push(`- and ${findings.length - MOST_FINDINGS} more`);
  const found = findings.length === 0 ? 'The rules find nothing.' : `The rules find ${findings.length}:`;
  const note = 'This is what the rules looked for, at their own levels. It does not say that the letter is lawful or complete.';
  return [found, ...lines, ...(waived.length > 0 ? [`${waived.length} more are waived in the letter.`] : []), note].join('\n');
}

function explained(engine: Engine, pages: RulePages, rule: string): ToolAnswer {
  const page = rulePage(pages, rule);
  if (page) return { text: page.markdown };
  const near = nearest(
    rule,
    engine.rules.map(({ name }) => name),
    3,
  );
  return { problem: `There is no rule "${rule}".${near === undefined ? '' : ` Did you mean "${near}"?`}` };
}

function needed(engine: Engine, citation: string): ToolAnswer {
  const provision = engine.law.byCitation(citation);
  if (!provision) return { problem: `The catalogue has no provision "${citation}". Write it like 31(1)(a), reg 12(5)(b) or FOISA 35(1)(a).` };
  return { text: provisionCard(provision, engine.law) };
}

function due(received: string, regime: string): ToolAnswer {
  if (!isIsoDate(received)) return { problem: `"${received}" is no date. Write it like 2026-10-05.` };
  const known = REGIMES.find((one) => one === (regime === '' ? 'FOIA' : regime));
  if (!known) return { problem: `"${regime}" is no regime. Give one of: ${REGIMES.join(', ')}.` };
  return { text: deadlineLines(deadlineOf({ received, regime: known })).join('\n') };
}
