import type { Severity } from '../../server/src/core/rules/define';
import { type ExampleFacts, readFacts } from './exampleFacts';

/** How an example is read; `Example` says what each word after `foi-notice` means. */
export const EXAMPLE_KINDS = ['flagged', 'fixed', 'clean'] as const;

/**
 * An example on a rule page: a fenced block whose first word is `foi-notice`. The words after it:
 *
 * - `flagged`: gives exactly the findings that caret lines mark, `^^^^ rule-name message-key`, for all stable rules.
 *   The carets stand under the line above and show what is underlined: to the end of its first line where it goes on, one caret where it is empty.
 * - `fixed`: what the first fix of the page's finding gives in the flagged example before it. Fixing once more changes nothing.
 * - `clean`: gives nothing: no error, warning or information.
 * - `in-letter`: the example is a fragment; `frame.ts` puts a sound letter around it.
 * - `plain`: a letter without marks.
 * - `only` (flagged): lists this rule's findings and leaves out those of others.
 * - `questions=3`, `regime=EIR` (frame), `authority=department`, `today=2026-11-30` (check): what they say.
 *
 * A rule that is in preview is switched on for its own page.
 *
 * A fenced block `yaml facts` before an example says what is known besides the letter (`exampleFacts.ts`); it belongs to the next example,
 * and a `fixed` one shares the facts of the flagged one that it mends.
 */
export interface Example {
  readonly kind: (typeof EXAMPLE_KINDS)[number];
  readonly inLetter: boolean;
  readonly plain: boolean;
  readonly only: boolean;
  readonly questions: number;
  readonly regime: 'FOIA' | 'EIR' | 'FOISA';
  readonly authorityKind: string | undefined;
  readonly today: string | undefined;
  readonly facts: ExampleFacts;
  readonly body: string;
  /** Where the body stands in the page, and the line of the fence, counted from 1. */
  readonly start: number;
  readonly line: number;
}

export interface Page {
  /** Headings of depth 2 with what stands under each. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly examples: readonly Example[];
}

/** Reads a rule page. Throws where an example is badly written, with its line. */
export function readPage(text: string): Page {
  const examples: Example[] = [];
  const sections: { heading: string; text: string }[] = [];
  let offset = 0;
  let facts: ExampleFacts = {};
  let open: { ticks: string; info: string; start: number; line: number } | undefined;
  text.split('\n').forEach((line, index) => {
    const ticks = /^(`{3,})(.*)$/.exec(line);
    if (open) {
      if (ticks && line.trim() === open.ticks) {
        const body = text.slice(open.start, offset - 1);
        if (open.info.startsWith('foi-notice')) {
          examples.push(readExample(open.info, facts, body, open.start, open.line));
          facts = {};
        }
        if (open.info.trim() === FACTS) facts = tryToReadFacts(body, open.line);
        open = undefined;
      }
    } else if (ticks) {
      open = { ticks: ticks[1] ?? '', info: ticks[2] ?? '', start: offset + line.length + 1, line: index + 1 };
    } else if (line.startsWith('## ')) {
      sections.push({ heading: line.slice(3), text: '' });
    }
    const section = sections.at(-1);
    if (section && !line.startsWith('## ')) section.text += `${line}\n`;
    offset += line.length + 1;
  });
  return { sections, examples };
}

/** The words after the ticks of a facts block. */
const FACTS = 'yaml facts';

function tryToReadFacts(body: string, line: number): ExampleFacts {
  try {
    return readFacts(body);
  } catch (error) {
    throw new Error(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readExample(info: string, facts: ExampleFacts, body: string, start: number, line: number): Example {
  const [, ...words] = info.trim().split(/\s+/);
  const kind = EXAMPLE_KINDS.find((known) => words.includes(known));
  if (!kind) throw new Error(`line ${line}: an example is flagged, fixed or clean`);
  const value = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const unknown = words.filter(
    (word) => !['flagged', 'fixed', 'clean', 'in-letter', 'plain', 'only'].includes(word) && !/^(?:questions|regime|authority|today)=/.test(word),
  );
  if (unknown.length > 0) throw new Error(`line ${line}: unknown word ${unknown.join(', ')}`);
  if (words.includes('only') && kind !== 'flagged') throw new Error(`line ${line}: only a flagged example can say "only"`);
  const regime = value('regime') ?? 'FOIA';
  if (regime !== 'FOIA' && regime !== 'EIR' && regime !== 'FOISA') throw new Error(`line ${line}: unknown regime ${regime}`);
  return {
    kind,
    inLetter: words.includes('in-letter'),
    plain: words.includes('plain'),
    only: words.includes('only'),
    questions: Number(value('questions') ?? 1),
    regime,
    authorityKind: value('authority'),
    today: value('today'),
    facts,
    body,
    start,
    line,
  };
}

/** Findings that a clean example must not have. */
export const COUNTS: ReadonlySet<Severity> = new Set(['error', 'warning', 'information']);
