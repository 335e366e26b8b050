import type { Notice } from '../notice/model';
import type { Span } from '../text/span';

/** A place that can be moved. */
export interface MutableSpan {
  start: number;
  end: number;
}

/**
 * Every place that a notice and its syntax hold, each once, but for those of pieces and sentences, which are moved with them, and those of the front
 * matter, before which nothing is written. A new kind of place in the model has to be named here; `test/living` compares every one of them.
 */
export function placesOf(notice: Notice): readonly MutableSpan[] {
  const own = new Set<Span>();
  for (const { span } of notice.pieces) own.add(span);
  for (const { span } of notice.sentences) own.add(span);
  const places = new Set<Span>();
  const add = (span: Span | undefined): void => {
    if (span && !own.has(span)) places.add(span);
  };
  const { syntax } = notice;
  for (const fence of syntax.fences) {
    add(fence.span);
    add(fence.nameSpan);
    for (const attribute of fence.attributes) {
      add(attribute.span);
      add(attribute.nameSpan);
      add(attribute.valueSpan);
    }
  }
  for (const fault of [...syntax.faults, ...syntax.fences.flatMap((fence) => fence.faults)]) {
    add(fault.span);
    for (const edit of fault.fix?.edits ?? []) add(edit.span);
  }
  for (const block of syntax.blocks) {
    add(block.span);
    add(block.body);
    add(block.fence.span);
    add(block.close?.span);
  }
  for (const comment of syntax.comments) {
    add(comment.span);
    add(comment.bodySpan);
  }
  for (const field of syntax.fields) add(field.span);
  for (const definition of syntax.definitions.values()) add(definition.span);

  for (const citation of notice.citations) {
    add(citation.span);
    add(citation.run);
    add(citation.part?.span);
  }
  for (const { part } of notice.sentences) add(part?.span);
  for (const statement of notice.statements) add(statement.span);
  for (const outcome of notice.outcomes) {
    add(outcome.span);
    for (const part of outcome.parts) add(part.span);
    for (const passage of outcome.passages) {
      add(passage.span);
      add(passage.body);
      add(passage.part?.span);
    }
    for (const test of outcome.tests) add(test.span);
    for (const claim of outcome.claims) {
      add(claim.span);
      add(claim.test.test?.span);
      for (const part of claim.parts) add(part.span);
    }
  }
  for (const test of notice.tests) add(test.span);
  add(notice.rights.span);
  for (const span of notice.rights.contact) add(span);
  for (const waiver of notice.waivers) {
    add(waiver.span);
    add(waiver.ruleSpan);
    add(waiver.covers);
  }
  for (const residue of notice.residue) add(residue.span);
  add(notice.request?.span);
  for (const question of notice.questions) add(question.span);
  return [...places];
}
