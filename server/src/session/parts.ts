import type { Reader } from '../core/attachments/reader';
import type { RulePages } from '../core/features/rulePage';
import type { ReadLetter } from '../core/import/read';
import type { FileFacts, Made, NotMade } from '../core/render/made';
import type { Letter } from '../core/render/letter';
import type { PdfFonts } from '../core/render/pdf/fonts';

/**
 * The parts of the program that are large and seldom needed. Each is loaded when it is first asked for; where from is the platform's
 * affair (`node/parts.ts`).
 */
export interface Parts {
  /** Looks into files that go out with a letter. */
  attachments(): Promise<{ readonly readAttachment: Reader }>;
  /** Makes Word files. */
  word(): Promise<{ wordFile(letter: Letter, facts: FileFacts, letterhead?: Uint8Array): Promise<Made | NotMade> }>;
  /** Makes PDF files. */
  pdf(): Promise<{ pdfFile(letter: Letter, facts: FileFacts, fonts: PdfFonts): Promise<Made | NotMade> }>;
  /** The files of the fonts that stand in PDF files. */
  fonts(): Promise<PdfFonts>;
  /** Reads letters that come in as Word documents or web pages. */
  letters(): Promise<{ readLetter(name: string, bytes: Uint8Array): Promise<ReadLetter>; letterOfWords(text: string, name?: string): Promise<ReadLetter> }>;
  /** The documentation of the rules. */
  rulePages(): Promise<{ rulePages(): RulePages }>;
}
