import * as path from 'node:path';
import type { Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { version } from '../../../package.json';
import { PROJECT_URL } from '../core/features/diagnostics';
import type { RuleDefinition } from '../core/rules/define';
import type { CheckResult, Finding } from '../core/rules/finding';
import { RULES } from '../core/rules/registry';
import type { Span } from '../core/text/span';
import type { Note } from './outcome';
import { Fingerprints } from './fingerprints';
import type { Letter } from './letters';
import { LEVELS, sarifRule } from './sarifRule';

/** A letter and what was found in it. */
export interface Checked {
  readonly letter: Pick<Letter, 'name' | 'snapshot'>;
  readonly result: CheckResult;
}

/** The folder where the program runs: in a pipeline, the checkout. */
const ROOT = '%SRCROOT%';

/** What stands once in a log, around the results. */
export const LOG_START = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' } as const;

/** What of a run is known before its first result. */
export const RUN_START = {
  columnKind: 'utf16CodeUnits',
  originalUriBaseIds: { [ROOT]: { description: { text: 'The folder where foi-notice was run.' } } },
} as const satisfies Partial<Run>;

/** What of a run is known after its last result, made up letter by letter. It keeps names and what was said, no results. */
export class RunEnd {
  private readonly descriptors: ReportingDescriptor[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly artifacts: NonNullable<Run['artifacts']> = [];
  private readonly broken: Notification[] = [];

  /** Takes a letter that was read, and gives its results the places of their rules. Rules are described as far as something was found by them. */
  take(name: string, results: readonly Result[], notes: readonly Note[]): readonly Result[] {
    const location = artifactLocation(name);
    this.artifacts.push({ location, roles: ['analysisTarget'] });
    for (const { broken } of notes) {
      if (!broken) continue;
      // A rule that failed is a fault of this program, and named as such.
      const text = `The rule ${broken.rule} failed and was left out: ${broken.error}`;
      this.broken.push({
        level: 'error',
        message: { text },
        associatedRule: { id: broken.rule },
        locations: [{ physicalLocation: { artifactLocation: location } }],
      });
    }
    return results.map((result) => ({ ...result, ruleIndex: this.index(result.ruleId ?? '') }));
  }

  /**
   * @param said what was said on standard error: files that could not be read, faults of `.foi`
   * @param successful whether everything that was asked for could be read
   */
  run(said: readonly string[], successful: boolean): Pick<Run, 'artifacts' | 'invocations' | 'tool'> {
    const notes = said.map((text): Notification => ({ level: 'warning', message: { text } }));
    return {
      artifacts: this.artifacts,
      invocations: [{ executionSuccessful: successful && this.broken.length === 0, toolExecutionNotifications: [...this.broken, ...notes] }],
      tool: { driver: { name: 'foi-notice', version, semanticVersion: version, informationUri: PROJECT_URL, rules: this.descriptors } },
    };
  }

  private index(name: string): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const rule: RuleDefinition | undefined = RULES.find((one) => one.name === name);
    this.indexes.set(name, this.descriptors.length);
    this.descriptors.push(rule ? sarifRule(rule) : { id: name });
    return this.descriptors.length - 1;
  }
}

/** The findings of a letter as results of SARIF, in the order of the text; `RunEnd` gives them the places of their rules. */
export function resultsOf({ letter, result }: Checked, withWaived: boolean): Result[] {
  const fingerprints = new Fingerprints(letter.snapshot);
  const place = (span: Span): PhysicalLocation => ({ artifactLocation: artifactLocation(letter.name), region: region(letter, span) });
  const resultOf = (finding: Finding, waiver: string | undefined): Result => ({
    ruleId: finding.rule,
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
