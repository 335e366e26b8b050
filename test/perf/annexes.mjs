// What stands behind a large answer: schedules of documents, transcripts, lists.
import { bullets, capital, DAYS, NEXT, PARTS, PLACES, SEEN, subject, THINGS, VERBS, WHO, wrap } from './words.mjs';

const SENTENCES = [
  (p) => `On ${p(DAYS)} ${p(WHO)} ${p(VERBS)} the ${p(THINGS)} for ${p(PLACES)} and found that ${p(PARTS)} ${p(SEEN)}.`,
  (p) => `${capital(p(PARTS))} ${p(SEEN)}, and ${p(WHO)} proposed to go back ${p(NEXT)}.`,
  (p) => `The cost was put at £${p.number(2, 94)},${p.number(100, 999)}, of which £${p.number(200, 990)} was for ${p(PARTS)}.`,
  (p) => `${capital(p(WHO))} asked whether ${p(PARTS)} could be closed ${p(NEXT)}.`,
  (p) => `A note of ${p(DAYS)} says that ${p(PARTS)} ${p(SEEN)} and that *nothing more* was planned.`,
  (p) => `The ${p(THINGS)} were ${p(VERBS)} by ${p(WHO)} and by ${p(WHO)}, each for a different stretch of the wall.`,
  (p) => `Work at ${p(PLACES)} took ${p.number(3, 40)} days and was finished on ${p(DAYS)}.`,
  (p) => `It was agreed that **${p(WHO)}** would write to ${p(WHO)} about ${p(PARTS)}.`,
  (p) => `At ${p(PLACES)} ${p(PARTS)} ${p(SEEN)}; at ${p(PLACES)} it did not need any work.`,
  (p) => `Nobody objected when ${p(WHO)} offered to move the ${p(THINGS)} to ${p(PLACES)} ${p(NEXT)}.`,
  (p) => `The drawing of ${p(DAYS)} replaces sheet ${p.number(2, 60)} and is in [the register][reg].`,
  (p) => `Of ${p.number(20, 90)} bolts that ${p(WHO)} ${p(VERBS)}, ${p.number(6, 19)} were changed ${p(NEXT)}.`,
  (p) => `The tide stood ${p.number(2, 5)}.${p.number(0, 9)} metres above the mark, which is why ${p(PARTS)} ${p(SEEN)}.`,
  (p) => `For ${p(PLACES)} the plan is to begin with ${p(PARTS)} and to go on with ${p(PARTS)} ${p(NEXT)}.`,
];

/** So many sentences about works and buildings. */
export const sentences = (pick, count) => Array.from({ length: count }, () => pick(SENTENCES)(pick));

export const paragraph = (pick, extra = []) => wrap([...sentences(pick, pick.number(2, 6)), ...extra].join(' '));

/** A table of documents: number, date, what it is, what becomes of it, on which of the provisions that the letter relies on. */
export function schedule(pick, count, provisions) {
  const rows = ['| No. | Date | Description | Decision | Provision |', '| ---: | --- | --- | --- | --- |'];
  for (let row = 0; row < count; row++) {
    const open = provisions.length === 0 || pick.chance(0.6);
    const title = `${capital(pick(THINGS))} for ${pick(PLACES)}, sent by ${pick(WHO)} to ${pick(WHO)}`;
    const decision = open ? 'disclosed in full' : `page ${pick.number(1, 30)} redacted`;
    rows.push(`| ${row + 1} | ${pick(DAYS)} ${pick.number(2016, 2025)} | ${title} | ${decision} | ${open ? 'none' : pick(provisions)} |`);
  }
  return rows.join('\n');
}

/** A small table of figures. */
export function figures(pick) {
  const rows = [`| Part of ${pick(PLACES)} | Visits | Cost |`, '| --- | ---: | ---: |'];
  for (let row = pick.number(4, 12); row > 0; row--) rows.push(`| ${capital(pick(PARTS))} | ${pick.number(6, 90)} | £${pick.number(100, 990)} |`);
  return rows.join('\n');
}

const list = (pick) => bullets(sentences(pick, pick.number(3, 7)));

function numbered(pick) {
  return sentences(pick, pick.number(3, 6))
    .map((text, at) => wrap(text, `${at + 1}. `))
    .join('\n');
}

/** One document of a release: a heading and what it says. `flaw` gives a faulty sentence when one is due. */
export function transcript(pick, number, flaw) {
  const about = subject(pick);
  const parts = [`## Document ${number}: ${about.short}, ${pick(DAYS)} ${about.year}`];
  for (let count = pick.number(3, 7); count > 0; count--) {
    if (count % 3 === 0) parts.push(`### ${capital(pick(PARTS))} and ${pick(PARTS)}`);
    const kind = pick.number(0, 11);
    if (kind < 7) parts.push(paragraph(pick, flaw()));
    else if (kind < 9) parts.push(list(pick));
    else if (kind < 10) parts.push(numbered(pick));
    else if (kind < 11) parts.push(figures(pick));
    else
      parts.push(
        sentences(pick, 2)
          .map((text) => wrap(text, '> '))
          .join('\n>\n'),
      );
  }
  if (pick.chance(0.15)) parts.push(`<!-- ${pick(WHO)} has seen this transcript: nothing to add -->`);
  if (pick.chance(0.1))
    parts.push(`<!-- waive raw-html: the line break stands in the original -->\n${paragraph(pick, ['The sheet ends with a mark<br>and a date.'])}`);
  return parts;
}
