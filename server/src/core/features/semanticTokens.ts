import { resolveField } from '../notice/fields';
import type { Citation, Claim, Sentence } from '../notice/model';
import { blockSchema } from '../syntax/blockSchema';
import { byPlace, overlaps, type Span } from '../text/span';
import { fieldSources } from './hover';
import type { FeatureContext, Snapshot } from './snapshot';

/** What can be coloured, in the order in which the protocol counts; the manifest says how. */
export const TOKEN_TYPES = ['provision', 'field', 'prompt', 'block', 'attribute', 'quotation', 'note'] as const;
export const TOKEN_MODIFIERS = ['absolute', 'qualified', 'obsolete', 'unknown', 'unfilled'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one line with a meaning of its own. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What the words of a notice are: provisions by status, fields, prompts, names of blocks and attributes, and under these what is not
 * ours (the request) or does not leave (notes). In the order of the text, none over another and none longer than its line.
 */
export function semanticTokens(snapshot: Snapshot, context: FeatureContext): SemanticToken[] {
  const { notice } = snapshot;
  const words = notice.residue.filter(({ kind }) => kind === 'prompt').map(({ span }) => token(span, 'prompt'));
  const own = notice.citations.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal');
  const relied = new Map(notice.claims.flatMap(({ citations, status }) => citations.map((one) => [one, status] as const)));
  const upper = apart([...words, ...ofFields(snapshot, context), ...own.map((one) => ofCitation(one, relied.get(one))), ...ofFences(snapshot)]);
  const lower = notice.sentences.flatMap((sentence) => ofSentence(sentence) ?? []);
  return [...upper, ...cutOut(apart(lower), upper)].flatMap((one) => byLine(one, snapshot)).sort((a, b) => byPlace(a.span, b.span));
}

function token(span: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): SemanticToken {
  return { span, type, modifiers };
}

/** `claimed`: the status that the provision has with the conditions given for it, where the letter relies on it. */
function ofCitation({ span, provision, obsolete, role, where }: Citation, claimed: Claim['status'] | undefined): SemanticToken {
  if (obsolete) return token(span, 'provision', 'obsolete');
  // A number of which the catalogue knows nothing is marked only where the letter relies on it.
  if (!provision) return role === 'relied' || where === 'under' ? token(span, 'provision', 'unknown') : token(span, 'provision');
  const status = claimed ?? provision.status;
  return provision.confirmed && (status === 'absolute' || status === 'qualified') ? token(span, 'provision', status) : token(span, 'provision');
}

function ofFields(snapshot: Snapshot, context: FeatureContext): SemanticToken[] {
  const sources = fieldSources(snapshot, context);
  return snapshot.syntax.fields
    .filter(({ allowed }) => allowed)
    .map(({ name, span }) => {
      const found = resolveField(name, sources);
      return 'value' in found ? token(span, 'field') : token(span, 'field', found.missing);
    });
}

/** Names of blocks and of attributes that there are; what is wrong in a fence stays for the findings. */
function ofFences({ syntax }: Snapshot): SemanticToken[] {
  return syntax.fences.flatMap((fence) => {
    const schema = fence.nested ? undefined : blockSchema(fence.name);
    if (!schema) return [];
    const attributes = fence.attributes.filter(({ name }) => schema.attributes.some((one) => one.name === name));
    return [token(fence.nameSpan, 'block'), ...attributes.map(({ nameSpan }) => token(nameSpan, 'attribute'))];
  });
}

function ofSentence({ span, zone }: Sentence): SemanticToken | undefined {
  if (zone === 'request' || zone === 'quoted') return token(span, 'quotation');
  return zone === 'internal' ? token(span, 'note') : undefined;
}

/** In order, without those that begin inside another. */
function apart(tokens: readonly SemanticToken[]): SemanticToken[] {
  const kept: SemanticToken[] = [];
  for (const one of [...tokens].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    if (one.span.end > one.span.start && !(last && overlaps(last.span, one.span))) kept.push(one);
  }
  return kept;
}

/** What is left of each token beside those over it. Both lists are in order. */
function cutOut(tokens: readonly SemanticToken[], over: readonly SemanticToken[]): SemanticToken[] {
  const left: SemanticToken[] = [];
  let next = 0;
  for (const one of tokens) {
    let { start } = one.span;
    while ((over[next]?.span.end ?? Infinity) <= start) next++;
    for (let at = next; start < one.span.end; at++) {
      const hole = over[at]?.span;
      const end = Math.min(hole?.start ?? Infinity, one.span.end);
      if (end > start) left.push({ ...one, span: { start, end } });
      start = hole ? Math.max(start, hole.end) : Infinity;
      if (!hole || hole.start >= one.span.end) break;
    }
  }
  return left;
}

/** Editors want tokens that end with their line. Blanks at the ends, and marks of a quotation, are left out. */
function byLine(one: SemanticToken, { lines, text }: Snapshot): SemanticToken[] {
  const parts: SemanticToken[] = [];
  const first = lines.position(one.span.start).line;
  const last = lines.position(one.span.end).line;
  for (let number = first; number <= last; number++) {
    const line = lines.line(number);
    let start = Math.max(line.start, one.span.start);
    let end = Math.min(line.end, one.span.end);
    while (start < end && (/\s/.test(text.charAt(start)) || (number > first && text.charAt(start) === '>'))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) parts.push({ ...one, span: { start, end } });
  }
  return parts;
}
