import * as fc from 'fast-check';
import { BETWEEN, ENDLESS, type HidingPlace, inNoWidth, inTags, NOTES, Planter, UNREADABLE, WITHIN } from './hidingPlaces';

/** A notice, or a letter without marks, with canaries in its hiding places. */
export interface HidingNotice {
  readonly text: string;
  readonly fileName: string;
  readonly folder: string;
  readonly planter: Planter;
  /** A canary in plain sight: it must be seen wherever the letter is. */
  readonly visible: string;
  /** False where front matter without an end meets the marks of another one, and swallows the letter in between. */
  readonly isShown: boolean;
}

/** A passage: what it is, and what is hidden in it, after it and before it. */
interface Part {
  readonly kind: keyof typeof KINDS;
  readonly within: readonly HidingPlace[];
  readonly after: readonly HidingPlace[];
}

type Write = (parts: { readonly within: (at: number) => string; readonly between: string; readonly word: (seen: 'nowhere' | 'record') => string }) => string;

const KINDS = {
  paragraph: ({ within, between }) => `We have looked for the records of the speed cameras.${within(0)}\n\n${between}`,
  heading: ({ within, between }) => `## What we looked at${within(0)}\n\n${between}`,
  list: ({ within, between }) => `1. the first year${within(0)}\n   - its first half${within(1)}\n2. the second year${within(2)}\n\n${between}`,
  table: ({ within, between }) => `| Year | Cameras |\n|---|---:|\n| 2024${within(0)} | 11 |\n| 2025 | 12${within(1)} |\n\n${between}`,
  quotation: ({ within, between }) => `> as you wrote${within(0)}\n>\n> in your letter\n\n${between}`,
  code: ({ between }) => `\`\`\`\nyear,cameras\n2025,11\n\`\`\`\n\n${between}`,
  link: ({ within, between }) => `See [the guide](https://example.org/guide)${within(0)} and *what* **follows**${within(1)}.\n\n${between}`,
  page: ({ between }) => `::page-break\n\n${between}`,
  request: ({ within, between }) => `:::request\n1. How many cameras were there?${within(0)}\n2. At which sites?\n\n${between}\n:::\n\n`,
  decision: ({ within, between, word }) =>
    `:::decision{note="${word('nowhere')}"}\nWe answer question 1 and rely on section 31(1)(a) for question 2.${within(0)}\n\n${between}\n:::\n\n`,
  disclosed: ({ within, between }) => `:::disclosed{questions="1"}\nEleven cameras.${within(0)}\n\n${between}\n:::\n\n`,
  withheld: ({ within, between, word }) =>
    `:::withheld{under="31(1)(a)" questions="2" information="the sites${inTags(word('nowhere'))} of ${word('record')}" likelihood="would" seen="${word('nowhere')}"}\n## Section 31(1)(a)\n\nWe withhold the sites.${within(0)}\n\n${between}\n\n### Harm\n\nIt would prejudice the prevention of crime.${within(1)}\n:::\n\n`,
  ncnd: ({ within, between }) =>
    `:::ncnd{under="30(3) with 30(1)(a)(i)" questions="2"}\nWe neither confirm nor deny that we hold anything more.${within(0)}\n\n${between}\n:::\n\n`,
  'not-held': ({ within, between, word }) =>
    `:::not-held{questions="3" information="${word('nowhere')}"}\nWe hold nothing else.${within(0)}\n\n${between}\n:::\n\n`,
  refused: ({ within, between }) => `:::refused{under="12(1)" questions="4"}\nIt would cost too much.${within(0)}\n\n${between}\n:::\n\n`,
  standard: ({ word }) => `:::standard{id="complaint-rights" rev="2026-03" by="${word('nowhere')}"}\nYou may ask for a review.\n:::\n\n`,
  rights: ({ within, between }) => `:::rights\nYou may complain to the Commissioner.${within(0)}\n\n${between}\n:::\n\n`,
} satisfies Readonly<Record<string, Write>>;

/** Lines of a front matter, each with what it hides. Those in `USED` name a field that a letter may print. */
const HEAD: readonly ((planter: Planter) => string)[] = [
  (p) => `# ${p.word('comment of the front matter')}`,
  (p) => `waivers:\n  - { rule: dates-missing, reason: ${p.word('reason of a waiver')} }`,
  (p) => `waivers:\n  - rule: ${p.word('rule of a waiver')}\n    reason: ${p.word('reason of a waiver')}`,
  (p) => `withheld-words: [Operation ${p.word('withheld word')}]`,
  (p) => `withheld-words:\n  - ${p.word('withheld word')}`,
  (p) =>
    `attachments:\n  - { file: cases/${p.word('folder of a file that goes out')}/records.csv, title: ${p.word('title of a file that goes out', 'record')} }`,
  (p) => `notes: ${p.word('unknown key')}`,
  (p) => `${p.word('unknown key itself')}: yes`,
  (p) => `case-officer:\n  name: ${p.word('unknown map')}`,
  (p) => `regime: ${p.word('regime that is none')}`,
  (p) => `lang: ${p.word('language that is none')}`,
  (p) => `kind: ${p.word('kind that is none')}`,
  (p) => `received: ${p.word('date that is none')}`,
  (p) => `clock:\n  clarification-received: 2026-10-09\n  ${p.word('unknown key of the clock')}: ${p.word('unknown value of the clock')}`,
  (p) => `questions: ${p.word('number that is none')}`,
  (p) => `published-copy: ${p.word('answer that is none')}`,
  (p) => `fields:\n  unused: ${p.word('field that the letter does not use')}\n  ${p.word('name of a field')}: a`,
  (p) => `- ${p.word('line that is no YAML')}`,
  (p) => `subject: Cameras${inTags(p.word('tags in the subject'))}`,
  (p) => `attachments:\n  - { file: a${inTags(p.word('tags in the name of a file'))}.csv, title: b${inNoWidth(p.word('signs of no width in a title'))} }`,
];

