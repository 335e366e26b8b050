import type { Citation, Sentence } from '../notice/model';
import type { Attribute, Fence } from '../syntax/model';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';
import { allMatches } from '../text/allMatches';

/** What stands at a place of a letter and has other places that belong to it. `span` is where it stands, exactly. */
export type Subject =
  | { readonly kind: 'provision'; readonly span: Span; readonly citation: Citation }
  | { readonly kind: 'field'; readonly span: Span; readonly name: string }
  | { readonly kind: 'question'; readonly span: Span; readonly label: string }
  | { readonly kind: 'standard'; readonly span: Span; readonly id: string };

/** Finds what stands at an offset; undefined where nothing there has another place that belongs to it. The end of a thing counts as on it. */
export function subjectAt(snapshot: Snapshot, offset: number): Subject | undefined {
  return provisionAt(snapshot, offset) ?? fieldAt(snapshot, offset) ?? questionAt(snapshot, offset) ?? standardAt(snapshot, offset);
}

/** Whether a place is on a span; its end counts, since a cursor stands behind a word as often as before it. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function provisionAt({ notice }: Snapshot, offset: number): Subject | undefined {
  const on = notice.citations.filter(({ run }) => holds(run, offset));
  const exact = on.filter(({ span }) => holds(span, offset)).sort((a, b) => length(a.span) - length(b.span) || b.span.start - a.span.start);
  // In "31(1)(a)-(c)" what lies between has the place of the last member; the last one is meant. On "section" the first member is meant.
  const citation = exact.filter(({ span }) => span.start === exact[0]?.span.start).at(-1) ?? on[0];
  return citation && { kind: 'provision', span: citation.span, citation };
}

const length = ({ start, end }: Span): number => end - start;

function fieldAt({ syntax }: Snapshot, offset: number): Subject | undefined {
  const field = syntax.fields.find(({ span, allowed }) => allowed && holds(span, offset));
  if (field) return { kind: 'field', span: { start: field.span.start + 2, end: field.span.end - 2 }, name: field.name };
  const entry = syntax.frontMatter?.entries.find(({ keySpan, path }) => path.startsWith('fields.') && holds(keySpan, offset));
  return entry && { kind: 'field', span: entry.keySpan, name: entry.path.slice('fields.'.length) };
}

function questionAt(snapshot: Snapshot, offset: number): Subject | undefined {
  const mention = questionMentions(snapshot).find(({ span }) => holds(span, offset));
  if (mention) return { kind: 'question', ...mention };
  const { start, end } = snapshot.lines.line(snapshot.lines.position(offset).line);
  const question = snapshot.notice.questions.find(({ span }) => length(span) > 0 && holds(span, offset) && start <= span.start && span.start <= end);
  return question && { kind: 'question', span: question.span, label: question.label };
}

const NAMED = /\bquestions?\s{1,2}\d{1,2}(?:\s?\([a-z]\))?(?:\s?(?:,|and|&|to|-|–|or)\s?\d{1,2}(?:\s?\([a-z]\))?){0,20}/gi;
const LABEL = /\d{1,2}(?:\s?\([a-z]\))?/gi;

/** Every number in a `questions` attribute, and after the word "question" in the letter's own words, that is the number of a question of the request. */
export function questionMentions({ notice, syntax }: Snapshot): { readonly label: string; readonly span: Span }[] {
  const labels = new Set(notice.questions.filter(({ span }) => length(span) > 0).map(({ label }) => label));
  if (labels.size === 0) return [];
  const found: { label: string; span: Span }[] = [];
  const add = (label: string, span: Span): void => {
    const normal = label.replace(/\s/g, '').toLowerCase();
    if (labels.has(normal)) found.push({ label: normal, span });
  };
  for (const fence of syntax.fences) {
    const value = attribute(fence, 'questions');
    for (const match of value?.value.matchAll(LABEL) ?? []) {
      const start = (value?.valueSpan.start ?? 0) + match.index;
      add(match[0], { start, end: start + match[0].length });
    }
  }
  for (const sentence of notice.sentences.filter(isOwn)) {
    for (const run of allMatches(sentence.text, NAMED))
      for (const match of allMatches(run[0], LABEL)) add(match[0], sentence.at(run.index + match.index, run.index + match.index + match[0].length));
  }
  return found;
}

function isOwn({ zone }: Sentence): boolean {
  return zone !== 'request' && zone !== 'quoted';
}

function standardAt({ syntax }: Snapshot, offset: number): Subject | undefined {
  for (const fence of syntax.fences) {
    const id = fence.name === 'standard' ? attribute(fence, 'id') : undefined;
    if (id && id.value !== '' && holds(id.valueSpan, offset)) return { kind: 'standard', span: id.valueSpan, id: id.value };
  }
  return undefined;
}

/** The attribute of a fence with this name. */
export function attribute({ attributes }: Fence, name: string): Attribute | undefined {
  return attributes.find((one) => one.name === name);
}
