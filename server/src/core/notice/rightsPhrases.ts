/**
 * Words of the passage on complaints, as data. Every pattern is linear; gaps are bounded and never cross a full stop.
 * Sources: closings of police forces, councils, health bodies, departments, universities and Scottish bodies; the terms are those of
 * FOIA sections 17(7) and 50 with the section 45 code, EIR regulations 11 and 18, and FOISA sections 20 and 47.
 */

/** The regulator by name, or by a field that prints its details. "The Commissioner" alone is not enough, since a police force has one too. The Welsh name is that of letters in Welsh. */
export const REGULATOR = /\b(?:information commission(?:er(?:['’]?s)?)?|comisiynydd gwybodaeth|ICO|OSIC)\b|\(\(regulator\.[a-z-]{1,20}\)\)/i;

/** What the authority itself can be asked for, said so that it can be nothing else. */
export const OWN_REVIEW =
  /\b(?:internal review|right (?:of|to) (?:a )?review|adolygiad mewnol|(?:independent|formal) (?:internal )?review|(?:contact|ask|write to|e-?mail|apply to|approach) [^.]{0,60}\bfor (?:a|an) (?:\w+ )?review|(?:complaints?|review|appeals?) (?:procedure|process|stage)|re-?consider\w*|(?:challenge|contest) (?:this|the|our|its|my) (?:\w+ )?(?:decision|response|refusal|outcome|answer)|representations?|requirement for review|re-?examin\w+|(?:look|looked|looks) (?:again )?(?:at|into) [^.]{0,50}\b(?:again|afresh)|(?:look|looked|looks) again at|consider whether (?:your|the|this) request|review (?:of )?(?:this|the|our|its|your|my|that) (?:\w+ )?(?:decision|response|handling|answer|reply|outcome|request|actions?|refusal|letter)|review it)\b/i;

/** Words for the same that have other uses, too. */
export const REVIEW_WORD = /\b(?:review(?:ed|s)?|complain(?:t|ts|ing)?|appeals?|cwyn|(?:g|ch)?wyno)\b/i;

/** That the words are about this answer and not, say, about complaints of which the letter gives figures. */
export const ABOUT_THIS =
  /\b(?:requests?|respon(?:se|d|ded)|reply|answer|decisions?|refus\w+|handl\w+|outcome|this letter|FOI|freedom of information|dissatisf\w+|unhappy|not (?:satisfied|happy|content)|disagree|the act|in writing|working days|information rights|appeals? (?:officer|panel)|wish to (?:appeal|complain))\b/i;

/** Speaks to the requester of what they can do. Some authorities write of applicants instead. */
export const OFFERS =
  /\b(?:you (?:also |then |still |now )?(?:have|may|can|could|are (?:entitled|welcome|dissatisfied|unhappy|not|still)|should|must|wish|want|would|feel|believe|remain|will|need|do not|disagree|think)|your (?:right|rights)|rights? (?:of|to)|you['’]re (?:entitled|welcome|dissatisfied|unhappy|not|still)|please|should be (?:sent|made|addressed|submitted|put)|(?:can|may|must|should) (?:also |then )?(?:be (?:made|requested|sent|received|submitted)|ask|request|require|complain|write|apply|contact|appeal|submit|seek|refer|make|bring)|to (?:request|ask for|make|complain|raise|appeal|seek)|within (?:two|40|forty|20|twenty|\d{1,2})|how (?:do i|to) complain|if for any reason|(?:gallwch|mae gennych))\b/i;

/** An order to write to someone, at the start of a sentence or after a colon or semicolon. */
export const WRITE_TO =
  /(?:^|[.,:;–-]\s)(?:please |then |first |in the first instance,? )?(?:write|e-?mail|contact|send|telephone|phone|put|address|ask|tell)\b(?! ?:| details| numbers?\b| tel)/i;

/** What a requester does with the regulator. */
export const GOES_THERE =
  /\b(?:complain\w*|appeal\w*|appl(?:y|ication|ications)|contact\w*|refer\w*|rights?|decision|decide\w*|write|approach|review|investigat\w*|interven\w+|recourse|case|ask|rais\w+|lodg\w+|tak(?:e|en) up|deals?|hears?|go(?:es|ing)? to|turn(?:s|ing)? to|(?:g|ch)?wyno|cysylltu)\b/i;

/** The regulator named as a correspondent, a source of guidance, or the subject of the request. */
export const NOT_A_RIGHT =
  /\b(?:reprimand\w*|correspondence|letters? (?:to|from)|guidance|issued|ombudsman|role of|investigated the|responsible for|enforc\w+|wrote|published|according to|ordered|fined|upheld|ruled|found|closed|decided|agreed|points the same|data protection)\b/i;

/** The authority says that it has no procedure of its own: FOIA section 17(7)(a) allows that. */
export const NO_PROCEDURE =
  /\b(?:(?:do|does) not (?:currently )?(?:operate|have|offer|provide|run)|(?:have|has|is|are|offers?|operates?) no|without) (?:an? |any )?(?:(?:internal|formal|separate|own|such|complaints?) ){0,3}(?:review|complaints?|appeals?) ?(?:procedures?|process|stage|mechanism|system)?\b|\b(?:do|does) not (?:offer|conduct|carry out|undertake|provide) (?:any )?internal reviews\b/i;

/** What a leaflet or annex about rights is called, and that it comes with the letter. */
export const RIGHTS_DOCUMENT =
  /\b(?:complaints? (?:procedure|process|rights|leaflet)|(?:appeals?|review) (?:procedure|process|rights)|rights? (?:of|to) (?:complain\w*|appeal|review|an? (?:internal )?review)|how to (?:complain|appeal|make a complaint|(?:request|ask for|seek) an? (?:internal )?review)|your rights)\b/i;
export const SENT_WITH =
  /\b(?:attached|attachment|enclosed|enclosure|accompanying|annexe?|appendix|overleaf|leaflet|fact ?sheet|reverse of this|covering (?:e-?mail|letter))\b/i;

/** What the requester or the authority has already done: history, not an offer. */
export const HISTORY =
  /\b(?:you|they|he|she|the requester|the applicant) (?:have |has |had )?(?:then |also |later )?(?:asked|requested|suggest|suggested|complained|appealed|wrote|referred|raised|sought|argued?|contacted)\b|\byour (?:\w+ )?(?:request|complaint|appeal) (?:for|about|of|was|to)\b|\b(?:thank you for|further to|i refer to|in response to|responding to) (?:your|the) [^.]{0,60}\b(?:review|complaint|appeal)\b|\bi (?:have|had|am|will)(?: not)? (?:now |be )?(?:review\w*|conduct\w*|complet\w+|carr\w+ out|consider\w*|reconsider\w*)\b|\bwas (?:reopened|closed|reviewed|reconsidered)\b|\b(?:asked|invited|ordered) (?:us|the \w+) to\b|\b(?:was|were|been|being) (?:re-?considered|reviewed)\b/i;

/** A way open to the requester, whatever happened before. */
export const OPEN_WAY =
  /\b(?:you (?:also |then |still |now )?(?:may|can|could|are entitled|have (?:the|a) right|would have|should|will be able)|right (?:of|to)|please)\b/i;

/** Words that put a step after another. */
export const THEREAFTER =
  /\b(?:then|thereafter|afterwards?|after (?:that|this|which)|subsequently|ultimately|second(?:ly)?|finally|next|outcome|if (?:that|this|it) (?:fails|does not)|if unsuccessful|still|remain)\b/i;
/** Discontent with the answer: half a trace of a review. */
export const DISCONTENT = /\b(?:dissatisf\w+|unhappy|disagree|not (?:satisfied|happy|content))\b/i;

/** The second step: what comes after the authority's own procedure. */
export const AFTER_REVIEW =
  /\b(?:(?:are|remains?) (?:still )?(?:not|dis\w+|un\w+)|following|after|afterwards|conclusion of|outcome of|once|exhausted|until|unless)\b(?:(?!\b(?:you (?:also |then )?(?:may|can|could|should|have (?:the|a) right|are entitled)|please|(?:to|may|can) (?:ask|request|seek))\b)[^.]){0,90}\b(?:review|complaints? (?:procedure|process)|appeal)\b/i;

/** Another Commissioner: of a police force, or one with a name of their own. Capital letters tell the office from those who commission services. */
export const COMMISSIONER = /\b(?:Commissioner|COMMISSIONER)\b/;
/** Commissioners named so that nobody takes them for the regulator. */
export const NAMED_COMMISSIONER =
  /\b(?:Police,? (?:Fire )?and Crime Commissioner|(?:Police|Deputy|Assistant) Commissioner|Commissioner (?:of|for) (?:the )?(?:Police|Metropolis)|(?:Children|Traffic|Biometrics|Charity|European|Victims|Welsh Language|Older People|Future Generations|Surveillance|Investigatory|Small Business|Immigration|Election)\S{0,3}(?: \w+){0,3} Commissioners?)\b/;

/** The head of a police force by title. */
export const HEAD_OF_FORCE = /\b(?:Police Commissioner|Commissioner (?:of|for) (?:the )?(?:\w+ ){0,3}(?:Police|Metropolis))\b/;

/** How the regulator can be reached, whatever sentence says it. */
export const REGULATOR_CONTACT =
  /\b(?:www\.)?ico\.(?:org|gov)\.uk\b|\b(?:www\.)?foi\.scot\b|\b(?:www\.)?itspublicknowledge\.info\b|\bwycliffe house\b|\bkinburn castle\b|\b0303 ?123 ?1113\b|\b01625 ?545 ?7\d\d\b|\b01334 ?464 ?610\b|\bSK9 5AF\b|\bKY16 9DS\b|\(\(regulator\.[a-z]+\)\)/gi;

/** Any telephone number, postcode, site or address of electronic mail; it counts where the regulator was named just before. */
export const ANY_CONTACT =
  /\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|\b(?:https?:\/\/|www\.)[\w.-]{1,200}|\b[\w.-]{1,40}@[\w.-]{1,100}/g;

/** It speaks to the requester, or of what one may do. */
export const ADDRESSED = /\b(?:you|your|rights?|please|applicants?|requesters?)\b/i;
