import { readsLines } from '../../text/tracking';
import type { Notice } from '../../notice/model';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { LINKED, letterNodes } from '../dialect/letterNodes';
import { WholePhrases } from '../support/wholePhrases';
import { type InvisibleRun, invisibleRuns, UNSEEN_IN_LINE } from '../../text/invisible';
import { SECURITY } from './sources';
import { allMatches } from '../../text/allMatches';

/** Marks that keep words out of sight in a browser or word processor, as a pasted letter may still carry them. */
const HIDDEN_RUN =
  /<[a-z]\w{0,20}\b[^<>]{0,200}\b(?:display\s?:\s?none|visibility\s?:\s?hidden|font-size\s?:\s?0(?![.\d])|mso-hide\s?:\s?all|hidden(?:=|>|\s))[^<>]{0,200}>?/gi;

export default defineRule({
  name: 'letter-hidden-text',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: SECURITY,
  messages: {
    invisible: {
      what: 'Characters that nobody sees stand here: {count}.',
      why: 'They come along when text is pasted. They break searches, confuse screen readers and can carry words that only a program reads.',
      todo: 'Remove them.',
    },
    reorders: {
      what: 'Invisible characters here make the words read in another order than they are written in.',
      why: 'What the requester reads is not what was checked, and a copy of the text shows something else.',
      todo: 'Remove them, and read the line once more.',
    },
    writes: {
      what: 'Letters that no program shows stand here: {count}.',
      why: 'They spell words that anyone can bring to light, and that nobody can have read before the letter went out.',
      todo: 'Remove them.',
    },
    comment: {
      what: 'This letter holds a comment: “{text}”',
      why: 'In a letter without marks nothing is taken out: the comment is sent with it.',
      todo: 'Take the comment out.',
    },
    'hidden-run': {
      what: 'Something here is marked so that it does not show.',
      why: 'It is sent with the letter, and whoever looks at the source reads it.',
      todo: 'Take it out, words and marks.',
    },
    'withheld-words': {
      what: 'The {place} holds “{words}”, which is among the withheld words.',
      why: 'It is not seen on the page, but it is in the file that goes out, and screen readers read it aloud.',
      todo: 'Write it without the words.',
    },
  },
  on: {
    notice(notice, ctx) {
      const text = seenInLines(notice);
      const runs = invisibleRuns(text);
      const remove = (): Fix => removal(runs);
      for (const line of byLine(text, runs)) {
        const effect = line.some((run) => run.effect === 'writes') ? 'writes' : line.some((run) => run.effect === 'reorders') ? 'reorders' : 'unseen';
        ctx.report({
          at: { start: line[0]?.span.start ?? 0, end: line.at(-1)?.span.end ?? 0 },
          message: effect === 'unseen' ? 'invisible' : effect,
          ...(effect === 'reorders' ? {} : { values: { count: String(line.reduce((sum, { span }) => sum + charactersIn(text, span), 0)) } }),
          // In a letter that was pasted, a stray mark without any effect is dust and no leak.
          ...(notice.form === 'plain' && effect === 'unseen' ? { severity: 'warning' as const } : {}),
          fix: remove,
        });
      }
      if (notice.form === 'plain') {
        for (const at of comments(notice.text))
          ctx.report({
            at,
            message: 'comment',
            values: { text: shortened(notice.slice(at.start + 4, at.end).replace(/-->$/, '')) },
            certainty: 'likely',
            fix: () => ({ title: 'Take the comment out', edits: [{ span: at, text: '' }], safe: false }),
          });
        for (const match of allMatches(notice.text, HIDDEN_RUN))
          ctx.report({ at: { start: match.index, end: match.index + match[0].length }, message: 'hidden-run', certainty: 'likely' });
      }
      for (const { at, place, words } of behindTheWords(notice)) ctx.report({ at, message: 'withheld-words', values: { place, words } });
    },
  },
});

/** In the dialect only what nobody sees is looked for in the source, and that line by line. */
function seenInLines(notice: Notice): string {
  if (notice.form === 'plain') return notice.text;
  readsLines(UNSEEN_IN_LINE);
  return notice.syntax.text;
}

function removal(runs: readonly InvisibleRun[]): Fix {
  return { title: 'Remove every invisible character', edits: runs.map(({ span }) => ({ span, text: '' })), safe: true };
}

function charactersIn(text: string, span: Span): number {
  return [...text.slice(span.start, span.end)].length;
}

function byLine(text: string, runs: readonly InvisibleRun[]): InvisibleRun[][] {
  if (runs.length === 0) return [];
  const index = new LineIndex(text);
  const lines = new Map<number, InvisibleRun[]>();
  for (const run of runs) {
    const { line } = index.position(run.span.start);
    const known = lines.get(line);
    if (known) known.push(run);
    else lines.set(line, [run]);
  }
  return [...lines.values()];
}

/** Comments of a letter in which no mark is read. */
function comments(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    found.push({ start: at, end: close + 3 });
    at = close;
  }
  return found;
}

/** Withheld words in what a link or an image carries besides the words on the page. */
function behindTheWords(notice: Notice): { readonly at: Span; readonly place: string; readonly words: string }[] {
  const phrases = new WholePhrases(notice.values['withheld-words'] ?? []);
  if (phrases.isEmpty) return [];
  return letterNodes(notice, LINKED).flatMap(({ node, span }) => {
    const carried: [place: string, text: string | null | undefined][] = [];
    if (node.type === 'image' || node.type === 'imageReference') carried.push(['alternative text of the image', node.alt]);
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition')
      carried.push(['title of the link', node.title], ['address of the link', node.url.replace(/%20|[_/\\+]/g, ' ')]);
    return carried.flatMap(([place, text]) => phrases.in(text ?? '').map(({ phrase }) => ({ at: span, place, words: phrase })));
  });
}

function shortened(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return trimmed.length > 60 ? `${trimmed.slice(0, 57).trimEnd()}…` : trimmed;
}
