import type { Fix } from '../rules/define';
import type { CheckOptions, Finding } from '../rules/finding';
import { byPlace, overlaps, type Span, type TextEdit } from '../text/span';
import type { Snapshot } from './snapshot';
import { waiveEdit } from './waive';

/** Something an editor offers to do. Exactly one of `edits` and `command` is given. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'fix' | 'fix-rule' | 'show-rule' | 'waive' | 'fix-all';
  /** What it answers; none where it goes beyond single findings. */
  readonly findings: readonly Finding[];
  /** The one that editors apply without asking. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[] | undefined;
  /** Set for `show-rule`: the rule's name. */
  readonly rule: string | undefined;
}

/** More waivers than this at once nobody reads; each is tried out before it is offered. */
const MAX_WAIVERS = 4;

/** Asked for in these words, it replaces edited wording too; each block's own fix says nothing else. */
const BRING_UP_TO_DATE = 'Bring all standard wording in this notice up to date';

/** What can be done about the findings that touch a stretch of the text: their fixes first, then the rule's page and the waiver. */
export function codeActions(snapshot: Snapshot, span: Span, options: CheckOptions): CodeAction[] {
  const { findings } = snapshot.check(options);
  const touched = findings.filter((finding) => touches(finding.span, span));
  const fixes: CodeAction[] = [];
  for (const finding of touched) {
    for (const [index, fix] of finding.fixes().entries()) {
      fixes.push({ title: fix.title, kind: 'fix', findings: [finding], preferred: index === 0, edits: fix.edits, rule: undefined });
    }
  }
  const rules = [...new Set(touched.map((finding) => finding.rule))];
  for (const rule of rules) {
    const all = findings.filter((finding) => finding.rule === rule);
    const isWording = rule === 'standard-superseded';
    const edits = isWording ? editsOf(all, () => true) : safeEdits(all);
    if (edits.length > 0 && all.length > 1)
      fixes.push({
        title: isWording ? BRING_UP_TO_DATE : `Fix all "${rule}" in this notice`,
        kind: 'fix-rule',
        findings: all,
        preferred: false,
        edits,
        rule: undefined,
      });
  }
  const waivers = touched.slice(0, MAX_WAIVERS).flatMap((finding) => {
    const edit = waiveEdit(snapshot, finding, options);
    return edit
      ? [{ title: `Waive "${finding.rule}" here`, kind: 'waive' as const, findings: [finding], preferred: false, edits: [edit], rule: undefined }]
      : [];
  });
  const pages = rules.map((rule) => {
    const about = touched.filter((one) => one.rule === rule);
    return { title: `Show the rule "${rule}"`, kind: 'show-rule' as const, findings: about, preferred: false, edits: undefined, rule };
  });
  return [...merged(fixes), ...pages, ...merged(waivers)];
}

/** The edits of every fix that needs no judgement. Those that would touch the same place are left for the next time. */
export function fixAllEdits(snapshot: Snapshot, options: CheckOptions): TextEdit[] {
  return safeEdits(snapshot.check(options).findings);
}

const safeEdits = (findings: readonly Finding[]): TextEdit[] => editsOf(findings, (fix) => fix.safe);

function editsOf(findings: readonly Finding[], isWanted: (fix: Fix) => boolean): TextEdit[] {
  const accepted: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes().find(isWanted);
    if (!fix || fix.edits.some(({ span }) => collides(span, accepted))) continue;
    for (const edit of fix.edits) accepted.splice(placeAmong(accepted, edit.span), 0, edit);
  }
  return accepted;
}

/** Whether an edit touches one of those that were accepted, which stand in order and apart. Insertions at one place collide too: their order would be chance. */
function collides(span: Span, accepted: readonly TextEdit[]): boolean {
  const place = placeAmong(accepted, span);
  return [accepted[place - 1], accepted[place]].some((other) => other !== undefined && (overlaps(span, other.span) || span.start === other.span.start));
}

/** Where an edit goes among those before it in the order of the text. */
function placeAmong(edits: readonly TextEdit[], span: Span): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle]?.span ?? span;
    if (byPlace(other, span) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(finding: Span, asked: Span): boolean {
  return finding.start <= asked.end && asked.start <= finding.end;
}

/** Actions that say and do the same are one, which answers the findings of all. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byDeed = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = `${action.title} ${JSON.stringify(action.edits)}`;
    const same = byDeed.get(key);
    byDeed.set(key, same ? { ...same, findings: [...same.findings, ...action.findings] } : action);
  }
  return [...byDeed.values()];
}
