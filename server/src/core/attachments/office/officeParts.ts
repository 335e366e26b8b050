import type { Trace } from '../facts';
import type { Gathering } from '../gathering';
import { counted, isPath } from '../gathering';
import { BlackBoxes } from './blackBoxes';
import { baseName, type Relationship, relationshipsOf } from './openPackage';
import type { Theme } from './theme';
import { whatIsIn } from './fileInside';

/** Where a part of an Office file belongs, for the traces that come from it. */
export type Place = Pick<Trace, 'sheet' | 'page'>;

/** Types of arrows behind which a whole file lies. */
const EMBEDDED: ReadonlySet<string> = new Set(['package', 'oleObject', 'aFChunk', 'subDocument']);
/** Types of arrows out of the file that are read when it opens, unlike links that somebody must follow. */
const FETCHED: ReadonlySet<string> = new Set(['oleObject', 'image', 'package', 'aFChunk', 'subDocument', 'video', 'audio', 'media', 'frame']);

/**
 * Traces that every part of an Office file can have by its arrows alone: files inside, links to files outside.
 * @param shown how many values the part itself shows in a row
 */
export function readArrows(gathering: Gathering, relationships: readonly Relationship[], place: Place, shown = 0): void {
  for (const { type, target, external } of relationships) {
    if (!external && EMBEDDED.has(type) && gathering.archive.has(target))
      gathering.trace({ kind: 'embedded-file', ...place, value: baseName(target), ...whatIsIn(gathering.inside(target), shown) });
    if (external && (FETCHED.has(type) || (type === 'hyperlink' && isPath(target)))) gathering.trace({ kind: 'external-link', ...place, value: target });
  }
}

/** The charts that a part shows: their workbooks, and values whose cells are not in this file. */
export function readCharts(gathering: Gathering, relationships: readonly Relationship[], place: Place, sheets?: ReadonlySet<string>): void {
  for (const { type, target, external } of relationships) {
    if (external || (type !== 'chart' && type !== 'chartEx') || !gathering.archive.has(target)) continue;
    const own = relationshipsOf(gathering, target);
    const linked = own.some((one) => one.external && (one.type === 'oleObject' || one.type === 'package'));
    let formula = '';
    let inFormula = false;
    let points = 0;
    let away = false;
    let longest = 0;
    gathering.xml(target, 'charts', {
      open({ name, attributes }) {
        inFormula = name === 'c:f';
        if (name === 'c:ptCount') longest = Math.max(longest, Number(attributes['val']) || 0);
        if (inFormula) formula = '';
        if (name === 'c:pt' && (linked || away)) points++;
      },
      text(words) {
        if (inFormula && formula.length < 1_000) formula += words;
      },
      close(name) {
        if (name === 'c:f') {
          inFormula = false;
          away = sheets !== undefined && pointsAway(formula, sheets);
        }
        if (name === 'c:numRef' || name === 'c:strRef' || name === 'c:multiLvlStrRef') away = false;
      },
    });
    readArrows(gathering, own, place, longest);
    if (points > 0) gathering.trace({ kind: 'chart-cache', ...place, detail: `${counted(points, 'value')} whose cells are not in this file` });
  }
}

/** Whether a reference leads to another workbook, or to a sheet that is not there. */
export function pointsAway(formula: string, sheets: ReadonlySet<string>): boolean {
  if (formula.includes('#REF!')) return true;
  const [, quoted, bare] = /^\(?(?:'((?:[^']|'')+)'|([^'!(),]+))!/.exec(formula.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet !== undefined && (sheet.includes('[') || ![...sheet.split(':')].every((one) => sheets.has(one.toLowerCase())));
}

/** Pictures of a drawing of which a part is cut off in sight only. */
export function isCropped({ l = '0', t = '0', r = '0', b = '0' }: Readonly<Record<string, string>>): boolean {
  // In thousandths of a percent, or as percents in the strict form; a hair's breadth is left by rounding.
  return [l, t, r, b].some((edge) => (edge.endsWith('%') ? Number(edge.slice(0, -1)) >= 1 : Number(edge) >= 1_000));
}

/** Reads the pictures and shapes of a drawing. */
export function readDrawing(gathering: Gathering, part: string, place: Place, theme: Theme): void {
  let cropped = 0;
  const boxes = new BlackBoxes(theme);
  gathering.xml(part, 'pictures', {
    open(element) {
      if (element.name === 'a:srcRect' && isCropped(element.attributes)) cropped++;
      boxes.open(element);
    },
    text: (words) => boxes.text(words),
    close: (name) => boxes.close(name),
  });
  if (boxes.count > 0) gathering.trace({ kind: 'drawn-box', ...place, count: boxes.count, weight: 'unsure' });
  if (cropped > 0) gathering.trace({ kind: 'cropped-image', ...place, count: cropped, weight: 'unsure' });
  const relationships = relationshipsOf(gathering, part);
  readArrows(gathering, relationships, place);
}

/** Who wrote comments, in as few words as tell one person from several. */
export function writtenBy(authors: Iterable<string>): Pick<Trace, 'value'> | Pick<Trace, 'detail'> {
  const names = [...new Set([...authors].map((name) => name.trim()).filter((name) => name !== ''))];
  const [first] = names;
  if (first === undefined) return {};
  return names.length === 1 ? { value: first } : { detail: `by ${names.length} people` };
}

/** Program code in an Office file. */
export function readMacros(gathering: Gathering, relationships: readonly Relationship[]): void {
  gathering.lookedAt('macros');
  for (const { type, target, external } of relationships)
    if (!external && (type === 'vbaProject' || type === 'xlMacrosheet' || type === 'xlIntlMacrosheet') && gathering.archive.has(target))
      gathering.trace({ kind: 'macro' });
}
