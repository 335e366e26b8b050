import { quotedName } from '../../text/printable';
import { cellRanges, columnRanges, isInside, parseArea, rowRanges } from './cells';
import { readComments } from './xlsxComments';
import { counted, type Gathering, isPath, isPersonsFolder } from '../gathering';
import { readArrows, readCharts, readDrawing, readMacros } from './officeParts';
import { type Relationship, relationshipsOf } from './openPackage';
import { readCustomXml, readOfficeProperties } from './properties';
import { readSharedStrings, type SharedStrings } from './sharedStrings';
import { readTheme, type Theme } from './theme';
import { type DefinedName, readConnections, readExternalLinks, readNames, readPivotCache, readPivotTable, readRevisions } from './xlsxKept';
import { partedRows, SheetReader, type SheetSeen } from './xlsxSheet';
import { type CellLook, readCellLooks } from './xlsxStyles';
import { tooLarge } from '../fault';
import type { CellArea } from './cells';

/** So much of a name's formula tells where it points. */
const MOST_FORMULA = 300;

interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly id: string;
}

/** Reads a workbook of Office (.xlsx, .xlsm and their templates), beginning at the part that lists its sheets. */
export function readXlsx(gathering: Gathering, workbook: string): void {
  const relationships = relationshipsOf(gathering, workbook);
  const first = (type: string): string | undefined => relationships.find((one) => one.type === type && !one.external)?.target;
  const { sheets, names } = readWorkbook(gathering, workbook);
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const { strings, whole } = readSharedStrings(gathering, first('sharedStrings'));
  const theme = readTheme(gathering, first('theme'));
  const looks = readCellLooks(gathering, first('styles'), theme);
  const people = relationships.filter(({ type, external }) => type === 'person' && !external).map(({ target }) => target);
  const caches = new Set<string>();
  const shown: string[] = [];
  let rows = 0;
  let allRead = whole;
  for (const sheet of sheets) {
    const arrow = relationships.find(({ id }) => id === sheet.id);
    if (sheet.state === 'visible') shown.push(sheet.name);
    const seen = arrow && readSheet(gathering, sheet, arrow, strings, looks);
    allRead &&= seen !== undefined || arrow?.type !== 'worksheet';
    if (sheet.state === 'visible') rows += seen?.rows ?? 0;
    if (arrow) readAround(gathering, sheet.name, arrow.target, known, caches, people, theme);
  }
  for (const { type, target, external } of relationships)
    if (type === 'pivotCacheDefinition' && !external) readPivotCache(gathering, target, undefined, known, caches);
  gathering.lookedAt('pivot caches');
  const left = allRead ? strings.leftOver() : 0;
  if (left > 0) gathering.trace({ kind: 'hidden-text', detail: `${counted(left, 'piece')} of text that no cell shows any more` });
  readNames(gathering, names, known);
  readExternalLinks(gathering, relationships);
  readConnections(gathering, relationships);
  readRevisions(gathering, relationships);
  readMacros(gathering, relationships);
  readCustomXml(gathering);
  readOfficeProperties(gathering);
  gathering.contents = { sheets: shown, ...(allRead ? { rows } : {}) };
}

function readWorkbook(gathering: Gathering, workbook: string): { readonly sheets: readonly Sheet[]; readonly names: readonly DefinedName[] } {
  const sheets: Sheet[] = [];
  const names: DefinedName[] = [];
  let open: { name: string; hidden: boolean; formula: string } | undefined;
  gathering.xml(workbook, 'sheets', {
    open({ name, attributes }) {
      if (name === 'sheet' && sheets.length < 5_000)
        sheets.push({
          name: attributes['name'] ?? '',
          state: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden' ? attributes['state'] : 'visible',
          id: attributes['r:id'] ?? '',
        });
      if (name === 'definedName')
        open = { name: attributes['name'] ?? '', hidden: attributes['hidden'] === '1' || attributes['hidden'] === 'true', formula: '' };
      // Where its author kept it: a folder that often has the name of a person.
      if (name === 'x15ac:absPath' && (isPath(attributes['url'] ?? '') || isPersonsFolder(attributes['url'] ?? '')))
        gathering.trace({ kind: 'template-path', value: attributes['url'] ?? '' });
    },
    text(words) {
      if (open && open.formula.length < MOST_FORMULA) open.formula += words;
    },
    close(name) {
      if (name !== 'definedName' || !open) return;
      names.push(open);
      open = undefined;
    },
  });
  return { sheets, names };
}

