import { RULES, SUBJECT_OF } from '../core/rules/registry';
import { type Arguments, type Command, DONE } from './commandLine';
import { FORMAT, HELP, wantsJson } from './options';
import { type ListedRule, listedRule } from './ruleList';
import type { Terminal } from './terminal';

/** `foi-notice rules`: what is checked. */
export const rules: Command = {
  name: 'rules',
  summary: 'List the rules of check.',
  usage: '[options]',
  takesFiles: false,
  options: [FORMAT, HELP],
  details: [
    'Each rule with its own level. Rules marked preview are off until .foi/config.yaml gives them a level: "rules: { pit-formula: warning }". Levels are off, hint, information, warning and error.',
    'Exit status: 0 done, 2 an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const listed = RULES.map((rule) => listedRule(rule, SUBJECT_OF[rule.name] ?? '')).sort((a, b) => (a.name < b.name ? -1 : 1));
  terminal.out(wantsJson(args) ? `${JSON.stringify(listed, null, 2)}\n` : listed.map(ruleText).join(''));
  return DONE;
}

function ruleText({ name, severity, status, summary }: ListedRule): string {
  return `${name} (${severity}${status === 'preview' ? ', preview' : ''})\n    ${summary}\n`;
}
