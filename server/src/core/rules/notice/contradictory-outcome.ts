import type { Notice, Sentence, Statement } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule } from '../define';
import { indexOf } from '../support/noticeIndex';
import { spoken } from '../support/provisions';

export default defineRule({
  name: 'contradictory-outcome',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)' },
    { act: 'FOIA', at: '17(1)' },
  ],
  messages: {
    full: {
      what: 'The letter says that everything is given, and withholds something under {provision}.',
      why: 'The requester can’t tell what the answer is, and one of the two has to be wrong.',
      todo: 'Say what is given and what is not, question by question.',
    },
    held: {
      what: 'The letter says that the information is held, and that it is not.',
      why: 'The requester can’t tell what the answer is, and one of the two has to be wrong.',
      todo: 'Say which information is held and which is not.',
    },
    block: {
      what: 'This part is marked “{marked}”, and its words say that {said}.',
      why: 'The record and the checks go by the mark, and the requester reads the words. One of them has to be wrong.',
      todo: 'Change the mark or the words.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const outcome of notice.outcomes) {
        const { block, kind } = outcome;
        if (!block || outcome.further || (kind !== 'not-held' && kind !== 'withheld')) continue;
        const wrong = kind === 'not-held' ? 'held' : 'not-held';
        const said = (indexOf(notice).byOutcome.get(outcome) ?? [])
          .flatMap(({ statements }) => statements)
          .find((statement) => statement.kind === wrong && isFirm(statement) && isWhole(statement));
        if (said)
          ctx.report({
            at: said.span,
            message: 'block',
            values: { marked: kind, said: wrong === 'held' ? 'the information is held' : 'the information is not held' },
          });
      }
      const marked = notice.outcomes.some(({ block }) => block !== undefined);
      // Where a block gives something, what is given in full may be that.
      if (marked && notice.outcomes.some(({ kind, further }) => kind === 'disclosed' || further)) return;
      const withheld = notice.claims.find(({ outcome, region }) => (outcome === 'withheld' || outcome === 'refused') && (marked || region.questions.all));
      const full = withheld && givenInFull(notice, marked);
      if (withheld && full && !answerOthers(notice, full.at, withheld.span))
        ctx.report({
          at: full.at,
          message: 'full',
          values: { provision: spoken(withheld) },
          citation: withheld.citation,
          certainty: 'likely',
          related: [{ at: withheld.span, message: 'This is withheld.' }],
        });
      if (marked) return;
      const held = notice.statements.find((statement) => statement.kind === 'held' && isFirm(statement) && isWhole(statement) && isAnswer(statement.sentence));
      const notHeld = notice.statements.find(
        (statement) => statement.kind === 'not-held' && isFirm(statement) && isWhole(statement) && isAnswer(statement.sentence),
      );
      if (held && notHeld && held.sentence !== notHeld.sentence)
        ctx.report({ at: notHeld.span, message: 'held', certainty: 'likely', related: [{ at: held.span, message: 'Here it is held.' }] });
    },
  },
});

/** A question of the requester stands between the two: each answers its own. */
function answerOthers({ sentences }: Notice, full: Span, withheld: Span): boolean {
  const from = Math.min(full.start, withheld.start);
  const to = Math.max(full.start, withheld.start);
  return sentences.some(({ zone, text, span }) => (zone === 'request' || text.endsWith('?')) && span.start > from && span.start < to);
}

const isFirm = ({ hypothetical, negated, generic, further, questions }: Statement): boolean =>
  !hypothetical && !negated && !generic && !further && questions.length === 0;

/** Sentences of the answer that no heading gives to one question. */
function isAnswer({ zone, text, part }: Sentence): boolean {
  return (zone === 'body' || zone === 'decision' || zone === 'opening') && part === undefined && !LIMITED.test(text);
}

/** Only a part of it, or another part than elsewhere. */
const LIMITED =
  /\b(?:some|part|parts|partly|partial\w*|certain|only|except|apart|other than|however|but|although|while|question|document|remain\w*|rest|balance|residual|located|redact\w*|copy|copies|further|additional|specific|not all|central\w*|format|level|breakdown|first|second|last|previous\w*|original\w*|initial\w*|review)\b/i;

/** Whether a statement is about the information as a whole and says nothing more of it: "we hold the information that you asked for." */
function isWhole({ sentence, span }: Statement): boolean {
  if (sentence.has(LIMITED)) return false;
  const place = sentence.text.search(/\b(?:hold|holds|held)\b/i);
  if (place < 0 || span.end <= sentence.span.start) return false;
  const before = sentence.text.slice(0, place);
  const after = sentence.text.slice(place).replace(/^\w+/, '');
  const passive = /\b(?:the|this|that) (?:requested )?information(?: (?:that |which )?you (?:have )?(?:asked for|requested|seek))? (?:is|is not)\s*$/i.test(
    before,
  );
  if (passive) return /^\s*(?:by (?:us|the \w+(?: \w+){0,3}))?[.;]/i.test(after);
  return /^\s+(?:the|this|that|any)(?: requested| relevant)? information(?: (?:that |which )?(?:you (?:have )?(?:asked (?:us )?for|requested|seek|are seeking|are asking for)|requested|sought)(?: in your (?:request|letter|e-?mail))?)?\s*[.;,]/i.test(
    after,
  );
}

const IN_FULL =
  /\b(?:disclos\w+|provid\w+|releas\w+|suppl\w+|giv(?:e|en|ing)|answer\w*)\b[^.;]{0,60}\bin full\b|\b(?:all|everything) (?:of )?(?:the )?(?:information )?(?:that )?(?:you (?:have )?)?(?:asked for|requested)\b[^.;]{0,30}\b(?:is|has been|are|have been) (?:attached|disclosed|provided|released|enclosed|given)\b|\bfull disclosure\b/i;

/** A sentence that gives the whole request, not a question, a document or what is left after something was taken out; in a marked notice outside its blocks. */
function givenInFull(notice: Notice, marked: boolean): { readonly at: Span } | undefined {
  for (const sentence of notice.sentences) {
    if (marked && (sentence.outcome?.block || !sentence.has(/\b(?:information|request|everything)\b/i))) continue;
    if (sentence.zone !== 'opening' && sentence.zone !== 'decision' && sentence.zone !== 'body' && sentence.zone !== 'disclosed') continue;
    if (
      sentence.part !== undefined ||
      sentence.has(LIMITED) ||
      sentence.citations.length > 0 ||
      sentence.has(/\b(?:not|cannot|unable|would|could|if|whether)\b/i)
    )
      continue;
    const match = sentence.match(IN_FULL);
    if (match) return { at: sentence.at(match.index, match.index + match[0].length) };
  }
  return undefined;
}
