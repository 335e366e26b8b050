/** A name that `codeCache.ts` puts around the program that it loads. There is none where the program is loaded by Node alone. */
declare const hasWorked: (() => void) | undefined;

/** To be called whenever the program has done what it is for: a notice was checked. What is compiled by then is worth keeping for the next start. */
export const tellOfWork: () => void = typeof hasWorked === 'function' ? hasWorked : () => undefined;
