import type { Law } from '../law/model';
import { isWithin } from '../law/paths';
import { lift } from '../notice/lift';
import type { Notice } from '../notice/model';
import { formOf, parse } from '../syntax';
import type { Regime } from '../syntax/model';
import { frontMatterOf } from './frontMatter';
import { ALREADY_A_NOTICE, type IncomingLetter } from './model';
import { CUTTINGS, isOutcome, planOf, type PlannedBlock, withoutConflicts } from './plan';
import { reportOf, type ConversionReport } from './report';
import { letterOfMarkdown, letterOfText } from './textLetter';
import { readingOf, readMarkdown, type Unmarked, unmarkedOf, wordsRead } from './units';

export interface ConvertOptions {
  readonly law: Law;
  /** The regime of the authority's profile, for a letter that names no law. */
  readonly regime?: Regime;
  /** Name of the file, for a plain text: only its ending counts. */
  readonly fileName?: string;
}

/** A letter as a notice, with what was recognised in it; or why it was not converted, in a sentence. */
export type Conversion = { readonly text: string; readonly report: ConversionReport } | { readonly problem: string };

/**
 * Makes a notice in the dialect out of a letter: every word kept, in order. Added are fences, front matter, marks of headings and lists that the letter
 * shows, and backslashes before what would be read as a mark. Blocks are put only where the letter, read again with them, says what it said before:
 * the same provisions relied on, outcomes, tests and rights.
 */
export function convertToNotice(source: IncomingLetter | string, options: ConvertOptions): Conversion {
  const letter = typeof source === 'string' ? letterOfSource(source, options.fileName) : source;
  if ('problem' in letter) return letter;
  const unmarked = unmarkedOf(letter, options.law, options.regime);
  if (unmarked.units.length === 0) return { problem: 'there are no words in this letter, so there is nothing to convert.' };
  // A plain letter is compared with what the checks read in it as it came.
  const before = letter.source !== undefined ? plainReading(letter.source, options) : unmarked.notice;
  const front = frontMatterOf(unmarked, letter.margins);
  const { blocks, text } = surest(unmarked, front.lines, before, options);
  const final = letter.lineEnding === '\n' ? text : text.replaceAll('\n', letter.lineEnding);
  return { text: final, report: reportOf({ letter, unmarked, blocks, front, text }) };
}

function letterOfSource(text: string, fileName: string | undefined): IncomingLetter | { readonly problem: string } {
  if (formOf(text) === 'dialect') return { problem: ALREADY_A_NOTICE };
  return fileName?.toLowerCase().endsWith('.md') ? letterOfMarkdown(text) : letterOfText(text);
}

function plainReading(text: string, { law, regime }: ConvertOptions): Notice {
  return lift(parse(text, { form: 'plain' }), law, regime === undefined ? {} : { regime });
}

/** A letter longer than this is read only a few times: cutting it in many ways would take minutes. */
const LONGEST_TRIED = 300_000;

/**
 * Of several ways of marking, with all of which the letter reads as before, the one that marks the most: first what stands in every letter, then the
 * outcomes together, and where that changes what is read, block by block.
 */
function surest(unmarked: Unmarked, front: readonly string[], before: Notice, options: ConvertOptions): Marked {
  const wanted = readingOf(before);
  const marked = (blocks: readonly PlannedBlock[]): Marked | undefined => {
    const text = composed(unmarked, front, blocks);
    return readsAs(text, wanted, unmarked, options) ? { blocks, text } : undefined;
  };
  const cuttings = unmarked.text.length > LONGEST_TRIED ? CUTTINGS.slice(0, 1) : CUTTINGS;
  let best: Marked = { blocks: [], text: composed(unmarked, front, []) };
  const plans = cuttings.map((cutting) => withoutConflicts(planOf(unmarked, cutting)));
  for (const plan of plans)
    for (const blocks of [plan, plan.filter(({ name }) => name !== 'decision'), plan.filter(({ name }) => name !== 'disclosed' && name !== 'not-held')]) {
      if (worth(blocks) <= worth(best.blocks)) continue;
      best = marked(blocks) ?? best;
    }
  const missing = plans.flat().filter((block) => !best.blocks.some((one) => overlaps(one, block)));
  for (const block of [...missing.filter((one) => !isOutcome(one)), ...missing.filter(isOutcome)]) {
    if (best.blocks.some((one) => overlaps(one, block))) continue;
    const blocks = [...best.blocks, block].sort((a, b) => a.from - b.from);
    if (withoutConflicts(blocks).length === blocks.length) best = marked(blocks) ?? best;
  }
  return best;
}

interface Marked {
  readonly blocks: readonly PlannedBlock[];
  readonly text: string;
}

/** Blocks of which only one can be, by place or by name. */
function overlaps(a: PlannedBlock, b: PlannedBlock): boolean {
  return (a.from <= b.to && b.from <= a.to) || (a.name === b.name && !isOutcome(a));
}

/** How much a way of marking tells: the provisions count most. */
function worth(blocks: readonly PlannedBlock[]): number {
  const provisions = new Set(
    blocks.flatMap(({ name, attributes }) => attributes.flatMap((a) => (a.name === 'under' ? a.value.split(/, | or /).map((one) => `${name} ${one}`) : []))),
  );
  return provisions.size * 10 + new Set(blocks.map(({ name }) => name)).size;
}

function readsAs(text: string, wanted: string, unmarked: Unmarked, { law, regime }: ConvertOptions): boolean {
  const notice = readMarkdown(text, law, regime);
  if (notice.syntax.faults.length > unmarked.notice.syntax.faults.length || wordsRead(notice.syntax) !== wordsRead(unmarked.notice.syntax)) return false;
  return readingOf(notice) === wanted && saysWhatItClaims(notice);
}

/** Whether the words of each block, or of the decision, cite what its fence names (`dialect.md` 3), and no block stands under two laws. */
function saysWhatItClaims({ claims, citations, outcomes }: Notice): boolean {
  const oneLaw = outcomes.every((outcome) => outcome.block === undefined || new Set(outcome.claims.map(({ regime }) => regime)).size < 2);
  return (
    oneLaw &&
    claims.every(
      (claim) =>
        claim.certainty !== 'block' ||
        citations.some(
          (one) =>
            one.where !== 'under' &&
            one.role !== 'denied' &&
            (one.zone === 'decision' || one.outcome === claim.region) &&
            (isWithin(one, claim) || (one.provision?.exact === true && isWithin(claim, one))),
        ),
    )
  );
}

/** The text with front matter, and a fence before and after the units of each block. */
function composed({ units }: Unmarked, front: readonly string[], blocks: readonly PlannedBlock[]): string {
  const parts = [front.join('\n')];
  let at = 0;
  for (const { name, from, to, attributes } of blocks) {
    for (; at < from; at++) parts.push(units[at]?.markdown ?? '');
    const shown = attributes.map((attribute) => `${attribute.name}="${attribute.value}"`).join(' ');
    const inner = units.slice(from, to + 1).map(({ markdown }) => markdown);
    parts.push(`:::${name}${shown === '' ? '' : `{${shown}}`}\n${inner.join('\n\n')}\n:::`);
    at = to + 1;
  }
  for (; at < units.length; at++) parts.push(units[at]?.markdown ?? '');
  return `${parts.join('\n\n')}\n`;
}
