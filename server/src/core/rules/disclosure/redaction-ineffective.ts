import type { TraceKind } from '../../attachments/facts';
import { defineRule, type Fix } from '../define';
import { bySureness, factsInLetter, tracesByKind, tracesInWords } from '../support/attachments';
import { piecesSent } from '../support/piecesSent';
import { isLabel, LEFT_READABLE } from './redactionMarks';
import { SECURITY } from './sources';
import { allMatches } from '../../text/allMatches';

/** The same marks, to ask whether there are any. */
const SEEN = LEFT_READABLE.map(({ pattern }) => new RegExp(pattern.source, pattern.flags.replace('g', '')));

/** Redaction that covers and does not remove. */
const COVERED: ReadonlySet<TraceKind> = new Set(['text-under-rectangle', 'text-under-annotation', 'text-under-highlight', 'drawn-box', 'cropped-image']);

export default defineRule({
  name: 'redaction-ineffective',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: SECURITY,
  messages: {
    file: {
      what: '{file} has {what}.',
      why: 'Whoever gets the file can copy the text from under the mark, or move the mark aside.',
      todo: 'Take the text itself out, then make the page flat (print it to an image or use a redaction tool), and write the exemption over the gap.',
    },
    box: {
      what: '{file} has {what}.',
      why: 'A box hides what lies under it on the screen only. Whoever gets the file can move the box aside and read on.',
      todo: 'If it is there to hide something, take the text itself out and write “[redacted]” with the exemption in its place.',
    },
    cropped: {
      what: '{file} has {what}.',
      why: 'What was cut off is only out of sight. Whoever gets the file can bring it back with a click.',
      todo: 'If nobody is to see what was cut off, delete the cropped areas (Compress Pictures in Office), or crop the picture and save it anew before you put it in.',
    },
    words: {
      what: '“{words}” is marked as {how}, but can still be read.',
      why: 'A mark around words does not take them out: the requester reads them.',
      todo: 'Take the words out and leave only the mark, with the exemption. If nothing is to be redacted here, take the mark away.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { facts, at } of factsInLetter(notice, ctx.attachments))
        for (const [kind, traces] of tracesByKind(facts, COVERED))
          for (const [alike, certainty] of bySureness(traces))
            ctx.report({
              at,
              message: kind === 'cropped-image' ? 'cropped' : kind === 'drawn-box' ? 'box' : 'file',
              values: { file: facts.file, what: tracesInWords(alike, facts.kind) },
              certainty,
            });
      for (const { piece, zone } of piecesSent(notice)) {
        // The requester's marks are the requester's, and code is meant as it stands.
        if (zone === 'request' || zone === 'quoted' || piece.kind === 'code') continue;
        if (!SEEN.some((pattern) => piece.prose.has(pattern))) continue;
        for (const { pattern, how, sure, label } of LEFT_READABLE)
          for (const match of allMatches(piece.prose.text, pattern)) {
            const words = (match[1] ?? '').trim();
            if (words === '' || (label && isLabel(words))) continue;
            const at = piece.prose.span(match.index, match.index + match[0].length);
            const fix = (): Fix => ({ title: 'Leave only the mark', edits: [{ span: at, text: '[redacted]' }], safe: false });
            ctx.report({ at, message: 'words', values: { words, how }, certainty: sure && notice.form === 'dialect' ? 'certain' : 'likely', fix });
          }
      }
    },
  },
});
