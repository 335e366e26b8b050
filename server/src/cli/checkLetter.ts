import { checkOutput } from '../core/features/check';
import type { CheckResult } from '../core/rules/finding';
import { tellOfWork } from '../node/hasWorked';
import { unwatched } from '../core/text/tracking';
import { brokenWords } from './broken';
import { countsOf, findingsText } from './checkText';
import { faultWords } from './failure';
import { codeQuality } from './gitlabReport';
import type { Input } from './inputs';
import { type Letter, LetterReader } from './letters';
import { type CheckSettings, type Note, type Outcome, unread, type Written } from './outcome';
import { resultsOf } from './sarif';

/** Checks letters, one after the other, in the process where it lives. */
export class LetterChecker {
  private notes: Note[] = [];
  private readonly reader: LetterReader;

  constructor(private readonly settings: CheckSettings) {
    const messages = {
      note: (line: string) => void this.notes.push({ line }),
      noteOnce: (line: string) => void this.notes.push({ line, once: true }),
    };
    this.reader = new LetterReader(messages, settings.today, settings.compare);
  }

  /** Never rejects. Ask for the next letter when this one is done, for what is said belongs to the letter at hand. */
  async check(input: Input): Promise<Outcome> {
    this.notes = [];
    try {
      const letter = await this.reader.read(input);
      if (!letter) return unread(input.name, this.notes);
      const result = unwatched(() => letter.snapshot.check(letter.check));
      for (const broken of result.broken) this.notes.push({ line: brokenWords(input.name, broken), broken });
      const written = this.write(letter, result);
      tellOfWork();
      return { name: input.name, notes: this.notes, counts: countsOf(result), written };
    } catch (error) {
      // Nothing in the core throws; should it do so all the same, the other letters are still read.
      this.notes.push({ line: `${input.name}: ${faultWords(error)}` });
      return unread(input.name, this.notes);
    }
  }

  private write(letter: Letter, result: CheckResult): Written {
    const { format, colour, errorsOnly, waived } = this.settings;
    switch (format) {
      case 'text':
        return findingsText(letter, result, { colour, errorsOnly });
      case 'json':
        return JSON.stringify(checkOutput(letter.snapshot, letter.name, result), null, 2);
      case 'jsonl':
        return JSON.stringify(checkOutput(letter.snapshot, letter.name, result).findings);
      case 'gitlab':
        return codeQuality({ letter, result }).map((entry) => JSON.stringify(entry, null, 2));
      case 'sarif':
        return resultsOf({ letter, result }, waived);
    }
  }
}
