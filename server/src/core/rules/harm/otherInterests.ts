/** Harm to something that few exemptions protect, in the words of letters. */
export interface OtherInterest {
  readonly name: string;
  /** Where the words come from. */
  readonly reason: string;
  readonly pattern: RegExp;
}

export const OTHER_INTERESTS: readonly OtherInterest[] = [
  {
    name: 'the work of the authority in general',
    reason: 'templates of police forces and councils',
    pattern:
      /\b(?:undermin|hinder|disrupt|affect|impact|damag|detract|hamper|impede)\w*\b[^.;]{0,60}\b(?:our|the (?:\w+ ){1,3}['’]?s?|its|their)? ?(?:ability|capacity) to (?:conduct|carry out|do|perform|undertake|continue|operate)\b[^.;]{0,20}\b(?:work|business|functions|operations|duties)\b/i,
  },
  {
    name: 'an efficient service',
    reason: 'templates of police forces',
    pattern: /\bdetriment\w*\b[^.;]{0,40}\befficient (?:\w+ )?service\b|\bless efficient (?:\w+ )?service\b/i,
  },
  {
    name: 'cost',
    reason: 'templates of police forces; the cost of a request has a provision of its own',
    pattern:
      /\bincreas\w*\b[^.;]{0,30}\bcosts? (?:to|for|on) the (?:public purse|taxpayers?|authority|council|trust)\b|\bburden on the public purse\b|\bdivert\w*\b[^.;]{0,30}\bresources\b/i,
  },
  {
    name: 'reputation',
    reason: 'councils and trusts; no exemption protects an authority from criticism',
    pattern:
      /\b(?:embarrass\w*|reputational (?:damage|harm|risk)|(?:damag|harm)\w*\b[^.;]{0,30}\breputation|adverse (?:press|media|publicity)|negative (?:press|media|publicity))\b/i,
  },
  {
    name: 'being misunderstood',
    reason: 'health bodies and departments; explaining is the answer to it',
    pattern: /\b(?:misinterpret\w*|misunderst\w+|misleading to the public|taken out of context|confus(?:e|ing) the public)\b/i,
  },
  {
    name: 'questions and correspondence',
    reason: 'councils',
    pattern: /\b(?:further|more|additional|unsolicited) (?:requests|enquiries|correspondence|questions|complaints)\b/i,
  },
];

/** Sections whose own interest is the work, the money or the standing of an authority or a business. */
export const THEIR_OWN: readonly string[] = [
  '29',
  '33',
  '36(2)(c)',
  '43',
  '31(1)(g)',
  '31(1)(h)',
  '31(1)(i)',
  'FOISA 30(c)',
  'FOISA 33',
  'FOISA 35(1)(g)',
  'FOISA 35(1)(h)',
  'FOISA 40',
];
