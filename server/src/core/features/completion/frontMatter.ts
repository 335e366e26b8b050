import type { RuleDefinition } from '../../rules/define';
import { FRONT_MATTER_KEYS, type FrontMatterKey, frontMatterKey } from '../../syntax/frontMatterSchema';
import { type Completion, type Cursor, offer } from './model';

const KEY = /^([ ]*)(- )?([A-Za-z-]*)$/;
const VALUE = /^([ ]*)(- )?([A-Za-z-]+):[ ]+("?)([^"{[\]}#]*)$/;
const FLOW = /^([ ]*)(- )?(?:([A-Za-z-]+):[ ]*)?\{([^{}]*)$/;

/** Completions in the front matter: keys that are not there yet, and values where there is a choice. Undefined outside it. */
export function frontMatterCompletions(cursor: Cursor): Completion[] | undefined {
  const { frontMatter } = cursor.snapshot.syntax;
  if (!frontMatter || cursor.offset > frontMatter.span.end || cursor.lineStart <= frontMatter.span.start) return undefined;
  if (cursor.before.startsWith('---') || (frontMatter.closed && cursor.lineStart >= closingLine(cursor))) return [];
  const flow = FLOW.exec(cursor.before);
  if (flow) return inFlow(cursor, [...parents(cursor, indent(flow)), ...(flow[3] === undefined ? [] : [flow[3]])], flow[4] ?? '');
  const value = VALUE.exec(cursor.before);
  if (value) return valuesOf(cursor, [...parents(cursor, indent(value)), value[3] ?? ''].join('.'), value[5] ?? '');
  const key = KEY.exec(cursor.before);
  return key ? keysOf(cursor, parents(cursor, indent(key)), key[3] ?? '', ': ') : [];
}

/** A list item's keys stand two places further in than its dash. */
function indent(match: RegExpExecArray): number {
  return (match[1] ?? '').length + (match[2] ?? '').length;
}

function closingLine({ snapshot }: Cursor): number {
  const end = snapshot.syntax.frontMatter?.span.end ?? 0;
  return snapshot.lines.line(snapshot.lines.position(Math.max(0, end - 1)).line).start;
}

/** The keys above the cursor under which its line stands, outermost first. */
function parents(cursor: Cursor, ownIndent: number): string[] {
  const { lines, text } = cursor.snapshot;
  const path: string[] = [];
  let limit = ownIndent;
  for (let line = lines.position(cursor.lineStart).line - 1; line > 0 && limit > 0; line--) {
    const { start, end } = lines.line(line);
    const match = /^([ ]*)([A-Za-z-]+):[ ]*$/.exec(text.slice(start, Math.min(end, start + 200)));
    if (!match || (match[1] ?? '').length >= limit) continue;
    limit = (match[1] ?? '').length;
    path.unshift(match[2] ?? '');
  }
  return path;
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

/** Inside `{ name: …, title: … }`. */
function inFlow(cursor: Cursor, path: readonly string[], inside: string): Completion[] {
  const member = inside.slice(inside.lastIndexOf(',') + 1).trimStart();
  const colon = member.indexOf(':');
  if (colon >= 0)
    return valuesOf(
      cursor,
      [...path, member.slice(0, colon).trim()].join('.'),
      member
        .slice(colon + 1)
        .trimStart()
        .replace(/^"/, ''),
    );
  return keysOf(cursor, path, member, ': ');
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
