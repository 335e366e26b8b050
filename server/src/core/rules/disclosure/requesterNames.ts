import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import type { SentPiece } from '../support/piecesSent';
import type { Printed } from '../support/printed';
import { WholePhrases, withoutUnseen } from '../support/wholePhrases';

export interface Named {
  readonly at: Span;
  readonly text: string;
  readonly message: 'requester' | 'requester-in-answer';
  /** A surname alone may be another person's, or a word. */
  readonly sure: boolean;
}

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Professor', 'Prof', 'Cllr', 'Councillor', 'Sir', 'Dame', 'Lady', 'Lord', 'Rev'];
const TITLE = new RegExp(`^(?:${TITLES.join('|')}|Reverend)\\.?$`);
/** Surnames that stand in letters as other words, the stand-in “Requester” among them: alone they are not looked for. */
const ALSO_A_WORD =
  /^(?:requester|applicant|complainant|resident|brown|green|white|black|gr[ae]y|young|king|hill|park|street|wood|woods|field|fields|bridge|church|west|north|south|east|day|may|march|police|law|justice|price|page|bell|cook|baker|carter|clark|clerk|court|cross|fox|forest|hall|hunt|knight|lake|lane|long|marsh|mason|miller|moor|moore|parish|pool|power|read|reed|rose|sharp|short|stone|water|waters|ward|way|wells|winter|summer|england|ireland|scotland|wales|london|york|bradford|lincoln|lancaster|kent|preston|bolton|bury|burton|durham|derby|barnet|chester|warwick|stafford|sutton|wells|hamilton|newton|stirling|washington)$/i;
/** What follows a surname that is the name of a road, a body or a test. */
const OF_A_PLACE =
  /^[’']?s? (?:Road|Street|Lane|Avenue|Close|Drive|Way|House|Hall|School|Park|Court|Hospital|Centre|Trust|College|University|Council|Ltd|Limited|plc|Inquiry|Report|Review|v\.?)\b/;
const GREETING = /^(?:dear|hi|hello|good (?:morning|afternoon)) /i;

const naming = new Map<string, (text: string) => boolean>();
/** So many names are remembered: one for each notice that is open at a time, and some. */
const MOST_NAMES = 200;

/** The reader that tells whether a text may have a name, whatever unseen characters part its letters. */
function namingOf(name: string): (text: string) => boolean {
  const known = naming.get(name);
  if (known) return known;
  const reader = (text: string): boolean => text.includes(name) || withoutUnseen(text).includes(name);
  if (naming.size >= MOST_NAMES) naming.clear();
  naming.set(name, reader);
  return reader;
}

/** Places where the requester is named as text: in a copy for the log anywhere, in another letter in the answer itself, where only the full name counts. */
export function requesterNamed(
  notice: Notice,
  sent: readonly SentPiece[],
  print: (one: SentPiece) => Printed,
  isOfAnswer: (one: SentPiece) => boolean,
): Named[] {
  const name = notice.values.requester?.name?.trim() ?? '';
  const words = name.split(/\s+/).filter((word) => word !== '' && !TITLE.test(word));
  const last = words.at(-1) ?? '';
  if (last.length < 2) return [];
  const isCopy = notice.values['published-copy'] === true;
  if (!isCopy && words.length < 2) return [];
  const phrases = new WholePhrases(isCopy ? [name, ...formsOf(words)] : [words.join(' ')], true);
  const alone = isCopy && last.length > 3 && !ALSO_A_WORD.test(last) ? new WholePhrases([last], true) : undefined;
  const mayName = namingOf(last);
  const found = sent.flatMap((one): Named[] => {
    if (!isCopy && !isOfAnswer(one)) return [];
    // A copy for the log also greets by first names; elsewhere a piece without the surname names nobody.
    if (!isCopy && !one.piece.prose.read(mayName)) return [];
    const printed = print(one);
    const { text } = printed;
    const named = (start: number, end: number, sure = true): Named => ({
      at: printed.at(start, end),
      text: text.slice(start, end),
      message: isCopy ? 'requester' : 'requester-in-answer',
      sure,
    });
    const full = phrases.in(text).map(({ span }) => span);
    const greeted = isCopy ? greetedByFirstName(text, words) : undefined;
    const isInFull = (span: Span): boolean => full.some(({ start, end }) => start <= span.start && span.end <= end);
    const bySurname = (alone?.in(text) ?? []).filter(({ span }) => !isInFull(span) && standsForPerson(text, span));
    return [
      ...full.map(({ start, end }) => named(start, end)),
      ...(greeted && !isInFull(greeted) ? [named(greeted.start, greeted.end)] : []),
      ...bySurname.map(({ span }) => named(span.start, span.end, text.trim() === last)),
    ];
  });
  if (!isCopy) return found;
  const subject = notice.syntax.frontMatter?.entries.find(({ path }) => path === 'subject');
  const inSubject = phrases
    .in(subject?.value ?? '')
    .map(({ phrase }): Named => ({ at: subject?.valueSpan ?? { start: 0, end: 0 }, text: phrase, message: 'requester', sure: true }));
  return [...inSubject, ...found];
}

/** The ways in which a name is written: titles or initials with the surname, surname first, middle names left out. */
function formsOf(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const [first = ''] = words;
  const titled = TITLES.map((title) => `${title} ${last}`);
  if (words.length < 2) return titled;
  const given = words.slice(0, -1);
  const initials = given.map((word) => word.slice(0, 1));
  const led = TITLES.map((title) => `${title} ${initials[0]} ${last}`);
  return [
    ...titled,
    ...led,
    words.join(' '),
    `${first} ${last}`,
    `${initials[0]} ${last}`,
    `${initials.join(' ')} ${last}`,
    `${initials.join('')} ${last}`,
    ...(first.replace('.', '').length > 1 ? [`${last} ${given.join(' ')}`, `${last} ${first}`] : []),
  ];
}

/** “Dear Jo,” where Jo is the requester's first name. */
function greetedByFirstName(text: string, words: readonly string[]): Span | undefined {
  const [first = ''] = words;
  const greeting = GREETING.exec(text)?.[0];
  if (words.length < 2 || first.length < 2 || greeting === undefined || !text.startsWith(first, greeting.length)) return undefined;
  const end = greeting.length + first.length;
  return /^\p{L}/u.test(text.slice(end)) ? undefined : { start: greeting.length, end };
}

/** Whether a surname alone can be the requester's: no other first name before it, no road or body after it. */
function standsForPerson(text: string, { start, end }: Span): boolean {
  return (
    !/\p{Lu}[\p{L}.’'-]{0,30} $/u.test(text.slice(Math.max(0, start - 32), start)) &&
    !/^[-@.]\w/.test(text.slice(end, end + 2)) &&
    !OF_A_PLACE.test(text.slice(end, end + 20))
  );
}
