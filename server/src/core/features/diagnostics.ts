import type { Severity } from '../rules/define';
import type { CheckOptions, Finding } from '../rules/finding';
import { SUBJECT_OF } from '../rules/registry';
import { isAtLeast } from '../rules/severity';
import type { Range } from '../text/span';
import type { Snapshot } from './snapshot';

/** The most findings that are shown for one document; a letter with more has a fault that hides the others. */
export const MAX_DIAGNOSTICS = 1000;

/** Where the project is on the web; the one place that knows. */
export const PROJECT_URL = 'https://github.com/foi-notices/foi-notices';
/** Where the pages of the rules can be read there. */
const RULE_PAGES_URL = `${PROJECT_URL}/blob/main/server/src/core/rules`;

/** A finding as an editor shows it. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: Severity;
  /** Undefined for the one that says that there are more. */
  readonly rule: string | undefined;
  readonly message: string;
  readonly citation: string | undefined;
  readonly tag: 'unnecessary' | 'deprecated' | undefined;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** The findings of a snapshot from a severity on, in the order of the text, at most `MAX_DIAGNOSTICS`, then one that says so. */
export function diagnostics(snapshot: Snapshot, options: CheckOptions, least: Severity = 'hint'): Diagnostic[] {
  const findings = snapshot.check(options).findings.filter(({ severity }) => isAtLeast(severity, least));
  const shown = findings.slice(0, MAX_DIAGNOSTICS).map((finding) => diagnostic(snapshot, finding));
  if (findings.length > MAX_DIAGNOSTICS) {
    const start = { line: 0, character: 0 };
    shown.push({
      range: { start, end: start },
      severity: 'information',
      rule: undefined,
      message: `Only the first ${MAX_DIAGNOSTICS} of ${findings.length} findings are shown. Put some of them right to see the others.`,
      citation: undefined,
      tag: undefined,
      related: [],
    });
  }
  return shown;
}

function diagnostic(snapshot: Snapshot, finding: Finding): Diagnostic {
  return {
    range: snapshot.lines.range(finding.span),
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    citation: finding.citation,
    tag: finding.rule === 'waiver-unused' ? 'unnecessary' : finding.rule === 'exemption-obsolete' ? 'deprecated' : undefined,
    related: finding.related.map(({ at, message }) => ({ range: snapshot.lines.range(at), message })),
  };
}

/** The page of a rule on the web; undefined for a rule that is not in the registry. */
export function rulePageUrl(rule: string): string | undefined {
  const subject = SUBJECT_OF[rule];
  return subject === undefined ? undefined : `${RULE_PAGES_URL}/${subject}/${rule}.md`;
}
