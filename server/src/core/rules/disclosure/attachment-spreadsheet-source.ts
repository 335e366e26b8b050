import { endingOf, kindOfName } from '../../attachments/kind';
import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Severity } from '../define';
import { linkedFiles, listedAttachments } from '../support/attachments';
import { piecesSent } from '../support/piecesSent';
import { SECURITY } from './sources';
import { allMatches } from '../../text/allMatches';

/** A request that asks for a spreadsheet, or for data to use again: then the form is the requester's choice (section 11), and only its source is left to check. */
const ASKED_FOR = /\b(?:spread-?sheets?|excel|xlsx?|\.?ods|machine[- ]readable|re-?usable|re-?use)\b/i;
/** A file name in the words of a letter without marks, where the sentence says that it goes out. */
const FILE_NAME = /\b[\w()-]{1,80}\.(?:xlsx|xlsm|xlsb|xls|ods)\b/gi;
/** What the requester sent, and what came to the authority with it. */
const RECEIVED =
  /\byou(?: have| had)? (?:also )?(?:attached|enclosed|sent|supplied|provided)\b|\b(?:attached|enclosed) (?:to|with|in) your\b|\byour (?:attachment|enclosure)/i;
const SENT = /\b(?:attach(?:ed|ing|ment)?|enclos(?:ed|ing|e)|accompan(?:ies|ying))\b/i;

export default defineRule({
  name: 'attachment-spreadsheet-source',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [...SECURITY, { act: 'FOIA', at: '11' }],
  messages: {
    spreadsheet: {
      what: '{file} is a spreadsheet ({ending}).',
      why: 'A workbook can carry hidden sheets, the records behind a pivot table and the names of those who worked on it. That is how the largest accidental disclosures of recent years happened.',
      todo: 'Send the figures as CSV or PDF, made from a fresh copy that holds values only. If the requester wanted a spreadsheet, say in the letter why this form was chosen.',
    },
  },
  on: {
    notice(notice, ctx) {
      const asked = notice.request !== undefined && ASKED_FOR.test(notice.slice(notice.request.span.start, notice.request.span.end));
      const severity: Severity = asked ? 'information' : 'warning';
      for (const { file, at, certainty } of named(notice)) {
        if (kindOfName(file) !== 'spreadsheet') continue;
        ctx.report({ at, message: 'spreadsheet', values: { file, ending: `.${endingOf(file)}` }, severity, certainty });
      }
    },
  },
});

/** Every file that the letter sends, each once: the list in the front matter, links to files beside the letter, and names in a letter without marks. */
function named(notice: Notice): { readonly file: string; readonly at: Span; readonly certainty: 'certain' | 'likely' }[] {
  const listed = listedAttachments(notice).flatMap(({ file, at }) => (file === undefined ? [] : [{ file, at }]));
  const seen = new Set(listed.map(({ file }) => file));
  const linked = linkedFiles(notice).filter(({ file }) => !seen.has(file) && seen.add(file));
  const certain = [...listed, ...linked].map((one) => ({ ...one, certainty: 'certain' as const }));
  return notice.form === 'plain' ? namesInWords(notice) : certain;
}

function namesInWords(notice: Notice): { readonly file: string; readonly at: Span; readonly certainty: 'likely' }[] {
  return piecesSent(notice).flatMap(({ zone, sentences }) => {
    if (zone === 'request' || zone === 'quoted') return [];
    return sentences.flatMap((sentence) =>
      sentence.has(SENT) && !sentence.has(RECEIVED)
        ? allMatches(sentence.text, FILE_NAME).map((match) => ({
            file: match[0],
            at: sentence.at(match.index, match.index + match[0].length),
            certainty: 'likely' as const,
          }))
        : [],
    );
  });
}
