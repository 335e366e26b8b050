/** A set phrase of letters in Welsh, and what stands for it in an English one. */
export interface Term {
  /** The Welsh words as an expression, without word boundaries, which are added. Both apostrophes are written `'`. */
  readonly welsh: string;
  /** What must stand before them, as an expression. */
  readonly before?: string;
  /** What must stand after them, or must not, as a lookahead. */
  readonly after?: string;
  readonly english: string;
}

/*
 * The terms are those of the Act's Welsh titles, of the Commissioner's Welsh pages and of bilingual letters of Welsh authorities, with the
 * mutated forms that stand in sentences. The table only lets the checks see what a Welsh letter says; none of it is ever put into a letter.
 * FOR REVIEW by a native reader: every line was written by somebody who reads Welsh as a second language.
 * Longer phrases stand before those that they contain, since the first that fits is taken.
 */

/** Names of laws, and how provisions of them are cited. */
const CITATION: readonly Term[] = [
  { welsh: 'o dan (?:y )?Ddeddf Rhyddid Gwybodaeth', after: '(?! \\()', english: 'under the Freedom of Information Act' },
  { welsh: 'o Ddeddf Rhyddid Gwybodaeth', after: '(?! \\()', english: 'of the Freedom of Information Act' },
  { welsh: '(?:Deddf|Ddeddf|Neddf) Rhyddid Gwybodaeth', after: '(?! \\()', english: 'the Freedom of Information Act' },
  { welsh: "o(?:'r)? Reoliadau Gwybodaeth Amgylcheddol", english: 'of the Environmental Information Regulations' },
  { welsh: '(?:Rheoliadau|Reoliadau) Gwybodaeth Amgylcheddol', english: 'the Environmental Information Regulations' },
  { welsh: 'o Ddeddf Diogelu Data', english: 'of the Data Protection Act' },
  { welsh: '(?:Deddf|Ddeddf) Diogelu Data', english: 'the Data Protection Act' },
  { welsh: 'GDPR y DU', english: 'the UK GDPR' },
  // Any other Act is another law, whatever its name is.
  { welsh: 'o Ddeddf', after: '(?= \\p{Lu})', english: 'of the Named Act' },
  { welsh: "o'r Ddeddf", english: 'of the Act' },
  { welsh: "(?:y|Y|i'r|'r|yr) Ddeddf", english: 'the Act' },
  { welsh: "o'r Rheoliadau", english: 'of the Regulations' },
  { welsh: 'adrannau', after: '(?= \\d)', english: 'sections' },
  { welsh: 'adran', after: '(?= \\d)', english: 'section' },
  { welsh: '(?:rh|r)eoliadau', after: '(?= \\d)', english: 'regulations' },
  { welsh: '(?:rh|r)eoliad', after: '(?= \\d)', english: 'regulation' },
  { welsh: '(?:erthyglau|erthygl)', after: '(?= \\d)', english: 'Article' },
  { welsh: '(?:paragraffau|paragraff|baragraff|pharagraff)', after: '(?= \\d)', english: 'paragraph' },
  { welsh: '(?:a|ac)', after: '(?= (?:adran|adrannau|reoliad|rheoliad|\\d{1,2}[A-Z]?\\(|\\())', english: 'and' },
  { welsh: 'neu', after: '(?= (?:adran|reoliad|rheoliad|\\d{1,2}[A-Z]?\\(|\\())', english: 'or' },
  { welsh: 'yn rhinwedd', english: 'by virtue of' },
  { welsh: '[dt]rwy gyfeirio at', english: 'by reference to' },
  { welsh: '(?:ynghyd ag?|ynghyd â)', after: '(?= (?:adran|\\d))', english: 'with' },
  { welsh: '(?:o dan|dan)', english: 'under' },
];

