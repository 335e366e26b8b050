import { buildRegime, type RegimeEntries } from './build';
import { foisa25to33 } from './foisa25to33';
import { foisa34to41 } from './foisa34to41';
import { foisaLater, foisaPart1 } from './foisaGeneral';

/** The Freedom of Information (Scotland) Act 2002, in the order of the Act. */
export const foisa: RegimeEntries = buildRegime('FOISA', () => [...foisaPart1(), ...foisa25to33(), ...foisa34to41(), ...foisaLater()]);
