import { WHITE } from './colour';
import { type Ground, readWordStyles } from './docxStyles';
import { StoryReader, StorySeen } from './docxStory';
import { counted, countedAll, type Gathering, isPath } from '../gathering';
import { readArrows, readCharts, readMacros, writtenBy } from './officeParts';
import { type Relationship, relationshipsOf } from './openPackage';
import { readCustomXml, readOfficeProperties } from './properties';
import { readTheme } from './theme';
import type { Trace } from '../facts';
import { parseColour } from './colour';

const MARGINS = 'headers and footers';
/** Parts of a document that hold words of their own, by the arrow that leads to them, and what they are called. */
const STORIES: Readonly<Record<string, string>> = {
  header: MARGINS,
  footer: MARGINS,
  footnotes: 'footnotes and endnotes',
  endnotes: 'footnotes and endnotes',
};

/** Reads a document of Word (.docx, .docm and their templates), beginning at the part that holds its text. */
export function readDocx(gathering: Gathering, main: string): void {
  const relationships = relationshipsOf(gathering, main);
  const first = (type: string): string | undefined => relationships.find((one) => one.type === type && !one.external)?.target;
  const theme = readTheme(gathering, first('theme'));
  const styles = readWordStyles(gathering, first('styles'), theme);
  const seen = new StorySeen(theme);
  const page = { colour: WHITE as Ground };
  const body = new StoryReader(seen, styles, theme, WHITE);
  const whole = gathering.xml(main, 'text', {
    open: (element) => {
      if (element.name === 'w:background') page.colour = parseColour(element.attributes['w:color']) ?? WHITE;
      if (element.name === 'w:body') body.standOn(page.colour);
      body.open(element);
    },
    text: (words) => body.text(words),
    close: (name) => body.close(name),
  });
  const tables = seen.tables;
  readAround(
    gathering,
    relationships.filter(({ id }) => !seen.formulas.has(id)),
  );
  for (const { type, target, external } of relationships) {
    const words = STORIES[type];
    if (words === undefined || external || !gathering.archive.has(target)) continue;
    gathering.xml(target, words, new StoryReader(seen, styles, theme, page.colour, words === MARGINS));
    readAround(gathering, relationshipsOf(gathering, target));
  }
  readComments(gathering, relationships);
  reportStories(gathering, seen);
  readSettings(gathering, first('settings'));
  readMacros(gathering, relationships);
  readCustomXml(gathering);
  const { pages } = readOfficeProperties(gathering);
  gathering.contents = { ...(whole ? { tables } : {}), ...(pages === undefined ? {} : { pages }) };
}

function readAround(gathering: Gathering, relationships: readonly Relationship[]): void {
  readArrows(gathering, relationships, {});
  readCharts(gathering, relationships, {});
}

function reportStories(gathering: Gathering, { changes, authors, words, cropped, behind, boxes }: StorySeen): void {
  const { insertion, deletion, move, format } = changes;
  const all = insertion + deletion + move + format;
  if (all > 0)
    gathering.trace({
      ...changeTrace([...authors], all),
      detail: countedAll([
        [insertion, 'insertion'],
        [deletion, 'deletion'],
        [move, 'move'],
        [format, 'change of format', 'changes of format'],
      ]),
      // How a word looked before tells nothing of what was said.
      ...(format === all ? { weight: 'slight' } : {}),
    });
  words.report(gathering, {}, behind ? 'unless a picture lies behind them' : undefined);
  if (boxes.count > 0) gathering.trace({ kind: 'drawn-box', count: boxes.count, weight: 'unsure' });
  if (cropped > 0) gathering.trace({ kind: 'cropped-image', count: cropped, weight: 'unsure' });
}

/** A change tells who made it, where all of them are one person's. */
function changeTrace(authors: readonly string[], count: number): Trace {
  const by = writtenBy(authors);
  return { kind: 'tracked-change', count, ...('value' in by ? by : {}) };
}

function readComments(gathering: Gathering, relationships: readonly Relationship[]): void {
  const authors: string[] = [];
  for (const { type, target, external } of relationships)
    if (type === 'comments' && !external)
      gathering.xmlIfThere(target, undefined, {
        open({ name, attributes }) {
          if (name === 'w:comment') authors.push(attributes['w:author'] ?? '');
        },
      });
  if (authors.length > 0) gathering.trace({ kind: 'comment', count: authors.length, ...writtenBy(authors) });
  gathering.lookedAt('comments');
}

function readSettings(gathering: Gathering, part: string | undefined): void {
  if (part === undefined) return;
  let variables = 0;
  let sessions = 0;
  let merges = false;
  gathering.xmlIfThere(part, undefined, {
    open({ name }) {
      if (name === 'w:docVar') variables++;
      if (name === 'w:rsid' || name === 'w:rsidRoot') sessions++;
      if (name === 'w:mailMerge') merges = true;
    },
  });
  const outside = relationshipsOf(gathering, part).filter(({ external }) => external);
  for (const { type, target } of outside) if (type === 'attachedTemplate' && isPath(target)) gathering.trace({ kind: 'template-path', value: target });
  const source = outside.find(({ type }) => type === 'mailMergeSource')?.target;
  if (merges)
    gathering.trace({ kind: 'data-connection', ...(source === undefined ? {} : { value: source }), detail: 'the list that letters were merged from' });
  if (variables > 0) gathering.trace({ kind: 'custom-property', detail: counted(variables, 'variable that no page shows', 'variables that no page shows') });
  // The first number is that of the file itself.
  if (sessions > 1) gathering.trace({ kind: 'revision-ids', count: sessions, weight: 'slight' });
  gathering.lookedAt('settings');
}
