import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { RULE_PAGE, type RulePageParams, type RulePageResult, RULES, type RulesResult } from '../protocol';
import { ruleSummary } from '../../core/features/completion/frontMatter';
import type { ServerState } from '../state';

export function registerRulePage(state: ServerState): void {
  state.connection.onRequest(RULE_PAGE, (params: Partial<RulePageParams> | undefined): RulePageResult => {
    if (typeof params?.rule !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The name of a rule is missing.');
    return state.environment.engine.page(params.rule) ?? null;
  });
  state.connection.onRequest(RULES, (): RulesResult => {
    const rules = state.environment.engine.rules.map((rule) => ({ name: rule.name, severity: rule.severity, summary: ruleSummary(rule) }));
    return rules.sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}
