import * as assert from 'node:assert/strict';
import { type DueDateResult, DUE_DATE, LIST_NOTICES, type ListNoticesResult, NOTICES_CHANGED } from '../../server/src/lsp/protocol';
import { LIST_DELAY } from '../../server/src/lsp/handlers/notices';
import { MOST_FOLLOWED } from '../../server/src/session/workspaceNotices';
import { WRONG_WORD } from '../support/features';
import { type ClientOptions, FULL, TestClient } from '../support/lspClient';

const A = 'file:///ws/a.foi.md';
const B = 'file:///ws/b.foi.md';
const notice = (reference: string, received: string, words = 'Eleven.', more = ''): string =>
  `---\nfoi: 1\nreference: ${reference}\nreceived: ${received}\n${more}---\n\n:::disclosed\n${words}\n:::\n`;

interface Running {
  readonly client: TestClient;
  readonly list: () => Promise<ListNoticesResult>;
  readonly rows: () => Promise<readonly (readonly [reference: string | null, due: string | null, state: string])[]>;
  readonly told: () => number;
}

async function withList(options: Partial<ClientOptions>, run: (running: Running) => Promise<void>): Promise<void> {
  const client = await TestClient.start({ rules: [{ ...WRONG_WORD, severity: 'error' }], ...options });
  let told = 0;
  client.connection.onNotification(NOTICES_CHANGED, () => void told++);
  const list = (): Promise<ListNoticesResult> => client.request<ListNoticesResult>(LIST_NOTICES, {});
  const rows = async () => (await list()).notices.map(({ reference, time, state }) => [reference, time.due, state] as const);
  await run({ client, list, rows, told: () => told });
  await client.stop();
}

