import type { AuthorityProfile } from '../config/authorityProfile';
import type { RegulatorContact } from '../law/model';
import type { IsoDate } from '../syntax/model';

/**
 * The regulator's details for a letter: the built-in ones, with what the authority's profile has in their place from a date on.
 * A letter without a date is taken for one of today.
 */
export function regulatorFor(builtIn: RegulatorContact, profile: AuthorityProfile | undefined, issued: IsoDate | undefined): RegulatorContact {
  const own = profile?.regulator;
  const hasBegun = own?.validFrom === undefined || issued === undefined || own.validFrom <= issued;
  if (!own || !hasBegun) return builtIn;
  return {
    ...builtIn,
    source: `The profile ${profile.id}`,
    validFrom: own.validFrom ?? builtIn.validFrom,
    name: own.name ?? builtIn.name,
    shortName: own.shortName ?? builtIn.shortName,
    postal: own.postal.length > 0 ? own.postal : builtIn.postal,
    telephone: own.telephone ?? builtIn.telephone,
    url: own.url ?? builtIn.url,
  };
}
