import type { CheckResult } from '../rules/finding';
import type { Range } from '../text/span';
import type { Snapshot } from './snapshot';

/** What `check --format json` prints for one file. */
export interface CheckOutput {
  readonly version: 1;
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly certainty: 'certain' | 'likely' | 'hint';
    readonly message: string;
    readonly range: Range;
    readonly citation: string | null;
  }[];
}

/** The result of a check for other programs: findings in the order of the text, waived ones left out. `file` is printed as given. */
export function checkOutput(snapshot: Snapshot, file: string, result: CheckResult): CheckOutput {
  return {
    version: 1,
    file,
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      certainty: finding.certainty,
      message: finding.message,
      range: snapshot.lines.range(finding.span),
      citation: finding.citation ?? null,
    })),
  };
}
