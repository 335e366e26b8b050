import type { AttachmentFacts } from '../../attachments/facts';
import type { Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix, type RuleContext, type Severity } from '../define';
import { accessWords, factsInLetter, linkedFileNames, type ListedAttachment, listedAttachments } from '../support/attachments';
import { piecesSent } from '../support/piecesSent';
import { countsIn, NOT_SENT, numbersIn, SENT_WITH } from './sendingWords';

type Message = 'unread' | 'not-listed' | 'not-named' | 'count' | 'number' | 'contradiction' | 'not-found';

export default defineRule({
  name: 'attachment-mismatch',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '1(1)(b)' }],
  messages: {
    'not-listed': {
      what: 'The letter says that something goes out with it, but no attachment is listed.',
      why: 'What is promised and not sent is information that was not given. What is not listed is not looked into either.',
      todo: 'List the file under attachments in the front matter. If it goes out by another way, say so in the letter.',
    },
    'not-named': {
      what: '{file} is listed as an attachment, but the letter does not speak of it.',
      why: 'The requester does not learn what the file answers, and a file that nobody names may be there by mistake.',
      todo: 'Name it in the answer, with a link to it, or take it off the list.',
    },
    count: {
      what: 'The letter speaks of {said}; the front matter lists {listed}.',
      why: 'One of the two is wrong: a file is missing, or one goes out that should not.',
      todo: 'Make the number and the list agree.',
    },
    number: {
      what: 'The letter speaks of {said}; the front matter lists {listed}.',
      why: 'A file that the letter points to does not go out with it.',
      todo: 'List the missing file, or correct the number.',
    },
    contradiction: {
      what: 'The letter speaks of {said} here and of {there} elsewhere.',
      why: 'The requester can’t tell whether something is missing.',
      todo: 'Make the numbers agree.',
    },
    unread: {
      what: '{file} was {access}.',
      why: 'Nobody but you can say what is hidden in it: the other rules on attachments are silent about what was not looked at.',
      todo: 'Go through it by hand before it goes out. {remedy}',
    },
    'not-found': {
      what: '{file} is listed as an attachment, but there is no such file.',
      why: 'It can’t go out, and nobody can look into it.',
      todo: 'Correct the path, or put the file there.',
    },
  },
  on: {
    notice(notice, ctx) {
      const sentences = ownSentences(notice);
      if (notice.form === 'plain') return contradictions(sentences, ctx);
      const listed = listedAttachments(notice);
      for (const { facts, at } of factsInLetter(notice, ctx.attachments))
        if (facts.access === 'not-found') ctx.report({ at, message: 'not-found', values: { file: facts.file } });
        else if (facts.access !== 'read') unread(facts, at, ctx);
      if (listed.length === 0) return notListed(notice, sentences, ctx);
      compareNumbers(sentences, listed.length, ctx);
      notNamed(notice, sentences, listed, ctx);
    },
  },
});

type Context = RuleContext<Message>;

/** Reasons that one finding gives why a file was not looked into, or not wholly. */
const MOST_REMARKS = 3;

/** What is locked or broken may not open for the requester either; all else is only to be known. */
function unread({ file, access, remarks }: AttachmentFacts, at: Span, ctx: Context): void {
  const severity: Severity = access === 'locked' || access === 'damaged' ? 'warning' : 'information';
  const remedy = remarks?.slice(0, MOST_REMARKS).join(' ') ?? 'Or send it in a form that can be looked into, such as PDF or CSV.';
  ctx.report({ at, message: 'unread', severity, values: { file, access: accessWords(access), remedy } });
}

function ownSentences(notice: Notice): Sentence[] {
  return piecesSent(notice).flatMap(({ piece, zone, sentences }) => (zone === 'request' || zone === 'quoted' || piece.quoted ? [] : [...sentences]));
}

/** The head of an annex that is part of the letter: a heading, or a short line of its own. */
const ANNEX = /^(?:annex(?:e|ure)?|appendix|schedule|enclosure|attachment|atodiad)(?: [A-Z0-9]{1,3})?\b(?:[.:]|\s[–—-]|$)/i;

