import type { RuleDefinition, RuleSource } from '../core/rules/define';
import { rulePages } from '../core/rules/pages';
import { sourceUrl } from '../core/rules/sources';

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
  const page = rulePages()[name] ?? '';
  const paragraph = /## What it checks\n+([^\n]+)/.exec(page)?.[1] ?? Object.values(messages)[0]?.what ?? '';
  // A first sentence like "Two things." says nothing by itself.
  const end = /(?<=^.{20,})[.!?](?= [A-Z“])/.exec(paragraph);
  return (end ? paragraph.slice(0, end.index + 1) : paragraph).replace(/[`*]/g, '').replace(/:$/, '.');
}

function listedSource(source: RuleSource): ListedRule['sources'][number] {
  return { act: source.act, at: source.at, url: sourceUrl(source) ?? null };
}
