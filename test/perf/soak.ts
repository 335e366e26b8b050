// Works a server for a long time, as one that runs for weeks is worked: documents are opened, written in, asked about and closed, and what
// memory that leaves behind is told.
//   npm run soak                                   200,000 edits over 500 documents
//   npm run soak -- --edits 5000 --documents 50    fewer
import * as assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import { createConnection, type Diagnostic } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { realEngine } from '../../server/src/core';
import type { SyntaxDocument } from '../../server/src/core/syntax/model';
import { LineIndex } from '../../server/src/core/text/lineIndex';
import type { Range } from '../../server/src/core/text/span';
import { Arrivals } from '../../server/src/lsp/arrivals';
import { createServer } from '../../server/src/lsp/server';
import { wellFormedOnly } from '../../server/src/lsp/wellFormed';
import { nodeParts } from '../../server/src/node/parts';
import { compileRegexpsOnce } from '../../server/src/node/engineFlags';
import { afterEdits, RandomEditor } from '../support/randomEdits';
import { noticeGenerator } from './notices';

interface Report {
  readonly resultId: string;
  readonly kind: 'full' | 'unchanged';
  readonly items?: readonly Diagnostic[];
}

/** What is printed, as JSON on one line. Memory in bytes, the mean over some documents, after everything that could be freed was. */
export interface SoakResult {
  readonly edits: number;
  readonly documents: number;
  readonly firstTenth: number;
  readonly end: number;
  readonly ratio: number;
  /** Texts read in closed documents that are still held. */
  readonly held: number;
  readonly seconds: number;
}

/**
 * One in so many documents is followed by a look at memory, one after the other from the first tenth on and up to the end, and the means are compared:
 * what is kept of texts is bounded in two halves, of which the older goes when the newer is full, so that memory rises and falls by some megabytes.
 */
const SAMPLED = 50;
/** Every so many edits the client asks for more than findings. */
const ASKED_EVERY = 20;

async function soak(edits: number, documents: number, bytes: number): Promise<SoakResult> {
  const { makeDoc } = await noticeGenerator();
  compileRegexpsOnce();
  let read: WeakRef<SyntaxDocument>[] = [];
  const engine = realEngine();
  const { parse } = engine;
  const noted = (...given: Parameters<typeof parse>): SyntaxDocument => {
    const syntax = parse(...given);
    read.push(new WeakRef(syntax));
    return syntax;
  };
  const up = new PassThrough();
  const down = new PassThrough();
  const arrivals = new Arrivals(wellFormedOnly());
  const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
  const server = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(up), new StreamMessageWriter(down), logger, arrivals.options),
    watchDog,
  );
  createServer(server, {
    engine: { ...engine, parse: noted },
    parts: nodeParts,
    program: '0.0.0',
    turn: arrivals.drained(() => new Promise((resolve) => setImmediate(resolve))),
    today: () => '2026-10-30',
    now: () => performance.now(),
    later: () => () => undefined,
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('initialized', {});

  const from = performance.now();
  const samples: number[] = [];
  const tenth = Math.ceil(documents / 10);
  const sampled = Math.max(1, Math.floor(documents / SAMPLED));
  for (let number = 0; number < documents; number++) {
    const uri = `file:///soak/${number}.foi.md`;
    const textDocument = { uri };
    const editor = new RandomEditor(makeDoc(bytes, number + 1), number + 1);
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version: 1, text: editor.text } });
    let known: Report | undefined;
    for (let edit = 0; edit < edits / documents; edit++) {
      const contentChanges = changesOf(editor);
      await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: edit + 2 }, contentChanges });
      known = await client.sendRequest<Report>('textDocument/diagnostic', { textDocument, previousResultId: known?.resultId });
      if (edit % ASKED_EVERY === 0) {
        await client.sendRequest('textDocument/documentSymbol', { textDocument });
        await client.sendRequest('textDocument/semanticTokens/full', { textDocument });
        await client.sendRequest('textDocument/hover', { textDocument, position: { line: 12, character: 8 } });
        await client.sendRequest('textDocument/codeAction', {
          textDocument,
          range: { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } },
          context: { diagnostics: [] },
        });
      }
    }
    await client.sendNotification('textDocument/didClose', { textDocument });
    // What is gone is not counted on: a note of each of 200,000 readings would itself be the growth that is looked for.
    read = read.filter((one) => one.deref() !== undefined);
    const isWatched = number + 1 > documents - sampled || (number + 1 >= tenth && number + 1 < tenth + sampled);
    if (!isWatched && (number + 1) % tenth !== 0) continue;
    const used = await memory();
    if (isWatched) samples.push(used);
    console.error(`${number + 1} documents: ${(used / 2 ** 20).toFixed(1)} MiB, ${((performance.now() - from) / 1000).toFixed(0)} s`);
  }
  const firstTenth = mean(samples.slice(0, sampled));
  const end = mean(samples.slice(-sampled));
  const held = read.filter((one) => one.deref() !== undefined).length;
  return { edits, documents, firstTenth, end, ratio: end / firstTenth, held, seconds: (performance.now() - from) / 1000 };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The next step of somebody who writes, as an editor sends it. */
function changesOf(editor: RandomEditor): { readonly range: Range; readonly text: string }[] {
  let { text } = editor;
  return editor.step().edits.map((edit) => {
    const range = new LineIndex(text).range(edit.span);
    text = afterEdits(text, [edit]);
    return { range, text: edit.text };
  });
}

/** What is in use when everything that can be freed has been. What was looked at in this turn of the loop is held until the next. */
async function memory(): Promise<number> {
  const { gc } = globalThis;
  assert.ok(gc, 'Run it with --expose-gc.');
  for (let time = 0; time < 3; time++) {
    await new Promise((resolve) => setImmediate(resolve));
    gc();
  }
  return process.memoryUsage().heapUsed;
}

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '200000' }, documents: { type: 'string', default: '500' }, bytes: { type: 'string', default: '5000' } },
});
void soak(Number(values.edits), Number(values.documents), Number(values.bytes)).then((result) => {
  console.log(JSON.stringify(result));
  process.exit();
});
