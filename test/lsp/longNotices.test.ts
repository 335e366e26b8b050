import * as assert from 'node:assert/strict';
import { LONG_PAUSE } from '../../server/src/lsp/longNotices';
import { PUSH_DELAY } from '../../server/src/lsp/handlers/diagnostics';
import { checkLong, type LongAnswer, type LongFailure, LONGEST_AT_HAND, LONGEST_CHECKED, type LongOrder } from '../../server/src/session/longChecks';
import { engineWith, WRONG_WORD } from '../support/features';
import { FULL, TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const CANCELLED = -32800;
const SERVER_CANCELLED = -32802;

/** A text that is too long to be read at hand, and quickly read all the same. */
const long = (words: string): string => `${words}\n${'\n'.repeat(LONGEST_AT_HAND)}`;

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items: readonly { readonly message: string }[];
}

interface Thread {
  readonly order: LongOrder;
  stopped: boolean;
  /** Does what the thread is for. */
  finish(): void;
  fail(how: LongFailure): void;
}

/** Threads that work when the test says so. */
class Threads {
  readonly all: Thread[] = [];

  readonly start = (order: LongOrder): { answer: Promise<LongAnswer | { failed: LongFailure }>; stop(): void } => {
    let settle: (how: LongAnswer | { failed: LongFailure }) => void = () => undefined;
    const answer = new Promise<LongAnswer | { failed: LongFailure }>((resolve) => {
      settle = resolve;
    });
    const thread: Thread = {
      order,
      stopped: false,
      finish: () => settle(checkLong(order, engineWith([WRONG_WORD]))),
      fail: (failed) => settle({ failed }),
    };
    this.all.push(thread);
    return {
      answer,
      stop: () => {
        thread.stopped = true;
      },
    };
  };

  at(index: number): Thread {
    const thread = this.all[index];
    assert.ok(thread, `thread ${index} of ${this.all.length}`);
    return thread;
  }
}

describe('a text that is too long for a letter', () => {
  let threads: Threads;
  let client: TestClient;
  const start = async (options: Partial<Parameters<typeof TestClient.start>[0]> = {}): Promise<void> => {
    threads = new Threads();
    client = await TestClient.start({ rules: [WRONG_WORD], longChecks: threads.start, ...options });
  };
  afterEach(() => client.stop());

  it('is checked elsewhere, and the server says so and answers meanwhile', async () => {
    await start();
    await client.open(URI, long('This is wrong.'));
    const asked = client.pull<Report>(URI);
    const hover = { textDocument: { uri: URI }, position: { line: 0, character: 10 } };
    assert.equal(await client.request('textDocument/hover', hover), null);
    await client.settle();
    assert.deepEqual(client.checking, [{ uri: URI, version: 1 }]);
    assert.deepEqual(client.statuses, []);
    threads.at(0).finish();
    const report = await asked;
    assert.deepEqual(
      report.items.map(({ message }) => message),
      ['The word "wrong" is wrong.'],
    );
    assert.deepEqual(
      client.statuses.map(({ version, warnings }) => [version, warnings]),
      [[1, 1]],
    );
    assert.equal((await client.pull<Report>(URI, report.resultId)).kind, 'unchanged');
    assert.equal(threads.all.length, 1);
    assert.ok(threads.at(0).stopped);
  });

  it('is left alone when it changes, and checked anew after a pause', async () => {
    await start();
    await client.open(URI, long('wrong'));
    const first = client.pull(URI);
    await client.settle();
    await client.change(URI, 2, long('wrong wrong'));
    await assert.rejects(first, { code: SERVER_CANCELLED, data: { retriggerRequest: true } });
    assert.ok(threads.at(0).stopped);
    const second = client.pull<Report>(URI);
    await client.settle();
    assert.equal(threads.all.length, 1);
    await client.change(URI, 3, long('wrong wrong wrong'));
    await assert.rejects(second, { code: SERVER_CANCELLED });
    const third = client.pull<Report>(URI);
    await client.pass(LONG_PAUSE);
    assert.equal(threads.all.length, 2);
    threads.at(1).finish();
    assert.equal((await third).items.length, 3);
    assert.deepEqual(
      client.statuses.map(({ version }) => version),
      [3],
    );
  });

  it('goes on being checked when a request is called off, and is not checked twice', async () => {
    await start();
    await client.open(URI, long('wrong'));
    const first = client.cancellable('textDocument/diagnostic', { textDocument: { uri: URI } });
    await client.settle();
    first.cancel();
    await assert.rejects(first.result, { code: CANCELLED });
    const second = client.pull<Report>(URI);
    await client.settle();
    assert.equal(threads.at(0).stopped, false);
    threads.at(0).finish();
    assert.equal((await second).items.length, 1);
    assert.equal(threads.all.length, 1);
  });

  it('is no longer checked once it is closed', async () => {
    await start();
    await client.open(URI, long('wrong'));
    const asked = client.pull(URI);
    await client.settle();
    await client.close(URI);
    await assert.rejects(asked, { code: SERVER_CANCELLED });
    assert.ok(threads.at(0).stopped);
  });

  it('is sent to clients that do not ask', async () => {
    await start({ capabilities: { ...FULL, textDocument: { ...FULL.textDocument, diagnostic: undefined } } as never });
    await client.open(URI, long('wrong'));
    await client.pass(PUSH_DELAY);
    threads.at(0).finish();
    await client.settle();
    assert.deepEqual(
      client.published.map(({ version, diagnostics }) => [version, diagnostics.length]),
      [[1, 1]],
    );
  });

  for (const [how, words] of [
    ['memory', /more memory/],
    ['time', /too long/],
    [new Error('broke'), /failed: broke/],
  ] as const)
    it(`gets one finding where the check comes to no end: ${String(how)}`, async () => {
      await start();
      await client.open(URI, long('wrong'));
      const asked = client.pull<Report>(URI);
      await client.settle();
      threads.at(0).fail(how);
      const [only, ...others] = (await asked).items;
      assert.match(only?.message ?? '', /^This text was not checked\./);
      assert.match(only?.message ?? '', words);
      assert.deepEqual(others, []);
    });

  it('gets that finding at once past the bound, and where there are no threads', async () => {
    await start();
    await client.open(URI, '\n'.repeat(LONGEST_CHECKED + 1));
    assert.match((await client.pull<Report>(URI)).items[0]?.message ?? '', /^This text was not checked\. It is longer/);
    assert.equal(threads.all.length, 0);
    await client.stop();
    await start({ longChecks: undefined } as never);
    await client.open(URI, long('wrong'));
    assert.match((await client.pull<Report>(URI)).items[0]?.message ?? '', /not checked in a browser/);
  });

  it('knows the profile that its front matter names, and the levels and wording of the workspace', async () => {
    const files = {
      'file:///ws/.foi/config.yaml': 'rules:\n  wrong-word: hint\n',
      'file:///ws/.foi/authorities/a.yaml': 'name: A Council\nregime: EIR\n',
      'file:///ws/.foi/wording/own.md': '---\nid: own\nrev: "1"\n---\n\nOur words.\n',
    };
    await start({ files });
    await client.open(URI, long('---\nauthority: a\n---\n\nThis is wrong.'));
    const asked = client.pull<Report>(URI);
    while (threads.all.length === 0) await client.settle();
    const { order } = threads.at(0);
    assert.deepEqual([order.levels, order.profile?.name, order.wording.map(({ id }) => id)], [{ 'wrong-word': 'hint' }, 'A Council', ['own']]);
    threads.at(0).finish();
    await asked;
  });
});
