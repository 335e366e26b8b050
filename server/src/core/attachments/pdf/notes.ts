import type { Trace } from '../facts';
import { isRecord, wordsOf } from './values';

/** Marks by which people remark on a page. */
const REMARKS: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  'Stamp',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Ink',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
]);
/** Flags of an annotation that keep it out of sight: hidden, and not shown on a screen. */
const OUT_OF_SIGHT = 0x02 | 0x20;

export interface PageNotes {
  readonly traces: readonly Trace[];
  /** Ids of form fields. */
  readonly fields: ReadonlySet<string>;
}

/** What is laid over one page. @param answer the parser’s annotations of the page */
export function notesOn(page: number, answer: unknown): PageNotes {
  const marks = Array.isArray(answer) ? answer.filter(isRecord) : [];
  const remarks = marks.filter((mark) => REMARKS.has(kindOf(mark)) && wordsOf(mark['contentsObj']) !== '');
  const unapplied = marks.filter((mark) => kindOf(mark) === 'Redact');
  const files = marks.filter((mark) => kindOf(mark) === 'FileAttachment');
  const fields = marks.filter((mark) => kindOf(mark) === 'Widget');
  const unseen = fields.filter((field) => isOutOfSight(field) && isFilled(field['fieldValue']));
  const authors = [...new Set(remarks.map((mark) => wordsOf(mark['titleObj'])).filter((name) => name !== ''))];
  const [author] = authors;
  const traces: Trace[] = [];
  if (remarks.length > 0)
    traces.push({ kind: 'comment', page, count: remarks.length, ...(author !== undefined && authors.length === 1 ? { value: author } : {}) });
  if (unapplied.length > 0)
    traces.push({ kind: 'text-under-annotation', page, count: unapplied.length, detail: 'marked for redaction, and the redaction was not carried out' });
  for (const file of files) traces.push({ kind: 'embedded-file', page, ...named(fileNameOf(file['file'])) });
  if (unseen.length > 0) traces.push({ kind: 'hidden-text', page, count: unseen.length, detail: 'filled form fields that do not show' });
  return { traces, fields: new Set(fields.map((field) => String(field['id']))) };
}

/** The files inside a PDF file. @param answer the parser’s list of them */
export function filesInside(answer: unknown): Trace[] {
  return isRecord(answer) ? Object.values(answer).map((file): Trace => ({ kind: 'embedded-file', ...named(fileNameOf(file)) })) : [];
}

/** Whether a list of what happens when holds any program code. @param actions the parser’s, by their events */
export function hasCode(actions: unknown): boolean {
  return isRecord(actions) && Object.values(actions).some((code) => Array.isArray(code) && code.length > 0);
}

/** Whether any form field runs code. The parser’s own answer counts a place for a signature as one. @param answer the parser’s fields by name */
export function fieldsHaveCode(answer: unknown): boolean {
  return (
    isRecord(answer) && Object.values(answer).some((ofName) => Array.isArray(ofName) && ofName.some((field) => isRecord(field) && hasCode(field['actions'])))
  );
}

function named(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}

function fileNameOf(file: unknown): string {
  return isRecord(file) ? wordsOf(file['filename']) : '';
}

function kindOf(mark: Readonly<Record<string, unknown>>): string {
  return typeof mark['subtype'] === 'string' ? mark['subtype'] : '';
}

function isOutOfSight({ annotationFlags, hidden }: Readonly<Record<string, unknown>>): boolean {
  return hidden === true || (typeof annotationFlags === 'number' && (annotationFlags & OUT_OF_SIGHT) !== 0);
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' && value !== 'Off' : Array.isArray(value) && value.some(isFilled);
}
