import { makeRoom } from '../text/words';
import type { Law } from '../law/model';
import type { Piece, Regime, SyntaxDocument } from '../syntax/model';
import { Covering } from '../text/covering';
import { readsEverything, tracked, Watched, watching } from '../text/tracking';
import { Around, within } from '../text/within';
import { readCitations, settleRoles } from './assignment';
import { claimsOfBlocks } from './claims';
import type { DraftCitation, DraftSentence } from './draft';
import type { Notice } from './model';
import { liftUnmarked } from './unmarked';
import { markedOutcomes, outcomeBlockOf, partsOf, passagesOf } from './regions';
import { defaultRegime, isScottish, regimeOf } from './regime';
import { liftRequest } from './request';
import { isFromAHouse } from './houses';
import { isReviewLetter } from './reviewLetter';
import { liftResidue } from './residue';
import { liftRights, tracesRights } from './rights';
import { Sections } from './sections';
import { LetterSentence, sentencesOf } from './sentences';
import { settleTests } from './settle';
import { statementsOf } from './statements';
import { tracesPublicInterest } from './weighing';
import { liftWaivers } from './waivers';
import { languageOf, readInEnglish } from './welsh/reading';
import { zonesOf } from './zones';

/**
 * Reads a notice out of a text (`dialect.md` 9). Never fails: every part may be missing, and every part knows its range and what the reading rests on.
 * Pure: the same text and law give the same notice.
 * @param options.regime the regime of the authority's profile, for a notice that states none
 */
export function lift(document: SyntaxDocument, law: Law, options: { readonly regime?: Regime } = {}): Notice {
  const lifting = new Watched(LIFTING);
  const notice = watching(lifting, () => read(document, law, options));
  lifters.set(notice, lifting);
  return notice;
}

/** The number of the lifting among watched readers. */
const LIFTING = 0;
const lifters = new WeakMap<Notice, Watched>();

/** What the lifting of a notice rests on. */
export function liftingOf(notice: Notice): Watched | undefined {
  return lifters.get(notice);
}

function read(document: SyntaxDocument, law: Law, options: { readonly regime?: Regime }): Notice {
  const values = document.frontMatter?.values ?? {};
  const language = languageOf(values.lang, document.pieces);
  const syntax = language === 'cy' ? readInEnglish(document) : document;
  const statedRegime = values.regime ?? options.regime;
  const zones = zonesOf(syntax);
  const quoted = (piece: Piece): boolean => zones.get(piece) === 'request' || zones.get(piece) === 'quoted' || zones.get(piece) === 'internal';
  const ownText = syntax.pieces.filter((p) => !quoted(p)).map((p) => p.prose);
  const baseRegime = defaultRegime(statedRegime, ownText);
  const scottish = isScottish(statedRegime, ownText);
  const request = liftRequest(syntax);
  const questions = request?.questions ?? [];

  const outcomes = markedOutcomes(syntax);
  const outcomeOf = new Map(outcomes.map((o) => [o.block, o]));
  const sentences: DraftSentence[] = [];
  for (const piece of syntax.pieces) {
    const block = outcomeBlockOf(piece);
    const outcome = block ? outcomeOf.get(block) : undefined;
    for (const raw of sentencesOf(piece)) {
      const sentence = new LetterSentence(sentences.length, raw, zones.get(piece) ?? 'body');
      sentence.outcome = outcome;
      sentences.push(sentence);
    }
  }

  makeRoom(sentences.length + syntax.pieces.length);
  const underCitations = claimsOfBlocks(syntax, outcomes, law, baseRegime);
  for (const sentence of sentences) sentence.statements = statementsOf(sentence, questions.length);
  const { citations: wordCitations, listed } = readCitations(sentences, law, { scottish, regime: baseRegime });
  const sections = new Sections(syntax);
  const parts = partsOf(syntax, sentences, zones, listed.pieces, sections);
  const passages = passagesOf(syntax, zones, parts, sections);
  const around = new Around(parts);
  for (const sentence of sentences) sentence.part = around.last(sentence.span);
  for (const citation of wordCitations) {
    citation.part = citation.sentence?.part;
    citation.outcome = citation.sentence?.outcome;
  }
  for (const outcome of outcomes) {
    outcome.parts = within(parts, outcome.span);
    outcome.passages = within(passages, outcome.span);
  }
  settleRoles(sentences, listed, parts, law);
  liftUnmarked({ syntax, sentences, outcomes, parts, passages, listed, questionCount: questions.length });

  const kind = values.kind ?? (isReviewLetter(ownText) ? 'review' : 'response');
  const tests = settleTests({ sentences, outcomes, passages, fromAHouse: isFromAHouse(sentences, values.authority) });
  const claims = outcomes.flatMap((o) => o.claims).sort((a, b) => a.span.start - b.span.start);
  for (const sentence of sentences) for (const statement of sentence.statements) Object.assign(statement, { outcome: sentence.outcome });
  const citations: DraftCitation[] = [...underCitations, ...wordCitations].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const own = sentences.filter((s) => !quoted(s.piece));
  const rightsTraces = own.map(tracesRights);
  return {
    syntax: document,
    language,
    slice(start, end) {
      noteReading(syntax.pieces, start, end);
      return document.written.slice(start, end);
    },
    get text(): string {
      readsEverything();
      return document.text;
    },
    form: syntax.form,
    kind,
    regime: regimeOf(
      statedRegime,
      ownText,
      claims.flatMap((c) => c.citations.slice(0, 1)),
    ),
    defaultRegime: baseRegime,
    values,
    pieces: syntax.pieces,
    sentences,
    request,
    questions,
    citations,
    listed: listed.citations,
    outcomes,
    claims,
    statements: sentences.flatMap((s) => s.statements),
    tests,
    rights: liftRights(sentences, kind === 'review'),
    fields: syntax.fields,
    waivers: liftWaivers(syntax, parts, sections),
    residue: liftResidue(syntax.text, syntax.pieces, sentences, quoted, hiddenIn(syntax)),
    traces: {
      publicInterest: own.some((s) => s.read(tracesPublicInterest)),
      review: rightsTraces.some((t) => t.review),
      regulator: rightsTraces.some((t) => t.regulator),
    },
  };
}

/** Notes that whoever is watched reads the pieces of a stretch of the source. */
function noteReading(pieces: readonly Piece[], start: number, end: number): void {
  const watched = tracked();
  if (!watched) return;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.span.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let piece = pieces[low]; piece && piece.span.start <= end; piece = pieces[++low]) watched.reads(piece.prose);
}

/** Comments, internal notes and code: what stands there is not sent, or is meant as it is. */
function hiddenIn(syntax: SyntaxDocument): Covering {
  const hidden = [
    ...syntax.comments.map((c) => c.span),
    ...syntax.blocks.filter((b) => b.name === 'internal').map((b) => b.span),
    ...syntax.pieces.filter((p) => p.kind === 'code').map((p) => p.span),
  ];
  syntax.chunks.forEach((chunk, index) => {
    const start = syntax.starts[index] ?? 0;
    if (chunk.kind === 'code') hidden.push({ start, end: start + chunk.text.length });
  });
  return new Covering(hidden);
}
