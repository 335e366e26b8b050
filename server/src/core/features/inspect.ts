import { statusOf } from '../notice/claims';
import type { Certainty, Citation, Claim, Notice, TestStatus } from '../notice/model';
import type { Regime } from '../syntax/model';
import { byPlace, type Range, type Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** What a letter contains, for other programs: `inspect --format json`. */
export interface InspectOutput {
  readonly version: 1;
  readonly file: string;
  readonly regime: Regime | 'mixed' | 'unknown';
  readonly provisions: readonly InspectedProvision[];
  readonly rights: { readonly internalReview: boolean; readonly regulator: boolean; readonly range: Range | null };
}

export interface InspectedProvision {
  readonly citation: string;
  readonly regime: Regime;
  readonly outcome: 'withheld' | 'ncnd' | 'refused' | 'mentioned';
  readonly status: Claim['status'];
  readonly publicInterestTest: { readonly status: TestStatus; readonly range: Range | null };
  readonly range: Range;
  readonly certainty: Certainty;
}

interface Entry {
  readonly citation: string;
  readonly regime: Regime;
  readonly path: readonly string[];
  readonly outcome: InspectedProvision['outcome'];
  readonly status: Claim['status'];
  readonly test: { readonly status: TestStatus; readonly at: Span | undefined };
  readonly at: Span;
  readonly certainty: Certainty;
}

/** What the letter contains. `file` is printed as given. Entries stand in the order of the text. */
export function inspect(snapshot: Snapshot, file: string): InspectOutput {
  const { notice, lines } = snapshot;
  const relied = reliedOn(notice);
  const entries = [...relied, ...mentioned(notice, relied, snapshot)].sort((a, b) => byPlace(a.at, b.at) || (a.citation < b.citation ? -1 : 1));
  const internalReview = notice.rights.internalReview.length > 0;
  const regulator = notice.rights.regulator.length > 0;
  const { span } = notice.rights;
  return {
    version: 1,
    file,
    regime: notice.regime,
    provisions: entries.map((entry) => ({
      citation: entry.citation,
      regime: entry.regime,
      outcome: entry.outcome,
      status: entry.status,
      publicInterestTest: { status: entry.test.status, range: entry.test.at ? lines.range(entry.test.at) : null },
      range: lines.range(entry.at),
      certainty: entry.certainty,
    })),
    rights: { internalReview, regulator, range: span && (internalReview || regulator) ? lines.range(span) : null },
  };
}

/** Worst first: where one region lacks the test that another has, something is missing and must be seen to be. */
const WORST_FIRST: readonly TestStatus[] = ['missing', 'partial', 'deferred', 'present', 'not-required'];

/** Claims of one citation and outcome are one entry, however many regions of the letter rely on it. */
function reliedOn(notice: Notice): Entry[] {
  const merged = new Map<string, Claim[]>();
  for (const claim of notice.claims) {
    const key = `${claim.citation} ${claim.outcome}`;
    const others = merged.get(key);
    if (others) others.push(claim);
    else merged.set(key, [claim]);
  }
  return [...merged.values()].flatMap((claims) => {
    const inOrder = [...claims].sort((a, b) => byPlace(a.span, b.span));
    const [first] = inOrder;
    const [worst] = [...inOrder].sort((a, b) => WORST_FIRST.indexOf(a.test.status) - WORST_FIRST.indexOf(b.test.status));
    if (!first || !worst) return [];
    const { status, test } = worst.test;
    const at = status === 'missing' || status === 'not-required' ? undefined : test?.span;
    return [
      {
        citation: first.citation,
        regime: first.regime,
        path: first.path,
        outcome: first.outcome,
        status: first.status,
        test: { status, at },
        at: first.span,
        certainty: first.certainty,
      },
    ];
  });
}

/** Citations of grounds that nothing is kept back under: one entry each, at the first place; a shorter form that only repeats another gives none. */
function mentioned(notice: Notice, relied: readonly Entry[], snapshot: Snapshot): Entry[] {
  const candidates = notice.citations.filter((citation) => citation.zone !== 'internal' && isGround(citation, snapshot));
  const entries = new Map<string, Entry>();
  const named = new Set(relied.map(({ citation }) => citation));
  const shorter = new Set([...relied, ...candidates].flatMap(shorterForms));
  for (const citation of candidates) {
    if (shorter.has(formOf(citation)) || named.has(citation.citation) || entries.has(citation.citation)) continue;
    entries.set(citation.citation, {
      citation: citation.citation,
      regime: citation.regime,
      path: citation.path,
      outcome: 'mentioned',
      status: mentionedStatus(citation, notice),
      test: { status: 'not-required', at: undefined },
      at: citation.span,
      certainty: citation.where === 'under' ? 'block' : citation.where === 'heading' ? 'heading' : 'prose',
    });
  }
  return [...entries.values()];
}

interface Cited {
  readonly regime: Regime;
  readonly path: readonly string[];
}

/** A citation as a key: letters match without regard to case. */
const formOf = ({ regime, path }: Cited): string => `${regime} ${path.join(' ').toLowerCase()}`;

/** The keys of what a citation is a part of: of 31(1)(a) those of 31(1) and 31. */
const shorterForms = ({ regime, path }: Cited): string[] => path.slice(1).map((_, index) => formOf({ regime, path: path.slice(0, index + 1) }));

/** Whether a citation is of a ground or of what goes with one. FOISA 17 and sections that are no ground of refusal give no entry; reg 5(3) does. */
function isGround({ citation, provision, obsolete, regime, path }: Citation, { engine }: Snapshot): boolean {
  if (citation === 'FOISA 17' || citation.startsWith('FOISA 17(')) return false;
  if (provision) return provision.effect !== 'other' || citation === 'reg 5(3)';
  if (obsolete) return true;
  const section = engine.law.lookup(regime, path.slice(0, 1));
  return section !== undefined && section.effect !== 'other';
}

function mentionedStatus(citation: Citation, notice: Notice): Claim['status'] {
  if (!citation.provision && (citation.role === 'condition' || citation.obsolete?.effect === 'condition')) return 'not-an-exemption';
  return statusOf(citation.provision, citation, citation.role === 'condition' ? [] : conditionsOf(citation, notice));
}

/** What the letter names as a condition of this provision, wherever it does. */
function conditionsOf(citation: Citation, notice: Notice): readonly Citation[] {
  return notice.citations.filter((other) => other.of?.citation === citation.citation);
}
