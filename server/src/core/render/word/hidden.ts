import { withoutComments } from '../inline';
import { partText, relationshipsOf, removeRelated, removeUnrelated, setPart, type WordParts } from './package';
import { elementsOf, withoutElements } from './xml';

const SETTINGS = 'word/settings.xml';
/** Settings that say where a document came from and who worked on it: the template's place on the network, sources of addresses, sessions. */
const TELLING = ['w:attachedTemplate', 'w:mailMerge', 'w:rsids', 'w:docVars'];
/** Kinds of parts that tell of work on a document: data of forms and libraries, comments and who wrote them, tasks, blocks for reuse, printers. */
const PAST = [
  'customXml',
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
  'documenttasks',
  'glossaryDocument',
  'printerSettings',
];

const COMMENT = /<w:comment(?:RangeStart|RangeEnd|Reference)(?:\s[^<>]*)?>/g;
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo|[A-Za-z]{1,12}Change)[\s/>]/;
/** Elements of tracked changes that go with all that they hold: words that were struck out, and how things looked before. */
const STRUCK_OUT = [
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:cellIns',
  'w:cellDel',
];
/** Tags around words that were put in, and around those that were moved: the words stay. */
const PUT_IN = /<\/?w:(?:ins|moveTo|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd)(?:\s[^<>]*|\/)?>/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** What the person should know of things in a letterhead that a reader does not see. */
export function hiddenRemarks(parts: WordParts): string[] {
  const remarks: string[] = [];
  const words = wordsParts(parts).map((path) => ({ path, xml: partText(parts, path) }));
  if (words.some(({ path, xml }) => path.startsWith('word/comments') && /<w:comment\s/.test(xml))) {
    remarks.push('The letterhead has comments, which were left out. Delete them in Word (Review, Delete all comments).');
  }
  if (words.some(({ xml }) => TRACKED.test(xml))) {
    remarks.push(
      'The letterhead has tracked changes. The letter has it as if all of them were accepted: see whether that is right, and accept or reject them in Word (Review).',
    );
  }
  if (words.some(({ path, xml }) => !path.endsWith('styles.xml') && HIDDEN.test(xml)))
    remarks.push('The letterhead has hidden text, which was left out where it is marked as hidden in its place. Look for more in Word (Home, Show all).');
  return remarks;
}

/** Takes out of a letterhead what nobody sees who looks at it: comments, words struck out, hidden words, and what tells of its past. */
export function clearHidden(parts: WordParts, document: string): void {
  removeRelated(parts, '', ['origin']);
  removeRelated(parts, document, PAST);
  const settings = partText(parts, SETTINGS);
  if (settings !== '') {
    setPart(parts, SETTINGS, TELLING.reduce(withoutElements, settings));
    // Every relationship of the settings is one of those.
    parts.delete(relationshipsOf(SETTINGS));
  }
  removeUnrelated(parts);
  for (const path of wordsParts(parts)) if (!path.endsWith('styles.xml')) setPart(parts, path, asSeen(partText(parts, path)));
}

function wordsParts(parts: WordParts): string[] {
  return [...parts.keys()].filter((path) => path.startsWith('word/') && path.endsWith('.xml'));
}

/** A part with what a reader sees of it. */
function asSeen(xml: string): string {
  const plain = withoutComments(xml)
    .replace(/ w:rsid[A-Za-z]{0,12}="[^"]*"/g, '')
    .replace(COMMENT, '');
  const printers = withoutElements(plain, 'w:printerSettings');
  const settled = TRACKED.test(printers) ? STRUCK_OUT.reduce(withoutElements, printers).replace(PUT_IN, '') : printers;
  return HIDDEN.test(settled) ? withoutHiddenWords(settled) : settled;
}

/** The runs that are marked as hidden lose their words. What else they hold (the ends of a field) keeps the document whole. */
function withoutHiddenWords(xml: string): string {
  let result = xml;
  for (const { start, end } of elementsOf(xml, 'w:r').sort((one, other) => other.start - one.start)) {
    const run = xml.slice(start, end);
    // A run that holds a text box holds runs of its own, which come by themselves.
    if (!HIDDEN.test(run) || /<w:r[\s>]/.test(run.slice(4))) continue;
    result = result.slice(0, start) + withoutElements(run, 'w:t') + result.slice(end);
  }
  return result;
}