/** Refusing to confirm or deny, and the duty to do so. */
const CONFIRMING: readonly Term[] = [
  {
    welsh:
      "(?:nid|ni) (?:ydym(?: ni)?|ydyn ni|wyf|ydwyf|yw'r \\p{L}{2,20}|yw \\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,3}) yn cadarnhau na(?:c| )(?: ?yn)? ?g?wadu",
    english: 'we neither confirm nor deny',
  },
  { welsh: '(?:ni allwn|ni all(?: y|)(?: \\p{L}{2,20})?) (?:g|ch)adarnhau na(?:c)? g?wadu', english: 'we can neither confirm nor deny' },
  { welsh: 'yn cadarnhau nac yn gwadu', english: 'neither confirm nor deny' },
  { welsh: 'peidio (?:â|a) chadarnhau na gwadu', english: 'neither confirming nor denying' },
  { welsh: 'heb gadarnhau na gwadu', english: 'without confirming or denying' },
  { welsh: '[cg]adarnhau nac? (?:yn )?g?wadu', english: 'neither confirm nor deny' },
  { welsh: 'o blaid (?:c|ch)adarnhau neu wadu', english: 'in favour of confirming or denying' },
  { welsh: '(?:c|g|ch|ngh)adarnhau neu wadu', english: 'confirming or denying' },
  { welsh: "yr eithriad i'r ddyletswydd i gadarnhau neu wadu", english: 'the exclusion of the duty to confirm or deny' },
  { welsh: "(?:y |'r )?ddyletswydd i gadarnhau neu wadu", english: 'the duty to confirm or deny' },
  { welsh: "(?:n[ia]d yw|n[ia]d oes)(?:'r| y)? ddyletswydd", english: 'the duty' },
  { welsh: "(?:y |'r )?ddyletswydd", english: 'the duty' },
  { welsh: 'yn (?:gymwys|berthnasol|weithredol)', before: "n[ia]d yw(?:'r| y) ddyletswydd [^.;]{0,80} ", english: 'does not apply' },
  { welsh: 'ni ddylid cymryd (?:bod |fod )?(?:dim|unrhyw beth)', english: 'nothing should be taken' },
  { welsh: 'ni ddylid (?:dehongli|darllen|ystyried)', english: 'should not be taken' },
  { welsh: 'yn dangos bod', english: 'to show that' },
  { welsh: "nac nad yw'n cael ei d?dal", english: 'or is not held' },
  { welsh: "neu nad yw'n cael ei d?dal", english: 'or is not held' },
];

/** Holding, giving and keeping back. */
const HOLDING: readonly Term[] = [
  { welsh: "(?:nid|nad) (?:ydym(?: ni)?|ydyn ni|yw'r \\p{L}{2,20}) yn (?:dal|cadw|meddu ar)", english: 'we do not hold' },
  { welsh: '(?:nid|nad) oes (?:gennym|gan y \\p{L}{2,20}) (?:unrhyw )?wybodaeth', english: 'we hold no information' },
  { welsh: "(?:nid|nad) yw(?:'r| yr) wybodaeth(?: hon| honno)? (?:yn cael ei dal|gennym)", english: 'the information is not held' },
  { welsh: "(?:a|os) (?:yw|ydyw)(?:'r| yr) wybodaeth(?: hon| honno)? yn cael ei dal", english: 'whether the information is held' },
  { welsh: "(?:bod|fod)(?:'r| yr) wybodaeth(?: hon| honno)? yn cael ei dal", english: 'that the information is held' },
  { welsh: '(?:a|os) (?:ydym(?: ni)?|ydyn ni) yn (?:dal|cadw|meddu ar)', english: 'whether we hold' },
  { welsh: '(?:ein bod|ein bod ni) yn (?:dal|cadw|meddu ar)', english: 'that we hold' },
  { welsh: "(?:rydym(?: ni)?|rydyn ni|yr ydym|mae(?:'r| y) \\p{L}{2,20}) yn (?:dal|cadw|meddu ar)", english: 'we hold' },
  { welsh: 'yn cael ei d?dal', english: 'is held' },
  { welsh: "(?:rydym|rydyn ni|yr ydym) yn (?:atal|gwrthod datgelu|gwrthod rhyddhau|dal (?:yn|'n) ôl)", english: 'we withhold' },
  { welsh: '(?:ac )?yn (?:ei|eu) hatal', english: 'and withhold it' },
  { welsh: "(?:wedi(?:'i| ei|'u| eu)) (?:h)?atal", english: 'has been withheld' },
  { welsh: "(?:wedi(?:'i| ei|'u| eu)) (?:g|ch)?olygu", english: 'has been redacted' },
  { welsh: '(?:esempt|esemptiedig|eithriedig)', english: 'exempt' },
  { welsh: "(?:yr |'r |y )?(?:esemptiadau|eithriadau)", english: 'the exemptions' },
  { welsh: "(?:yr |'r |y )?(?:esemptiad|eithriad)", english: 'the exemption' },
  { welsh: "mae(?:'r)? (?:llythyr|ateb|e-bost|ymateb|neges) hwn yn hysbysiad gwrthod", english: 'this letter is a refusal notice' },
  { welsh: 'hysbysiad gwrthod', english: 'refusal notice' },
  { welsh: '(?:rydym|rydyn ni|yr ydym) yn (?:datgelu|rhyddhau)', english: 'we disclose' },
  { welsh: "(?:wedi(?:'i| ei|'u| eu)) (?:d?datgelu|rhyddhau)", english: 'has been disclosed' },
  { welsh: '(?:atal (?:neu|a) (?:ganfod|chanfod) (?:troseddau|trosedd))', english: 'the prevention or detection of crime' },
  { welsh: '(?:atal (?:troseddau|trosedd))', english: 'the prevention of crime' },
  { welsh: 'data personol', english: 'personal data' },
  { welsh: 'egwyddorion diogelu data', english: 'data protection principles' },
  { welsh: 'cyngor a chymorth', english: 'advice and assistance' },
  { welsh: "(?:yr |'r )?wybodaeth (?:hon|honno)", english: 'this information' },
  { welsh: "(?:yr |'r )wybodaeth", english: 'the information' },
  { welsh: '(?:gwybodaeth|wybodaeth)', english: 'information' },
];

