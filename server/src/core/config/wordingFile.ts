import { readYamlFile } from './yamlFile';

/** The head of a file of standard wording (`dialect.md` 7): by what name and edition a notice refers to it. */
export interface WordingHead {
  readonly id: string;
  /** The edition; undefined where the file does not say. */
  readonly rev: string | undefined;
}

const HEAD = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads the head of a wording file. `name` is the file's name without its ending, and its id where the file gives none. */
export function readWordingHead(name: string, text: string): WordingHead {
  const { entries } = readYamlFile(HEAD.exec(text)?.[1] ?? '');
  const value = (key: string): string | undefined => entries.find((entry) => entry.key === key)?.value;
  return { id: value('id') ?? name, rev: value('rev') };
}
