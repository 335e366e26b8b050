import { canary } from './looking';

/** Where a canary may be seen: nowhere, in the letter, or in the record for the disclosure log. */
export type Seen = 'nowhere' | 'letter' | 'record';

/** Hands out canary words and keeps where each of them was put. */
export class Planter {
  readonly places = new Map<string, { readonly place: string; readonly seen: Seen }>();

  constructor(private readonly from = 0) {}

  word(place: string, seen: Seen = 'nowhere'): string {
    const word = canary(this.from + this.places.size);
    this.places.set(word, { place, seen });
    return word;
  }
}

/** Writes hidden matter with words of its own. `word` may be asked several times. */
export interface HidingPlace {
  readonly name: string;
  readonly write: (word: () => string) => string;
}

const place = (name: string, write: (word: () => string) => string): HidingPlace => ({ name, write });

/** Characters that nobody sees, and that spell a word. */
export function inTags(word: string): string {
  return [...word].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
}

export function inSelectors(word: string): string {
  return [...word].map((letter) => String.fromCodePoint(0xe0100 + (letter.codePointAt(0) ?? 0) - 16)).join('');
}

export function inNoWidth(word: string): string {
  const bits = [...word].map((letter) => (letter.codePointAt(0) ?? 0).toString(2).padStart(8, '0')).join('');
  return bits.replace(/0/g, '\u200b').replace(/1/g, '\u200c');
}

/** Matter on lines of its own, fit for any place between two passages, also within a block. */
export const BETWEEN: readonly HidingPlace[] = [
  place('comment on one line', (w) => `<!-- ask ${w()} first -->`),
  place('comment on several lines', (w) => `<!--\n${w()} said so\n\n- ${w()}\n\n# ${w()}\n-->`),
  place('comment that looks nested', (w) => `<!-- a <!-- ${w()} b --> `),
  place('comment with a fence in it', (w) => `<!--\n:::disclosed\n${w()}\n:::\n-->`),
  place('comment short of a hyphen', (w) => `<!- ${w()} -->`),
  place('comment with a dash of a word processor', (w) => `<!– ${w()} -->`),
  place('comment that a word processor corrected', (w) => `<!— ${w()} —>`),
  place('comment with an arrow at its end', (w) => `<!– ${w()} →`),
  place('comment with spaces in its mark', (w) => `< ! -- ${w()} -- >`),
  place('comment with a sign of no width in its mark', (w) => `<!\u200b-- ${w()} -->`),
  place('comment that ends at once', (w) => `<!--> ${w()} -->`),
  place('comment as a definition', (w) => `[//]: # (${w()})`),
  place('comment as a definition below words', (w) => `Some words.\n[//]: # (${w()})`),
  place('note within a line', (w) => `Some words :internal[${w()}] and more.`),
  place('comment without its bracket', (w) => `!-- ${w()} -->`),
  place('comment in raw HTML', (w) => `<div><!-- ${w()} --></div>`),
  place('waiver', (w) => `<!-- waive pit-one-sided: because ${w()} asked for it -->`),
  place('waiver of no rule', (w) => `<!-- waive ${w()}: because ${w()} -->`),
  place('definition that nothing uses', (w) => `[${w()}]: https://example.org/${w()} "${w()}"`),
  place('title of a definition', (w) => `See [the plan][plan].\n\n[plan]: https://example.org/plan '${w()}'`),
  place('title of an image', (w) => `![A plan](plan-${w()}.png "${w()}")`),
  place('target of an image by reference', (w) => `![A plan][drawing]\n\n[drawing]: drawing-${w()}.png (${w()})`),
  place('page break with attributes', (w) => `::page-break{note="${w()}"}`),
];

/** Blocks that must not leave, fit for any place where `:::internal` may stand. */
export const NOTES: readonly HidingPlace[] = [
  place('internal', (w) => `:::internal\n${w()}\n\n| ${w()} | b |\n|---|---|\n| ${w()} | d |\n\n[away]: https://example.org/${w()} "${w()}"\n:::`),
  place('internal with attributes', (w) => `:::internal{by="${w()}" #${w()} .${w()}}\n- ${w()}\n:::`),
  place('internal with curly quotation marks', (w) => `:::internal{by=“${w()}”}\n${w()}\n:::`),
  place('internal after a space', (w) => `::: internal\n${w()}\n:::`),
  place('internal with two colons', (w) => `::internal\n${w()}\n:::`),
  place('internal with five colons', (w) => `:::::internal\n${w()}\n:::::`),
  place('internal indented', (w) => `  :::internal\n  ${w()}\n  :::`),
  place('internal after a sign of no width', (w) => `\u200b:::internal\n${w()}\n:::`),
  place('internal with wide colons', (w) => `：：：internal\n${w()}`),
  place('internal with colons apart', (w) => `: : : internal\n${w()}`),
  place('internal whose attributes are on the next line', (w) => `:::internal{\n  by="${w()}"}\n${w()}\n:::`),
  place('internal in capitals', (w) => `:::INTERNAL\n${w()}\n:::`),
  place('internal with a comment in it', (w) => `:::internal\n<!-- ${w()}\n${w()}\n:::`),
  place('internal with code in it', (w) => `:::internal\n\`\`\`\n${w()}\n\`\`\`\n:::`),
];

