import type { Gathering } from '../gathering';
import type { XmlElement, XmlHandler } from '../package/xml';

const FILLED = 1;
const USED = 2;

/** The table of words of a workbook, to which its cells point by number. Kept are only whether an entry has words and whether a cell uses it. */
export class SharedStrings implements XmlHandler {
  /** For every entry: 1 where it has words, 2 added where a cell uses it. */
  private readonly entries: number[] = [];
  private inWords = false;
  private inSound = false;
  private current = false;

  open({ name }: XmlElement): void {
    if (name === 'si') this.current = false;
    // How a word is pronounced is no content of its own.
    if (name === 'rPh') this.inSound = true;
    if (name === 't') this.inWords = !this.inSound;
  }

  text(words: string): void {
    if (this.inWords && words.trim() !== '') this.current = true;
  }

  close(name: string): void {
    if (name === 't') this.inWords = false;
    if (name === 'rPh') this.inSound = false;
    if (name === 'si') this.entries.push(this.current ? FILLED : 0);
  }

  /** A cell points to this entry. @returns whether it has words */
  use(value: string): boolean {
    const index = Number(value.trim() === '' ? -1 : value);
    const entry = this.entries[index];
    if (entry === undefined) return false;
    this.entries[index] = entry | USED;
    return (entry & FILLED) !== 0;
  }

  /** Entries with words that no cell uses. */
  leftOver(): number {
    return this.entries.reduce((count, entry) => (entry === FILLED ? count + 1 : count), 0);
  }
}

export function readSharedStrings(gathering: Gathering, part: string | undefined): { readonly strings: SharedStrings; readonly whole: boolean } {
  const strings = new SharedStrings();
  const whole = gathering.xmlIfThere(part, undefined, strings);
  return { strings, whole };
}
