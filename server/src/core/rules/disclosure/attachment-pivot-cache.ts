import type { TraceKind } from '../../attachments/facts';
import { defineRule } from '../define';
import { bySureness, factsInLetter, tracesByKind, tracesInWords } from '../support/attachments';
import { SECURITY } from './sources';

/** Data kept behind something that shows only a part of it. */
const KEPT_BEHIND: ReadonlySet<TraceKind> = new Set(['pivot-cache', 'chart-cache', 'link-cache', 'embedded-file']);

export default defineRule({
  name: 'attachment-pivot-cache',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: SECURITY,
  messages: {
    inside: {
      what: '{file} has {what}.',
      why: 'A file inside another goes out with it, whole. A chart or table that was pasted from a workbook brings every sheet of it along, and a double click opens it.',
      todo: 'Take the file out: paste the chart or table as a picture, or print the document to a new PDF and send that.',
    },
    cache: {
      what: '{file} has {what}.',
      why: 'A table or a chart that shows totals can carry every record that they were made from. Two clicks on a total bring the records up.',
      todo: 'Paste the table or chart into a fresh file as values or as a picture, and send that as CSV or PDF.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { facts, at } of factsInLetter(notice, ctx.attachments))
        for (const [kind, traces] of tracesByKind(facts, KEPT_BEHIND))
          for (const [alike, certainty] of bySureness(traces))
            ctx.report({
              at,
              message: kind === 'embedded-file' ? 'inside' : 'cache',
              values: { file: facts.file, what: tracesInWords(alike, facts.kind) },
              certainty,
            });
    },
  },
});
