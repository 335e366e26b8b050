import type { FrontMatterValues } from '../syntax/model';

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]{0,30}):/;
const ALLOWED = new Set(['https', 'http', 'mailto', 'tel']);

/** Paths that links may point to: the files of the front matter's `attachments`. */
export function attachmentPaths(values: FrontMatterValues): ReadonlySet<string> {
  return new Set((values.attachments ?? []).flatMap((attachment) => (attachment.file ? [plainPath(attachment.file)] : [])));
}

/**
 * The target as an output may carry it, or undefined where the link must be text (`dialect.md` 1): only https, http, mailto, tel,
 * a fragment, or a relative path among the attachments.
 */
export function allowedTarget(target: string, attachments: ReadonlySet<string>): string | undefined {
  // Browsers drop white space and controls from a target, so that a scheme could be put together from pieces.
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(target)) return undefined;
  const scheme = SCHEME.exec(target)?.[1];
  if (scheme !== undefined) return ALLOWED.has(scheme.toLowerCase()) ? target : undefined;
  if (target.startsWith('#')) return target.length > 1 ? target : undefined;
  // Two slashes would lead to another computer, and one to its root.
  return !target.startsWith('/') && attachments.has(plainPath(target)) ? target : undefined;
}

/** `./records%20of%202026.csv` and `records of 2026.csv` are one file. */
function plainPath(path: string): string {
  const plain = path.replace(/^\.\//, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    // A stray percent sign is part of the name.
    return plain;
  }
}

/** A field's value as part of a target: what a web address can't hold is percent-encoded. */
export function encodedForTarget(value: string): string {
  return encodeURI(value.trim().replace(/\p{Surrogate}/gu, '\uFFFD'));
}
