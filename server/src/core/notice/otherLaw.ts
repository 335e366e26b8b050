import type { Regime } from '../syntax/model';
import { allMatches } from '../text/allMatches';

/**
 * Whose section it is, told by the words around a citation.
 * A regime; `notice` for "the Act" or "the Regulations", which mean the law of the letter; `other` for any other law; undefined where nothing is said.
 */
export type Belongs = Regime | 'notice' | 'other' | undefined;

/** A law's name right after a citation: "… of the Data Protection Act 2018", "… (personal information) of the Act", "… DPA 2018". */
const AFTER =
  /^\s{0,2}(?:[-–—]\s{0,2}[A-Z][^.;:()]{2,60}?\s)?(?:\([^()]{2,80}\)\s{0,2})?(?:,\s{0,2})?(?:of|under|in|to|within)\s(?:the\s|that\s|this\s)?([A-Z‘'"“][^.;:]{1,120})/;
/** The same without "of": an acronym or a title in the next word. */
const AFTER_DIRECT =
  /^\s?\(?(?:the\s)?((?:DPA|DPA18|FOIA|FoIA|FOISA|EIRs?|EISRs?|GDPR|RIPA|PACE|FOI Act|UK GDPR|Data Protection Act|Freedom of Information|Environmental Information)\b[^.;:]{0,60})/;
/** A law's name right before: "the Data Protection Act 2018, section 34", "DPA 2018 (s.34)". */
const BEFORE =
  /\b((?:[A-Z][A-Za-z]+ ){0,6}(?:Act|Regulations|Order|DPA|GDPR|FOIA|FOISA|EIRs?|EISRs?)(?: \(Scotland\))?(?: Act)?(?: (?:1[89]|20)\d\d)?)[,:]?\s?\(?$/;
/** An Act by its initials, of which the section is one: "section 23(1) of the CRCA". Only after "of": records are held "in the DVLA" too. */
const INITIALS = /^\s{0,2}(?:\([^()]{2,80}\)\s{0,2})?of\s(?:the\s)?(?!FO|EI)[A-Z][A-Za-z]{0,4}A\b/;
/** "… of that Act": the one that was named last. */
const THAT_ACT = /^(?: (?:to|and|or|–|-) \d{1,3}[A-Z]?)?,? (?:of|under|in) that (?:Act|Order)\b/;
const ACT_NAMED = /\b[A-Z][a-z]+ (?:(?:and |of |\()?[A-Z][a-z]+\)? ){0,6}?(?:Act|Order)(?: (?:1[89]|20)\d\d)?/g;
/** Things with numbers that are no sections: an article, a part, a paragraph of some other text. */
const OTHER_NUMBERING =
  /\b(?:articles?|arts?\.?|parts?|schedules?|sch\.?|paragraphs?|paras?\.?|chapters?|rules?|clauses?|principles?|recitals?|code|annex|appendix|table|figure|question|questions|items?|step|page|policy|standard|condition)\s?$/i;

/** Documents that have sections: "section 2 of the form". */
const OTHER_DOCUMENT =
  /^\s?of\s(?:the|our|your|this|that|its|their|a|an)\s(?:[a-z][\w'’-]*\s){0,3}?(?:form|report|contract|policy|polic(?:y|ies)|guide|guidance|scheme|document|agreement|letter|request|questionnaire|manual|plan|minutes|specification|application|template|spreadsheet|website|web ?page|attachment|annex|appendix|booklet|leaflet|handbook|code|judgment|statement|procedure|protocol|standard|lease|licence|constitution|schedule|framework|toolkit|register|review|survey|tender|bid|file)\b/;
/** What sections of other Acts are known for: nobody adds the Act to "a section 106 agreement". */
const KNOWN_FOR =
  /^\s(?:(?:housing|planning|safeguarding|child protection|statutory|possession|eviction)\s)?(?:notices?|agreements?|officers?|enquir(?:y|ies)|inquir(?:y|ies)|orders?|detentions?|detainees|powers?|stop[ -]and|consultations?|accommodation|schools?|contributions?|obligations?|works|warrants?|aftercare|placements?|evictions?|homelessness|patients?|suites?)\b/;
/** Notices under these sections are those of the law itself. */
const OWN_NOTICES: ReadonlySet<string> = new Set(['9', '10', '12', '14', '16', '17', '18']);
/** The Act of 2000 has 88 sections. */
const LAST_SECTION = 88;

/** Whether a bare section is one of another Act that the letter need not name: "section 106 agreement", "section 136 detentions". */
export function namesOtherLaw(
  citation: { readonly number: string | undefined; readonly brackets: readonly unknown[] },
  before: string,
  after: string,
): boolean {
  const { number = '', brackets } = citation;
  const beyond = Number.parseInt(number, 10) > LAST_SECTION;
  if (brackets.length > 0 && !beyond) return false;
  if (KNOWN_FOR.test(after)) return !OWN_NOTICES.has(number);
  return beyond && !/\b(?:exempt\w*|withh[eo]ld\w*|refus\w*)\b[^.;]{0,24}$/i.test(before);
}

/** Which law a name names. */
export function lawNamed(name: string, scottish: boolean): Belongs {
  if (/environmental information (?:regulations )?\(scotland\)|environmental information\(scotland\)|^eisrs?\b|^ei\s?\(s(?:cotland)?\)\s?r/i.test(name))
    return 'EISR';
  if (/freedom of information (?:act )?\(scotland\)|freedom of information\(scotland\)|^foisa\b|^foi\s?\(s(?:cotland)?\)|^foi scotland act/i.test(name))
    return 'FOISA';
  if (/^the\s/i.test(name)) return lawNamed(name.slice(4), scottish);
  if (/^['‘“"]?environmental information|^eirs?\b|^ei regulations/i.test(name)) return scottish && /^eirs?\b/i.test(name) ? 'EISR' : 'EIR';
  if (/^['‘“"]?freedom of information and data protection/i.test(name)) return 'other';
  if (/^['‘“"]?(?:freedom of information|foia\b|foi act|foi\b|f\.?o\.?i\.?a\b)/i.test(name))
    return scottish && !/^['‘“"]?(?:foia|f\.o\.i\.a)\b|\b2000\b/i.test(name) ? 'FOISA' : 'FOIA';
  if (/^(?:2000 )?act\b/i.test(name)) return /^act (?:1[89]|20)\d\d/i.test(name) && !/^act 2000/i.test(name) ? 'other' : 'notice';
  if (/^regulations\b/i.test(name)) return 'notice';
  if (
    /\b(?:Act|Regulations?|Order|Code|Convention|Directive|Rules|DPA|DPA18|GDPR|PACE|RIPA|Constitution|Charter|Statute|Agreement|Contract|Policy|Guidance|Manual|Standing Orders)\b/.test(
      name,
    )
  )
    return 'other';
  return undefined;
}

/**
 * Tells whose section a citation is. `before` and `after` are the prose around it, as long as the piece.
 * `scottish` says that the letter answers under Scottish law, where "the EIRs" are those of 2004 for Scotland.
 */
export function belongsTo(before: string, after: string, scottish: boolean): Belongs {
  const tail = before.slice(-140);
  if (OTHER_NUMBERING.test(tail)) return 'other';
  // No law is named in one character, as is most often left of a sentence.
  const byAfter = after.length > 1 ? belongsByAfter(tail, after.slice(0, 260), scottish) : undefined;
  if (byAfter !== undefined) return byAfter;
  const byBefore = BEFORE.exec(tail)?.[1];
  if (byBefore !== undefined) return lawNamed(byBefore.replace(/^(?:Under|In|Of|By|To|From|And|Both) /, ''), scottish);
  return undefined;
}

/** The same, as the words after a citation tell it. */
function belongsByAfter(tail: string, head: string, scottish: boolean): Belongs {
  if (OTHER_DOCUMENT.test(head)) return 'other';
  const named = AFTER.exec(head)?.[1] ?? AFTER_DIRECT.exec(head)?.[1];
  if (THAT_ACT.test(head) && lawNamed(allMatches(tail, ACT_NAMED).at(-1)?.[0] ?? '', scottish) === 'other') return 'other';
  const byName = named === undefined ? undefined : lawNamed(named, scottish);
  return byName ?? (INITIALS.test(head) ? 'other' : undefined);
}

/** A section as any law may have it. */
const SECTION = /\b(?:sections?|ss?\.) ?(\d{1,3}[A-Za-z]?)((?: ?\([^()]{1,4}\)){0,3})/gi;
/** Words by which an exemption is claimed: with them, a number is one of the letter’s own law. */
const CLAIMED =
  /\b(?:exempt\w*|exception\w*|withh[eo]ld\w*|redact\w*|refus\w*|engag\w*|appl(?:y|ies|ied|icable)|rel(?:y|ies|ied|ying) on|falls? (?:with)?(?:in|under)|qualified|absolute|public interest)\b/i;

/** The numbers of sections that a text gives to other laws: "section 39 of the Criminal Justice Act 1988". */
export function sectionsOfOtherLaws(text: string, scottish: boolean): readonly string[] {
  return allMatches(text, SECTION).flatMap((match) => {
    const end = match.index + match[0].length;
    const other = belongsTo(text.slice(Math.max(0, match.index - 150), match.index), text.slice(end, end + 260), scottish) === 'other';
    return other && match[1] ? [match[1].toUpperCase()] : [];
  });
}

/** Whether a bare section repeats one that the letter gave to another law: it follows other words, and nothing near claims an exemption. */
export function repeatsOtherLaw(
  text: string,
  { path, runStart, runEnd }: { readonly path: readonly string[]; readonly runStart: number; readonly runEnd: number },
  others: ReadonlySet<string>,
  scottish: boolean,
): boolean {
  const before = text.slice(Math.max(0, runStart - 150), runStart);
  const after = text.slice(runEnd, runEnd + 260);
  if (!others.has(path[0] ?? '') || !/^(?:sections?|ss?\.?) ?\d/i.test(text.slice(runStart, runEnd)) || belongsTo(before, after, scottish) !== undefined)
    return false;
  const near = `${
    before
      .slice(-120)
      .split(/[.;]\s/)
      .at(-1) ?? ''
  } ${after.slice(0, 120).split(/[.;]\s/)[0] ?? ''}`;
  return /\p{L}/u.test(before) && !CLAIMED.test(near);
}
