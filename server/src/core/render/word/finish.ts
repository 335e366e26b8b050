import type { FileFacts } from '../made';
import { numberBookmarks, numberRelationships, setProperties, type WordParts } from './package';

/** What every Word file gets, whatever it was made of: numbers in place of what the library made up, and its properties. `kept` are the relationships that it had before. */
export function finish(parts: WordParts, title: string, lang: string, facts: FileFacts, kept: ReadonlySet<string>): void {
  numberBookmarks(parts, 'word/document.xml');
  numberRelationships(parts, 'word/document.xml', kept);
  setProperties(parts, title, lang, facts);
}
