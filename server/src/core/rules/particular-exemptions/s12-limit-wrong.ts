import type { Claim } from '../../notice/model';
import { overlaps, type Span } from '../../text/span';
import { defineRule, type Fix, type RuleContext } from '../define';
import { certaintyOf } from '../support/certainty';
import { type CostReading, readCost } from '../support/cost';
import { comparesLimits, limitOfBody, namesBothLimits, RATE, SCOTTISH_RATE } from '../support/costLimit';
import { allMatches } from '../../text/allMatches';

type Message = 'rate' | 'scottishRate' | 'pair' | 'amount' | 'body';

export default defineRule<Message>({
  name: 's12-limit-wrong',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '12(3)' },
    { act: 'SI 2004/3244', at: '3' },
    { act: 'SI 2004/3244', at: '4' },
    { act: 'SSI 2004/467', at: '3' },
    { act: 'SSI 2004/467', at: '5' },
  ],
  messages: {
    rate: {
      what: 'The estimate counts an hour at £{found}; under the Fees Regulations it is always £25.',
      why: 'Under the Act of 2000 every hour counts the same, whoever does the work. With another rate the estimate does not show that the limit is passed.',
      todo: 'Count at £25 an hour, and work the sum out again.',
    },
    scottishRate: {
      what: 'The estimate counts an hour at £{found}; under the Scottish fees regulations it is £15 at most.',
      why: 'In Scotland the actual cost of staff counts, up to £15 an hour. £25 belongs to the Act of 2000.',
      todo: 'Count at the actual rate, at most £15 an hour, and work the sum out again.',
    },
    pair: {
      what: '£{pounds} and {hours} hours are not the same: {hours} hours come to £{right}{atMost}.',
      why: 'The requester has to be able to follow the estimate, and the Commissioner will work it out again.',
      todo: 'Correct the amount or the hours.',
    },
    amount: {
      what: 'The limit is given as {found}, and there is no such limit: it is {right}.',
      why: 'The limit is set by regulations. A refusal above another figure does not rest on section 12.',
      todo: 'Give the limit that applies to the authority, and see whether the estimate passes it.',
    },
    body: {
      what: 'The limit is given as {found}, but for this authority it is {right}.',
      why: '£600 (24 hours) is for government departments, Parliament and the armed forces, as Part I of Schedule 1 to the Act lists them. For every other authority it is £450 (18 hours).',
      todo: 'Give the limit that applies to the authority, and see whether the estimate passes it.',
    },
  },
  on: {
    notice(notice, ctx) {
      const cost = readCost(notice);
      const [claim] = cost?.claims ?? [];
      if (!cost || !claim) return;
      const scottish = claim.regime === 'FOISA';
      const taken: Span[] = [];
      const say = (at: Span, message: Message, values: Record<string, string>, fix?: () => Fix): void => {
        if (taken.some((one) => overlaps(one, at))) return;
        taken.push(at);
        ctx.report({ at, message, values, citation: claim.citation, certainty: certaintyOf(claim), ...(fix ? { fix } : {}) });
      };
      rates(cost, scottish, say);
      pairs(cost, scottish, say);
      if (scottish) amounts(cost, [600], [], '£600 for every authority', say);
      else if (!bodies(cost, claim, ctx, taken)) amounts(cost, [450, 600], [18, 24], '£450 (18 hours), or £600 (24 hours) for central government', say);
    },
  },
});

type Say = (at: Span, message: Message, values: Record<string, string>, fix?: () => Fix) => void;

