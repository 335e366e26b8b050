import type { Claim, Notice, Sentence } from '../../notice/model';
import { recallsExtension, saysWhen } from '../../notice/publicInterest';
import { contains } from '../../text/span';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { endOfPassage, insertAfter } from '../support/insertPassage';
import { spokenList } from '../support/provisions';
import { dueClaims, furtherTimeFix } from '../support/publicInterest';
import { citationsOf } from '../support/weighedTests';

const WHEN = 'We expect to give you our decision by [insert: date].';
/** Time that might be taken is not taken. */
const POSSIBLE = /\b(?:may|might|could|if)\b[^.]{0,30}\b(?:need|extend|require|take)/i;

export default defineRule({
  name: 'pit-outstanding-no-date',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(2)' },
    { act: 'FOIA', at: '10(3)' },
  ],
  messages: {
    'no-date': {
      what: 'The letter takes more time to weigh the public interest and gives no date for its decision.',
      why: 'Time may be extended only with an estimate of the date by which the decision will be made; without one the time has not been extended.',
      todo: 'Give the date by which you expect to decide.',
    },
    'no-exemption': {
      what: 'The letter takes more time to weigh the public interest and does not name the exemption that it is about.',
      why: 'More time is allowed only for the balance under a qualified exemption that applies, and the letter must say which.',
      todo: 'Name the qualified exemption, and say that it applies.',
    },
    absent: {
      what: 'This letter extends the time for {provisions} and has no passage that says so.',
      why: 'A letter that extends the time must say that the public interest has not yet been decided, and by when it will be.',
      todo: 'Say that more time is needed to weigh the public interest, and give the date.',
    },
  },
  on: {
    notice(notice, ctx) {
      const due = dueClaims(notice, 'acts').filter((claim) => claim.regime === 'FOIA');
      if (notice.regime !== 'FOIA' && notice.regime !== 'mixed' && notice.regime !== 'unknown') return;
      const open = due.filter((claim) => claim.test.status === 'missing' || claim.test.status === 'partial');
      const extensions = extensionsOf(notice);
      for (const { sentence, dated } of extensions) {
        const about = aboutOf(sentence, open);
        if (!dated && (about.length > 0 || due.length === 0)) {
          ctx.report({
            at: sentence.span,
            message: 'no-date',
            ...citationsOf(about),
            certainty: about.some((claim) => certaintyOf(claim) === 'certain') || notice.kind === 'extension' ? 'certain' : 'likely',
            fix: () => dateFix(notice, sentence),
          });
          return;
        }
        if (dated && !namesExemption(notice)) {
          ctx.report({ at: sentence.span, message: 'no-exemption', certainty: 'likely' });
          return;
        }
      }
      const [first] = open;
      if (notice.kind !== 'extension' || extensions.length > 0 || !first || due.some((claim) => claim.test.status === 'deferred')) return;
      const missing = open.filter((claim) => claim.test.status === 'missing');
      if (missing.length > 0)
        ctx.report({
          at: first.span,
          message: 'absent',
          values: { provisions: spokenList(missing) },
          ...citationsOf(missing),
          fix: () => furtherTimeFix(notice, first),
        });
    },
  },
});

interface Extension {
  readonly sentence: Sentence;
  readonly dated: boolean;
}

/** Sentences that take more time to weigh the public interest now, and whether a date stands with them. */
function extensionsOf(notice: Notice): readonly Extension[] {
  const headed = notice.outcomes.flatMap((outcome) => outcome.passages).filter(({ kind }) => kind === 'further-time');
  return notice.sentences
    .filter(
      (sentence) =>
        sentence.zone !== 'rights' &&
        sentence.zone !== 'request' &&
        sentence.zone !== 'quoted' &&
        sentence.zone !== 'internal' &&
        sentence.piece.kind !== 'heading' &&
        sentence.statements.some(({ kind, generic }) => kind === 'extension' && !generic) &&
        !sentence.read(recallsExtension) &&
        !sentence.has(POSSIBLE),
    )
    .map((sentence) => ({
      sentence,
      dated:
        notice.sentences.some(
          (other) => Math.abs(other.index - sentence.index) <= 2 && other.zone !== 'rights' && other.read(saysWhen) && !other.read(recallsExtension),
        ) ||
        headed.some(
          (passage) => contains(passage.body, sentence.span) && notice.sentences.some((other) => contains(passage.body, other.span) && other.read(saysWhen)),
        ),
    }));
}

/** Open claims that the extension is about: those of its block or part, else all that are open. */
function aboutOf(sentence: Sentence, open: readonly Claim[]): readonly Claim[] {
  const own = open.filter((claim) => (sentence.part ? claim.parts.includes(sentence.part) : claim.region === sentence.outcome));
  return own.length > 0 ? own : open.filter((claim) => claim.region.block === undefined || sentence.outcome === undefined);
}

function namesExemption(notice: Notice): boolean {
  return notice.citations.some(
    ({ provision, role, zone }) =>
      (provision?.effect === 'withholding' || provision?.effect === 'ncnd') && role !== 'denied' && zone !== 'request' && zone !== 'quoted',
  );
}

function dateFix(notice: Notice, sentence: Sentence) {
  const headed = notice.outcomes
    .flatMap((outcome) => outcome.passages)
    .find((passage) => passage.kind === 'further-time' && contains(passage.body, sentence.span));
  const title = 'Say by when you expect to decide';
  if (headed && sentence.piece.kind !== 'paragraph') return { title, edits: [insertAfter(notice, endOfPassage(notice, headed), WHEN)], safe: false };
  return { title, edits: [{ span: { start: sentence.span.end, end: sentence.span.end }, text: ` ${WHEN}` }], safe: false };
}
