import assert from 'node:assert/strict';
import type { AttachmentFacts, Trace } from '../../server/src/core/attachments/facts';
import { readAttachment } from '../../server/src/core/attachments/read';
import { READER_BOUNDS, type ReaderBounds } from '../../server/src/core/attachments/reader';
import { packed, type Parts } from './officeFiles';

/** A trace in one line, in the order in which a finding prints it. */
export function traceLine({ kind, sheet, cells, page, value, count, detail, weight }: Trace): string {
  return [kind, sheet, cells, page === undefined ? undefined : `page ${page}`, value, count === undefined ? undefined : `×${count}`, detail, weight]
    .filter((part) => part !== undefined)
    .join(' | ');
}

export async function factsOf(parts: Parts | Uint8Array, file: string, bounds: Partial<ReaderBounds> = {}): Promise<AttachmentFacts> {
  return readAttachment(file, parts instanceof Uint8Array ? parts : packed(parts), { ...READER_BOUNDS, ...bounds });
}

/** What a file is made of, and the traces that are in it, each in one line. */
export type AttachmentCase = readonly [name: string, parts: Parts, ...traces: readonly string[]];

/** One test for each case: the file is read to its end and shows exactly these traces. */
export function itFinds(file: string, cases: readonly AttachmentCase[]): void {
  for (const [name, parts, ...traces] of cases)
    it(name, async () => {
      const facts = await factsOf(parts, file);
      assert.deepEqual(facts.traces.map(traceLine), traces);
      assert.equal(facts.access, 'read', facts.remarks?.join(' '));
    });
}
