import { buildRegime } from './build';
import { foisa25to33, foisa34to41 } from './foisaExemptions';
import { foisaPart1, foisaLater } from './foisaGeneral';
import type { Provision } from './model';

/** The Freedom of Information (Scotland) Act 2002, in the order of the Act. */
export const foisa: readonly Provision[] = buildRegime('FOISA', [...foisaPart1, ...foisa25to33, ...foisa34to41, ...foisaLater]);
