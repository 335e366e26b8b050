// Notices of the dialect in any size, for measurements. A seed and a size give the same bytes on every machine. About one fault stands in
// every 5 KB, so that there is something to find; everything else should be sound, which test/core/noticesOfMeasurements.test.ts holds.
//   node test/perf/notices.mjs doc --bytes 50000 --seed 1
//   node test/perf/notices.mjs letters --count 1000 --bytes 5000 --shared 0.7 --out FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { paragraph, schedule, transcript } from './annexes.mjs';
import { disclosed, faultySentence, neither, notHeld, refused, withheld } from './outcomes.mjs';
import { capital, chooser, subject, wrap } from './words.mjs';

/** Characters for which one fault is put in. */
const FAULT_EVERY = 5000;
/** Of a large notice this share is the answer; the rest is annexes. */
const ANSWER_SHARE = 0.45;
/** More questions than this are not in one request; longer answers get longer schedules. */
const MOST_QUESTIONS = 60;
/** An archive has so many standard parts, from which its letters are put together. */
const STANDARD_PARTS = 40;

/** Hands out faults: one for every 5,000 characters written so far, each kind in its turn among those that fit. */
function flawsOf(written, from) {
  let given = 0;
  return {
    due(kinds) {
      if (given >= Math.round(written() / FAULT_EVERY)) return undefined;
      given += 1;
      return kinds[(from + given) % kinds.length];
    },
  };
}

/**
 * Chooses the words of each part of a letter: its own, or (for a share of the parts) those of one of some standard parts, which are the same
 * in every letter of an archive. No standard part comes twice in a letter.
 */
function partsOf(pick, shared) {
  const left = Array.from({ length: STANDARD_PARTS }, (_, at) => at);
  return () => {
    if (shared === 0 || left.length === 0 || !pick.chance(shared)) return pick;
    const [taken] = left.splice(pick.number(0, left.length - 1), 1);
    return chooser(1_000_000 + taken);
  };
}

function answers(wordsOfPart, room, size, flaws, add) {
  const rows = room > 100_000 ? 40 : room > 10_000 ? 12 : 0;
  const questions = [];
  const relied = [];
  while (questions.length < MOST_QUESTIONS && (questions.length < 2 || size() < room)) {
    const pick = wordsOfPart();
    const about = subject(pick);
    const number = questions.length + 1;
    const decisions = [];
    const give = (outcome) => {
      decisions.push(outcome.decision);
      relied.push(...(outcome.relied ?? []));
      add(outcome.text);
    };
    const kind = number % 8;
    if (kind === 5) give(neither(pick, number, about));
    else if (kind === 6) give(notHeld(pick, number, about));
    else if (kind === 7) give(refused(pick, number, about));
    else if (number === 1 || kind === 4) give(disclosed(pick, number, about, rows, relied, flaws));
    else if (number === 2) give(withheld(pick, number, about, flaws));
    else {
      give(disclosed(pick, number, about, kind === 3 ? rows : 0, relied, flaws));
      give(withheld(pick, number, { ...subject(pick), place: about.place }, flaws));
    }
    questions.push({ number, decisions, asked: `Please send me the ${about.all}.` });
  }
  return { questions, relied };
}

const frontMatter = (seed) =>
  [
    '---',
    'foi: 1',
    `reference: FOI-26-${String(1000 + seed).padStart(4, '0')}`,
    'subject: Buildings and works on the waterfront',
    'regime: FOIA',
    'received: 2026-10-05',
    'issued: 2026-10-28',
    'requester: { name: A. Requester }',
    'signatory: { name: B. Officer, title: Information Officer }',
    'fields: { unit: Waterfront Office }',
    'waivers:',
    '  - { rule: review-deadline, reason: the authority gives two months to everyone }',
    '---',
  ].join('\n');

function decision(questions) {
  const lines = questions.map(({ number, decisions }) => wrap(`Question ${number}: ${decisions.join('; ')}.`, '- '));
  return [
    ':::decision',
    wrap(
      'This is what we decided under the Freedom of Information Act 2000, question by question. As far as we withhold or refuse anything, this letter is a refusal notice under section 17 of the Act.',
    ),
    '',
    ...lines,
    ':::',
  ].join('\n');
}

