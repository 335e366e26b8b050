import type { OutcomeName } from '../syntax/model';
import type { FrontMatterMade } from './frontMatter';
import type { IncomingLetter } from './model';
import type { PlannedBlock } from './plan';
import { earlierMessage } from './earlierMessage';
import { kindsOf, type Unmarked } from './units';

/** A sentence about a conversion, and the line of the new text that it is about, counted from 0. */
export interface ReportLine {
  readonly text: string;
  readonly line?: number;
}

/** What was recognised in a letter and what was not, in sentences for the person who goes on with it. */
export interface ConversionReport {
  readonly recognised: readonly ReportLine[];
  readonly notRecognised: readonly ReportLine[];
  /** What was left out when the file was read, or taken in a way that must be told. */
  readonly remarks: readonly string[];
}

interface Converted {
  readonly letter: IncomingLetter;
  readonly unmarked: Unmarked;
  readonly blocks: readonly PlannedBlock[];
  readonly front: FrontMatterMade;
  /** With `\n` as line ending. */
  readonly text: string;
}

const KEYS: Readonly<Record<string, string>> = {
  reference: 'the reference',
  subject: 'the subject',
  regime: 'the law',
  received: 'the date on which the request was received',
  issued: 'the date of the letter',
};

/** What the key `kind` says, by its value. */
const LETTER_KINDS: Readonly<Record<string, string>> = {
  review: 'that it is an answer to a request for review',
  extension: 'that it takes further time to weigh the public interest',
  'fees-notice': 'that it is a fees notice',
  clarification: 'that it asks the requester to clarify',
};

const OUTCOMES: Record<OutcomeName, string> = {
  disclosed: 'Information that is given',
  withheld: 'Information that is withheld',
  ncnd: 'What is neither confirmed nor denied',
  'not-held': 'Information that is not held',
  refused: 'What is refused',
};

export function reportOf(converted: Converted): ConversionReport {
  return { recognised: recognisedIn(converted), notRecognised: missedIn(converted), remarks: converted.letter.remarks };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function recognisedIn({ blocks, front, text }: Converted): readonly ReportLine[] {
  const found: ReportLine[] = [];
  if (front.keys.length > 0)
    found.push({
      text: `Front matter: ${front.keys.map((key) => (key === 'kind' ? LETTER_KINDS[front.kind ?? ''] : KEYS[key]) ?? key).join(', ')}, as the letter says.`,
      line: 0,
    });
  let from = 0;
  for (const block of blocks) {
    const at = text.indexOf(`\n:::${block.name}`, from) + 1;
    from = at;
    found.push({ text: blockWords(block), line: lineOf(text, at) });
  }
  return found;
}

function blockWords({ name, attributes }: PlannedBlock): string {
  const value = (wanted: string): string | undefined => attributes.find((attribute) => attribute.name === wanted)?.value;
  const under = value('under');
  const questions = value('questions');
  const details = [
    under === undefined ? '' : ` under ${under}`,
    questions === undefined ? '' : `, question${/^\d+(?:\([a-z]\))?$/.test(questions) ? '' : 's'} ${questions}`,
    value('further') ? ', any further information' : '',
  ];
  if (name === 'request') return 'The request.';
  if (name === 'decision') return 'The decision.';
  if (name === 'rights') return 'The rights of review and complaint.';
  return `${OUTCOMES[name as OutcomeName] ?? name}${details.join('')}.`;
}

function missedIn({ unmarked, blocks, front, text }: Converted): readonly ReportLine[] {
  const { notice, units } = unmarked;
  const missed: ReportLine[] = [];
  const has = (name: string): boolean => blocks.some((block) => block.name === name);
  const body = text.indexOf('\n---\n', 3) + 5;
  // The words of a unit stand in the new text in the order of the units.
  let from = body;
  const places = units.map(({ markdown }) => {
    const at = Math.max(from, text.indexOf(markdown, from));
    from = at + markdown.length;
    return at;
  });
  const inBlock = (index: number): boolean => blocks.some((block) => block.from <= index && index <= block.to);
  if (front.referenceMissing) missed.push({ text: 'No reference of this letter was found: put it into the front matter.', line: 2 });
  if (!has('request'))
    missed.push(
      notice.request
        ? { text: 'The request could not be marked: it does not stand in a passage of its own. Put the questions together in a block “request”.' }
        : {
            text: 'The letter does not set out the request in a passage of its own, so none was marked. If it quotes the request, put those words into a block “request”.',
          },
    );
  if (!has('rights'))
    missed.push(
      notice.rights.span
        ? { text: 'The rights of review and complaint are there, and were not marked: they stand in several places. Put them together in a block “rights”.' }
        : { text: 'No words about internal review or the regulator were found. If this letter has to give them, add them in a block “rights”.' },
    );
  for (const kind of new Set(notice.outcomes.map((outcome) => outcome.kind))) {
    if (has(kind)) continue;
    const provisions = [...new Set(notice.claims.filter((claim) => claim.region.kind === kind).map((claim) => claim.citation))];
    const at = notice.outcomes.find((outcome) => outcome.kind === kind)?.span.start ?? 0;
    const unit = units.findIndex(({ span }) => span.start <= at && at < span.end);
    missed.push({
      text: `${OUTCOMES[kind]}${provisions.length > 0 ? ` (${provisions.join(', ')})` : ''} was read and not marked: where it begins and ends can't be told for certain, or it stands beside another outcome. Where it has paragraphs of its own, mark them with a block “${kind}”.`,
      ...(unit < 0 ? {} : { line: lineOf(text, places[unit] ?? 0) }),
    });
  }
  kindsOf(unmarked).forEach((kind, index) => {
    if (kind === 'mixed' && !inBlock(index))
      missed.push({
        text: 'This passage is about more than one outcome and was left outside the blocks. Divide it if you can, and put each part into its own block.',
        line: lineOf(text, places[index] ?? 0),
      });
  });
  const earlier = earlierMessage(units);
  if (earlier >= 0)
    missed.push({
      text: 'Here an earlier message begins. It would be sent with the notice, and its words are checked like yours: put what the requester asked for into the block “request”, and take the rest out.',
      line: lineOf(text, places[earlier] ?? 0),
    });
  if (notice.outcomes.length === 0)
    missed.push({
      text: 'No outcome was recognised: nothing that the letter gives, withholds, refuses or says is not held could be told for certain. Put each part of the answer into the block for its outcome: disclosed, withheld, ncnd, not-held or refused.',
    });
  return missed;
}