/** Harm and the public interest. */
const WEIGHING: readonly Term[] = [
  {
    welsh: "(?:byddai|fyddai|byddai \\p{L}{2,16}|fyddai \\p{L}{2,16}|byddent|fyddent)(?:'n| yn) debygol o (?:niweidio|ragfarnu|beryglu)",
    english: 'would be likely to prejudice',
  },
  { welsh: "(?:byddai|fyddai|byddai \\p{L}{2,16}|fyddai \\p{L}{2,16})(?:'n| yn) debygol o", english: 'would be likely to' },
  { welsh: "(?:byddai|fyddai)(?:'n| yn) (?:niweidio|rhagfarnu)", english: 'would prejudice' },
  { welsh: '(?:byddai|fyddai|byddent|fyddent)', english: 'would' },
  { welsh: '(?:gallai|allai)', english: 'could' },
  { welsh: '(?:niweidio|rhagfarnu|ragfarnu|rhagfarn|ragfarn)', english: 'prejudice' },
  { welsh: '(?:tystiolaeth o niwed)', english: 'evidence of harm' },
  { welsh: '(?:niwed)', english: 'harm' },
  { welsh: 'prawf buddiannau cyfreithlon', english: 'legitimate interests test' },
  { welsh: '(?:fuddiannau|buddiannau) cyfreithlon', english: 'legitimate interests' },
  { welsh: '(?:prawf|brawf) budd y cyhoedd', english: 'public interest test' },
  { welsh: '(?:b|f)udd y cyhoedd o ran', english: 'the public interest in' },
  { welsh: '(?:b|f)udd y cyhoedd mewn', english: 'the public interest in' },
  { welsh: '(?:b|f)udd y cyhoedd', english: 'the public interest' },
  { welsh: '(?:yn drech na|yn gorbwyso|yn fwy na|yn bwysicach na)', english: 'outweighs' },
  { welsh: '(?:ffactorau|dadleuon|ystyriaethau|rhesymau) (?:sydd )?o blaid cynnal', english: 'factors in favour of maintaining' },
  { welsh: '(?:ffactorau|dadleuon|ystyriaethau|rhesymau) (?:sydd )?o blaid peidio â (?:datgelu|rhyddhau)', english: 'factors in favour of withholding' },
  {
    welsh: '(?:ffactorau|dadleuon|ystyriaethau|rhesymau) (?:sydd )?o blaid peidio â chadarnhau na gwadu',
    english: 'factors in favour of neither confirming nor denying',
  },
  { welsh: '(?:ffactorau|dadleuon|ystyriaethau|rhesymau) (?:sydd )?o blaid', english: 'factors in favour of' },
  { welsh: '(?:ffactorau|dadleuon|ystyriaethau|rhesymau) (?:sydd )?yn erbyn', english: 'factors against' },
  { welsh: 'o blaid', english: 'in favour of' },
  { welsh: 'cynnal', english: 'maintaining' },
  { welsh: "(?:d?datgelu|rhyddhau)(?:'r| y| yr)?", english: 'disclosing the' },
  { welsh: '(?:ddatgeliad|datgeliad)', english: 'disclosure' },
  { welsh: "(?:o dan|yn|dan|ym) holl amgylchiadau(?:'r| yr) achos", english: 'in all the circumstances of the case' },
  { welsh: '(?:cydbwysedd|cydbwyso|pwyso a mesur)', english: 'balance' },
  { welsh: 'casgliad ar fudd y cyhoedd', english: 'conclusion on the public interest' },
  { welsh: "barn (?:y |'r )?person cymwysedig", english: 'opinion of the qualified person' },
  { welsh: "(?:y |'r )?person cymwysedig", english: 'the qualified person' },
  { welsh: "amcangyfrif(?: o'r gost)?", english: 'estimate' },
  { welsh: '(?:awr|o oriau|oriau)', before: '\\d ', english: 'hours' },
  { welsh: '(?:un|dwy|tair|pedair|pum|chwe|deg) (?:munud|funud)', english: 'some minutes' },
  { welsh: '(?:o funudau|munud|funud)', before: '\\d ', english: 'minutes' },
  { welsh: 'amser ychwanegol ar gyfer prawf budd y cyhoedd', english: 'further time for the public interest test' },
];

