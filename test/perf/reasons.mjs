// Reasons for withholding and for neither confirming nor denying, about one subject each.
import { bullets, DAYS, NEXT, PARTS, PLACES, VERBS, WHO, wrap } from './words.mjs';

const HARMFUL = [
  (p, s) => `The ${s.thing} say how ${p(PARTS)} and ${p(PARTS)} can be opened from outside, and who ${p(VERBS)} them last.`,
  (p, s) => `Read side by side, the ${s.thing} show that ${p(PARTS)} is watched for ${p.number(6, 20)} hours a day only.`,
  (p, s) => `Every sheet about ${s.place} marks the way from ${p(PARTS)} to ${p(PARTS)} that staff use after dark.`,
  (p) => `Since ${p(DAYS)} there have been ${p.number(6, 40)} thefts of copper near ${p(PARTS)}, and nobody has been charged.`,
  (p, s) => `${s.place.replace(/^the/, 'The')} is rebuilt ${p(NEXT)}, and until then ${p(PARTS)} can’t be made safer.`,
];
const TRADE = [
  (p, s) => `The ${s.thing} break each offer for ${s.place} down to ${p.number(20, 80)} rates, which ${p(WHO)} ${p(VERBS)} in confidence.`,
  (p) => `Two of the bidders compete for ${p(PLACES)} ${p(NEXT)}, and one for ${p(PLACES)} on ${p(DAYS)}.`,
  (p) => `What a bidder asks for ${p(PARTS)} depends on its own fleet, and its rivals can’t see that from outside.`,
  (p) => `The rate for ${p(PARTS)} has been the same since ${p(DAYS)}, so it isn’t yet a matter of history.`,
];
const FOR = [
  (p, s) => `People who live near ${s.place} want to know why ${p(PARTS)} was closed for ${p.number(3, 40)} weeks.`,
  (p, s) => `The ${s.thing} cost £${p.number(20, 90)},000, and it should be possible to see what came of it.`,
  (p) => `Boat owners pay for ${p(PARTS)} with their dues and have heard little since ${p(DAYS)}.`,
  (p) => `An accident near ${p(PARTS)} was in the newspapers on ${p(DAYS)}, and the questions that it raised are still open.`,
  (p) => `Debate about ${p(PLACES)} would be better informed, in the council as well as outside it.`,
];
const AGAINST = [
  (p, s) => `To put other locks on ${p(PARTS)} at ${s.place} would take ${p.number(4, 20)} months.`,
  (p) => `The same arrangement protects ${p(PARTS)} in ${p(PLACES)}, which nobody has asked about.`,
  (p) => `Those who come to ${p(PARTS)} by night are mostly young, and ${p(WHO)} can’t be everywhere.`,
  (p) => `${p.number(6, 30)} households behind ${p(PARTS)} would bear the loss, and they have no other way in.`,
  (p) => `A new round for ${p(PLACES)} begins on ${p(DAYS)}, with fewer bidders than the last.`,
];
const BECAUSE = [
  (p) => `because the yearly summary already tells what was done about ${p(PARTS)}`,
  (p) => `because a loss at ${p(PARTS)} could not be made good ${p(NEXT)}`,
  (p) => `because the part that is disclosed shows how ${p(PARTS)} was chosen`,
  (p) => `because residents of ${p(PLACES)} would themselves pay for it`,
];

const some = (pick, list, about, count) => {
  const from = pick.number(0, list.length - 1);
  return Array.from({ length: count }, (_, at) => list[(from + at) % list.length](pick, about));
};

export const harm = (pick, about) => some(pick, HARMFUL, about, pick.number(2, 3)).join(' ');
export const trade = (pick, about) => some(pick, TRADE, about, pick.number(2, 3)).join(' ');
export const because = (pick) => pick(BECAUSE)(pick);

/** A public interest test under its heading, at a depth of number signs. `flaw` may leave out a side of it. */
export function balance(pick, about, depth, flaw) {
  const under = `${depth}#`;
  const inFavour = flaw === 'one-sided' ? [] : [`${under} Factors favouring disclosure`, bullets(some(pick, FOR, about, pick.number(1, 3)))];
  return [
    `${depth} Public interest test`,
    ...inFavour,
    `${under} Factors favouring maintaining the exemption`,
    bullets(some(pick, AGAINST, about, pick.number(1, 3))),
    `${under} Balance`,
    wrap(
      `In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the ${about.thing}, ${because(pick)}.`,
    ),
  ];
}

/** The same for neither confirming nor denying. */
export function balanceOfAnswering(pick, about, depth) {
  const under = `${depth}#`;
  return [
    `${depth} Public interest test: confirming or denying`,
    `${under} Factors favouring confirming or denying`,
    bullets([
      `Neighbours of ${about.place} would learn whether their reports of ${pick(DAYS)} were taken up.`,
      `It would show if ${pick(PARTS)} is looked after.`,
    ]),
    `${under} Factors favouring neither confirming nor denying`,
    bullets([
      `People speak about ${about.place} only if that can’t be read from our letters.`,
      `Whoever damaged ${pick(PARTS)} would learn where we stand, and could do so again ${pick(NEXT)}.`,
    ]),
    `${under} Balance`,
    wrap(
      `In all the circumstances of the case, the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming or denying whether we hold this information, ${because(pick)}.`,
    ),
  ];
}
