import { fieldKeysOf, knownFields } from '../../notice/fields';
import type { FrontMatterEntry } from '../../syntax/model';
import type { TextEdit } from '../../text/span';
import { fieldSources } from '../hover';
import type { Refusal } from '../rename';
import type { FeatureContext, Snapshot } from '../snapshot';

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]{0,99}$/u;

const entriesOf = ({ syntax }: Snapshot): readonly FrontMatterEntry[] => syntax.frontMatter?.entries ?? [];

const keyOf = (snapshot: Snapshot, name: string): FrontMatterEntry | undefined => entriesOf(snapshot).find(({ path }) => path === `fields.${name}`);

/** Why a field can't have another name; undefined where it can. */
export function whyFieldStays(snapshot: Snapshot, name: string): string | undefined {
  return keyOf(snapshot, name) ? undefined : `((${name})) is not one of the letter’s own fields. Only keys under “fields” of the front matter can be renamed.`;
}

/** Renames a key of `fields` with every use of it in the letter. */
export function renameField(snapshot: Snapshot, from: string, to: string, context: FeatureContext): { readonly edits: readonly TextEdit[] } | Refusal {
  const key = keyOf(snapshot, from);
  if (!key) return { problem: whyFieldStays(snapshot, from) ?? '' };
  if (to === from) return { edits: [] };
  if (!NAME.test(to)) return { problem: `“${to}” can’t be the name of a field. Use letters, digits, hyphens and full stops, and begin with a letter.` };
  const taken = knownFields({ ...fieldSources(snapshot, context), fieldKeys: fieldKeysOf(entriesOf(snapshot)) });
  if (taken.some(({ name }) => name === to)) return { problem: `((${to})) already stands for something else. Choose another name.` };
  const { text, syntax } = snapshot;
  const quote = /^["']/.exec(text.slice(key.keySpan.start, key.keySpan.end))?.[0] ?? '';
  const edits: TextEdit[] = [{ span: key.keySpan, text: `${quote}${to}${quote}` }];
  for (const { name, allowed, span } of syntax.fields)
    if (allowed && name === from) edits.push({ span: { start: span.start + 2, end: span.end - 2 }, text: to });
  const renamed = entriesOf(snapshot.edited(edits)).map(({ path }) => path);
  const expected = entriesOf(snapshot).map(({ path }) => (path === `fields.${from}` ? `fields.${to}` : path));
  return JSON.stringify(renamed) === JSON.stringify(expected)
    ? { edits }
    : { problem: `The front matter can’t be read with “${to}” as a key. Choose another name.` };
}
