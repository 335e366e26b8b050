/** Fixtures by title, in the notation of `checkFixture`. */
export type Cases = Readonly<Record<string, string>>;
