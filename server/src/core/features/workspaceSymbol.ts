import type { Range } from '../text/span';
import { BLOCK_TITLES, firstLine, outcomeDetail } from './documentSymbol';
import type { Snapshot } from './snapshot';

/** A notice, or one outcome of it, as it is found by its name from anywhere in the workspace. */
export interface NoticeSymbol {
  readonly name: string;
  readonly kind: 'notice' | 'outcome';
  /** What it belongs to: the reference of its notice, or the name of its file. */
  readonly container: string;
  readonly range: Range;
}

const MOST_CHARACTERS = 150;

/** The notice by reference and subject, and its outcomes with their provisions and questions. */
export function noticeSymbols({ notice, syntax, lines, text }: Snapshot, fileName: string): NoticeSymbol[] {
  const { reference, subject } = notice.values;
  const container = reference ?? fileName;
  const entry = syntax.frontMatter?.entries.find(({ path }) => path === 'reference');
  const top = entry ? { start: entry.keySpan.start, end: entry.valueSpan.end } : { start: 0, end: 0 };
  const own: NoticeSymbol = { name: named([reference ?? fileName, subject], ' · '), kind: 'notice', container: fileName, range: lines.range(top) };
  const outcomes = notice.outcomes.map((outcome): NoticeSymbol => {
    const span = outcome.block ? firstLine(text, outcome.block.fence.span) : firstLine(text, outcome.span);
    return { name: named([BLOCK_TITLES[outcome.kind] ?? outcome.kind, outcomeDetail(outcome)], ': '), kind: 'outcome', container, range: lines.range(span) };
  });
  return [own, ...outcomes];
}

function named(parts: readonly (string | undefined)[], joiner: string): string {
  const name = parts
    .filter((part) => part !== undefined && part.trim() !== '')
    .join(joiner)
    .replace(/\s+/g, ' ')
    .trim();
  return name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS - 1)}…` : name;
}

/** Whether the signs of a query stand in a symbol's names in their order, as editors match: "31wit" does not find "Withheld: 31(1)(a)", "w31a" does. */
export function matchesQuery({ name, container }: NoticeSymbol, query: string): boolean {
  return holdsInOrder(name, query) || holdsInOrder(`${container} ${name}`, query);
}

function holdsInOrder(text: string, query: string): boolean {
  const wanted = [...query.toLowerCase()].filter((sign) => sign.trim() !== '');
  let at = 0;
  for (const sign of text.toLowerCase()) if (sign === wanted[at]) at++;
  return at >= wanted.length;
}
