import { formatCitation, spokenCitation } from '../../law/citation';
import type { Provision } from '../../law/model';
import { findCitations } from '../../notice/citations';
import type { Citation } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { bareCitation } from '../completion/provisions';
import { leftAlone, offLimits } from '../offLimits';
import type { Refusal } from '../rename';
import type { Snapshot } from '../snapshot';

/** How a member of a run is written: as short as the form allows, with its number, or with its lead-in as well. */
const FORMS = ['short', 'full', 'led'] as const;
type Form = (typeof FORMS)[number];

/** Citations that are written together, in order of place: a later one may leave out what the one before it says. */
type Run = readonly Citation[];

/** Puts a provision in the place of another at every mention of it, so that each is read back as meant and no other citation changes. */
export function renameProvision(snapshot: Snapshot, from: Citation, name: string): { readonly edits: readonly TextEdit[] } | Refusal {
  const to = provisionNamed(snapshot, from, name);
  if ('problem' in to) return to;
  if (to.citation === from.citation) return { edits: [] };
  const forbidden = offLimits(snapshot);
  const mentions = new Set(
    snapshot.notice.citations.filter((one) => one.regime === from.regime && one.citation === from.citation && leftAlone(one, forbidden) === undefined),
  );
  const runs = runsOf(snapshot.notice.citations).filter((run) => run.some((one) => mentions.has(one)));
  for (const run of runs) {
    const problem = whyRunStays(snapshot, run, mentions);
    if (problem !== undefined) return { problem };
  }
  const inForm = (run: Run, form: Form): TextEdit[] => rewritten(snapshot, run, mentions, to, form);
  const short = runs.flatMap((run) => inForm(run, 'short'));
  if (readsAsMeant(snapshot, short, mentions, to)) return { edits: short };
  const edits: TextEdit[] = [];
  for (const run of runs) {
    const own = new Set(run.filter((one) => mentions.has(one)));
    const form = FORMS.find((one) => readsAsMeant(snapshot, inForm(run, one), own, to));
    if (form === undefined) return refusal(snapshot, run, `${to.citation} would not be read there as meant. Write that place by hand first`);
    edits.push(...inForm(run, form));
  }
  const [first = []] = runs;
  return readsAsMeant(snapshot, edits, mentions, to) ? { edits } : refusal(snapshot, first, 'the mentions would no longer be read as meant together');
}

function refusal({ text, lines }: Snapshot, run: Run, why: string): Refusal {
  const start = Math.min(...run.map((one) => one.run.start));
  const end = Math.max(...run.map((one) => one.run.end));
  return { problem: `Line ${lines.position(start).line + 1}, “${text.slice(start, end)}”: ${why}. Nothing has been changed.` };
}

/** The provision that a person typed, where it can stand in the place of `from`. */
function provisionNamed({ engine: { law } }: Snapshot, from: Citation, name: string): Provision | Refusal {
  const scottish = from.regime === 'FOISA' || from.regime === 'EISR';
  const found = findCitations(name, {
    law,
    sections: scottish ? 'FOISA' : 'FOIA',
    regulations: scottish ? 'EISR' : 'EIR',
    bare: true,
    bareRegime: from.regime,
  });
  const [only, another] = found;
  if (!only || another || only.runStart > 0 || only.end < name.length)
    return { problem: `“${name}” is not a provision. Write one, such as ${bareCitation(from)}.` };
  if (only.regime !== from.regime) return { problem: `${only.citation} belongs to another law than ${from.citation}. Change such a citation by hand.` };
  const { provision, obsolete, citation } = only;
  if (!provision) {
    const nearest = law.nearest(only.regime, only.path);
    const instead = obsolete ? obsolete.replacedBy.join(' or ') : nearest?.citation;
    const what = obsolete ? `${citation} no longer exists.` : `${citation} is not in the catalogue of ${only.regime}.`;
    return { problem: instead === undefined || instead === '' ? what : `${what} ${obsolete ? 'Now' : 'The nearest is'}: ${instead}.` };
  }
  const isCondition = (effect: string | undefined): boolean => effect === 'condition';
  const was = from.provision?.effect ?? from.obsolete?.effect;
  if (was !== undefined && isCondition(was) !== isCondition(provision.effect)) {
    const [ground, condition] = isCondition(was) ? [citation, from.citation] : [from.citation, citation];
    return { problem: `${condition} only goes with another provision, and ${ground} is one of its own. The one can’t stand for the other.` };
  }
  return provision;
}

/** Citations of one run of words, or of one value of `under`, together. */
function runsOf(citations: readonly Citation[]): Run[] {
  const runs = new Map<string, Citation[]>();
  for (const one of citations) {
    const block = one.where === 'under' ? one.outcome?.block?.span.start : undefined;
    const key = block === undefined ? `${one.run.start} ${one.run.end}` : `under ${block}`;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()].map((run) => run.sort((a, b) => a.span.start - b.span.start));
}

/** Why a run can't be rewritten; undefined where it can. */
function whyRunStays(snapshot: Snapshot, run: Run, mentions: ReadonlySet<Citation>): string | undefined {
  const { text } = snapshot;
  for (const one of run.filter((each) => mentions.has(each))) {
    if (run.some((other) => other !== one && other.span.start === one.span.start))
      return refusal(snapshot, run, `it names ${one.citation} within a range. Write each provision out first`).problem;
    if (!/^[0-9A-Za-z()\s]+$/.test(text.slice(one.span.start, one.span.end)))
      return refusal(snapshot, run, 'the citation has marks within it, such as bold or a line break. Write it without them first').problem;
  }
  return undefined;
}

function rewritten({ text }: Snapshot, run: Run, mentions: ReadonlySet<Citation>, to: Provision, form: Form): TextEdit[] {
  const edits: TextEdit[] = [];
  let before: readonly string[] | undefined;
  let end = -1;
  let changed = false;
  for (const one of run) {
    const written = text.slice(one.span.start, one.span.end);
    const isMention = mentions.has(one);
    const path = isMention ? to.path : one.path;
    const brackets = written.startsWith('(') ? (written.match(/\(/g)?.length ?? 0) : undefined;
    // What a citation without its number leaves out, and whether what stands before it still says that.
    const leftOut = brackets === undefined ? [] : one.path.slice(0, Math.max(0, one.path.length - brackets));
    const fits = leftOut.every((part, at) => path[at] === part && before?.[at] === part) && path.length > leftOut.length;
    const short = brackets !== undefined && form === 'short' && fits;
    if (isMention || (brackets !== undefined && changed && !short)) {
      const { regime } = one;
      const led =
        form === 'led' && brackets !== undefined
          ? one.where === 'under'
            ? formatCitation(regime, path)
            : spokenCitation(regime, path)
          : bareCitation({ path });
      const joiner = brackets !== undefined && !short && end === one.span.start ? ' and ' : '';
      const shortest = path
        .slice(leftOut.length)
        .map((part) => `(${part})`)
        .join('');
      edits.push({ span: one.span, text: short ? shortest : `${joiner}${led}` });
      changed = true;
    }
    before = path;
    end = one.span.end;
  }
  return edits;
}

/** Whether the text with the edits cites the new provision at every mention, and everything else as before. */
function readsAsMeant(snapshot: Snapshot, edits: readonly TextEdit[], mentions: ReadonlySet<Citation>, to: Provision): boolean {
  const before = snapshot.notice.citations;
  const after = snapshot.edited(edits).notice.citations;
  return before.length === after.length && before.every((one, at) => after[at]?.citation === (mentions.has(one) ? to.citation : one.citation));
}
