import { buildRegime, type RegimeEntries } from './build';
import { foia21to30 } from './foia21to30';
import { foia31to36 } from './foia31to36';
import { foia37to44 } from './foia37to44';
import { foia25, foiaLater, foiaPart1 } from './foiaGeneral';

const before25 = () => foia21to30().filter((section) => Number.parseInt(section.number, 10) < 25);
const after25 = () => foia21to30().filter((section) => Number.parseInt(section.number, 10) > 25);

/** The Freedom of Information Act 2000, in the order of the Act. */
export const foia: RegimeEntries = buildRegime('FOIA', () => [
  ...foiaPart1(),
  ...before25(),
  foia25(),
  ...after25(),
  ...foia31to36(),
  ...foia37to44(),
  ...foiaLater(),
]);
