import { neighbourFacts } from '../core/neighbours/facts';
import type { Neighbours } from '../core/neighbours/model';
import { NoticeIndex } from '../core/neighbours/noticeIndex';
import { parse } from '../core/syntax';
import type { Workspace } from './workspace';

/** More notices than this are not compared: beyond it the index takes more memory than a helper in the background should. */
export const MOST_NOTICES = 20_000;

/** A longer file is no letter, and is not read for comparison. */
const MOST_CHARACTERS = 1_000_000;

/** How many files are asked for at once. */
const AT_ONCE = 16;

/** What a neighbourhood needs of whoever runs it. */
export interface NeighbourhoodHost {
  /** The workspace, asked each time: it may be set only after the start. */
  workspace(): Workspace;
  /** One turn of the event loop, so that reading never holds up an answer. */
  turn(): Promise<void>;
  /** The neighbourhood has become complete, or another notice of it has changed. */
  changed(): void;
  /** Told of a file that could not be read: it is not compared, and nothing else is lost. */
  failed(address: string, error: unknown): void;
}

/**
 * The notices of the workspace, read once, in the background, when somebody first asks, and kept up to date by what is told of changed files.
 * Until all are read there is no answer, since half an answer would change under the drafter's eyes.
 */
export class Neighbourhood {
  private index = new NoticeIndex();
  private reading: Promise<void> | undefined;
  private complete = false;
  private round = 0;
  /** The answers given since the last change: the same question gets the same object, so that a check that rests on it can be kept. */
  private readonly views = new Map<string, { readonly authorities: ReadonlyMap<string, string>; readonly view: Neighbours }>();

  constructor(private readonly host: NeighbourhoodHost) {}

  /** What the notices around `address` say; undefined as long as they are being read, or where there are none. The first call begins to read. */
  around(address: string, authorities: ReadonlyMap<string, string>): Neighbours | undefined {
    void this.ready();
    if (!this.complete || this.index.size === 0) return undefined;
    const known = this.views.get(address);
    if (known?.authorities === authorities) return known.view;
    const view = this.index.around(address, authorities);
    this.views.set(address, { authorities, view });
    return view;
  }

  /** Resolves when every notice has been read. */
  ready(): Promise<void> {
    this.reading ??= this.readAll();
    return this.reading;
  }

  /** Files were made, changed or deleted. Before the first reading there is nothing to keep up to date. */
  async update(addresses: readonly string[]): Promise<void> {
    if (!this.reading) return;
    await this.reading;
    for (const address of addresses) this.take(address, await this.textOf(address));
    this.views.clear();
    this.host.changed();
  }

  /** Forgets everything; the next question begins anew. For another set of workspace folders. */
  reset(): void {
    this.round++;
    this.index = new NoticeIndex();
    this.reading = undefined;
    this.complete = false;
    this.views.clear();
  }

  private async readAll(): Promise<void> {
    const { round } = this;
    const addresses = ((await this.host.workspace().notices()) ?? []).slice(0, MOST_NOTICES);
    for (let at = 0; at < addresses.length; at += AT_ONCE) {
      const some = addresses.slice(at, at + AT_ONCE);
      const texts = await Promise.all(some.map((address) => this.textOf(address)));
      for (const [place, address] of some.entries()) {
        this.take(address, texts[place]);
        await this.host.turn();
        if (round !== this.round) return;
      }
    }
    this.complete = true;
    if (this.index.size > 0) this.host.changed();
  }

  /** The text of a file; undefined where it is gone, too long for a letter or can't be read. Never fails: the others are read all the same. */
  private async textOf(address: string): Promise<string | undefined> {
    try {
      const text = await this.host.workspace().readFile(address);
      return text === undefined || text.length > MOST_CHARACTERS ? undefined : text;
    } catch (error) {
      this.host.failed(address, error);
      return undefined;
    }
  }

  private take(address: string, text: string | undefined): void {
    if (text === undefined) this.index.delete(address);
    else this.index.set(address, neighbourFacts(parse(text, { form: 'dialect' })));
  }
}
