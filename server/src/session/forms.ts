import {
  type DisclosureRecord,
  type DraftState,
  draftState,
  draftWords,
  type FileFacts,
  type Letter as Leaving,
  letterOf,
  type Made,
  type NotMade,
  recordHtml,
  recordOf,
  renderHtml,
  renderText,
} from '../core/render';
import type { Snapshot } from '../core/features/snapshot';
import type { CheckOptions, CheckResult } from '../core/rules/finding';
import type { Parts } from './parts';

/** A letter with what it is checked under. */
export interface CheckedLetter {
  readonly snapshot: Snapshot;
  readonly check: CheckOptions;
}

/** What stands around a letter that is made into a form. */
export interface Surroundings {
  readonly parts: Parts;
  /** The authority's letterhead: undefined where there is none; a problem where it is named and can't be read. */
  letterhead(): Promise<Uint8Array | undefined | NotMade>;
}

/** What a form is made from. */
export interface Source extends Surroundings {
  readonly letter: CheckedLetter;
  readonly checked: CheckResult;
  /** The letter as it leaves. */
  readonly leaving: Leaving;
  readonly draft: DraftState | undefined;
}

/** A letter in a form. */
export interface Rendered {
  /** Bytes are never written to a terminal. */
  readonly content: string | Uint8Array;
  /** Why it is a draft, in words; undefined for a copy that may be sent. */
  readonly draft: string | undefined;
  /** What the person should know, in plain sentences. */
  readonly remarks: readonly string[];
}

/** A form in which a letter leaves: a value of `render --to`. */
export interface Form {
  readonly name: string;
  /** What people call it: `Word document`. */
  readonly title: string;
  /** Ending of its files, without a dot. */
  readonly ending: string;
  readonly help: string;
  /** Makes it; heavy parts are loaded here and not before. */
  make(source: Source): Promise<Rendered | NotMade>;
}

/** Every form, in the order of help. */
export const FORMS: readonly Form[] = [
  { name: 'docx', title: 'Word document', ending: 'docx', help: 'a Word document, on a letterhead where there is one', make: word },
  { name: 'pdf', title: 'PDF', ending: 'pdf', help: 'a PDF with headings, lists and tables that a screen reader can follow', make: pdf },
  {
    name: 'html',
    title: 'Web page',
    ending: 'html',
    help: 'one file that needs nothing else',
    make: async (source) => plain(source, renderHtml(source.leaving, source.draft)),
  },
  {
    name: 'text',
    title: 'Text for e-mail',
    ending: 'txt',
    help: 'plain text for e-mail, 72 characters wide',
    make: async (source) => plain(source, renderText(source.leaving, source.draft)),
  },
  {
    name: 'record',
    title: 'Disclosure-log record (data)',
    ending: 'record.json',
    help: 'for the disclosure log, as JSON and without the requester',
    make: async (source) => recorded(source, (record) => `${JSON.stringify(record, null, 2)}\n`),
  },
  {
    name: 'record-html',
    title: 'Disclosure-log record (web page)',
    ending: 'record.html',
    help: 'the same as a web page',
    make: async (source) => recorded(source, recordHtml),
  },
];

async function word(source: Source): Promise<Rendered | NotMade> {
  const letterhead = await source.letterhead();
  if (letterhead !== undefined && 'problem' in letterhead) return letterhead;
  const { wordFile } = await source.parts.word();
  return file(source, await wordFile(source.leaving, factsOf(source), letterhead));
}

async function pdf(source: Source): Promise<Rendered | NotMade> {
  const [{ pdfFile }, fonts] = await Promise.all([source.parts.pdf(), source.parts.fonts()]);
  return file(source, await pdfFile(source.leaving, factsOf(source), fonts));
}

/** What a file may say about itself. */
function factsOf({ letter: { check, snapshot }, draft }: Source): FileFacts {
  return { author: check.profile?.name, date: snapshot.notice.values.issued, draft };
}

function file({ draft }: Source, made: Made | NotMade): Rendered | NotMade {
  return 'problem' in made ? made : { content: made.bytes, draft: draft && draftWords(draft), remarks: made.remarks };
}

/** Reads a letter as it leaves, with what every form asks. */
export function sourceOf(letter: CheckedLetter, checked: CheckResult, around: Surroundings): Source {
  const { snapshot, check } = letter;
  const leaving = letterOf(snapshot.syntax, snapshot.notice, { law: snapshot.engine.law, profile: check.profile });
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  return { parts: around.parts, letterhead: () => around.letterhead(), letter, checked, leaving, draft: draftState(errors, leaving.gaps.length) };
}

function plain({ draft }: Source, content: string | Uint8Array): Rendered {
  return { content, draft: draft && draftWords(draft), remarks: [] };
}

function recorded({ letter: { snapshot, check }, checked }: Source, form: (record: DisclosureRecord) => string): Rendered | NotMade {
  const { notice, engine } = snapshot;
  const made = recordOf({ notice, law: engine.law, profile: check.profile, authorityKind: check.authorityKind, checked });
  if ('problem' in made) return made;
  return { content: form(made.record), draft: made.record.draft?.words, remarks: made.remarks };
}
