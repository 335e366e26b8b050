import type { Regime } from '../syntax/model';

/**
 * Whose section it is, told by the words around a citation.
 * A regime; `notice` for "the Act" or "the Regulations", which mean the law of the letter; `other` for any other law; undefined where nothing is said.
 */
export type Belongs = Regime | 'notice' | 'other' | undefined;

/** A law's name right after a citation: "… of the Data Protection Act 2018", "… (personal information) of the Act", "… DPA 2018". */
const AFTER = /^\s{0,2}(?:[-–—]\s{0,2}[A-Z][^.;:()]{2,60}?\s)?(?:\([^()]{2,80}\)\s{0,2})?(?:,\s{0,2})?(?:of|under|in|to|within)\s(?:the\s|that\s|this\s)?([A-Z‘'"“][^.;:]{1,120})/;
/** The same without "of": an acronym or a title in the next word. */
const AFTER_DIRECT = /^\s?\(?(?:the\s)?((?:DPA|DPA18|FOIA|FoIA|FOISA|EIRs?|EISRs?|GDPR|RIPA|PACE|FOI Act|UK GDPR|Data Protection Act|Freedom of Information|Environmental Information)\b[^.;:]{0,60})/;
/** A law's name right before: "the Data Protection Act 2018, section 34", "DPA 2018 (s.34)". */
const BEFORE = /\b((?:[A-Z][A-Za-z]+ ){0,6}(?:Act|Regulations|Order|DPA|GDPR|FOIA|FOISA|EIRs?|EISRs?)(?: \(Scotland\))?(?: Act)?(?: (?:1[89]|20)\d\d)?)[,:]?\s?\(?$/;
/** Things with numbers that are no sections: an article, a part, a paragraph of some other text. */
const OTHER_NUMBERING = /\b(?:articles?|arts?\.?|parts?|schedules?|sch\.?|paragraphs?|paras?\.?|chapters?|rules?|clauses?|principles?|recitals?|code|annex|appendix|table|figure|question|questions|items?|step|page|policy|standard|condition)\s?$/i;

/** Which law a name names. */
export function lawNamed(name: string, scottish: boolean): Belongs {
  if (/environmental information\s?\(scotland\)|^eisrs?\b|^ei\(s\)r/i.test(name)) return 'EISR';
  if (/freedom of information\s?\(scotland\)|^foisa\b|^foi\s?\(s\)/i.test(name)) return 'FOISA';
  if (/^the\s/i.test(name)) return lawNamed(name.slice(4), scottish);
  if (/^['‘“"]?environmental information|^eirs?\b|^ei regulations/i.test(name)) return scottish && /^eirs?\b/i.test(name) ? 'EISR' : 'EIR';
  if (/^['‘“"]?freedom of information and data protection/i.test(name)) return 'other';
  if (/^['‘“"]?(?:freedom of information|foia\b|foi act|foi\b|f\.?o\.?i\.?a\b)/i.test(name)) return 'FOIA';
  if (/^(?:2000 )?act\b/i.test(name)) return /^act (?:1[89]|20)\d\d/i.test(name) && !/^act 2000/i.test(name) ? 'other' : 'notice';
  if (/^regulations\b/i.test(name)) return 'notice';
  if (/\b(?:Act|Regulations?|Order|Code|Convention|Directive|Rules|DPA|DPA18|GDPR|PACE|RIPA|Constitution|Charter|Statute|Agreement|Contract|Policy|Guidance|Manual|Standing Orders)\b/.test(name)) return 'other';
  return undefined;
}

/**
 * Tells whose section a citation is. `before` and `after` are the prose around it, as long as the piece.
 * `scottish` says that the letter answers under Scottish law, where "the EIRs" are those of 2004 for Scotland.
 */
export function belongsTo(before: string, after: string, scottish: boolean): Belongs {
  const tail = before.slice(-140);
  if (OTHER_NUMBERING.test(tail)) return 'other';
  const head = after.slice(0, 260);
  const named = AFTER.exec(head)?.[1] ?? AFTER_DIRECT.exec(head)?.[1];
  const byAfter = named === undefined ? undefined : lawNamed(named, scottish);
  if (byAfter !== undefined) return byAfter;
  const byBefore = BEFORE.exec(tail)?.[1];
  if (byBefore !== undefined) return lawNamed(byBefore.replace(/^(?:Under|In|Of|By|To|From|And|Both) /, ''), scottish);
  return undefined;
}
