import { generateSnippets } from '../../server/tools/gen/snippets';
import { expandSnippet } from './snippets';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The day on which the tests insert snippets. */
export const TODAY = '2026-10-30';

const [file] = generateSnippets();
const byPrefix: Readonly<Record<string, Snippet>> = JSON.parse(file?.text ?? '{}');

/** Every snippet of the product, in the order of the file. */
export const ALL_SNIPPETS: readonly Snippet[] = Object.values(byPrefix);

/** A snippet as it stands in the letter before anything is typed. */
export const expanded = (snippet: Snippet): string => expandSnippet(snippet.body.join('\n'), TODAY).text;

/** The snippet with this prefix; throws where there is none. */
export function snippetNamed(prefix: string): Snippet {
  const found = byPrefix[prefix];
  if (!found) throw new Error(`no snippet ${prefix}`);
  return found;
}
