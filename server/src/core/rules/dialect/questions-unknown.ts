import type { Notice } from '../../notice/model';
import { wholesOfQuestion } from '../../notice/questionsNamed';
import { parseQuestions } from '../../syntax/questions';
import type { Attribute } from '../../syntax/model';
import { derived } from '../../text/derived';
import type { Span } from '../../text/span';
import { defineRule } from '../define';

export default defineRule({
  name: 'questions-unknown',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'dialect', at: '3' },
    { act: 'FOIA', at: '1(1)' },
  ],
  messages: {
    unknown: {
      what: 'The request has no question {question}.',
      why: 'A block that names a question which was not asked leaves it open which question it answers.',
      todo: 'Name one of the questions of the request: {known}.',
    },
    repeated: {
      what: 'The number {question} stands for two questions of the request.',
      why: 'An answer to “question {question}” could be an answer to either of them.',
      todo: 'Number the questions through, so that each has a number of its own.',
    },
    renumbered: {
      what: 'This question is written as number {written}, but the requester will see it as number {shown}.',
      why: 'Markdown counts a list from its first number. An answer to “question {written}” would then be about another question.',
      todo: 'Write {shown} here, or put a line of text between the lists so that each counts from its own start.',
    },
  },
  on: {
    fence(fence, ctx) {
      const { notice } = ctx;
      const attribute = fence.attributes.find(({ name }) => name === 'questions');
      if (!attribute || notice.request === undefined) return;
      const asked = askedIn(notice);
      for (const { label, span } of labelsIn(attribute))
        if (!asked.labels.has(label)) ctx.report({ at: span, message: 'unknown', values: { question: label, known: asked.known } });
    },
    notice(notice, ctx) {
      if (notice.request?.certainty !== 'block' || notice.request.counted !== 'list') return;
      const seen = new Set<string>();
      for (const { label, span } of notice.questions) {
        if (seen.has(label)) ctx.report({ at: markerOf(notice, span), message: 'repeated', values: { question: label } });
        seen.add(label);
      }
      const places = new Set(notice.questions.map(({ span }) => span));
      for (const piece of notice.pieces) {
        const { number, marker, span } = piece;
        if (!places.has(span) || piece.depth !== 1 || number === undefined || marker === undefined) continue;
        const written = marker.slice(0, -1);
        if (Number(written) === number) continue;
        const at = { start: span.start, end: span.start + written.length };
        ctx.report({
          at,
          message: 'renumbered',
          values: { written, shown: String(number) },
          fix: () => ({ title: `Write ${number}`, edits: [{ span: at, text: String(number) }], safe: true }),
        });
      }
    },
  },
});

/** The labels of the questions that are asked, and of those that have parts; and those that are asked in words. */
const askedIn = derived(({ questions }: Notice): { readonly labels: ReadonlySet<string>; readonly known: string } => {
  const known = questions.map(({ label }) => label);
  return { labels: new Set([...known, ...known.flatMap(wholesOfQuestion)]), known: known.join(', ') };
}, true);

/** The labels that a value names, ranges written out, each with the stretch of the value that names it. Empty for a value that is badly written: that is `block-attribute`. */
function labelsIn(attribute: Attribute): { label: string; span: Span }[] {
  const found: { label: string; span: Span }[] = [];
  let at = attribute.valueSpan.start;
  for (const part of attribute.value.split(',')) {
    const start = at + (part.length - part.trimStart().length);
    const span = { start, end: start + part.trim().length };
    at += part.length + 1;
    const read = parseQuestions(part);
    if (!read || read.all) continue;
    for (const { from, to, part: letter } of read.entries) {
      if (letter !== undefined) found.push({ label: `${from}(${letter})`, span });
      // The ends of a range settle it: questions are numbered through.
      else for (const number of new Set([from, to])) found.push({ label: String(number), span });
    }
  }
  return found;
}

function markerOf(notice: Notice, question: Span): Span {
  const length = /^\d{1,9}[.)]?/.exec(notice.slice(question.start, question.start + 10))?.[0].length ?? question.end - question.start;
  return { start: question.start, end: question.start + length };
}
