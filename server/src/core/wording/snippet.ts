/** What stands in a tab stop before the drafter types: a text, a choice with the first as default, or snippet syntax such as a date variable. */
export type Sample = string | readonly string[] | { readonly syntax: string };

const escapeText = (text: string): string => text.replace(/[$}\\]/g, (sign) => `\\${sign}`);
const escapeChoice = (text: string): string => text.replace(/[$}\\,|]/g, (sign) => `\\${sign}`);

/**
 * Turns prompts into the placeholders of an editor's snippet: `[insert: a date]` becomes `${1:[insert: a date]}`; everything else is escaped.
 * Each prompt is a stop of its own, save that one in a fence's attributes and the same words in its block are one stop, so that both are filled together.
 * A marker of `samples` becomes a stop with that sample, the same one wherever the marker stands.
 */
export function toSnippet(text: string, samples: Readonly<Record<string, Sample>> = {}): string {
  let next = 1;
  const markers = new Map<string, number>();
  let attributes = new Map<string, number>();
  const marker = (name: string, sample: Sample): string => {
    const known = markers.get(name);
    if (known !== undefined) return `\${${known}}`;
    const stop = next++;
    markers.set(name, stop);
    if (typeof sample === 'string') return `\${${stop}:${escapeText(sample)}}`;
    if ('syntax' in sample) return `\${${stop}:${sample.syntax}}`;
    return `\${${stop}|${sample.map(escapeChoice).join(',')}|}`;
  };
  const prompt = (words: string, onFence: boolean): string => {
    const known = attributes.get(words);
    if (known !== undefined) return `\${${known}}`;
    const stop = next++;
    if (onFence) attributes.set(words, stop);
    return `\${${stop}:${escapeText(words)}}`;
  };
  const names = Object.keys(samples);
  const line = (source: string): string => {
    const onFence = source.startsWith(':::');
    if (onFence) attributes = new Map();
    return pieces(source, names)
      .map((piece) => {
        const sample = samples[piece];
        if (sample !== undefined) return marker(piece, sample);
        return /^\[insert: [^\]]*\]$/.test(piece) ? prompt(piece, onFence) : escapeText(piece);
      })
      .join('');
  };
  return text.split('\n').map(line).join('\n');
}

/** Splits a line into markers, prompts and what is between them. */
function pieces(line: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let from = 0;
  while (from < line.length) {
    const at = nextPiece(line, from, names);
    if (!at) break;
    if (at.start > from) found.push(line.slice(from, at.start));
    found.push(line.slice(at.start, at.end));
    from = at.end;
  }
  if (from < line.length) found.push(line.slice(from));
  return found;
}

function nextPiece(line: string, from: number, names: readonly string[]): { start: number; end: number } | undefined {
  const candidates = names
    .map((name) => ({ start: line.indexOf(name, from), length: name.length }))
    .filter((one) => one.start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }));
  const open = line.indexOf('[insert: ', from);
  const close = open < 0 ? -1 : line.indexOf(']', open);
  if (close >= 0) candidates.push({ start: open, end: close + 1 });
  return candidates.sort((a, b) => a.start - b.start)[0];
}
