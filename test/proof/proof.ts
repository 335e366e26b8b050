import type { CheckOptions, Finding } from '../../server/src/core/rules/finding';
import { RULES } from '../../server/src/core/rules/registry';
import { overlaps } from '../../server/src/core/text/span';
import type { Mutant, Mutation } from './mutation';
import { checkNotice, type Sound, soundOf, type Style, STYLES } from './sound';

/** What came of one mutant that was not as it should be. */
export interface Failure {
  readonly rule: string;
  readonly mutation: string;
  readonly notice: string;
  readonly what: string;
}

export interface Cell {
  caught: number;
  missed: number;
  false: number;
}

/** One row of the table: a rule over the styles. */
export interface Row {
  readonly rule: string;
  readonly mutations: readonly string[];
  readonly cells: Readonly<Record<Style, Cell>>;
}

export interface Proof {
  readonly sound: Readonly<Record<Style, number>>;
  readonly rows: readonly Row[];
  /** Every error and warning that a sound notice gives, and every rule that broke. */
  readonly alarms: readonly string[];
  readonly failures: readonly Failure[];
  readonly mutants: number;
}

const PREVIEW = new Set(RULES.filter((rule) => rule.status === 'preview').map((rule) => rule.name));
/** Of each mutation so many notices of a style are tried: more of them prove nothing new. */
const MOST_OF_A_STYLE = 12;

/** Applies every mutation to every sound notice that can have its defect. Deterministic. */
export function prove(sound: readonly Sound[], mutations: readonly Mutation[]): Proof {
  const alarms: string[] = [];
  const before = new Map<Sound, readonly Finding[]>();
  for (const one of sound) {
    const { findings, broken } = checkNotice(one.notice, one.options);
    before.set(one, findings);
    for (const { rule, severity, message } of findings)
      if (severity === 'error' || severity === 'warning') alarms.push(`${one.name}: ${severity} ${rule}: ${message}`);
    for (const { rule, error } of broken) alarms.push(`${one.name}: ${rule} broke: ${error}`);
  }
  const failures: Failure[] = [];
  const rows = new Map<string, Row>();
  let mutants = 0;
  for (const mutation of mutations) {
    const row = rowOf(rows, mutation);
    const tried = new Map<Style, number>();
    for (const one of sound) {
      const count = tried.get(one.style) ?? 0;
      const mutant = count < MOST_OF_A_STYLE ? mutation.apply(one) : undefined;
      if (!mutant) continue;
      tried.set(one.style, count + 1);
      mutants++;
      const { caught, others } = judge(one, mutation, mutant, before.get(one) ?? []);
      const cell = row.cells[one.style];
      if (caught) cell.caught++;
      else cell.missed++;
      if (others.length > 0) cell.false++;
      const faults = [...(caught ? [] : ['missed']), ...(others.length > 0 ? [`also ${others.join(', ')}`] : [])];
      for (const what of faults) failures.push({ rule: mutation.rule, mutation: mutation.name, notice: one.name, what });
    }
  }
  return { sound: countOf(sound), rows: [...rows.values()], alarms, failures, mutants };
}

function rowOf(rows: Map<string, Row>, { rule, name }: Mutation): Row {
  const known = rows.get(rule);
  const empty = (): Cell => ({ caught: 0, missed: 0, false: 0 });
  const cells = known?.cells ?? (Object.fromEntries(STYLES.map((style) => [style, empty()])) as Record<Style, Cell>);
  const row = { rule, mutations: [...(known?.mutations ?? []), name], cells };
  rows.set(rule, row);
  return row;
}

function countOf(sound: readonly Sound[]): Record<Style, number> {
  return Object.fromEntries(STYLES.map((style) => [style, sound.filter((one) => one.style === style).length])) as Record<Style, number>;
}

/** Whether the named rule speaks of the mutant as it did not of the sound notice, and which other rules newly find an error. */
function judge(sound: Sound, { rule, also = [] }: Mutation, mutant: Mutant, before: readonly Finding[]): { caught: boolean; others: readonly string[] } {
  const read = soundOf(mutant.text, sound.name);
  // A preview rule is switched on for its own mutants, and for the notice they are compared with.
  const levels: CheckOptions = PREVIEW.has(rule) ? { levels: { [rule]: 'warning' } } : {};
  const baseline = PREVIEW.has(rule) ? checkNotice(sound.notice, { ...sound.options, ...levels }).findings : before;
  const { findings, broken } = checkNotice(read.notice, { ...read.options, ...levels, ...mutant.options });
  const fresh = newFindings(sound.text, baseline, mutant.text, findings);
  const caught = fresh.some((finding) => finding.rule === rule && isThere(finding, mutant));
  const errors = fresh.filter((finding) => finding.severity === 'error' && finding.rule !== rule && !also.includes(finding.rule));
  return { caught, others: [...new Set([...errors.map((finding) => finding.rule), ...broken.map((one) => `${one.rule} broke: ${one.error}`)])] };
}

/** What is said of the mutant oftener than it was said of the sound notice. */
function newFindings(soundText: string, before: readonly Finding[], text: string, after: readonly Finding[]): readonly Finding[] {
  const key = ({ rule, messageKey, span }: Finding, of: string): string => `${rule} ${messageKey} ${of.slice(span.start, span.end)}`;
  const left = new Map<string, number>();
  for (const finding of before) left.set(key(finding, soundText), (left.get(key(finding, soundText)) ?? 0) + 1);
  return after.filter((finding) => {
    const count = left.get(key(finding, text)) ?? 0;
    left.set(key(finding, text), count - 1);
    return count <= 0;
  });
}

function isThere(finding: Finding, { text, touches, citation }: Mutant): boolean {
  if (citation !== undefined && finding.citation !== undefined && !related(finding.citation, citation)) return false;
  if (touches === undefined) return true;
  for (let at = text.indexOf(touches); at >= 0; at = text.indexOf(touches, at + 1)) {
    const span = { start: at, end: at + touches.length };
    if ([finding.span, ...finding.related.map((one) => one.at)].some((place) => overlaps(place, span) || (place.start <= span.start && span.end <= place.end)))
      return true;
  }
  return false;
}

/** One provision, or a part of it, in normal form. */
function related(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
