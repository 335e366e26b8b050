import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { unpackParts } from '../../attachments/package/archive';
import { isFault } from '../../attachments/fault';
import { READER_BOUNDS } from '../../attachments/reader';
import type { FileFacts, NotMade } from '../made';
import { BOOKMARK, xmlText } from './inline';

/** The parts of a Word file by their path in it. */
export type WordParts = Map<string, Uint8Array>;

/** Bytes that a letterhead may have when it is unpacked, and the parts that it may have. No real one comes near. */
const UNPACKED_LIMIT = 100 * 1024 * 1024;
const PARTS_LIMIT = 2000;
/** The date of every part in the zip file, in any time zone: what is made says nothing of when it was made. */
const ZIP_DATE = '1980-01-01T00:00:00';
const FIXED_DATE = '2000-01-01';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Opens a zip file, or says what is wrong with it. Nothing is unpacked beyond the limits, whatever the file says of itself. */
export function unpacked(bytes: Uint8Array): WordParts | NotMade {
  const parts = unpackParts(bytes, { ...READER_BOUNDS, unpackedBytes: UNPACKED_LIMIT, parts: PARTS_LIMIT });
  if (!isFault(parts)) return parts;
  if (parts.access === 'too-large')
    return { problem: 'The letterhead is larger than 100 MB when it is unpacked, or has more than 2,000 parts. Use a smaller one.' };
  return {
    problem: 'The letterhead can’t be opened: it is damaged, or no Word document. Open it in Word, save it as a Word document (.docx) and try again.',
  };
}

/** Closes the parts into a file: the same parts give the same bytes. */
export function packed(parts: WordParts): Uint8Array {
  const rank = (path: string): string => (path === TYPES ? '0' : path === '_rels/.rels' ? '1' : `2${path}`);
  const paths = [...parts.keys()].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const files: Zippable = {};
  for (const path of paths) files[path] = [parts.get(path) ?? new Uint8Array(), { mtime: ZIP_DATE, level: 9 }];
  return zipSync(files);
}

/** A part as text; empty where there is none. */
export function partText(parts: WordParts, path: string): string {
  const bytes = parts.get(path);
  return bytes === undefined ? '' : strFromU8(bytes).replace(/^\uFEFF/, '');
}

export function setPart(parts: WordParts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}

/** Text between tags or in the value of an attribute. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Where the relationships of a part stand; those of the whole file for an empty path. */
export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  readonly xml: string;
}

/** The relationships of a part, as written. */
export function relationships(parts: WordParts, path: string): Relationship[] {
  const tags = partText(parts, relationshipsOf(path)).match(/<Relationship\s[^<>]*>/g) ?? [];
  return tags.map((xml) => {
    const value = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1] ?? '';
    return { id: value('Id'), type: value('Type'), target: value('Target'), external: value('TargetMode') === 'External', xml };
  });
}

