import { wordFile } from '../support/wordFiles';

/** A Word document with paragraphs, a list and a table. */
export function wordBytes(): Uint8Array {
  const paragraph = (words: string, style = ''): string => `<w:p>${style}<w:r><w:t>${words}</w:t></w:r></w:p>`;
  const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
  return wordFile({
    body: [
      paragraph('Dear Requester'),
      paragraph('Section 31(1)(a): law enforcement', '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'),
      paragraph('We withhold the file under section 31(1)(a) of the Freedom of Information Act 2000.'),
      `<w:tbl><w:tr>${cell('File')}${cell('Number')}</w:tr><w:tr>${cell('A')}${cell('7')}</w:tr></w:tbl>`,
      paragraph('Yours sincerely'),
    ].join(''),
  });
}
