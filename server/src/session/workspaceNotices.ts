import type { Workspace } from './workspace';

/** More notices than this are not followed one by one; whoever lists them says how many are left out. */
export const MOST_FOLLOWED = 2_000;

/** A longer file is no letter, and is not read. */
const MOST_CHARACTERS = 1_000_000;

/** What following notices needs of whoever runs it. */
export interface WorkspaceNoticesHost {
  /** The workspace, asked each time: it may be set only after the start. */
  workspace(): Workspace;
  /** Told of a file that could not be read: it counts as not there. */
  failed(address: string, error: unknown): void;
}

/** What has happened to a file. */
export interface NoticeChange {
  readonly address: string;
  readonly kind: 'made' | 'changed' | 'deleted';
}

/**
 * The texts of the notices of the workspace as they lie in their files. Listed and read when somebody first asks, and kept up to date by what is told of
 * files; whoever has a notice open takes its text from there instead.
 */
export class WorkspaceNotices {
  private listed: Promise<readonly string[]> | undefined;
  private known: ReadonlySet<string> = new Set();
  private readonly texts = new Map<string, Promise<string | undefined>>();

  constructor(private readonly host: WorkspaceNoticesHost) {}

  /**
   * The addresses of all notices, in order; none where nobody can list them.
   * @param again looks anew: of a folder that is deleted or moved as a whole, editors do not always tell
   */
  addresses(again = false): Promise<readonly string[]> {
    if (again) this.listed = undefined;
    this.listed ??= this.list();
    return this.listed;
  }

  /** The text of a notice; undefined where it is gone, too long for a letter or can't be read. The same text as long as the file is not told of. Never fails. */
  text(address: string): Promise<string | undefined> {
    const known = this.texts.get(address) ?? this.read(address);
    this.texts.set(address, known);
    return known;
  }

  /** Files were made, changed or deleted. */
  update(changes: readonly NoticeChange[]): void {
    for (const { address, kind } of changes) {
      this.texts.delete(address);
      // A file that was deleted and made again at once is told of as changed.
      if (kind !== 'changed' || !this.known.has(address)) this.listed = undefined;
    }
  }

  /** Forgets everything; the next question begins anew. For another set of workspace folders. */
  reset(): void {
    this.listed = undefined;
    this.texts.clear();
  }

  private async list(): Promise<readonly string[]> {
    const addresses = [...((await this.host.workspace().notices()) ?? [])].sort();
    this.known = new Set(addresses);
    for (const address of this.texts.keys()) if (!this.known.has(address)) this.texts.delete(address);
    return addresses;
  }

  private async read(address: string): Promise<string | undefined> {
    try {
      const text = await this.host.workspace().readFile(address);
      return text === undefined || text.length > MOST_CHARACTERS ? undefined : text;
    } catch (error) {
      this.host.failed(address, error);
      return undefined;
    }
  }
}
