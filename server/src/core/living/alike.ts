/** Properties that say where something stands in a text. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'at', 'index', 'from', 'to', 'runStart', 'runEnd', 'offset']);

/** A change inside a text: where, and by how much what follows has moved. */
export interface Move {
  readonly at: number;
  readonly by: number;
}

/**
 * Whether two readings, of a text before and after a change inside it, say the same of it: equal, but that places behind the change have moved with
 * the words. What can't be compared is not alike.
 */
export function alike(before: unknown, after: unknown, move: Move): boolean {
  if (Object.is(before, after)) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  if (before instanceof Set && after instanceof Set) return before.size === after.size && [...before].every((one) => after.has(one));
  if (Array.isArray(before) !== Array.isArray(after) || Object.getPrototypeOf(before) !== Object.getPrototypeOf(after)) return false;
  if (!Array.isArray(before) && Object.getPrototypeOf(before) !== Object.prototype) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => {
    if (key === 'input') return true;
    const [was, is] = [(before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]];
    if (typeof was === 'number' && typeof is === 'number' && PLACES.has(key)) return (is === was && was <= move.at) || (is === was + move.by && was >= move.at);
    return alike(was, is, move);
  });
}
