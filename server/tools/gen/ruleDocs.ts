import { SUBJECTS } from '../../src/core/rules/define';
import type { Generated } from './generated';
import { type RuleFile, ruleFiles } from './ruleFiles';
import { generatePages, shownPage, SUBJECT_TITLES, summary } from './rulePages';

/** `server/docs/rules.md`: every rule in a table by subject, and beside it in `server/docs/rules` the page of each. */
export function generateRuleDocs(): readonly Generated[] {
  const files = ruleFiles();
  const sections = SUBJECTS.map((subject) => ({ subject, rules: files.filter((file) => file.subject === subject) }))
    .filter(({ rules }) => rules.length > 0)
    .flatMap(({ subject, rules }) => [
      `## ${SUBJECT_TITLES[subject]}`,
      '',
      '| Rule | Severity | Certainty | Status | What it says |',
      '| --- | --- | --- | --- | --- |',
      ...rules.map(row),
      '',
    ]);
  const text = [
    '# Rules',
    '',
    'What the checker looks for. A finding that rests on headings or words alone is a warning at most; a level in `.foi/config.yaml` replaces any other. *Preview* rules are off unless switched on. In the editor, *FOI: Show rule* shows every page, without a network.',
    '',
    ...sections,
  ].join('\n');
  const pages = generatePages().flatMap((page) => (page.name === undefined ? [] : [{ path: `server/docs/rules/${page.name}.md`, text: shownPage(page.text) }]));
  return [{ path: 'server/docs/rules.md', text: `${text.trimEnd()}\n` }, ...pages];
}

function row({ name, rule }: RuleFile): string {
  return `| [\`${name}\`](rules/${name}.md) | ${rule.severity} | ${rule.certainty} | ${rule.status} | ${summary(rule)} |`;
}
