import type { Regime } from '../syntax/model';
import { eir } from './eir';
import { eisr } from './eisr';
import { foia } from './foia';
import { foisa } from './foisa';
import { FOIA_AS_OF } from './foiaSources';
import { createLaw } from './lookup';
import type { Law } from './model';
import { obsoleteCitations } from './obsolete';
import { regulatorOn } from './regulators';

export { formatCitation, parseNormalForm, spokenCitation } from './citation';
export { createLaw, type LawData } from './lookup';
export { groundOf, needsPublicInterestTest, statusWith } from './needs';
export { isSlipForTelephone, regulatorNames, type StaleContact, staleContacts } from './regulators';
export type * from './model';

/** The catalogue that ships: the law of the four regimes, as of the newest text read for it. */
export const law: Law = createLaw({ asOf: FOIA_AS_OF, regimes: [foia, eir, foisa, eisr], obsolete: obsoleteCitations, regulator: regulatorOn });

/** Numbers of the sections of a regime that a letter may mention and never relies on to refuse: 1, 10, 17, 45 and so on. */
export function mentionedSections(regime: Regime): readonly string[] {
  return law.provisions(regime).flatMap(({ path: [section = '', ...rest], effect }) => (rest.length === 0 && effect === 'other' ? [section] : []));
}
