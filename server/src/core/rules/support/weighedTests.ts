import type { Claim, Notice, PublicInterestTest, Sentence } from '../../notice/model';
import { needsTest } from '../../notice/needsTest';
import type { FindingCertainty } from '../define';
import { certaintyOf } from './certainty';

/** A test with the claims that it serves and that need one, in the order of the letter. EISR has no rules. */
export interface WeighedTest {
  readonly test: PublicInterestTest;
  readonly claims: readonly Claim[];
}

/** Every public interest test that is due and at least begun. One test that serves several provisions is one. */
export function weighedTests(notice: Notice): readonly WeighedTest[] {
  const found: { test: PublicInterestTest; claims: Claim[] }[] = [];
  for (const claim of notice.claims) {
    const { test } = claim.test;
    if (!test || !needsTest(claim) || claim.regime === 'EISR') continue;
    const same = found.find((one) => isSame(one.test, test) && one.claims[0]?.outcome === claim.outcome);
    if (same) same.claims.push(claim);
    else found.push({ test, claims: [claim] });
  }
  return found;
}

/** Read from two places of the letter, one test is found twice: it has the same conclusion, or without one the same factors for disclosure. */
function isSame(a: PublicInterestTest, b: PublicInterestTest): boolean {
  const equal = (one: readonly Sentence[], other: readonly Sentence[]): boolean =>
    one.length === other.length && one.every((sentence) => other.includes(sentence));
  if (a === b) return true;
  return (
    a.status === b.status &&
    a.favour.length + a.conclusion.length > 0 &&
    equal(a.conclusion, b.conclusion) &&
    (a.conclusion.length > 0 || equal(a.favour, b.favour))
  );
}

/** A finding about a test is as sure as the surest of the claims that it serves. */
export function certaintyOfTest({ claims }: WeighedTest): FindingCertainty {
  return claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely';
}

/** What a finding about a shared test says it is about: the first provision, and the others. */
export function citationsOf(claims: readonly Claim[]): { readonly citation?: string; readonly citations: readonly string[] } {
  const [first, ...others] = [...new Set(claims.map((claim) => claim.citation))];
  return first === undefined ? { citations: [] } : { citation: first, citations: others };
}

/** The sentences of a test that give factors. */
export const factorsOf = ({ test }: WeighedTest): readonly Sentence[] => [
  ...test.favour,
  ...test.against.filter((sentence) => !test.favour.includes(sentence)),
];
