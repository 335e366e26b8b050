import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { type RuleDefinition, SUBJECTS, type Subject } from '../../src/core/rules/define';
import { ROOT } from './generated';

export const RULES_DIRECTORY = 'server/src/core/rules';

/** A rule as files: `<subject>/<name>.ts` and `.md`. */
export interface RuleFile {
  readonly subject: Subject;
  readonly name: string;
  /** From the top of the checkout. */
  readonly page: string;
  readonly rule: RuleDefinition;
}

const RULE_FILE = /^[a-z0-9]+(?:-[a-z0-9]+)+\.ts$/;

/**
 * Every rule in the order of subjects, then of names. A rule file has a name in kebab case with a page of the same name beside it;
 * other files of a subject's folder are helpers.
 * Throws where a rule is not compiled yet: the declaration is read from `out`.
 */
export function ruleFiles(): RuleFile[] {
  return SUBJECTS.flatMap((subject) => {
    const directory = path.join(ROOT, RULES_DIRECTORY, subject);
    if (!existsSync(directory)) return [];
    const names = readdirSync(directory)
      .filter((file) => RULE_FILE.test(file) || (file.endsWith('.ts') && existsSync(path.join(directory, file.replace(/\.ts$/, '.md')))))
      .map((file) => file.slice(0, -3))
      .sort();
    return names.map((name) => ({ subject, name, page: `${RULES_DIRECTORY}/${subject}/${name}.md`, rule: declaration(subject, name) }));
  });
}

function declaration(subject: Subject, name: string): RuleDefinition {
  const compiled = path.join(ROOT, 'out', RULES_DIRECTORY, subject, `${name}.js`);
  if (!existsSync(compiled)) throw new Error(`${subject}/${name} is not compiled: run \`npx tsc -p .\` first`);
  const module: { default?: RuleDefinition } = require(compiled);
  if (!module.default) throw new Error(`${subject}/${name} has no default export`);
  return module.default;
}
