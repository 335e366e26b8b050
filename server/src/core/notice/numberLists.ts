/** Nothing but numbers of provisions, as in the cell of a schedule. */
const ONLY_NUMBERS = /^(?:(?:sections?|ss?\.?|regulations?|regs?\.?)\s)?(?:[\d\s,&;/]|\([\da-z]{1,3}\)|[A-Z](?=[\s(,;]|$)|\b(?:and|or)\b)+$/i;
/** A cell of a schedule is short. */
const LONGEST = 120;

/** Whether a piece of the letter lists numbers of provisions and nothing else, so that one without brackets is a provision too: "12(4)(e), 13". */
export function isOnlyNumbers(text: string): boolean {
  return text.length < LONGEST && ONLY_NUMBERS.test(text.trim());
}
