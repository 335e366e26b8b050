import { nearest } from '../syntax/nearest';
import { type ConfigProblem, readYamlFile } from './yamlFile';

export const RULE_LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What `.foi/config.yaml` says, and what of it was not understood. */
export interface RuleConfig {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly problems: readonly ConfigProblem[];
}

/** No workspace, or an empty file: every rule keeps its own level. */
export const EMPTY_RULE_CONFIG: RuleConfig = { levels: {}, problems: [] };

/**
 * Reads `.foi/config.yaml`. A rule or level that is not known is left out and named in a problem with its remedy; the rest counts.
 * @param rules names of the rules there are
 */
export function parseRuleConfig(text: string, rules: readonly string[]): RuleConfig {
  const file = readYamlFile(text);
  const problems: ConfigProblem[] = [...file.problems];
  const levels: Record<string, RuleLevel> = {};
  for (const entry of file.entries) {
    if (entry.key !== 'rules') {
      problems.push({ message: `"${entry.key}" is not a setting of this file. The only one is "rules".`, span: entry.keySpan });
      continue;
    }
    if ((entry.value !== undefined && entry.value !== '') || entry.items.length > 0) {
      problems.push({ message: 'Under "rules", write one "rule-name: level" on each line.', span: entry.valueSpan });
    }
    for (const rule of entry.entries) {
      if (!rules.includes(rule.key)) {
        problems.push({ message: unknownRule(rule.key, rules), span: rule.keySpan });
        continue;
      }
      const level = RULE_LEVELS.find((known) => known === rule.value);
      if (level) levels[rule.key] = level;
      else problems.push({ message: unknownLevel(rule.key, rule.value), span: rule.value ? rule.valueSpan : rule.keySpan });
    }
  }
  return { levels, problems };
}

function unknownRule(name: string, rules: readonly string[]): string {
  const near = nearest(name, rules, 3);
  return near ? `There is no rule "${name}". Did you mean "${near}"?` : `There is no rule "${name}". Remove the line, or take a name from the list of rules.`;
}

function unknownLevel(rule: string, written: string | undefined): string {
  const choice = RULE_LEVELS.join(', ');
  return written === undefined || written === '' ? `Give "${rule}" a level: ${choice}.` : `"${written}" is not a level. Give "${rule}" one of: ${choice}.`;
}
