import type { Law } from '../law/model';
import type { Notice, Waiver } from '../notice/model';
import type { Span } from '../text/span';
import { type TextChange, Watched, watching } from '../text/tracking';
import type { FindingCertainty, Fix, Report, RuleContext, RuleDefinition, Severity, Visitors } from './define';
import { SEVERITIES } from './severity';
import type { CheckOptions, CheckResult, Finding } from './finding';
import { type Found, inOrder } from './found';
import { certaintyInLanguage } from './otherLanguages';
import { oneFindingPerFault } from './precedence';
import { applyWaivers, isValid } from './waivers';

type Visitor = keyof Visitors<string>;

/** What is worked out once for a set of rules: all of them by name, and for each part of a notice the places of those that want it. */
interface Plan {
  readonly names: ReadonlyMap<string, RuleDefinition>;
  readonly wanting: ReadonlyMap<Visitor, readonly number[]>;
}

const VISITORS: readonly Visitor[] = [
  'claim',
  'outcome',
  'citation',
  'statement',
  'passage',
  'block',
  'fence',
  'fault',
  'residue',
  'waiver',
  'notice',
  'unusedWaiver',
];

const plans = new WeakMap<readonly RuleDefinition[], Plan>();

function planFor(rules: readonly RuleDefinition[]): Plan {
  const known = plans.get(rules);
  if (known) return known;
  const wanting = VISITORS.map((visitor) => [visitor, rules.flatMap((rule, place) => (rule.on[visitor] === undefined ? [] : [place]))] as const);
  const plan = { names: new Map(rules.map((rule) => [rule.name, rule])), wanting: new Map(wanting) };
  plans.set(rules, plan);
  return plan;
}

/**
 * Runs rules over a notice, in one pass, and gives what they find in the order of the text.
 * Never throws: a rule that does is named in `broken`, and the others run on.
 * One fault gives one finding (`precedence.ts`), and waivers are applied (`waivers.ts`).
 */
export function runRules(notice: Notice, law: Law, rules: readonly RuleDefinition[], options: CheckOptions = {}): CheckResult {
  return new RuleRun(notice, law, rules, options).result();
}

/** Whether a rule runs at all under these options: not switched off, and not a preview that nobody asked for. */
export function isActive(rule: RuleDefinition, options: CheckOptions): boolean {
  if (options.only) return options.only.includes(rule.name);
  const level = options.levels?.[rule.name];
  return level === undefined ? rule.status === 'stable' : level !== 'off';
}

const CERTAINTIES: readonly FindingCertainty[] = ['hint', 'likely', 'certain'];
const CEILING: Record<FindingCertainty, Severity> = { certain: 'error', likely: 'warning', hint: 'information' };

function lower<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** What one rule has found, and what that rests on. */
interface RuleState {
  readonly rule: RuleDefinition;
  readonly ctx: RuleContext;
  readonly watched: Watched;
  /** It is to run before the next result. */
  due: boolean;
  found: Found[];
  /** What it said when it threw. */
  broken: string | undefined;
}

/** A stretch of the letter in which something was written, and by how much what follows has moved. */
export interface MovedText {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * A run of rules over a notice that can be brought up to date after a change that was taken in place (`core/living`): each rule is watched while it
 * reads, and only rules that the change may concern run again. What the others found has moved with the text.
 */
export class RuleRun {
  private readonly plan: Plan;
  /** By the place of the rule among all; nothing for one that is off. */
  private readonly states: readonly (RuleState | undefined)[];

  constructor(
    private readonly notice: Notice,
    private readonly law: Law,
    rules: readonly RuleDefinition[],
    private readonly options: CheckOptions,
  ) {
    this.plan = planFor(rules);
    this.states = rules.map((rule, place) => (isActive(rule, options) ? this.stateOf(rule, place) : undefined));
  }

  private stateOf(rule: RuleDefinition, place: number): RuleState {
    const ctx = this.contextFor((report) => void state.found.push(...this.read(rule, report)));
    const state: RuleState = { rule, ctx, watched: new Watched(FIRST_RULE + place), due: true, found: [], broken: undefined };
    return state;
  }

