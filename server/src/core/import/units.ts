import type { Law } from '../law/model';
import { lift } from '../notice/lift';
import type { Notice, Sentence, Zone } from '../notice/model';
import { parse } from '../syntax';
import type { OutcomeName, Regime, SyntaxDocument } from '../syntax/model';
import type { Span } from '../text/span';
import type { IncomingBlock, IncomingLetter } from './model';
import { withDepths } from './textLetter';
import { writeBlock } from './write';

/** A block of the letter that stands by itself between blank lines: fences go between units and never into one. */
export interface Unit {
  readonly markdown: string;
  /** Where it stands in the unmarked text. */
  readonly span: Span;
  readonly heading: boolean;
  readonly sentences: readonly Sentence[];
}

/** The letter as Markdown without any mark of the dialect, and what is read in it. */
export interface Unmarked {
  readonly text: string;
  readonly notice: Notice;
  readonly units: readonly Unit[];
}

export function readMarkdown(text: string, law: Law, regime: Regime | undefined): Notice {
  return lift(parse(text, { form: 'dialect' }), law, regime === undefined ? {} : { regime });
}

/** Writes a letter as Markdown and reads it. */
export function unmarkedOf(letter: IncomingLetter, law: Law, regime: Regime | undefined): Unmarked {
  const blocks = withDepths(letter.blocks);
  const written: { readonly block: IncomingBlock; readonly markdown: string }[] = [];
  for (const block of blocks) {
    const markdown = writeBlock(block, written.at(-1)?.markdown);
    if (markdown.trim() !== '') written.push({ block, markdown });
  }
  const text = `${written.map(({ markdown }) => markdown).join('\n\n')}\n`;
  const notice = readMarkdown(text, law, regime);
  let at = 0;
  let next = 0;
  const units = written.map(({ block, markdown }): Unit => {
    const span = { start: at, end: at + markdown.length };
    at = span.end + 2;
    const sentences: Sentence[] = [];
    for (let sentence = notice.sentences[next]; sentence && sentence.span.start < span.end; sentence = notice.sentences[++next]) sentences.push(sentence);
    return { markdown, span, heading: isHeading(block, markdown), sentences };
  });
  return { text, notice, units };
}

function isHeading(block: IncomingBlock, markdown: string): boolean {
  return block.kind === 'heading' || (block.kind === 'markdown' && /^#{1,6}\s/.test(markdown));
}

/** The zone of a unit; undefined where its sentences stand in several. */
export function zoneOf(unit: Unit): Zone | undefined {
  const zones = new Set(unit.sentences.map(({ zone }) => zone));
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

/** The words of a text in order, as the dialect reads them: what must be the same before and after. */
export function wordsRead(syntax: SyntaxDocument): string {
  return syntax.pieces.map(({ kind, number, prose }) => `${kind} ${number ?? ''} ${prose.text}`).join('\n');
}

const BY_RANK = ['missing', 'partial', 'deferred', 'present', 'not-required'];

/** What a conversion may not change: provisions relied on with their outcome and test, rights, the regime. */
export function readingOf(notice: Notice): string {
  const provisions = new Map<string, string>();
  for (const { citation, outcome, test } of notice.claims) {
    const key = `${citation} ${outcome}`;
    const known = provisions.get(key);
    if (known === undefined || BY_RANK.indexOf(test.status) < BY_RANK.indexOf(known)) provisions.set(key, test.status);
  }
  const { internalReview, regulator } = notice.rights;
  return JSON.stringify([[...provisions].sort(([a], [b]) => (a < b ? -1 : 1)), internalReview.length > 0, regulator.length > 0, notice.regime]);
}

export type UnitKind = OutcomeName | 'mixed' | undefined;

/** The outcome that each unit is about, by what it cites, by the part in which it stands and by what it says. */
export function kindsOf({ notice, units }: Unmarked): readonly UnitKind[] {
  return units.map((unit) => {
    const zone = zoneOf(unit);
    if (zone === undefined || zone === 'request' || zone === 'rights' || zone === 'closing' || zone === 'quoted' || zone === 'internal') return undefined;
    const named = new Set<OutcomeName>();
    const inPart = new Set<OutcomeName>();
    for (const claim of notice.claims) {
      if (claim.citations.some((citation) => citation.sentence !== undefined && unit.sentences.includes(citation.sentence))) named.add(claim.region.kind);
      if (claim.parts.some(({ span }) => within(unit.span, span))) inPart.add(claim.region.kind);
    }
    const asserted = said(unit, notice);
    // "It is held, and withheld under the section on confirming or denying" is two outcomes in one breath.
    if (named.has('ncnd') && keepsBack(unit)) return 'mixed';
    // Items of one list may answer one question each.
    if (named.size > 0) return oneOf(isList(unit) ? new Set([...named, ...asserted]) : new Set([...named, ...inPart]));
    if (zone === 'disclosed') return 'disclosed';
    const weighed = new Set(notice.claims.filter(({ test }) => test.test && within(unit.span, test.test.span)).map(({ region }) => region.kind));
    const around = oneOf(inPart.size > 0 ? inPart : weighed);
    // What is given, or not held, stands apart from what is neither confirmed nor denied, wherever the letter says it.
    if (around === 'ncnd' && asserted.size === 1 && (asserted.has('disclosed') || asserted.has('not-held'))) return oneOf(asserted);
    return around ?? oneOf(asserted);
  });
}

function keepsBack({ sentences }: Unit): boolean {
  const firm = sentences.flatMap(({ statements }) => statements).filter(({ hypothetical, generic, negated }) => !hypothetical && !generic && !negated);
  return (
    firm.some(({ kind }) => kind === 'withheld') && firm.some(({ kind }) => kind === 'held') && !firm.some(({ kind }) => kind === 'ncnd' || kind === 'duty')
  );
}

function isList({ sentences }: Unit): boolean {
  return new Set(sentences.map(({ piece }) => piece)).size > 1 && sentences.every(({ piece }) => piece.kind === 'item');
}

function within(span: Span, around: Span): boolean {
  return around.start <= span.start && span.end <= around.end;
}

function oneOf(kinds: ReadonlySet<OutcomeName>): UnitKind {
  const [kind] = kinds;
  return kinds.size > 1 ? 'mixed' : kind;
}

/** Outcomes that the sentences of a unit assert, of those that the letter has. */
function said(unit: Unit, notice: Notice): ReadonlySet<OutcomeName> {
  const there = new Set(notice.outcomes.map(({ kind }) => kind));
  const found = new Set<OutcomeName>();
  for (const { kind, hypothetical, generic, negated } of unit.sentences.flatMap(({ statements }) => statements)) {
    if (hypothetical || generic || negated) continue;
    const outcome =
      kind === 'duty' || kind === 'caveat' || kind === 'ncnd' ? 'ncnd' : kind === 'withheld' || kind === 'not-held' || kind === 'disclosed' ? kind : undefined;
    if (outcome && there.has(outcome)) found.add(outcome);
  }
  return found;
}
