/**
 * Something that is made when it is first asked for, and kept: what most letters never need costs nothing at the start of the program.
 * `make` must be pure.
 */
export function whenNeeded<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
