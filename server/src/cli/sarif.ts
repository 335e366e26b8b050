import * as path from 'node:path';
import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../../package.json';
import { PROJECT_URL } from '../core/features/diagnostics';
import type { RuleDefinition } from '../core/rules/define';
import type { CheckResult, Finding } from '../core/rules/finding';
import { RULES } from '../core/rules/registry';
import type { Span } from '../core/text/span';
import { Fingerprints } from './fingerprints';
import type { Letter } from './letters';
import { LEVELS, sarifRule } from './sarifRule';

/** A letter and what was found in it. */
export interface Checked {
  readonly letter: Pick<Letter, 'name' | 'snapshot'>;
  readonly result: CheckResult;
}

export interface SarifOptions {
  /** What was said on standard error: files that could not be read, faults of `.foi`, rules that failed. */
  readonly notes: readonly string[];
  /** Whether everything that was asked for could be read. */
  readonly successful: boolean;
  /** Whether findings that a letter waives are listed, marked as suppressed. */
  readonly waived: boolean;
}

/** The folder where the program runs: in a pipeline, the checkout. */
const ROOT = '%SRCROOT%';

/** The findings of letters as one log of SARIF 2.1.0 with one run. Rules are described as far as something was found by them. */
export function sarifLog(checked: readonly Checked[], options: SarifOptions): Log {
  const used = new UsedRules();
  const results = checked.flatMap((one) => resultsOf(one, used, options.waived));
  const run: Run = {
    tool: { driver: { name: 'foi-notice', version, semanticVersion: version, informationUri: PROJECT_URL, rules: used.descriptors } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder where foi-notice was run.' } } },
    invocations: [
      {
        executionSuccessful: options.successful && checked.every(({ result }) => result.broken.length === 0),
        toolExecutionNotifications: notesOf(checked, options.notes),
      },
    ],
    artifacts: checked.map(({ letter }) => ({ location: artifactLocation(letter.name), roles: ['analysisTarget'] })),
    results,
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

/** The rules that found something, in the order of their first finding. */
class UsedRules {
  readonly descriptors: ReportingDescriptor[] = [];
  private readonly indexes = new Map<string, number>();

  index(name: string): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const rule: RuleDefinition | undefined = RULES.find((one) => one.name === name);
    this.indexes.set(name, this.descriptors.length);
    this.descriptors.push(rule ? sarifRule(rule) : { id: name });
    return this.descriptors.length - 1;
  }
}

function resultsOf({ letter, result }: Checked, used: UsedRules, withWaived: boolean): Result[] {
  const fingerprints = new Fingerprints(letter.snapshot);
  const place = (span: Span): PhysicalLocation => ({ artifactLocation: artifactLocation(letter.name), region: region(letter, span) });
  const resultOf = (finding: Finding, waiver: string | undefined): Result => ({
    ruleId: finding.rule,
    ruleIndex: used.index(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: `${finding.message} ${finding.todo}` },
    locations: [{ physicalLocation: place(finding.span) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ at, message }, index) => ({ id: index + 1, physicalLocation: place(at), message: { text: message } })),
    }),
    partialFingerprints: { 'foiNotice/v1': fingerprints.of(finding) },
    // An empty list would mean the same to SARIF, but some readers take it for a suppressed finding.
    ...(waiver !== undefined && { suppressions: [{ kind: 'inSource', status: 'accepted', justification: waiver }] }),
    properties: { certainty: finding.certainty, ...(finding.citation !== undefined && { citation: finding.citation }) },
  });
  const standing = result.findings.map((finding) => ({ finding, waiver: undefined }));
  const waived = result.waived.map(({ finding, reason }) => ({ finding, waiver: reason }));
  return [...standing, ...(withWaived ? waived : [])]
    .sort((a, b) => a.finding.span.start - b.finding.span.start)
    .map(({ finding, waiver }) => resultOf(finding, waiver));
}

/** Lines and columns count from 1, columns in UTF-16 code units; the end is the first place after. */
function region({ snapshot }: Checked['letter'], span: Span): NonNullable<PhysicalLocation['region']> {
  const { start, end } = snapshot.lines.range(span);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A letter inside the folder where the program runs is named from there, for that is where a pipeline looks; any other as it was given. */
function artifactLocation(name: string): NonNullable<PhysicalLocation['artifactLocation']> {
  const inside = insidePath(name);
  if (inside !== undefined) return { uri: addressPath(inside), uriBaseId: ROOT };
  const slashed = name.replaceAll(path.sep, '/');
  return { uri: path.isAbsolute(name) ? `file://${slashed.startsWith('/') ? '' : '/'}${addressPath(slashed)}` : addressPath(slashed) };
}

/** A path from the folder where the program runs, with forward slashes; undefined for a file elsewhere. */
export function insidePath(name: string): string | undefined {
  const relative = path.relative('.', name).replaceAll(path.sep, '/');
  return relative === '' || relative === '..' || relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
}

function addressPath(slashed: string): string {
  return slashed.split('/').map(encodeURIComponent).join('/');
}

/** What the run said of itself. A rule that failed is a fault of this program, and named as such. */
function notesOf(checked: readonly Checked[], notes: readonly string[]): Notification[] {
  const broken = checked.flatMap(({ letter, result }) =>
    result.broken.map(
      ({ rule, error }): Notification => ({
        level: 'error',
        message: { text: `The rule ${rule} failed and was left out: ${error}` },
        associatedRule: { id: rule },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(letter.name) } }],
      }),
    ),
  );
  return [...broken, ...notes.map((text): Notification => ({ level: 'warning', message: { text } }))];
}
