import type { ReportingDescriptor } from 'sarif';
import { rulePageUrl } from '../core/features/diagnostics';
import type { FindingCertainty, RuleDefinition, Severity } from '../core/rules/define';
import { rulePages } from '../core/rules/pages';
import { SUBJECT_OF } from '../core/rules/registry';
import { listedRule } from './ruleList';

/** SARIF knows three levels; what is only worth a look is a note. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** How often a finding is right, in the words of code scanning. */
const PRECISION: Readonly<Record<FindingCertainty, string>> = { certain: 'very-high', likely: 'medium', hint: 'low' };

/** Code scanning shows this much of a description. */
const LONGEST = 1000;

/** What a reader of findings needs to know of a rule: its page without the examples, which are tests. */
export function sarifRule(rule: RuleDefinition): ReportingDescriptor {
  const page = rulePages()[rule.name] ?? '';
  const subject = SUBJECT_OF[rule.name] ?? '';
  const { summary } = listedRule(rule, subject);
  const help = ['What it checks', 'Why it matters', 'How to put it right', 'Sources']
    .map((title) => ({ title, text: section(page, title) }))
    .filter(({ text }) => text !== '');
  const url = rulePageUrl(rule.name);
  return {
    id: rule.name,
    name: rule.name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: shortened(summary) },
    fullDescription: { text: shortened(plain(section(page, 'What it checks'))) },
    help: {
      text: help.map(({ title, text }) => `${title}\n\n${plain(text)}`).join('\n\n'),
      markdown: help.map(({ title, text }) => `## ${title}\n\n${text}`).join('\n\n'),
    },
    ...(url !== undefined && { helpUri: url }),
    defaultConfiguration: { level: LEVELS[rule.severity], enabled: rule.status === 'stable' },
    properties: { tags: ['freedom-of-information', subject], precision: PRECISION[rule.certainty] },
  };
}

/** The words below a heading of a page. */
function section(page: string, title: string): string {
  const from = page.indexOf(`## ${title}\n`);
  if (from < 0) return '';
  const text = page.slice(from + title.length + 4);
  const end = text.indexOf('\n## ');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** Without the marks of Markdown: code, emphasis, addresses of links. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\(https?:[^)\s]*\)/g, '$1').replace(/[`*]/g, '');
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