/** What the requester can do. */
const RIGHTS: readonly Term[] = [
  { welsh: '(?:adolygiad|hadolygiad) mewnol', english: 'internal review' },
  { welsh: "(?:ar ôl|wedi|yn dilyn)(?:'r| yr) adolygiad(?: mewnol)?", english: 'after the review' },
  { welsh: "(?:Swyddfa(?:'r)? |Swyddfa y )?(?:y |'r )?Comisiynydd Gwybodaeth", english: 'the Information Commissioner' },
  { welsh: '(?:gallwch|gellwch)(?: chi)?', english: 'you can' },
  { welsh: "mae gennych(?: chi)?(?: yr)?(?: hawl| 'r hawl| yr hawl)?", english: 'you have the right' },
  { welsh: '(?:ofyn|gofyn) am', english: 'ask for' },
  { welsh: '(?:cwyno|gwyno|chwyno)', english: 'complain' },
  { welsh: '(?:cwyn|gŵyn|gwyn|chwyn)', english: 'complaint' },
  { welsh: "os nad ydych(?: chi)?(?: yn|'n) (?:fodlon|hapus)", english: 'if you are not satisfied' },
  { welsh: "os (?:ydych|byddwch)(?: chi)?(?: yn|'n)? (?:dal |parhau )?(?:yn |'n )?anfodlon", english: 'if you are still dissatisfied' },
  { welsh: 'anfodlon', english: 'dissatisfied' },
  { welsh: 'eich hawliau', english: 'your rights' },
  { welsh: '(?:ysgrifennwch|ysgrifennu) at', english: 'write to' },
  { welsh: '(?:cysylltwch|cysylltu) â', english: 'contact' },
  { welsh: 'o fewn', english: 'within' },
  { welsh: 'diwrnod gwaith', english: 'working days' },
];

/** The frame of a letter. */
const LETTER: readonly Term[] = [
  { welsh: 'annwyl', english: 'Dear' },
  { welsh: '(?:yr eiddoch yn (?:gywir|ffyddlon)|yn gywir|cofion gorau|cofion)', after: '(?=,|$)', english: 'Yours sincerely' },
  { welsh: 'eich cais', english: 'your request' },
  { welsh: '(?:fe )?(?:gofynasoch|ofynnoch|gofynnoch)(?: chi)?|gwnaethoch(?: chi)? ofyn', english: 'you asked' },
  { welsh: '(?:cwestiynau|gwestiynau|chwestiynau)', english: 'questions' },
  { welsh: '(?:cwestiwn|gwestiwn|chwestiwn)', english: 'question' },
  { welsh: '(?:gwybodaeth a (?:ddatgelir|ddatgelwyd|ryddhawyd|ryddheir))', english: 'information disclosed' },
  { welsh: '(?:ynghlwm|amgaeedig)', english: 'attached' },
  { welsh: 'Ionawr', before: '\\d ', english: 'January' },
  { welsh: 'Chwefror', before: '\\d ', english: 'February' },
  { welsh: 'Mawrth', before: '\\d ', english: 'March' },
  { welsh: 'Ebrill', before: '\\d ', english: 'April' },
  { welsh: 'Mai', before: '\\d ', english: 'May' },
  { welsh: 'Mehefin', before: '\\d ', english: 'June' },
  { welsh: 'Gorffennaf', before: '\\d ', english: 'July' },
  { welsh: 'Awst', before: '\\d ', english: 'August' },
  { welsh: 'Medi', before: '\\d ', english: 'September' },
  { welsh: 'Hydref', before: '\\d ', english: 'October' },
  { welsh: 'Tachwedd', before: '\\d ', english: 'November' },
  { welsh: 'Rhagfyr', before: '\\d ', english: 'December' },
];

/** Small words on which it hangs whether something is said, denied or supposed. */
const MOOD: readonly Term[] = [
  { welsh: '(?:pe bai|pe byddai|petai|pe|os)', english: 'if' },
  { welsh: '(?:a yw|a oes|a ydy|a ydym)', english: 'whether' },
  { welsh: 'unrhyw', english: 'any' },
  { welsh: '(?:nid|nad|heb)', english: 'not' },
  { welsh: '(?:rydym|rydyn ni|yr ydym)', english: 'we' },
  { welsh: 'neu', english: 'or' },
];

export const WELSH_TERMS: readonly Term[] = [...CITATION, ...CONFIRMING, ...HOLDING, ...WEIGHING, ...RIGHTS, ...LETTER, ...MOOD];
