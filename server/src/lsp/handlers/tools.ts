import { answer, type ToolAnswer } from '../../core/features/tools';
import { TOOL } from '../protocol';
import type { ServerState } from '../state';

export interface ToolParams {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}
export type ToolResult = ToolAnswer;

/** Answers for a language model that the user has asked: read from what it gives, and from the rules, the law and the calendar. */
export function registerTools(state: ServerState): void {
  state.connection.onRequest<ToolResult, unknown>(TOOL, (params: Partial<ToolParams> | undefined) => {
    const { engine, parts } = state.environment;
    const pages = async () => (await parts.rulePages()).rulePages();
    return answer({ engine, pages }, String(params?.name ?? ''), params?.input ?? {});
  });
}
