import type { AuthorityProfile } from '../../config/authorityProfile';
import type { Law } from '../../law/model';
import type { Notice } from '../../notice/model';
import type { CheckResult } from '../../rules/finding';
import { timeTaken } from '../../rules/support/timeTaken';
import { WholePhrases } from '../../rules/support/wholePhrases';
import type { FrontMatterValues, IsoDate, NoticeKind, Regime } from '../../syntax/model';
import { type AnsweredQuestion, answeredQuestions, type OverallOutcome, overallOutcome, type ReliedOn, reliedOn } from '../answer';
import { draftState, draftWords } from '../draft';
import { withHighestHeading } from '../headingLevels';
import { flowHtml } from '../html';
import { clean } from '../inline';
import type { Letter, LetterBlock } from '../letter';
import { allText, logCopyOf } from './logCopy';
import type { NotMade } from '../made';
import { letterOf } from '../preview';
import { renderText } from '../text';

/** Version of the record's form: raised when a reader of the old form would go wrong. */
export const RECORD_VERSION = 1;

/** An answer as the disclosure log shows it: plain data, without the requester and without anybody’s name from the front matter. `null`: not known. */
export interface DisclosureRecord {
  readonly version: typeof RECORD_VERSION;
  /** Why this record is not to be published yet; null where it may be looked at for publishing. */
  readonly draft: { readonly words: string; readonly errors: number; readonly gaps: number; readonly personalData: number } | null;
  readonly reference: string | null;
  readonly subject: string | null;
  readonly authority: string | null;
  readonly regime: Regime | 'mixed' | 'unknown';
  readonly kind: NoticeKind;
  readonly language: string;
  readonly received: IsoDate | null;
  readonly issued: IsoDate | null;
  readonly workingDays: number | null;
  readonly outcome: OverallOutcome;
  readonly questions: readonly AnsweredQuestion[];
  readonly provisions: readonly RecordedProvision[];
  /** What is withheld, in the words of the attribute `information`. */
  readonly withheld: readonly string[];
  /** Files that go with the letter, without their folders. */
  readonly attachments: readonly { readonly file: string; readonly title: string | null }[];
  /** The letter’s words. In the HTML its highest heading has level 3. */
  readonly letter: { readonly text: string; readonly html: string };
}

export interface RecordedProvision extends Omit<ReliedOn, 'name'> {
  readonly name: string | null;
}

/** What a record is made from. */
export interface RecordSource {
  readonly notice: Notice;
  readonly law: Law;
  readonly profile?: AuthorityProfile | undefined;
  readonly authorityKind?: string | undefined;
  /** What the check found, for the mark of a draft. */
  readonly checked: CheckResult;
}

/** A record, with what a person should look at before it is published. */
export interface RecordMade {
  readonly record: DisclosureRecord;
  /** Plain sentences that name nobody. */
  readonly remarks: readonly string[];
}

/** Keys of the front matter that a record may print. Whatever else stands there is never read for it, but to take it out. */
const PRINTED = ['reference', 'subject', 'authority', 'attachments'] as const satisfies readonly (keyof FrontMatterValues)[];
type Printed = Pick<FrontMatterValues, (typeof PRINTED)[number]>;

/**
 * Makes the record of a letter for the disclosure log (`dialect.md` 10). Not made where one of the withheld words would stand in it.
 * With unwaived errors, gaps or personal data it is a draft, and says so.
 */
export function recordOf(source: RecordSource): RecordMade | NotMade {
  const { notice, law, profile, checked } = source;
  const front = notice.syntax.frontMatter;
  const all: FrontMatterValues = front?.values ?? {};
  // Front matter without an end can’t be read for certain: names in it are taken out of the letter, and nothing of it is printed.
  const printed: Printed = front?.closed ? Object.fromEntries(PRINTED.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))) : {};
  const authority = profile?.name ?? printed.authority;
  const stripped = letterOf(notice.syntax, notice, { law, profile, logCopy: true });
  const copy = logCopyOf(stripped, { requester: all.requester, signatory: all.signatory?.name, authority });
  const redact = (text: string): string => clean(copy.redact(text));
  const time = timeTaken(notice, source);
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  const draft = draftState(errors.length, copy.letter.gaps.length);
  const record: DisclosureRecord = {
    version: RECORD_VERSION,
    draft: draft ? { words: draftWords(draft), ...draft, personalData: errors.filter(({ rule }) => rule === 'letter-personal-data').length } : null,
    reference: printed.reference === undefined ? null : redact(printed.reference),
    subject: printed.subject === undefined ? null : redact(printed.subject),
    authority: authority === undefined ? null : clean(authority),
    regime: notice.regime,
    kind: notice.kind,
    language: copy.letter.lang,
    received: time.received ?? null,
    issued: time.issued ?? null,
    workingDays: time.workingDays ?? null,
    outcome: overallOutcome(notice),
    questions: answeredQuestions(notice),
    provisions: reliedOn(notice).map((one) => ({ ...one, name: one.name ?? null })),
    withheld: [...new Set(informationWithheld(notice))].map(redact),
    attachments: (printed.attachments ?? []).flatMap(({ file, title }) =>
      file === undefined ? [] : [{ file: redact(baseName(file)), title: title === undefined ? null : redact(title) }],
    ),
    letter: { text: renderText(copy.letter, draft), html: letterHtml(copy.letter) },
  };
  const words = wordThatStays(all['withheld-words'] ?? [], record, copy.letter);
  if (words !== undefined)
    return {
      problem: `“${words}” is among the withheld words and would stand in the record. Take it out of the letter, its subject and the names of its files.`,
    };
  return { record, remarks: copy.remarks };
}

/** The values of `information` on the fences of what is withheld. */
function informationWithheld(notice: Notice): readonly string[] {
  const fences = notice.outcomes.flatMap(({ kind, block }) => (kind === 'withheld' && block ? [block.fence] : []));
  return fences.flatMap(({ attributes }) =>
    attributes.filter(({ name, value }) => name === 'information' && value.trim() !== '').map(({ value }) => value.trim()),
  );
}

/** Folders may be named after a case or a person. */
function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? '';
}

/** The letter as a part of a page whose own headings take the first two levels. */
function letterHtml({ blocks }: Letter): string {
  return withHighestHeading(
    blocks.map(({ flow }) => flow),
    3,
  )
    .map(flowHtml)
    .join('\n');
}

/** The first of the withheld words that anything of a record holds; undefined where none does. */
function wordThatStays(withheld: readonly string[], record: DisclosureRecord, letter: Letter): string | undefined {
  const phrases = new WholePhrases(withheld);
  if (phrases.isEmpty) return undefined;
  const { reference, subject, authority } = record;
  const names = record.attachments.flatMap(({ file, title }) => [file.replaceAll('_', ' '), title]);
  const passages = letter.blocks.flatMap((block: LetterBlock) => allText(block.flow));
  const texts = [reference, subject, authority, ...names, ...record.withheld, ...passages, targets(record.letter.html)];
  for (const text of texts) {
    const [found] = phrases.in(text ?? '');
    if (found) return found.phrase;
  }
  return undefined;
}

/** Where the links of a letter lead, as words. */
function targets(html: string): string {
  const found = [...html.matchAll(/ href="([^"]*)"/g)].map((match) => (match[1] ?? '').replace(/%20|[/_?&=#:+]/g, ' '));
  return found.join(' \n ');
}
