import { ByProvision } from './byProvision';
import { sameProvision } from './claims';
import type { DraftClaim, DraftOutcome, DraftSentence } from './draft';
import type { Sentence } from './model';

/** Claims joined by "or", or named in a sentence that pleads in the alternative. */
export function joinAlternatives(input: { readonly sentences: readonly DraftSentence[]; readonly outcomes: readonly DraftOutcome[] }): void {
  const claims = input.outcomes.flatMap((o) => o.claims);
  const join = (group: readonly DraftClaim[]): void => {
    for (const claim of group) for (const other of group) if (claim !== other && !claim.alternatives.includes(other)) claim.alternatives.push(other);
  };
  if (!pleadsAlternatives(input.sentences)) return;
  const bySection = new ByProvision(claims);
  const citing = new Map<Sentence, DraftClaim[]>();
  for (const claim of claims)
    for (const sentence of new Set(claim.citations.map((c) => c.sentence))) {
      if (!sentence) continue;
      const own = citing.get(sentence);
      if (own) own.push(claim);
      else citing.set(sentence, [claim]);
    }
  const place = new Map(claims.map((claim, index) => [claim, index]));
  for (const sentence of input.sentences) {
    if (!sentence.has(/\bin the alternative\b|\beither\b|\bone or (?:the )?other\b/i) || sentence.zone === 'request') continue;
    const group = new Set(citing.get(sentence as Sentence));
    for (const citation of sentence.citations) for (const claim of bySection.ofSection(citation)) if (sameProvision(citation, claim)) group.add(claim);
    if (group.size > 1) join([...group].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
  }
}

/** Whether the words plead the alternatives openly: "in the alternative", "either … or". */
function pleadsAlternatives(sentences: readonly DraftSentence[]): boolean {
  return sentences.some((s) => s.zone !== 'request' && s.has(/\bin the alternative\b|\bone or (?:the )?other of\b|\beither section\b|\bunder either\b/i));
}
