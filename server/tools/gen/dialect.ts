import { regulatorOn } from '../../src/core/law/regulators';
import { knownFields } from '../../src/core/notice/fields';
import type { PassageKind } from '../../src/core/notice/model';
import { passageKind } from '../../src/core/notice/passageHeadings';
import { BLOCK_SCHEMAS, type BlockSchema } from '../../src/core/syntax/blockSchema';
import { FRONT_MATTER_KEYS, type FrontMatterKey, toJsonSchema } from '../../src/core/syntax/frontMatterSchema';
import type { Generated } from './generated';
import { codes, table } from './tables';

const INTRODUCTION = `# How a notice is written

A notice is a Markdown file whose name ends in \`.foi.md\`. Headings, lists, tables, emphasis and links are those of Markdown. Four things are added.

- **Front matter**: lines between two lines of three dashes at the very top. They tell what the letter itself may not say in one place: reference, dates, requester, who signs.
- **Blocks**: from a line such as \`:::withheld{under="31(1)(a)"}\` to a line with \`:::\` alone. One block for each outcome. The line says what is relied on and for which question; the words inside say it to the requester.
- **Fields**: \`((reference))\` prints a value of the front matter, so that it stands in one place only.
- **Comments**: \`<!-- … -->\`, alone on their lines. They are never sent.

The requester sees words only. What stands in a block's line, in the front matter, in a comment or in a block for colleagues never leaves; so whatever the law wants said must stand in the words. What the program can't read counts as hidden too, and the preview says where that is.`;

const BLOCKS_NOTE = `Values stand in straight quotes, each name at most once. No block stands inside another, except \`standard\` and \`internal\`.

Provisions are written by their number: \`31(1)(a)\`. A comma separates provisions that each apply; \`or\` stands between those of which one applies; \`with\` leads to a condition, a purpose or the matter that is meant: \`40(2) with 40(3A)(a)\`. A number alone belongs to the law of the notice; name another one before it: \`FOISA 35(1)(a)\`, \`reg 12(5)(b)\`.

Questions are numbered as the requester sees them. \`2(a)\` is a part of a question; \`2\` means all its parts.`;

const PROMPTS = `## Prompts

\`[insert: what is wanted]\` stands where only you know what to say. Snippets and quick fixes put prompts in; every prompt that is left is an error.`;

const WAIVERS = `## Waivers

\`<!-- waive pit-one-sided: the reason in words -->\`, alone on its line, accepts a finding. Above a block it is for the block, above a heading for the part under that heading, above anything else for that paragraph, list or table. What concerns the letter as a whole is accepted under \`waivers\` in the front matter. Without a reason it does nothing, and some findings, such as leftovers of a template or words that must not leave, can't be waived.`;

/** Headings in the words in which this page names them; each must be read as the passage beside it. */
const PASSAGES: readonly { readonly kind: PassageKind; readonly says: string; readonly headings: readonly string[] }[] = [
  { kind: 'harm', says: 'what would go wrong, and how', headings: ['Harm', 'Prejudice', 'Evidence of harm'] },
  { kind: 'public-interest-test', says: 'opens the weighing', headings: ['Public interest test', 'Public interest considerations'] },
  { kind: 'for', says: 'what speaks for disclosure, or for confirming', headings: ['Factors favouring disclosure', 'Factors favouring confirming or denying'] },
  {
    kind: 'against',
    says: 'what speaks against it',
    headings: ['Factors favouring maintaining the exemption', 'Factors favouring neither confirming nor denying', 'Factors favouring withholding'],
  },
  { kind: 'balance', says: 'which side outweighs, and why', headings: ['Balance', 'Balancing test', 'Conclusion on the public interest'] },
  { kind: 'further-time', says: 'until when the weighing takes longer', headings: ['Further time for the public interest test'] },
  { kind: 'legitimate-interests', says: 'the three stages for personal data', headings: ['Legitimate interests test', 'Is disclosure fair and lawful'] },
  { kind: 'opinion', says: 'whose opinion, and what it is', headings: ['Qualified person’s opinion'] },
  { kind: 'estimate', says: 'how the cost limit would be exceeded', headings: ['Estimate of cost', 'How the limit would be exceeded'] },
];

/** `server/docs/dialect.md`, the reference of the dialect, and the JSON Schema of its front matter for editors of YAML. */
export function generateDialect(): readonly Generated[] {
  const text = [INTRODUCTION, blocks(), passages(), frontMatter(), fields(), PROMPTS, WAIVERS].join('\n\n');
  return [
    { path: 'server/docs/dialect.md', text: `${text}\n` },
    { path: 'server/docs/front-matter.schema.json', text: `${JSON.stringify(toJsonSchema(), null, 2)}\n` },
  ];
}

function blocks(): string {
  return ['## Blocks', BLOCKS_NOTE, ...BLOCK_SCHEMAS.map(block)].join('\n\n');
}

function block({ name, kind, description, attributes }: BlockSchema): string {
  const rows = attributes.map((one) => [
    `\`${one.name}\``,
    one.required ? 'yes' : '',
    one.description,
    `${one.closed ? '' : 'for example '}${codes(one.values)}`,
  ]);
  const about = kind === 'leaf' ? `${description} One line of its own, \`::${name}\`, with nothing to close.` : description;
  return [`### ${name}`, about, ...(rows.length > 0 ? [table(['Attribute', 'Required', 'What it says', 'Values'], rows)] : [])].join('\n\n');
}

function passages(): string {
  for (const { kind, headings } of PASSAGES)
    for (const heading of headings) if (passageKind(heading) !== kind) throw new Error(`“${heading}” is not read as the passage ${kind}`);
  const about =
    'Inside a block, headings of any depth say what a passage does. These and many others like them are understood; a heading that names a provision opens the part about it.';
  const rows = PASSAGES.map(({ headings, says }) => [headings.map((heading) => `*${heading}*`).join(', '), says]);
  return ['## Passages', about, table(['Headings such as', 'What stands there'], rows)].join('\n\n');
}

function frontMatter(): string {
  const about = 'Dates are written year first: `2026-10-05`. An editor of YAML can take the rules from [front-matter.schema.json](front-matter.schema.json).';
  const rows = (keys: readonly FrontMatterKey[], before: string): string[][] =>
    keys.flatMap((one) => [
      [`\`${before}${one.key}\``, one.required ? 'yes' : '', one.description, one.values.length > 0 ? codes(one.values) : TYPES[one.type]],
      ...rows(one.keys, `${before}${one.key}${one.type === 'list' ? '[].' : '.'}`),
    ]);
  return ['## Front matter', about, table(['Key', 'Required', 'What it says', 'Values'], rows(FRONT_MATTER_KEYS, ''))].join('\n\n');
}

const TYPES: Readonly<Record<FrontMatterKey['type'], string>> = {
  text: 'words',
  integer: 'a whole number',
  boolean: '`true`, `false`',
  date: 'a date',
  map: 'keys',
  list: 'a list',
};

function fields(): string {
  const about =
    'Besides these, a letter can use every key under `fields` of its own front matter and every line of its authority’s profile. The regulator is the one of the notice’s law on the date of the letter. Fields work in text, headings and the targets of links. One without a value leaves a gap in the preview, and is an error.';
  const known = knownFields({ values: {}, regulator: regulatorOn('FOIA', undefined) });
  return [
    '## Fields',
    about,
    table(
      ['Field', 'What it prints'],
      known.map(({ name, description }) => [`\`((${name}))\``, description]),
    ),
  ].join('\n\n');
}
