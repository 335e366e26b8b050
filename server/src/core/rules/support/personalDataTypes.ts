/** Kinds of personal data that reasons name, so exact that they can be of another letter. Broad words (“details”, “names”) serve only to tell what is withheld. */
export const DATA_TYPES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'names', pattern: /\bnames?\b|\bidentit(?:y|ies)\b/i },
  { name: 'home addresses', pattern: /\b(?:residential|home|private|postal) address(?:es)?\b/i },
  { name: 'e-mail addresses', pattern: /\be-?mail address(?:es)?\b/i },
  { name: 'telephone numbers', pattern: /\b(?:tele)?phone numbers?\b|\bmobile numbers?\b/i },
  { name: 'signatures', pattern: /\bsignatures?\b/i },
  { name: 'dates of birth', pattern: /\bdates? of birth\b/i },
  { name: 'bank details', pattern: /\bbank (?:account )?(?:details|numbers?)\b/i },
  { name: 'salaries', pattern: /\bsalar(?:y|ies)\b/i },
  { name: 'photographs', pattern: /\bphoto(?:graph)?s?\b/i },
  { name: 'vehicle registrations', pattern: /\bvehicle registrations?\b|\bnumber ?plates?\b/i },
];

/** A list of examples names more than there is: “such as names and addresses”. */
export const EXAMPLES = /\b(?:such as|for example|for instance|e\.?g\.?|including|like|any)\b/i;
