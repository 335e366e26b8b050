/** How letters help to bring a request within the limit. One entry for each way; the reason says where it is met. */
export const ADVICE: readonly { readonly reason: string; readonly pattern: RegExp }[] = [
  {
    reason: 'the request made smaller, in any words',
    pattern:
      /\b(?:narrow\w*|refin(?:e|es|ed|ing|ement)|reduc(?:e|es|ed|ing|tion)|limit(?:ed|ing)? (?:your|the|this|it|its|them|yourself)\b|limiting|restrict\w*|revis(?:e|ed|ing|ion)|modif\w+|amend\w*|reword\w*|rephras\w*|reframe\w*|re-?scope\w*|re-?submit\w*|scal(?:e|ing) (?:back|down)|focus\w*|cut(?:ting)? down|smaller|fewer|shorter|less (?:time|work|information)|(?:more|very) (?:specific|precise|focused|targeted)|specif(?:y|ying)|prioriti\w+)\b/i,
  },
  {
    reason: 'what another request would bring',
    pattern:
      /\b(?:new|fresh|further|alternative|another|different|amended|separate|future) (?:\w+ )?requests?\b|\bif you (?:were to|could|can|would|wish(?:ed)?|want(?:ed)?|only|asked?|confined|chose|choose|let us|tell us|told us|provide)\b|\bwere you to\b|\bshould you (?:wish|want|decide|choose|be able)\b/i,
  },
  {
    reason: 'a suggestion outright',
    pattern:
      /\b(?:you (?:may|might|could|can)(?: also)? (?:wish|want|like|prefer|consider|ask|find|instead|request|try|choose|look|obtain|use|see)|suggest(?:s|ed|ion|ions|ing)?|propos(?:e|es|al)|recommend\w*|instead\b|alternatively|an alternative|please (?:consider|let (?:me|us) know|tell us|contact|confirm|specify))\b/i,
  },
  {
    reason: 'what would fit',
    pattern:
      /\bwithin the (?:appropriate |cost |costs |time |statutory |fees )?(?:limit|threshold|ceiling)\b|\b(?:under|below) the (?:appropriate |cost |time )?limit\b|\b(?:we|i|it) (?:could|may be able to|might be able to|would be able to|can) (?:\w+ ){0,2}(?:provide|answer|give|supply|search|offer|extract|run|send|help|assist)\b/i,
  },
  {
    reason: 'why no help can be given',
    pattern:
      /\b(?:no|not any|unable to|cannot|can['’]t|could not|not able to|not possible to|not (?:currently )?see (?:a|any)|difficult to)\b[^.;]{0,80}\b(?:way|advise|advice|suggest\w*|assist\w*|meaningful\w*|bring)\b|\bhowever (?:it|the request) (?:is|was|were) (?:narrowed|refined|reduced|limited)\b/i,
  },
  {
    reason: 'an invitation to talk, or help offered',
    pattern:
      /\b(?:discuss\w*|talk (?:it|this|to)|happy to (?:help|assist|consider)|(?:help|assist) you\b|work with you|clarif\w+|get in touch|advis\w+ you|advised)\b/i,
  },
  {
    reason: 'other information or places to look',
    pattern:
      /\b(?:already (?:published|available)|publish(?:ed|es)? (?:on|at|in)|available (?:on|at|from|online)|(?:our|the \w+['’]s) website)\b|https?:\/\/(?!(?:www\.)?(?:legislation|ico)\b)/i,
  },
  {
    reason: 'a request that would be welcome, or a choice left to the requester',
    pattern:
      /\b(?:would|will|am|are|be) (?:also |always |of course )?(?:pleased|happy|glad|willing|prepared) to\b|\ba request (?:about|covering|confined|limited|relating|that covere?[ds]|for (?!information\b))|\b(?:choose|select|pick|decide|tell us) (?:any|one|which|what|between|from)\b|\b(?:please|feel free to|welcome to) (?:ask|choose|say|name|send|write|call|reply|resend|try|give|indicate|state)\b/i,
  },
];

/** The duty is named. */
export const DUTY = /\b(?:section|s\.?) ?16\b|\badvice (?:and|or|&) assist\w*|\badvis(?:e|ing) (?:and|or|&) assist\w*|\bassist\w* (?:and|or|&) advi[cs]\w+/i;

/** Any trace of help at all, wherever it stands; only where there is none is its absence certain. */
export const TRACE =
  /\b(?:section 1[56]|s\.? ?1[56]|advi[cs]\w*|assist\w*|help\w*|refin\w*|narrow\w*|reduc\w*|revis\w*|clarif\w*|short\w*|small\w*|specific\w*|alternativ\w*|instead|suggest\w*|discuss\w*|contact\w*|within the|part of your|scope|sampl\w*|resubmit\w*|re-submit\w*|period|fewer|less|could|might|may wish|if you|pleased|happy|glad|willing|choose|choice|options?|only|unless)\b/i;

/** What a refusal for cost says anyway; a sentence of none of these kinds may be help in words that nobody thought of. */
export const USUAL =
  /\b(?:limit|threshold|hours?|minutes?|weeks|cost\w*|estimat\w*|fees?|£|refus\w+|exceed\w*|(?:we|i|it|council|trust|force|authority|university|department) (?:can confirm that )?(?:\w+ )?(?:do(?:es)? )?holds?|are held|is held|obliged|oblige|comply|freedom of information act|information act|asked for|requested|your request|dated|received)\b/i;
