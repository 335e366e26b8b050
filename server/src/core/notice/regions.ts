import { judged } from '../text/tracking';
import type { Block, Piece, SyntaxDocument } from '../syntax/model';
import { OUTCOME_NAMES, type OutcomeName } from '../syntax/model';
import type { Span } from '../text/span';
import { Around } from '../text/within';
import type { DraftCitation, DraftOutcome, DraftPart, DraftSentence } from './draft';
import type { Passage, QuestionSelection, Zone } from './model';
import { DISCLOSURE_HEADING, passageKind, RIGHTS_HEADING } from './passageHeadings';
import { questionsNamed, readQuestions } from './questionsNamed';
import type { Sections } from './sections';

function isOutcome(name: string | undefined): name is OutcomeName {
  return (OUTCOME_NAMES as readonly string[]).includes(name ?? '');
}

function attribute(block: Block, name: string): string | undefined {
  return block.fence.attributes.find((a) => a.name === name)?.value;
}

/** The blocks of a marked notice as regions, claims still to come. */
export function markedOutcomes(syntax: SyntaxDocument): DraftOutcome[] {
  const blocks = syntax.blocks.filter((block) => isOutcome(block.name));
  const named = blocks.some((block) => attribute(block, 'questions') !== undefined);
  return blocks.map((block) => {
    const stated = attribute(block, 'questions');
    const read = stated === undefined ? undefined : readQuestions(stated);
    const questions: QuestionSelection = Array.isArray(read) ? { all: false, labels: read } : { all: true, stated: read === 'all' || !named };
    const likelihood = attribute(block, 'likelihood');
    return {
      kind: block.name as OutcomeName,
      certainty: 'block',
      span: block.span,
      block,
      questions,
      further: attribute(block, 'further') === 'yes',
      likelihood: likelihood === 'would' || likelihood === 'would be likely to' ? likelihood : undefined,
      claims: [],
      parts: [],
      passages: [],
      tests: [],
    };
  });
}

/** The block of an outcome that holds a piece, through a `standard` inside it. */
export function outcomeBlockOf(piece: Piece): Block | undefined {
  for (let block = piece.block; block; block = block.parent) if (isOutcome(block.name)) return block;
  return undefined;
}

/** Whether a citation stands at the head of its piece, as headings and opening citations do. */
function opens(citation: DraftCitation, piece: Piece): boolean {
  const lead = piece.prose.at(0);
  return judged(
    [piece.prose],
    () =>
      citation.run.start - lead <= 3 ||
      /^(?:(?:the )?exemption:?|exception:?|question \d+[^a-z]{0,4}|\d+[.)]|[a-z]\)|[-–•])\s{0,3}$/i.test(
        piece.prose.text.slice(0, Math.max(0, citation.run.start - lead)),
      ),
  );
}

/** A paragraph that opens with a citation and goes on as a heading would: "Section 31 – Law Enforcement – …", "Section 40(2) of the Act is engaged as …". */
function opensPart(piece: Piece, citation: DraftCitation): boolean {
  return judged([piece.prose], () => {
    const after = piece.prose.text.slice(Math.max(0, citation.run.end - piece.prose.at(0)));
    return (
      /^\s?(?:[-–—:]|\.\s|(?:[A-Z][\w ]{2,60}[-–—:])|\([^()]{3,60}\)\s?(?:[-–—:]|\.\s))/.test(after) ||
      /^[^.]{0,60}\b(?:is|are) engaged\b/.test(after) ||
      (piece.prose.text.length < 90 && !piece.prose.has(/[.;]$/))
    );
  });
}

/**
 * Parts: stretches that a heading (or a paragraph that opens with a citation) gives to certain provisions.
 * In a block a part ends with its section; outside blocks it ends where the next part or another subject begins.
 */