describe('the list of notices', () => {
  it('has the notices of the workspace by due date, read from their files', () =>
    withList({ files: { [A]: notice('FOI-2', '2026-10-06', 'All is wrong.'), [B]: notice('FOI-1', '2026-10-05') } }, async ({ list, rows }) => {
      assert.deepEqual(await rows(), [
        ['FOI-1', '2026-11-02', 'ready'],
        ['FOI-2', '2026-11-03', 'errors'],
      ]);
      const { today, pending, leftOut, notices } = await list();
      assert.deepEqual([today, pending, leftOut], ['2026-10-30', 0, 0]);
      assert.deepEqual(
        notices.map(({ uri, errors, time }) => [uri, errors, time.workingDays]),
        [
          [B, 0, 1],
          [A, 1, 2],
        ],
      );
    }));

  it('takes an open notice as it stands in the editor, and its file again once it is closed', () =>
    withList({ files: { [A]: notice('FOI-1', '2026-10-05') } }, async ({ client, rows, told }) => {
      assert.deepEqual(await rows(), [['FOI-1', '2026-11-02', 'ready']]);
      await client.open(A, notice('FOI-9', '2026-10-06', 'All is wrong.'));
      assert.deepEqual(await rows(), [['FOI-9', '2026-11-03', 'errors']]);
      await client.change(A, 2, notice('FOI-9', '2026-10-07'));
      assert.equal(told(), 0);
      await client.pass(LIST_DELAY);
      assert.equal(told(), 1);
      assert.deepEqual(await rows(), [['FOI-9', '2026-11-04', 'ready']]);
      await client.close(A);
      await client.pass(LIST_DELAY);
      assert.equal(told(), 2);
      assert.deepEqual(await rows(), [['FOI-1', '2026-11-02', 'ready']]);
    }));

  it('has open notices that lie in no file or elsewhere, once each, and nothing else that is open', () =>
    withList({ files: { [A]: notice('FOI-1', '2026-10-05') } }, async ({ client, rows }) => {
      await client.open(A, notice('FOI-1', '2026-10-05'));
      await client.open('untitled:Untitled-1', notice('FOI-3', '2026-10-07'));
      await client.open('file:///elsewhere/c.foi.md', notice('FOI-2', '2026-10-06'));
      await client.open('git:/ws/a.foi.md?HEAD', notice('FOI-0', '2026-10-05'));
      await client.open('file:///ws/.foi/config.yaml', 'rules: {}\n');
      assert.deepEqual(
        (await rows()).map(([reference]) => reference),
        ['FOI-1', 'FOI-2', 'FOI-3'],
      );
    }));

  it('follows files that are made, changed and deleted', async () => {
    const files: Record<string, string> = { [A]: notice('FOI-1', '2026-10-05') };
    await withList({ files }, async ({ client, rows, told }) => {
      await rows();
      files[A] = notice('FOI-7', '2026-10-05');
      files[B] = notice('FOI-8', '2026-10-05');
      const report = (changes: readonly (readonly [uri: string, type: number])[]) =>
        client.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });
      await report([
        [A, 2],
        [B, 1],
      ]);
      await client.pass(LIST_DELAY);
      assert.ok(told() > 0);
      assert.deepEqual(
        (await rows()).map(([reference]) => reference),
        ['FOI-7', 'FOI-8'],
      );
      delete files[A];
      await report([[A, 3]]);
      await client.settle();
      assert.deepEqual(
        (await rows()).map(([reference]) => reference),
        ['FOI-8'],
      );
    });
  });

  it('looks for files anew when it is asked to, and when a file comes back that was gone', async () => {
    const files: Record<string, string> = { [A]: notice('FOI-1', '2026-10-05'), [B]: notice('FOI-2', '2026-10-05') };
    await withList({ files }, async ({ client, rows }) => {
      const references = async () => (await rows()).map(([reference]) => reference);
      assert.deepEqual(await references(), ['FOI-1', 'FOI-2']);
      // A folder deleted as a whole: nobody tells of the files in it.
      delete files[A];
      assert.deepEqual(await references(), ['FOI-1', 'FOI-2']);
      assert.equal((await client.request<ListNoticesResult>(LIST_NOTICES, { again: true })).notices.length, 1);
      files[A] = notice('FOI-3', '2026-10-05');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: A, type: 2 }] });
      await client.settle();
      assert.deepEqual(await references(), ['FOI-2', 'FOI-3']);
    });
  });

  it('reads and checks each notice once for its content, and all again when settings or the day change', async () => {
    let checks = 0;
    const files = { [A]: notice('FOI-1', '2026-10-05'), [B]: notice('FOI-2', '2026-10-05') };
    const engine: NonNullable<ClientOptions['engine']> = (real) => ({
      ...real,
      run(...given) {
        checks++;
        return real.run(...given);
      },
    });
    await withList({ files, engine }, async ({ client, list }) => {
      await list();
      await list();
      assert.equal(checks, 2);
      assert.equal(client.asked.filter((uri) => uri === A).length, 1);
      client.today = '2026-11-03';
      assert.ok((await list()).notices.every(({ time }) => time.overdue));
      assert.equal(checks, 4);
      await client.notify('workspace/didChangeConfiguration', { settings: {} });
      await list();
      assert.equal(checks, 6);
    });
  });

  it('does not call a notice ready whose checks are switched off', () =>
    withList({ files: { [A]: notice('FOI-1', '2026-10-05', 'All is wrong.') }, settings: () => ({ check: { enabled: false } }) }, async ({ rows }) => {
      assert.deepEqual(await rows(), [['FOI-1', '2026-11-02', 'not-checked']]);
    }));

  it('counts by the profile of the authority', () =>
    withList(
      {
        files: {
          'file:///ws/.foi/authorities/glen.yaml': 'name: Glen Council\nregime: FOISA\n',
          [A]: notice('FOI-1', '2026-08-17', 'Eleven.', 'authority: glen\n'),
          [B]: notice('FOI-2', '2026-08-17'),
        },
      },
      async ({ rows }) => {
        assert.deepEqual(
          (await rows()).map(([reference, due]) => [reference, due]),
          [
            ['FOI-1', '2026-09-14'],
            ['FOI-2', '2026-09-15'],
          ],
        );
      },
    ));

  it('stops at its bound and says how many are left out', async () => {
    const files = Object.fromEntries(Array.from({ length: MOST_FOLLOWED + 2 }, (_, index) => [`file:///ws/${index}.foi.md`, '']));
    await withList({ files }, async ({ list }) => {
      const { notices, leftOut } = await list();
      assert.deepEqual([notices.length, leftOut], [MOST_FOLLOWED, 2]);
    });
  }).timeout(60_000);

  it('answers with what is read after a second, tells the client, and goes on', async () => {
    const files = { [A]: notice('FOI-1', '2026-10-05'), [B]: notice('FOI-2', '2026-10-05') };
    let client: TestClient | undefined;
    // Each check takes two seconds.
    const engine: NonNullable<ClientOptions['engine']> = (real) => ({
      ...real,
      run(...given) {
        client?.skip(2_000);
        return real.run(...given);
      },
    });
    await withList({ files, engine }, async (running) => {
      client = running.client;
      const first = await running.list();
      assert.deepEqual([first.notices.length, first.pending], [1, 1]);
      await client.pass(0);
      assert.equal(running.told(), 1);
      const second = await running.list();
      assert.deepEqual([second.notices.length, second.pending], [2, 0]);
    });
  });

  it('is empty without files, and nobody is told who never asked', () =>
    withList({ capabilities: FULL }, async ({ client, list, told }) => {
      await client.open(A, notice('FOI-1', '2026-10-05'));
      await client.close(A);
      await client.pass(LIST_DELAY);
      assert.equal(told(), 0);
      assert.deepEqual((await list()).notices, []);
    }));
});

describe('the due date of an open notice', () => {
  it('comes with its working, and is null for what is not open', () =>
    withList({}, async ({ client }) => {
      await client.open(A, notice('FOI-1', '2026-10-05'));
      const result = await client.request<DueDateResult>(DUE_DATE, { uri: A });
      assert.deepEqual([result?.today, result?.reference, result?.due.due, result?.due.workingDays], ['2026-10-30', 'FOI-1', '2026-11-02', 1]);
      assert.match(result?.due.working[0] ?? '', /^Due: Monday 2 November 2026/);
      assert.equal(await client.request(DUE_DATE, { uri: B }), null);
      await assert.rejects(client.request(DUE_DATE, {}), /address of the notice is missing/);
    }));
});
