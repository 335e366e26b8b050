import { counted, type Gathering } from '../gathering';
import { readArrows, readCharts, readMacros, writtenBy } from './officeParts';
import { type Relationship, relationshipsOf } from './openPackage';
import { readCustomXml, readOfficeProperties } from './properties';
import { SlideReader, type SlideSize } from './slide';
import { readTheme, type Theme } from './theme';

/** Reads slides of PowerPoint (.pptx, .pptm and their templates), beginning at the part that lists them. */
export function readPptx(gathering: Gathering, main: string): void {
  const relationships = relationshipsOf(gathering, main);
  const ids: string[] = [];
  let size: SlideSize | undefined;
  gathering.xml(main, 'slides', {
    open({ name, attributes }) {
      if (name === 'p:sldId' && ids.length < gathering.bounds.items) ids.push(attributes['r:id'] ?? '');
      if (name === 'p:sldSz') size = { width: Number(attributes['cx']), height: Number(attributes['cy']) };
    },
  });
  const theme = readTheme(gathering, relationships.find((one) => one.type === 'theme' && !one.external)?.target);
  const people = readPeople(gathering, relationships);
  let shown = 0;
  ids.forEach((id, index) => {
    const slide = relationships.find((one) => one.id === id && !one.external);
    if (slide && readSlide(gathering, slide.target, index + 1, { size, theme, people })) shown++;
  });
  readMacros(gathering, relationships);
  readArrows(gathering, relationships, {});
  readCustomXml(gathering);
  readOfficeProperties(gathering);
  gathering.contents = { pages: shown };
}

/** What holds for all slides. */
interface Deck {
  readonly size: SlideSize | undefined;
  readonly theme: Theme;
  readonly people: ReadonlyMap<string, string>;
}

/** @returns whether the slide shows */
function readSlide(gathering: Gathering, part: string, page: number, { size, theme, people }: Deck): boolean {
  const reader = new SlideReader(size, theme);
  gathering.xml(part, 'slides', reader);
  if (reader.hidden) gathering.trace({ kind: 'hidden-slide', page });
  const { invisible, outside, cropped, boxes, formulas } = reader;
  if (invisible > 0) gathering.trace({ kind: 'hidden-text', page, count: invisible, detail: 'in shapes that are hidden' });
  if (outside > 0) gathering.trace({ kind: 'hidden-text', page, count: outside, detail: 'beside the edge of the slide' });
  if (boxes.count > 0) gathering.trace({ kind: 'drawn-box', page, count: boxes.count, weight: 'unsure' });
  if (cropped > 0) gathering.trace({ kind: 'cropped-image', page, count: cropped, weight: 'unsure' });
  const relationships = relationshipsOf(gathering, part).filter(({ id }) => !formulas.has(id));
  readArrows(gathering, relationships, { page });
  readCharts(gathering, relationships, { page });
  for (const { type, target, external } of relationships) {
    if (external || !gathering.archive.has(target)) continue;
    if (type === 'notesSlide') readNotes(gathering, target, page);
    if (type === 'comments') readComments(gathering, target, page, people);
  }
  gathering.lookedAt('speaker’s notes');
  gathering.lookedAt('comments');
  return !reader.hidden;
}

/** Words of the notes themselves; the number of the page and the like stand in places of their own. */
function readNotes(gathering: Gathering, part: string, page: number): void {
  let notes = false;
  let words = 0;
  gathering.xml(part, 'speaker’s notes', {
    open({ name, attributes }) {
      if (name === 'p:sp') notes = true;
      if (name === 'p:ph') notes = attributes['type'] === 'body' || attributes['type'] === undefined;
    },
    text(text) {
      if (notes) words += text.match(/[^\s]+/g)?.length ?? 0;
    },
  });
  if (words > 0) gathering.trace({ kind: 'speaker-notes', page, detail: counted(words, 'word') });
}

function readComments(gathering: Gathering, part: string, page: number, people: ReadonlyMap<string, string>): void {
  const authors: string[] = [];
  gathering.xml(part, 'comments', {
    open({ name, attributes }) {
      // Answers in a thread are comments too.
      if (name === 'p:cm' || name === 'p188:cm' || name === 'p188:reply') authors.push(people.get(attributes['authorId'] ?? '') ?? '');
    },
  });
  if (authors.length > 0) gathering.trace({ kind: 'comment', page, count: authors.length, ...writtenBy(authors) });
}

function readPeople(gathering: Gathering, relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const { type, target, external } of relationships)
    if ((type === 'commentAuthors' || type === 'authors') && !external)
      gathering.xmlIfThere(target, undefined, {
        open({ name, attributes }) {
          if (name === 'p:cmAuthor' || name === 'p188:author') people.set(attributes['id'] ?? '', attributes['name'] ?? '');
        },
      });
  return people;
}