/** Blocks that can't be read, fit for the top level. */
export const UNREADABLE: readonly HidingPlace[] = [
  place('internal with two letters changed places', (w) => `:::internla\n${w()}\n:::`),
  place('internal short of a letter', (w) => `:::internl{note="${w()}"}\n${w()}\n:::`),
  place('unknown block', (w) => `:::sidenote{title="${w()}"}\n${w()}\n\n## ${w()}\n:::`),
  place('unknown block with wording in it', (w) => `:::memo\n${w()}\n\n:::standard{id="x" rev="1"}\n${w()}\n:::\n\n${w()}\n:::`),
  place('block whose name is the canary', (w) => `:::${w()}\n${w()}\n:::`),
  place('fence without a name', (w) => `:::{information="${w()}"}\n${w()}\n:::`),
  place('fence with a broken attribute', (w) => `:::internal{note="${w()}\n${w()}\n:::`),
  place('fence with a label', (w) => `:::internal[${w()}]\n${w()}\n:::`),
  place('leaf of no known name', (w) => `::note\n${w()}\n\n:::advice\nWords of advice.\n:::`),
  place('attributes over two lines', (w) => `:::withheld{under="31(1)(a)"\n  information="${w()}"}\nWe withhold it.\n:::`),
  place('attribute over two lines', (w) => `:::withheld{information="all that\n${w()} knows"}\nWe withhold it.\n:::`),
  place('front matter of another letter', (w) => `---\nfoi: 1\nrequester: { name: ${w()} }\nwithheld-words:\n- ${w()}\n---`),
  place('internal in a list', (w) => `- an item\n\n  :::internal\n  ${w()}\n  :::\n\n- another`),
  place('internal in a quotation', (w) => `> a quotation\n>\n> :::internal\n> ${w()}\n> :::`),
];

/** Words within a paragraph, an item or a cell, after its own. */
export const WITHIN: readonly HidingPlace[] = [
  place('comment in a paragraph', (w) => ` <!-- ${w()} --> and more`),
  place('comment without spaces', (w) => `<!--${w()}-->`),
  place('title of a link', (w) => ` [our guide](https://example.org/guide "${w()}")`),
  place('title of a link in brackets', (w) => ` [our guide](<https://example.org/guide> (${w()}))`),
  place('path of a link that may not be followed', (w) => ` [the file](../${w()}/records.csv)`),
  place('address of a link that may not be followed', (w) => ` [the file](file:///S:/${w()}/records.csv)`),
  place('image', (w) => ` ![A map](maps/${w()}.png "${w()}")`),
  place('tags', (w) => ` plainly${inTags(w())}`),
  place('variation selectors', (w) => ` plainly${inSelectors(w())}`),
  place('signs of no width', (w) => ` plain${inNoWidth(w())}ly`),
  place('tags in a code span', (w) => ` \`as${inTags(w())} written\``),
  place('tags in an address', (w) => ` [here](https://example.org/a${inTags(w())})`),
  place('tags in an alternative text', (w) => ` ![A map${inTags(w())}](map.png)`),
];

/** What has no end: everything after it is gone up to the next block. Only for the place before a block, or the end. */
export const ENDLESS: readonly HidingPlace[] = [
  place('comment without an end', (w) => `<!-- ${w()}\n\n${w()}\n\n- ${w()}`),
  place('internal without an end', (w) => `:::internal\n${w()}\n\n${w()}`),
  place('unknown block without an end', (w) => `:::aside\n${w()}\n\n# ${w()}\n\n${w()}`),
  place('internal joined to the line before', (w) => `Some words.:::internal\n${w()}`),
  place('internal short of a colon', (w) => `:internal\n${w()}\n\n${w()}`),
  place('comment within a paragraph without an end', (w) => `Some words <!-- ${w()}\n${w()}`),
  place('comment with a dash and without an end', (w) => `<!— ${w()}\n\n${w()}`),
  place('waiver without an end', (w) => `<!-- waive pit-missing: ${w()}\n\n${w()}`),
];
