import type { AttachmentAccess } from './facts';

/** Why a file or a part of it could not be read. */
export interface Fault {
  readonly access: Extract<AttachmentAccess, 'locked' | 'damaged' | 'too-large' | 'not-supported'>;
  /** A whole sentence for whoever sends the file. */
  readonly why: string;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'access' in value && 'why' in value;
}

export const damaged = (why: string): Fault => ({ access: 'damaged', why });
export const tooLarge = (why: string): Fault => ({ access: 'too-large', why });
export const locked = (why: string): Fault => ({ access: 'locked', why });
