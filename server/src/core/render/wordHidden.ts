import { partText, relationshipsOf, removeRelated, setPart, type WordParts } from './wordPackage';
import { withoutElements } from './wordXml';

const SETTINGS = 'word/settings.xml';
/** Settings that say where a document came from and who worked on it: the template's place on the network, sources of addresses, sessions. */
const TELLING = ['w:attachedTemplate', 'w:mailMerge', 'w:rsids', 'w:docVars'];

/** What the person should know of things in a letterhead that a reader does not see. */
export function hiddenRemarks(parts: WordParts): string[] {
  const remarks: string[] = [];
  const words = [...parts.keys()].filter((path) => path.startsWith('word/') && path.endsWith('.xml')).map((path) => ({ path, xml: partText(parts, path) }));
  if (words.some(({ path, xml }) => path.startsWith('word/comments') && /<w:comment\s/.test(xml))) {
    remarks.push('The letterhead has comments, which go out with the letter. Delete them in Word (Review, Delete all comments).');
  }
  if (words.some(({ xml }) => /<w:(?:ins|del|moveFrom|moveTo|pPrChange|rPrChange)\s/.test(xml))) {
    remarks.push('The letterhead has tracked changes, which go out with the letter. Accept or reject them in Word (Review).');
  }
  if (words.some(({ path, xml }) => !path.endsWith('styles.xml') && /<w:vanish\s*\/>/.test(xml)))
    remarks.push('The letterhead may have hidden text, which goes out with the letter. Look for it in Word (Home, Show all).');
  return remarks;
}

/** Takes out of a letterhead what tells of its past: data of forms and libraries, the way to its template, sessions. */
export function clearHidden(parts: WordParts, document: string): void {
  removeRelated(parts, document, ['customXml']);
  const settings = partText(parts, SETTINGS);
  if (settings !== '') {
    setPart(parts, SETTINGS, TELLING.reduce(withoutElements, settings));
    // Every relationship of the settings is one of those.
    parts.delete(relationshipsOf(SETTINGS));
  }
  setPart(parts, document, partText(parts, document).replace(/ w:rsid[A-Za-z]{0,12}="[^"]*"/g, ''));
}
