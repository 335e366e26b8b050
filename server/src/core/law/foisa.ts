import { buildRegime } from './build';
import { foisa25to33 } from './foisa25to33';
import { foisa34to41 } from './foisa34to41';
import { foisaLater, foisaPart1 } from './foisaGeneral';
import type { Provision } from './model';

/** The Freedom of Information (Scotland) Act 2002, in the order of the Act. */
export const foisa: readonly Provision[] = buildRegime('FOISA', [...foisaPart1, ...foisa25to33, ...foisa34to41, ...foisaLater]);
