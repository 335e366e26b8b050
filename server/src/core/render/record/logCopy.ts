import { REQUESTER_MARK, SIGNATORY_MARK } from '../../notice/fields';
import { numbered, type Unnumbered } from '../blockIds';
import type { Flow, Inline, Letter, LetterBlock } from '../letter';
import { wordsOf } from '../letter';
import { doubtfulNames, namesFinder, type People } from './personNames';
import { type Finder, flatText, redactedFlow, redactedInline, redactedText } from './redaction';

/** What is known of the people of a letter before it is read. */
export interface LogCopyOptions {
  readonly requester: { readonly name?: string; readonly address?: string } | undefined;
  readonly signatory: string | undefined;
  /** The authority's name, which may stay at the head of the letter. */
  readonly authority: string | undefined;
}

/** A letter as the disclosure log may show it. */
export interface LogCopy {
  readonly letter: Letter;
  /** Takes the same names out of other words. */
  readonly redact: (text: string) => string;
  /** What a person should look at, in plain sentences without any name. */
  readonly remarks: readonly string[];
}

/** What stands in place of the lines above the salutation that may be an address. */
const ADDRESS_MARK = '[Address]';
const MOST_HEAD = 40;
const SALUTATION = /^(?:dear|annwyl)\s+([^,:;\n]{1,80})/i;
const NOBODY =
  /^(?:sir|madam|sirs|sir or madam|sir ?\/ ?madam|syr|applicant|requester|requestor|colleagues?|all|everyone|team|resident|customer|enquirer|correspondent|\[.*)$/i;
/** Lines above a salutation that name nobody: dates, references, the matter. */
const DATE_LINE = /^(?:date:?\s)?(?:\p{L}{3,9},?\s)?\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,10}\s\d{4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/iu;
const MATTER_LINE =
  /^(?:(?:our|your|case|request|foi|eir)\s){0,3}ref(?:erence)?\b|^(?:re|subject)\s?:|freedom of information|environmental information|^rhyddid gwybodaeth/i;
const VALEDICTION = /^(?:yours (?:sincerely|faithfully|truly)|(?:kind |best |warm )?regards|(?:with )?best wishes|yn gywir|cofion)\b[^\p{L}\n]{0,3}$/iu;
const ROLE =
  /\b(?:team|unit|office|officer|manager|department|directorate|council|police|service|services|head|director|adviser|advisor|solicitor|information|freedom|governance|records|compliance|secretary|authority|trust|university|board|clerk|lead|assistant|on behalf)\b/i;
const PART_OF_NAME = /^\p{Lu}[\p{L}’'.-]{0,30}$/u;
const INITIAL = /^\p{Lu}\.?$/u;

/**
 * Makes a copy for the disclosure log of a letter that was stripped with `logCopy` (`dialect.md` 5 and 10): the requester's name and address become
 * [Requester] wherever they stand, the lines above the salutation that may be an address [Address], and the name of whoever signs [Signatory].
 * It knows the people by the front matter, the salutation and the closing; another person whom the letter names stays.
 */
export function logCopyOf(letter: Letter, options: LogCopyOptions): LogCopy {
  const salutation = letter.blocks.findIndex((block, index) => index < MOST_HEAD && isOpen(block) && SALUTATION.test(linesText(block.flow)));
  const greeted = salutation < 0 ? undefined : greetedName(linesText(letter.blocks[salutation]?.flow));
  const { name, address } = options.requester ?? {};
  const people: People = { requester: [name, greeted].filter((one) => one !== undefined), address, signatory: options.signatory };
  const names = namesFinder(people);
  const anchors = new Map<string, number>();
  const blocks = letter.blocks.map((block, index): Unnumbered => {
    const { id: _, ...rest } = block;
    const flow = index === salutation ? ungreeted(block.flow) : block.flow;
    return { ...rest, flow: redactedFlow(index < salutation ? headless(flow, block, options.authority) : flow, names, anchors) };
  });
  const kept = withoutDeadLinks(unsigned(withoutRepeats(blocks)));
  const redact = (text: string): string => redactedText(text, names);
  const copy: Letter = { ...letter, title: redact(letter.title), blocks: numbered(kept) };
  return { letter: copy, redact, remarks: remarksOn(copy, people) };
}

/** Outside every block: where a letter opens and closes. */
function isOpen(block: Pick<LetterBlock, 'block'>): boolean {
  return block.block === undefined;
}

function linesText(flow: Flow | undefined): string {
  return flow?.kind === 'paragraph' ? flatText(flow.children) : '';
}

function greetedName(text: string): string | undefined {
  const name = SALUTATION.exec(text)?.[1]?.trim() ?? '';
  return name === '' || NOBODY.test(name) ? undefined : name;
}

/** “Dear Ms Hart,” without the name, whoever it is. */
function ungreeted(flow: Flow): Flow {
  if (flow.kind !== 'paragraph') return flow;
  const find: Finder = (text) => {
    const match = SALUTATION.exec(text);
    const name = match?.[1] ?? '';
    if (!match || NOBODY.test(name.trim())) return [];
    return [{ start: match[0].length - name.length, end: match[0].trimEnd().length, mark: REQUESTER_MARK }];
  };
  return { ...flow, children: redactedInline(flow.children, find) };
}

/** A passage above the salutation with its lines that may be an address taken out: only what names nobody for certain stays. */
function headless(flow: Flow, block: LetterBlock, authority: string | undefined): Flow {
  if (!isOpen(block) || flow.kind === 'heading' || flow.kind === 'rule' || flow.kind === 'page-break' || flow.kind === 'gap') return flow;
  if (flow.kind !== 'paragraph') return { kind: 'paragraph', children: [{ kind: 'text', text: ADDRESS_MARK }] };
  const namesNobody = (line: string): boolean => DATE_LINE.test(line) || MATTER_LINE.test(line) || line === authority || line === '';
  const lines = flatText(flow.children)
    .split('\n')
    .map((line) => line.trim());
  if (lines.every(namesNobody)) return flow;
  const kept: Inline[] = [];
  for (const line of lines) {
    const text = namesNobody(line) ? line : ADDRESS_MARK;
    const last = kept.at(-1);
    if (last?.kind === 'text' && last.text === text && text === ADDRESS_MARK) continue;
    if (kept.length > 0) kept.push({ kind: 'break' });
    kept.push({ kind: 'text', text });
  }
  return { kind: 'paragraph', children: kept };
}

/** Lines of an address that were a paragraph each leave one mark. */
function withoutRepeats(blocks: readonly Unnumbered[]): readonly Unnumbered[] {
  const isMark = (block: Unnumbered | undefined): boolean => linesText(block?.flow) === ADDRESS_MARK;
  return blocks.filter((block, index) => !(isMark(block) && isMark(blocks[index - 1])));
}

/** The closing without a name: the first line after the last valediction, unless it says a role or a body. */
function unsigned(blocks: readonly Unnumbered[]): readonly Unnumbered[] {
  const at = blocks.findLastIndex((block) => isOpen(block) && VALEDICTION.test(linesText(block.flow).split('\n')[0]?.trim() ?? ''));
  if (at < 0) return blocks;
  const inSame = linesText(blocks[at]?.flow).includes('\n');
  const signed = inSame ? at : blocks.findIndex((block, index) => index > at && linesText(block.flow) !== '');
  const find: Finder = (text) => {
    const from = inSame ? text.indexOf('\n') + 1 : 0;
    const line = text.slice(from).split('\n')[0] ?? '';
    const name = line.split(',')[0] ?? '';
    return readsAsPerson(name) ? [{ start: from, end: from + name.length, mark: SIGNATORY_MARK }] : [];
  };
  return blocks.map((block, index) =>
    index === signed && block.flow.kind === 'paragraph' ? { ...block, flow: { ...block.flow, children: redactedInline(block.flow.children, find) } } : block,
  );
}

/** “B. Officer” and “Jane Hart”, and no “Information Access Manager”. */
function readsAsPerson(line: string): boolean {
  const words = line.trim().split(' ');
  return words.length <= 4 && words.every((word) => PART_OF_NAME.test(word)) && ((words.length > 1 && INITIAL.test(words[0] ?? '')) || !ROLE.test(line));
}

/** A link within the letter whose heading has new words leads nowhere, and its target may hold the old ones. */
function withoutDeadLinks(blocks: readonly Unnumbered[]): readonly Unnumbered[] {
  const anchors = new Set<string>();
  const collect = (flow: Flow): void => {
    if (flow.kind === 'heading') anchors.add(flow.anchor);
    else if (flow.kind === 'quotation') flow.children.forEach(collect);
    else if (flow.kind === 'list') for (const item of flow.items) item.forEach(collect);
  };
  for (const { flow } of blocks) collect(flow);
  const inline = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node): readonly Inline[] => {
      if (!('children' in node)) return [node];
      const children = inline(node.children);
      return node.kind === 'link' && node.href.startsWith('#') && !anchors.has(node.href.slice(1)) ? children : [{ ...node, children }];
    });
  const visit = (flow: Flow): Flow => {
    if (flow.kind === 'heading' || flow.kind === 'paragraph') return { ...flow, children: inline(flow.children) };
    if (flow.kind === 'quotation') return { ...flow, children: flow.children.map(visit) };
    if (flow.kind === 'list') return { ...flow, items: flow.items.map((item) => item.map(visit)) };
    return flow.kind === 'table' ? { ...flow, header: flow.header.map(inline), rows: flow.rows.map((row) => row.map(inline)) } : flow;
  };
  return blocks.map((block) => ({ ...block, flow: visit(block.flow) }));
}

function remarksOn(copy: Letter, people: People): readonly string[] {
  const doubtful = copy.blocks.reduce((sum, { flow }) => sum + doubtfulNames(allText(flow), people), 0);
  const places = doubtful === 1 ? 'one place' : `${doubtful} places`;
  return [
    ...(people.requester.length === 0
      ? ['the requester is named neither in the front matter nor in the salutation, so the name was not looked for. Read the copy before it is published.']
      : []),
    ...(doubtful > 0
      ? [`a word that is also part of the requester’s name was left in ${places}. See whether it means the requester before the copy is published.`]
      : []),
  ];
}

/** All words of a passage, one part under the other. */
export function allText(flow: Flow): string {
  if (flow.kind === 'heading' || flow.kind === 'paragraph') return wordsOf(flow.children);
  if (flow.kind === 'quotation') return flow.children.map(allText).join('\n');
  if (flow.kind === 'list') return flow.items.flatMap((item) => item.map(allText)).join('\n');
  if (flow.kind === 'table') return [flow.header, ...flow.rows].flatMap((row) => row.map(wordsOf)).join('\n');
  return flow.kind === 'code' ? flow.text : '';
}
