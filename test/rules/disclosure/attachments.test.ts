import assert from 'node:assert/strict';
import { readFacts } from '../../support/exampleFacts';
import { checkText } from '../../support/check';
import { type CaseOptions, letterOf, saidOf } from '../../support/ruleCases';

const FILE = 'figures.xlsx';
const attached = (text = 'We attach [the figures](figures.xlsx).', head = ''): string =>
  `---\n${head}attachments:\n  - { file: ${FILE}, title: The figures }\n---\n${text}`;

/** A rule on one file in which these traces were seen. */
function found(rule: string, traces: string, fragment = attached(), options: CaseOptions = {}): string {
  return saidOf(fragment, [rule], { ...readFacts(`attachments:\n  - file: ${FILE}\n    traces: [${traces}]\n`), ...options });
}

type Case = readonly [name: string, traces: string, expected: string, fragment?: string];

const HIDDEN: readonly Case[] = [
  ['a hidden sheet', '{ kind: hidden-sheet, sheet: Staff, count: 214 }', 'hidden'],
  ['one that the menu does not show', '{ kind: very-hidden-sheet, sheet: Staff }', 'hidden'],
  ['hidden rows', '{ kind: hidden-rows, sheet: Figures, cells: 7-9 }', 'hidden'],
  ['two hidden columns, once', '{ kind: hidden-columns, sheet: A, cells: F }, { kind: hidden-columns, sheet: B, cells: G }', 'hidden'],
  ['a filter', '{ kind: filtered-rows, sheet: Figures }', 'hidden'],
  ['white text', '{ kind: white-text, cells: A1 }', 'hidden'],
  ['hidden words of a document', '{ kind: hidden-text, page: 2 }', 'hidden'],
  ['a hidden slide', '{ kind: hidden-slide, page: 4 }', 'hidden'],
  ['a link to another file', '{ kind: external-link }', 'elsewhere'],
  ['two kinds', '{ kind: hidden-rows }, { kind: data-connection }', 'hidden elsewhere'],
  [
    'a sheet that the letter does not name',
    '{ kind: hidden-sheet, sheet: Staff }',
    'hidden',
    attached('We attach [the figures](figures.xlsx). The hidden sheet “Help” explains them.'),
  ],
  [
    'a sheet whose name is in other words only',
    '{ kind: hidden-sheet, sheet: A }',
    'hidden',
    attached('We attach [the figures](figures.xlsx). Nothing is hidden behind them.'),
  ],
  ['nothing', '', ''],
  ['an author', '{ kind: author, value: Jo Bloggs }', ''],
  ['a pivot cache', '{ kind: pivot-cache }', ''],
  [
    'a help sheet that the letter names',
    '{ kind: hidden-sheet, sheet: Help }',
    '',
    attached('We attach [the figures](figures.xlsx). The hidden sheet “Help” explains the codes.'),
  ],
  ['a file that the letter does not send', '{ kind: hidden-sheet, sheet: Staff }', '', 'There were eleven.'],
  [
    'a file only named in a note to colleagues',
    '{ kind: hidden-sheet, sheet: Staff }',
    '',
    'There were eleven.\n\n:::internal\nSee [the figures](figures.xlsx).\n:::',
  ],
];

const KEPT_BEHIND: readonly Case[] = [
  ['a pivot cache', '{ kind: pivot-cache, sheet: Summary, count: 9483 }', 'cache'],
  ['a chart', '{ kind: chart-cache }', 'cache'],
  ['values of another workbook', '{ kind: link-cache }', 'cache'],
  ['a workbook inside', '{ kind: embedded-file }', 'inside'],
  ['two caches, once', '{ kind: pivot-cache, sheet: A }, { kind: pivot-cache, sheet: B }', 'cache'],
  ['a cache and a chart', '{ kind: pivot-cache }, { kind: chart-cache }', 'cache cache'],
  ['nothing', '', ''],
  ['a hidden sheet', '{ kind: hidden-sheet }', ''],
  ['a link without values', '{ kind: external-link }', ''],
  ['a macro', '{ kind: macro }', ''],
  ['a file that is not sent', '{ kind: pivot-cache }', '', 'There were eleven.'],
  ['a linked file', '{ kind: pivot-cache }', 'cache', 'See [the figures](figures.xlsx).'],
];

