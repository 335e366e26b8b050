import { tracked, Watched, watching, type TextChange } from './tracking';

/** What was worked out about one object, and what that rests on. */
interface Derivations {
  readonly values: Map<Derivation, unknown>;
  readonly watched: Map<Derivation, Watched>;
}

interface Derivation {
  readonly number: number;
  readonly lasting: boolean;
}

const kept = new WeakMap<object, Derivations>();
const derivations: Derivation[] = [];
/** The numbers of watched readers below this belong to the lifting and the rules. */
const FIRST_NUMBER = 256;

/**
 * Something worked out about an object (a notice) once, for whoever asks. What it rests on is noted, for itself and for those who ask.
 * @param lasting set where the answer refers to parts of the object and holds no places of its own: then it outlives a change that does not concern it
 */
export function derived<K extends object, T>(work: (of: K) => T, lasting = false): (of: K) => T {
  const derivation: Derivation = { number: FIRST_NUMBER + derivations.length, lasting };
  derivations.push(derivation);
  return (of) => {
    let own = kept.get(of);
    if (own === undefined) kept.set(of, (own = { values: new Map(), watched: new Map() }));
    let watched = own.watched.get(derivation);
    if (watched === undefined) own.watched.set(derivation, (watched = new Watched(derivation.number)));
    tracked()?.relies(watched);
    if (own.values.has(derivation)) return own.values.get(derivation) as T;
    const value = watching(watched, () => work(of));
    own.values.set(derivation, value);
    return value;
  };
}

/** Forgets what was worked out about an object and need not hold after a change to its words. */
export function forgetDerived(of: object, change: TextChange): void {
  const own = kept.get(of);
  if (own === undefined) return;
  for (const derivation of [...own.values.keys()])
    if (!derivation.lasting || own.watched.get(derivation)?.isConcerned(change) !== false) own.values.delete(derivation);
}
