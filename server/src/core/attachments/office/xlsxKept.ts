import { counted, type Gathering } from '../gathering';
import { type Relationship, relationshipsOf } from './openPackage';

/** The records behind a pivot table. `seen` keeps a cache that serves several tables from being told twice. */
export function readPivotTable(gathering: Gathering, pivotTable: string, sheet: string, sheets: ReadonlySet<string>, seen: Set<string>): void {
  const cache = relationshipsOf(gathering, pivotTable).find(({ type, external }) => type === 'pivotCacheDefinition' && !external)?.target;
  if (cache !== undefined) readPivotCache(gathering, cache, sheet, sheets, seen);
}

/** A cache may be there without a pivot table that shows any of it. */
export function readPivotCache(gathering: Gathering, cache: string, sheet: string | undefined, sheets: ReadonlySet<string>, seen: Set<string>): void {
  if (seen.has(cache) || !gathering.archive.has(cache)) return;
  seen.add(cache);
  let fields = 0;
  let values = 0;
  let source: string | undefined;
  let inShared = false;
  gathering.xml(cache, 'pivot caches', {
    open({ name, attributes }) {
      if (name === 'cacheField') fields++;
      if (name === 'worksheetSource') source = attributes['sheet'];
      if (inShared && 'snbde'.includes(name) && name.length === 1) values++;
      if (name === 'sharedItems') inShared = true;
    },
    close(name) {
      if (name === 'sharedItems') inShared = false;
    },
  });
  let records = 0;
  const part = relationshipsOf(gathering, cache).find(({ type, external }) => type === 'pivotCacheRecords' && !external)?.target;
  if (part !== undefined && gathering.archive.has(part))
    gathering.xml(part, 'pivot caches', {
      open({ name }) {
        if (name === 'r') records++;
      },
    });
  const gone = source !== undefined && !sheets.has(source.toLowerCase()) ? ', and the sheet they come from is no longer there' : '';
  const place = sheet === undefined ? {} : { sheet };
  if (records > 0) gathering.trace({ kind: 'pivot-cache', ...place, detail: `${counted(records, 'record')} of ${counted(fields, 'field')}${gone}` });
  // Without its records, a cache still lists every value that a field had.
  else if (values > 0)
    gathering.trace({ kind: 'pivot-cache', ...place, detail: `no records, but ${counted(values, 'value')} of ${counted(fields, 'field')}${gone}` });
}

/** Links to other workbooks, with the values that were fetched from them. */
export function readExternalLinks(gathering: Gathering, relationships: readonly Relationship[]): void {
  for (const { type, target, external } of relationships) {
    if (type !== 'externalLink' || external || !gathering.archive.has(target)) continue;
    const outside = relationshipsOf(gathering, target).find((one) => one.external)?.target;
    let dde: string | undefined;
    let cells = 0;
    let inValue = false;
    let filled = false;
    gathering.xml(target, undefined, {
      open({ name, attributes }) {
        if (name === 'ddeLink') dde = attributes['ddeService'] ?? '';
        inValue = name === 'v' || name === 'val';
        if (name === 'cell' || name === 'value') filled = false;
      },
      text(words) {
        if (inValue && words.trim() !== '') filled = true;
      },
      close(name) {
        inValue = false;
        if ((name === 'cell' || name === 'value') && filled) cells++;
      },
    });
    const value = dde ?? outside;
    gathering.trace({ kind: 'external-link', ...(value === undefined ? {} : { value }) });
    if (cells > 0) gathering.trace({ kind: 'link-cache', detail: counted(cells, 'value') });
  }
  gathering.lookedAt('links to other files');
}

/** Connections to databases and the tables that they fill. */
export function readConnections(gathering: Gathering, relationships: readonly Relationship[]): void {
  let named = 0;
  for (const { type, target, external } of relationships)
    if (type === 'connections' && !external)
      gathering.xmlIfThere(target, undefined, {
        open({ name, attributes }) {
          if (name !== 'connection') return;
          named++;
          gathering.trace({ kind: 'data-connection', value: attributes['name'] ?? '' });
        },
      });
  const tables = gathering.archive.names.filter((name) => /^xl\/queryTables\/[^/]+\.xml$/i.test(name)).length;
  if (named === 0 && tables > 0) gathering.trace({ kind: 'data-connection', detail: counted(tables, 'table filled by a query', 'tables filled by a query') });
  // The store of a data model holds whole tables, whatever the sheets show of them.
  for (const { type, target } of relationships)
    if (type === 'powerPivotData' && gathering.archive.has(target)) gathering.trace({ kind: 'pivot-cache', detail: 'the tables of a data model' });
  gathering.lookedAt('data connections');
}

/** What changed in a workbook that several people had open. */
export function readRevisions(gathering: Gathering, relationships: readonly Relationship[]): void {
  for (const { type, target, external } of relationships) {
    if (type !== 'revisionHeaders' || external) continue;
    let headers = 0;
    gathering.xmlIfThere(target, undefined, {
      open({ name }) {
        if (name === 'header') headers++;
      },
    });
    gathering.trace({ kind: 'tracked-change', count: headers, detail: 'the history of a shared workbook' });
  }
}

/** A name of a workbook, and what it stands for. */
export interface DefinedName {
  readonly name: string;
  readonly hidden: boolean;
  readonly formula: string;
}

/** Names that point to what is no longer there, and hidden ones that hold words of their own. */
export function readNames(gathering: Gathering, names: readonly DefinedName[], sheets: ReadonlySet<string>): void {
  let words = 0;
  for (const { name, hidden, formula } of names) {
    const gone = removedSheet(formula, sheets);
    // What was printed of a sheet, or repeated on its pages: without the name of the sheet it tells nothing.
    if (gone === '' && /^_xlnm\./i.test(name)) continue;
    if (gone !== undefined) gathering.trace({ kind: 'removed-sheet-name', value: name, ...(gone === '' ? {} : { sheet: gone }) });
    // Add-ins keep their settings in hidden names; words in quotation marks are content.
    else if (hidden && !/^_xl|^solver_/i.test(name) && /^"[^"]|^\{/.test(formula.trim())) words++;
  }
  if (words > 0) gathering.trace({ kind: 'hidden-text', detail: counted(words, 'hidden name that holds values', 'hidden names that hold values') });
  gathering.lookedAt('names of cells');
}

/** The sheet that a reference means and that is not there, `''` where its name is gone too; undefined where nothing is missing. */
function removedSheet(formula: string, sheets: ReadonlySet<string>): string | undefined {
  if (/^#REF!\s*\$?[A-Z]*\$?\d*/.test(formula) && formula.startsWith('#REF!')) return '';
  const [, quoted, bare] = /^(?:'((?:[^'[\]]|'')+)'|([\p{L}\p{N}_.]+))!\$?[A-Z]/u.exec(formula) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (sheet === undefined || sheet.includes(':')) return undefined;
  return sheets.has(sheet.toLowerCase()) ? undefined : sheet;
}
