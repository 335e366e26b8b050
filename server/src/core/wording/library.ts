/** Standard wording by name (`dialect.md` 7): what is shipped, with the workspace's own over it. */
export interface WordingLibrary {
  /** Names of all entries, in order. */
  readonly ids: readonly string[];
}
