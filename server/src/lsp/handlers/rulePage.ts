import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { RULE_PAGE, type RulePageParams, type RulePageResult, RULES, type RulesResult } from '../protocol';
import { ruleSummary } from '../../core/features/completion/frontMatter';
import { rulePage } from '../../core/features/rulePage';
import type { ServerState } from '../state';

export function registerRulePage(state: ServerState): void {
  state.connection.onRequest(RULE_PAGE, async (params: Partial<RulePageParams> | undefined): Promise<RulePageResult> => {
    if (typeof params?.rule !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The name of a rule is missing.');
    const { rulePages } = await state.environment.parts.rulePages();
    return rulePage(rulePages(), params.rule) ?? null;
  });
  state.connection.onRequest(RULES, (): RulesResult => {
    const rules = state.environment.engine.rules.map((rule) => ({ name: rule.name, severity: rule.severity, summary: ruleSummary(rule) }));
    return rules.sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}
