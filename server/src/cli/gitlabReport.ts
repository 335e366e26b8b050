import type { Severity } from '../core/rules/define';
import { Fingerprints } from './fingerprints';
import { type Checked, insidePath } from './sarif';

/** One entry of a Code Quality report of GitLab. */
interface CodeQuality {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  /** The path counts from the root of the repository; lines count from 1. */
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const SEVERITIES: Readonly<Record<Severity, CodeQuality['severity']>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

/** The findings of a letter as GitLab shows them beside a merge request. Waived ones are left out: the format has no word for them. */
export function codeQuality({ letter, result }: Checked): CodeQuality[] {
  const fingerprints = new Fingerprints(letter.snapshot);
  const path = insidePath(letter.name) ?? letter.name;
  return result.findings.map((finding) => {
    const { start, end } = letter.snapshot.lines.range(finding.span);
    return {
      description: `${finding.message} ${finding.todo}`,
      check_name: finding.rule,
      fingerprint: `${path}:${fingerprints.of(finding)}`,
      severity: SEVERITIES[finding.severity],
      location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
    };
  });
}
