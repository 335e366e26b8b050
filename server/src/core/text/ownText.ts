/**
 * The same text in memory of its own. What an engine cuts out of a letter is only a view of it and holds the whole letter; what is kept for long
 * would hold one version of the letter for each key that was pressed in it.
 */
export function ownText(text: string): string {
  return `${text}\n`.slice(0, -1);
}
