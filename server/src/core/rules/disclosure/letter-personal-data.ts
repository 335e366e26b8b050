import type { Trace } from '../../attachments/facts';
import type { Zone } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { mayHold, personalDataIn, type PersonalDatum } from '../../text/personal/find';
import type { Span } from '../../text/span';
import { judged } from '../../text/tracking';
import { defineRule, type Fix } from '../define';
import { factsInLetter } from '../support/attachments';
import { isIn, piecesSent, type SentPiece } from '../support/piecesSent';
import { printer } from '../support/printed';
import { requesterNamed } from './requesterNames';
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
      const isMarked = notice.form === 'dialect';
      const contexts = contextsOf(sent);
      const isOfAnswer = answers(sent, contexts);
      const allowed = valuesAllowed(sent.filter((one) => !isOfAnswer(one)));
      for (const value of [...Object.values(ctx.profile?.values ?? {}), ...Object.values(notice.values.signatory ?? {})]) addValues(allowed, value);
      const columnsTold = new Set<string>();
      for (const one of sent) {
        if (!isOfAnswer(one) || isIn(one.piece.block, 'advice')) continue;
        for (const { at, text, what, kind, sure } of matchesIn(one, contexts.get(one))) {
          if (allowed.has(bare(text))) continue;
          // A column of birthdays is one fault, and one finding.
          const column = `${one.piece.group} ${one.piece.column}`;
          if (kind === 'birth-date' && one.piece.kind === 'cell') {
            if (columnsTold.has(column)) continue;
            columnsTold.add(column);
          }
          ctx.report({
            at,
            message: 'pattern',
            values: { text, what },
            certainty: sure === 'certain' && isMarked ? 'certain' : 'likely',
            fix: () => ({ title: 'Take it out', edits: [{ span: at, text: `[insert: a general description in place of ${what}]` }], safe: false }),
          });
        }
      }
      const print = printer(notice, ctx);
      for (const { at, text, message, sure } of requesterNamed(notice, sent, ({ piece }) => print(piece, false), isOfAnswer))
        ctx.report({
          at,
          message,
          values: { text },
          ...(sure ? {} : { certainty: 'hint' as const }),
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
  readonly kind: PersonalDatum['kind'];
  readonly sure: PersonalDatum['sure'];
}

/** What stands over a piece. */
class Over {
  constructor(
    /** The head of its column, or in a table of two columns what its row is about. */
    readonly own: string,
    private readonly heading: Piece['prose'] | undefined,
    private readonly heads: string,
  ) {}

  /** The heading and, for a cell, the heads of all columns; the heading counts as read only where somebody asks. */
  get all(): string {
    return `${this.heading?.text ?? ''} ${this.heads}`;
  }
}

const NOTHING = new Over('', undefined, '');

/** What is personal data in a piece by more than its form: most landlines and postcodes in letters are those of offices and premises. */
function matchesIn({ piece, sentences }: SentPiece, over = NOTHING): Match[] {
  if ((over.own === '' || !mayHold(over.own)) && !piece.prose.read(mayHold)) return [];
  const found = (): readonly PersonalDatum[] => personalDataIn(piece.prose.text, over.own).filter(({ sure }) => sure !== 'possible');
  // Most numbers are nobody's; a change to one that leaves it so is no change for this rule.
  if (judged([piece.prose], () => found().length === 0)) return [];
  const prose = piece.prose.text;
  return found().flatMap(({ what, kind, start, end, sure, contact }): Match[] => {
    const sentence = sentences.find((one) => one.offset <= start && start < one.offset + one.length);
    if (contact && (BUSINESS.test(over.all) || (sentence && (sentence.has(CONTACT) || sentence.has(BUSINESS))))) return [];
    return [{ at: piece.prose.span(start, end), text: prose.slice(start, end), what, kind, sure }];
  });
}

function contextsOf(sent: readonly SentPiece[]): ReadonlyMap<SentPiece, Over> {
  const contexts = new Map<SentPiece, Over>();
  const heads = new Map<string, string>();
  let heading: Piece['prose'] | undefined;
  let first: Piece['prose'] | undefined;
  for (const one of sent) {
    const { kind, group, row = 0, column = 0, prose } = one.piece;
    if (kind === 'heading') heading = prose;
    if (kind !== 'cell') {
      contexts.set(one, new Over('', heading, ''));
      continue;
    }
    if (row === 0) {
      const own = prose.text;
      heads.set(`${group} ${column}`, own);
      heads.set(`${group}`, `${heads.get(`${group}`) ?? ''} ${own}`);
    }
    if (column === 0) first = prose;
    const own = row === 0 ? '' : (heads.get(`${group} ${column}`) ?? '');
    const isPair = column === 1 && !heads.has(`${group} 2`) && first !== undefined && !first.has(/^[\s\S]{40}/);
    contexts.set(one, new Over(isPair ? `${first?.text} ${own}` : own, heading, heads.get(`${group}`) ?? ''));
  }
  return contexts;
}

/** A column that repeats what was asked. */
const ASKED = /^\s?(?:(?:your|the|original) )?(?:questions?|requests?|request(?:ed)? information|you asked|what you asked(?: for)?|information requested)\b/i;

/**
 * Whether a piece is of the answer. What stands above the salutation is the block of the address, unless it is a sentence; the request,
 * the complaint rights, the signature, quoted matter and a column of questions are nobody's data that the answer gives.
 */
function answers(sent: readonly SentPiece[], contexts: ReadonlyMap<SentPiece, Over>): (one: SentPiece) => boolean {
  const own = new Set(
    sent.filter((one) => {
      const { piece, zone } = one;
      if (piece.quoted || (zone !== 'opening' && !OF_THE_ANSWER.has(zone))) return false;
      if (piece.kind === 'cell' && ASKED.test(contexts.get(one)?.own ?? '')) return false;
      return zone !== 'opening' || piece.prose.read(isSentence);
    }),
  );
  return (one) => own.has(one);
}

/** Lines of an address and labels of a letterhead have few words in lower case, and no full stop. */
function isSentence(text: string): boolean {
  return /[.?!:]["”’)]?$/.test(text.trimEnd()) && (text.match(/(?<!\S)[a-z]{2,}/g)?.length ?? 0) > 3;
}

/** Numbers and addresses that stand in the address, the request, the rights or the signature: the requester knows them, or the authority gives them itself. */
function valuesAllowed(others: readonly SentPiece[]): Set<string> {
  const found = new Set<string>();
  for (const { piece } of others) if (piece.prose.read(mayHold)) addValues(found, piece.prose.text);
  return found;
}

function addValues(found: Set<string>, text: string): void {
  for (const { start, end } of personalDataIn(text)) found.add(bare(text.slice(start, end)));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s()-]/g, '');
}
