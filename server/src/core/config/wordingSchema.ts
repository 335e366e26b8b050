import { type FileSchema, schemaKey } from './fileSchema';
import { PROFILE_REGIMES } from './profileSchema';

/** The head of `.foi/wording/<id>.md` (`dialect.md` 7): every key there is. */
export const WORDING_SCHEMA: FileSchema = {
  name: 'standard wording',
  title: 'Head of a file of standard wording for FOI Notices',
  keys: [
    schemaKey('id', 'text', 'The name by which letters refer to the wording. Left out, it is the name of the file.'),
    schemaKey('rev', 'text', 'The edition, such as 2026-03, so that letters can say which one they have.', { required: true }),
    schemaKey('valid-from', 'date', 'Date of the first letter that may have it.'),
    schemaKey('valid-until', 'date', 'Date of the last letter that may have it.'),
    schemaKey('stands-for', 'text', 'The block that it may stand for at the top level of a letter.', {
      values: [
        { value: 'rights', description: 'Internal review and the right to go to the regulator.' },
        { value: 'advice', description: 'Advice and assistance.' },
      ],
    }),
    schemaKey('applies-to', 'list', 'The laws whose letters may use it. Left out, every law.', { values: PROFILE_REGIMES }),
    schemaKey('lang', 'text', 'The language of the words. Letters in Welsh are offered Welsh wording only, and none of that is shipped.', {
      values: [
        { value: 'en-GB', description: 'English, which is meant where nothing is said.' },
        { value: 'cy', description: 'Welsh.' },
      ],
    }),
    schemaKey('handling', 'text', 'Notes for colleagues on when and how to use it. Never inserted.'),
  ],
};
