import type { Archive } from './package/archive';
import type { AttachmentContents, AttachmentFacts, AttachmentKind, Trace } from './facts';
import type { Fault } from './fault';
import type { ReaderBounds } from './reader';
import { readXml, type XmlHandler } from './package/xml';

/** Nobody reads more; a file that has them was made to have them. */
const MOST_TRACES = 5_000;
const MOST_REMARKS = 20;
const MOST_LETTERS = 300;

/** What the reading of one packed file has brought up so far. Readers of its parts write into it, in the order of the file. */
export class Gathering {
  readonly traces: Trace[] = [];
  readonly remarks: string[] = [];
  contents: AttachmentContents = {};
  private more = false;
  private readonly looked = new Set<string>();
  private readonly unread: Fault[] = [];

  constructor(
    readonly archive: Archive,
    readonly bounds: ReaderBounds,
    /** Looks into a part that is a packed file itself; undefined where that is none, or where enough has been looked into. */
    readonly inside: (part: string) => AttachmentFacts | undefined = () => undefined,
  ) {}

  /** Reads a part that the file has; says in `words` what was looked at if it was read to its end. @returns whether it was */
  xml(part: string, words: string | undefined, handler: XmlHandler): boolean {
    const fault = readXml(this.archive, part, handler);
    if (fault) this.failed(fault);
    else if (words !== undefined) this.looked.add(words);
    return fault === undefined;
  }

  /** Reads a part that may be missing. @returns false where it is there and could not be read */
  xmlIfThere(part: string | undefined, words: string | undefined, handler: XmlHandler): boolean {
    if (part !== undefined && this.archive.has(part)) return this.xml(part, words, handler);
    if (words !== undefined) this.looked.add(words);
    return true;
  }

  /** Something of the file could not be looked at. */
  failed(fault: Fault): void {
    this.unread.push(fault);
  }

  lookedAt(words: string): void {
    this.looked.add(words);
  }

  /** Adds a trace; one without anything counted is none. */
  trace(trace: Trace): void {
    if (trace.count === 0) return;
    if (this.traces.length >= MOST_TRACES) this.more = true;
    else this.traces.push(shortened(trace));
  }

  /** What is known now. A file of which nothing at all could be read has the access of its first fault. */
  facts(file: string, kind: AttachmentKind): AttachmentFacts {
    const [first] = this.unread;
    const access = first === undefined ? 'read' : this.looked.size === 0 ? first.access : 'partly-read';
    const more = this.more ? ['More was found in the file than is listed here.'] : [];
    const remarks = [...new Set([...this.remarks, ...more, ...this.unread.slice(0, MOST_REMARKS).map(({ why }) => why)])];
    return {
      file,
      kind,
      access,
      lookedAt: [...this.looked],
      traces: this.traces,
      ...(remarks.length > 0 ? { remarks } : {}),
      ...(Object.keys(this.contents).length > 0 ? { contents: this.contents } : {}),
    };
  }
}

/** Names and paths as long as somebody made them are cut. */
function shortened(trace: Trace): Trace {
  const { value, sheet } = trace;
  if ((value?.length ?? 0) <= MOST_LETTERS && (sheet?.length ?? 0) <= MOST_LETTERS) return trace;
  return {
    ...trace,
    ...(value === undefined ? {} : { value: value.slice(0, MOST_LETTERS) }),
    ...(sheet === undefined ? {} : { sheet: sheet.slice(0, MOST_LETTERS) }),
  };
}

/** `1 insertion`, `3 insertions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Several such counts in a row, without those of nothing. */
export function countedAll(counts: readonly (readonly [count: number, one: string, many?: string])[]): string {
  return counts.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)])).join(', ');
}

/** A place on a computer or in a network, which tells how the authority names its machines and people; not the bare name of a file. */
export function isPath(value: string): boolean {
  return /^(?:[a-z]:|file:|smb:|\\\\|\/\/|\/)|[\\]/i.test(value.trim());
}

/** A folder in the cloud that bears the name of the person whose it is. */
export function isPersonsFolder(address: string): boolean {
  return /^https?:\/\/[^/]{1,200}\/personal\/[^/]/i.test(address.trim());
}
