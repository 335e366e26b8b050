import type { AttachmentFacts } from '../attachments/facts';
import type { Finding } from '../rules/finding';
import { accessWords, tracesInWords } from '../rules/support/attachments';

/** What was seen inside a file, one phrase for each kind of trace, in the order of the file. */
export function tracesSeen({ kind: of, traces }: AttachmentFacts): readonly string[] {
  const kinds = [...new Set(traces.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    tracesInWords(
      traces.filter((trace) => trace.kind === kind),
      of,
    ),
  );
}

/** What there is to say of one file, as plain text with a line for each thing. Never that it is safe. */
export function attachmentLines(facts: AttachmentFacts, findings: readonly Finding[]): readonly string[] {
  const slight = tracesSeen({ ...facts, traces: facts.traces.filter(({ weight }) => weight === 'slight') });
  return [
    `${facts.file}: ${accessWords(facts.access)}.`,
    ...(facts.remarks ?? []).map((remark) => `  ${remark}`),
    ...(facts.lookedAt.length > 0 ? [`  Looked at: ${facts.lookedAt.join(', ')}.`] : []),
    ...findings.map(({ severity, message, rule }) => `  ${severity}: ${message} (${rule})`),
    ...(slight.length > 0 ? [`  As nearly every such file, it also has ${slight.join('; ')}.`] : []),
    ...(findings.length === 0 && slight.length === 0 && facts.lookedAt.length > 0 ? ['  Nothing of the kinds that are looked for was seen there.'] : []),
  ];
}
