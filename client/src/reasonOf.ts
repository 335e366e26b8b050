/** What to tell a person of an error: its message, or the thrown value in words where it is no error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
