import type { IsoDate } from '../syntax/model';

/** The revised text of FOIA sections 1 to 10 and 21 to 45 was read as it stood in April 2026. */
export const FOIA_AS_OF: IsoDate = '2026-04-01';

/** Sections 11 to 20 were read in the revised text of 2008; section 17 has not been amended since. */
export const FOIA_PROCEDURE_AS_OF: IsoDate = '2008-12-31';

/** Address of a section of the Freedom of Information Act 2000. */
export const foiaUrl = (section: string): string => `https://www.legislation.gov.uk/ukpga/2000/36/section/${section}`;

/** Address of a page of the regulator's guidance on FOIA and the EIR. */
export const icoPage = (page: string): string =>
  `https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/${page}`;
