import { type FileSchema, schemaKey, type SchemaValue } from './fileSchema';
import type { RuleLevel } from './ruleConfig';

const SAYS: Readonly<Record<RuleLevel, string>> = {
  off: 'The rule is not run.',
  hint: 'Marked, and not in the list of problems.',
  information: 'Worth a look.',
  warning: 'Something is doubtful, or departs from guidance.',
  error: 'Something is wrong.',
};

const LEVELS: readonly SchemaValue[] = Object.entries(SAYS).map(([value, description]) => ({ value, description }));

/** `.foi/config.yaml` (`dialect.md` 6) for the rules there are, each with what it says in a line. */
export function configSchema(rules: readonly { readonly name: string; readonly summary: string }[]): FileSchema {
  const keys = rules.map(({ name, summary }) => schemaKey(name, 'text', summary, { values: LEVELS }));
  return {
    name: 'the settings of this folder',
    title: 'Settings of a folder for FOI Notices',
    keys: [schemaKey('rules', 'map', 'How seriously each rule is taken in this folder. A rule that is not named keeps its own level.', { keys })],
  };
}
