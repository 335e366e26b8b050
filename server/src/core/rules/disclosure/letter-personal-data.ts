import type { Trace } from '../../attachments/facts';
import type { Notice, Zone } from '../../notice/model';
import { personalDataIn, type PersonalDatum } from '../../text/personal/find';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { factsInLetter } from '../support/attachments';
import { isIn, piecesSent, type SentPiece } from '../support/piecesSent';
import { printer } from '../support/printed';
import { WholePhrases } from '../support/wholePhrases';
import { birthDates } from './birthDates';
import { SECURITY } from './sources';

/** The answer itself. What stands in the address, the salutation, the request, the complaint rights and the signature is no personal data of the letter. */
const OF_THE_ANSWER: ReadonlySet<Zone> = new Set(['decision', 'body', 'disclosed']);
/** A sentence that tells the requester how to get in touch. */
const CONTACT =
  /\b(?:contact\w*|write|e-?mail(?:ing)? (?:us|me|them|him|her|to)|by e-?mail|get in touch|telephon\w*|phone|call(?:ing)?|ring|text|quer(?:y|ies)|questions|enquir\w*|further information|send|submit\w*|appl(?:y|ications?)|address(?:ed)?|reply|speak|reach(?:ed)?|available (?:from|at|on)|published)\b/i;
/** Columns and headings that make numbers and mailboxes those of businesses and services. */
const BUSINESS =
  /\b(?:business(?:es)?|operators?|compan(?:y|ies)|firms?|suppliers?|contractors?|premises|schools?|practices?|surger(?:y|ies)|providers?|councillors?|members?|MPs?|trustees|governors|duty|helplines?|hotlines?|services?)\b/i;

export default defineRule({
  name: 'letter-personal-data',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [...SECURITY, { act: 'FOIA', at: '40' }],
  messages: {
    pattern: {
      what: '“{text}” looks like {what}.',
      why: 'An answer to a request is an answer to the world. Data about a living person may only go out where the law on data protection allows it.',
      todo: 'Take it out, and say by role or kind who or what is meant. If it may be given, give it under a heading that says whose it is as a public office or business.',
    },
    file: {
      what: '{file} holds what looks like {what}.',
      why: 'What goes out with an answer is read by everyone, as the answer is. A column that nobody needed has given away people’s details before.',
      todo: 'Take the column or the words out of the file. If they may be given, give them under a heading that says whose they are as a public office or business.',
    },
    requester: {
      what: 'The requester’s name stands in this copy for the disclosure log: “{text}”.',
      why: 'The log is read by everyone, and who asked is personal data of the requester.',
      todo: 'Write [Requester] instead.',
    },
    'requester-in-answer': {
      what: 'The requester’s name stands in the answer itself: “{text}”.',
      why: 'Answers are published and passed on. The name belongs in the address and the salutation, where the copy for the log replaces it.',
      todo: 'Write “you”, or use the field ((requester.name)), which the copy for the log replaces.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { facts, at } of factsInLetter(notice, ctx.attachments))
        for (const trace of facts.traces)
          if (trace.kind === 'personal-data') ctx.report({ at, message: 'file', values: { file: facts.file, what: inFile(trace) }, certainty: 'likely' });
      const sent = piecesSent(notice);
      const headings = headingsOver(sent);
      const elsewhere = valuesElsewhere(sent);
      for (const [index, one] of sent.entries()) {
        if (!OF_THE_ANSWER.has(one.zone) || one.piece.quoted || isIn(one.piece.block, 'advice')) continue;
        const context = headings[index] ?? '';
        for (const { at, text, what, sure } of matchesIn(one, context)) {
          if (elsewhere.has(bare(text))) continue;
          ctx.report({
            at,
            message: 'pattern',
            values: { text, what },
            certainty: sure === 'possible' ? 'hint' : sure === 'certain' && notice.form === 'dialect' ? 'certain' : 'likely',
            fix: () => ({ title: 'Take it out', edits: [{ span: at, text: `[insert: a general description in place of ${what}]` }], safe: false }),
          });
        }
      }
      for (const { at, text } of birthDates(sent.filter(({ zone, piece }) => OF_THE_ANSWER.has(zone) && !piece.quoted)))
        ctx.report({ at, message: 'pattern', values: { text, what: 'a date of birth' }, certainty: notice.form === 'dialect' ? 'certain' : 'likely' });
      for (const { at, text, message } of requesterNamed(notice, sent, printer(notice, ctx)))
        ctx.report({
          at,
          message,
          values: { text },
          ...(message === 'requester'
            ? { fix: (): Fix => ({ title: 'Write [Requester]', edits: [{ span: at, text: '[Requester]' }], safe: false }) }
            : { severity: 'warning' as const }),
        });
    },
  },
});