  private contextFor(report: (report: Report) => void): RuleContext {
    const { notice, law } = this;
    const { today, authorityKind, profile, attachments, library, neighbours } = this.options;
    return { notice, law, today, authorityKind, profile, attachments, library, neighbours, rules: this.plan.names, report };
  }

  /** Notes a change that the notice has taken in place. Nothing runs before the next result is asked for: keys may come faster than anybody looks. */
  follow(change: TextChange, moved: MovedText): void {
    for (const state of this.states) {
      if (state === undefined) continue;
      if (state.broken !== undefined || state.watched.isConcerned(change) || state.found.some((one) => isNear(one, moved))) {
        state.due = true;
        state.found = [];
        state.broken = undefined;
      } else if (state.found.length > 0) state.found = state.found.map((one) => this.move(one, moved));
    }
  }

  private visitAll(isWanted: (state: RuleState) => boolean): void {
    const { notice } = this;
    const { syntax } = notice;
    const each = <T>(visitor: Visitor, parts: readonly T[], call: (rule: RuleDefinition, part: T, ctx: RuleContext) => void): void => {
      if (parts.length === 0) return;
      for (const place of this.plan.wanting.get(visitor) ?? []) {
        const state = this.states[place];
        if (state !== undefined && isWanted(state)) visit(state, parts, call);
      }
    };
    each('claim', notice.claims, (rule, claim, ctx) => rule.on.claim?.(claim, ctx));
    each('outcome', notice.outcomes, (rule, outcome, ctx) => rule.on.outcome?.(outcome, ctx));
    for (const outcome of notice.outcomes) each('passage', outcome.passages, (rule, passage, ctx) => rule.on.passage?.(passage, outcome, ctx));
    each('citation', notice.citations, (rule, citation, ctx) => rule.on.citation?.(citation, ctx));
    each('statement', notice.statements, (rule, statement, ctx) => rule.on.statement?.(statement, ctx));
    each('block', syntax.blocks, (rule, block, ctx) => rule.on.block?.(block, ctx));
    each('fence', syntax.fences, (rule, fence, ctx) => rule.on.fence?.(fence, ctx));
    each('fault', syntax.faults, (rule, fault, ctx) => rule.on.fault?.(fault, ctx));
    each('residue', notice.residue, (rule, residue, ctx) => rule.on.residue?.(residue, ctx));
    each('waiver', notice.waivers, (rule, waiver, ctx) => rule.on.waiver?.(waiver, ctx));
    each('notice', [notice], (rule, whole, ctx) => rule.on.notice?.(whole, ctx));
  }

  /** What the rules have found, with precedence and waivers applied. */
  result(): CheckResult {
    const { notice } = this;
    const states = this.states.filter((state) => state !== undefined);
    if (states.some((state) => state.due)) this.visitAll((state) => state.due);
    for (const state of states) state.due = false;
    const valid = notice.waivers.filter((waiver) => isValid(waiver, this.plan.names));
    const first = applyWaivers(oneFindingPerFault(inOrder(states.flatMap((state) => state.found)), notice), valid);

    // Whether a waiver was used is known only now, and what is said about it can be waived in its turn.
    const unused = valid.filter((waiver) => !first.used.has(waiver) && this.hasRun(waiver.rule));
    const second = applyWaivers(this.aboutUnused(unused), valid);

    const standing = inOrder([...first.standing, ...second.standing]).map((one) => one.finding);
    const waived = [...first.waived, ...second.waived].map(({ finding, waiver }) => ({ finding: finding.finding, reason: waiver.reason.trim() }));
    return { findings: standing, waived, broken: states.flatMap(({ rule, broken }) => (broken === undefined ? [] : [{ rule: rule.name, error: broken }])) };
  }

  /** A waiver of a rule that is off, or that speaks only later, can't be said to be of no use. */
  private hasRun(name: string): boolean {
    const rule = this.stateNamed(name)?.rule;
    return rule !== undefined && VISITORS.some((visitor) => visitor !== 'unusedWaiver' && rule.on[visitor] !== undefined);
  }

  private stateNamed(name: string): RuleState | undefined {
    return this.states.find((state) => state?.rule.name === name);
  }

