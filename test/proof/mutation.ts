import type { CheckOptions } from '../../server/src/core/rules/finding';
import { applyEdits } from '../../server/src/core/text/edits';
import type { Span } from '../../server/src/core/text/span';
import type { Sound } from './sound';

/** What a mutation makes of a sound notice. */
export interface Mutant {
  readonly text: string;
  /** Words of the mutant that the finding must touch, where the fault stands in words. */
  readonly touches?: string;
  /** Normal form of the provision that the finding must be about, or a part of it, where it is about one. */
  readonly citation?: string;
  /** Facts besides the text: attachments, other notices, the kind of authority. */
  readonly options?: CheckOptions;
}

/** One defect that a rule is there to catch. */
export interface Mutation {
  readonly rule: string;
  /** What is done to the notice, in a few words. */
  readonly name: string;
  /** Rules whose error the defect causes as well, or that speak in place of another part of it. */
  readonly also?: readonly string[];
  /** The notice with the defect; undefined where this notice has nothing that could have it. */
  apply(sound: Sound): Mutant | undefined;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The notice with changes at several places. */
export function changed(sound: Sound, edits: readonly Edit[], more: Omit<Mutant, 'text'> = {}): Mutant | undefined {
  const text = applyEdits(
    sound.text,
    [...edits].sort((a, b) => a.span.start - b.span.start),
  );
  return edits.length === 0 || text === sound.text ? undefined : { text, ...more };
}

export const removal = (span: Span): Edit => ({ span, text: '' });
export const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
