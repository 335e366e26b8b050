/**
 * How many single edits (a letter more, a letter less, another letter, two neighbours swapped) lie between two names.
 * Case is no difference. Stops counting past `most` and then gives `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const from = a.toLowerCase();
  const to = b.toLowerCase();
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from.charCodeAt(i - 1) === to.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from.charCodeAt(i - 1) === to.charCodeAt(j - 2) && from.charCodeAt(i - 2) === to.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(last[to.length] ?? 0, most + 1);
}

/** The candidate fewest edits away, the first of them where several are; undefined where none is within `most`. */
export function nearest(name: string, candidates: Iterable<string>, most: number): string | undefined {
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, most);
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}
