import type { RuleDefinition } from '../../rules/define';
import { FRONT_MATTER_KEYS, type FrontMatterKey, frontMatterKey } from '../../syntax/frontMatterSchema';
import { type Completion, type Cursor, offer } from './model';
import { yamlPlace } from './yamlPlace';

/** Completions in the front matter: keys that are not there yet, and values where there is a choice. Undefined outside it. */
export function frontMatterCompletions(cursor: Cursor): Completion[] | undefined {
  const { frontMatter } = cursor.snapshot.syntax;
  if (!frontMatter || cursor.offset > frontMatter.span.end || cursor.lineStart <= frontMatter.span.start) return undefined;
  if (cursor.before.startsWith('---') || (frontMatter.closed && cursor.lineStart >= closingLine(cursor))) return [];
  const { text, lines } = cursor.snapshot;
  const place = yamlPlace(text, lines, cursor.offset, 1);
  if (!place) return [];
  return place.what === 'value' ? valuesOf(cursor, place.path.join('.'), place.typed) : keysOf(cursor, place.path, place.typed, ': ');
}

function closingLine({ snapshot }: Cursor): number {
  const end = snapshot.syntax.frontMatter?.span.end ?? 0;
  return snapshot.lines.line(snapshot.lines.position(Math.max(0, end - 1)).line).start;
}

function keysAt(path: readonly string[]): readonly FrontMatterKey[] {
  return path.length === 0 ? FRONT_MATTER_KEYS : (frontMatterKey(path.join('.'))?.keys ?? []);
}

function keysOf(cursor: Cursor, path: readonly string[], typed: string, ending: string): Completion[] {
  const entries = cursor.snapshot.syntax.frontMatter?.entries ?? [];
  const others = entries.filter((one) => one.keySpan.end < cursor.offset - typed.length || one.keySpan.start > cursor.offset);
  const present = new Set(others.map((one) => one.path));
  const start = cursor.offset - typed.length;
  const rest = /^[A-Za-z-]*/.exec(cursor.after)?.[0].length ?? 0;
  const hasColon = cursor.after.slice(rest).startsWith(':');
  return keysAt(path)
    .filter((one) => !present.has([...path, one.key].join('.')))
    .map((one, order) =>
      offer(cursor, start, one.key, 'key', {
        detail: one.required ? 'required' : one.type,
        documentation: one.description,
        insert: hasColon ? one.key : `${one.key}${one.type === 'map' || one.type === 'list' ? ':' : ending}`,
        span: { start, end: cursor.offset + rest },
        order,
        chain: one.values.length > 0 || one.type === 'date',
      }),
    );
}

function valuesOf(cursor: Cursor, path: string, typed: string): Completion[] {
  const start = cursor.offset - typed.length;
  const rest = /^[^\s,"}#]*/.exec(cursor.after)?.[0].length ?? 0;
  const span = { start, end: cursor.offset + rest };
  const choose = (value: string, detail: string, order: number): Completion => offer(cursor, start, value, 'value', { detail, span, order });
  if (path === 'waivers.rule') return waivableRules(cursor).map(({ name, what }, order) => choose(name, what, order));
  if (path === 'authority') return (cursor.context.authorities ?? []).map((id, order) => choose(id, 'Profile in .foi/authorities', order));
  const schema = frontMatterKey(path);
  if (schema?.type === 'date') return cursor.context.check.today === undefined ? [] : [choose(cursor.context.check.today, 'Today', 0)];
  return (schema?.values ?? []).map((value, order) => choose(value, schema?.description ?? '', order));
}

/** What a rule says in one line: its first message, without values. */
export function ruleSummary(rule: RuleDefinition): string {
  return (Object.values(rule.messages)[0]?.what ?? '').replace(/\{[\w-]+\}/g, '…');
}

/** Rules that a waiver may name, with what they say; those that speak about this letter come first. */
export function waivableRules({ snapshot, context }: Cursor): { readonly name: string; readonly what: string; readonly speaks: boolean }[] {
  const speaking = new Set(snapshot.check(context.check).findings.map((finding) => finding.rule));
  return snapshot.engine.rules
    .filter((rule) => rule.waiver !== 'never')
    .map((rule) => ({ name: rule.name, what: ruleSummary(rule), speaks: speaking.has(rule.name) }))
    .sort((a, b) => Number(b.speaks) - Number(a.speaks));
}
