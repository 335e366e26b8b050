import type { AttachmentFacts } from '../core/attachments/facts';
import { READER_BOUNDS, type Reader } from '../core/attachments/reader';
import type { Notice } from '../core/notice/model';
import { linkedFileNames, listedAttachments } from '../core/rules/support/attachments';
import type { Project } from './project';
import { addressBelow, parentOf, type Workspace } from './workspace';

/** More files than this go out with no letter; the rest is not looked into, and the check sheet says which. */
export const MOST_FILES = 100;

/** What looking into files needs of whoever runs it. */
export interface AttachmentsHost {
  /** The workspace, asked each time: it may be set only after the start. */
  workspace(): Workspace;
  reader(): Promise<Reader>;
  /** A file has been looked into that was asked about before and was not known then. */
  changed(): void;
  /** Told of a file that made the reader fail: a fault of this program. It counts as not looked into. */
  failed(address: string, error: unknown): void;
}

/** A file that is being read, or has been. */
interface Reading {
  readonly promise: Promise<AttachmentFacts | undefined>;
  /** Undefined also where it could not be read. */
  facts: AttachmentFacts | undefined;
  isDone: boolean;
  /** Somebody asked before it was done, and wants to be told. */
  isAwaited: boolean;
}

/** A file that a notice names, by its path as written; `address` is undefined where the path leads out of the folder that may be looked into. */
interface NamedFile {
  readonly file: string;
  readonly address: string | undefined;
}

/**
 * What is inside the files that go out with notices. Each is read once, when a notice first names it, and again when it is told that the
 * file has changed. Files that can't be read give no facts; the check sheet says which they are.
 */
export class Attachments {
  private readonly readings = new Map<string, Reading>();

  constructor(private readonly host: AttachmentsHost) {}

  /** What is known by now about the files of a notice. Begins to read the others, and calls `changed` as each of them has been read. */
  known(address: string, project: Project, notice: Notice): readonly AttachmentFacts[] {
    return namedFiles(address, project, notice).flatMap((named) => {
      const reading = this.reading(named);
      if (reading && !reading.isDone) reading.isAwaited = true;
      return reading?.facts ?? [];
    });
  }

  /** What is inside all files of a notice, once they have been read. */
  async all(address: string, project: Project, notice: Notice): Promise<readonly AttachmentFacts[]> {
    const found = await Promise.all(namedFiles(address, project, notice).map((named) => this.reading(named)?.promise));
    return found.filter((facts) => facts !== undefined);
  }

  /** Looks into all files of a notice anew, whatever was known of them. */
  again(address: string, project: Project, notice: Notice): Promise<readonly AttachmentFacts[]> {
    this.forget(namedFiles(address, project, notice).flatMap((named) => named.address ?? []));
    return this.all(address, project, notice);
  }

  /** Files were made, changed or deleted: they are read again when they are next asked about. */
  forget(addresses: readonly string[]): void {
    const changed = new Set(addresses.map(decoded));
    for (const key of this.readings.keys()) if (changed.has(decoded(key.slice(0, key.indexOf('\n'))))) this.readings.delete(key);
  }

  /** Everything is read again when it is next asked about. */
  reset(): void {
    this.readings.clear();
  }

  private reading({ file, address }: NamedFile): Reading | undefined {
    if (address === undefined) return undefined;
    const key = `${address}\n${file}`;
    const begun = this.readings.get(key);
    if (begun) return begun;
    const reading: Reading = { promise: this.look(address, file), facts: undefined, isDone: false, isAwaited: false };
    void reading.promise.then((facts) => {
      reading.facts = facts;
      reading.isDone = true;
      if (reading.isAwaited && facts) this.host.changed();
    });
    this.readings.set(key, reading);
    return reading;
  }

  /** Never rejects: a reader that fails is a fault to be told, and the other files are read all the same. */
  private async look(address: string, file: string): Promise<AttachmentFacts | undefined> {
    try {
      const bytes = await this.host.workspace().readBytes(address, READER_BOUNDS.fileBytes);
      if (bytes === 'unreadable') return undefined;
      if (bytes === 'not-found' || bytes === 'too-large') return { file, kind: 'other', access: bytes, lookedAt: [], traces: [] };
      const read = await this.host.reader();
      return await read(file, bytes, READER_BOUNDS);
    } catch (error) {
      this.host.failed(address, error);
      return undefined;
    }
  }
}

/** The paths of the files that a notice lists or links to, each once, in the order of the front matter and then of the letter. */
export function attachmentFiles(notice: Notice): readonly string[] {
  const listed = listedAttachments(notice).flatMap(({ file }) => (file === undefined || file.trim() === '' ? [] : [file]));
  return [...new Set([...listed, ...linkedFileNames(notice)])].slice(0, MOST_FILES);
}

/**
 * The path by which a notice can name a file. Undefined where the file lies outside the folder that is looked into, which is that of the `.foi` folder
 * or else of the notice, and where the notice was never saved.
 */
export function attachmentPath(address: string, project: Project, file: string): string | undefined {
  const folder = parentOf(address);
  if (folder === undefined || address.startsWith('untitled:')) return undefined;
  const parts = (of: string): readonly string[] => decoded(of).split('/');
  const [root, from, to] = [parts(rootOf(folder, project)), parts(folder), parts(file)];
  const begins = (path: readonly string[], beginning: readonly string[]): boolean => beginning.every((part, index) => path[index] === part);
  if (!begins(to, root) || !begins(from, root)) return undefined;
  let same = root.length;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function rootOf(folder: string, project: Project): string {
  return (project.folder === undefined ? undefined : parentOf(project.folder)) ?? folder;
}

function namedFiles(address: string, project: Project, notice: Notice): NamedFile[] {
  const folder = parentOf(address);
  if (folder === undefined) return [];
  const root = rootOf(folder, project);
  return attachmentFiles(notice).map((file) => ({ file, address: addressBelow(root, folder, file) }));
}

/** Editors encode more in an address than it needs (`figures%20%282%29.csv`): addresses are compared as they read. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray percent sign is part of the name.
    return address;
  }
}