/** A promise without a list. One is enough. */
function notListed(notice: Notice, sentences: readonly Sentence[], ctx: Context): void {
  if (notice.syntax.frontMatter === undefined || linkedFileNames(notice).length > 0) return;
  const hasAnnex = sentences.some(
    (sentence) =>
      sentence.has(ANNEX) &&
      (sentence.piece.kind === 'heading' || (sentence.piece.prose.text.length < 100 && sentence.piece.prose.text.startsWith(sentence.text))),
  );
  for (const sentence of sentences) {
    if (hasAnnex || sentence.zone === 'rights' || sentence.has(NOT_SENT)) continue;
    const match = SENT_WITH.map((words) => sentence.match(words)).find((found) => found !== null);
    if (!match) continue;
    return ctx.report({
      at: sentence.at(match.index, match.index + match[0].length),
      message: 'not-listed',
      certainty: 'likely',
      fix: () => listIt(notice),
    });
  }
}

function listIt(notice: Notice): Fix | undefined {
  const frontMatter = notice.syntax.frontMatter;
  if (!frontMatter?.closed || frontMatter.entries.some(({ path }) => path === 'attachments')) return undefined;
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  const at = frontMatter.span.end - '---'.length;
  const entry = ['attachments:', '  - { file: "[insert: path of the file]", title: "[insert: the name by which the letter calls it]" }', ''].join(newline);
  return { title: 'List the attachment in the front matter', edits: [{ span: { start: at, end: at }, text: entry }], safe: false };
}

function compareNumbers(sentences: readonly Sentence[], listed: number, ctx: Context): void {
  const inList = attachments(listed);
  for (const sentence of sentences) {
    if (sentence.has(NOT_SENT)) continue;
    for (const { count, start, end } of sentence.read(countsIn))
      if (count !== listed)
        ctx.report({ at: sentence.at(start, end), message: 'count', values: { said: sentence.text.slice(start, end), listed: inList }, certainty: 'likely' });
    for (const { count, start, end } of sentence.read(numbersIn))
      if (count > listed)
        ctx.report({ at: sentence.at(start, end), message: 'number', values: { said: sentence.text.slice(start, end), listed: inList }, certainty: 'likely' });
  }
}

function attachments(count: number): string {
  return count === 1 ? 'one' : String(count);
}

/** Files that no word of the letter points to: no link, no name, no number, and nothing that says that anything is attached. */
function notNamed(notice: Notice, sentences: readonly Sentence[], listed: readonly ListedAttachment[], ctx: Context): void {
  const speaks = sentences.some(({ text }) => /\b(?:attach\w*|enclos\w*|annex\w*|appendi\w*|accompany\w*|schedules?)\b/i.test(text));
  if (speaks) return;
  const linked = new Set(linkedFileNames(notice));
  const words = sentences.map(({ text }) => text.toLowerCase()).join('\n');
  for (const { file, title, at } of listed) {
    const names = [title, file, file?.slice(file.lastIndexOf('/') + 1)].filter((name) => name !== undefined && name.trim() !== '');
    if ((file !== undefined && linked.has(file)) || names.some((name) => words.includes((name ?? '').toLowerCase()))) continue;
    if (/\[insert\b/i.test(`${file} ${title}`)) continue;
    ctx.report({ at, message: 'not-named', values: { file: file ?? title ?? '' } });
  }
}

/** A letter without marks can only contradict itself. */
function contradictions(sentences: readonly Sentence[], ctx: Context): void {
  let first: { readonly said: string; readonly count: number; readonly at: Span } | undefined;
  for (const sentence of sentences) {
    const counts = sentence.read(countsIn);
    if (counts.length === 0 || sentence.has(NOT_SENT)) continue;
    for (const { count, start, end } of counts) {
      const here = { said: sentence.text.slice(start, end), count, at: sentence.at(start, end) };
      if (!first) first = here;
      else if (first.count !== count)
        ctx.report({
          at: here.at,
          message: 'contradiction',
          values: { said: here.said, there: first.said },
          related: [{ at: first.at, message: `Here it is ${first.said}.` }],
          certainty: 'likely',
        });
    }
  }
}
