import type { PassageKind } from './model';

/**
 * Headings understood as passages (`dialect.md` 3). Compared in lower case without punctuation, numbers or citations.
 * Source of each: `D` the dialect's own list, `P` templates of police forces, `C` of councils and departments, `R` the regulator's terms.
 */
const HEADINGS: readonly { readonly kind: PassageKind; readonly source: string; readonly pattern: RegExp }[] = [
  { kind: 'further-time', source: 'D', pattern: /^(?:further time|extension)(?: (?:of time )?for (?:considering )?the public interest(?: test)?)?$/ },
  { kind: 'further-time', source: 'C', pattern: /^(?:public interest )?(?:test )?extension$/ },
  {
    kind: 'further-time',
    source: 'C',
    pattern: /^(?:public interest test )?extension of time(?: (?:to consider|for considering|for)(?: the)? public interest(?: test)?)?$/,
  },
  { kind: 'legitimate-interests', source: 'D', pattern: /^legitimate interests?(?: (?:test|assessment|balancing test|balance))?$/ },
  { kind: 'legitimate-interests', source: 'D', pattern: /^is disclosure (?:fair and lawful|lawful and fair|fair|lawful)$/ },
  { kind: 'opinion', source: 'D', pattern: /^(?:the )?(?:qualified persons? opinion|opinion of the qualified person|reasonable opinion)$/ },
  { kind: 'estimate', source: 'D', pattern: /^(?:estimate(?: of (?:the )?costs?)?|cost estimate|how the limit would be exceeded|the estimate)$/ },
  {
    kind: 'for',
    source: 'D P',
    pattern:
      /^(?:the )?(?:factors?|arguments?|considerations?|public interest(?: factors| arguments| considerations)?|reasons?)(?: \w+)? (?:favou?ring|in favou?r of|for|supporting|in support of|towards)(?: (?:the|a))? (?:disclos\w+|releas\w+|confirm\w+|complying|confirmation|compliance|transparency|public disclosure)\b/,
  },
  {
    kind: 'against',
    source: 'D P',
    pattern:
      /^(?:the )?(?:factors?|arguments?|considerations?|public interest(?: factors| arguments| considerations)?|reasons?)(?: \w+)? (?:favou?ring|in favou?r of|for|supporting|in support of|towards)(?: (?:the|a))? (?:maintain\w+|withhold\w+|non ?disclosure|neither|not (?:disclos\w+|confirm\w+|releas\w+)|non ?confirm\w+|refus\w+|non ?release|exemption|exception|exclusion)\b/,
  },
  {
    kind: 'against',
    source: 'P',
    pattern:
      /^(?:the )?(?:factors?|arguments?|considerations?|public interest(?: factors| arguments| considerations)?|reasons?)(?: \w+)? against(?: (?:disclos\w+|releas\w+|confirm\w+|complying))?\b/,
  },
  {
    kind: 'for',
    source: 'C',
    pattern:
      /^(?:the )?(?:factors?|arguments?|considerations?|reasons?|case|benefits?)? ?(?:why )?(?:the )?(?:public interest )?(?:favou?rs?|favou?ring|in favou?r of|for|of|in|supporting) (?:disclos\w+|releas\w+|publication|publishing|confirm\w+)\b/,
  },
  { kind: 'for', source: 'C', pattern: /^(?:the )?(?:factors?|arguments?|considerations?|reasons?) (?:for|in favou?r)$/ },
  {
    kind: 'against',
    source: 'C',
    pattern:
      /^(?:the )?(?:factors?|arguments?|considerations?|reasons?|case)? ?(?:why )?(?:the )?(?:public interest )?(?:favou?rs?|favou?ring|in favou?r of|for|in|supporting) (?:maintain\w+|withhold\w+|non ?disclosure|neither|not (?:disclos|confirm|releas)\w+)\b/,
  },
  { kind: 'against', source: 'C', pattern: /^(?:the )?(?:case |public interest )?against (?:disclos|releas|confirm|publi)\w+/ },
  {
    kind: 'balance',
    source: 'C',
    pattern:
      /^(?:the )?(?:balance|balancing|decision|conclusion|weighing|outcome)(?: (?:of|on|the)){0,2} public interests?(?: (?:test|factors?|arguments?|considerations?))?$|^public interest(?: test)? (?:conclusion|balance|decision|outcome)$|^where the (?:balance|public interest) lies$/,
  },
  { kind: 'public-interest-test', source: 'C', pattern: /^(?:assessment|application|consideration|analysis)(?: of)?(?: the)? public interest(?: test)?$/ },
  {
    kind: 'balance',
    source: 'D P',
    pattern:
      /^(?:the )?(?:balance|balance test|balancing test|balancing the public interest|balance of (?:the )?public interests?|conclusion on the public interest|public interest (?:conclusion|balance|decision)|weighing the (?:factors|arguments|public interest))$/,
  },
  {
    kind: 'public-interest-test',
    source: 'D R',
    pattern: /^(?:the )?public interest(?: (?:test|considerations?|balancing test|balance test|arguments?|factors?))?(?: (?:considerations?|pit))?$/,
  },
  {
    kind: 'harm',
    source: 'D P',
    pattern:
      /^(?:the )?(?:overall )?(?:harm|evidence of harm|prejudice|harm test|prejudice test|evidence of (?:prejudice|adverse effect)|adverse effect|harm in (?:disclosure|confirming or denying|disclosing)|prejudice or harm|the prejudice)$/,
  },
];

/** What a heading says the text under it does; undefined for any other heading. */
export function passageKind(heading: string): PassageKind | undefined {
  const bare = heading.toLowerCase().replace(/\b(?:sections?|s|ss|regulations?|regs?)\.?\s{0,2}\d{1,3}[a-z]?(?:\s?\([0-9a-z]{1,4}\))*/g, ' ');
  const plain = bare
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  // What joined the citation to the words goes with it; "for disclosure" and "arguments for" keep theirs.
  const words =
    bare.length === heading.length ? plain : plain.replace(/^(?:for |of |and |to |under ){1,3}/, '').replace(/ (?:of|for|and|under|in|the|foia|act|eir)$/, '');
  if (words.length > 110) return undefined;
  return HEADINGS.find((entry) => entry.pattern.test(words))?.kind;
}

/** Headings under which information is given. */
export const DISCLOSURE_HEADING =
  /^(?:disclosure|information (?:disclosed|provided|released)|released information|data|the information|information held and disclosed)\s*:?$/i;

/** Headings of the passage on complaints. */
export const RIGHTS_HEADING =
  /\b(?:complaints?\b|internal review|your rights?\b|right(?:s)? (?:of|to) (?:appeal|complain|review)|if you are (?:not satisfied|dissatisfied|unhappy)|not (?:happy|satisfied)|appeal(?:s|ing)?(?: procedure| rights)?$|review procedure|what if i.m (?:still )?not satisfied|dissatisfied)/i;
