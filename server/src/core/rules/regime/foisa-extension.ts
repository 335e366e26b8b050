import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type FindingCertainty } from '../define';

export default defineRule({
  name: 'foisa-extension',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOISA', at: '10' }],
  messages: {
    extension: {
      what: 'The letter takes more time to weigh the public interest, which the Scottish Act does not allow.',
      why: 'Section 10 of the Freedom of Information (Scotland) Act 2002 gives 20 working days for the whole answer, the public interest test included.',
      todo: 'Decide now, and give the answer with its public interest test within the 20 working days.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.regime !== 'FOISA') return;
      const found = declared(notice) ?? said(notice);
      if (found) ctx.report({ at: found.at, message: 'extension', certainty: found.certainty });
    },
  },
});

/** The front matter says so. */
function declared(notice: Notice): { at: Span; certainty: FindingCertainty } | undefined {
  const entry = notice.syntax.frontMatter?.entries.find(
    ({ path, value }) => path === 'clock.public-interest-extension' || (path === 'kind' && value === 'extension'),
  );
  return entry && { at: entry.valueSpan, certainty: 'certain' };
}

/** A sentence says that more time is taken now; what was done in an earlier letter is no longer to be mended. */
function said(notice: Notice): { at: Span; certainty: FindingCertainty } | undefined {
  const statement = notice.statements.find(
    ({ kind, negated, generic, hypothetical, sentence }) =>
      kind === 'extension' &&
      !negated &&
      !generic &&
      !hypothetical &&
      sentence.zone !== 'rights' &&
      !sentence.has(
        /\b(?:earlier|previous\w*|original\w*|had|was|were|extended on|not (?:able|possible|permit\w*|allow\w*)|does not (?:allow|permit|provide)|cannot|no)\b/i,
      ),
  );
  return statement && { at: statement.sentence.span, certainty: statement.outcome?.certainty === 'block' ? 'certain' : 'likely' };
}
