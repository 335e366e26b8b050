import { type Cell, type CellArea, columnNumber, isInside, MOST_PLACES, parseArea } from './cells';
import type { SharedStrings } from './sharedStrings';
import type { XmlElement, XmlHandler } from '../package/xml';
import { isTrue } from '../package/xmlNames';
import { type CellLook, PLAIN_LOOK } from './xlsxStyles';

/** No program has more columns. */
const MOST_COLUMNS = 16_384;
/** Far more tables with filters than a sheet has. */
const MOST_FILTERS = 1_000;
/** So many areas of conditions are looked at; each is compared with each cell in white. */
const MOST_AREAS = 200;

/** What a sheet of a workbook holds out of sight. Only cells with something in them count. */
export interface SheetSeen {
  filled: number;
  /** Rows that show and have anything in them. */
  rows: number;
  /** Filled cells by row, of rows that do not show. */
  readonly hiddenRows: Map<number, number>;
  /** Filled cells by column, of columns that do not show. */
  readonly hiddenColumns: Map<number, number>;
  /** Cells in the colour of their ground, in sight otherwise; `bare` where the cell has no colour of its own. */
  readonly white: (Cell & { readonly bare: boolean })[];
  readonly covered: Cell[];
  /** Cells whose number format shows nothing. */
  readonly formatted: Cell[];
  /** Areas that a filter with a condition is laid over. */
  readonly filters: CellArea[];
  /** Areas whose colours depend on what is in their cells. */
  readonly conditional: CellArea[];
  /** Something is drawn on it. */
  drawn: boolean;
}

/** Reads the XML of a sheet row by row. */
export class SheetReader implements XmlHandler {
  readonly seen: SheetSeen = {
    filled: 0,
    rows: 0,
    hiddenRows: new Map(),
    hiddenColumns: new Map(),
    white: [],
    covered: [],
    formatted: [],
    filters: [],
    conditional: [],
    drawn: false,
  };
  /** 1 for every column that does not show. */
  private readonly columns = new Uint8Array(MOST_COLUMNS + 1);
  private row = 0;
  private column = 0;
  private rowHidden = false;
  private rowFilled = 0;
  private cell: { readonly type: string; readonly look: CellLook } | undefined;
  private within = '';
  private value = '';
  private hasFormula = false;
  private area: CellArea | undefined;
  private rowsRead = 0;

  constructor(
    private readonly strings: SharedStrings,
    private readonly looks: readonly CellLook[],
    private readonly mostRows: number,
  ) {}

  /** More rows than the bounds allow. */
  get overBounds(): boolean {
    return this.rowsRead > this.mostRows;
  }

  enough(): boolean {
    return this.overBounds;
  }

  open({ name, attributes }: XmlElement): void {
    this.within = name;
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'col') this.openColumn(attributes);
    else if (name === 'f') this.hasFormula = this.cell !== undefined;
    else if (name === 'conditionalFormatting') this.addConditional(attributes['sqref'] ?? '');
    else if (name === 'autoFilter') this.area = parseArea(attributes['ref'] ?? '');
    // Without a condition, the arrows of a filter hide nothing.
    else if (name === 'filterColumn' && this.area) this.addFilter(this.area);
    else if (name === 'drawing' || name === 'legacyDrawing' || name === 'oleObjects' || name === 'controls' || name === 'picture') this.seen.drawn = true;
  }

  text(words: string): void {
    if (this.cell && (this.within === 'v' || this.within === 't') && this.value.length < 100) this.value += words;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'autoFilter') this.area = undefined;
    this.within = '';
  }

  addFilter(area: CellArea): void {
    if (this.seen.filters.length < MOST_FILTERS && !this.seen.filters.includes(area)) this.seen.filters.push(area);
  }

  private addConditional(areas: string): void {
    for (const text of areas.split(' ', MOST_AREAS)) {
      const area = parseArea(text);
      if (area && this.seen.conditional.length < MOST_AREAS) this.seen.conditional.push(area);
    }
  }

  private openColumn(attributes: XmlElement['attributes']): void {
    const { min = '', max = min, width } = attributes;
    const out = isTrue(attributes['hidden']) || (width !== undefined && Number(width) < 0.1);
    if (out) this.columns.fill(1, Math.max(1, Number(min) || 0), (Number(max) || 0) + 1);
  }

  private openRow(attributes: XmlElement['attributes']): void {
    this.rowsRead++;
    this.row = Number(attributes['r'] ?? this.row + 1);
    this.column = 0;
    this.rowFilled = 0;
    this.rowHidden = isTrue(attributes['hidden']) || (attributes['ht'] !== undefined && Number(attributes['ht']) < 0.1);
  }

  private closeRow(): void {
    if (this.rowFilled === 0) return;
    if (this.rowHidden) this.seen.hiddenRows.set(this.row, this.rowFilled);
    else this.seen.rows++;
  }

  private openCell({ r, t = 'n', s = '0' }: XmlElement['attributes']): void {
    this.column = r === undefined ? this.column + 1 : columnNumber(/^[A-Za-z]{1,3}/.exec(r)?.[0] ?? '');
    this.cell = { type: t, look: this.looks[Number(s)] ?? PLAIN_LOOK };
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const isWords = cell.type === 's' || cell.type === 'str' || cell.type === 'inlineStr';
    const shown = cell.type === 's' ? this.strings.use(this.value) : this.value.trim() !== '';
    if (!shown && !this.hasFormula) return;
    this.seen.filled++;
    this.rowFilled++;
    const place = { row: this.row, column: this.column };
    const columnHidden = this.columns[this.column] === 1;
    if (columnHidden) this.seen.hiddenColumns.set(this.column, (this.seen.hiddenColumns.get(this.column) ?? 0) + 1);
    // A formula without a result shows nothing in any colour, and what is hidden anyway is told once.
    if (columnHidden || this.rowHidden || !shown) return;
    const { white, covered, formatted } = this.seen;
    if (cell.look.colours === 'vanishing') keep(white, { ...place, bare: !cell.look.filled });
    else if (cell.look.colours === 'covered') keep(covered, place);
    else if (isWords ? cell.look.hidesWords : cell.look.hidesNumbers) keep(formatted, place);
  }
}

function keep<T>(places: T[], place: T): void {
  if (places.length < MOST_PLACES) places.push(place);
}

/** Rows out of sight, parted into those that a filter hides and those that somebody hid. */
export function partedRows({ hiddenRows, filters }: SheetSeen): { readonly filtered: Map<number, number>; readonly byHand: Map<number, number> } {
  const filtered = new Map<number, number>();
  const byHand = new Map<number, number>();
  for (const [row, cells] of hiddenRows) {
    // The first row of a filter is its heading and never hidden by it.
    const byFilter = filters.some((area) => row > area.from.row && isInside({ row, column: area.from.column }, area));
    (byFilter ? filtered : byHand).set(row, cells);
  }
  return { filtered, byHand };
}