const HYPOTHETICAL =
  /\b(?:if|actual(?:ly)?|real|true|in practice|market|agency|contractor|paid|salar\w+|not|n['’]t|rather than|instead of|higher|more than)\b/i;

/** An hourly rate that the regulations do not know. Where the right one stands too, the other is a comparison. */
function rates({ rates: found }: CostReading, scottish: boolean, say: Say): void {
  const isRight = (value: number): boolean => (scottish ? value <= SCOTTISH_RATE : value === RATE);
  if (found.some(({ value }) => isRight(value))) return;
  for (const { value, at, sentence } of found)
    if (!sentence.has(HYPOTHETICAL))
      say(
        at,
        scottish ? 'scottishRate' : 'rate',
        { found: money(value) },
        scottish ? undefined : () => ({ title: 'Write £25; work the sum out again', edits: [{ span: at, text: '£25' }], safe: false }),
      );
}

/** Pounds and hours said to be the same: they fit where the rate turns the one into the other, within an hour. */
function pairs({ pairs: found, rates: costed }: CostReading, scottish: boolean, say: Say): void {
  for (const { pounds, hours, at, sentence } of found) {
    const right = hours * (scottish ? SCOTTISH_RATE : RATE);
    const fits = scottish ? pounds <= right + SCOTTISH_RATE : Math.abs(pounds - right) <= Math.max(RATE, right * 0.02);
    // Another rate is a fault of its own; another person's limit is not this letter's.
    if (fits || costed.some(({ value }) => !scottish && value !== RATE) || comparesLimits(sentence)) continue;
    say(at, 'pair', { pounds: money(pounds), hours: String(hours), right: money(right), atMost: scottish ? ' at most' : '' });
  }
}

/** A limit that is nobody's. */
function amounts({ limitPounds, limitHours }: CostReading, pounds: readonly number[], hours: readonly number[], right: string, say: Say): void {
  for (const { value, at, sentence } of limitPounds)
    if (!pounds.includes(value) && !comparesLimits(sentence)) say(at, 'amount', { found: `£${money(value)}`, right });
  for (const { value, at, sentence } of limitHours)
    if (hours.length > 0 && !hours.includes(value) && !comparesLimits(sentence)) say(at, 'amount', { found: `${value} hours`, right });
}

/** The limit of the other kind of authority. Gives whether the kind is known. */
function bodies(cost: CostReading, claim: Claim, ctx: RuleContext<Message>, taken: Span[]): boolean {
  const limit = limitOfBody(ctx);
  if (!limit) return false;
  const [wrong, wrongHours, hours] = limit.pounds === 450 ? [600, 24, 18] : [450, 18, 24];
  const found = [
    ...cost.limitPounds.filter(({ value }) => value === wrong).map((one) => ({ ...one, text: `£${wrong}` })),
    ...cost.limitHours.filter(({ value }) => value === wrongHours).map((one) => ({ ...one, text: `${wrongHours} hours` })),
  ].sort((a, b) => a.at.start - b.at.start);
  const [first] = found;
  if (!first || namesBothLimits(ctx.notice) || comparesLimits(first.sentence) || taken.some((one) => overlaps(one, first.at))) return false;
  ctx.report({
    at: first.at,
    message: 'body',
    values: { found: first.text, right: `£${limit.pounds} (${hours} hours)` },
    citation: claim.citation,
    certainty: limit.certainty === 'certain' ? certaintyOf(claim) : 'likely',
    related: found.slice(1).map(({ at }) => ({ at, message: 'Here too.' })),
    fix: () => ({
      title: `Write £${limit.pounds} and ${hours} hours; see whether the estimate still passes it`,
      edits: [
        ...found.filter(({ text }) => text.startsWith('£')).map(({ at }) => ({ span: at, text: `£${limit.pounds}` })),
        ...[...new Set(found.map(({ sentence }) => sentence))].flatMap((sentence) =>
          allMatches(sentence.text, new RegExp(`\\b${wrongHours}(?=[ -]hours?\\b)`, 'g')).map(({ index }) => ({
            span: sentence.at(index, index + 2),
            text: String(hours),
          })),
        ),
      ].sort((a, b) => a.span.start - b.span.start),
      safe: false,
    }),
  });
  return true;
}

const money = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
