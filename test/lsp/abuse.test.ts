import assert from 'node:assert/strict';
import * as newNotice from '../../server/src/lsp/protocol/newNotice';
import * as protocol from '../../server/src/lsp/protocol';
import { createNoticeService } from '../../server/src/core';
import { engineWith, WRONG_WORD } from '../support/features';
import { FULL } from '../support/lspClient';
import { requestsOf } from '../support/requests';
import { type Answer, PROTOCOL_CODES, Wire } from '../support/wire';

const URI = 'file:///ws/a.foi.md';
const LETTER = `---
foi: 1
reference: FOI-1
fields: { team: the team }
---

Dear A😀B,\r
\r
:::withheld{exemption="40(2)"}\r
We withhold it under section 40(2). This is wrong, says ((team)).\r
:::\r
`;
const { engine } = createNoticeService();

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly unknown[];
}

/** The standing question of the workspace is answered when there is something to say, so it is called off instead. */
const isStanding = (method: string): boolean => method === 'workspace/diagnostic';

/** One answer, and one of the protocol's: a result, or an error that is not a fault of the server. */
function isAnswer(wire: Wire, answer: Answer, about: string): void {
  assert.equal(wire.answers.get(answer.id)?.length, 1, `${about}: answered more than once`);
  assert.equal('result' in answer, answer.error === undefined, about);
  if (answer.error) assert.ok(PROTOCOL_CODES.includes(answer.error.code), `${about}: ${JSON.stringify(answer.error)}`);
}

async function opened(text = LETTER): Promise<Wire> {
  const wire = Wire.inProcess(engine);
  await wire.initialize(FULL);
  wire.open(URI, text);
  return wire;
}

/** The server goes on: a sound question gets a sound answer. */
async function goesOn(wire: Wire, uri = URI): Promise<Report> {
  const { result, error } = await wire.request('textDocument/diagnostic', { textDocument: { uri } });
  assert.equal(error, undefined);
  return result as Report;
}

