import type { IsoDate } from '../syntax/model';

/** Sections 16 to 50 were read as they stood about 2020. */
export const FOISA_AS_OF: IsoDate = '2020-12-31';

/** Sections 1 to 15 were read in the text of 2005. */
export const FOISA_PROCEDURE_AS_OF: IsoDate = '2005-12-31';

/** Address of a section of the Freedom of Information (Scotland) Act 2002. */
export const foisaUrl = (section: string): string => `https://www.legislation.gov.uk/asp/2002/13/section/${section}`;
