import { lineEndingOf } from '../syntax/lines';
import { applyEdits } from '../text/edits';
import type { TextEdit } from '../text/span';
import { frontMatterListEdit } from './frontMatterList';
import { createSnapshot, type Snapshot } from './snapshot';

/** Adds files to the attachments of a notice. */
export interface AddedAttachments {
  /** The entry in the front matter; none where all files are listed already. */
  readonly edits: readonly TextEdit[];
  /** Links to the files, for the letter. */
  readonly links: string;
}

/**
 * What lists files among the attachments of a notice and links to them. A letter without front matter gets one.
 * @param paths as seen from the notice, with forward slashes
 * @returns undefined where the front matter is such that no entry can be added
 */
export function addAttachments(snapshot: Snapshot, paths: readonly string[]): AddedAttachments | undefined {
  const listed = new Set((snapshot.syntax.frontMatter?.values.attachments ?? []).map(({ file }) => file));
  const added = paths.filter((path) => !listed.has(path));
  const links = paths.map(link).join(', ');
  if (added.length === 0) return { edits: [], links };
  const edit = entryEdit(
    snapshot,
    added.map((path) => `{ file: ${scalar(path)}, title: ${scalar(titleOf(path))} }`),
  );
  if (!edit) return undefined;
  // Tried out rather than reasoned about, so that what is written can be read.
  const after = createSnapshot(applyEdits(snapshot.text, [edit]), { fileName: 'notice.foi.md' }, snapshot.engine).syntax.frontMatter;
  const now = new Set((after?.values.attachments ?? []).map(({ file }) => file));
  return paths.every((path) => now.has(path)) ? { edits: [edit], links } : undefined;
}

function entryEdit(snapshot: Snapshot, entries: readonly string[]): TextEdit | undefined {
  if (snapshot.syntax.frontMatter) return frontMatterListEdit(snapshot, 'attachments', entries);
  const lines = ['---', 'foi: 1', 'attachments:', ...entries.map((entry) => `  - ${entry}`), '---', '', ''];
  return { span: { start: 0, end: 0 }, text: lines.join(lineEndingOf(snapshot.text)) };
}

/** Words that YAML could take for something else are quoted. */
function scalar(words: string): string {
  return /^[A-Za-z][\w ./()-]*$/.test(words) && !/^(?:true|false|yes|no|null|on|off)$/i.test(words) && !words.endsWith(' ') ? words : JSON.stringify(words);
}

/** The name of the file as a letter would call it: without its ending, and with blanks for the signs that stand for them. */
function titleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = name
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words === '' ? name : words;
}

function link(path: string): string {
  const target = /^[\w./-]+$/.test(path) ? path : `<${path.replace(/[<>\\]/g, '\\$&')}>`;
  return `[${titleOf(path).replace(/[[\]\\]/g, '\\$&')}](${target})`;
}