export function partsOf(
  syntax: SyntaxDocument,
  sentences: readonly DraftSentence[],
  zones: ReadonlyMap<Piece, Zone>,
  listed: ReadonlySet<Piece>,
  sections: Sections,
): DraftPart[] {
  const parts: DraftPart[] = [];
  const byPiece = new Map<Piece, DraftCitation[]>();
  for (const sentence of sentences) {
    const usable = sentence.citations.filter((c) => c.provision?.effect !== 'other');
    if (usable.length === 0) continue;
    const own = byPiece.get(sentence.piece);
    if (own) for (const citation of usable) own.push(citation);
    else byPiece.set(sentence.piece, usable);
  }
  let open: DraftPart | undefined;
  let topic = false;
  const close = (at: number): void => {
    if (open) open.span = { start: open.span.start, end: Math.max(open.span.start, at) };
    open = undefined;
  };
  for (const [index, piece] of syntax.pieces.entries()) {
    const zone = zones.get(piece);
    const block = outcomeBlockOf(piece);
    const citations = byPiece.get(piece) ?? [];
    const first = citations[0];
    if (block) {
      if (piece.kind !== 'heading' || citations.length === 0) continue;
      parts.push({ citations, heading: piece, span: sections.of(piece), certainty: 'heading' });
      continue;
    }
    if (zone === 'request' || zone === 'quoted' || zone === 'internal' || zone === 'rights' || zone === 'closing') {
      if (zone === 'rights' || zone === 'closing') close(piece.span.start);
      continue;
    }
    if (listed.has(piece) || !first) {
      const { prose } = piece;
      // "Factors favouring … for section 31" is about that section; the balance under the next heading is for all.
      if (piece.kind === 'heading' && open?.heading && open.heading.prose.read(passageKind)) close(piece.span.start);
      if (piece.kind === 'heading' && zone === 'body' && !listed.has(piece) && (topic || !open) && !prose.read(passageKind) && !prose.has(DISCLOSURE_HEADING)) {
        close(piece.span.start);
        const section = topicSection(syntax, index, byPiece, zones, listed);
        if (section) {
          open = section;
          topic = true;
          parts.push(section);
        }
        continue;
      }
      if (
        piece.kind === 'heading' &&
        (prose.has(DISCLOSURE_HEADING) || prose.has(RIGHTS_HEADING) || prose.has(/^(?:question|part|advice|conclusion on|your request|response)\b/i))
      )
        close(piece.span.start);
      continue;
    }
    const headed = piece.kind === 'heading';
    const opening = headed || (piece.kind === 'paragraph' && opens(first, piece) && opensPart(piece, first));
    if (!opening) continue;
    const heading = first.run;
    const own = headed ? citations : citations.filter((c) => c.run.start === heading.start || c.run.start - piece.prose.at(0) < 60);
    // A passage heading inside a part ("Section 31: factors favouring disclosure") does not end the part that it belongs to.
    close(piece.span.start);
    topic = false;
    open = {
      citations: own,
      heading: headed ? piece : undefined,
      span: { start: piece.span.start, end: syntax.text.length },
      certainty: headed ? 'heading' : 'prose',
    };
    parts.push(open);
  }
  return parts;
}

/** A section about one subject of the request ("Legal advice", "Tender prices") is a part for the provisions argued in it. */
function topicSection(
  syntax: SyntaxDocument,
  place: number,
  byPiece: ReadonlyMap<Piece, DraftCitation[]>,
  zones: ReadonlyMap<Piece, Zone>,
  listed: ReadonlySet<Piece>,
): DraftPart | undefined {
  const heading = syntax.pieces[place];
  if (!heading) return undefined;
  const citations: DraftCitation[] = [];
  let end = syntax.text.length;
  for (let index = place + 1; index < syntax.pieces.length; index++) {
    const piece = syntax.pieces[index];
    if (!piece) continue;
    const citingHeading = piece.kind === 'heading' && (byPiece.get(piece) ?? []).length > 0;
    if ((piece.kind === 'heading' && (citingHeading || !piece.prose.read(passageKind))) || zones.get(piece) !== 'body' || piece.block) {
      end = piece.span.start;
      break;
    }
    if (!listed.has(piece)) for (const citation of byPiece.get(piece) ?? []) citations.push(citation);
  }
  return citations.length > 0 ? { citations, heading, span: { start: heading.span.start, end }, certainty: 'heading' } : undefined;
}

/** Passages known by their headings, blocks and plain letters alike. */
export function passagesOf(syntax: SyntaxDocument, zones: ReadonlyMap<Piece, Zone>, parts: readonly DraftPart[], sections: Sections): Passage[] {
  const passages: Passage[] = [];
  const headings = syntax.pieces.filter((p) => p.kind === 'heading');
  const around = new Around(parts);
  const headed = new Map(parts.map((part) => [part.heading, part]));
  for (const [place, heading] of headings.entries()) {
    const zone = zones.get(heading);
    if (zone === 'request' || zone === 'quoted' || zone === 'internal' || zone === 'rights') continue;
    const kind = heading.prose.read(passageKind);
    if (!kind) continue;
    const span = syntax.form === 'plain' ? plainSection(syntax, headings, place, kind) : sections.of(heading);
    // No two parts begin at one heading: its own part is the outermost around it only where there is no other.
    const part = around.first(heading.span) ?? headed.get(heading);
    passages.push({ kind, heading, span, body: { start: heading.span.end, end: Math.max(heading.span.end, span.end) }, part });
  }
  return passages;
}

/** In a plain letter every heading has one depth: a passage goes to the next heading, a public interest test over its own passages. */
function plainSection(syntax: SyntaxDocument, headings: readonly Piece[], place: number, kind: Passage['kind']): Span {
  let later = place + 1;
  if (kind === 'public-interest-test') while (isSide(headings[later]?.prose.read(passageKind))) later++;
  return { start: headings[place]?.span.start ?? 0, end: headings[later]?.span.start ?? syntax.text.length };
}

function isSide(kind: Passage['kind'] | undefined): boolean {
  return kind === 'for' || kind === 'against' || kind === 'balance';
}

/** The questions that a lifted region names, or all. */
export function namedQuestions(texts: readonly string[], count: number): QuestionSelection {
  const labels = [...new Set(texts.flatMap((text) => questionsNamed(text, count)))];
  return labels.length > 0 ? { all: false, labels } : { all: true, stated: false };
}
