import { type Cell, cellRanges, columnRanges, MOST_PLACES, rowRanges } from './cells';
import { isBlackish, looksLike, WHITE } from './colour';
import { counted, type Gathering } from '../gathering';
import type { OpenLook, OpenStyles } from './openStyles';
import type { XmlElement } from '../package/xml';

const MOST_COLUMNS = 16_384;
/** One element may stand for a million rows; how many of them are named one by one. */
const MOST_REPEATED = 2_000;

type Sight = 'shown' | 'collapsed' | 'filtered';

/** One sheet of an OpenDocument spreadsheet, taken in element by element. */
export class OdsTable {
  filled = 0;
  rows = 0;
  drawn = false;
  /** The sheet is a copy of one in another file, kept with the link to it. */
  isCopy = false;
  private readonly hiddenColumns = new Uint8Array(MOST_COLUMNS + 1);
  private readonly columnStyles: (string | undefined)[] = [];
  /** How many cells were looked at one by one. */
  taken = 0;
  private columns = 0;
  /** The first row that the open element stands for. */
  private row = 1;
  private column = 0;
  private rowTimes = 0;
  private rowSight: Sight = 'shown';
  private rowStyle: string | undefined;
  private rowFilled = 0;
  private cell: { readonly times: number; readonly style: string | undefined; filled: boolean } | undefined;
  private readonly seen = { collapsed: new Map<number, number>(), filtered: new Map<number, number>(), columns: new Map<number, number>() };
  private readonly white: Cell[] = [];
  private readonly covered: Cell[] = [];

  constructor(
    readonly name: string,
    private readonly styles: OpenStyles,
    readonly away: boolean,
  ) {}

  open({ name, attributes }: XmlElement): void {
    if (name === 'table:table-column') this.openColumn(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.openCell(attributes);
    else if (name === 'table:table-source') this.isCopy = true;
    else if (name.startsWith('draw:')) this.drawn = true;
  }

  text(words: string): void {
    if (this.cell && words.trim() !== '') this.cell.filled = true;
  }

  close(name: string): void {
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    if (name === 'table:table-row') this.closeRow();
  }

  report(gathering: Gathering): void {
    const sheet = this.name;
    const sum = (counts: Map<number, number>): string =>
      counted(
        [...counts.values()].reduce((total, count) => total + count, 0),
        'filled cell',
      );
    const { collapsed, filtered, columns } = this.seen;
    if (collapsed.size > 0) gathering.trace({ kind: 'hidden-rows', sheet, cells: rowRanges(collapsed.keys()), detail: sum(collapsed) });
    if (filtered.size > 0) gathering.trace({ kind: 'filtered-rows', sheet, cells: rowRanges(filtered.keys()), detail: sum(filtered) });
    if (columns.size > 0) gathering.trace({ kind: 'hidden-columns', sheet, cells: columnRanges(columns.keys()), detail: sum(columns) });
    if (this.white.length > 0) gathering.trace({ kind: 'white-text', sheet, cells: cellRanges(this.white), count: this.white.length });
    if (this.covered.length > 0) gathering.trace({ kind: 'text-under-highlight', sheet, cells: cellRanges(this.covered), count: this.covered.length });
  }

  private openColumn(attributes: XmlElement['attributes']): void {
    const from = this.columns + 1;
    this.columns = Math.min(MOST_COLUMNS, this.columns + times(attributes['table:number-columns-repeated']));
    const visibility = attributes['table:visibility'];
    const flat = this.styles.get('table-column', attributes['table:style-name']).flat === true;
    if (visibility === 'collapse' || visibility === 'filter' || flat) this.hiddenColumns.fill(1, from, this.columns + 1);
    for (let column = from; column <= this.columns; column++) this.columnStyles[column] = attributes['table:default-cell-style-name'];
  }

  private openRow(attributes: XmlElement['attributes']): void {
    this.row += this.rowTimes;
    this.rowTimes = times(attributes['table:number-rows-repeated']);
    this.column = 0;
    this.rowFilled = 0;
    this.rowStyle = attributes['table:default-cell-style-name'];
    const visibility = attributes['table:visibility'];
    const flat = this.styles.get('table-row', attributes['table:style-name']).flat === true;
    this.rowSight = visibility === 'filter' ? 'filtered' : visibility === 'collapse' || flat ? 'collapsed' : 'shown';
  }

  private closeRow(): void {
    if (this.rowFilled === 0) return;
    if (this.rowSight === 'shown') this.rows += this.rowTimes;
    else for (let n = 0; n < Math.min(this.rowTimes, MOST_REPEATED); n++) this.seen[this.rowSight].set(this.row + n, this.rowFilled);
  }

  private openCell(attributes: XmlElement['attributes']): void {
    this.cell = {
      times: times(attributes['table:number-columns-repeated']),
      style: attributes['table:style-name'],
      filled: attributes['office:value-type'] !== undefined || attributes['table:formula'] !== undefined,
    };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const from = this.column + 1;
    this.column += cell.times;
    if (!cell.filled) return;
    // A cell that fills the sheet to its edge is told by its first columns.
    const look = this.lookOf(cell.style ?? this.rowStyle ?? this.columnStyles[from]);
    for (let column = from; column <= Math.min(this.column, MOST_COLUMNS); column++) this.take(column, look);
  }

  private take(column: number, look: 'white' | 'covered' | undefined): void {
    this.taken++;
    this.filled += this.rowTimes;
    this.rowFilled++;
    const hidden = this.hiddenColumns[column] === 1;
    if (hidden) this.seen.columns.set(column, (this.seen.columns.get(column) ?? 0) + this.rowTimes);
    // What is hidden anyway is told once.
    if (hidden || this.rowSight !== 'shown' || look === undefined) return;
    const places = look === 'white' ? this.white : this.covered;
    for (let n = 0; n < Math.min(this.rowTimes, MOST_REPEATED) && places.length < MOST_PLACES; n++) places.push({ row: this.row + n, column });
  }

  private lookOf(style: string | undefined): 'white' | 'covered' | undefined {
    const { colour, cell = 'none' }: OpenLook = this.styles.get('table-cell', style ?? 'Default');
    const ground = cell === 'none' ? WHITE : cell;
    if (colour === undefined || typeof colour === 'string' || typeof ground === 'string' || !looksLike(colour, ground)) return undefined;
    return isBlackish(colour) ? 'covered' : 'white';
  }
}

function times(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1_048_576) : 1;
}
