import type { AttachmentAccess, AttachmentFacts } from '../attachments/facts';
import type { Finding } from '../rules/finding';
import { tracesInWords } from '../rules/support/attachments';

const ACCESS: Readonly<Record<AttachmentAccess, string>> = {
  read: 'looked into',
  'partly-read': 'looked into in part',
  'not-found': 'there is no such file',
  locked: 'not looked into, for it is locked by a password',
  damaged: 'not looked into, for it is damaged or not what its name says',
  'too-large': 'not looked into, for it is too large',
  'not-supported': 'not looked into, for files of this kind can’t be read',
};

/** How far a file could be looked into, in words that go after its name. */
export function accessWords(access: AttachmentAccess): string {
  return ACCESS[access];
}

/** What was seen inside a file, one phrase for each kind of trace, in the order of the file. */
export function tracesSeen({ traces }: AttachmentFacts): readonly string[] {
  const kinds = [...new Set(traces.map(({ kind }) => kind))];
  return kinds.map((kind) => tracesInWords(traces.filter((trace) => trace.kind === kind)));
}

/** What there is to say of one file, as plain text with a line for each thing. Never that it is safe. */
export function attachmentLines(facts: AttachmentFacts, findings: readonly Finding[]): readonly string[] {
  return [
    `${facts.file}: ${accessWords(facts.access)}.`,
    ...(facts.remarks ?? []).map((remark) => `  ${remark}`),
    ...(facts.lookedAt.length > 0 ? [`  Looked at: ${facts.lookedAt.join(', ')}.`] : []),
    ...findings.map(({ severity, message, rule }) => `  ${severity}: ${message} (${rule})`),
    ...(findings.length === 0 && facts.lookedAt.length > 0 ? ['  Nothing of the kinds that are looked for was seen there.'] : []),
  ];
}
