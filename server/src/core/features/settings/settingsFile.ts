import { parseAuthorityProfile } from '../../config/authorityProfile';
import { configSchema } from '../../config/configSchema';
import type { FileSchema } from '../../config/fileSchema';
import { PROFILE_SCHEMA } from '../../config/profileSchema';
import { parseRuleConfig } from '../../config/ruleConfig';
import { readWordingFile, wordingHead } from '../../config/wordingFile';
import { WORDING_SCHEMA } from '../../config/wordingSchema';
import type { ConfigProblem } from '../../config/yamlFile';
import { ruleSummary } from '../completion/frontMatter';
import type { Engine } from '../snapshot';
import type { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';

/** The files of the `.foi` folder (`dialect.md` 6). */
export type SettingsKind = 'config' | 'authority' | 'wording';

/** One version of a file of the `.foi` folder. */
export interface SettingsFile {
  readonly kind: SettingsKind;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
}

const PLACES: readonly (readonly [place: RegExp, kind: SettingsKind])[] = [
  [/\/\.foi\/config\.yaml$/, 'config'],
  [/\/\.foi\/authorities\/[^/]+\.yaml$/, 'authority'],
  [/\/\.foi\/wording\/[^/]+\.md$/, 'wording'],
];

/** Which file of the `.foi` folder an address names; undefined for every other address. */
export function settingsKind(address: string): SettingsKind | undefined {
  return PLACES.find(([place]) => place.test(address))?.[1];
}

/** What is not understood in such a file, with places in it. */
export function settingsProblems({ kind, name, text }: SettingsFile, { rules }: Engine): readonly ConfigProblem[] {
  if (kind === 'authority') return parseAuthorityProfile(name, text).problems;
  if (kind === 'wording') return readWordingFile(name, text).problems;
  return parseRuleConfig(
    text,
    rules.map((rule) => rule.name),
  ).problems;
}

/** The schema of a kind of file. */
export function settingsSchema(kind: SettingsKind, { rules }: Engine): FileSchema {
  if (kind === 'authority') return PROFILE_SCHEMA;
  return kind === 'wording' ? WORDING_SCHEMA : configSchema(rules.map((rule) => ({ name: rule.name, summary: ruleSummary(rule) })));
}

/** Where the file's YAML stands: all of it, or the head of a file of wording. Undefined where it has none. */
export function yamlSpan({ kind, text }: SettingsFile): Span | undefined {
  return kind === 'wording' ? wordingHead(text) : { start: 0, end: text.length };
}
