/** The language of a notice, as package.json declares it. */
export const LANGUAGE = 'foi-notice';
