import assert from 'node:assert/strict';
import fc from 'fast-check';
import { engineWith, WRONG_WORD } from '../support/features';
import { FULL } from '../support/lspClient';
import { type KnownRequest, requestsOf } from '../support/requests';
import { type Answer, PROTOCOL_CODES, Wire } from '../support/wire';

const URIS = ['file:///ws/a.foi.md', 'file:///ws/b.foi.md', 'untitled:c.foi.md'] as const;
const CANCELLED = -32800;

const letter = (faults: number): string => `A letter.\n\n${'wrong '.repeat(faults)}\n`;

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

async function started(): Promise<Wire> {
  const wire = Wire.inProcess(engineWith([WRONG_WORD]));
  await wire.initialize(FULL);
  return wire;
}

function isOneAnswer(wire: Wire, answer: Answer): void {
  assert.equal(wire.answers.get(answer.id)?.length, 1, `request ${answer.id} was answered more than once`);
  if (answer.error) assert.ok(PROTOCOL_CODES.includes(answer.error.code), JSON.stringify(answer.error));
}

describe('storms', () => {
  it('of requests that are called off at once, in any order, and of calls for what was never asked', async () => {
    const wire = await started();
    const uri = URIS[0];
    wire.open(uri, letter(3));
    const asked: Promise<Answer>[] = [];
    const kinds = requestsOf(uri).filter(({ method }) => method.startsWith('textDocument/'));
    for (let id = 1; id <= 3_000; id++) {
      const { method, params } = kinds[id % kinds.length] as KnownRequest;
      if (id % 7 === 0) wire.notify('$/cancelRequest', { id: `storm ${id}` });
      asked.push(wire.request(method, params, `storm ${id}`));
      if (id % 7 !== 0) wire.notify('$/cancelRequest', { id: `storm ${id % 5 === 0 ? id - 3 : id}` });
      wire.notify('$/cancelRequest', { id: `nobody ${id}` });
    }
    const answers = await Promise.all(asked);
    for (const answer of answers) isOneAnswer(wire, answer);
    assert.ok(answers.filter(({ error }) => error?.code === CANCELLED).length > 1_500, 'most of them are called off');
    const { result } = await wire.request('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal((result as Report).items?.length, 3);
  }).timeout(60_000);

  it('of changes, with a question behind each: nothing stale is answered, and the last question is', async () => {
    const wire = await started();
    const uri = URIS[0];
    wire.open(uri, letter(0));
    const asked: Promise<Answer>[] = [];
    for (let version = 2; version <= 1_000; version++) {
      wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: letter(version % 9) }] });
      asked.push(wire.request('textDocument/diagnostic', { textDocument: { uri } }));
    }
    for (const [index, asking] of asked.entries()) {
      const { result } = await asking;
      if (result) assert.equal((result as Report).items?.length, (index + 2) % 9);
    }
    assert.ok((await asked.at(-1))?.result, 'the last question is answered');
  }).timeout(60_000);
});

/** What a client may do next, of its documents and its last requests. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      of: fc.constantFrom(0, 0, 0, 0, 1, 2),
      version: fc.constantFrom(1, 1, 1, 2, -1),
      faults: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      of: fc.constantFrom(0, 0, 0, 0, 1, 2),
      version: fc.constantFrom(1, 1, 1, 2, -1),
      faults: fc.nat({ max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), of: fc.constantFrom(0, 0, 0, 0, 1, 2) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('pull' as const), of: fc.constantFrom(0, 0, 0, 0, 1, 2), known: fc.constantFrom(true, true, false) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      of: fc.constantFrom(0, 0, 0, 0, 1, 2),
      what: fc.nat({ max: 999 }),
      line: fc.integer(),
      character: fc.integer(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), back: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settings' as const) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('wait' as const), turns: fc.nat({ max: 60 }) }) },
);

describe('a client that does things in any order', () => {
  it('gets one answer to every request, of the text that it asked about, and the server goes on', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80, size: 'max' }), async (steps) => {
        const wire = await started();
        /** How many faults each open document has by what was sent so far. */
        const now = new Map<string, number>();
        const asked: Promise<void>[] = [];
        const known = new Map<string, { readonly id: string; readonly faults: number }>();
        let last = 100;
        const pull = (uri: string, previous?: { readonly id: string; readonly faults: number }): Promise<void> => {
          const expected = now.get(uri) ?? 0;
          const params = { textDocument: { uri }, ...(previous ? { previousResultId: previous.id } : {}) };
          return wire.request('textDocument/diagnostic', params, ++last).then((answer) => {
            isOneAnswer(wire, answer);
            if (answer.error) return;
            const report = answer.result as Report;
            assert.equal(report.kind === 'unchanged' ? previous?.faults : report.items?.length, expected, `${uri}: not the text that was asked about`);
            if (report.resultId !== undefined) known.set(uri, { id: report.resultId, faults: expected });
          });
        };
        for (const one of steps) {
          const uri = 'of' in one ? (URIS[one.of] ?? URIS[0]) : URIS[0];
          if (one.do === 'open') {
            now.set(uri, one.faults);
            wire.open(uri, letter(one.faults), one.version);
          } else if (one.do === 'change') {
            if (now.has(uri)) now.set(uri, one.faults);
            wire.notify('textDocument/didChange', { textDocument: { uri, version: one.version }, contentChanges: [{ text: letter(one.faults) }] });
          } else if (one.do === 'close') {
            now.delete(uri);
            wire.notify('textDocument/didClose', { textDocument: { uri } });
          } else if (one.do === 'pull') asked.push(pull(uri, one.known ? known.get(uri) : undefined));
          else if (one.do === 'ask') {
            const place = { line: one.line, character: one.character };
            const all = requestsOf(uri, place, { start: place, end: { line: 1, character: 1 } }).filter(({ method }) => method.startsWith('textDocument/'));
            const { method, params } = all[one.what % all.length] as KnownRequest;
            asked.push(wire.request(method, params, ++last).then((answer) => isOneAnswer(wire, answer)));
          } else if (one.do === 'cancel') wire.notify('$/cancelRequest', { id: last - one.back });
          else if (one.do === 'settings') wire.notify('workspace/didChangeConfiguration', { settings: null });
          else for (let turn = one.turns; turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
        }
        await Promise.all(asked);
        for (const uri of URIS) await pull(uri);
        assert.equal(
          [...wire.answers.values()].every((answers) => answers.length === 1),
          true,
        );
      }),
      { numRuns: 150 },
    )).timeout(60_000);
});
