/** A text that grows by one kind of part. */
export interface HostileShape {
  readonly name: string;
  readonly fileName: string;
  /** So many parts does the largest text of this shape have. */
  readonly most: number;
  text(parts: number): string;
}

const HEAD = '---\nfoi: 1\nreference: A1\nreceived: 2026-10-05\nissued: 2026-10-30\n---\n\n';
const OPENING = 'Dear Sir or Madam\n\n:::request\nPlease send me the files of 2025.\n:::\n\n';
const CLOSING =
  '\n\n:::rights\nYou may ask us to review our decision within 40 working days. If you are then still dissatisfied, you may apply to the Information Commissioner.\n:::\n';

const letter = (body: string, head = HEAD): string => `${head}${OPENING}${body}${CLOSING}`;
const times = (parts: number, part: (index: number) => string): string => Array.from({ length: parts }, (_, index) => part(index)).join('');

function shape(name: string, most: number, text: (parts: number) => string, fileName = 'notice.foi.md'): HostileShape {
  return { name, fileName, most, text };
}

/** Of an ordinary notice: what a very long letter has very much of. */
export const LONG_LETTERS: readonly HostileShape[] = [
  shape('outcome blocks, each with a provision', 2_000, (n) =>
    letter(
      times(
        n,
        (i) =>
          `:::withheld{under="${['31(1)(a)', '43(2)', '35(1)(a)', '40(2)'][i % 4]}" information="document ${i}"}\n## Document ${i}\n\nWe withhold document ${i} under section ${['31(1)(a)', '43(2)', '35(1)(a)', '40(2)'][i % 4]}.\n:::\n\n`,
      ),
    ),
  ),
  shape('outcome blocks of every kind, with questions', 2_000, (n) =>
    letter(
      times(
        n,
        (i) => `:::${['disclosed', 'not-held', 'ncnd{under="31(3)"}', 'refused{under="12(1)"}'][i % 4]}\nWe hold what you asked for in question ${i}.\n:::\n\n`,
      ),
      HEAD.replace('---\n\n', `questions: ${n}\n---\n\n`),
    ),
  ),
  shape('citations in one sentence', 5_000, (n) => letter(`We rely on ${times(n, (i) => `section ${22 + (i % 20)}(${1 + (i % 3)}), `)}all of the Act.`)),
  shape('citations, one in a sentence', 5_000, (n) => letter(times(n, (i) => `We withhold file ${i} under section ${22 + (i % 20)}(1).\n\n`))),
  shape('provisions that each may head a list', 5_000, (n) => letter(times(n, (i) => `Section ${22 + (i % 20)}(1):\n\n`))),
  shape('elements of a ground', 5_000, (n) => letter(times(n, (i) => `Section 22(1)(a) and section 22(1)(b) deal with file ${i}.\n\n`))),
  shape('numbered answers that withhold', 3_000, (n) =>
    letter(times(n, (i) => `${i + 1}. We withhold file ${i} under section ${22 + (i % 20)}(${1 + (i % 3)}), on balance.\n`)),
  ),
  shape('numbered answers under provisions that there are not', 3_000, (n) =>
    letter(times(n, (i) => `${i + 1}. We withhold file ${i} under section ${90 + i}(1).\n`)),
  ),
  shape('a sentence for each paragraph', 5_000, (n) => letter(times(n, (i) => `We hold file ${i} and the public interest favours disclosure of it.\n\n`))),
  shape('sentences in one paragraph', 5_000, (n) => letter(times(n, (i) => `We hold file ${i} and we cannot send it to you today. `))),
  shape('headings', 10_000, (n) => letter(times(n, (i) => `## Part ${i}\n\nWords of part ${i}.\n\n`))),
  shape('headings that cite', 5_000, (n) =>
    letter(times(n, (i) => `## Section 31(1)(a): file ${i}\n\nIt would be likely to prejudice the prevention of crime.\n\n`)),
  ),
  shape('public interest tests', 1_000, (n) =>
    letter(
      times(
        n,
        (i) =>
          `## Section 43(2): file ${i}\n\n### Factors favouring disclosure\n\nIt shows how file ${i} came about.\n\n### Factors favouring maintaining the exemption\n\nIt would harm trade.\n\n### Balance\n\nThe public interest in maintaining the exemption outweighs the public interest in disclosure.\n\n`,
      ),
    ),
  ),
  shape(
    'questions',
    10_000,
    (n) =>
      `${HEAD}:::request\n${times(n, (i) => `${i + 1}. What is the number of files in room ${i}?\n`)}:::\n\nWe answer question 3 and question 7.\n${CLOSING}`,
  ),
  shape(
    'questions, each answered',
    3_000,
    (n) =>
      `${HEAD}:::request\n${times(n, (i) => `${i + 1}. What is the number of files in room ${i}?\n`)}:::\n\n${times(n, (i) => `Question ${i + 1}: we hold ${i} files.\n\n`)}${CLOSING}`,
  ),
  shape('list items', 50_000, (n) => letter(times(n, (i) => `- file ${i}\n`))),
  shape('table cells', 50_000, (n) => letter(`| File | Number |\n| --- | ---: |\n${times(n / 2, (i) => `| file ${i} | ${i} |\n`)}`)),
  shape('waivers in comments', 5_000, (n) => letter(times(n, (i) => `<!-- waive tone: it is meant so -->\nWe can't help with file ${i}.\n\n`))),
  shape('waivers in the front matter', 2_000, (n) =>
    letter('Words.', HEAD.replace('---\n\n', `waivers:\n${times(n, () => '  - { rule: tone, reason: "it is meant so" }\n')}---\n\n`)),
  ),
  shape('comments', 20_000, (n) => letter(times(n, (i) => `<!-- note ${i} -->\n\nWords.\n\n`))),
  shape('fields', 10_000, (n) => letter(times(n, () => 'A ((reference)) and ((nothing)) here.\n\n'))),
  shape('prompts', 5_000, (n) => letter(times(n, (i) => `Because of [insert: reason ${i}] we withhold it.\n\n`))),
  shape('attachments', 2_000, (n) =>
    letter('See the [file](a0.csv).', HEAD.replace('---\n\n', `attachments:\n${times(n, (i) => `  - { file: a${i}.csv }\n`)}---\n\n`)),
  ),
  shape('internal notes', 5_000, (n) => letter(times(n, (i) => `:::internal\nAsk the lawyers about file ${i}.\n:::\n\n`))),
  shape('standard wording', 3_000, (n) => letter(times(n, () => ':::standard{id="complaint-rights" rev="2026-01"}\nYou may ask us to review it.\n:::\n\n'))),
  shape('acronyms', 5_000, (n) =>
    letter(times(n, (i) => `The ${String.fromCharCode(65 + (i % 26), 65 + (Math.floor(i / 26) % 26), 65 + (Math.floor(i / 676) % 26), 88)} holds it.\n\n`)),
  ),
  shape('personal data', 5_000, (n) =>
    letter(times(n, (i) => `Write to jane.doe${i}@anytown.gov.uk or ring 020 7946 ${String(i % 10_000).padStart(4, '0')}.\n\n`)),
  ),
  shape('references and dates', 5_000, (n) => letter(times(n, (i) => `Your request FOI-26-${i} came on ${1 + (i % 28)} October 2026.\n\n`))),
];

