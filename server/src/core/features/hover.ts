import { deadlineMarkdown } from '../law/calendar/deadlineWords';
import { knownFields, resolveField, type FieldSources } from '../notice/fields';
import type { Citation } from '../notice/model';
import type { Finding } from '../rules/finding';
import { clockOf } from '../rules/support/clock';
import { blockSchema } from '../syntax/blockSchema';
import { frontMatterKey } from '../syntax/frontMatterSchema';
import type { Span } from '../text/span';
import { literal } from './literal';
import { provisionCard } from './provisionCard';
import type { FeatureContext, Snapshot } from './snapshot';
import { standardCard } from './standardCard';
import { allMatches } from '../text/allMatches';

/** What is shown when the pointer rests on a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains what stands at an offset: findings first, then the provision, block, attribute, key, field or waived rule. Undefined where there is nothing to say. */
export function hover(snapshot: Snapshot, offset: number, context: FeatureContext): Hover | undefined {
  const subject =
    provisionAt(snapshot, offset) ??
    fenceAt(snapshot, offset, context) ??
    frontMatterAt(snapshot, offset, context) ??
    fieldAt(snapshot, offset, context) ??
    waiverAt(snapshot, offset);
  const findings = snapshot.check(context.check).findings.filter((finding) => finding.span.end > finding.span.start && holds(finding.span, offset));
  const smallest = [...findings].sort((a, b) => length(a.span) - length(b.span))[0];
  const parts = [...findings.map((finding) => findingCard(finding)), ...(subject ? [subject.markdown] : [])];
  const span = subject?.span ?? smallest?.span;
  return span && parts.length > 0 ? { span, markdown: parts.join('\n\n---\n\n') } : undefined;
}

/** Where the values of fields come from for this snapshot. */
export function fieldSources({ notice, engine }: Snapshot, { check: { profile } }: FeatureContext): FieldSources {
  const { values } = notice;
  return { values, profile, regulator: engine.law.regulator(values.regime ?? profile?.regime ?? notice.defaultRegime, values.issued) };
}

function findingCard({ rule, why, todo }: Finding): string {
  return `${literal(why)}\n\n**What to do:** ${literal(todo)}\n\n\`${rule}\``;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function length(span: Span): number {
  return span.end - span.start;
}

function provisionAt(snapshot: Snapshot, offset: number): Hover | undefined {
  const { notice, engine } = snapshot;
  const at = notice.citations.filter((citation) => holds(citation.span, offset) || holds(citation.run, offset));
  const nearest = at.sort((a, b) => Number(holds(b.span, offset)) - Number(holds(a.span, offset)) || length(a.span) - length(b.span))[0];
  if (!nearest) return undefined;
  const span = holds(nearest.span, offset) ? nearest.span : nearest.run;
  if (nearest.provision) return { span, markdown: provisionCard(nearest.provision, engine.law) };
  return nearest.obsolete ? { span, markdown: obsoleteCard(nearest) } : undefined;
}

function obsoleteCard({ citation, obsolete }: Citation): string {
  const instead = obsolete && obsolete.replacedBy.length > 0 ? ` Now: ${obsolete.replacedBy.join(', ')}.` : '';
  return `**${literal(citation)}** no longer exists, from ${obsolete?.from ?? 'an earlier date'} on.${instead}`;
}

function fenceAt(snapshot: Snapshot, offset: number, context: FeatureContext): Hover | undefined {
  const { syntax } = snapshot;
  const fence = syntax.fences.find((one) => holds(one.span, offset));
  if (!fence || fence.kind === 'close') return undefined;
  const block = syntax.blocks.find((one) => one.fence === fence);
  const schema = blockSchema(block?.name ?? fence.name);
  if (!schema) return undefined;
  const standard = standardCard(snapshot, fence, context);
  if (standard !== undefined) return { span: fence.span, markdown: standard };
  const attribute = fence.attributes.find((one) => holds(one.span, offset));
  const known = attribute && schema.attributes.find((one) => one.name === attribute.name);
  if (attribute && known) {
    const choice = known.values.length > 0 ? `\n\n${known.closed ? 'One of' : 'For example'}: ${known.values.map((value) => `\`"${value}"\``).join(', ')}` : '';
    return { span: attribute.nameSpan, markdown: `**${known.name}**${known.required ? ' (required)' : ''}: ${known.description}${choice}` };
  }
  if (!holds(fence.nameSpan, offset)) return undefined;
  const list = schema.attributes.map((one) => `- \`${one.name}\`${one.required ? ' (required)' : ''}: ${one.description}`);
  return { span: fence.nameSpan, markdown: [`**${schema.name}**: ${schema.description}`, ...(list.length > 0 ? ['', ...list] : [])].join('\n') };
}

/** Keys over which the last day for the answer is shown. */
const TELLS_TIME = /^(?:received|issued|sent|clock)(?:\.|$)/;

function frontMatterAt({ syntax, notice }: Snapshot, offset: number, { check }: FeatureContext): Hover | undefined {
  const entries = syntax.frontMatter?.entries ?? [];
  const onKey = entries.find((one) => holds(one.keySpan, offset)) ?? entries.find((one) => one.value !== undefined && holds(one.valueSpan, offset));
  const schema = onKey && frontMatterKey(onKey.path);
  if (!onKey || !schema) return undefined;
  const choice = schema.values.length > 0 ? `\n\nOne of: ${schema.values.join(', ')}` : schema.type === 'date' ? '\n\nA date, written as 2026-10-05.' : '';
  const explained = `**${schema.key}**${schema.required ? ' (required)' : ''}: ${schema.description}${choice}`;
  const clock = TELLS_TIME.test(onKey.path) && notice.kind !== 'review' ? clockOf(notice, check) : undefined;
  return { span: onKey.keySpan, markdown: clock ? `${explained}\n\n${deadlineMarkdown(clock)}` : explained };
}

function fieldAt(snapshot: Snapshot, offset: number, context: FeatureContext): Hover | undefined {
  const field = snapshot.syntax.fields.find((one) => holds(one.span, offset));
  if (!field) return undefined;
  const shown = (markdown: string): Hover => ({ span: field.span, markdown });
  if (!field.allowed) return shown('Fields are not filled in here. Write the words themselves.');
  const sources = fieldSources(snapshot, context);
  const found = resolveField(field.name, sources);
  const description = knownFields(sources).find((one) => one.name === field.name)?.description ?? 'Field';
  if ('value' in found) return shown(`**${literal(field.name)}**: ${description}\n\n${asCode(found.value)}`);
  return shown(
    found.missing === 'unfilled'
      ? `**${literal(field.name)}**: ${description}\n\nIt has no value yet. Write it in the front matter.`
      : `There is no field “${literal(field.name)}”. Add it under \`fields\` in the front matter.`,
  );
}

/** Values are shown as they are: in a code block nothing in them is read as Markdown. */
function asCode(value: string): string {
  const longest = Math.max(2, ...allMatches(value, /`+/g).map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${value}\n${fence}`;
}

function waiverAt({ notice, engine }: Snapshot, offset: number): Hover | undefined {
  const waiver = notice.waivers.find((one) => holds(one.ruleSpan, offset));
  const rule = waiver && engine.rules.find((one) => one.name === waiver.rule);
  if (!waiver || !rule) return undefined;
  const [message] = Object.values(rule.messages);
  const force = rule.waiver === 'never' ? 'This rule can’t be waived.' : 'This waiver covers it, as long as it gives a reason.';
  return { span: waiver.ruleSpan, markdown: [`**${rule.name}**`, message?.why, force].filter((part) => part !== undefined).join('\n\n') };
}