describe('a client that breaks the rules of the protocol', () => {
  it('is tried with every request that the server answers', async () => {
    const wire = Wire.inProcess(engine);
    const { result } = await wire.initialize(FULL);
    const { capabilities } = result as { capabilities: Record<string, unknown> };
    const tried = requestsOf(URI).map(({ method }) => method);
    const named = (provider: string): string =>
      provider
        .replace(/Provider$/, '')
        .replace(/^document(?=Formatting|OnType|Range)/, '')
        .toLowerCase();
    for (const provider of Object.keys(capabilities).filter((name) => name.endsWith('Provider')))
      assert.ok(
        tried.some(
          (method) => method.toLowerCase().includes(`/${named(provider)}`) || (provider === 'workspaceSymbolProvider' && method === 'workspace/symbol'),
        ),
        provider,
      );
    const asks = [protocol.READ_FILE, protocol.READ_BYTES, protocol.READ_FOLDER, protocol.READ_OWN_FILE, protocol.FIND_NOTICES] as readonly string[];
    const tells = [protocol.STATUS, protocol.CHECKING, protocol.PREVIEW_CHANGED, protocol.NOTICES_CHANGED] as readonly string[];
    const own = Object.values<unknown>({ ...protocol, ...newNotice }).flatMap((value) =>
      typeof value === 'string' && value.startsWith('foiNotices/') ? [value] : [],
    );
    assert.deepEqual(
      own.filter((method) => !tried.includes(method) && !asks.includes(method) && !tells.includes(method)),
      [],
    );
  });

  it('asks before it has said who it is', async () => {
    const wire = Wire.inProcess(engine);
    wire.open(URI, LETTER);
    for (const { method, params } of requestsOf(URI)) assert.equal((await wire.request(method, params)).error?.code, -32002, method);
    assert.equal((await wire.request('initialize', { capabilities: 7 })).error?.code, -32602);
    await wire.initialize(FULL);
    assert.equal((await goesOn(wire)).items.length, 0, 'what was opened before is not open');
    wire.open(URI, LETTER);
    assert.ok((await goesOn(wire)).items.length > 0);
  });

  it('says who it is twice', async () => {
    const wire = await opened();
    assert.equal((await wire.initialize(FULL)).error?.code, -32600);
    assert.ok((await goesOn(wire)).items.length > 0);
  });

  it('goes on asking after it has ended the talk', async () => {
    const wire = await opened();
    await wire.request('shutdown');
    for (const { method, params } of requestsOf(URI)) {
      const answer = await wire.request(method, params);
      assert.equal(answer.error?.code, -32600, `${method}: ${JSON.stringify(answer)}`);
    }
    assert.equal((await wire.request('shutdown')).error?.code, -32600);
  });

  it('sends parameters that are none', async () => {
    const wire = await opened();
    const textDocument = { uri: URI };
    const bad: readonly unknown[] = [
      undefined,
      null,
      7,
      'x',
      true,
      [],
      [null],
      [{ textDocument }],
      {},
      { textDocument: null },
      { textDocument: [] },
      { textDocument: { uri: 7 } },
      { textDocument, uri: URI },
      { uri: null },
      { textDocument, uri: URI, position: 'x', range: 3, context: null, positions: 4, options: 5, plan: 5, input: 7, files: {}, name: 9, text: 9, query: 9 },
      { textDocument, uri: URI, position: { line: null, character: {} }, range: { start: null }, context: [], positions: [null], ch: 5, newName: 7 },
      { textDocument, uri: URI, position: { line: 0.5, character: -1.5 }, range: { start: { line: '0', character: '1' }, end: { line: [], character: {} } } },
      { textDocument, position: { line: 0, character: 0 }, context: { diagnostics: [null], only: [7], includeDeclaration: 'yes' }, previousResultIds: [7] },
      { plan: { questions: [null] }, base64: '%', name: {}, input: [], uri: [URI], form: {}, rule: [] },
      { plan: { regime: 'FOIA', questions: [{ words: 1, outcomes: [null] }], received: 'x', issued: {} }, regime: '__proto__', kind: 'constructor' },
      { name: '__proto__', rule: 'constructor', form: 'toString', input: { __proto__: null }, uri: '__proto__' },
      JSON.parse(`{"__proto__":{"textDocument":{"uri":"${URI}"},"position":{"line":0,"character":0}},"constructor":{"prototype":{"polluted":1}}}`),
    ];
    for (const { method } of requestsOf(URI))
      for (const params of bad) isAnswer(wire, await wire.request(method, params), `${method} ${JSON.stringify(params)}`);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.ok((await goesOn(wire)).items.length > 0);
  });

  it('names methods that nobody knows', async () => {
    const wire = await opened();
    for (const method of ['textDocument/nonsense', 'foiNotices/', '__proto__', 'constructor', '', '$/what', 'foiNotices/readFile'])
      assert.equal((await wire.request(method, {})).error?.code, -32601, method);
    for (const method of ['textDocument/nonsense', '$/what', '__proto__']) wire.notify(method, { x: 1 });
    await goesOn(wire);
  });

  it('sends what is no message', async () => {
    const wire = await opened();
    for (const message of [null, 7, 'x', '"x"', [], [{ jsonrpc: '2.0', id: 900, method: 'shutdown' }], {}, { id: 901 }, { jsonrpc: '2.0', method: 7, id: 902 }])
      wire.send(message);
    wire.send({ jsonrpc: '2.0', id: 12_345, result: {} });
    wire.send({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } });
    wire.send({ jsonrpc: '2.0', id: 'nobody', error: { code: 1 } });
    for (const params of [undefined, null, 7, {}, { id: null }, { id: {} }, { id: 'nobody' }, { id: -1 }]) wire.notify('$/cancelRequest', params);
    await goesOn(wire);
  });

  it('sends notifications whose parameters are none, and keeps the texts it had', async () => {
    const wire = await opened();
    const before = await goesOn(wire);
    const bad: readonly unknown[] = [
      undefined,
      null,
      {},
      [],
      { textDocument: null },
      { textDocument: { uri: URI } },
      { textDocument: { uri: URI, version: 2 } },
      { textDocument: { uri: URI, version: 2 }, contentChanges: null },
      { textDocument: { uri: URI, version: 2 }, contentChanges: [null] },
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 7 }] },
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x', range: { start: 0, end: 1 } }] },
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }, { text: null }] },
      { textDocument: { uri: URI, version: null, text: 'x' }, contentChanges: [{ text: 'x' }] },
      { textDocument: { uri: 7, version: 2, text: 'x' }, contentChanges: [{ text: 'x' }] },
    ];
    const methods = ['didOpen', 'didChange', 'didClose', 'didSave'].map((one) => `textDocument/${one}`);
    for (const method of [
      ...methods.slice(0, 2),
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'initialized',
      '$/setTrace',
      '$/progress',
    ])
      for (const params of bad) wire.notify(method, params);
    for (const method of methods.slice(2)) for (const params of bad.slice(0, 5)) wire.notify(method, params);
    const after = await goesOn(wire);
    assert.deepEqual(after.items, before.items);
    assert.ok(
      wire.told.some(
        ({ method, params }) => method === 'window/logMessage' && /left out\. The parameters of textDocument.didChange/.test(JSON.stringify(params)),
      ),
      'the log says that something was left out',
    );
  });

  it('opens twice, closes what is not open, changes what it never opened', async () => {
    const wire = Wire.inProcess(engineWith([WRONG_WORD]));
    await wire.initialize(FULL);
    const change = (uri: string, version: number, text: string): void =>
      wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    const closed = 'file:///ws/closed.foi.md';
    wire.notify('textDocument/didClose', { textDocument: { uri: closed } });
    wire.notify('textDocument/didSave', { textDocument: { uri: closed } });
    change(closed, 2, 'wrong');
    assert.equal((await goesOn(wire, closed)).items.length, 0);
    wire.open(URI, 'wrong');
    assert.equal((await goesOn(wire)).items.length, 1);
    wire.open(URI, 'wrong wrong');
    assert.equal((await goesOn(wire)).items.length, 2);
    wire.notify('textDocument/didClose', { textDocument: { uri: URI } });
    wire.notify('textDocument/didClose', { textDocument: { uri: URI } });
    assert.equal((await goesOn(wire)).items.length, 0);
  });

  it('counts its versions as it likes, and never gets the findings of another text', async () => {
    const wire = Wire.inProcess(engineWith([WRONG_WORD]));
    await wire.initialize(FULL);
    wire.open(URI, 'right', 5);
    let previousResultId = (await goesOn(wire)).resultId;
    for (const [version, faults] of [
      [5, 1],
      [5, 2],
      [4, 3],
      [-7, 4],
      [0, 5],
      [Number.MAX_SAFE_INTEGER, 6],
      [1e300, 7],
      [5, 8],
      [5, 0],
    ] as const) {
      wire.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text: 'wrong '.repeat(faults) }] });
      const { result } = await wire.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
      const report = result as Report;
      assert.deepEqual([report.kind, report.items.length], ['full', faults], `version ${version}`);
      previousResultId = report.resultId;
    }
  });

  it('names places outside the document', async () => {
    const at = (line: number, character: number): object => ({ line, character });
    const wire = await opened();
    const places = [
      at(-1, -1),
      at(0, -5),
      at(0, 99_999),
      at(99_999, 0),
      at(2 ** 31, 2 ** 31),
      at(-(2 ** 53), 2 ** 53),
      // Between the halves of a character, and between the ends of a line.
      at(6, 6),
      at(6, 9),
      at(6, 10),
      at(7, 1),
    ];
    for (const start of places)
      for (const end of places)
        for (const { method, params } of requestsOf(URI, start, { start, end })) {
          if (isStanding(method) || (!('position' in params) && !('range' in params) && !('positions' in params)) || (!('range' in params) && end !== start))
            continue;
          const answer = await wire.request(method, params);
          isAnswer(wire, answer, `${method} ${JSON.stringify(params)}`);
          assert.ok(answer.error === undefined || answer.error.code === -32803, `${method} ${JSON.stringify(params)} ${JSON.stringify(answer.error)}`);
        }
    for (const start of places)
      for (const end of places) {
        const other = 'file:///ws/b.foi.md';
        wire.open(other, LETTER);
        wire.notify('textDocument/didChange', { textDocument: { uri: other, version: 2 }, contentChanges: [{ text: 'X', range: { start, end } }] });
        await goesOn(wire, other);
      }
  }).timeout(30_000);
});
