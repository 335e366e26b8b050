/** The language of a notice, as package.json declares it. */
export const LANGUAGE = 'foi-notice';

/** Notices, and the settings of a team: what is not understood there is shown in the file itself. */
export const SERVED = [{ language: LANGUAGE }, { pattern: '**/.foi/{config.yaml,authorities/*.yaml,wording/*.md}' }];
