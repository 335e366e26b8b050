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

/** Columns and rows that hold measures and no counts. */
export const MEASURE =
  /%|£|\b(?:per ?cent(?:age)?|rates?|ratio|average|mean|median|costs?|prices?|spend|value|amount|length|duration|score|per 1,?000|fte|wte|miles|metres|km)\b/i;

/** Columns and rows that hold a unit, a place in an order or a name by number. */
export const UNIT =
  /\b(?:days?|weeks?|months?|years?|hours?|minutes?|age|rank|level|tier|grade|band|stage|phase|question|q\d|no\.|number in list|ref(?:erence)?|row|ward no|district|version)\b/i;

/** Such a word with its number is the name of a group of people: “Year 7”, “Band 5”, “18 to 25 years”, “under 18”. */
export const GROUP =
  /\b(?:year|band|grade|tier|level|stage|phase|district|rank) ?\d|\d ?(?:-|–|to) ?\d|\b(?:under|over|below|above|aged?) \d|\d ?\+|\d (?:or|and) (?:over|under|older|younger)\b/i;

/** Things, not people, in the plural in which they are counted; “Mill Lane School” is a place where people are counted. */
export const THINGS =
  /\b(?:beds|rooms|classrooms|lifts|units|wards|clinics|hospitals|schools|surgeries|sites|premises|buildings|properties|stations|offices|centres|vehicles|cars|vans|ambulances|bays|spaces|streets|roads|bridges|cameras|signs|dogs|horses|animals|contracts|tenders|suppliers|companies|licences|permits|policies|courses|sessions|meetings|reports|documents|pages|files|alerts|inspections|leaflets|machines|devices|systems|defibrillators|laptops|parks|toilets|bins|trees|grants|projects|teams|committees|boards)\b/i;

/** A row or column that adds the others up. “All other reasons” is one of them and adds nothing up. */
export const TOTAL = /^(?:grand |overall |sub-?)?totals?\b|^all\b(?! (?:the )?(?:others?|remaining|else)\b)|\btotal$/i;

/** How a cell says that its figure is small and not given. */
export const SUPPRESSED =
  /^(?:[<≤] ?\d{1,2}|(?:fewer|less) than (?:\d{1,2}|three|five|six|seven|eight|ten|eleven)|under (?:\d{1,2}|five|ten)|[01] ?(?:-|–|to) ?[4-9]|\*{1,3}|suppressed|\[c\]|\[x\]|withheld|redacted)$/i;

/** A sentence that shows the small figures were looked at and are given on purpose. */
export const ON_PURPOSE =
  /\b(?:low|small) (?:numbers?|figures?|counts?)\b.{0,200}\b(?:identif|consider|risk|decided|satisfied|disclos|giv)|\bno (?:individual|person|one) (?:can|could|would|is)\b.{0,40}\bidentif|\b(?:rounded|banded|perturbed) to\b|\b(?:identif\w{1,6})\b.{0,80}\b(?:not (?:possible|likely)|unlikely|remote)/i;
