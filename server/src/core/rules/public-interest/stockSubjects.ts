/** Subjects that templates of factors name whatever the request is about. Source: factors that recur word for word in published answers of police forces and departments. */
export const STOCK_SUBJECTS: readonly { readonly pattern: RegExp; readonly subject: RegExp; readonly reason: string }[] = [
  {
    pattern: /\bvarious groups or individuals\b|\bgroups (?:and|or) individuals\b/i,
    subject: /\bgroups?\b/i,
    reason: 'from a template on protests and extremism',
  },
  { pattern: /\bterroris\w+/i, subject: /\bterror|national security|\bextremis|\bsecurity\b/i, reason: 'from templates on section 24' },
  { pattern: /\borganised crim\w+/i, subject: /\borganised|\bgang|\bdrug|\bcrim/i, reason: 'from templates on section 31' },
  {
    pattern: /\bcovert\b|\binformants?\b|\bintelligence sources?\b/i,
    subject: /\bcovert|\binform|\bintelligence|\bsurveillance|\bundercover|\bchis\b/i,
    reason: 'from templates on section 30',
  },
  { pattern: /\bradicalis\w+|\bextremis\w+/i, subject: /\bradicalis|\bextremis|\bprevent\b|\bterror/i, reason: 'from templates on the Prevent programme' },
  {
    pattern: /\bministers\b[^.]{0,40}\b(?:safe space|collective)|\bcabinet\b/i,
    subject: /\bminist|\bcabinet|\bgovernment|\bpolic(?:y|ies)\b|\bdepartment/i,
    reason: 'from templates on section 35',
  },
];
