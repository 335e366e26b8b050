import type { Result } from 'sarif';
import type { CheckFormat, Note, Outcome } from './outcome';
import { type CheckCounts, summaryText } from './checkText';
import type { RunEnd } from './sarif';

/** What is known when no more letters come. */
export interface Total {
  readonly counts: CheckCounts;
  /** What was said on standard error and has no place of its own. Kept for SARIF alone. */
  readonly said: readonly string[];
  /** Whether everything that was asked for could be read. */
  readonly successful: boolean;
  /** That the run was stopped, and after how many letters. */
  readonly stopped: string | undefined;
}

/** Puts results together as they come, each once: nothing is kept of them. What it gives, written one after the other, is the whole output. */
export interface CheckWriter {
  take(outcome: Outcome): string;
  end(total: Total): string;
}

/** The writer of a format. `single`: one letter was asked for by its own name, and JSON is one object. */
export async function checkWriter(format: CheckFormat, options: { readonly single: boolean; readonly quiet: boolean }): Promise<CheckWriter> {
  switch (format) {
    case 'text':
      return textWriter(options.quiet);
    case 'json':
      return options.single ? { take: ({ counts, written }) => (counts ? `${String(written)}\n` : ''), end: () => '' } : listWriter(one);
    case 'jsonl':
      return { take: line, end: () => '' };
    case 'gitlab':
      return listWriter(({ written }) => written as readonly string[]);
    case 'sarif': {
      // Loaded only here: it knows every rule with its page.
      const sarif = await import('./sarif.js');
      return sarifWriter(sarif.LOG_START, sarif.RUN_START, new sarif.RunEnd());
    }
  }
}

function textWriter(quiet: boolean): CheckWriter {
  return {
    take: ({ counts, written }) => (counts ? String(written) : ''),
    end({ counts, stopped }) {
      if (quiet || (counts.letters === 0 && stopped === undefined)) return '';
      return `${stopped === undefined ? '' : `${stopped} `}${summaryText(counts)}`;
    },
  };
}

function one({ counts, written }: Outcome): readonly string[] {
  return counts ? [String(written)] : [];
}

/** One array over all letters, as `JSON.stringify` would indent it. */
function listWriter(entriesOf: (outcome: Outcome) => readonly string[]): CheckWriter {
  let any = false;
  return {
    take(outcome) {
      let text = '';
      for (const entry of entriesOf(outcome)) {
        // No string of JSON holds a line break as it stands, so every one of them belongs to the layout.
        text += `${any ? ',' : '['}\n  ${entry.replaceAll('\n', '\n  ')}`;
        any = true;
      }
      return text;
    },
    end: () => (any ? '\n]\n' : '[]\n'),
  };
}

/** One object on one line for each letter, also for one that could not be read. */
function line({ name, notes, counts, written }: Outcome): string {
  const problem = counts ? null : problemOf(name, notes);
  const findings = counts ? String(written) : '[]';
  return `{"version":1,"file":${JSON.stringify(name)},"problem":${JSON.stringify(problem)},"findings":${findings}}\n`;
}

/** Why a letter could not be read, without its name. */
function problemOf(name: string, notes: readonly Note[]): string {
  const said = notes.findLast(({ line: words, once }) => !once && words.startsWith(`${name}: `));
  return said ? said.line.slice(name.length + 2) : 'it could not be read.';
}

/** One log with one run: its results first, for what stands around them is known only after the last. */
function sarifWriter(log: object, start: object, end: RunEnd): CheckWriter {
  let begun = false;
  let any = false;
  const inner = (value: object, indent: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  const opening = (): string => {
    if (begun) return '';
    begun = true;
    const [before, run] = [inner(log, ''), inner(start, '      ')];
    return `${before.slice(0, -2)},\n  "runs": [\n      ${run.slice(0, -8)},\n        "results": [`;
  };
  return {
    take({ name, notes, counts, written }) {
      if (!counts) return '';
      let text = opening();
      for (const result of end.take(name, written as readonly Result[], notes)) {
        text += `${any ? ',' : ''}\n          ${inner(result, '          ')}`;
        any = true;
      }
      return text;
    },
    end({ said, successful }) {
      const rest = inner(end.run(said, successful), '      ').slice(1);
      return `${opening()}${any ? '\n        ' : ''}],${rest}\n  ]\n}\n`;
    },
  };
}
