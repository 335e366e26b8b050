import type { CitedPath } from '../../law/paths';

/** Kinds of authority that are neither a department nor a devolved administration, as profiles name them. */
const NOT_GOVERNMENT =
  /^(?:police|council|local[- ](?:government|authority)|nhs|health(?:care)?|trust|hospital|university|universities|education|school|college|fire(?:-and-rescue)?|ambulance|parish|regulator|housing)\b/i;
/** Kinds that neither investigate offences nor bring criminal proceedings. Councils and regulators are not among them: many prosecute. */
const NO_INVESTIGATOR = /^(?:nhs|health(?:care)?|hospital|university|universities|education|school|college|parish)\b/i;
/** Regulators and inspectorates may audit other authorities; those listed here do not. */
const NO_AUDITOR =
  /^(?:police|council|local[- ](?:government|authority)|nhs|hospital|university|universities|education|school|college|fire(?:-and-rescue)?|ambulance|parish|housing)\b/i;

/** Provisions that only certain bodies can use. */
export interface BodyRestriction {
  readonly provision: CitedPath;
  /** Kinds of authority that can't use it, for certain. */
  readonly excluded: RegExp;
  /** Who can, in words that follow "only". */
  readonly only: string;
  /** What such an authority has instead. */
  readonly instead: string;
  readonly reason: string;
}

export const RESTRICTED: readonly BodyRestriction[] = [
  {
    provision: { regime: 'FOIA', path: ['35'] },
    excluded: NOT_GOVERNMENT,
    only: 'government departments and the Welsh Government',
    instead: 'section 36',
    reason: 'opening words of section 35(1)',
  },
  {
    provision: { regime: 'FOIA', path: ['33'] },
    excluded: NO_AUDITOR,
    only: 'authorities that audit or examine other authorities',
    instead: 'section 31 or section 36',
    reason: 'section 33(1)',
  },
  {
    provision: { regime: 'FOIA', path: ['30', '1'] },
    excluded: NO_INVESTIGATOR,
    only: 'authorities that investigate offences or bring proceedings themselves',
    instead: 'section 31',
    reason: 'opening words of section 30(1)',
  },
  {
    provision: { regime: 'FOISA', path: ['29'] },
    excluded: NOT_GOVERNMENT,
    only: 'the Scottish Administration',
    instead: 'section 30',
    reason: 'opening words of FOISA section 29(1)',
  },
];
