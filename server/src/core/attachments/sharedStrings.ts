import type { Gathering } from './gathering';
import type { XmlElement, XmlHandler } from './xml';

/** The table of words of a workbook, to which its cells point by number. Kept are only whether an entry has words and whether a cell uses it. */
export class SharedStrings implements XmlHandler {
  private readonly filled: boolean[] = [];
  private readonly used = new Set<number>();
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
    if (name === 'si') this.filled.push(this.current);
  }

  /** A cell points to this entry. @returns whether it has words */
  use(value: string): boolean {
    const index = Number(value.trim() === '' ? -1 : value);
    this.used.add(index);
    return this.filled[index] ?? false;
  }

  /** Entries with words that no cell uses. */
  leftOver(): number {
    return this.filled.reduce((count, filled, index) => (filled && !this.used.has(index) ? count + 1 : count), 0);
  }
}

export function readSharedStrings(gathering: Gathering, part: string | undefined): { readonly strings: SharedStrings; readonly whole: boolean } {
  const strings = new SharedStrings();
  const whole = gathering.xmlIfThere(part, undefined, strings);
  return { strings, whole };
}