/** The path of what a relationship of a part points to. */
export function targetPath(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Adds a part with its type, related to another one (the whole file: an empty path), and gives the relationship's id. */
export function addPart(parts: WordParts, owner: string, path: string, xml: string, contentType: string, relation: string): string {
  setPart(parts, path, xml);
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  setPart(
    parts,
    TYPES,
    partText(parts, TYPES).replace('</Types>', () => `${override}</Types>`),
  );
  const taken = new Set(relationships(parts, owner).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rIdLetter${number}`)) number++;
  const id = `rIdLetter${number}`;
  const type = relation.includes('/') ? relation : `${OFFICE}/${relation}`;
  const target = owner === '' ? path : `/${path}`;
  const own = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const old =
    partText(parts, relationshipsOf(owner)) ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const open = old.replace(/<Relationships([^<>]*)\/>/, '<Relationships$1></Relationships>');
  setPart(
    parts,
    relationshipsOf(owner),
    open.replace('</Relationships>', () => `${own}</Relationships>`),
  );
  return id;
}

/** Takes out the parts that a part is related to by these kinds of relationship (the ends of their types), with all that leads to them. */
export function removeRelated(parts: WordParts, owner: string, kinds: readonly string[]): number {
  let removed = 0;
  for (const relation of relationships(parts, owner)) {
    if (!kinds.some((kind) => relation.type.endsWith(`/${kind}`))) continue;
    const file = relationshipsOf(owner);
    setPart(parts, file, partText(parts, file).split(relation.xml).join(''));
    removed++;
    if (relation.external) continue;
    const path = targetPath(owner, relation.target);
    for (const inner of relationships(parts, path)) if (!inner.external) drop(parts, targetPath(path, inner.target));
    drop(parts, path);
  }
  return removed;
}

/** Takes out the parts that nothing leads to: no program shows them, and all of them would go out. */
export function removeUnrelated(parts: WordParts): void {
  const reached = new Set<string>();
  const left = [''];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { external, target } of relationships(parts, path)) if (!external) left.push(targetPath(path, target));
  }
  const kept = new Set([TYPES, ...[...reached].flatMap((path) => [path, relationshipsOf(path)])]);
  for (const path of [...parts.keys()]) if (!kept.has(path)) drop(parts, path);
}

function drop(parts: WordParts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsOf(path));
  const types = partText(parts, TYPES);
  const own = (types.match(/<Override\s[^<>]*>/g) ?? []).find((xml) => xml.includes(`"/${path}"`));
  if (own !== undefined) setPart(parts, TYPES, types.replace(own, ''));
}

/** Writes what the file says about itself, in place of all that it said before. */
export function setProperties(parts: WordParts, title: string, lang: string, facts: FileFacts): void {
  removeRelated(parts, '', ['core-properties', 'extended-properties', 'custom-properties', 'thumbnail']);
  const date = `${facts.date ?? FIXED_DATE}T00:00:00Z`;
  const author = facts.author === undefined ? '' : escapeXml(facts.author);
  const core = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    author === '' ? '' : `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dc:language>${lang}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ];
  const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
  addPart(parts, '', 'docProps/core.xml', core.join(''), coreType, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties');
  const app = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;
  addPart(parts, '', 'docProps/app.xml', app, 'application/vnd.openxmlformats-officedocument.extended-properties+xml', 'extended-properties');
}

/** Gives relationships that the library named by chance names in their order. `kept` are ids that were there before. */
export function numberRelationships(parts: WordParts, path: string, kept: ReadonlySet<string>): void {
  const names = new Map<string, string>();
  for (const { id } of relationships(parts, path)) {
    if (!kept.has(id) && !/^rId(?:Letter)?\d+$/.test(id)) names.set(id, `rIdLink${names.size + 1}`);
  }
  if (names.size === 0) return;
  const renamed = (xml: string, attribute: RegExp): string =>
    xml.replace(attribute, (whole: string, before: string, id: string) => (names.has(id) ? `${before}"${names.get(id)}"` : whole));
  setPart(parts, relationshipsOf(path), renamed(partText(parts, relationshipsOf(path)), /(\sId=)"([^"]*)"/g));
  setPart(parts, path, renamed(partText(parts, path), /(\sr:id=)"([^"]*)"/g));
}

/** Numbers our bookmarks after those that were there: the library counts them through everything it ever made. */
export function numberBookmarks(parts: WordParts, path: string): void {
  const xml = partText(parts, path);
  const starts = [...xml.matchAll(/<w:bookmarkStart\s[^<>]*>/g)].map(([tag]) => ({
    id: /\sw:id="(\d{1,15})"/.exec(tag)?.[1] ?? '',
    ours: tag.includes(`w:name="${BOOKMARK}`),
  }));
  const highest = starts.reduce((most, { id, ours }) => (ours ? most : Math.max(most, Number(id))), 0);
  const ours = new Map(starts.filter((start) => start.ours).map(({ id }, at) => [id, highest + at + 1]));
  if (ours.size === 0) return;
  const renamed = xml.replace(/<w:bookmark(?:Start|End)\s[^<>]*>/g, (tag) =>
    tag.replace(/(\sw:id=)"(\d{1,15})"/, (whole, before: string, id: string) => (ours.has(id) ? `${before}"${ours.get(id)}"` : whole)),
  );
  setPart(parts, path, renamed);
}
