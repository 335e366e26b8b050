import { FAULT_MESSAGES } from '../../syntax/faults';
import type { SyntaxFault } from '../../syntax/model';
import { defineRule, type RuleDefinition, type RuleMessage, type RuleSource, type Severity } from '../define';

interface FaultRule {
  readonly name: SyntaxFault['code'];
  readonly severity: Severity;
  readonly waiver: 'reason' | 'never';
  readonly sources: readonly RuleSource[];
  readonly why: string;
  /** What to do where the sentence of the fault does not say. */
  readonly todo: string;
  /** Messages of the rule beside those of the faults. */
  readonly messages?: Readonly<Record<string, RuleMessage>>;
  readonly on?: RuleDefinition['on'];
}

/** A rule that passes on what the syntax layer could not take as it stands: one message for each key of the fault, and its fix. */
export function faultRule({ name, severity, waiver, sources, why, todo, messages = {}, on = {} }: FaultRule): RuleDefinition {
  const faultMessages = Object.entries(FAULT_MESSAGES[name]).map(([key, text]) => [key, { why, ...parted(text, todo) }] as const);
  return defineRule<string>({
    name,
    severity,
    certainty: 'certain',
    since: '0.1.0',
    status: 'stable',
    waiver,
    sources,
    messages: { ...Object.fromEntries(faultMessages), ...messages },
    on: {
      ...on,
      fault({ code, message, values, span, fix }, ctx) {
        if (code === name) ctx.report({ at: span, message, values, fix: () => fix });
      },
    },
  });
}

/** The text of a fault says what is wrong and then what to do; a question ("Is it …?") belongs to the first. */
function parted(text: string, todo: string): { what: string; todo: string } {
  const [first = '', second, ...others] = text.split(/(?<=[.?]) (?=[A-Z])/);
  if (second === undefined) return { what: first, todo };
  if (second.endsWith('?')) return { what: `${first} ${second}`, todo: others.join(' ') || todo };
  return { what: first, todo: [second, ...others].join(' ') };
}
