/**
 * What a reader found inside one file that goes out with a letter. Readers fill this in, rules judge it;
 * nothing here says that a file is safe, only what was looked at and what was seen.
 */
export interface AttachmentFacts {
  /** Path as it stands in `attachments` of the front matter. */
  readonly file: string;
}
