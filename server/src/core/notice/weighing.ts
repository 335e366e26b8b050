/**
 * What weighing looks like in words, judged clause by clause. Sources: the statutes' own terms (section 2(2)(b), regulation 12(1)(b)), the regulators',
 * and the formulas of answers by police forces, councils, health bodies, departments and universities. Gaps are bounded, and nothing crosses a full stop because each expression is tried on one sentence.
 */

import type { Spoken } from '../text/words';
import { allMatches } from '../text/allMatches';

/** Conclusions: one interest is set above the other. */
const CONCLUDES: readonly RegExp[] = [
  /\boutweigh(?:s|ed|ing)?\b/i,
  /(?<!\bonly be )\b(?:overrid(?:es|den|e)|prevails?|take[sn]? precedence|carr(?:y|ies) (?:the )?(?:more|greater|most|greatest) weight|more (?:compelling|weighty|persuasive) than|(?:greater|stronger) than)\b/i,
  /(?<!\bto )\b(?:balance|balancing (?:test|exercise)|scales?)\b[^.]{0,120}\b(?:lies?|lay|fall(?:s|en)?|favou?rs?|favou?red|tip(?:s|ped)?|rests?|in favou?r|made out|weighs?|is (?:against|for|struck|firmly|clearly|therefore|strongly))\b/i,
  /\bpublic interests?\b[^.]{0,80}\b(?:(?<!\bin )favou?rs?|lies|lay|is (?:best|better) served|would be (?:best|better) served|is (?:\w+ )?in favou?r of|weighs? (?:more|heavily|in favou?r)|is (?:greater|stronger))\b[^.]{0,80}\b(?:(?:withh[oe]ld\w*|maintain\w*|non-?\s?disclosure|neither|not (?:disclos|confirm|releas|provid)\w*|refus\w+|exemptions?|exceptions?|exclusions?|uphold\w*)|(?:disclos\w+|releas\w+|publi(?:sh|c)\w*|confirm\w*|provid\w+|transparen\w+|openness))/i,
  /\b(?:the )?(?:former|latter|first|second)\b[^.]{0,30}\b(?:weighs? (?:more|heavier|the heavier)|(?:is|are) (?:the )?(?:greater|stronger|weightier|heavier))\b/i,
  /\b(?:come|comes|came) down (?:firmly |therefore |clearly )?(?:on the side of|in favou?r of|against|for) (?:the )?(?:withh|maintain|non-?disclos|not |neither|disclos|releas|publi|keeping|exempti|excepti)\w*/i,
  /\b(?:factors?|arguments?|considerations?|interests?|case|reasons?|side)\b[^.]{0,80}\b(?:are|is|was|were) (?:the )?(?:greater|stronger|weightier|more (?:compelling|persuasive|weighty))\b/i,
  /\b(?:cannot|can not|not|never|n['’]t|unlikely to) (?:therefore |clearly |considered to |to )?be in the (?:wider |overall |general )?public interest\b|\b(?:is|was|would) (?:therefore |clearly )?not (?:considered )?(?:to be )?in the (?:wider |overall )?public interest (?:to|in|that)\b/i,
  /\b(?:not|n['’]t) (?:consider|believe|think|feel|find)\b[^.]{0,40}\bin the (?:wider |overall |general )?public interest (?:to|for|that)\b/i,
  /\b(?:is|are|be) (?:therefore )?in the public interest (?:to (?:withhold|maintain|neither|refuse|not)|and refused|that (?:the )?(?:information|exemption|exception)|for (?:the|this) (?:information|exemption|exception))|\bwithhold(?:s|ing)?\b[^.]{0,80}\bis in the public interest\b/i,
  /\bpublic interest (?:test |factors?|arguments?)[^.]{0,60}\b(?:favou?rs?|persuasive)\b/i,
  /\b(?:decid|conclud|determin|satisf|found|find|view)\w*\b[^.]{0,80}\bon balance\b[^.]{0,120}\b(?:withh|maintain|exempt|disclos|releas|uph)\w*|\bon balance\b[^.]{0,120}\b(?:withh|maintain|uph)\w*/i,
  /\b(?:test|consideration|assessment|public interest)\b[^.]{0,120}\b(?:decided|concluded|determined|found|resulted|satisfied)\b[^.]{0,80}\b(?:withh[oe]ld|not (?:be )?(?:disclosed|released)|exempt|maintain)\w*/i,
];

/** Under a heading that announces the balance, a decision is a conclusion. */
const DECIDES =
  /\b(?:decided|conclude[ds]?|conclusion|find|found|consider(?:s|ed)?|satisfied|determined|therefore|view|opinion|believes?|accordingly)\b[^.]{0,160}\b(?:withh[oe]ld\w*|maintain\w*|non-?\s?disclosure|neither|not (?:disclos|confirm|releas|provid)\w*|refus\w+|exemptions?|exceptions?|exclusions?|uphold\w*)/i;

/** After something was said for disclosure, a decision to keep the information back is the conclusion, in whatever words. */
const DECIDES_AFTER =
  /\b(?:decided|conclude[ds]?|conclusion|find|found|consider(?:s|ed)?|satisfied|determined|therefore|view|opinion|believes?|accordingly|on (?:that|this) basis|balanced)\b[^.]{0,120}\b(?:withh[oe]ld(?:ing)?|non-?disclosure|maintain(?:ed|ing)?|upheld|(?:exemptions?|exceptions?) (?:should|must|is to) (?:therefore )?(?:be )?(?:applied|apply|upheld|stand)|not (?:to )?(?:be )?(?:disclose[d]?|release[d]?|confirm|provide[d]?|publish(?:ed)?|suppl(?:y|ied)))\b/i;

/** A conclusion that is only put as a question or as the law. */
const ANNOUNCES = /\b(?:whether(?: or not)?|unless|if|only where|where|until|must|requires?(?: us| that)?|provides that|only be withheld)\b[^,;]{0,160}$/i;

/** The burden is put on disclosure, or a tie is enough. */
const REVERSED: readonly RegExp[] = [
  /\b(?:does|do|did|would|is|are) (?:not|n['’]t) (?:\w+ )?(?:outweigh|override|prevail)/i,
  /\b(?:is|are) not outweighed by\b/i,
  /\b(?:is|are) not made out\b/i,
  /\bnot (?:of )?(?:sufficient(?:ly)?|enough)(?: weight| strength)? ?(?:strong |compelling |great )?to (?:outweigh|justify|override)\b/i,
  /\binsufficient (?:public interest )?to (?:outweigh|justify|override)\b/i,
  /\b(?:do|does|did|can|could)(?: not|n['’]t|not) (?:consider|believe|think|find|accept|agree|identif\w+)\b[^.]{0,80}\b(?:disclos\w+|releas\w+|publi(?:sh|c)\w*|confirm\w*|provid\w+|transparen\w+|openness)[^.]{0,80}\b(?:outweigh|overrid)/i,
];

/** Benefits of disclosure by name. */
const OPENNESS = /\b(?:transparen\w+|accountab\w+|open(?:ness| government| and (?:honest|transparent))|(?:be|being|been) open|more open)\b/i;
const BENEFITS =
  /\b(?:public debate|informed debate|public scrutiny|public confidence|public understanding|public awareness|better informed|better understanding|scrutinise|raise awareness|general presumption|presumption (?:in favou?r of|towards) (?:disclos|releas)\w*|spend\w* of public (?:money|funds)|(?:use|spend\w*|spent) (?:of )?(?:public|taxpayers['’]?|council tax|NHS|its|our|their|that)? ?(?:money|funds|resources)|value for money|best value)\b/i;
const ENTITLED =
  /\b(?:right|able|entitled|need|deserve|want|wish|like) to (?:know|see|understand|learn|follow|judge)\b|\bpublic (?:has|have) an? (?:\w+ )?interest in\b|\b(?:public|residents?|people|patients?|parents|tenants|students|taxpayers?|citizens?) (?:should|ought to) be able to\b/i;
/** "arguments for disclosure", "in favour of release": the words of a list, or of a side that is being argued. */
const FOR_DISCLOSURE =
  /\b(?:factors?|arguments?|considerations?|reasons?|case|favou?r(?:s|ing)?|benefits? (?:of|in))\b[^.;]{0,40}\b(?:for|favou?ring|in favou?r of|in|of|towards|supporting)? ?(?:disclos(?:e|ing|ure)|releas(?:e|ing)|confirming (?:or|and|nor) denying|confirmation|confirming|publication|publishing|openness|transparency|answering)\b/i;
const AGAINST_DISCLOSURE =
  /\b(?:factors?|arguments?|considerations?|reasons?|favou?r(?:s|ing)?)\b[^.;]{0,40}\b(?:for|favou?ring|in favou?r of|in|of|towards|supporting)? ?(?:maintaining|withholding|non-?\s?disclosure|neither|not (?:disclosing|confirming|releasing)|the exemption|the exception)\b|\b(?:factors?|arguments?|considerations?|reasons?|weighs?|public interest) against\b|\bweighed against (?:this|that|these|it)\b|, against (?:this|that|these|it), that\b|\bagainst (?:disclos|releas|confirm|publi)\w*/i;
/** A side named by its first words: "For confirming or denying: …", "In favour: …". */
const LABELS_FAVOUR =
  /^(?:(?:PIT|public interest(?: test)?)(?: |\s?[:–—-] ?))?(?:(?:factors?|arguments?|considerations?|reasons?) )?(?:for|in favou?r|favou?ring|pros?)(?: of)?(?: (?:early |full |your |the |its |this |their ){0,2}(?:disclos\w+|releas\w+|confirm\w+(?: (?:or|and|nor) den\w+)?|publi\w+|openness|letting|giving|sharing|sending|telling)[^:.–—]{0,30})?\s?(?:[:–—]| - )/i;
/** The other side, named in the same way in the course of a sentence. */
const LABELS_AGAINST = /^(?:(?:factors?|arguments?|considerations?|reasons?) )?(?:against|cons?)(?: (?:disclos|releas|confirm|publi)\w*)?(?:[:–—]| [-–—])/i;
/** One sentence that gives the reasons of both sides. */
const BOTH_SIDES =
  /\b(?:favou?r(?:ing)?|for)(?: of)? (?:disclos\w+|releas\w+|confirm\w+)[^.]{0,20}\b(?:namely|that is|that|such as|including)\b[^.]{0,240}\b(?:factors?|arguments?|considerations?|reasons?|those) against\b/i;
/** Beside a conclusion: the requester is served under another law, which is all there is to say on either side of a bridge between two laws. */
const OTHER_ROUTE = /\b(?:separate|another|other|alternative) (?:statutory |legal )?(?:rights?|routes?|regime) of access\b/i;
/** Disclosure, or what it brings, would do some good. */
const DOES_GOOD =
  /\b(?:(?:disclos\w+|releas\w+|publi(?:sh|c)\w*|confirm\w*|provid\w+|transparen\w+|openness)|it|this|that|information|doing so|answer\w*|(?:early|earlier|immediate|prompt|full|fuller|direct|free) (?:sight|access|knowledge|disclosure|publication)|sight of|access to|knowledge of)\b[^.;]{0,80}\b(?:would|could|may|might|will|can|does)\b (?:also |further |therefore |clearly |certainly |undoubtedly )?(?:help|let|allow|enable|promote|increase|show|inform|reassure|improve|enhance|lead to|assist|provide|contribute|further|add to|support|demonstrate|give|encourage|make|raise|strengthen|facilitate|empower|satisfy|benefit)\b/i;

/** For whom, or what for: without it, what disclosure "would allow" may be anything. */
const GOOD_FOR =
  /\b(?:public(?! (?:domain|authorit|purse))|residents?|people|patients?|citizens?|taxpayers?|ratepayers?|debate|understand\w*|trust|confidence|communit\w+|parents|customers|voters|pupils|students|candidates|applicants|users|tenants|researchers|scrutin\w+|informed|awareness|reassur\w*|how|why|those (?:who|whom|with an interest|interested|affected)|readers|consumers|respondents|staff)\b/i;

/** What an interest is in, from its first words. */
const INTEREST_IN =
  /\b(?:public interests?|interests? of the public|public['’]s interest|importance|(?:an|the|there is|strong|clear|legitimate|wider|greater|real|genuine|significant|considerable|substantial|proper|keen|great|obvious|some|general|weighty|local|limited|little|no|competing|opposing|deal of|amount of|degree of|much|more) interests?) (?:is |lies |rests )?(?:in|of|that|to) ([^,;.]{3,90})/gi;
const OF_DISCLOSURE =
  /^(?:disclosing|releasing|publishing|showing|telling \w+|confirming) (?:how|what|why|where|when|who)\b|^(?:the |a |an |there being |greater |more |\w+ing (?:the )?)?(?:know|understand|transparen|open|see|learn|access|scrutin|accountab|inform|debate|(?:[\w’'-]+ ){0,4}being (?:told|informed|able to (?:scrutin|(?:see|understand|judge|know|follow|learn|compare|check)\b))|how|what|whether|why|public (?:debate|confidence|understanding|scrutiny|awareness)|early access|follow)|^[^,]{3,60}?\b(?:can|could|may|are able to|should be able to) (?:see|know|judge|understand|learn|find out|follow|check|scrutinise)\b/i;
/** What would be shown is the interest: "the public interest in disclosing how the money is spent". */
const SHOWS = /^(?:disclosing|releasing|publishing|showing|confirming) (?:how|what|why|where|when|who)\b/i;
const OF_REFUSAL =
  /^(?:the |a |an |its |our |their |his |her )?(?:protect|safeguard|prevent|avoid|preserv|not |secur|keep|uphold|enforc|fair|confidential|safety|ensur|allow|enabl|permit|being able|able to|maintain|public authorit|officials|ministers|effective|effect|people being|individuals being|companies|suppliers|(?:[\w’'-]+ ){1,4}being able to (?!(?:see|know|judge|understand|learn|find out|follow|check|compare)\b|scrutin)|(?:[\w’'-]+ ){1,4}(?:(?:being|coming|to be) )?(?:published|released|issued|out) (?:together|once|when|after|only|as planned|at (?:the same|one) time)|(?:investigat(?:ors?|ions?)|witnesses|officers?|officials|inspectors?|regulators?|doctors?|lawyers?|clients?|firms?|bidders?|informants?|members|staff) (?:being|feeling|having)\b)/i;
/** The statute's own formula names no reason. */
const FORMULA =
  /^(?:the |a |an )?(?:maintain\w*|withhold\w*|uphold\w*|applying|relying)(?: (?:the|this|that|an?|all|each|both|these|those|any|of|in|under|sections?|regulations?|three|two|four|relevant|information|[\d()a-z]{1,9}))* ?(?:exemptions?|exceptions?|exclusions?|information|data|it|documents?|material|records?|duty|position|requested|outweigh\w*|[\d()a-z]{0,9})?\b|^(?:the |its |their |any |full |further )?(?:disclos|releas|publi[sc]|confirm|neither|non-?\s?disclos|non-?\s?confirm|provid|doing so|answering)\w*/i;

const HARM =
  /\b(?:prejudic\w*|undermin\w*|compromis\w*|harm\w*|damag\w*|hinder\w*|detriment\w*|endanger\w*|disrupt\w*|inhibit\w*|weaken\w*|erod\w*|risk\w*|adverse\w*|jeopardis\w*|evade|evading|avoid detection|commit (?:crime|offences)|distress|disadvantag\w*|chilling|deter\w*|discourag\w*|less (?:willing|likely|safe|able)|put off|worse|divert\w*|diversion|burden\w*|impair\w*|unfair\w*|threat\w*|danger\w*|premature\w*|half-formed|safe space|loss of|suffer\w*|impede\w*|frustrat\w*|restrict\w*|put at risk|forewarn\w*)\b/i;
/** Whom no disclosure is meant to help. */
const WRONG_HANDS =
  /\b(?:offenders?|criminals?|terroris\w+|attackers?|competitors?|rivals?|other bidders|fraudsters?|burglars?|thieves|those (?:who(?! (?:follow|live|use|pay|work|read|travel|rely|depend|study|are (?:interested|affected)|have an interest|took part|take part|responded|voted)\b)|intent|wishing|seeking|engaged|with(?! an interest\b))|(?:persons?|individuals?|people|anyone) (?:intent|wishing|who wish|seeking)|interested parties|upper hand|hostile|adversar\w+|perpetrators?)\b/i;

/** Talk about the test that is no test: it is not needed, or what it is. */
const NO_TEST =
  /\b(?:no|not|n['’]t|without|nor)\b[^.]{0,50}\b(?:requir\w+|need\w*|necessary|obligation|obliged|subject|have to|require)\b[^.]{0,60}\b(?:public interest|consider)|\b(?:does|do) not require\b|\bno public interest test\b|\bnot (?:subject to|require)\b/i;
/** What the test is for, or how it is done, told of no case: "This test is used to balance …", "The test involves weighing …". */
const TELLS_THE_TEST =
  /\b(?:this|the|a|that) (?:public interest |balancing |balance )?(?:test|exercise) (?:is (?:used|applied|carried out|designed|intended|meant|there|conducted|undertaken|one of|a matter of|whether|where|when)|involves|means|requires|weighs|balances|asks|looks at|entails|consists|sets)\b|\bqualified (?:exemptions?|exceptions?),? (?:which |that )?(?:means?|meaning)\b/i;
const DESCRIBES =
  /\b(?:is|are) (?:a |an |both )?(?:\w+ )?(?:qualified|absolute)\b[^.]{0,120}$|\bsubject to (?:a |the )?public interest (?:test|balance)\b|\brelease to the (?:world|public)|\bdisclosure to the world\b|\bconsidered to be on the basis\b|\bpublic interest is not what interests\b|\b(?:required|requires us|need|must|have|obliged|has) to (?:be )?(?:consider|conduct|apply|carry out|weigh|balance|undertake)\w*\b[^.]{0,60}\bpublic interest\b/i;
/** A balance of another kind: legitimate interests under data protection law. */
const PERSONAL =
  /\blegitimate interests?\b|\brights (?:and|or) freedoms\b|\bdata subjects?\b|\b(?:rights|interests|privacy|expectations?) of the (?:individuals?|persons?|people|officers?|employees?|data subjects?)\b|\bdata protection principles?\b|\bfirst principle\b/i;
/** Arguments of the requester. */
const THEIR_WORDS =
  /\byou(?:r letter| have|r e-?mail|r request)? (?:also |further |then )?(?:say|said|state|stated|argue|argued|suggest\w*|contend\w*|claim\w*|believe|feel|consider|think|submit\w*|assert\w*|maintain(?:ed)? that)\b|\bin your (?:view|opinion)\b/i;
const UNDECIDED =
  /\b(?:not (?:yet )?(?:reached|decided|concluded|completed|finished|been (?:able|decided|reached|completed))|yet to|more time|further time|additional time|extra time|extend\w*|still (?:considering|weighing|need|assessing))\b/i;

/** Before the concession ends, or after the turn: what opens a clause that goes the other way. */
const CONCEDES = /^(?:whil(?:st|e)|although|though|despite|notwithstanding|even though|as much as|on the one hand|in spite of|however much)\b/i;
const TURNS =
  /^(?:(?:but|however|nevertheless|nonetheless|conversely|on the other hand|by contrast|in contrast|yet|equally|that said|against (?:this|that|these|it|which)|balanced against (?:this|that)|(?:(?:i|we) (?:have |must |then )?(?:also )?)?(?:set|weigh|weighed|placed|put|balanced?) against (?:this|that|these|it|which)|on the other side|at the same time|against(?=[:,] | [-–—] ))\b[:,]? ?)+/i;
const BREAKS =
  /(?:, |; | [-–—] |: )(?=(?:but|however|although|though|whereas|while|whilst|yet|nevertheless|and (?:so|therefore|that)|so|which)\b)|; | (?=(?:but|whereas|although) )/gi;
const AFTER_CONCESSION = /, (?=(?:the|this|that|these|it|we|i|there|in|on|any|such|our|a|an|on balance|therefore|[A-Z])\b)/g;
const BECAUSE =
  /\b(?:because|since|given that|in view of|in light of|in the light of|owing to|due to)\b [^.]{12,}|\bas (?:the|this|it|they|disclosure|there|such|[a-z]+ (?:would|could|will))\b[^.]{12,}/i;

/** What a sentence does in a weighing. */
export interface Weighing {
  readonly favour: boolean;
  readonly against: boolean;
  /** Harm by itself is no weighing, but it is the other side of one. */
  readonly harm: boolean;
  readonly concludes: boolean;
  /** The conclusion puts the burden on disclosure. */
  readonly reversed: boolean;
  /** It speaks of the public interest as something that is being weighed. */
  readonly begins: boolean;
  /** From here on, what has no side of its own speaks against disclosure. */
  readonly turned: boolean;
}

const NOTHING: Weighing = { favour: false, against: false, harm: false, concludes: false, reversed: false, begins: false, turned: false };
const BEGINS =
  /\b(?:public interests?|PIT)\b|\bbalanc(?:e|ed|ing)\b|\bweigh(?:s|ed|ing)?\b|\boutweigh|\b(?:factors?|arguments?) (?:favou?ring|in favou?r|for|against)\b/i;

/** Where in a weighing a sentence stands. */
export interface Standing {
  /** Something was said for disclosure before it. */
  readonly favoured: boolean;
  /** The paragraph has turned from what speaks for disclosure to what speaks against it. */
  readonly turned: boolean;
  /** It stands under a heading that announces the balance. */
  readonly underBalance: boolean;
}

/** Judges one sentence. */
export function weigh(sentence: Pick<Spoken, 'read'>, { favoured, turned, underBalance }: Standing): Weighing {
  const weigher = weighers[(favoured ? 1 : 0) + (turned ? 2 : 0) + (underBalance ? 4 : 0)];
  return weigher ? sentence.read(weigher) : NOTHING;
}

/** One for each way in which a sentence can stand. */
const weighers = Array.from(
  { length: 8 },
  (_, at) =>
    (text: string): Weighing =>
      judgeSentence(text, { favoured: (at & 1) !== 0, turned: (at & 2) !== 0, underBalance: (at & 4) !== 0 }),
);

function judgeSentence(text: string, { favoured, turned, underBalance }: Standing): Weighing {
  if (THEIR_WORDS.test(text) || (PERSONAL.test(text) && !/\bpublic interest/i.test(text))) return { ...NOTHING, turned };
  const tells = TELLS_THE_TEST.test(text) && !conclusionIn(text, undefined);
  const describes = tells || DESCRIBES.test(text) || (NO_TEST.test(text) && !/\boutweigh/i.test(text));
  if (describes && (tells || !/\boutweighs?\b(?! the public interest in disclos\w+ test)/i.test(text))) return { ...NOTHING, turned };
  const result = { ...NOTHING, begins: !describes && BEGINS.test(text) && !UNDECIDED.test(text), turned };
  for (const clause of clausesOf(text)) {
    if ((clause.turns || clause.conceded === 'after') && (favoured || result.favour)) result.turned = true;
    judge(
      clause.text,
      clause.conceded === 'before' ? false : result.turned,
      underBalance ? DECIDES : favoured || result.favour ? DECIDES_AFTER : undefined,
      clause.labelled,
      result,
    );
  }
  return result;
}

interface Clause {
  readonly text: string;
  readonly turns: boolean;
  /** `before`: it is given way to; `after`: it follows one that is. */
  readonly conceded: 'before' | 'after' | undefined;
  /** It names the side against disclosure before a colon or a dash. */
  readonly labelled: boolean;
}

/** Cuts a sentence where it turns: at "but", "however", a semicolon, and where a concession ends. */
function clausesOf(text: string): Clause[] {
  const cuts = [0, ...allMatches(text, BREAKS).map((match) => match.index + match[0].length)];
  const clauses: Clause[] = [];
  cuts.forEach((start, i) => {
    const part = text.slice(start, cuts[i + 1] ?? text.length).trim();
    if (!CONCEDES.test(part)) {
      clauses.push({ text: part.replace(TURNS, ''), turns: TURNS.test(part), conceded: undefined, labelled: LABELS_AGAINST.test(part) });
      return;
    }
    const end = allMatches(part, AFTER_CONCESSION).find((match) => match.index > 20);
    clauses.push({ text: end ? part.slice(0, end.index) : part, turns: false, conceded: end || cuts.length > i + 1 ? 'before' : undefined, labelled: false });
    if (end) clauses.push({ text: part.slice(end.index + 2), turns: false, conceded: 'after', labelled: false });
  });
  return clauses;
}

type Mutable = { -readonly [K in keyof Weighing]: Weighing[K] };

function judge(text: string, turned: boolean, decides: RegExp | undefined, labelled: boolean, result: Mutable): void {
  const place = conclusionIn(text, decides);
  const harm = HARM.test(text) || WRONG_HANDS.test(text);
  if (place) {
    result.concludes = true;
    result.begins = true;
    result.reversed = result.reversed || REVERSED.some((pattern) => pattern.test(text));
  }
  let favour = OPENNESS.test(text);
  let against = false;
  for (const match of allMatches(text, INTEREST_IN)) {
    const object = match[1] ?? '';
    const statutory = FORMULA.test(object) && !SHOWS.test(object) && !OPENNESS.test(object) && !/\bpublic confidence\b/i.test(object);
    if (statutory) continue;
    if (OF_DISCLOSURE.test(object) || OPENNESS.test(object) || BENEFITS.test(object)) favour = true;
    else if (OF_REFUSAL.test(object) || place || turned) against = true;
    else if (/\bin $/i.test(match[0].slice(0, match[0].length - object.length))) favour = true;
  }
  if (place) {
    // A conclusion names both interests; only what it says besides the formula is a factor.
    if (BECAUSE.test(text) || harm) against = true;
  } else {
    if (LABELS_FAVOUR.test(text) && !turned) favour = true;
    else if (labelled || AGAINST_DISCLOSURE.test(text)) against = true;
    else if (FOR_DISCLOSURE.test(text)) favour = true;
    if (!turned && !harm && (BENEFITS.test(text) || ENTITLED.test(text) || (DOES_GOOD.test(text) && GOOD_FOR.test(text)))) favour = true;
    if (turned && !favour && /\b(?:would|could|will|may|might|can|is|are|need\w*|must)\b/i.test(text)) against = true;
    // A general interest in disclosure, with nothing said about what it is.
    if (
      !favour &&
      !against &&
      /\bpublic interest in (?:the )?(?:disclos|releas|publi|confirm|provid)\w*/i.test(text) &&
      /\b(?:there (?:is|are|may)|recognis|acknowledg|accept|apprecia|understand)/i.test(text)
    )
      favour = true;
  }
  if (BOTH_SIDES.test(text) || (place && OTHER_ROUTE.test(text))) favour = against = true;
  result.harm = result.harm || harm;
  result.favour = result.favour || favour;
  result.against = result.against || against;
}

/** Whether the clause draws a conclusion and does not merely ask for one. */
function conclusionIn(text: string, decides: RegExp | undefined): boolean {
  if (/\?$/.test(text) || UNDECIDED.test(text)) return false;
  for (const pattern of CONCLUDES) {
    const match = pattern.exec(text);
    if (match && !ANNOUNCES.test(text.slice(0, match.index))) return true;
  }
  return decides !== undefined && (decides.test(text) || (decides === DECIDES && /\[insert\b/i.test(text)));
}

/** A test that is said to have been made. */
const MADE_TEST =
  /\b(?:considered|applied|conducted|carried out|undertaken|undertook|weighed|completed|assessed|balanced)\b[^.]{0,60}\bpublic interest\b|\bpublic interest (?:test|balance|considerations?|arguments?|factors?)\b[^.]{0,60}\b(?:considered|conducted|carried out|undertaken|applied|completed|weighed|assessed)\b/i;
const NOT_MADE = /\b(?:not|n['’]t|without|whether to|will|shall|must|before|to be|should)\b[^.]{0,30}$/i;

/** Whether the sentence claims that a test was made, without saying how. */
export function claimsTest(text: string): boolean {
  const match = MADE_TEST.exec(text);
  return match !== null && !NOT_MADE.test(text.slice(0, match.index)) && !/\b(?:not|must|to|will|should) be\b/i.test(match[0]);
}

/** A test that the sentence before calls for, said to have been made. */
const DONE =
  /^(?:accordingly,? |therefore,? |and )?(?:we|i|this|the (?:council|trust|authority|school|college|university|board|force|department|service|county council)) (?:have|has) (?:now |therefore |accordingly |also |duly )?(?:done (?:so|this)|been done|carried (?:this|it|one) out|undertaken (?:this|it|one)|completed (?:this|it|one)|conducted (?:this|it|one))\b/i;

/** Whether the sentence says that what the sentence before calls for, a public interest test, was made. */
export function saysDone(sentence: Pick<Spoken, 'has'>, before: Pick<Spoken, 'has'> | undefined): boolean {
  return before !== undefined && sentence.has(DONE) && before.has(/\bpublic interest\b/i) && !sentence.has(/\bpublic interest\b/i);
}

/** The interest in maintaining the provision is set above the other. */
const RIGHTLY =
  /\boutweigh(?:s|ed|ing)?\b|\b(?:favou?rs?|in favou?r of|lies in|lies with|served by)\b[^.]{0,60}\b(?:withh[oe]ld\w*|maintain\w*|non-?\s?disclosure|neither|not (?:disclos|confirm|releas|provid)\w*|refus\w+|exemptions?|exceptions?|exclusions?|uphold\w*)/i;

/** A conclusion the right way round: the interest in maintaining the provision is set above the other. */
export function concludesRightly(text: string): boolean {
  return !REVERSED.some((pattern) => pattern.test(text)) && RIGHTLY.test(text);
}

/** Any trace of words about the public interest in a sentence that belongs to the authority. */
export function tracesPublicInterest(text: string): boolean {
  return (
    /\bpublic interest\b|\bbalanc(?:e|ing) (?:test|exercise)\b|\bfactors? (?:favouring|in favour)/i.test(text) &&
    !NO_TEST.test(text) &&
    !/\brelease to the world|disclosure to the world|considered to be on the basis\b/i.test(text)
  );
}

/** Whether a conclusion puts the burden on disclosure. */
export function concludesReversed(text: string): boolean {
  return REVERSED.some((pattern) => pattern.test(text));
}
