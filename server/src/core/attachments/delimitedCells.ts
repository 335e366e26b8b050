/** A cell of a table as text. */
export interface Cell {
  readonly text: string;
  /** Counted from 0. */
  readonly column: number;
  /** As a spreadsheet program shows it, `C4`; for a text without columns the line, `line 4`. */
  readonly place: string;
}

const DELIMITERS = [',', '\t', ';', '|'];
/** Lines that are looked at to find what parts the cells. */
const SAMPLE_LINES = 20;
const SAMPLE = 20_000;

/** What parts the cells: the sign that most lines have equally often, outside of quotation marks; undefined for text that is no table. */
export function delimiterOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  let best: { readonly delimiter: string; readonly columns: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const counts: number[] = [];
    for (const row of cellsOf(sample, delimiter)) {
      if (row.some((cell) => cell.text.trim() !== '')) counts.push(row.length);
      if (counts.length > SAMPLE_LINES) break;
    }
    // The sample may end in the middle of a row.
    if (counts.length > 1 && sample.length < text.length) counts.pop();
    const columns = counts[0] ?? 1;
    const alike = counts.filter((count) => count === columns).length;
    if (columns > 1 && alike * 3 >= counts.length * 2 && columns > (best?.columns ?? 1)) best = { delimiter, columns };
  }
  return best?.delimiter;
}

/** The cells row by row. A cell in quotation marks may hold the delimiter, line ends, and quotation marks written twice; one that is never closed ends with the text. */
export function* cellsOf(text: string, delimiter: string | undefined): Generator<readonly Cell[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let row = 1; at < text.length; row++) {
    const cells: Cell[] = [];
    for (let more = true; more; ) {
      const { value, end } = delimiter !== undefined && text[at] === '"' ? quoted(text, at) : { value: '', end: at };
      const stop = nextStop(text, end, delimiter);
      const column = cells.length;
      cells.push({ text: value + text.slice(end, stop), column, place: delimiter === undefined ? `line ${row}` : `${columnName(column)}${row}` });
      more = text[stop] === delimiter && stop < text.length;
      at = more ? stop + 1 : text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
    }
    yield cells;
  }
}

function quoted(text: string, start: number): { readonly value: string; readonly end: number } {
  const parts: string[] = [];
  for (let from = start + 1; ; ) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return { value: parts.join('') + text.slice(from), end: text.length };
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') return { value: parts.join(''), end: mark + 1 };
    parts.push('"');
    from = mark + 2;
  }
}

/** Where a cell ends: at the delimiter, at the end of the line, or at the end of the text. */
function nextStop(text: string, from: number, delimiter: string | undefined): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

/** `A`, `B` … `Z`, `AA`. */
function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}
