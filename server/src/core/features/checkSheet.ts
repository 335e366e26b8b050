import type { AttachmentFacts } from '../attachments/facts';
import { deadlineLines, wholeDate } from '../law/calendar/deadlineWords';
import { KNOWN_UNTIL } from '../law/calendar/bankHolidays';
import { standardBlocks, type StandardState } from '../notice/standards';
import { hashOf } from '../render/blockIds';
import type { CheckSheet, SheetFile, SheetFinding, SheetWording } from '../render/checkSheet/checkSheet';
import { counted } from '../render/draft';
import { gapWords } from '../render/letter';
import { letterOf } from '../render/preview';
import { isActive } from '../rules/engine';
import type { CheckResult } from '../rules/finding';
import { accessWords, listedAttachments } from '../rules/support/attachments';
import { clockOf } from '../rules/support/clock';
import { SUBJECT_OF } from '../rules/registry';
import { shippedLibrary } from '../wording/library';
import { tracesSeen } from './attachmentWords';
import { questionsForPeople } from './confirmations';
import type { FeatureContext, Snapshot } from './snapshot';

/** What a check sheet knows besides the letter. */
export interface SheetContext extends FeatureContext {
  /** The day of the check. */
  readonly date: string;
  /** Name of the file of the letter, without its folder. */
  readonly file: string;
  /** Version of the program. */
  readonly program: string;
  /** Paths of the files that the letter names, whether or not they could be looked into. */
  readonly files: readonly string[];
  /** Ids of the confirmations that a person has given. */
  readonly confirmed: readonly string[];
}

/** Makes the check sheet of one version of a letter. */
export function checkSheet(snapshot: Snapshot, context: SheetContext): CheckSheet {
  const { notice, engine } = snapshot;
  const { check } = context;
  const result = snapshot.check(check);
  const facts = check.attachments ?? [];
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = result.findings.filter(({ severity }) => severity === 'warning').length;
  const questions = questionsForPeople({ notice, files: context.files, facts, waived: result.waived.length, warnings });
  return {
    date: context.date,
    letter: {
      file: context.file,
      reference: notice.values.reference ?? null,
      subject: notice.values.subject ?? null,
      authority: check.profile?.name ?? notice.values.authority ?? null,
      regime: notice.regime === 'unknown' ? `not said, read as ${notice.defaultRegime}` : notice.regime === 'mixed' ? 'more than one' : notice.regime,
      fingerprint: hashOf(snapshot.text),
    },
    versions: {
      program: context.program,
      rules: engine.rules.filter((rule) => isActive(rule, check)).length,
      lawAsOf: engine.law.asOf,
      holidaysKnownUntil: KNOWN_UNTIL,
    },
    refusals: refusalsOf(snapshot, context, errors),
    checked: checkedOf(snapshot, context),
    notChecked: notCheckedOf(snapshot, context, result),
    dates: datesOf(snapshot, context),
    leftOut: leftOutOf(snapshot),
    findings: result.findings.map((finding): SheetFinding => {
      const { rule, severity, message } = finding;
      return { rule, severity, message, line: snapshot.lines.position(finding.span.start).line + 1 };
    }),
    waivers: result.waived.map(({ finding, reason }) => ({ rule: finding.rule, reason, message: finding.message })),
    files: filesOf(snapshot, context, facts),
    wording: wordingOf(snapshot, context),
    confirmations: questions.map((question) => ({ ...question, confirmed: context.confirmed.includes(question.id) })),
  };
}

function refusalsOf({ syntax, notice, engine }: Snapshot, { check }: SheetContext, errors: number): string[] {
  const letter = letterOf(syntax, notice, { law: engine.law, profile: check.profile });
  const gaps = letter.gaps.map(({ reason, name }) => gapWords(reason, name));
  return [
    ...(errors > 0 ? [`${counted(errors, 'error')} to put right, or to waive with a reason where that is allowed.`] : []),
    ...(gaps.length > 0 ? [`${counted(gaps.length, 'gap')} in the letter: ${[...new Set(gaps)].join(' ')}`] : []),
  ];
}

const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  notice: 'the answer to each question',
  exemptions: 'exemptions and their limbs',
  harm: 'harm and likelihood',
  'public-interest': 'public interest tests',
  ncnd: 'neither confirming nor denying',
  'particular-exemptions': 'what particular exemptions need',
  rights: 'internal review and the regulator',
  time: 'dates and deadlines',
  disclosure: 'accidental disclosure',
  language: 'left-over text and language',
  regime: 'the regime',
  dialect: 'marks, fields and standard wording',
};

