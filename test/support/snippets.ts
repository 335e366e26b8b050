/** A tab stop of a snippet with what stands in it before anything is typed. */
export interface Stop {
  readonly number: number;
  readonly text: string;
}

/** A snippet as it stands in the letter once inserted. */
export interface Expanded {
  readonly text: string;
  /** The stops that define a text or a choice, in order of place; mirrors are not listed. */
  readonly stops: readonly Stop[];
}

/**
 * Expands a snippet as the editor does before the drafter types: each stop with its default, a choice with its first, a date variable with `today`.
 * Understands the forms that the product writes: `${1:text}`, `${1|a,b|}`, `${1}`, `$NAME`, and escapes. Throws on any other.
 */
export function expandSnippet(body: string, today: string): Expanded {
  const [year = '', month = '', day = ''] = today.split('-');
  const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: day };
  const stops: Stop[] = [];
  const scanner = /\\([$}\\])|\$\{(\d+):((?:[^\\}]|\\.)*)\}|\$\{(\d+)\|((?:[^\\|]|\\.)*)\|\}|\$\{(\d+)\}|\$([A-Z_]+)|([^$\\])/gy;
  const plain = (text: string): string => text.replace(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? '').replace(/\\(.)/g, '$1');
  const found: string[] = [];
  while (scanner.lastIndex < body.length) {
    const at = scanner.lastIndex;
    const match = scanner.exec(body);
    if (!match) throw new Error(`no snippet syntax at ${at}: ${body.slice(at, at + 40)}`);
    const [, escaped, stop, text = '', choice, list = '', mirror, variable, other] = match;
    if (stop !== undefined) stops.push({ number: Number(stop), text: plain(text) });
    if (choice !== undefined) stops.push({ number: Number(choice), text: plain(list.split(/(?<!\\),/)[0] ?? '') });
    const defined = stop !== undefined || choice !== undefined ? stops.at(-1)?.text : undefined;
    const mirrored = mirror === undefined ? undefined : stops.find((one) => one.number === Number(mirror))?.text;
    if (mirror !== undefined && mirrored === undefined) throw new Error(`stop ${mirror} is used before it is defined`);
    found.push(escaped ?? defined ?? mirrored ?? (variable === undefined ? (other ?? '') : (variables[variable] ?? '')));
  }
  return { text: found.join(''), stops };
}
