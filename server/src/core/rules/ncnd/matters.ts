/** The words in which a letter names what an exclusion of the duty points to, without citing it. */
export const MATTER_WORDS: Readonly<Record<string, { readonly reason: string; readonly pattern: RegExp }>> = {
  '31(3)': {
    reason: 'the matters of section 31(1), as nouns; verbs such as "to prevent and detect crime" tell of the work of the police and name no matter',
    pattern:
      /\b(?:(?:prevention|detection)(?: (?:and|or|and\/or|\/) ?(?:detection|prevention|investigation))?,? of (?:\w+ )?(?:crime|offences?|criminal offences)|(?:apprehension|prosecution)(?: (?:and|or|and\/or) (?:apprehension|prosecution))? of offenders|administration of justice|(?:assessment|collection)(?: (?:and|or) collection)? of (?:any |a )?(?:tax|taxes|duty|duties)|(?:operation of )?(?:the )?immigration controls?|security and good order in (?:prisons?|any)|good order in prisons?)\b/i,
  },
  '30(3)': {
    reason: 'the classes of section 30(1) and (2)',
    pattern:
      /\b(?:(?:should|to) be charged with|is guilty of|duty to (?:conduct|investigate)|criminal proceedings (?:which|that) (?:\w+ ){0,3}(?:has|have) (?:the )?power|power to (?:conduct|bring|institute)|confidential sources?|purposes? of (?:an? |any )?(?:\w+ )?investigations?)\b/i,
  },
  '27(4)': {
    reason: 'the two limbs: harm to relations, and confidential information of another State or body',
    pattern:
      /\b(?:relations between|relations with (?:another|other|any|a) (?:state|country|government|international)|international organisations?|international court|interests of the united kingdom abroad|confidential information (?:obtained )?from (?:a|another) (?:state|country|government))\b/i,
  },
  '40(5B)': {
    reason: 'the first condition in words',
    pattern: /\b(?:contraven\w+|breach\w*|infring\w+)\b[^.]{0,60}\b(?:data protection principles?|principles? (?:of|relating to|in|set out)|article 5)\b/i,
  },
};
