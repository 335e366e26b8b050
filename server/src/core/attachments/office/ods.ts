import { tooLarge } from '../fault';
import { counted, type Gathering } from '../gathering';
import { OdsTable } from './odsTable';
import { OpenCommon } from './openCommon';
import { OpenStyles } from './openStyles';
import type { XmlElement, XmlHandler } from '../package/xml';

/** Reads a spreadsheet of OpenDocument (.ods and its template). */
export function readOds(gathering: Gathering): void {
  const styles = new OpenStyles();
  gathering.xmlIfThere('styles.xml', undefined, styles);
  const common = new OpenCommon(gathering, styles);
  const book = new Book(gathering, styles, common);
  const whole = gathering.xml('content.xml', 'sheets', book);
  book.finish();
  if (book.overBounds)
    gathering.failed(tooLarge(`The sheets have more than ${gathering.bounds.items.toLocaleString('en-GB')} rows; those behind them were not looked at.`));
  common.finish();
  gathering.contents = { sheets: book.shown, ...(whole && !book.overBounds ? { rows: book.rows } : {}) };
}

/** One element may stand for thousands of cells; as many as this for every row that the bounds allow are looked at. */
const CELLS_IN_A_ROW = 50;

class Book implements XmlHandler {
  readonly shown: string[] = [];
  rows = 0;
  private rowsRead = 0;
  private cellsTaken = 0;
  private table: OdsTable | undefined;
  /** Tables inside a cell, a chart or a record of changes are none of the sheets. */
  private depth = 0;
  private readonly names: { readonly name: string; readonly range: string }[] = [];
  private readonly known = new Set<string>();

  constructor(
    private readonly gathering: Gathering,
    private readonly styles: OpenStyles,
    private readonly common: OpenCommon,
  ) {}

  get overBounds(): boolean {
    return this.rowsRead > this.gathering.bounds.items || this.cellsTaken + (this.table?.taken ?? 0) > this.gathering.bounds.items * CELLS_IN_A_ROW;
  }

  enough(): boolean {
    return this.overBounds;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    this.styles.open(element);
    const place = this.table ? { sheet: this.table.name } : {};
    // A copy of another file's sheet has its source as its first child; the link is told with it.
    this.common.open(element, name === 'table:table-source' ? {} : place);
    if (this.common.isAside && name !== 'office:annotation') return;
    if (name === 'table:table') this.openTable(attributes);
    else if (name === 'table:named-range') this.names.push({ name: attributes['table:name'] ?? '', range: attributes['table:cell-range-address'] ?? '' });
    else if (name === 'table:named-expression') this.names.push({ name: attributes['table:name'] ?? '', range: attributes['table:expression'] ?? '' });
    else if (
      name === 'office:dde-source' ||
      name === 'table:database-source-sql' ||
      name === 'table:database-source-table' ||
      name === 'table:database-source-query'
    )
      this.gathering.trace({ kind: 'data-connection', ...place });
    if (name === 'table:table-row' && this.depth === 1) this.rowsRead++;
    if (this.table && this.depth === 1) this.table.open(element);
  }

  text(words: string): void {
    this.common.text(words);
    if (!this.common.isAside && this.depth === 1) this.table?.text(words);
  }

  close(name: string): void {
    this.styles.close(name);
    const aside = this.common.isAside;
    this.common.close(name);
    if (aside) return;
    if (this.table && this.depth === 1) this.table.close(name);
    if (name === 'table:table') this.closeTable();
  }

  /** What can be told only when all sheets are known. */
  finish(): void {
    for (const { name, range } of this.names) {
      if (range.includes('#REF!')) this.gathering.trace({ kind: 'removed-sheet-name', value: name });
      const [, quoted, bare] = /^\$?(?:'((?:[^']|'')+)'|([\p{L}\p{N}_]+))\.\$?[A-Z]/u.exec(range) ?? [];
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      if (sheet !== undefined && !range.includes('#REF!') && !this.overBounds && !this.known.has(sheet.toLowerCase()))
        this.gathering.trace({ kind: 'removed-sheet-name', sheet, value: name });
    }
    this.gathering.lookedAt('names of cells');
  }

  private openTable(attributes: XmlElement['attributes']): void {
    this.depth++;
    if (this.depth > 1) return;
    const name = attributes['table:name'] ?? '';
    this.known.add(name.toLowerCase());
    this.table = new OdsTable(name, this.styles, this.styles.get('table', attributes['table:style-name']).away === true);
  }

  private closeTable(): void {
    this.depth--;
    const { table } = this;
    if (this.depth > 0 || !table) return;
    this.table = undefined;
    this.cellsTaken += table.taken;
    const { name, filled, isCopy } = table;
    if (isCopy) {
      if (filled > 0) this.gathering.trace({ kind: 'link-cache', detail: counted(filled, 'value') });
    } else if (table.away) {
      if (filled > 0 || table.drawn) this.gathering.trace({ kind: 'hidden-sheet', sheet: name, detail: counted(filled, 'filled cell') });
    } else {
      this.shown.push(name);
      this.rows += table.rows;
      table.report(this.gathering);
    }
    this.common.report({ sheet: name });
  }
}
