import { placeIn } from '../../notice/roles';
import type { Sentence, Statement } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { isOwn } from './context';

export default defineRule({
  name: 'ncnd-subject-not-holding',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '1(1)(a)' }],
  messages: {
    event: {
      what: 'The letter neither confirms nor denies that something happened; the Act is about whether information is held.',
      why: 'The duty in section 1(1)(a) is to say whether information is held. Whether an event took place is not what the requester may ask the authority to confirm.',
      todo: 'Write “whether we hold information on whether …”.',
    },
  },
  on: {
    statement(statement, ctx) {
      if (statement.kind !== 'ncnd' || statement.generic || !isOwn(statement.sentence)) return;
      const found = eventIn(statement);
      if (found) ctx.report({ at: statement.span, message: 'event', fix: () => holdingFix(statement.sentence, found) });
    },
  },
});

/** Holding, in any words; the name of an Act is none. */
const HOLDING = /\b(?:hold|holds|held|holding|exist\w*|possess\w*|in (?:our|its|their) possession|records?|recorded|information|data|documents?|material)\b/i;
const ACT_NAMES =
  /\b(?:freedom of information|environmental information|data protection)(?: \(scotland\))?(?: act| regulations)?\b|\binformation (?:act|commissioner|officer|request|access)\b/gi;
const THAT = /^(?:,? \((?:ncnd)\))?,? (?:to you )?(whether or not|whether|if|that)\b/i;

interface Found {
  /** Offsets of the word that brings the event. */
  readonly start: number;
  readonly end: number;
  readonly isWe: boolean;
}

function eventIn({ sentence, span }: Statement): Found | undefined {
  const { text } = sentence;
  const from = placeIn(sentence, span.end);
  const match = THAT.exec(text.slice(from));
  const word = match?.[1];
  if (!match || word === undefined || HOLDING.test(text.replace(ACT_NAMES, ' '))) return undefined;
  const start = from + match[0].length - word.length;
  return { start, end: start + word.length, isWe: /\b(?:we|i|our)\b/i.test(text.slice(0, from)) };
}

function holdingFix(sentence: Sentence, { start, end, isWe }: Found): Fix {
  return {
    title: 'Speak of holding information',
    edits: [{ span: sentence.at(start, end), text: `whether ${isWe ? 'we hold' : 'it holds'} information on whether` }],
    safe: false,
  };
}