/** What a file holds and where: `a mobile number (C4, 12 in all)`. */
function inFile({ value = 'personal data', cells, page, count }: Trace): string {
  const places = [cells ?? '', page === undefined ? '' : `page ${page}`, count === undefined || count === 1 ? '' : `${count} in all`].filter(
    (place) => place !== '',
  );
  return places.length === 0 ? value : `${value} (${places.join(', ')})`;
}

interface Match {
  readonly at: Span;
  readonly text: string;
  readonly what: string;
  readonly sure: PersonalDatum['sure'];
}

function matchesIn({ piece, sentences }: SentPiece, context: string): Match[] {
  const prose = piece.prose.text;
  return personalDataIn(prose, context).flatMap(({ what, start, end, sure, contact }): Match[] => {
    const sentence = sentences.find((one) => one.offset <= start && start < one.offset + one.text.length);
    if (contact && (BUSINESS.test(context) || (sentence && (CONTACT.test(sentence.text) || BUSINESS.test(sentence.text))))) return [];
    return [{ at: piece.prose.span(start, end), text: prose.slice(start, end), what, sure }];
  });
}

/** For each piece, what stands over it: for a cell its column's head and row's first cell, for the rest the nearest heading. */
function headingsOver(sent: readonly SentPiece[]): string[] {
  let heading = '';
  let columns = new Map<string, string>();
  return sent.map(({ piece }) => {
    if (piece.kind === 'heading') heading = piece.prose.text;
    if (piece.kind !== 'cell') {
      columns = new Map();
      return heading;
    }
    const key = `${piece.group}`;
    if (piece.row === 0) columns.set(key, `${columns.get(key) ?? ''} ${piece.prose.text}`);
    return `${heading} ${columns.get(key) ?? ''}`;
  });
}

/** Numbers and addresses that stand in the address, the request, the rights or the signature: the requester knows them, or the authority gives them itself. */
function valuesElsewhere(sent: readonly SentPiece[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { piece, zone } of sent) {
    if (OF_THE_ANSWER.has(zone) && !piece.quoted) continue;
    for (const { start, end } of personalDataIn(piece.prose.text)) found.add(bare(piece.prose.text.slice(start, end)));
  }
  return found;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

interface Named {
  readonly at: Span;
  readonly text: string;
  readonly message: 'requester' | 'requester-in-answer';
}

/** Places where the name of the requester stands as text. A single word could be any word, so in an answer only a full name counts. */
function requesterNamed(notice: Notice, sent: readonly SentPiece[], print: ReturnType<typeof printer>): Named[] {
  const name = notice.values.requester?.name?.trim() ?? '';
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (last.length < 2) return [];
  const isCopy = notice.values['published-copy'] === true;
  if (!isCopy && words.length < 2) return [];
  // The letter may be addressed to the surname alone.
  const titled = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Professor', 'Prof', 'Cllr', 'Councillor'].map((title) => `${title} ${last}`);
  const phrases = new WholePhrases(isCopy ? [name, ...titled] : [name], true);
  const found = sent.flatMap(({ piece, zone }) => {
    if (!isCopy && (!OF_THE_ANSWER.has(zone) || piece.quoted)) return [];
    const printed = print(piece, false);
    return phrases.in(printed.text).map(
      ({ span }): Named => ({
        at: printed.at(span.start, span.end),
        text: printed.text.slice(span.start, span.end),
        message: isCopy ? 'requester' : 'requester-in-answer',
      }),
    );
  });
  if (!isCopy) return found;
  const subject = notice.syntax.frontMatter?.entries.find(({ path }) => path === 'subject');
  const inSubject = phrases
    .in(subject?.value ?? '')
    .map(({ phrase }): Named => ({ at: subject?.valueSpan ?? { start: 0, end: 0 }, text: phrase, message: 'requester' }));
  return [...inSubject, ...found];
}
