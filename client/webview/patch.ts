/** How one passage of the new version comes about. */
export interface Step {
  readonly id: string;
  /** `keep`: its element stays where it is. `move`: it goes to another place. `morph`: the element of `from`, edited, becomes it. `create`: it is new. */
  readonly kind: 'keep' | 'move' | 'morph' | 'create';
  readonly from?: string;
}

export interface Patch {
  /** One for each passage of the new version, in order. */
  readonly steps: readonly Step[];
  /** Passages of the old version that are gone. */
  readonly removed: readonly string[];
}

/**
 * Says how to get from one list of passages to the next with the least disturbance. Passages with the same id have the
 * same words, so their elements are never touched; of what changed between two that stay, the old ones become the new ones in order.
 * Ids are unique in each list.
 */
export function planPatch(before: readonly string[], after: readonly string[]): Patch {
  const oldPlaces = new Map(before.map((id, place) => [id, place]));
  const kept = stayingInOrder(after.map((id) => oldPlaces.get(id)));
  const stays = new Set(kept.map((place) => before[place]));
  const wanted = new Set(after);
  const steps: Step[] = [];
  const removed: string[] = [];
  let oldPlace = 0;
  /** Old passages up to the next one that stays and that no new passage has: those an edit may have changed. */
  let free: string[] = [];
  const collect = (until: number): void => {
    removed.push(...free);
    free = [];
    for (; oldPlace < until; oldPlace++) {
      const id = before[oldPlace];
      if (id !== undefined && !wanted.has(id)) free.push(id);
    }
  };
  const nextStaying = [...kept, before.length];
  let next = 0;
  collect(nextStaying[0] ?? before.length);
  for (const id of after) {
    if (stays.has(id)) {
      steps.push({ id, kind: 'keep' });
      oldPlace++;
      next++;
      collect(nextStaying[next] ?? before.length);
      continue;
    }
    if (oldPlaces.has(id)) {
      steps.push({ id, kind: 'move' });
      continue;
    }
    const from = free.shift();
    steps.push(from === undefined ? { id, kind: 'create' } : { id, kind: 'morph', from });
  }
  removed.push(...free);
  return { steps, removed };
}

/** The longest rising run of places, those that are undefined left out: what need not be moved. */
function stayingInOrder(places: readonly (number | undefined)[]): readonly number[] {
  /** `ends[n]` is the index of the smallest place that ends a rising run of n + 1. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  places.forEach((place, index) => {
    if (place === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) {
    const place = places[index];
    if (place !== undefined) run.push(place);
  }
  return run.reverse();
}