function checkedOf({ engine, notice }: Snapshot, { check, files }: SheetContext): string[] {
  const counts = new Map<string, number>();
  for (const rule of engine.rules) {
    const subject = SUBJECT_OF[rule.name];
    if (subject !== undefined && isActive(rule, check)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const subjects = [...counts].map(([subject, count]) => `${SUBJECT_WORDS[subject] ?? subject} (${counted(count, 'rule')})`);
  return [
    `Rules about ${subjects.join(', ')}.`,
    `Fields: ${counted(notice.fields.filter(({ allowed }) => allowed).length, 'field')}, filled in from front matter, profile and regulator where they say something.`,
    files.length === 0 ? 'Files: the letter names none.' : `Files: ${counted(files.length, 'file')} named by the letter, with what is said of each above.`,
    check.neighbours === undefined
      ? 'Other notices: not compared.'
      : 'Other notices of the workspace: compared for copied reasons, other cases’ references and other answers to similar requests.',
  ];
}

function notCheckedOf({ engine, notice }: Snapshot, { check }: SheetContext, { broken }: CheckResult): string[] {
  const levels = Object.entries(check.levels ?? {});
  const off = levels.filter(([, level]) => level === 'off').map(([name]) => name);
  const changed = levels.filter(([, level]) => level !== 'off').map(([name, level]) => `${name} (${level})`);
  const previews = engine.rules.filter((rule) => rule.status === 'preview' && !isActive(rule, check)).length;
  return [
    ...(off.length > 0 ? [`Switched off in .foi/config.yaml: ${off.join(', ')}.`] : []),
    ...(changed.length > 0 ? [`Level changed in .foi/config.yaml: ${changed.join(', ')}.`] : []),
    ...(broken.length > 0 ? [`Failed, by a fault of the program: ${broken.map(({ rule }) => rule).join(', ')}.`] : []),
    ...(previews > 0 ? [`${counted(previews, 'rule')} on trial, which run only where they are switched on.`] : []),
    ...(notice.form === 'plain' ? ['The letter has no marks: it was read from its headings and words, with less certainty.'] : []),
    'Whether what the letter says is true, and whether its reasons are good.',
  ];
}

function datesOf({ notice }: Snapshot, { check }: SheetContext): readonly string[] {
  const clock = clockOf(notice, check, notice.kind === 'fees-notice' ? 'fees-notice' : undefined);
  const { issued, sent } = notice.values;
  return [
    ...(clock ? deadlineLines(clock) : []),
    ...(issued === undefined ? [] : [`Date of the letter: ${wholeDate(issued)}.`]),
    ...(sent === undefined ? [] : [`Sent: ${wholeDate(sent)}.`]),
  ];
}

/** What was taken out of the source, counted and never quoted. */
function leftOutOf({ syntax, notice }: Snapshot): string[] {
  const inComments = notice.waivers.filter(({ comment }) => comment !== undefined).length;
  const comments = syntax.comments.length - inComments;
  const internal = syntax.blocks.filter(({ name }) => name === 'internal').length;
  const hidden = syntax.blocks.filter(({ name }) => name === undefined).length;
  return [
    ...(syntax.frontMatter ? ['The front matter.'] : []),
    ...(internal > 0 ? [`${counted(internal, 'internal note')}.`] : []),
    ...(comments > 0 ? [`${counted(comments, 'comment')}.`] : []),
    ...(inComments > 0 ? [`${counted(inComments, 'comment')} with a waiver.`] : []),
    ...(hidden > 0 ? [`${counted(hidden, 'block')} that can’t be read.`] : []),
  ];
}

function filesOf({ notice }: Snapshot, { files }: SheetContext, facts: readonly AttachmentFacts[]): SheetFile[] {
  const titles = new Map(listedAttachments(notice).map(({ file, title }) => [file, title]));
  return files.map((file) => {
    const found = facts.find((one) => one.file === file);
    return {
      file,
      title: titles.get(file) ?? null,
      access: found ? accessWords(found.access) : 'not looked into, for it can’t be read from here',
      lookedAt: found?.lookedAt ?? [],
      traces: found ? tracesSeen(found) : [],
    };
  });
}

const STATES: Readonly<Record<StandardState, string>> = {
  current: 'current',
  edited: 'its words were edited',
  superseded: 'superseded by another edition',
  expired: 'no longer to be used',
  unknown: 'not in the library',
  'other-regime': 'not for letters under this law',
  'unknown-edition': 'the library has no such edition',
};

function wordingOf({ notice }: Snapshot, { check }: SheetContext): SheetWording[] {
  return standardBlocks(notice, check.library ?? shippedLibrary(), check.today).map(({ id, rev, state }) => ({
    id: id.value,
    rev: rev.value,
    state: STATES[state],
  }));
}
