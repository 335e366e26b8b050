/** A text that may make a regular expression slow: something it can begin with, something repeated, and an end that it does not expect. */
export interface Pump {
  readonly prefix: string;
  readonly repeated: string;
}

/** A piece of a pattern: what it can match, shortest first, and whether it is repeated without an end. */
interface Node {
  readonly samples: readonly string[];
  /** Pumps inside it, each with what stands before it within the node. */
  readonly pumps: readonly Pump[];
}

const CLASS_SAMPLES: Record<string, string[]> = { d: ['1'], w: ['a'], s: [' ', '\n'], D: ['a'], W: [' '], S: ['a'], b: [''], B: [''] };
const MOST = 8;

/** Pumps for a pattern: every repeated part with what can stand before it, and every single sample of the pattern by itself. */
export function pumps(source: string): Pump[] {
  const reader = new PatternReader(source);
  const { pumps: found } = reader.alternatives();
  const singles = [...reader.seen].map((repeated) => ({ prefix: '', repeated }));
  const all = [...found, ...singles, ...['a', ' ', '\n', '1', '(', 'a ', '. ', ', ', '1.', '\t'].map((repeated) => ({ prefix: '', repeated }))];
  const unique = new Map(all.filter(({ repeated }) => repeated !== '').map((pump) => [`${pump.prefix}\u0000${pump.repeated}`, pump]));
  return [...unique.values()].slice(0, 80);
}

/** Reads as much of the syntax of regular expressions as it takes to make samples. */
class PatternReader {
  /** Samples of single characters and classes. */
  readonly seen = new Set<string>();
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Node {
    const nodes = [this.sequence()];
    while (this.source.charAt(this.at) === '|') {
      this.at++;
      nodes.push(this.sequence());
    }
    return { samples: few(nodes.flatMap((node) => node.samples)), pumps: nodes.flatMap((node) => node.pumps) };
  }

  private sequence(): Node {
    let samples: readonly string[] = [''];
    const found: Pump[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const node = this.quantified();
      const [before = ''] = samples;
      for (const pump of node.pumps) found.push({ prefix: before + pump.prefix, repeated: pump.repeated });
      samples = few(samples.slice(0, 2).flatMap((head) => node.samples.map((tail) => head + tail)));
    }
    return { samples, pumps: found };
  }

  private quantified(): Node {
    const node = this.atom();
    const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return node;
    this.at += quantifier[0].length;
    const least = quantifier[0].startsWith('+') ? 1 : Number(quantifier[1] ?? 0);
    const isBounded = quantifier[0].startsWith('?') || (quantifier[1] !== undefined && (quantifier[2] === '' || quantifier[3] !== ''));
    const repeats = node.samples.map((sample) => sample.repeat(Math.min(least, 3)));
    // A wide bound is as good as none for finding what is slow.
    const isRepeated = !isBounded || Number(quantifier[3] || quantifier[1] || 0) > 20;
    const own = isRepeated ? node.samples.map((repeated) => ({ prefix: '', repeated })) : [];
    const joined = isRepeated && node.samples.length > 1 ? [{ prefix: '', repeated: node.samples.join('') }] : [];
    return { samples: few(least === 0 ? [...node.samples.slice(0, 1), ''] : repeats), pumps: [...node.pumps, ...own, ...joined] };
  }

  private atom(): Node {
    const { source } = this;
    const c = source.charAt(this.at++);
    if (c === '(') {
      const opening = /^(?:\?(?:[:=!]|<[=!]|<\w+>))/.exec(source.slice(this.at))?.[0] ?? '';
      this.at += opening.length;
      const inner = this.alternatives();
      this.at++;
      return opening.endsWith('!') && opening !== '?:' ? { samples: [''], pumps: inner.pumps } : inner;
    }
    if (c === '[') return this.leaf(this.characterClass());
    if (c === '\\') return this.leaf(this.escape());
    if (c === '^' || c === '$') return { samples: [''], pumps: [] };
    return this.leaf(c === '.' ? ['x', ' '] : [c]);
  }

  private leaf(samples: readonly string[]): Node {
    for (const sample of samples) this.seen.add(sample);
    return { samples: few(samples), pumps: [] };
  }

  private escape(): string[] {
    const { source } = this;
    const c = source.charAt(this.at++);
    const long = /^(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(source.slice(this.at - 1));
    if (long) {
      this.at += long[0].length - 1;
      return [String.fromCodePoint(Number.parseInt(long[1] ?? long[2] ?? long[3] ?? '20', 16))];
    }
    const property = /^[pP]\{([^}]*)\}/.exec(source.slice(this.at - 1));
    if (property) {
      this.at += property[0].length - 1;
      return /^N/.test(property[1] ?? '') ? ['1'] : /^[ZP]/.test(property[1] ?? '') ? [' '] : ['a'];
    }
    const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };
    return CLASS_SAMPLES[c] ?? [letters[c] ?? c];
  }

  private characterClass(): string[] {
    const { source } = this;
    const negated = source.charAt(this.at) === '^';
    if (negated) this.at++;
    const inside = new Set<string>();
    while (this.at < source.length && source.charAt(this.at) !== ']') {
      const c = source.charAt(this.at++);
      for (const sample of c === '\\' ? this.escape() : [c]) inside.add(sample);
      if (source.charAt(this.at) === '-' && source.charAt(this.at + 1) !== ']') this.at++;
    }
    this.at++;
    if (!negated) return [...inside];
    const outside = ['a', ' ', '1', '(', '"', ':', '\n'].filter((sample) => !inside.has(sample));
    return outside.length > 0 ? outside : ['~'];
  }
}

function few(samples: readonly string[]): string[] {
  return [...new Set(samples)].slice(0, MOST);
}