  private aboutUnused(waivers: readonly Waiver[]): Found[] {
    const about: Found[] = [];
    for (const place of this.plan.wanting.get('unusedWaiver') ?? []) {
      const state = this.states[place];
      if (state === undefined) continue;
      const ctx = this.contextFor((report) => void about.push(...this.read(state.rule, report)));
      visit(state, waivers, (rule, waiver) => rule.on.unusedWaiver?.(waiver, ctx));
    }
    return inOrder(about);
  }

  /** A finding of a rule that a change does not concern, where it stands now. Its fixes are worked out anew when somebody asks. */
  private move(one: Found, { to, by }: MovedText): Found {
    const moved = (span: Span): Span =>
      by === 0 ? span : { start: span.start > to ? span.start + by : span.start, end: span.end > to ? span.end + by : span.end };
    const span = moved(one.span);
    const related = one.related.map(({ at, message }) => ({ at: moved(at), message }));
    const fixes = (): readonly Fix[] => {
      const state = this.stateNamed(one.rule);
      if (!state) return [];
      const { found } = state;
      state.found = [];
      this.visitAll((other) => other === state);
      const same = state.found.find(
        ({ finding }) => finding.message === one.finding.message && finding.span.start === span.start && finding.span.end === span.end,
      );
      state.found = found;
      return same?.finding.fixes() ?? [];
    };
    return { ...one, span, related, finding: { ...one.finding, span, related, fixes } };
  }

  /** Turns a report into a finding. Throws on a message or a value that the rule does not have: a bug of the rule, which tests then see as `broken`. */
  private read(rule: RuleDefinition, report: Report): readonly Found[] {
    const message = rule.messages[report.message];
    if (!message) throw new Error(`no message "${report.message}"`);
    const fill = (template: string) => fillTemplate(template, report.values ?? {});
    const certainty = certaintyInLanguage(this.notice.language, rule.name, lower(CERTAINTIES, rule.certainty, report.certainty ?? 'certain'));
    if (certainty === undefined) return [];
    const level = this.options.levels?.[rule.name];
    const severity = level && level !== 'off' ? level : lower(SEVERITIES, report.severity ?? rule.severity, CEILING[certainty]);
    // Parts of the notice are moved in place while it is written; a finding is what was said of one version.
    const span = { start: report.at.start, end: report.at.end };
    const related = (report.related ?? []).map(({ at, message: text }) => ({ at: { start: at.start, end: at.end }, message: text }));
    const finding: Finding = {
      rule: rule.name,
      severity,
      certainty,
      messageKey: report.message,
      message: fill(message.what),
      why: fill(message.why),
      todo: fill(message.todo),
      span,
      citation: report.citation,
      related,
      fixes: () => [report.fix, ...(report.otherFixes ?? [])].map((fix) => fix?.()).filter((fix): fix is Fix => fix !== undefined),
    };
    const citations = [...(report.citation === undefined ? [] : [report.citation]), ...(report.citations ?? [])];
    return [
      {
        rule: rule.name,
        messageKey: report.message,
        span,
        citations,
        questions: report.questions ?? [],
        related,
        whole: report.whole === true,
        finding,
      },
    ];
  }
}

/** The number of the first rule among watched readers; the lifting comes before it. */
const FIRST_RULE = 1;

/** Shows a rule parts of a notice, one after the other; it is watched meanwhile, and one part that breaks it does not keep it from the next. */
function visit<T>(state: RuleState, parts: readonly T[], call: (rule: RuleDefinition, part: T, ctx: RuleContext) => void): void {
  watching(state.watched, () => {
    for (const part of parts) {
      try {
        call(state.rule, part, state.ctx);
      } catch (error) {
        state.broken ??= error instanceof Error ? error.message : String(error);
      }
    }
  });
}

/** Whether something about a finding stands in the text that was written in, or at its edge: where that has moved can't be told. */
function isNear({ span, related }: Found, { from, to }: MovedText): boolean {
  const touches = (place: Span): boolean => (from <= place.start && place.start <= to) || (from <= place.end && place.end <= to);
  return touches(span) || related.some(({ at }) => touches(at));
}

function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return value;
  });
}
