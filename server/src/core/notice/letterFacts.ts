import type { DraftSentence } from './draft';

/** What the kind of a claim may turn on in the rest of the letter; read once for all its citations. */
export interface LetterFacts {
  /** Section 18 of the Scottish Act is cited and not denied. */
  readonly section18: boolean;
  /** A provision that excludes the duty to confirm or deny is cited and not denied. */
  readonly carried: boolean;
  /** The sections of such provisions, with their regime. */
  readonly exclusions: ReadonlySet<string>;
  /** Something is given. */
  readonly gives: boolean;
  /** The letter neither confirms nor denies, and nowhere says that anything is kept back. */
  readonly onlyNeitherConfirmed: boolean;
}

/** Reads them from the letter's sentences. */
export function letterFactsOf(sentences: readonly DraftSentence[]): LetterFacts {
  const statements = sentences.filter((s) => s.zone !== 'rights').flatMap((s) => s.statements);
  const keepsBack = statements.some((x) => x.kind === 'withheld' && !x.hypothetical && !x.generic && !x.negated);
  const excluding = sentences.flatMap((s) => s.citations).filter((c) => (c.provision ?? c.obsolete)?.effect === 'ncnd' && c.role !== 'denied');
  const exclusions = new Set(excluding.map((c) => `${c.regime} ${c.path[0]}`));
  return {
    section18: sentences.some((s) => s.zone !== 'request' && s.citations.some((c) => c.regime === 'FOISA' && c.path[0] === '18' && c.role !== 'denied')),
    carried: exclusions.size > 0,
    exclusions,
    gives: sentences.some((s) => s.zone === 'disclosed' || s.statements.some((x) => x.kind === 'disclosed' && !x.hypothetical && !x.generic && !x.negated)),
    onlyNeitherConfirmed: statements.some((x) => x.kind === 'ncnd' && !x.generic) && !keepsBack,
  };
}

/** A review that keeps the whole of the decision, without saying again under which provision: "I have decided to uphold the original response". */
const KEEPS_DECISION =
  /\b(?:uphold|upheld|upholding|stand by|standing by|confirm|endorse|agree with|maintain(?:ed|ing)?) (?:the|our|that|its|this) (?:[\w’']+ ){0,2}?(?:decision|response|refusal|position)\b(?! (?:in part|partly|in relation|on|for|about|with regard|only))|\b(?:decision|response|refusal) (?:is|has been|should be|was) (?:therefore |fully )?(?:upheld|maintained|correct)\b|\bcomplaint is (?:therefore )?not upheld\b/i;
const KEEPS_LESS = /\b(?:not|n['’]t|part|partly|partially|except|save|apart from|other than|however|but|if|whether|can|may|might|either|should you)\b/i;

/** The reverse: "I do not uphold the decision", "your complaint is upheld". */
const GIVES_UP =
  /\b(?:not|n['’]t|cannot|unable to|no longer) (?:\w+ )?(?:uphold|support|stand by|maintain|defend) (?:the|our|that|its|this) (?:[\w’']+ ){0,2}?(?:decision|response|refusal|position)\b|\b(?:overturn(?:ed|ing)?|set(?:ting)? aside|revers(?:e|ed|ing)) (?:the|our|that|its|this) (?:[\w’']+ ){0,2}?(?:decision|response|refusal|position)\b|\b(?:decision|response|refusal) (?:is|has been) (?:therefore )?(?:overturned|set aside|reversed|not upheld)\b|\b(?:your )?complaint is (?:therefore )?upheld\b|\buphold your complaint\b/i;
const GIVES_UP_PART = /\b(?:part|partly|partially|except|save|apart from|other than|if|whether|can|may|might|should you|insofar|in so far|to the extent)\b/i;

/** Whether a sentence of a review gives the whole of the decision up. */
export function givesDecisionUp(text: string): boolean {
  return GIVES_UP.test(text) && !GIVES_UP_PART.test(text);
}

/** Whether a sentence of a review says that the decision stands as it was. */
export function keepsDecision(text: string): boolean {
  const match = KEEPS_DECISION.exec(text);
  return match !== null && !KEEPS_LESS.test(text.replace(/\bcomplaint is (?:therefore )?not upheld\b/i, ' '));
}
