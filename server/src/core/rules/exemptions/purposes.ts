/**
 * Words that give one of the purposes of section 31(2) (FOISA 35(2)) without its letter, in the order of the statute.
 * Source: the purposes themselves, told in the nouns that letters take from them.
 */
export const PURPOSE_WORDS: readonly { readonly letter: string; readonly pattern: RegExp }[] = [
  { letter: 'a', pattern: /\b(?:failed|failure|fails?|failing) to comply with (?:the )?law\b|\bcompliance with the law\b/i },
  { letter: 'b', pattern: /\bimproper (?:conduct|behaviour)\b|\bconduct (?:which|that) is improper\b/i },
  { letter: 'c', pattern: /\bregulatory action\b/i },
  {
    letter: 'd',
    pattern:
      /\bfitness or competence\b|\b(?:fit|fitness|competen\w+) (?:to|for|of)\b[^.;]{0,60}\b(?:profession|practise|manag\w+|bodies corporate|compan(?:y|ies)|activit(?:y|ies))\b/i,
  },
  { letter: 'e', pattern: /\bcauses? of (?:an |the )?accidents?\b/i },
  { letter: 'f', pattern: /\bcharit(?:y|ies)\b[^.;]{0,60}\b(?:misconduct|mismanagement)\b|\b(?:misconduct|mismanagement)\b[^.;]{0,60}\bcharit(?:y|ies)\b/i },
  {
    letter: 'g',
    pattern:
      /\bproperty of (?:a |the )?charit(?:y|ies)\b[^.;]{0,40}\b(?:loss|misappl\w+|misuse)\b|\b(?:loss|misappl\w+|misuse)\b[^.;]{0,40}\bproperty of charit(?:y|ies)\b/i,
  },
  { letter: 'h', pattern: /\brecover\w*\b[^.;]{0,40}\bproperty of (?:a |the )?charit(?:y|ies)\b/i },
  { letter: 'i', pattern: /\bhealth,? safety and welfare\b|\bhealth and safety of (?:persons|people|employees|staff|workers)\b/i },
  { letter: 'j', pattern: /\brisks? to (?:the )?health or safety\b|\bagainst risks?\b[^.;]{0,60}\bat work\b/i },
];
