import { Server } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Tool, ToolAnswer } from '../core/features/tools';

/**
 * Answers a language model's program over standard input and output until it goes away. Only this file knows the protocol; it is a bundle
 * of its own (`dist/mcp.js`), so that no other command waits for it.
 */
export async function serveTools(
  version: string,
  tools: readonly Tool[],
  answer: (name: string, input: Record<string, unknown>) => Promise<ToolAnswer>,
): Promise<void> {
  const server = new Server({ name: 'foi-notice', version }, { capabilities: { tools: {} } });
  // They open nothing, ask nobody and leave everything as it is.
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  const listed = tools.map((tool) => ({ ...tool, annotations }));
  server.setRequestHandler('tools/list', () => ({ tools: listed }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const answered = await answer(params.name, params.arguments ?? {});
    return 'problem' in answered
      ? { content: [{ type: 'text', text: answered.problem }], isError: true }
      : { content: [{ type: 'text', text: answered.text }] };
  });
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
  await ended;
}
