/** Words that make the author of a file a team, a post or an organisation, and not a person. */
const TEAM_WORDS: ReadonlySet<string> = new Set([
  // Parts of an organisation.
  'team',
  'unit',
  'department',
  'dept',
  'office',
  'service',
  'services',
  'directorate',
  'division',
  'section',
  'branch',
  'group',
  'committee',
  'board',
  // Organisations.
  'council',
  'authority',
  'police',
  'constabulary',
  'trust',
  'nhs',
  'university',
  'college',
  'school',
  'ministry',
  'agency',
  'commission',
  'government',
  'limited',
  'ltd',
  'plc',
  // Posts and accounts that belong to no one person.
  'foi',
  'information',
  'governance',
  'admin',
  'administrator',
  'user',
  'owner',
  'scanner',
  'author',
  'system',
  'reports',
  'reporting',
]);

/** Programs that write their own name where an author should stand. */
const PROGRAMS =
  /^(?:openpyxl|python-docx|python-pptx|xlsxwriter|sheetjs|apache poi|libreoffice|openoffice|microsoft|adobe|pdf24|ghostscript|pandoc|aspose|crystal reports|tableau|power bi|itext|pypdf|reportlab|wkhtmltopdf|\(?(?:unknown|anonymous|unspecified)\)?$|unknown|n\/a|none|-)/;
/** Scanners and copiers, which write their maker's name and their own. */
const SCANNERS = /^(?:konica|ricoh|xerox|canon|kyocera|epson|toshiba|lexmark|develop ineo|hp (?:scan|laserjet|officejet|digital))\b/;

/** Whether what stands as author (lower case) is nobody in particular: empty, a team, an organisation or a program. */
export function isNobody(name: string): boolean {
  return name === '' || PROGRAMS.test(name) || SCANNERS.test(name) || name.split(/[^\p{L}]+/u).some((word) => TEAM_WORDS.has(word));
}
