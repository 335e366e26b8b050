/** Why a letter is a draft: unwaived errors, or gaps where something is missing. */
export interface DraftState {
  readonly errors: number;
  readonly gaps: number;
}

/** The draft state, or undefined where the letter may be sent: no unwaived error and no gap. */
export function draftState(errors: number, gaps: number): DraftState | undefined {
  return errors > 0 || gaps > 0 ? { errors, gaps } : undefined;
}

/** What the first line of every output of a draft says. */
export function draftWords(draft: DraftState): string {
  const parts = [...(draft.errors > 0 ? [counted(draft.errors, 'error')] : []), ...(draft.gaps > 0 ? [counted(draft.gaps, 'gap')] : [])];
  return parts.length === 0 ? 'DRAFT, not to be sent' : `DRAFT, not to be sent: ${parts.join(' and ')} to put right`;
}

/** A number with its noun, in the plural where it has to be: `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
