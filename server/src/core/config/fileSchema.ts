/** What a value of a settings file is. `lines`: one text, or a list of lines. `integer`: a whole number from 1 to 999. */
export type ValueType = 'text' | 'lines' | 'integer' | 'boolean' | 'date' | 'map' | 'list';

/** One of a closed list of values. */
export interface SchemaValue {
  readonly value: string;
  /** A sentence for completion and hover. */
  readonly description: string;
}

/** The form that a text must have, and the words that say so. Patterns are anchored and run in linear time. */
export interface SchemaForm {
  readonly pattern: RegExp;
  readonly says: string;
}

/** One key of a settings file: the one source for its check, its completion, its hover and its JSON Schema. */
export interface SchemaKey {
  readonly key: string;
  readonly type: ValueType;
  /** What the key is for, in a sentence or two. */
  readonly description: string;
  /** The closed list; empty where any value of the type will do. */
  readonly values: readonly SchemaValue[];
  /** Other spellings that are understood and not offered. */
  readonly alsoRead: readonly string[];
  readonly form: SchemaForm | undefined;
  /** Keys of a map, or of the maps in a list; empty for a map whose keys are free and for a list of texts. */
  readonly keys: readonly SchemaKey[];
  /** Asked for where it is missing. */
  readonly required: boolean;
}

/** Makes a key; what is not given is empty. */
export function schemaKey(key: string, type: ValueType, description: string, more: Partial<SchemaKey> = {}): SchemaKey {
  return { key, type, description, values: [], alsoRead: [], form: undefined, keys: [], required: false, ...more };
}

/** A file whose keys are a closed list. */
export interface FileSchema {
  /** What the file is called in messages: `an authority’s profile`. */
  readonly name: string;
  /** Title of the JSON Schema. */
  readonly title: string;
  readonly keys: readonly SchemaKey[];
}

/** The key at a path without numbers of list members (`signatories.name`); undefined where the schema has none. */
export function keyAt(keys: readonly SchemaKey[], path: readonly string[]): SchemaKey | undefined {
  let among = keys;
  let found: SchemaKey | undefined;
  for (const part of path) {
    found = among.find(({ key }) => key === part);
    if (!found) return undefined;
    among = found.keys;
  }
  return found;
}

export const EMAIL: SchemaForm = { pattern: /^[^\s@]+@[^\s@]+$/, says: 'an e-mail address' };
export const WEB: SchemaForm = { pattern: /^https?:\/\/\S+$/, says: 'a web address that begins with https://' };
/** Within the `.foi` folder, so that no profile can point at another file of the machine. */
export const WORD_FILE: SchemaForm = {
  pattern: /^(?![A-Za-z]:|[\\/])(?!(?:[^\\]*\/)?\.\.\/)[^\\]+\.[dD][oO][cC][xX]$/,
  says: 'the path of a Word file (.docx), counted from the .foi folder, with / between folders and without ..',
};