/** Of letters without marks. */
export const PLAIN_LETTERS: readonly HostileShape[] = [
  shape(
    'plain letter: paragraphs that cite',
    5_000,
    (n) => `Dear Ms Doe\n\n${times(n, (i) => `We withhold file ${i} under section ${22 + (i % 20)}(1).\n\n`)}Yours sincerely\n`,
    'letter.txt',
  ),
  shape(
    'plain letter: headings that cite',
    2_000,
    (n) => `Dear Ms Doe\n\n${times(n, (i) => `Section 31(1)(a): file ${i}\n\nIt would be likely to prejudice the prevention of crime.\n\n`)}`,
    'letter.txt',
  ),
  shape(
    'plain letter: numbered questions and answers',
    3_000,
    (n) =>
      `You asked:\n\n${times(n, (i) => `${i + 1}. How many files are in room ${i}?\n`)}\n${times(n, (i) => `Question ${i + 1}\n\nWe hold ${i} files.\n\n`)}`,
    'letter.txt',
  ),
  shape(
    'plain letter: a heading of a part, and sentences',
    5_000,
    (n) => `Dear Ms Doe\n\nSection 31(1)(a)\n\n${times(n, (i) => `We withhold file ${i}.\n\nSection 31(1)(a)\n\n`)}`,
    'letter.txt',
  ),
  shape('plain letter: lines', 50_000, (n) => times(n, (i) => `line ${i} of a long report\n`), 'letter.txt'),
  shape('plain letter: one line', 1_000_000, (n) => 'a long line of words. '.repeat(n / 22), 'letter.txt'),
];