function readSheet(
  gathering: Gathering,
  { name, state }: Sheet,
  { type, target }: Relationship,
  strings: SharedStrings,
  looks: readonly CellLook[],
): SheetSeen | undefined {
  const hiddenKind = state === 'veryHidden' ? 'very-hidden-sheet' : 'hidden-sheet';
  if (type !== 'worksheet') {
    // A sheet that is one chart, or holds a macro or a form: its being hidden is all that its XML tells.
    if (state !== 'visible') gathering.trace({ kind: hiddenKind, sheet: name });
    return undefined;
  }
  const reader = new SheetReader(strings, looks, gathering.bounds.items);
  const whole = gathering.xml(target, 'sheets', reader);
  const { seen } = reader;
  if (reader.overBounds)
    gathering.failed(
      tooLarge(`The sheet ${quotedName(name)} has more than ${gathering.bounds.items.toLocaleString('en-GB')} rows; those behind them were not looked at.`),
    );
  const tables = readTables(gathering, target, reader);
  if (state !== 'visible') {
    // An empty sheet hides nothing.
    if (seen.filled > 0 || seen.drawn || !whole) gathering.trace({ kind: hiddenKind, sheet: name, detail: counted(seen.filled, 'filled cell') });
    return whole && !reader.overBounds ? seen : undefined;
  }
  hiddenIn(gathering, name, seen, tables);
  return whole && !reader.overBounds ? seen : undefined;
}

/** The tables of a sheet that a style colours, and their filters. */
function readTables(gathering: Gathering, sheet: string, reader: SheetReader): CellArea[] {
  const styled: CellArea[] = [];
  for (const { type, target, external } of relationshipsOf(gathering, sheet)) {
    if (type !== 'table' || external) continue;
    let whole: CellArea | undefined;
    let filter: CellArea | undefined;
    gathering.xmlIfThere(target, undefined, {
      open({ name, attributes }) {
        if (name === 'table') whole = parseArea(attributes['ref'] ?? '');
        if (name === 'autoFilter') filter = parseArea(attributes['ref'] ?? '');
        if (name === 'filterColumn' && filter) reader.addFilter(filter);
        if (name === 'tableStyleInfo' && attributes['name'] !== undefined && whole) styled.push(whole);
      },
    });
  }
  return styled;
}

function hiddenIn(gathering: Gathering, sheet: string, seen: SheetSeen, tables: readonly CellArea[]): void {
  const sum = (counts: Map<number, number>): string =>
    counted(
      [...counts.values()].reduce((total, count) => total + count, 0),
      'filled cell',
    );
  const { filtered, byHand } = partedRows(seen);
  if (byHand.size > 0) gathering.trace({ kind: 'hidden-rows', sheet, cells: rowRanges(byHand.keys()), detail: sum(byHand) });
  if (filtered.size > 0) gathering.trace({ kind: 'filtered-rows', sheet, cells: rowRanges(filtered.keys()), detail: sum(filtered) });
  const { hiddenColumns } = seen;
  if (hiddenColumns.size > 0) gathering.trace({ kind: 'hidden-columns', sheet, cells: columnRanges(hiddenColumns.keys()), detail: sum(hiddenColumns) });
  // The style of a table colours its cells without their knowing: white letters on its dark heading can be read.
  const inOneOf = (areas: readonly CellArea[], cell: SheetSeen['white'][number]): boolean => cell.bare && areas.some((area) => isInside(cell, area));
  const white = seen.white.filter((cell) => !inOneOf(tables, cell));
  const [sure, unsure] = [white.filter((cell) => !inOneOf(seen.conditional, cell)), white.filter((cell) => inOneOf(seen.conditional, cell))];
  if (sure.length > 0) gathering.trace({ kind: 'white-text', sheet, cells: cellRanges(sure), count: sure.length });
  if (unsure.length > 0)
    gathering.trace({
      kind: 'white-text',
      sheet,
      cells: cellRanges(unsure),
      count: unsure.length,
      detail: 'unless conditional formatting colours the cell',
      weight: 'unsure',
    });
  if (seen.covered.length > 0) gathering.trace({ kind: 'text-under-highlight', sheet, cells: cellRanges(seen.covered), count: seen.covered.length });
  const { formatted } = seen;
  if (formatted.length > 0)
    gathering.trace({ kind: 'hidden-text', sheet, cells: cellRanges(formatted), count: formatted.length, detail: 'behind a number format that shows nothing' });
}

/** What is kept beside a sheet: comments, drawings, charts, embedded files, pivot tables. */
function readAround(
  gathering: Gathering,
  sheet: string,
  part: string,
  sheets: ReadonlySet<string>,
  caches: Set<string>,
  people: readonly string[],
  theme: Theme,
): void {
  const relationships = relationshipsOf(gathering, part);
  readArrows(gathering, relationships, { sheet });
  readComments(gathering, sheet, relationships, people);
  for (const { type, target, external } of relationships) {
    if (external || !gathering.archive.has(target)) continue;
    if (type === 'pivotTable') readPivotTable(gathering, target, sheet, sheets, caches);
    if (type !== 'drawing') continue;
    readDrawing(gathering, target, { sheet }, theme);
    readCharts(gathering, relationshipsOf(gathering, target), { sheet }, sheets);
  }
}
