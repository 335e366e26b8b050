import { OVERALL_OUTCOMES, QUESTION_OUTCOMES, TESTS } from '../answer';
import { RECORD_VERSION } from './record';

// Parts of schemas, which the statistics share.

export const text = (description: string): object => ({ description, type: 'string' });
export const orNull = (one: object): object => ({ anyOf: [one, { type: 'null' }] });
export const count = (description: string): object => ({ description, type: 'integer', minimum: 0 });
export const date = (description: string): object => ({ description, type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const list = (description: string, items: object): object => ({ description, type: 'array', items });
/** An object that has all of these properties and no other. */
export const closed = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
/** The laws of the catalogue. */
export const REGIME_NAMES = ['FOIA', 'EIR', 'FOISA', 'EISR'] as const;
export const KIND_NAMES = ['response', 'extension', 'review', 'clarification', 'fees-notice'] as const;

/** The form of a disclosure-log record, as it is published. Closed: a property that stands here nowhere is in no record. */
export const RECORD_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'record.schema.json',
  title: 'foi-notice render --to record',
  description:
    'An answer as the disclosure log shows it, without the requester and without names from the front matter. null: not known. It may leave gaps that only a person sees: read it before it is published.',
  ...closed({
    version: { const: RECORD_VERSION },
    draft: {
      ...orNull(
        closed({
          words: text('The mark of the draft, as every output carries it'),
          errors: count('Errors that are not waived'),
          gaps: count('Places where a value is missing or something could not be read'),
          personalData: count('How many of the errors are about personal data'),
        }),
      ),
      description: 'Why this record is not to be published yet; null where nothing was found that speaks against it',
    },
    reference: orNull(text('Reference of the request')),
    subject: orNull(text('Subject of the letter')),
    authority: orNull(text('Name of the authority, or its id where it has no profile')),
    regime: { description: 'The law the letter answers under', enum: [...REGIME_NAMES, 'mixed', 'unknown'] },
    kind: { description: 'Kind of letter', enum: KIND_NAMES },
    language: text('Language of the letter, as a language tag'),
    received: orNull(date('Date the request was received')),
    issued: orNull(date('Date the letter was sent, or else its date')),
    workingDays: orNull(count('Working days taken, pauses left out; null where the calendar or the dates do not tell')),
    outcome: { description: 'Outcome of the request as a whole', enum: OVERALL_OUTCOMES },
    questions: list('Questions by their numbers', closed({ question: text('2, 2(a)'), outcomes: { type: 'array', items: { enum: QUESTION_OUTCOMES } } })),
    provisions: list(
      'Provisions relied on, in the order of the letter',
      closed({
        citation: text('Normal form: 31(1)(a), reg 12(5)(b), FOISA 35(1)(a)'),
        regime: { enum: REGIME_NAMES },
        name: orNull(text('What it is about; null where the catalogue does not know it')),
        effect: { description: 'What is done under it', enum: ['withheld', 'neither confirmed nor denied', 'refused'] },
        status: { enum: ['absolute', 'qualified', 'not-an-exemption', 'unknown'] },
        publicInterestTest: { description: 'Whether the letter weighs the public interest', enum: TESTS },
      }),
    ),
    withheld: list('What is withheld, in words', { type: 'string' }),
    attachments: list('Files sent with the letter', closed({ file: text('Name without its folder'), title: orNull(text('Title of the file')) })),
    letter: closed({
      text: text('The words of the letter as plain text, 72 characters wide'),
      html: text('The same as HTML; the highest heading has level 3'),
    }),
  }),
};