const asked = (text: string): string => `${attached()}\n\n:::request\n1. ${text}\n:::`;
const METADATA: readonly Case[] = [
  ['an author', '{ kind: author, value: Jo Bloggs }', 'metadata'],
  ['an account', '{ kind: last-author, value: jbloggs3 }', 'metadata'],
  ['comments', '{ kind: comment, count: 4 }', 'metadata'],
  ['tracked changes', '{ kind: tracked-change, count: 4 }', 'metadata'],
  ['an earlier version', '{ kind: earlier-version }', 'metadata'],
  ['where a picture was taken', '{ kind: gps-position }', 'metadata'],
  ['a path on the network', '{ kind: template-path, value: "\\\\\\\\srv\\\\hr" }', 'metadata'],
  ['two authors, once', '{ kind: author, value: Jo Bloggs }, { kind: author, value: Ann Other }', 'metadata'],
  ['a firm', '{ kind: company, value: Northgate Partners }', 'metadata'],
  ['a request for other things', '{ kind: comment }', 'metadata', asked('How many comments were received?')],
  ['a small picture that may show an earlier state', '{ kind: thumbnail }', 'metadata'],
  ['a small picture that programs always make', '{ kind: thumbnail, weight: slight }', ''],
  ['changes of format alone', '{ kind: tracked-change, count: 2, weight: slight }', ''],
  ['a label of sensitivity', '{ kind: custom-property, value: MSIP_Label_x_Name, weight: slight }', ''],
  ['a team', '{ kind: author, value: Information Access Team }', ''],
  ['a council', '{ kind: company, value: Anytown District Council }', ''],
  ['a program', '{ kind: author, value: openpyxl }', ''],
  ['another program', '{ kind: author, value: Crystal Reports }, { kind: last-author, value: anonymous }', ''],
  ['a scanner', '{ kind: author, value: KONICA MINOLTA bizhub C360 }', ''],
  ['an account of nobody', '{ kind: author, value: Windows User }, { kind: last-author, value: "" }', ''],
  ['who signs the letter', '{ kind: author, value: B. Officer }', ''],
  ['a hidden sheet', '{ kind: hidden-sheet }', ''],
  ['metadata that was asked for', '{ kind: author, value: Jo Bloggs }', '', asked('Please send the file with its metadata.')],
  ['the version history that was asked for', '{ kind: earlier-version }', '', asked('Please include the version history.')],
];

const COVERED: readonly Case[] = [
  ['a box', '{ kind: text-under-rectangle, page: 3, count: 4 }', 'file'],
  ['a mark laid over', '{ kind: text-under-annotation, page: 3 }', 'file'],
  ['black highlighting', '{ kind: text-under-highlight }', 'file'],
  ['a cropped picture', '{ kind: cropped-image }', 'cropped'],
  ['a black box', '{ kind: drawn-box, weight: unsure }', 'box'],
  ['nothing under the boxes', '', ''],
  ['a comment', '{ kind: comment }', ''],
  ['a hidden sheet', '{ kind: hidden-sheet }', ''],
];

for (const [rule, cases] of [
  ['attachment-hidden-sheet', HIDDEN],
  ['attachment-pivot-cache', KEPT_BEHIND],
  ['attachment-metadata', METADATA],
  ['redaction-ineffective', COVERED],
] as const)
  describe(`${rule}, in a file`, () => {
    for (const [name, traces, expected, fragment] of cases)
      it(`${expected || 'lets stand'}: ${name}`, () => assert.equal(found(rule, traces, fragment), expected));
  });

