import type { CitedPath } from '../../law/paths';
import { parseNormalForm } from '../../law/citation';

/** A subject that letters give as their reason, with the provisions that could be meant by it. */
export interface Subject {
  /** As a message names it. */
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Normal forms; a section stands for all of it. */
  readonly provisions: readonly string[];
}

/**
 * How letters name an exemption without its number. Wide on purpose: a subject is missing its number only where no provision of the list is cited.
 * Sources: titles of the exemptions and exceptions, and the short names that officers use for them.
 */
export const SUBJECTS: readonly Subject[] = [
  {
    name: 'commercial interests',
    reason: 'title of section 43, and “commercially sensitive” or “in confidence” for it',
    pattern: /\bcommercial(?:ly)?[- ](?:sensitiv\w+|interests?|confiden\w+|in[- ]confidence|prejudic\w+|reasons)\b|\btrade secrets?\b/i,
    provisions: ['43', '41', 'reg 12(5)', 'FOISA 33', 'FOISA 36'],
  },
  {
    name: 'personal data',
    reason: 'title of section 40, and the Act that it points to',
    pattern:
      /\bpersonal(?:ly)? (?:data|information|details|identif\w+)\b|\bthird[- ]party data\b|\bdata protection (?:act|law|legislation|principles?|reasons|grounds)\b|\bGDPR\b|\bidentif(?:y|iable|ied|ication of) (?:\w+ )?(?:individuals?|persons?|people|staff)\b/i,
    provisions: ['40', '38', '41', 'reg 13', 'reg 12(3)', 'reg 5(3)', 'FOISA 38'],
  },
  {
    name: 'law enforcement',
    reason: 'titles of sections 30 and 31',
    pattern:
      /\blaw enforcement\b|\b(?:prevention|detection) (?:or|and) (?:detection|prevention|investigation) of crime\b|\b(?:ongoing|live|current|criminal) (?:police |criminal )?investigations?\b/i,
    provisions: ['30', '31', 'reg 12(5)', 'FOISA 34', 'FOISA 35'],
  },
  {
    name: 'legal professional privilege',
    reason: 'title of section 42',
    pattern: /\blegal(?:ly)? (?:professional )?privileged?\b/i,
    provisions: ['42', 'reg 12(5)', 'FOISA 36'],
  },
  { name: 'national security', reason: 'title of section 24', pattern: /\bnational security\b/i, provisions: ['23', '24', 'reg 12(5)', 'FOISA 31'] },
  {
    name: 'confidence',
    reason: 'title of section 41',
    pattern: /\b(?:in|of) confidence\b|\bconfidential(?:ity)?\b/i,
    provisions: ['41', '43', '44', '40', '42', 'reg 12(5)', 'reg 12(4)(e)', 'FOISA 36', 'FOISA 38', 'FOISA 33'],
  },
  {
    name: 'health and safety',
    reason: 'title of section 38',
    pattern: /\bhealth (?:and|or|&) safety\b|\bendanger(?:s|ed|ing|ment)?\b/i,
    provisions: ['38', '31', 'reg 12(5)', 'FOISA 39'],
  },
  {
    name: 'future publication',
    reason: 'title of section 22',
    pattern: /\bfuture publication\b|\bintend(?:s|ed)? (?:to (?:be )?publish(?:ed)?|for publication)\b|\bdue to be published\b/i,
    provisions: ['22', '22A', '21', 'reg 12(4)(d)', 'reg 6', 'FOISA 27', 'FOISA 25'],
  },
  {
    name: 'the formulation of policy',
    reason: 'title of section 35',
    pattern: /\b(?:formulation|development) of (?:government |scottish government )?policy\b/i,
    provisions: ['35', '36', 'reg 12(4)', 'FOISA 29', 'FOISA 30'],
  },
  {
    name: 'the conduct of public affairs',
    reason: 'title of section 36',
    pattern: /\bconduct of public affairs\b/i,
    provisions: ['36', '35', 'reg 12(4)(e)', 'FOISA 30'],
  },
  {
    name: 'internal communications',
    reason: 'the exception of regulation 12(4)(e)',
    pattern: /\binternal communications? (?:exception|exemption)\b/i,
    provisions: ['reg 12(4)(e)', '36', '35'],
  },
];

/** The provisions of a subject, parsed. */
export const pathsOf = (citations: readonly string[]): readonly CitedPath[] => citations.flatMap((citation) => parseNormalForm(citation) ?? []);
