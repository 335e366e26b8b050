import { formatCitation, spokenCitation } from '../../law/citation';
import { mentionedSections } from '../../law/index';
import type { Law } from '../../law/model';
import type { Citation, Notice } from '../../notice/model';
import type { CitedPath } from '../../law/paths';
import { EARLIER } from '../../notice/phrases';
import { readUnder } from '../../notice/under';
import { sentenceCase, series } from '../../wording/cite';
import { defineRule, type Fix, type RuleContext } from '../define';
import { isOwnWords, runsOf } from '../support/citations';

export default defineRule({
  name: 'exemption-unknown',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'EIR', at: '14(3)(a)' },
    { act: 'FOISA', at: '16(1)(c)' },
  ],
  messages: {
    unknown: {
      what: 'There is no {provision}{act}.',
      why: 'A notice has to name the provision that is relied on. One that does not exist tells the requester nothing.',
      todo: 'Check the number against the provision that you mean.{nearest}',
    },
    'no-ground': {
      what: '{Provision}{act} is no ground for keeping information back.',
      why: 'Information can be kept back only under a provision that allows it, and the notice has to name that provision.',
      todo: 'Cite the exemption that you rely on.',
    },
    unread: {
      what: '“{text}” can’t be read as a provision.',
      why: 'The letter is checked against the provisions named here. What can’t be read is not checked.',
      todo: 'Write the number of the provision, as in 31(1)(a) or reg 12(5)(b).',
    },
  },
  on: {
    notice(notice, ctx) {
      const faulty = notice.citations.filter((citation) => isOwnWords(citation) && isAtFault(citation));
      const reported = new Set<string>();
      for (const run of runsOf(faulty)) {
        const fresh = run.filter(({ citation }) => !reported.has(citation));
        for (const { citation } of run) reported.add(citation);
        const again = faulty.filter((citation) => !run.includes(citation) && fresh.some((one) => one.citation === citation.citation));
        report(fresh, again, notice, ctx);
      }
      for (const outcome of notice.outcomes) {
        const attribute = outcome.block?.fence.attributes.find(({ name }) => name === 'under');
        if (!attribute) continue;
        for (const span of readUnder(attribute, ctx.law, notice.defaultRegime).unread) {
          const text = notice.slice(span.start, span.end).trim();
          // An unfilled prompt is reported as such.
          if (!/^\[insert\b/i.test(text)) ctx.report({ at: span, message: 'unread', values: { text } });
        }
      }
    },
  },
});

type Context = RuleContext<'unknown' | 'no-ground' | 'unread'>;

const ACT = {
  FOIA: ' in the Freedom of Information Act 2000',
  EIR: ' in the Environmental Information Regulations 2004',
  FOISA: ' in the Freedom of Information (Scotland) Act 2002',
  EISR: ' in the Environmental Information (Scotland) Regulations 2004',
} as const;

/** FOIA and FOISA have no sections beyond these; a higher bare number belongs to another Act that the letter does not name. */
const LAST_SECTION = { FOIA: 88, FOISA: 76, EIR: 21, EISR: 22 } as const;

/** A section that is cited as a reason: of these two it is a known slip. */
const NO_GROUNDS: ReadonlySet<string> = new Set(['25', '45']);
const AS_GROUND =
  /\b(?:exempt(?:ed|ion)?|withh(?:e|o)ld|refus\w+)(?: from disclosure)?(?: (?:under|by virtue of|pursuant to|in accordance with|by|at|in))(?: the)?(?: exemption (?:at|in|under))?\s*$/i;

function isNoGround(citation: Citation): boolean {
  if (citation.provision?.effect !== 'other' || citation.regime !== 'FOIA') return false;
  if (citation.where === 'under') return true;
  const { sentence } = citation;
  if (!sentence || !NO_GROUNDS.has(citation.path[0] ?? '')) return false;
  const at = sentence.text.indexOf(citation.written);
  return at > 0 && AS_GROUND.test(sentence.text.slice(0, at));
}

function isAtFault(citation: Citation): boolean {
  if (citation.provision) return isNoGround(citation);
  if (citation.obsolete) return false;
  const { regime, path, role, where, zone, sentence } = citation;
  const [section = ''] = path;
  if (where === 'under') return true;
  if (zone === 'rights' || zone === 'closing' || mentionedSections(regime).includes(section)) return false;
  if (role === 'relied') return true;
  // A bare high number that carries nothing is a section of another Act; so is one in the account of an earlier letter, as far as this letter goes.
  if (path.length === 1 && Number.parseInt(section, 10) > LAST_SECTION[regime]) return false;
  // 3B alone is a subsection whose section was left out.
  const isSubsection = /^\d[A-Z]$/.test(section);
  return (path.length > 1 || isSubsection) && !EARLIER.test(sentence?.text ?? '');
}

/** One finding for the citations of one run that do not exist; its fix mends the places where they are repeated, too. */
function report(run: readonly Citation[], again: readonly Citation[], notice: Notice, ctx: Context): void {
  const [first, ...others] = run;
  if (!first) return;
  const provision = series(run.map(({ regime, path }) => spokenCitation(regime, path)));
  const values = { provision, Provision: sentenceCase(provision), act: ACT[first.regime] };
  const citations = others.map(({ citation }) => citation);
  const related = again.map(({ span }) => ({ at: span, message: 'Here as well.' }));
  if (first.provision) {
    ctx.report({ at: first.span, message: 'no-ground', values, citation: first.citation, citations, related });
    return;
  }
  const nearest = run.flatMap((one) => nearestTo(one, ctx.law) ?? []);
  ctx.report({
    at: { start: first.span.start, end: Math.max(...run.map(({ span }) => span.end)) },
    message: 'unknown',
    values: { ...values, nearest: nearest.length > 0 ? ` Perhaps it is ${series(nearest.map(({ regime, path }) => spokenCitation(regime, path)))}.` : '' },
    citation: first.citation,
    citations,
    certainty: [...run, ...again].some(({ role, where }) => role === 'relied' || where === 'under') ? 'certain' : 'likely',
    related,
    fix: () => replaceAll([...run, ...again], notice, ctx.law),
  });
}

/** The provision that was probably meant. `3A(b)` alone is a subsection whose section was left out. */
function nearestTo({ regime, path }: CitedPath, law: Law): CitedPath | undefined {
  const personal = { FOIA: '40', FOISA: '38', EIR: '13', EISR: '11' }[regime];
  if (/^\d[A-Z]$/.test(path[0] ?? '')) {
    const whole = [personal, ...path];
    if (law.lookup(regime, whole)) return { regime, path: whole };
  }
  return law.nearest(regime, path);
}

/** Puts the nearest provision in every place; undefined where one has none, or where only its brackets stand ("and (k)") and an edit here would not be enough. */
function replaceAll(citations: readonly Citation[], notice: Notice, law: Law): Fix | undefined {
  const edits = citations.flatMap((citation) => {
    const nearest = nearestTo(citation, law);
    return nearest && /^\d/.test(notice.slice(citation.span.start, citation.span.end))
      ? [{ span: citation.span, text: formatCitation('FOIA', nearest.path) }]
      : [];
  });
  if (edits.length < citations.length) return undefined;
  const names = [...new Set(citations.flatMap((citation) => nearestTo(citation, law) ?? []).map(({ regime, path }) => spokenCitation(regime, path)))];
  return { title: `Change it to ${series(names)}`, edits, safe: false };
}
