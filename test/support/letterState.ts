import type { Notice } from '../../server/src/core/notice/model';

/** What a letter claims and asks, in words of the tests: made apart from the product's own comparison, so that a gap in that one shows. */
export function stateOf(notice: Notice): readonly string[] {
  const list = (items: readonly { readonly citation: string }[]): string => items.map(({ citation }) => citation).join(' + ');
  return [
    `regime ${notice.regime}, kind ${notice.kind}, form ${notice.form}`,
    ...notice.outcomes.map(
      ({ kind, certainty, questions, further, likelihood }) => `outcome ${kind} ${certainty} ${JSON.stringify(questions)} ${further} ${likelihood ?? ''}`,
    ),
    ...notice.claims.map(
      (claim) =>
        `claim ${claim.citation} ${claim.outcome} ${claim.status} ${claim.certainty} test ${claim.test.status}, with ${list(claim.conditions)}, or ${list(claim.alternatives)}`,
    ),
    ...notice.questions.map(({ label, text }) => `question ${label} ${text}`),
    ...notice.citations.map(({ citation, role, where, zone }) => `citation ${citation} ${role} ${where} ${zone}`),
    ...notice.pieces.map(({ kind, depth, number }) => `piece ${kind} ${depth} ${number ?? ''}`),
    ...notice.waivers.map(({ rule, reason, place }) => `waiver ${rule} ${reason} ${place}`),
    ...notice.fields.map(({ name, allowed }) => `field ${name} ${allowed}`),
    `rights ${notice.rights.certainty} ${notice.rights.internalReview.length} ${notice.rights.regulator.length} ${notice.rights.contact.length}`,
  ];
}
