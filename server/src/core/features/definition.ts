import { fieldKeysOf, resolveField } from '../notice/fields';
import type { Citation, Claim, Notice } from '../notice/model';
import { isSameProvision } from '../law/paths';
import type { Span } from '../text/span';
import { fieldSources } from './hover';
import type { FeatureContext, Snapshot } from './snapshot';
import { subjectAt } from './subject';

/** Where something is defined: in the letter, at a key of the authority's profile, or in a file of the workspace's standard wording. */
export type DefinitionTarget =
  | { readonly in: 'letter'; readonly span: Span; readonly selection: Span }
  | { readonly in: 'profile'; readonly key: string }
  | { readonly in: 'wording'; readonly id: string };

export interface Definition {
  /** What the way leads from. */
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

/**
 * Where what stands at an offset is defined: a provision in the outcome that relies on it, a field at its key, the number of a question in the
 * request, standard wording in its file. Undefined where there is nowhere to go.
 */
export function definition(snapshot: Snapshot, offset: number, context: FeatureContext): Definition | undefined {
  const subject = subjectAt(snapshot, offset);
  if (!subject) return undefined;
  switch (subject.kind) {
    case 'provision':
      return found(subject.span, reliances(snapshot.notice, subject.citation));
    case 'field':
      return found(subject.span, keys(snapshot, subject.name, context));
    case 'question': {
      const question = snapshot.notice.questions.find(({ label }) => label === subject.label);
      return found(subject.span, question ? [{ in: 'letter', span: question.span, selection: question.span }] : []);
    }
    case 'standard':
      return { origin: subject.span, targets: [{ in: 'wording', id: subject.id }] };
  }
}

function found(origin: Span, targets: readonly DefinitionTarget[]): Definition | undefined {
  return targets.length === 0 ? undefined : { origin, targets };
}

/** Where the letter relies on a provision: on exactly this one, else on one that it is a shorter or longer form of, else where it is a condition. */
function reliances({ claims }: Notice, citation: Citation): DefinitionTarget[] {
  const same = claims.filter((claim) => isSameProvision(claim, citation));
  const exact = same.filter((claim) => claim.citation === citation.citation);
  const chosen = exact.length > 0 ? exact : same;
  if (chosen.length > 0) return distinct(chosen.map((claim) => target(claim, claim.span)));
  return distinct(
    claims.flatMap((claim) => {
      const condition = claim.conditions.find((one) => one.citation === citation.citation);
      return condition ? [target(claim, condition.span)] : [];
    }),
  );
}

function target({ region }: Claim, selection: Span): DefinitionTarget {
  const span = { start: Math.min(region.span.start, selection.start), end: Math.max(region.span.end, selection.end) };
  return { in: 'letter', span, selection };
}

function distinct(targets: readonly DefinitionTarget[]): DefinitionTarget[] {
  const byPlace = new Map(targets.map((one) => [JSON.stringify(one.in === 'letter' ? one.selection : one), one]));
  return [...byPlace.values()];
}

/** The key that gives a field its value, in the order of `dialect.md` 5: front matter, its `fields`, the profile. What is built in has no place. */
function keys(snapshot: Snapshot, name: string, context: FeatureContext): DefinitionTarget[] {
  const { profile } = context.check;
  if (name === 'authority' && profile?.name !== undefined) return [{ in: 'profile', key: 'name' }];
  const entries = snapshot.syntax.frontMatter?.entries ?? [];
  const entry = entries.find(({ path }) => path === name) ?? entries.find(({ path }) => path === `fields.${name}`);
  if (entry) return [{ in: 'letter', span: { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.valueSpan.end) }, selection: entry.keySpan }];
  const sources = { ...fieldSources(snapshot, context), fieldKeys: fieldKeysOf(entries) };
  const withProfile = resolveField(name, sources);
  const without = resolveField(name, { ...sources, profile: undefined });
  return 'value' in withProfile && !('value' in without && without.value === withProfile.value) ? [{ in: 'profile', key: name }] : [];
}
