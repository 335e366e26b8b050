import type { Regime } from '../syntax/model';
import type { Citation } from './model';

const NAMES: readonly { readonly regime: Regime; readonly pattern: RegExp }[] = [
  { regime: 'FOISA', pattern: /\bFreedom of Information(?: Act)?\s?\(Scotland\)|\bFOISA\b|\bFOI\s?\(S(?:cotland)?\)\s?A/i },
  { regime: 'EISR', pattern: /\bEnvironmental Information(?: Regulations)?\s?\(Scotland\)|\bEISRs?\b|\bEI\s?\(S(?:cotland)?\)\s?R/i },
  { regime: 'EIR', pattern: /\bEnvironmental Information Regulations\b|\bEIRs?\b/ },
  { regime: 'FOIA', pattern: /\bFreedom of Information Act\b|\bFOIA\b|\bFoIA\b|\bFOI Act\b|\bFreedom of Information Act 2000\b/i },
];

/** "We have dealt with it under …": the sentence in which the authority says which law it answers under. */
const HANDLED =
  /\b(?:considered|handled|dealt with|dealing with|processed|treated|responded to|responding to|answered|answering|managed|respond|in accordance with|under the (?:terms|provisions) of|pursuant to|handling|refus\w+|refusal notice)\b[^.]{0,80}?\b(Freedom of Information\s?\(Scotland\)|Environmental Information\s?\(Scotland\)|Environmental Information Regulations|Freedom of Information Act|FOISA|EISRs?|EIRs?|FOIA|FOI Act)/gi;

/** Where only an answer under Scottish law sends the requester: its own regulator, and the Court of Session after that. */
const SCOTTISH_APPEAL = /\bScottish Information Commissioner\b|\bCourt of Session\b|\bOSIC\b|\bKinburn Castle\b|\bitspublicknowledge\.info\b|\bfoi\.scot\b/i;
/** What only an answer under the law of the other countries names: the Act with its year or its initials, or its regulator. */
const NOT_SCOTTISH = /\bInformation Act,? 2000\b|\bFOIA\b|\bInformation Commissioner['’]s Office\b|\bWycliffe House\b|\bico\.org\.uk\b/i;

/** Which laws a text names; one that names none of Scotland’s, and sends its reader to Scotland’s regulator, means “the Act” of Scotland. */
export function regimesNamed(text: string): Set<Regime> {
  const named = new Set<Regime>();
  const withoutScottish = text.replace(
    /\b(?:(?:Freedom|Environmental) (?:of )?Information(?: Act| Regulations)?|FOI|EI)\s?\(S(?:cotland)?\)[^.;]{0,30}/gi,
    ' ',
  );
  for (const { regime, pattern } of NAMES) if (pattern.test(regime === 'FOIA' || regime === 'EIR' ? withoutScottish : text)) named.add(regime);
  if (!named.has('FOISA') && !named.has('EISR') && SCOTTISH_APPEAL.test(text) && !NOT_SCOTTISH.test(text))
    return new Set(named.size === 0 ? ['FOISA'] : [...named].map((regime) => (regime === 'EIR' ? 'EISR' : 'FOISA')));
  return named;
}

/** Whether the letter answers under Scottish law, so that "section" and "the EIRs" are read as those of Scotland. */
export function isScottish(stated: Regime | undefined, text: string): boolean {
  if (stated !== undefined) return stated === 'FOISA' || stated === 'EISR';
  const named = regimesNamed(text);
  return (named.has('FOISA') || named.has('EISR')) && !named.has('FOIA');
}

/** The regime in which a bare number is read before anything else is known. */
export function defaultRegime(stated: Regime | undefined, text: string): Regime {
  if (stated !== undefined) return stated;
  const named = regimesNamed(text);
  if (named.has('FOISA')) return 'FOISA';
  if (named.has('FOIA')) return 'FOIA';
  if (named.has('EISR')) return 'EISR';
  return named.has('EIR') ? 'EIR' : 'FOIA';
}

/** The laws under which the authority says that it dealt with the request. */
function regimesHandled(text: string): Set<Regime> {
  const handled = new Set<Regime>();
  for (const match of text.matchAll(HANDLED)) for (const regime of regimesNamed(match[1] ?? '')) handled.add(regime);
  return handled;
}

/** One question of several is answered under the Regulations, and nothing there is refused: "Question 4 is a request for environmental information and is dealt with under the EIRs". */
const PART_UNDER_REGULATIONS =
  /\b(?:questions?|parts?|items?|points?|bullets?|requests?) (?:\d{1,2}|[a-h]\)|\([a-h\d]\))[^.?]{0,160}\b(?:handled|dealt with|considered|answered|responded to|treated|processed|response|reply)\b[^.?]{0,60}\b(?:Environmental Information\b|EIRs?\b|EISRs?\b)/i;
