import type { Law } from '../law/model';
import type { Notice, Waiver } from '../notice/model';
import { byPlace, type Span } from '../text/span';
import type { FindingCertainty, Fix, Report, RuleContext, RuleDefinition, Severity, Visitors } from './define';
import { SEVERITIES } from './severity';
import type { CheckOptions, CheckResult, Finding } from './finding';
import { certaintyInLanguage } from './otherLanguages';
import { oneFindingPerFault } from './precedence';
import { applyWaivers, isValid } from './waivers';

/** A finding with what only precedence and waivers need. */
interface Found {
  readonly rule: string;
  readonly messageKey: string;
  readonly span: Span;
  readonly citations: readonly string[];
  readonly questions: readonly string[];
  readonly related: Finding['related'];
  readonly whole: boolean;
  readonly finding: Finding;
}

type Visitor = keyof Visitors<string>;
type DispatchTable = ReadonlyMap<Visitor, readonly RuleDefinition[]>;

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

/** Which rules want which part of a notice, worked out once for a set of rules. */
const dispatchTables = new WeakMap<readonly RuleDefinition[], DispatchTable>();

function dispatchTable(rules: readonly RuleDefinition[]): DispatchTable {
  const known = dispatchTables.get(rules);
  if (known) return known;
  const table = new Map(VISITORS.map((visitor) => [visitor, rules.filter((rule) => rule.on[visitor] !== undefined)]));
  dispatchTables.set(rules, table);
  return table;
}

/**
 * Runs rules over a notice, in one pass, and gives what they find in the order of the text.
 * Never throws: a rule that does is named in `broken`, and the others run on.
 * One fault gives one finding (`precedence.ts`), and waivers are applied (`waivers.ts`).
 */
export function runRules(notice: Notice, law: Law, rules: readonly RuleDefinition[], options: CheckOptions = {}): CheckResult {
  const run = new Run(notice, law, rules, options);
  run.visitAll();
  return run.result();
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

class Run {
  private readonly table: DispatchTable;
  private readonly contexts = new Map<RuleDefinition, RuleContext>();
  private readonly names: ReadonlyMap<string, RuleDefinition>;
  private readonly broken = new Map<string, string>();
  private found: Found[] = [];

  constructor(
    private readonly notice: Notice,
    law: Law,
    rules: readonly RuleDefinition[],
    private readonly options: CheckOptions,
  ) {
    this.table = dispatchTable(rules);
    this.names = new Map(rules.map((rule) => [rule.name, rule]));
    const { today, authorityKind, profile, attachments, library, neighbours } = options;
    const shared = { notice, law, today, authorityKind, profile, attachments, library, neighbours, rules: this.names };
    for (const rule of rules) {
      if (isActive(rule, options)) this.contexts.set(rule, { ...shared, report: (report) => this.found.push(...this.read(rule, report)) });
    }
  }

  visitAll(): void {
    const { notice } = this;
    const { syntax } = notice;
    for (const claim of notice.claims) this.visit('claim', (rule, ctx) => rule.on.claim?.(claim, ctx));
    for (const outcome of notice.outcomes) {
      this.visit('outcome', (rule, ctx) => rule.on.outcome?.(outcome, ctx));
      for (const passage of outcome.passages) this.visit('passage', (rule, ctx) => rule.on.passage?.(passage, outcome, ctx));
    }
    for (const citation of notice.citations) this.visit('citation', (rule, ctx) => rule.on.citation?.(citation, ctx));
    for (const statement of notice.statements) this.visit('statement', (rule, ctx) => rule.on.statement?.(statement, ctx));
    for (const block of syntax.blocks) this.visit('block', (rule, ctx) => rule.on.block?.(block, ctx));
    for (const fence of syntax.fences) this.visit('fence', (rule, ctx) => rule.on.fence?.(fence, ctx));
    for (const fault of syntax.faults) this.visit('fault', (rule, ctx) => rule.on.fault?.(fault, ctx));
    for (const residue of notice.residue) this.visit('residue', (rule, ctx) => rule.on.residue?.(residue, ctx));
    for (const waiver of notice.waivers) this.visit('waiver', (rule, ctx) => rule.on.waiver?.(waiver, ctx));
    this.visit('notice', (rule, ctx) => rule.on.notice?.(notice, ctx));
  }

  result(): CheckResult {
    const { notice } = this;
    const valid = notice.waivers.filter((waiver) => isValid(waiver, this.names));
    const first = applyWaivers(oneFindingPerFault(inOrder(this.found), notice), valid);

    // Whether a waiver was used is known only now, and what is said about it can be waived in its turn.
    const unused = valid.filter((waiver) => !first.used.has(waiver) && this.hasRun(waiver.rule));
    const second = applyWaivers(this.aboutUnused(unused), valid);

    const standing = inOrder([...first.standing, ...second.standing]).map((one) => one.finding);
    const waived = [...first.waived, ...second.waived].map(({ finding, waiver }) => ({ finding: finding.finding, reason: waiver.reason.trim() }));
    return { findings: standing, waived, broken: [...this.broken].map(([rule, error]) => ({ rule, error })) };
  }

  /** A waiver of a rule that is off, or that speaks only later, can't be said to be of no use. */
  private hasRun(name: string): boolean {
    const rule = this.names.get(name);
    return rule !== undefined && this.contexts.has(rule) && VISITORS.some((visitor) => visitor !== 'unusedWaiver' && rule.on[visitor] !== undefined);
  }

  private aboutUnused(waivers: readonly Waiver[]): Found[] {
    this.found = [];
    for (const waiver of waivers) this.visit('unusedWaiver', (rule, ctx) => rule.on.unusedWaiver?.(waiver, ctx));
    return inOrder(this.found);
  }

  private visit(visitor: Visitor, call: (rule: RuleDefinition, ctx: RuleContext) => void): void {
    for (const rule of this.table.get(visitor) ?? []) {
      const ctx = this.contexts.get(rule);
      if (!ctx) continue;
      try {
        call(rule, ctx);
      } catch (error) {
        if (!this.broken.has(rule.name)) this.broken.set(rule.name, error instanceof Error ? error.message : String(error));
      }
    }
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
    const related = report.related ?? [];
    const finding: Finding = {
      rule: rule.name,
      severity,
      certainty,
      messageKey: report.message,
      message: fill(message.what),
      why: fill(message.why),
      todo: fill(message.todo),
      span: report.at,
      citation: report.citation,
      related,
      fixes: () => [report.fix, ...(report.otherFixes ?? [])].map((fix) => fix?.()).filter((fix): fix is Fix => fix !== undefined),
    };
    const citations = [...(report.citation === undefined ? [] : [report.citation]), ...(report.citations ?? [])];
    return [
      {
        rule: rule.name,
        messageKey: report.message,
        span: report.at,
        citations,
        questions: report.questions ?? [],
        related,
        whole: report.whole === true,
        finding,
      },
    ];
  }
}

function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return value;
  });
}

/** By place, then by rule; what is said twice in the same words about the same place is said once. */
function inOrder(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => byPlace(a.span, b.span) || compare(a.rule, b.rule));
  const seen = new Set<string>();
  return sorted.filter(({ rule, span, finding }) => {
    const key = `${rule} ${span.start} ${span.end} ${finding.message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
