import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { RULE_PAGE, type RulePageParams, type RulePageResult } from '../protocol';
import type { ServerState } from '../state';

export function registerRulePage(state: ServerState): void {
  state.connection.onRequest(RULE_PAGE, (params: Partial<RulePageParams> | undefined): RulePageResult => {
    if (typeof params?.rule !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The name of a rule is missing.');
    return state.environment.engine.page(params.rule) ?? null;
  });
}
