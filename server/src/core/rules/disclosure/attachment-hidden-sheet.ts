import type { Trace, TraceKind } from '../../attachments/facts';
import type { Notice } from '../../notice/model';
import { defineRule } from '../define';
import { bySureness, factsInLetter, tracesByKind, tracesInWords } from '../support/attachments';
import { piecesSent } from '../support/piecesSent';
import { WholePhrases } from '../support/wholePhrases';
import { SECURITY } from './sources';

/** Content that is there and out of sight. */
const HIDDEN: ReadonlySet<TraceKind> = new Set([
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'filtered-rows',
  'white-text',
  'hidden-text',
  'hidden-slide',
]);
/** What points elsewhere: it tells where the file comes from, but holds no content itself. Notes are often meant to be sent. */
const POINTS_ELSEWHERE: ReadonlySet<TraceKind> = new Set(['removed-sheet-name', 'external-link', 'data-connection', 'speaker-notes']);
/** What scanning programs write behind the picture of a page, so that it can be searched. */
const SCANNED: ReadonlySet<TraceKind> = new Set(['text-behind-scan']);

export default defineRule({
  name: 'attachment-hidden-sheet',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: SECURITY,
  messages: {
    hidden: {
      what: '{file} has {what}.',
      why: 'Whoever gets the file can bring this into sight with a click. A sheet left hidden in a workbook has disclosed the details of thousands of people.',
      todo: 'Copy what is meant to be sent into a fresh file, as values only, and send that. Don’t delete the hidden part in the old file: other traces of it may remain.',
    },
    elsewhere: {
      what: '{file} has {what}.',
      why: 'It shows where the data came from and may bring some of it along, and nobody who reads the file needs it.',
      todo: 'Copy what is meant to be sent into a fresh file, as values only, and send that.',
    },
    scan: {
      what: '{file} has {what}.',
      why: 'A scanner reads the words of a page and writes them behind its picture. A box drawn into the picture, or a page that can’t be read well, doesn’t take them away.',
      todo: 'If anything on these pages was blacked out, copy the text of the page and see whether it is still there. If so, scan the blacked-out paper anew without text recognition.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { facts, at } of factsInLetter(notice, ctx.attachments)) {
        for (const [kind, traces] of tracesByKind(facts, HIDDEN)) {
          const unexplained = kind === 'hidden-sheet' ? traces.filter((trace) => !isExplained(notice, trace)) : traces;
          for (const [alike, certainty] of bySureness(unexplained))
            ctx.report({ at, message: 'hidden', values: { file: facts.file, what: tracesInWords(alike, facts.kind) }, certainty });
        }
        for (const [, traces] of tracesByKind(facts, POINTS_ELSEWHERE))
          ctx.report({ at, message: 'elsewhere', severity: 'warning', values: { file: facts.file, what: tracesInWords(traces, facts.kind) } });
        for (const [, traces] of tracesByKind(facts, SCANNED))
          ctx.report({ at, message: 'scan', severity: 'information', values: { file: facts.file, what: tracesInWords(traces, facts.kind) } });
      }
    },
  },
});

/** A sheet that is meant to be there: the letter names it, and says that it is a hidden sheet. */
function isExplained(notice: Notice, { sheet }: Trace): boolean {
  if (sheet === undefined || sheet.trim() === '') return false;
  const name = new WholePhrases([sheet]);
  return piecesSent(notice).some(
    ({ zone, sentences }) =>
      zone !== 'request' &&
      zone !== 'quoted' &&
      sentences.some(({ text }) => /\bhidden (?:work)?sheets?\b|\bsheets?\b.{0,80}\bhidden\b/i.test(text) && name.in(text).length > 0),
  );
}
