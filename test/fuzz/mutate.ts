import fc from 'fast-check';

/** One change to a letter. The numbers choose what and where; smaller ones are simpler, so that what fails shrinks. */
export interface Mutation {
  readonly deed: number;
  readonly at: number;
  readonly length: number;
  readonly other: number;
}

/** Lines on which the structure of a letter rests; the last kind is any line. */
const KINDS: readonly RegExp[] = [
  /^\s*:{2,}/,
  /^\s*:{3,}\s*$/,
  /^---|^[a-z][\w-]*:/,
  /^#{1,6}\s/,
  /^\s*(?:[-*+]|\d+[.)])\s/,
  /^\s*\|/,
  /<!--|-->/,
  /\{[a-z]+="/,
  /\bsection|\bregulation/i,
  /^/,
];

/** What is put where it does not belong. */
const NASTY: readonly string[] = [
  ':::',
  ':::\n',
  '::: internal\n',
  ':::internal\n',
  ':::withheld{under="31(1)(a)"}\n',
  ':::ncnd{under="23(5)" questions="1-9"}\n',
  ':::standard{id="complaint-rights" rev="2026-01"}\n',
  '::page-break\n',
  '{under="',
  '"}',
  '---\n',
  '---\nfoi: 1\n',
  'foi: 1\nfoi: 2\n',
  'waivers:\n  - { rule: tone, reason: "x" }\n',
  '__proto__: { polluted: true }\n',
  'constructor: { prototype: 1 }\n',
  'received: 2026-13-45\n',
  '&a [*a, *a]\n',
  '!!js/function x\n',
  '<!-- ',
  ' -->',
  '<!-- waive tone: because -->\n',
  '<!-->',
  '```\n',
  '~~~',
  '`',
  '| a | b |\n| - | - |\n',
  '|',
  '> ',
  '- ',
  '1. ',
  '# ',
  '\t',
  '    ',
  '\\',
  '[a]: http://a.b\n',
  '[a][b]',
  '![x](y "z")',
  '((reference))',
  '((__proto__))',
  '((requester.name',
  '[insert: a reason]',
  'section 31(1)(a)',
  'sections 23(1) or 24(1)',
  'regulation 12(5)(b)',
  'we neither confirm nor deny',
  'the public interest in maintaining the exemption outweighs',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '<b>',
  '<script>alert(1)</script>',
  '\u0000',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\ud800',
  '\udfff',
  '\u0301',
  '😀',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '“',
  '"',
  ':',
  '١٢',
  'Ⅳ',
  'ﬁ',
  'İ',
];

type Deed = (lines: string[], mutation: Mutation, others: readonly string[]) => void;

