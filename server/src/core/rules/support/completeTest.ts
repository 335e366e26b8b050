import type { Claim, Notice, Passage, PublicInterestTest } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { contains, type TextEdit } from '../../text/span';
import { heading as headingLine } from '../../wording/cite';
import { balance, factorPrompt, factors } from '../../wording/passages';
import type { Fix } from '../define';
import { below, endOfPassage, insertAfter, insertBefore } from './insertPassage';
import { aboutOf } from './provisions';

type Side = 'favour' | 'against';

/** The headed passages of a claim's test. In a letter without blocks only those in its parts, or in none. */
export function passagesOf(claim: Claim): readonly Passage[] {
  return claim.region.passages.filter((passage) => passage.part === undefined || claim.parts.includes(passage.part));
}

/** Adds the conclusion that a test lacks, with a prompt for its reason. */
export function balanceFix(notice: Notice, claim: Claim, test: PublicInterestTest, sharing: readonly Claim[]): Fix | undefined {
  const words = conclusionFor(claim, sharing);
  const last = lastPiece(notice, test);
  const edit = headedBalance(notice, claim, words) ?? (last && insertAfter(notice, last.span.end, words));
  return edit && { title: 'Insert the conclusion, with a prompt for its reason', edits: [edit], safe: false };
}

/** Fills a test of which only the headings stand there; undefined where there are none. */
export function fillHeadings(notice: Notice, claim: Claim, sharing: readonly Claim[]): readonly TextEdit[] | undefined {
  const find = finder(claim);
  const balanced = headedBalance(notice, claim, conclusionFor(claim, sharing));
  return balanced && joined([headedSide(notice, claim, 'favour', find), headedSide(notice, claim, 'against', find), balanced]);
}

function conclusionFor(claim: Claim, sharing: readonly Claim[]): string {
  return balance([...new Set(sharing.flatMap((one) => one.provision ?? []))], aboutOf(claim), claim.regime);
}

/** Under the heading Balance where there is one, else with that heading after the last side; undefined where nothing is headed. */
function headedBalance(notice: Notice, claim: Claim, words: string): TextEdit | undefined {
  const find = finder(claim);
  const own = find('balance');
  if (own) return insertAfter(notice, endOfPassage(notice, own), words);
  const sided = passagesOf(claim)
    .filter(({ kind }) => kind === 'for' || kind === 'against')
    .at(-1);
  return sided && insertAfter(notice, endOfPassage(notice, sided), `${headingLine(sided.heading.depth, 'Balance')}\n\n${words}`);
}

type Find = (kind: Passage['kind']) => Passage | undefined;

function finder(claim: Claim): Find {
  const passages = passagesOf(claim);
  return (kind) => passages.filter((passage) => passage.kind === kind).at(-1);
}

/** Adds the sides that a test lacks, each with a prompt: under headings where the test has headings, else as sentences before its conclusion. */
export function sidesFix(notice: Notice, claim: Claim, test: PublicInterestTest, missing: readonly Side[]): Fix | undefined {
  const title =
    missing.length === 2
      ? 'Insert both sides, to fill in'
      : missing[0] === 'favour'
        ? `Insert what speaks for ${thing(claim)}, to fill in`
        : `Insert what speaks against ${thing(claim)}, to fill in`;
  const find = finder(claim);
  if (find('for') ?? find('against') ?? find('balance'))
    return { title, edits: joined(missing.map((side) => headedSide(notice, claim, side, find))), safe: false };
  return sentencesFix(notice, claim, test, missing, title);
}

function headedSide(notice: Notice, claim: Claim, side: Side, find: Find): TextEdit {
  const empty = find(side === 'favour' ? 'for' : 'against');
  if (empty) return insertAfter(notice, endOfPassage(notice, empty), `- ${factorPrompt(side, aboutOf(claim), claim.regime)}`);
  const test = find('public-interest-test');
  const [forIt, againstIt, conclusion] = [find('for'), find('against'), find('balance')];
  const level = (forIt ?? againstIt ?? conclusion)?.heading.depth ?? below(test?.heading);
  const text = factors(side, aboutOf(claim), level, claim.regime);
  const before = side === 'favour' ? (againstIt ?? conclusion) : conclusion;
  if (side === 'against' && forIt) return insertAfter(notice, endOfPassage(notice, forIt), text);
  return before ? insertBefore(notice, before.heading.span.start, text) : insertAfter(notice, endOfPassage(notice, forIt ?? againstIt ?? conclusion), text);
}

/** Insertions at one place become one edit, in the order given. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const byPlace = new Map<number, TextEdit>();
  for (const edit of edits) byPlace.set(edit.span.start, { span: edit.span, text: `${byPlace.get(edit.span.start)?.text ?? ''}${edit.text}` });
  return [...byPlace.values()];
}

const thing = (claim: Claim): string => (aboutOf(claim) === 'ncnd' ? 'confirming or denying' : 'disclosure');

function sentencesFix(notice: Notice, claim: Claim, test: PublicInterestTest, missing: readonly Side[], title: string): Fix | undefined {
  const sentence = (side: Side): string =>
    (side === 'favour' ? `In favour of ${thing(claim)}, ` : `Against ${thing(claim)}, `) + '[insert: the reason, specific to this request].';
  const words = missing.map(sentence).join(' ');
  const before = missing.length === 1 && missing[0] === 'favour' ? [...test.against, ...test.conclusion] : test.conclusion;
  const next = [...before].filter((one) => contains(test.span, one.span)).sort((a, b) => a.span.start - b.span.start)[0];
  if (next) return { title, edits: [{ span: { start: next.span.start, end: next.span.start }, text: `${words} ` }], safe: false };
  const last = lastPiece(notice, test);
  return last && { title, edits: [insertAfter(notice, last.span.end, words)], safe: false };
}

/** The paragraph, or the whole list, that a test ends in. */
function lastPiece(notice: Notice, test: PublicInterestTest): Piece | undefined {
  const last = notice.pieces.find((piece) => piece.span.start <= test.span.end && test.span.end <= piece.span.end);
  return last?.group === undefined ? last : notice.pieces.filter((piece) => piece.group === last.group).at(-1);
}