const RIGHTS = [
  ':::rights',
  '## If you are not satisfied',
  '',
  wrap(
    'You can ask us for an internal review within two months of the date of this letter. Write to the ((unit)), Customs Square, Saltgate, and say why you are not satisfied. Someone who did not take this decision will look at it afresh and reply within 20 working days.',
  ),
  '',
  wrap(
    'If you are still not satisfied after the review, you can apply to the Information Commissioner for a decision under section 50 of the Act. You can complain online at ((regulator.url)) or telephone ((regulator.telephone)).',
  ),
  ':::',
].join('\n');

/**
 * One notice of about so many bytes. Its lines are wrapped as a person wraps them; it has one request, one decision and one rights block.
 * `shared` is the share of its parts, from 0 to 1, whose words stand in other letters too.
 */
export function makeDoc(bytes, seed = 1, shared = 0) {
  const pick = chooser(seed);
  const wordsOfPart = partsOf(pick, shared);
  const body = [];
  let written = 0;
  const add = (...parts) => {
    for (const part of parts) {
      body.push(part);
      written += part.length + 2;
    }
  };
  // What every letter has besides its answers: request, decision and rights take about this much.
  written = 2400;
  const flaws = flawsOf(() => written, seed);
  const small = bytes < 20_000;
  const { questions, relied } = answers(wordsOfPart, small ? bytes - 1500 : bytes * ANSWER_SHARE, () => written, flaws, add);
  const letter = body.splice(0);
  const head = [
    frontMatter(seed),
    '# Freedom of Information request ((reference))',
    '((issued))',
    'Dear ((requester.name)),',
    wrap('Thank you for your request, which we received on ((received)). You asked:'),
    [':::request', ...questions.map(({ number, asked }) => wrap(asked, `${number}. `)), ':::'].join('\n'),
    decision(questions),
  ];
  const tail = [RIGHTS, 'Yours sincerely,', '((signatory.name)), ((signatory.title))'];
  written = [...head, ...letter, ...tail].reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
  if (small) search(wordsOfPart, bytes, () => written, flaws, add);
  else annexes(pick, bytes, () => written, relied, flaws, add);
  const [searched, annexed] = small ? [body, []] : [[], body];
  return `${[...head, ...searched, ...letter, ...tail, ...annexed, '[reg]: https://saltgate.example/register'].join('\n\n')}\n`;
}

/** How the information was looked for: fills a letter of ordinary size up to its length. */
function search(wordsOfPart, bytes, size, flaws, add) {
  if (size() < bytes - 500) add('## What we searched');
  while (size() < bytes - 300) add(paragraph(wordsOfPart(), faultySentence(wordsOfPart(), flaws)));
}

function annexes(pick, bytes, size, relied, flaws, add) {
  for (let annex = 0; size() < bytes - 400; annex++) {
    const about = subject(pick);
    add(`# Annex ${annex + 1}: ${capital(about.short)}`, '::page-break');
    add('## Schedule', schedule(pick, Math.min(160, Math.max(6, Math.round((bytes - size()) / 800))), relied));
    for (let document = 1; document <= 12 && size() < bytes - 400; document++)
      add(...transcript(pick, `${annex + 1}.${document}`, () => faultySentence(pick, flaws)));
  }
}

/** Writes letters of an archive, 500 to a folder. */
function writeLetters({ count = 1000, bytes = 5000, shared = 0, seed = 1, out }) {
  for (let at = 0; at < count; at++) {
    const folder = path.join(out, String(Math.floor(at / 500)).padStart(4, '0'));
    if (at % 500 === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `letter-${String(at).padStart(6, '0')}.foi.md`), makeDoc(bytes, seed + at, shared));
  }
}

const USAGE = `Usage: notices.mjs doc [--bytes 5000] [--seed 1]
       notices.mjs letters --out FOLDER [--count 1000] [--bytes 5000] [--shared 0] [--seed 1]
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const number = { type: 'string' };
  const options = { bytes: number, seed: number, count: number, shared: number, out: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { out, ...numbers } = values;
  const given = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)]));
  if (positionals[0] === 'doc') process.stdout.write(makeDoc(given.bytes ?? 5000, given.seed ?? 1));
  else if (positionals[0] === 'letters' && out !== undefined) writeLetters({ ...given, out });
  else {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  }
}
