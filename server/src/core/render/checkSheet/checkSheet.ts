import type { Severity } from '../../rules/define';

/** What the check sheet says about one file that goes out with the letter. */
export interface SheetFile {
  readonly file: string;
  readonly title: string | null;
  /** How far it could be looked into, in words. */
  readonly access: string;
  /** What was looked at, in words; empty where it could not be looked into. */
  readonly lookedAt: readonly string[];
  /** What was seen there that nobody may have meant to send. */
  readonly traces: readonly string[];
}

/** A finding as the sheet shows it. */
export interface SheetFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Line of the source, counted from 1. */
  readonly line: number;
}

export interface SheetWaiver {
  readonly rule: string;
  readonly reason: string;
  readonly message: string;
}

/** Something that no program can know, and that a person confirms before the letter goes out. */
export interface Confirmation {
  /** The same question keeps its id. */
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly confirmed: boolean;
}

/** A wording of the library that the letter has, and how it stands to the library. */
export interface SheetWording {
  readonly id: string;
  readonly rev: string;
  readonly state: string;
}

/**
 * The sheet that is kept with a letter: what was checked and by which version, what was found, what was waived and why, and what a person
 * has to confirm. It never says that a letter is lawful or a file safe. It is for the file of the case, not for the requester.
 */
export interface CheckSheet {
  /** The day of the check. */
  readonly date: string;
  readonly letter: {
    readonly file: string;
    readonly reference: string | null;
    readonly subject: string | null;
    readonly authority: string | null;
    readonly regime: string;
    /** A number that changes with every change of the text, so that a sheet can be held against a letter. */
    readonly fingerprint: string;
  };
  readonly versions: {
    readonly program: string;
    /** Rules that ran. */
    readonly rules: number;
    readonly lawAsOf: string;
    readonly holidaysKnownUntil: string;
  };
  /** Why outputs are refused, one sentence each; empty where none is. */
  readonly refusals: readonly string[];
  /** What was looked at, by subject, one sentence each. */
  readonly checked: readonly string[];
  /** What was not looked at, or looked at otherwise than usual, one sentence each. */
  readonly notChecked: readonly string[];
  /** Dates and how the due date was counted. */
  readonly dates: readonly string[];
  /** What was in the source and is not in the letter. */
  readonly leftOut: readonly string[];
  readonly findings: readonly SheetFinding[];
  readonly waivers: readonly SheetWaiver[];
  readonly files: readonly SheetFile[];
  readonly wording: readonly SheetWording[];
  readonly confirmations: readonly Confirmation[];
}

/** Whether the letter may be made as a copy to send: nothing refuses it, and a person has confirmed all that needs it. */
export function isReady({ refusals, confirmations }: CheckSheet): boolean {
  return refusals.length === 0 && confirmations.every(({ confirmed }) => confirmed);
}

/** A heading of the sheet with what stands under it, for every form in which it is shown. */
export interface SheetSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' };

/** The state of the sheet in one sentence. */
export function sheetState(sheet: CheckSheet): string {
  if (sheet.refusals.length > 0) return 'Not to be sent yet.';
  const open = sheet.confirmations.filter(({ confirmed }) => !confirmed).length;
  if (open > 0) return `Nothing that was checked stands in the way. ${open} ${open === 1 ? 'point waits' : 'points wait'} for a person to confirm.`;
  return 'Nothing that was checked stands in the way, and a person has confirmed what no program can know.';
}

/** What stands above the reasons for a refusal, which come before everything else. */
export const REFUSED = 'Why it can’t be sent yet';

/** The sheet's sections in order, without the reasons for a refusal, which stand at its head, and the confirmations, which are shown with their boxes. */
export function sheetSections(sheet: CheckSheet): readonly SheetSection[] {
  const section = (title: string, items: readonly string[], none: string): SheetSection => ({ title, paragraphs: items.length === 0 ? [none] : [], items });
  return [
    section(
      'Findings',
      sheet.findings.map(({ severity, rule, message, line }) => `${SEVERITY_WORDS[severity]}, line ${line}: ${message} (${rule})`),
      'None.',
    ),
    section(
      'Waivers',
      sheet.waivers.map(({ rule, reason, message }) => `${rule}: ${message} Waived because: ${reason}`),
      'None.',
    ),
    section('Files that go out with it', sheet.files.map(fileWords), 'None.'),
    section('Dates', sheet.dates, 'Nothing is known of the dates.'),
    section(
      'Standard wording',
      sheet.wording.map(({ id, rev, state }) => `${id}, edition ${rev}: ${state}`),
      'None is marked.',
    ),
    section('Left out of the letter', sheet.leftOut, 'Nothing.'),
    section('What was checked', sheet.checked, ''),
    section('What was not checked', sheet.notChecked, ''),
  ];
}

function fileWords({ file, title, access, lookedAt, traces }: SheetFile): string {
  const name = title === null ? file : `${file} (“${title}”)`;
  const looked = lookedAt.length === 0 ? '' : ` Looked at: ${lookedAt.join(', ')}.`;
  const seen = traces.length > 0 ? ` Seen: ${traces.join('; ')}.` : lookedAt.length > 0 ? ' Nothing of the kinds that are looked for was seen there.' : '';
  return `${name}: ${access}.${looked}${seen}`;
}