/** How heavily a rule takes what a file has: a file that is as given, and the severity of what is said of it. */
const WEIGHTS: readonly (readonly [rule: string, file: string, expected: string])[] = [
  ['redaction-ineffective', 'traces: [{ kind: text-under-rectangle, page: 1 }]', 'error'],
  ['redaction-ineffective', 'traces: [{ kind: drawn-box, weight: unsure }]', 'warning'],
  [
    'redaction-ineffective',
    'traces: [{ kind: cropped-image, detail: 900 bytes behind the end of the picture }, { kind: cropped-image, weight: unsure }]',
    'error warning',
  ],
  ['attachment-hidden-sheet', 'traces: [{ kind: white-text, weight: unsure }]', 'warning'],
  ['attachment-hidden-sheet', 'traces: [{ kind: white-text, cells: A1, weight: unsure }, { kind: white-text, cells: B2 }]', 'error warning'],
  ['attachment-pivot-cache', 'traces: [{ kind: embedded-file, page: 1 }, { kind: embedded-file, page: 2, weight: unsure }]', 'error warning'],
  ['attachment-metadata', 'traces: [{ kind: author, value: Jo Bloggs }]', 'warning'],
  ['attachment-metadata', 'traces: [{ kind: company, value: Northgate Partners }]', 'information'],
  ['attachment-metadata', 'traces: [{ kind: thumbnail }]', 'information'],
  ['attachment-mismatch', 'access: locked', 'warning'],
  ['attachment-mismatch', 'access: damaged', 'warning'],
  ['attachment-mismatch', 'access: too-large', 'information'],
  ['attachment-mismatch', 'access: not-supported', 'information'],
  ['attachment-mismatch', 'access: partly-read', 'information'],
  ['attachment-mismatch', 'access: read', ''],
];

describe('what was seen in a file', () => {
  for (const [rule, file, expected] of WEIGHTS)
    it(`${rule} finds ${expected || 'nothing'} where a file has ${file}`, () => {
      const facts = readFacts(`attachments:\n  - file: ${FILE}\n    ${file}\n`);
      const { findings } = checkText(letterOf(attached()), { ...facts, only: [rule] });
      assert.equal(findings.map(({ severity }) => severity).join(' '), expected);
    });
});

const SPREADSHEET = 'attachment-spreadsheet-source';
/** Letters without marks, and in the dialect where `marked`. */
const SHEETS: readonly (readonly [fragment: string, expected: string, marked?: boolean])[] = [
  ['Please find attached the register (register-2025.xlsx).', 'spreadsheet'],
  ['The figures are in the attached file figures.xls.', 'spreadsheet'],
  ['I enclose two workbooks, roads.ods and bridges.xlsm.', 'spreadsheet spreadsheet'],
  [attached(), 'spreadsheet', true],
  ['The figures are in [the workbook](annex/figures.xlsx).', 'spreadsheet', true],
  ['The figures are in [the workbook](figures.ods), as [said](figures.ods).', 'spreadsheet', true],
  ['Please find attached the register (register-2025.csv).', ''],
  ['You attached a list (sites.xlsx) to your request.', ''],
  ['The list that you enclosed (sites.xls) names eleven sites.', ''],
  ['We can’t open the file attached to your e-mail, sites.xlsx.', ''],
  ['The team keeps its figures in a file called figures.xlsx.', ''],
  ['The figures are attached as a PDF. They were made with Excel.', ''],
  ['The figures are in [the table](figures.csv) and [the report](report.pdf).', '', true],
  ['They are published at [our site](https://anytown.example/spend.xlsx).', '', true],
  ['There were eleven.\n\n:::internal\nThe source is [here](source.xlsx).\n:::', '', true],
];

describe(SPREADSHEET, () => {
  for (const [fragment, expected, marked = false] of SHEETS)
    it(`${expected || 'lets stand'}: ${fragment}`, () => assert.equal(saidOf(fragment, [SPREADSHEET], { plain: !marked }), expected));
});