/** People and words that the letter prints through a field, or does not. */
const NAMED: readonly { readonly line: (name: string) => string; readonly field: string; readonly place: string }[] = [
  { line: (name) => `requester: { name: A. ${name} }`, field: '((requester.name))', place: 'name of the requester' },
  { line: (name) => `requester:\n  address: |\n    1 ${name} Road\n    Anytown`, field: '((requester.address))', place: 'address of the requester' },
  { line: (name) => `signatory: { name: B. ${name}, title: Manager }`, field: '((signatory.name))', place: 'name of the signatory' },
];

const FRONT = ['closed', 'closed', 'closed', 'without an end', 'short of a hyphen', 'without its first line'] as const;

const hiding = (places: readonly HidingPlace[], maxLength: number): fc.Arbitrary<HidingPlace[]> => fc.array(fc.constantFrom(...places), { maxLength });
const KIND_NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];
const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom(...KIND_NAMES),
  within: hiding(WITHIN, 3),
  after: hiding([...BETWEEN, ...NOTES, ...NOTES], 3),
});

/** Random notices in the dialect. */
export const HIDING_NOTICES: fc.Arbitrary<HidingNotice> = fc
  .record({
    front: fc.constantFrom(...FRONT),
    head: fc.subarray([...HEAD], { maxLength: 8 }),
    named: fc.option(fc.constantFrom(...NAMED)),
    isUsed: fc.boolean(),
    parts: fc.array(fc.tuple(part, hiding(UNREADABLE, 1)), { minLength: 1, maxLength: 8 }),
    endless: hiding(ENDLESS, 1),
    lineEnding: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ front, head, named, isUsed, parts, endless, lineEnding }) => {
    const planter = new Planter();
    const visible = planter.word('plain sight', 'record');
    const lines = ['foi: 1', 'reference: FOI-26-0417', 'issued: 2026-10-30', 'authority: anytown', ...head.map((line) => line(planter))];
    if (named) lines.push(named.line(planter.word(named.place, isUsed ? 'letter' : 'nowhere')));
    const opening = front === 'short of a hyphen' ? '--\n' : front === 'without its first line' ? '' : '---\n';
    const body = parts.map(([one, unreadable]) => written(one, planter) + unreadable.map((hidden) => `${filled(hidden, planter)}\n\n`).join('')).join('');
    const field = named && isUsed ? `${named.field}\n\n` : '';
    const text = [
      `${opening}${lines.join('\n')}\n${front === 'without an end' ? '\n' : '---\n\n'}`,
      `# Your request\n\nDear Sir or Madam,\n\nThank you for your letter on ${visible}.\n\n${field}${body}`,
      `:::advice\nPlease write again.\n:::\n\n${endless.map((hidden) => filled(hidden, planter)).join('\n\n')}`,
    ].join('');
    const isShown = front === 'closed' || !/^---$/m.test(text.slice(5));
    return { text: text.replaceAll('\n', lineEnding), ...filed(planter, '.foi.md'), planter, visible, isShown };
  });

/** Random letters without marks: every sign of them is text, so little can be hidden in them. */
export const HIDING_LETTERS: fc.Arbitrary<HidingNotice> = fc
  .record({ words: fc.constantFrom('We hold it', 'We withhold it', 'We hold nothing'), shape: fc.constantFrom(inTags, inNoWidth), isIndented: fc.boolean() })
  .map(({ words, shape, isIndented }) => {
    const planter = new Planter();
    const visible = planter.word('plain sight', 'record');
    const hidden = (): string => shape(planter.word('characters that nobody sees'));
    const list = `1. one${hidden()}\n2. two\n`;
    const text = `Request 1${hidden()}\n\nDear Sir or Madam,\n\n${words} on ${visible}.${hidden()}\n\n${isIndented ? list.replace(/^/gm, '  ') : list}\nYours faithfully\n`;
    return { text, ...filed(planter, '.txt'), planter, visible, isShown: true };
  });

function filed(planter: Planter, ending: string): Pick<HidingNotice, 'fileName' | 'folder'> {
  return { fileName: `${planter.word('name of the file')}${ending}`, folder: `/cases/${planter.word('folder of the file')}` };
}

function written({ kind, within, after }: Part, planter: Planter): string {
  const places = after.map((hidden) => filled(hidden, planter)).join('\n\n');
  return KINDS[kind]({
    within: (at) => (within[at] ? filled(within[at], planter) : ''),
    between: places === '' ? '' : `${places}\n\n`,
    word: (seen) => planter.word(`attribute of ${kind}`, seen),
  });
}

function filled(hidden: HidingPlace, planter: Planter): string {
  return hidden.write(() => planter.word(hidden.name));
}
