import { spokenCitation } from '../../law/citation';
import type { Citation, Notice } from '../../notice/model';
import { series } from '../../wording/cite';
import { defineRule, type Fix, type RuleContext } from '../define';
import { isOwnWords, rewriteRun, rewriteUnder, runsOf, underOf } from '../support/citations';

export default defineRule({
  name: 'exemption-citation-form',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '17(1)(b)' }],
  messages: {
    run: {
      what: '“{written}” runs provisions together: it means {provisions}.',
      why: 'The requester should be able to look up what is relied on. Brackets in a row read as one provision, and there is none of that number.',
      todo: 'Write each provision out.',
    },
    under: {
      what: 'The value of “under” is understood, but it is not written as it should be: it means {provisions}.',
      why: 'Provisions stand with commas between them, and a condition follows its provision after “with”, so that it is plain which is which.',
      todo: 'Write each provision out, and a condition after “with”.',
    },
  },
  on: {
    notice(notice, ctx) {
      // A run with a repealed provision is written anew by `exemption-obsolete`.
      const faulty = runsOf(notice.citations.filter(isOwnWords)).filter(
        (run) => run.some(({ form }) => form !== 'normal') && run.every(({ obsolete }) => obsolete === undefined),
      );
      const groups = new Map<string, (readonly Citation[])[]>();
      for (const run of faulty.filter(([first]) => first?.where !== 'under')) {
        const key = run.map(({ citation }) => citation).join(' ');
        groups.set(key, [...(groups.get(key) ?? []), run]);
      }
      for (const runs of groups.values()) reportRuns(runs, notice, ctx);
      reportAttributes(faulty, notice, ctx);
    },
  },
});

type Context = RuleContext<'run' | 'under'>;

/** One finding for the same provisions run together in the same way, however often; its fix mends every place. */
function reportRuns(runs: readonly (readonly Citation[])[], notice: Notice, ctx: Context): void {
  const [run] = runs;
  const [first, ...others] = run ?? [];
  if (!run || !first) return;
  const provisions = [...new Set([first, ...others].map(({ regime, path }) => spokenCitation(regime, path)))];
  ctx.report({
    at: first.run,
    message: 'run',
    values: { written: first.written, provisions: series(provisions) },
    citation: first.citation,
    citations: others.map(({ citation }) => citation),
    related: runs.slice(1).flatMap(([again]) => (again ? [{ at: again.run, message: 'Here as well.' }] : [])),
    fix: () => mend(runs, notice, ctx),
  });
}

function mend(runs: readonly (readonly Citation[])[], notice: Notice, ctx: Context): Fix | undefined {
  const edits = runs.flatMap((run) => rewriteRun(notice, ctx.law, run, (citation) => citation) ?? []);
  return edits.length < runs.length ? undefined : { title: 'Write each provision out', edits, safe: true };
}

function reportAttributes(faulty: readonly (readonly Citation[])[], notice: Notice, ctx: Context): void {
  const seen = new Set<number>();
  for (const citation of faulty.flat()) {
    const attribute = underOf(citation);
    if (!attribute || seen.has(attribute.span.start)) continue;
    seen.add(attribute.span.start);
    const inside = notice.citations.filter((one) => underOf(one) === attribute);
    if (inside.some(({ obsolete }) => obsolete !== undefined)) continue;
    ctx.report({
      at: attribute.valueSpan,
      message: 'under',
      values: { provisions: series([...new Set(inside.map(({ regime, path }) => spokenCitation(regime, path)))]) },
      citation: citation.citation,
      citations: inside.map((one) => one.citation),
      fix: () => {
        const edit = rewriteUnder(notice, ctx.law, attribute);
        return edit && { title: `Write it as ${edit.text}`, edits: [edit], safe: true };
      },
    });
  }
}
