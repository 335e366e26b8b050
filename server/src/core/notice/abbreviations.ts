/**
 * Words with a full stop after which a sentence always goes on, in small letters and without the stop.
 * Sources: titles before names, and short forms that introduce what follows, as British letters have them.
 */
export const NEVER_LAST: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'rev', 'hon', 'sgt', 'insp', 'supt', 'det', 'cllr', 'messrs', 'pc', 'lt', 'col', 'capt', 'gen', 'maj', 'pte'],
  ...['e.g', 'eg', 'i.e', 'ie', 'cf', 'viz', 'v', 'vs', 'n.b', 'p.s', 'incl', 'approx', 'ss'],
]);

/**
 * Words with a full stop after which a sentence goes on where a number, a bracket or a Roman numeral follows; elsewhere they may be words of their own ("the answer is no.").
 * Sources, line by line: the citation forms of the notation; counts and references; days and months.
 */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  ...['s', 'sec', 'sect', 'reg', 'regs', 'para', 'paras', 'art', 'arts', 'sch', 'pt', 'ch', 'cl'],
  ...['no', 'nos', 'ref', 'refs', 'tel', 'ext', 'fig', 'figs', 'tab', 'p', 'pp', 'vol', 'vols', 'max', 'min'],
  ...[
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sept',
    'sep',
    'oct',
    'nov',
    'dec',
    'mon',
    'tue',
    'tues',
    'wed',
    'thu',
    'thur',
    'thurs',
    'fri',
    'sat',
    'sun',
  ],
]);

/**
 * Words with a full stop after which a sentence goes on, unless the next word can only begin one (`OPENERS`).
 * Sources, line by line: names of offices, places and firms; times, states and short forms.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...['dept', 'govt', 'st', 'rd', 'ave', 'sir', 'co', 'ltd', 'bros', 'inc', 'corp', 'plc', 'jr', 'sr'],
  ...['a.m', 'p.m', 'p.a', 'u.k', 'u.s', 'u.s.a', 'e.u', 'sq', 'al', 'sic', 'ed', 'ref'],
]);

/** Words that begin sentences and are no names: after an abbreviation, a capital on one of these shows that the sentence ended. Articles, pronouns, question words, conjunctions and prepositions. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...['The', 'This', 'That', 'These', 'Those', 'It', 'We', 'You', 'They', 'He', 'She', 'There', 'Their', 'Our', 'Your', 'Its', 'His', 'Her'],
  ...['What', 'Which', 'When', 'Where', 'Why', 'Who', 'How', 'Is', 'Are', 'Was', 'Were', 'Has', 'Have', 'Do', 'Does', 'Did'],
  ...[
    'If',
    'As',
    'Although',
    'Because',
    'While',
    'Since',
    'After',
    'Before',
    'Once',
    'Until',
    'Unless',
    'However',
    'Therefore',
    'Also',
    'And',
    'But',
    'Or',
    'So',
  ],
  ...[
    'In',
    'On',
    'At',
    'By',
    'For',
    'From',
    'With',
    'To',
    'Under',
    'Please',
    'No',
    'Not',
    'None',
    'Nothing',
    'Nobody',
    'Neither',
    'Both',
    'All',
    'Each',
    'Some',
    'Any',
    'Such',
    'Other',
    'Others',
    'Another',
    'Here',
  ],
]);
