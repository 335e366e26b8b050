import type { ServerSettings } from '../core/config/schema';

/** When a notice is checked; the values of the setting `foiNotices.run`. */
export type Run = ServerSettings['run'];

/**
 * Says of each open notice whether its text is to be checked now. Where it is not, the findings of the last check stay with the editor, which moves
 * them with the text. What has been checked may be checked again as long as its text is the same: what becomes known of the files around
 * a notice completes the check that was asked for.
 */
export class RunMode {
  private readonly asked = new Set<string>();
  private readonly saved = new Set<string>();
  /** The version that was checked last, by address. */
  private readonly checked = new Map<string, number>();

  /** A person wants this notice checked. Holds until a check has come to its end, whatever text it then finds. */
  ask(uri: string): void {
    this.asked.add(uri);
  }

  /** The notice was saved. */
  save(uri: string): void {
    this.saved.add(uri);
  }

  /** Whether a person waits for this check, so that it is done even where nothing has changed. */
  isAsked(uri: string): boolean {
    return this.asked.has(uri);
  }

  /** Whether the findings that the editor has are those of this version. */
  isCurrent(uri: string, version: number, run: Run): boolean {
    return run === 'onType' || this.checked.get(uri) === version;
  }

  /** @param first the editor has no findings of this notice yet */
  mayCheck(uri: string, version: number, run: Run, first: boolean): boolean {
    if (this.asked.has(uri) || this.isCurrent(uri, version, run)) return true;
    return run === 'onSave' && (first || this.saved.has(uri));
  }

  /** A check of this version has come to its end. */
  done(uri: string, version: number): void {
    this.asked.delete(uri);
    this.saved.delete(uri);
    this.checked.set(uri, version);
  }

  /** The notice was closed. */
  forget(uri: string): void {
    this.asked.delete(uri);
    this.saved.delete(uri);
    this.checked.delete(uri);
  }
}
