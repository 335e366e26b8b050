import type { Claim, Notice } from '../../notice/model';

const words = (text: string): string => text.replace(/\s/g, '');

/**
 * All that a letter says and claims, without the places where it says so and without spaces, to be compared before and after formatting.
 * Two texts that give the same are the same letter.
 */
export function letterOf(notice: Notice): string {
  const { syntax } = notice;
  return JSON.stringify([
    notice.kind,
    notice.regime,
    syntax.frontMatter && notice.text.slice(syntax.frontMatter.span.start, syntax.frontMatter.span.end),
    syntax.fences.map(({ kind, name, nested }) => [kind, name, nested]),
    syntax.blocks.map(({ name, fence }) => [name, fence.attributes.map((one) => [one.name, AS_READ.has(one.name) ? '' : one.value])]),
    syntax.comments.map(({ body, alone }) => [body, alone]),
    syntax.pieces.map(({ kind, depth, number, quoted, prose }) => [kind, depth, number, quoted, words(prose.text)]),
    notice.sentences.map(({ text, zone }) => [words(text), zone]),
    notice.questions.map(({ label, text }) => [label, words(text)]),
    notice.citations.map(({ citation, role, where, zone, of }) => [citation, role, where, zone, of?.citation]),
    notice.outcomes.map(({ kind, certainty, questions, further, likelihood, claims }) => [
      kind,
      certainty,
      questions,
      further,
      likelihood,
      claims.map(claimed),
    ]),
    notice.statements.map(({ kind, hypothetical, negated, generic }) => [kind, hypothetical, negated, generic]),
    notice.waivers.map(({ rule, reason, place }) => [rule, reason, place]),
    notice.residue.map(({ kind, text }) => [kind, text]),
    notice.fields.map(({ name, allowed }) => [name, allowed]),
  ]);
}

/** Attributes whose values may be written otherwise; what they say is compared in the outcomes. */
const AS_READ: ReadonlySet<string> = new Set(['under', 'questions']);

function claimed({ citation, outcome, certainty, conditions, alternatives, status, test }: Claim): unknown {
  return [citation, outcome, certainty, conditions.map((one) => one.citation), alternatives.map((one) => one.citation), status, test.status];
}
