import type { FrameOptions } from '../../../support/frame';

/** Where a passage stands: in an `ncnd` block, in a plain letter that neither confirms nor denies, or as the whole of an answer. */
export type Form = 'block' | 'letter' | 'both' | 'notice' | 'plain';

/** A passage with what the rules on neither confirming nor denying, and those on outcomes that contradict each other, must say of it. */
export interface Case {
  readonly name: string;
  readonly form: Form;
  readonly text: string;
  /** Rule names, sorted; empty where the passage is sound. */
  readonly gives: readonly string[];
  readonly questions?: number;
  readonly regime?: FrameOptions['regime'];
}

export const WITHHELD = 'ncnd-withheld-language';
export const LEAK = 'ncnd-held-leak';
export const FURTHER = 'ncnd-further-without-baseline';
export const SUBSTANTIVE = 'ncnd-substantive-citation';
export const NO_PROVISION = 'ncnd-no-provision';
export const HARM = 'ncnd-disclosure-harm';
export const SCOPE = 'ncnd-scope-unclear';
export const DUTY = 'ncnd-duty-statement-missing';

/** A block that is sound by itself, around a passage. */
export const block = (passage: string): string => `:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

We can neither confirm nor deny whether we hold the information you asked for. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${passage}

Nothing in this part should be taken to show that information is or is not held.
:::`;

/** The same in a letter without marks. */
export const letter = (
  passage: string,
): string => `We can neither confirm nor deny whether we hold the information you have requested, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${passage}

This should not be taken as an indication that the information you have requested is or is not held.`;
