import assert from 'node:assert/strict';
import { PATIENCE, PATIENCE_FOR_BYTES } from '../../server/src/lsp/asking';
import { FIND_NOTICES, READ_BYTES, READ_FILE, READ_FOLDER } from '../../server/src/lsp/protocol';
import { engineWith, WRONG_WORD } from '../support/features';
import { FULL } from '../support/lspClient';
import { requestsOf } from '../support/requests';
import { type Answering, NEVER, ordinaryAnswers, PROTOCOL_CODES, Wire } from '../support/wire';

const URI = 'file:///ws/a.foi.md';
const LETTER = '---\nfoi: 1\nauthority: council\nattachments:\n  - { file: a.csv }\n---\n\nThis is wrong.\n';
const EVERYTHING = {
  ...FULL,
  workspace: { ...FULL.workspace, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface Report {
  readonly items: readonly { readonly message: string }[];
}

/** A clock that goes when the test says so. */
class Clock {
  private time = 0;
  private timers: { readonly due: number; readonly run: () => void }[] = [];

  readonly later = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { due: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.timers.filter((timer) => timer.due <= this.time);
    this.timers = this.timers.filter((timer) => timer.due > this.time);
    for (const { run } of due) run();
  }
}

async function opened(answering: Answering, clock = new Clock(), later = EVERYTHING): Promise<Wire> {
  const wire = Wire.inProcess(engineWith([WRONG_WORD]), answering, { later: clock.later });
  await wire.initialize(later);
  wire.open(URI, LETTER);
  return wire;
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const logged = (wire: Wire): string =>
  wire.told
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (params as { message: string }).message)
    .join('\n');
const findings = async (wire: Wire): Promise<number> =>
  ((await wire.request('textDocument/diagnostic', { textDocument: { uri: URI } })).result as Report).items.length;
const refreshes = (wire: Wire): number => wire.told.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;

/** Lets time pass until an answer has come: what waits for several questions waits for one after the other. */
async function inTime<T>(answer: Promise<T>, clock: Clock): Promise<T> {
  let isThere = false;
  void answer.then(() => {
    isThere = true;
  });
  for (let round = 0; round < 20 && !isThere; round++) {
    await turns();
    clock.pass(PATIENCE);
  }
  assert.ok(isThere, 'no answer, however long it is waited for');
  return answer;
}

describe('a client that does not do its part', () => {
  it('refuses whatever it is asked: the notice is checked all the same, and the log says what was refused', async () => {
    const clock = new Clock();
    const wire = await opened(() => new Error('not today'), clock);
    assert.equal(await findings(wire), 1);
    // The first findings do not wait for what can be asked later.
    assert.doesNotMatch(logged(wire), /To tell of changed/);
    clock.pass(1000);
    wire.notify('workspace/didChangeConfiguration', { settings: null });
    wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ws/.foi/config.yaml', type: 2 }] });
    assert.equal(await findings(wire), 1);
    await turns();
    for (const what of [
      'To tell of changed settings',
      'To tell of changed files',
      'To ask for findings again',
      `The settings of ${URI}`,
      READ_FOLDER,
      READ_BYTES,
      FIND_NOTICES,
    ])
      assert.match(logged(wire), new RegExp(`${what}.* failed: not today`));
  });

  it('answers rubbish: every question still gets an answer', async () => {
    const rubbish: readonly unknown[] = [
      null,
      7,
      'x',
      [],
      [null],
      {},
      { text: 7, names: 'x', base64: 7, why: 7, uris: {} },
      { names: [null, 7, '../..', ''], uris: [7, ''], base64: '%%%' },
    ];
    for (const answer of rubbish) {
      const wire = await opened(() => answer);
      for (const { method, params } of requestsOf(URI).filter((one) => one.method !== 'workspace/diagnostic')) {
        const { error } = await wire.request(method, params);
        assert.ok(error === undefined || PROTOCOL_CODES.includes(error.code), `${method} after ${JSON.stringify(answer)}: ${JSON.stringify(error)}`);
      }
      assert.equal(await findings(wire), 1);
    }
  }).timeout(60_000);

  it('gives no settings: after a while the notice is checked without, and again when they come after all', async () => {
    const clock = new Clock();
    const kept: unknown[] = [];
    let isSilent = true;
    const wire = await opened((method, params) => {
      if (method !== 'workspace/configuration' || !isSilent) return ordinaryAnswers(method, params);
      kept.push(params);
      return NEVER;
    }, clock);
    assert.equal(await inTime(findings(wire), clock), 1);
    assert.match(logged(wire), /The settings of .*: no answer within 15 seconds/);
    const before = refreshes(wire);
    isSilent = false;
    for (const { id, method } of wire.told)
      if (method === 'workspace/configuration') wire.send({ jsonrpc: '2.0', id, result: [{ check: { enabled: false } }] });
    await turns();
    assert.ok(refreshes(wire) > before, 'the client is told that there is more to know');
  });

  it('gives no file: every request is answered after a while', async () => {
    const silent = [READ_FILE, READ_FOLDER, READ_BYTES, FIND_NOTICES];
    for (const { method, params } of requestsOf(URI).filter((one) => one.method !== 'workspace/diagnostic')) {
      const clock = new Clock();
      const wire = await opened((asked, about) => (silent.includes(asked) ? NEVER : ordinaryAnswers(asked, about)), clock);
      const { error } = await inTime(wire.request(method, params), clock);
      assert.ok(error === undefined || PROTOCOL_CODES.includes(error.code), `${method}: ${JSON.stringify(error)}`);
    }
  }).timeout(60_000);

  it('answers late again and again: it is asked again once, and not for ever', async () => {
    const clock = new Clock();
    const wire = await opened((method, params) => (method === READ_FOLDER ? NEVER : ordinaryAnswers(method, params)), clock);
    const answered = new Set<unknown>();
    const told: number[] = [];
    for (let round = 0; round < 5; round++) {
      await inTime(findings(wire), clock);
      for (const { id, method } of wire.told) if (method === READ_FOLDER && !answered.has(id)) wire.send({ jsonrpc: '2.0', id, result: { names: null } });
      for (const { id } of wire.told) answered.add(id);
      await turns();
      told.push(refreshes(wire));
      wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ws/.foi/config.yaml', type: 2 }] });
    }
    // Each round tells of one changed file; the first tells of the late answer, and of the attachment that has been looked for.
    assert.deepEqual(told, [2, 3, 4, 5, 6]);
  });

  it('never gives the bytes of an attachment: the check sheet is made without, and says so', async () => {
    const clock = new Clock();
    const wire = await opened((method, params) => (method === READ_BYTES ? NEVER : ordinaryAnswers(method, params)), clock);
    const sheet = wire.request('foiNotices/prepare', { uri: URI });
    await turns();
    clock.pass(PATIENCE_FOR_BYTES);
    const { result } = await inTime(sheet, clock);
    assert.match(JSON.stringify(result), /a\.csv/);
    assert.match(logged(wire), /readBytes for file:\/\/\/ws\/a\.csv: no answer within 120 seconds/);
  });
});