/** Breaks a letter as a slip of the hand, a bad merge or somebody with intent would. */
const DEEDS: readonly Deed[] = [
  (lines, m) => void lines.splice(lineAt(lines, m), 1 + (m.length % 4)),
  (lines, m) => inLine(lines, m, (line, from, to) => line.slice(0, from) + line.slice(to)),
  (lines, m) => inLine(lines, m, (line, from) => line.slice(0, from) + nasty(m) + line.slice(from)),
  (lines, m) => void lines.splice(lineAt(lines, m), 0, nasty(m)),
  (lines, m) => {
    const at = lineAt(lines, m);
    const run = lines.slice(at, at + 1 + (m.length % 12));
    for (let times = 1 + (m.other % 3); times > 0; times--) lines.splice(at, 0, ...run);
  },
  (lines, m) => {
    const [a, b] = [lineAt(lines, m), m.other % Math.max(1, lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, m, others) => {
    const from = others.length === 0 ? 0 : m.other % others.length;
    lines.splice(lineAt(lines, m), m.length % 3, ...others.slice(from, from + 1 + (m.length % 30)));
  },
  (lines, m) => {
    const at = lineAt(lines, m);
    for (let i = at; i < Math.min(lines.length, at + 1 + (m.length % 8)); i++)
      lines[i] = `${['> ', '- ', '  ', '\t', '1. ', '<!--', '| '][m.other % 7]}${lines[i]}`;
  },
  (lines, m) => {
    const at = lineAt(lines, m);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  (lines, m) => inLine(lines, m, (line, from, to) => line.slice(0, from) + line.slice(from, to).repeat(2 + (m.other % 40)) + line.slice(to)),
  (lines, m) =>
    inLine(lines, m, (line, from) => line.slice(0, from) + String.fromCharCode((line.charCodeAt(from) || 32) ^ (1 << (m.other % 16))) + line.slice(from + 1)),
  (lines, m) => inLine(lines, m, (line, from) => `${line.slice(0, from)}\n${line.slice(from)}`),
  (lines, m) => void lines.splice(lineAt(lines, m)),
  (lines, m) => {
    const at = lineAt(lines, m);
    lines.splice(at, 0, [':::internal', ':::withheld{under="43(2)"}', ':::request', ':::standard', '<!--', '```', '---'][m.other % 7] ?? '');
    lines.splice(Math.min(lines.length, at + 2 + (m.length % 20)), 0, [':::', ':::', ':::', ':::', '-->', '```', '---'][m.other % 7] ?? '');
  },
  (lines, m) => void lines.splice(lineAt(lines, m), 0, nasty(m).repeat(1 + (m.length % 60))),
  (lines, m) => inBytes(lines, m),
];

function lineAt(lines: readonly string[], { at, other }: Mutation): number {
  const kind = KINDS[other % KINDS.length] ?? /^/;
  const fitting = [...lines.keys()].filter((index) => kind.test(lines[index] ?? ''));
  return fitting.length > 0 ? (fitting[at % fitting.length] ?? 0) : at % Math.max(1, lines.length);
}

function inLine(lines: string[], mutation: Mutation, change: (line: string, from: number, to: number) => string): void {
  const at = lineAt(lines, mutation);
  const line = lines[at] ?? '';
  const from = (mutation.at * 7 + mutation.length) % (line.length + 1);
  lines[at] = change(line, from, Math.min(line.length, from + 1 + (mutation.length % 20)));
}

const nasty = ({ at, length, other }: Mutation): string => NASTY[(at + length * 31 + other * 17) % NASTY.length] ?? '';

/** Changes a byte of the line's UTF-8, or takes it out, as a bad transfer does. */
function inBytes(lines: string[], mutation: Mutation): void {
  const at = lineAt(lines, mutation);
  const bytes = [...Buffer.from(lines[at] ?? '', 'utf8')];
  const place = mutation.length % Math.max(1, bytes.length);
  if (mutation.other % 2 === 0) bytes.splice(place, 1);
  else bytes[place] = ((bytes[place] ?? 0) ^ (1 << (mutation.other % 8))) & 0xff;
  lines[at] = new TextDecoder().decode(Uint8Array.from(bytes));
}

/** A letter with these changes, in order. Parts are taken from `others`. */
export function mutated(text: string, mutations: readonly Mutation[], others: string): string {
  const lines = text.split('\n');
  const spare = others.split('\n');
  for (const mutation of mutations) DEEDS[mutation.deed % DEEDS.length]?.(lines, mutation, spare);
  return lines.join('\n');
}

const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  deed: fc.nat({ max: DEEDS.length - 1 }),
  at: fc.nat({ max: 400 }),
  length: fc.nat({ max: 60 }),
  other: fc.nat({ max: 400 }),
});

const ENDINGS: readonly ((text: string) => string)[] = [(text) => text, (text) => text.replaceAll('\n', '\r\n'), (text) => text.replaceAll('\n', '\r')];

/** What a mutated letter is made from: shown where a test fails, and shrunk. */
export interface MutatedLetter {
  readonly name: string;
  readonly text: string;
}

/** Letters with up to eight changes. */
export function mutatedLetters(seeds: readonly { readonly name: string; readonly text: string }[]): fc.Arbitrary<MutatedLetter> {
  const seed = fc.nat({ max: seeds.length - 1 }).map((index) => seeds[index] ?? { name: '', text: '' });
  return fc
    .record({ seed, other: seed, mutations: fc.array(MUTATION, { minLength: 1, maxLength: 8 }), ending: fc.nat({ max: 11 }) })
    .map(({ seed: { name, text }, other, mutations, ending }) => ({
      name,
      text: (ENDINGS[ending] ?? ENDINGS[0])?.(mutated(text, mutations, other.text)) ?? text,
    }));
}

/** Bytes with up to eight changes: flipped, taken out, doubled, cut short. */
export function mutatedBytes(
  seeds: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): fc.Arbitrary<{ readonly name: string; readonly bytes: Uint8Array }> {
  const change = fc.record({ deed: fc.nat({ max: 4 }), at: fc.nat(), length: fc.nat({ max: 64 }), byte: fc.nat({ max: 255 }) });
  return fc.record({ which: fc.nat({ max: seeds.length - 1 }), changes: fc.array(change, { minLength: 1, maxLength: 8 }) }).map(({ which, changes }) => {
    const { name, bytes } = seeds[which] ?? { name: '', bytes: new Uint8Array() };
    let made = Buffer.from(bytes);
    for (const { deed, at, length, byte } of changes) {
      const place = made.length === 0 ? 0 : at % made.length;
      if (deed === 0) made[place] = byte;
      else if (deed === 1) made = Buffer.concat([made.subarray(0, place), made.subarray(place + length)]);
      else if (deed === 2) made = Buffer.concat([made.subarray(0, place + length), made.subarray(place)]);
      else if (deed === 3) made = Buffer.concat([made.subarray(0, place), Buffer.alloc(length, byte), made.subarray(place)]);
      else made = made.subarray(0, Math.max(1, place));
    }
    return { name, bytes: new Uint8Array(made) };
  });
}
