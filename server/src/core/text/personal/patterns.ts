import { MAILBOXES } from './mailboxes';
import type { PersonalPattern } from './model';
import { OF_PEOPLE } from './people';
import { PLACES } from './places';
import { PROPERTY } from './property';
import { TELEPHONES } from './telephones';

export type { PersonalKind, PersonalSureness } from './model';

/** Every pattern by which personal data is told. */
export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [...MAILBOXES, ...TELEPHONES, ...OF_PEOPLE, ...PLACES, ...PROPERTY];
