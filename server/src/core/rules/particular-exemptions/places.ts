/**
 * How letters say where information can be had, as data. Sources: answers under section 21 (FOISA section 25) by councils, trusts, departments,
 * universities and Scottish bodies, which point to sites, publications, registers, other authorities, things sent with the letter and earlier answers.
 * Every pattern is linear; gaps are bounded and never cross a full stop.
 */

/** A link, an address on the web, or a prompt for one: judged of the source, since a link may stand behind other words. */
export const ANY_PLACE =
  /https?:\/\/|\bwww\.|\]\([^)\s]|\b[\w-]{2,40}\.(?:gov|org|ac|nhs|police|co|com|net|scot|wales|example|uk)\b|\[insert:[^\]]{0,80}\b(?:link|where|publication|register|route|url|address|location)/i;

/** Words that say only that it is somewhere: they are taken out before a place is looked for. */
export const NO_PLACE =
  /\b(?:by|through|from|via|in) (?:any |some |an )?(?:other|another|alternative|different|elsewhere|existing|public) (?:means|sources?|routes?|channels?|ways?|places?|outlets?)\b|\b(?:in|within|into|on) the (?:public domain|internet|web)\b|\bavailable (?:to (?:you|the public|anyone)|on request|elsewhere|online|publicly|in public)\b|\bpublic(?:ly)? available\b|\bby other means\b|\botherwise (?:accessible|available)\b|\b(?:please|you (?:can|may|will)) (?:also )?(?:note|be aware|see) that\b/gi;

export const PLACES: readonly RegExp[] = [
  // The authority's or another body's site or pages.
  /\b(?:web ?sites?|web ?pages?|home ?page|portal|publication schemes?|disclosure logs?|data ?store|dashboards?|open data|whatdotheyknow|link|links|hyperlinks?|search engine|app)\b/i,
  // Sent with the letter, or given in it.
  /\b(?:attach(?:ed|ment|ments|ing)?|enclos(?:ed|e|ing|ure|ures)|annexe?s?|annexed|appendix|appendices|overleaf|(?:set out|listed|shown|given|provided|copied|reproduced|see|links?) below|(?:below|above) (?:link|table|list)|accompanying)\b/i,
  // The requester has it already.
  /\b(?:already|previously|earlier|last (?:week|month|year)|on \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+)\b[^.;]{0,60}\b(?:sent|gave|given|provided|supplied|disclosed|received|have (?:a )?cop)\b[^.;]{0,40}|\b(?:sent|gave|given|provided|supplied|disclosed|released)\b[^.;]{0,40}\b(?:to you|you with|you (?:on|in|under))\b[^.;]{0,60}|\b(?:in|with) (?:our|your|my|the|that) (?:\w+ ){0,2}(?:response|reply|answer|letter|e-?mail|request)\b[^.;]{0,40}\b(?:of|dated|on|reference|ref|FOI)\b/i,
  // A publication, register or collection by kind; the preposition says that it is in there.
  /\b(?:in|within|from|at|on|via|through|using|consult(?:ing)?|inspect(?:ing)?|see) (?:[\w’'&-]+ ){0,6}(?:reports?|accounts?|registers?|registry|gazette|journal|bulletin|newsletter|census|minutes|agendas?|papers?|statements?|strategy|scheme|handbook|yearbook|directory|catalogue|librar(?:y|ies)|archives?|record office|records office|books?|bookshop|statistics|publications?|release|hansard|database|data ?sets?|table|page|chapter|plan|schedule|list|map|reading room|counter)\b/i,
  // A body that gives it out.
  /\b(?:from|via|through|by|with) (?:the )?(?:[\w’'&-]+ ){0,5}(?:councils?|agency|department|ministry|commission|inspectorate|offices?|board|library|companies house|registry|land registry|ofsted|ons|nomis|nisra|ofcom|police|hospitals?|trust|surger(?:y|ies)|courts?|solicitors?|museum)\b/i,
  // Somebody publishes it.
  /\bpublished (?:by|in|on|at|as|each|every|annually|quarterly|monthly)\b|\bpublishes\b|\bfor download\b/i,
  // A way to get it.
  /\b(?:can|may|could|should|are able to|is able to|will be able to|please)\b[^.;]{0,60}\b(?:visit|view(?:ed)?|inspect(?:ed)?|obtain(?:ed)?|accessed|access|download(?:ed)?|purchase[d]?|bought|buy|order(?:ed)?|borrow(?:ed)?|consult(?:ed)?|search(?:ed)?|found|find|appl(?:y|ied)|contact|write|ask|call|refer|request(?:ed)?)\b[^.;]{0,60}\b(?:at|in|on|from|via|through|by|to|under|using|for a (?:small )?(?:fee|charge)|free of charge|our|the)\b/i,
  /\b(?:visit|visiting|contacting|writing to|applying to|searching|browsing|going to|logging in)\b/i,
  // Another statute opens it.
  /\b(?:under|through|by) (?:the )?(?:subject access|Access to (?:Health|Medical)|Local Government|Data Protection|Companies|Land Registration|Licensing|Planning)\b/,
];
