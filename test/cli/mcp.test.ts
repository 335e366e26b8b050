import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { TOOLS } from '../../server/src/core/features/tools';
import { FAULTY, foiNotice, MAIN } from './support';

describe('foi-notice mcp', function () {
  this.timeout(60_000);
  const client = new Client({ name: 'test', version: '1' });
  before(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp', '--stdio'] })));
  after(() => client.close());

  const call = async (name: string, input: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: input });
    const [first] = content as { type: string; text: string }[];
    return { text: first?.text ?? '', failed: isError === true };
  };

  it('offers its tools, each marked as one that only reads', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      TOOLS.map(({ name }) => name),
    );
    for (const { annotations } of tools) assert.ok(annotations?.readOnlyHint === true && annotations.openWorldHint === false);
  });

  it('answers each by what this program knows', async () => {
    assert.match((await call('foi_check_notice', { text: FAULTY })).text, /^- line 10, error, block-unclosed: /m);
    assert.match((await call('foi_explain_rule', { rule: 'pit-missing' })).text, /## How to put it right/);
    assert.match((await call('foi_provision_needs', { citation: '31(1)(a)' })).text, /qualified: needs a public interest test/);
    assert.match((await call('foi_due_date', { received: '2026-10-05' })).text, /^Due: Monday 2 November 2026 \(FOIA/);
  });

  it('says what is wrong with a question, and goes on', async () => {
    assert.deepEqual(await call('foi_explain_rule', { rule: 'pit-mising' }), {
      text: 'There is no rule "pit-mising". Did you mean "pit-missing"?',
      failed: true,
    });
    assert.deepEqual(await call('foi_check_notice', {}), { text: '"text" is missing, or is no text.', failed: true });
    assert.equal((await call('foi_due_date', { received: '2026-10-05' })).failed, false);
  });

  it('wants to be told how it is spoken to', async () => {
    const { status, err } = await foiNotice(['mcp']);
    assert.equal(status, 2);
    assert.match(err, /mcp wants --stdio/);
  });

  it('ends when the program that started it goes away', async () => {
    assert.equal((await foiNotice(['mcp', '--stdio'])).status, 0);
  });
});
