/** Answers of the parser are anything: these look at them without trust. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a field that may be a string or an object with a string in `str`; empty where there are none. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return isRecord(value) && typeof value['str'] === 'string' ? value['str'].trim() : '';
}
