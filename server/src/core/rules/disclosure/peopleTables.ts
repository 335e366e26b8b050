/** Words in a table's head, caption or heading that make its figures counts of people in matters that concern them closely. Each group says why small counts there can point to somebody. */
export const ABOUT_PEOPLE: readonly RegExp[] = [
  // Crime and the police: suspects, victims and those who were stopped are known to others.
  /\b(?:suspects?|offenders?|victims?|arrest(?:s|ed)?|convict(?:ions?|ed)|caution(?:s|ed)|prosecut(?:ions?|ed)|detainees?|prisoners?|stop(?:s|ped)? and search(?:es|ed)?|strip searches|people charged|persons charged|perpetrators?|domestic abuse|sexual offences?|rapes?|hate crimes?)\b/i,
  // Health: one case in a ward, school or town may be known by name.
  /\b(?:patients?|deaths?|died|diagnos(?:is|es|ed)|admissions?|self-?harm|suicides?|overdoses?|abortions?|terminations|miscarriages?|stillbirths?|births?|disab(?:led|ilit(?:y|ies))|mental health|HIV|detained under)\b/i,
  // Conduct and discipline of staff, complaints about a person.
  /\b(?:disciplinar(?:y|ies)|disciplined|dismiss(?:als?|ed)|suspen(?:sions?|ded)|misconduct|grievances?|sickness absences?|maternity|redundanc(?:y|ies)|settlement agreements?|whistle-?blow\w{0,6}|harassment|bullying|staff complaints?|complaints? against (?:staff|officers|members of staff))\b/i,
  // Children, pupils and students.
  /\b(?:exclusions?|pupils? excluded|children in care|looked[- ]after children|safeguarding|child protection|adoptions?|plagiarism|academic misconduct|students? (?:expelled|withdrawn|disciplined))\b/i,
  // Special category data, and what is protected from discrimination.
  /\b(?:ethnicit(?:y|ies)|ethnic (?:group|origin)s?|religions?|religious belief|sexual orientation|gender identity|trans(?:gender)?|nationalit(?:y|ies)|asylum|refugees?|immigration status|homeless(?:ness)? applicants?)\b/i,
];

/** Columns and rows that hold no counts of people. */
export const NOT_A_COUNT =
  /%|£|\b(?:per ?cent(?:age)?|rates?|ratio|average|mean|median|days?|weeks?|months?|years?|hours?|minutes?|costs?|price|spend|value|amount|age|length|duration|score|rank|level|tier|grade|band|stage|phase|question|q\d|no\.|number in list|ref(?:erence)?|row|ward no|district|version|per 1,?000|fte|wte)\b/i;

/** A row or column that adds the others up. */
export const TOTAL = /^(?:grand |overall |sub-?)?totals?\b|^all\b|\btotal$/i;

/** How a cell says that its figure is small and not given. */
export const SUPPRESSED = /^(?:<\s?(?:5|6|10)|(?:fewer|less) than (?:5|five|6|six|10|ten)|under (?:5|five)|\*{1,3}|suppressed|\[c\]|\[x\]|withheld|redacted)$/i;

/** A sentence that shows the small figures were looked at and are given on purpose. */
export const ON_PURPOSE =
  /\b(?:low|small) (?:numbers?|figures?|counts?)\b.{0,200}\b(?:identif|consider|risk|decided|satisfied|disclos|giv)|\bno (?:individual|person|one) (?:can|could|would|is)\b.{0,40}\bidentif|\b(?:rounded|banded|perturbed) to\b|\b(?:identif\w{1,6})\b.{0,80}\b(?:not (?:possible|likely)|unlikely|remote)/i;
