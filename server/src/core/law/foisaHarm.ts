import type { Details } from './build';

/** Words of the ordinary harm test. */
export const LIKELY = 'would or would be likely to';

/** What has to be argued wherever this Act asks for prejudice: it must be substantial. */
export const SUBSTANTIAL = 'The prejudice must be substantial: say so, and choose between would and would be likely to.';

/** A limb that is met by what the information is, in a section whose other limbs ask for prejudice. */
export const CLASS: Details = { basis: 'class', threshold: undefined, substantial: false, requirements: [] };

/** A qualified limb that asks for substantial prejudice. */
export const HARM: Details = { status: 'qualified', basis: 'prejudice', threshold: LIKELY, substantial: true, requirements: [SUBSTANTIAL] };