const answersPartUnderRegulations = (text: string): boolean => PART_UNDER_REGULATIONS.test(text);

/** The Regulations, named in the sentence before: "we are therefore dealing with it under those Regulations". */
const UNDER_THOSE =
  /\b(?:handl(?:ed|ing)|deal(?:t|ing) with|consider(?:ed|ing)|process(?:ed|ing)|respond(?:ed|ing)|answer(?:ed|ing)|treat(?:ed|ing))\b[^.]{0,60}\bunder (?:those|these|the) Regulations\b/i;

/**
 * The regime a letter answers under (`inspect-contract.md`): what it relies on decides, then how it says the request was handled, then which laws it names.
 * Section 39 and its Scottish counterpart are bridges to the environmental regulations and decide nothing beside a regulation.
 */
export function regimeOf(stated: Regime | undefined, authorityText: string, relied: readonly Citation[]): Regime | 'mixed' | 'unknown' {
  const reliedOn = new Set(relied.filter((c) => c.path[0] !== '39').map((c) => c.regime));
  if (reliedOn.size === 0) for (const c of relied) reliedOn.add(c.regime);
  const regulations = reliedOn.has('EIR') || reliedOn.has('EISR');
  const sections = reliedOn.has('FOIA') || reliedOn.has('FOISA');
  if (regulations && sections) return 'mixed';
  if (stated !== undefined && reliedOn.size === 0) return stated;
  if (sections && stated === undefined && answersPartUnderRegulations(authorityText)) return 'mixed';
  if (sections && stated === undefined && relied.every((c) => c.path[0] === '39')) {
    // Nothing but the bridge is relied on: the letter answers under what it leads to, where it says so.
    const under = regimesHandled(authorityText);
    const beyond = (['EISR', 'EIR'] as const).find((r) => under.has(r));
    if (beyond) return beyond;
    const those = UNDER_THOSE.test(authorityText) ? regimesNamed(authorityText) : under;
    if (those.has('EISR')) return 'EISR';
    if (those.has('EIR')) return 'EIR';
  }
  if (reliedOn.size === 1) {
    const [only] = reliedOn;
    return only ?? 'unknown';
  }
  const handled = regimesHandled(authorityText);
  const named = handled.size > 0 ? handled : regimesNamed(authorityText);
  // A letter headed "Freedom of Information" that names no statute can only mean one; the Scottish Act is always named with its country.
  if (named.size === 0) return /\bfreedom of information\b|\bFOI\b/i.test(authorityText) ? 'FOIA' : 'unknown';
  if (named.size === 1) {
    const [only] = named;
    return only ?? 'unknown';
  }
  const acts = (['FOISA', 'FOIA'] as const).filter((r) => named.has(r));
  const regs = (['EISR', 'EIR'] as const).filter((r) => named.has(r));
  if (handled.size > 1 && acts.length > 0 && regs.length > 0 && /\bboth\b/i.test(authorityText.slice(0, 6000))) return 'mixed';
  return acts[0] ?? regs[0] ?? 'unknown';
}