const repeated = (name: string, most: number, unit: string, before = '', after = ''): HostileShape =>
  shape(name, most, (n) => `${before}${unit.repeat(n)}${after}`);

/** Made to break a parser. */
export const HOSTILE_SHAPES: readonly HostileShape[] = [
  repeated('opening brackets', 100_000, '[', HEAD),
  repeated('brackets', 100_000, '[a](', HEAD),
  repeated('pictures', 50_000, '![', HEAD),
  repeated('backticks', 100_000, '`', `${HEAD}a `),
  shape('backticks of growing length', 100_000, (n) => {
    let text = `${HEAD}a `;
    for (let i = 1; text.length < n; i++) text += `${'`'.repeat(i)} `;
    return text;
  }),
  shape('backticks of growing length before a comment', 100_000, (n) => {
    let text = `${HEAD}a `;
    for (let i = 1; text.length < n; i++) text += `${'`'.repeat(i)} `;
    return `${text}<!-- a -->`;
  }),
  repeated('code spans and comments', 20_000, '`<!--` <!-- a --> ``b ', HEAD),
  repeated('asterisks', 100_000, '*', `${HEAD}a `),
  repeated('emphasis', 50_000, '*a _b ', HEAD),
  repeated('strong that never closes', 50_000, '**a ', HEAD),
  repeated('tildes', 100_000, '~', HEAD),
  repeated('round brackets', 100_000, '(', HEAD),
  repeated('fields that never close', 50_000, '((a', HEAD),
  repeated('angle brackets', 100_000, '<', HEAD),
  repeated('tags', 50_000, '<b>', HEAD),
  repeated('comments that never close', 50_000, '<!-- a\n', HEAD),
  repeated('entities', 100_000, '&amp;', HEAD),
  repeated('backslashes', 100_000, '\\', HEAD),
  repeated('quotation marks', 100_000, '"“', HEAD),
  repeated('colons', 100_000, ':', HEAD),
  repeated('pipes', 100_000, '|', `${HEAD}|a|\n|-|\n`),
  repeated('links', 20_000, '[a](b) ', HEAD),
  repeated('bare addresses', 20_000, 'http://a.b/c ', HEAD),
  repeated('at signs', 100_000, 'a@', HEAD),
  repeated('quotations, nested', 20_000, '> ', HEAD, 'a'),
  repeated('lists, nested', 20_000, '- ', HEAD, 'a'),
  shape('lists, nested by indents', 1_000, (n) => HEAD + times(n, (i) => `${'  '.repeat(i)}- a\n`)),
  repeated('fences that open', 100_000, ':::internal\n', HEAD),
  repeated('outcome fences that open', 20_000, ':::withheld{under="31(1)(a)"}\n', HEAD),
  repeated('fences that close', 100_000, ':::\n', HEAD),
  repeated('fences of unknown names', 20_000, ':::witheld\na\n:::\n', HEAD),
  repeated('nested standard wording', 20_000, ':::standard\n', HEAD),
  repeated('attributes of a fence', 20_000, 'under="31" ', `${HEAD}:::withheld{`, '}\na\n:::\n'),
  repeated('provisions of a fence', 20_000, '31(1)(a), ', `${HEAD}:::withheld{under="`, '"}\na\n:::\n'),
  repeated('questions of a fence', 20_000, '1-99, ', `${HEAD}:::disclosed{questions="`, '"}\na\n:::\n'),
  repeated('code fences', 50_000, '```\n', HEAD),
  shape('link definitions and references', 10_000, (n) => HEAD + times(n, (i) => `[a${i}]: http://a.b/${i}\n`) + times(n, (i) => `[a${i}] `)),
  shape('references without definitions', 10_000, (n) => HEAD + times(n, (i) => `[a${i}] `)),
  shape('a megabyte in one line', 1_000_000, (n) => `${HEAD}${'a long line of words. '.repeat(n / 22)}`),
  shape('a megabyte without a space', 1_000_000, (n) => `${HEAD}${'a'.repeat(n)}`),
  shape('a megabyte of spaces', 1_000_000, (n) => `${HEAD}a${' '.repeat(n)}b`),
  shape('a megabyte of digits', 1_000_000, (n) => `${HEAD}${'1'.repeat(n)}`),
  shape('blank lines', 200_000, (n) => `${HEAD}a${'\n'.repeat(n)}b`),
  shape('carriage returns only', 50_000, (n) => `${HEAD}a file\n\n`.replaceAll('\n', '\r') + 'a file\r'.repeat(n)),
  repeated('lone surrogates', 100_000, '\ud800 ', HEAD),
  repeated('zero width and right to left', 50_000, 'a\u200b\u202e\u2066 ', HEAD),
  repeated('NUL', 100_000, '\0', HEAD),
  repeated('combining marks', 100_000, '\u0301', `${HEAD}a`),
  shape('front matter of many keys', 20_000, (n) => `---\nfoi: 1\n${times(n, (i) => `key${i}: a\n`)}---\n\nWords.\n`),
  shape('front matter of one long value', 1_000_000, (n) => `---\nfoi: 1\nsubject: ${'a '.repeat(n / 2)}\n---\n\nWords.\n`),
  shape('front matter that never closes', 50_000, (n) => `---\n${'a: b\n'.repeat(n)}`),
  repeated('front matter, nested', 100_000, '[', '---\nfoi: 1\nsubject: ', '\n---\n'),
  repeated('front matter, nested maps', 10_000, '{a: ', '---\nfoi: 1\nsubject: ', '\n---\n'),
  shape(
    'front matter of aliases',
    30,
    (n) => `---\na0: &a0 [b]\n${times(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}]\n`)}---\n\nWords.\n`,
  ),
  repeated(
    'keys that objects have',
    5_000,
    '__proto__: { a: 1 }\nconstructor: { prototype: 1 }\n',
    '---\nfoi: 1\n',
    '---\n\n((__proto__)) ((constructor)) :::__proto__\n',
  ),
  repeated('rules of underlines', 50_000, 'a\n===\n', HEAD),
  repeated('html blocks', 20_000, '<div>\na\n\n', HEAD),
  repeated('autolinks', 30_000, 'www.', HEAD),
  repeated('word and full stop', 100_000, 'a.', HEAD),
  repeated('sections without numbers', 50_000, 'section ', HEAD),
  repeated('sections of sections', 20_000, 'section 1(', HEAD),
  repeated('brackets of a citation', 20_000, '(a)', `${HEAD}We rely on section 31(1)`),
  repeated('members of a citation', 20_000, ', 31(1)(a)', `${HEAD}We rely on sections 30`),
  repeated('neither confirm nor deny', 5_000, 'we neither confirm nor deny that we hold it and ', HEAD),
  repeated('would be likely to', 10_000, 'would be likely to prejudice ', HEAD),
];
