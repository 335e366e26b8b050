/** A word that nobody can guess, by which a page knows its own script. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
